//! Who is written to and what they are told, who reads what of others, and the passes.

use axum::http::StatusCode;
use kernel::{Lang, Role};

use super::{
    Club,
    sitting::{ADDRESS, council},
};

const ORGAN: &str = "/fr/council/organs/conseil-du-club";
const CHECK_IN: &str = "/fr/council/check-in";

impl Club {
    /// Gives the mayor of Smara an account of her own, in French.
    pub(super) async fn mayor(&self) {
        self.account(&self.smara.1, "mayor@example.org").await;
    }

    /// Gives the bearer of a mandate an account of their own, in French.
    pub(super) async fn account(&self, mandate: &members::MandateId, email: &str) {
        let mut reader = self.house.app.db.read().await.expect("the database is there");
        let person = person_of(&mut reader, mandate).await;
        drop(reader);
        let seed = accounts::Seed {
            email: email.to_owned(),
            name: "Mayor".to_owned(),
            lang: Lang::Fr,
            grants: Vec::new(),
            person: Some(person),
            password: "a long and unguessable sentence".to_owned(),
        };
        accounts::ensure_account(&self.house.app, seed).await.expect("the address is new");
    }

    /// The seat that stands first on the organ's page is held to 22 November no more.
    pub(super) async fn vacated(&self) {
        let end = self.link(ORGAN, "/fr/council/holdings/", "/end").await;
        let day = [("until-day", "22"), ("until-month", "11"), ("until-year", "2026")];
        let fields: Vec<_> = day.into_iter().chain([("reason-fr", "Démission"), ("version", "1")]).collect();
        let _ = self.secretary.submit(&end, &fields).await.done();
    }

    /// The invitations written, unfolded.
    pub(super) async fn invitations(&self) -> Vec<String> {
        self.letters().await.into_iter().map(|(.., calendar)| calendar.replace("\r\n ", "")).collect()
    }

    /// Asks for passes over those of this mark.
    pub(super) async fn passes(&self, over: &str) -> testkit::Answer {
        self.secretary.submit(&format!("{ADDRESS}/passes"), &[("version", over)]).await
    }
}

/// The bearer of a mandate.
pub(super) async fn person_of(reader: &mut platform::db::Reader, mandate: &members::MandateId) -> String {
    let select = platform::db::sql("SELECT person FROM mandates WHERE id = $1").with(mandate);
    reader.one(select).await.expect("the mandate is there").get("person").expect("its person")
}

#[tokio::test]
async fn how_to_join_is_written_to_who_sits_and_not_to_who_acts_for_them() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    let [invitation] = club.invitations().await.try_into().expect("one letter");
    assert!(invitation.contains("mailto:mayor@example.org") && invitation.contains("visio.example.org/secret"));
    let officer = club.house.signed_in(Role::Officer, Some(club.smara.0.id.as_str()));
    let page = officer.get(ADDRESS).await.ok();
    assert!(page.shows("Réponses reçues") && !page.shows("visio.example.org"));
    let joined = club.secretary.get(ADDRESS).await.ok();
    assert!(joined.text().contains("<a href=\"https://visio.example.org/secret\">"), "a touch opens it");
}

#[tokio::test]
async fn who_sits_no_more_is_told_so_and_who_comes_after_is_called_and_a_cancellation_reaches_who_is_called_still() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    club.vacated().await;
    let mut tx = club.house.app.db.begin().await.expect("the database is there");
    let successor = super::member(&club.house, &mut tx, "Tombouctou", "ML", None).await;
    tx.commit(club.house.app.now()).await.expect("it holds");
    club.account(&successor.1, "successor@example.org").await;
    let college = club.link(ORGAN, "/fr/council/colleges/", "").await;
    let college = college.trim_start_matches("/fr/council/colleges/").split(['/', '?']).next().unwrap_or_default();
    let _ = club.seat(college, "1", &successor, "23").await.done();
    for _ in 0..2 {
        club.tell().await;
    }
    let _ = club.step("cancel", "Route coupée").await.done();
    let told = |who: &str, calendars: &[String]| -> Vec<&'static str> {
        let theirs = calendars.iter().filter(|it| it.contains(&format!("mailto:{who}@example.org")));
        theirs.map(|it| if it.contains("METHOD:CANCEL") { "CANCEL" } else { "REQUEST" }).collect()
    };
    let calendars = club.invitations().await;
    assert_eq!(told("mayor", &calendars), ["REQUEST", "CANCEL"], "who was told already is not told again");
    assert_eq!(told("successor", &calendars), ["REQUEST", "CANCEL"]);
    assert_eq!(calendars.len(), 4, "and nobody else");
    let letters = club.letters().await;
    let released = letters.iter().filter(|(subject, ..)| subject.starts_with("Vous n’êtes plus convoqué"));
    let [(_, body, calendar)] = released.collect::<Vec<_>>()[..] else { panic!("one is released: {letters:?}") };
    assert!(body.contains("ôter de votre agenda"));
    assert!(calendar.contains("METHOD:CANCEL") && calendar.contains("SEQUENCE:1") && !calendar.contains("STATUS"));
}

#[tokio::test]
async fn a_session_that_fails_does_not_keep_the_others_from_telling() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    let mut other = super::sitting::typed();
    other.retain(|(name, _)| *name != "opens-day");
    other.extend([("opens-day", "16"), ("title-fr", "Autre session")]);
    let other = club.secretary.submit("/fr/council/sessions/new", &other).await.done().location().to_owned();
    let item = [("title-fr", "Échange"), ("kind", "debate")];
    let _ = club.secretary.submit(&format!("{other}/items/new"), &item).await.done();
    let convene = [("version", "2"), ("reason-fr", "Séisme")];
    let _ = club.secretary.submit(&format!("{other}/steps/convene"), &convene).await.done();
    for address in [ADDRESS, &other] {
        let _ = club.secretary.submit(&format!("{address}/items/new"), &item).await.done();
    }
    let break_it = "UPDATE council_called SET lang = 'xx'
                    WHERE session = (SELECT id FROM council_sessions WHERE slug = 'autre-session')";
    let mut tx = club.house.app.db.begin().await.expect("the database is there");
    tx.run(platform::db::sql(break_it)).await.expect("it was written to");
    tx.touch();
    tx.commit(club.house.app.now()).await.expect("it holds");
    let job = club.house.app.rooms.iter().flat_map(|room| room.jobs).find(|job| job.name == "council.tell");
    let done = (job.expect("the job is there").run)(club.house.app.clone()).await;
    assert!(done.is_err(), "the failure is given");
    let told = club.letters().await.into_iter().filter(|(subject, ..)| subject.starts_with("Modification")).count();
    assert_eq!(told, 1, "the other session told of its change");
}

#[tokio::test]
async fn a_seat_whose_substitute_alone_has_mail_is_still_called_by_letter() {
    let club = council().await;
    let mut tx = club.house.app.db.begin().await.expect("the database is there");
    let person = members::PersonInput {
        entity: club.smara.0.id.clone(),
        name_ar: String::new(),
        name_passport: "Deputy".to_owned(),
        gender: None,
        public: false,
    };
    let program = kernel::Actor::system();
    let person = members::add_person(&club.house.app, &mut tx, &program, person).await.expect("a person");
    tx.commit(club.house.app.now()).await.expect("it holds");
    let deputy = super::together::deputy_of(&club, None, Some(person.id)).await;
    club.account(&members::MandateId::new(&deputy), "deputy@example.org").await;
    let form = club.link(ORGAN, "/fr/council/holdings/", "/substitute").await;
    let _ = club.secretary.submit(&form, &[("mandate", deputy.as_str()), ("version", "1")]).await.done();
    club.convened().await;
    assert_eq!(club.letters().await.len(), 1, "the deputy is written to");
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(page.shows("Aucun courriel n’atteint ces sièges") && page.shows("Siège 1 · La maire"));
}

#[tokio::test]
async fn an_address_of_a_pass_that_lost_its_token_answers_in_the_reader_s_language() {
    let club = council().await;
    let phone = club.house.visitor();
    for lost in ["/council/check-in", "/council/check-in?pass=a&pass=b"] {
        let entered = phone.get_with(lost, "accept-language", "ar").await;
        assert_eq!(entered.location(), "/ar/council/check-in?pass=");
    }
    let page = phone.get("/ar/council/check-in?pass=").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text().contains("<html lang=\"ar\" dir=\"rtl\""), "{}", page.text());
}

#[tokio::test]
async fn who_was_called_is_told_of_a_cancellation_though_the_seat_was_vacated_since_and_no_address_is_kept() {
    let club = council().await;
    club.officer().await;
    club.convened().await;
    club.vacated().await;
    let _ = club.step("cancel", "Route coupée").await.done();
    let [_, cancelled] = club.invitations().await.try_into().expect("two letters");
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "mailto:smara@example.org", "SEQUENCE:1"] {
        assert!(cancelled.contains(line), "{line} in {cancelled}");
    }
    let mut reader = club.house.app.db.read().await.expect("the database is there");
    let kept = reader.all(platform::db::sql("SELECT address FROM council_called")).await.expect("read");
    assert!(kept.is_empty());
}

#[tokio::test]
async fn who_can_be_reached_only_later_is_called_then() {
    let club = council().await;
    club.convened().await;
    assert!(club.letters().await.is_empty(), "no account is there");
    club.officer().await;
    club.tell().await;
    club.tell().await;
    let [invitation] = club.invitations().await.try_into().expect("one letter");
    assert!(invitation.contains("METHOD:REQUEST") && invitation.contains("DTSTAMP:20261123T"));
}

#[tokio::test]
async fn a_note_is_read_by_the_secretary_and_the_seat_alone() {
    let club = council().await;
    club.convened().await;
    let mayor = club.house.signed_in(Role::Mayor, Some(club.smara.0.id.as_str()));
    let form = club.link_of(&mayor, "/answers/").await;
    let _ = mayor.submit(&form, &[("reply", "excused"), ("note", "Hospitalisée")]).await.done();
    for reads in [&club.secretary, &mayor] {
        assert!(reads.get(ADDRESS).await.ok().shows("Hospitalisée"));
    }
    for body in [&club.smara, &club.agadez] {
        let officer = club.house.signed_in(Role::Officer, Some(body.0.id.as_str()));
        let page = officer.get(ADDRESS).await.ok();
        assert!(page.shows("Excusé") && !page.shows("Hospitalisée"));
    }
}

#[tokio::test]
async fn a_sheet_of_passes_that_is_loaded_again_does_not_cancel_what_was_printed() {
    let club = council().await;
    club.convened().await;
    let cards = club.passes("0").await.ok().text();
    let address = cards.split("/council/check-in?pass=").nth(1).and_then(|rest| rest.split('<').next());
    let token = address.expect("a pass is there").to_owned();
    let again = club.passes("0").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.shows("Des codes ont été créés entre-temps"));
    let phone = club.house.visitor();
    let pass = format!("/council/check-in?pass={token}");
    let entered = phone.get_with(&pass, "accept-language", "ar-MA,fr;q=0.5").await;
    assert_eq!(entered.location(), format!("/ar{pass}"), "whoever opens it reads their own language");
    assert!(phone.get(&format!("/fr{pass}")).await.ok().shows("Siège 1"), "the printed one still serves");
    let form = club.secretary.get(&format!("{ADDRESS}/passes")).await.ok();
    assert!(form.shows("Des codes existent déjà."));
    let mark = form.text().split("name=\"version\" value=\"").nth(1).map(|it| it.to_owned()).expect("a mark");
    let _ = club.passes(mark.split('"').next().unwrap_or_default()).await.ok();
    assert_eq!(phone.get(&format!("/fr{pass}")).await.status, StatusCode::NOT_FOUND, "asked for, it is replaced");
}

#[tokio::test]
async fn a_pass_has_its_button_when_it_serves_and_says_why_when_it_does_not() {
    let club = council().await;
    club.convened().await;
    let cards = club.passes("0").await.ok().text();
    let token = cards.split("?pass=").nth(1).and_then(|rest| rest.split('<').next()).expect("a pass").to_owned();
    let (phone, pass) = (club.house.visitor(), format!("{CHECK_IN}?pass={token}"));
    let early = phone.get(&pass).await.ok();
    assert!(early.shows("L’appel s’ouvre une heure avant la session.") && !early.shows("Je suis présent"));
    let refused = phone.submit(CHECK_IN, &[("pass", token.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Ni ouverture ni appel plus d’une heure avant") && refused.shows("Siège 1"));
    let seat = club.link_of(&club.secretary, "/answers/").await.rsplit('/').next().unwrap_or_default().to_owned();
    let refused = club.secretary.submit(&format!("{ADDRESS}/roll"), &[("seat", &seat), ("act", "in")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Ni ouverture ni appel") && refused.shows("Siège 2"), "the roll is there with the message");
    club.house.at("2026-12-15T08:30:00Z");
    let serves = phone.get(&pass).await.ok();
    assert!(serves.shows("Je suis présent") && !serves.shows("L’appel s’ouvre"));
    let _ = club.step("cancel", "Route coupée").await.done();
    let over = phone.get(&pass).await.ok();
    assert!(
        !over.shows("Je suis présent") && over.shows("Il n’y a pas d’appel dans cette session, ou pas maintenant.")
    );
}

#[tokio::test]
async fn a_pass_serves_whoever_held_the_seat_when_it_was_made_and_nobody_after() {
    let club = council().await;
    club.convened().await;
    let cards = club.passes("0").await.ok().text();
    let token = cards.split("?pass=").nth(1).and_then(|rest| rest.split('<').next()).expect("a pass").to_owned();
    club.vacated().await;
    let college = club.link(ORGAN, "/fr/council/colleges/", "").await;
    let college = college.trim_start_matches("/fr/council/colleges/").split(['/', '?']).next().unwrap_or_default();
    let deputy = super::together::deputy(&club, None).await;
    let successor = (club.smara.0.clone(), members::MandateId::new(&deputy));
    let _ = club.seat(college, "1", &successor, "23").await.done();
    club.house.at("2026-12-15T08:30:00Z");
    let (phone, pass) = (club.house.visitor(), format!("{CHECK_IN}?pass={token}"));
    let page = phone.get(&pass).await.ok();
    assert!(page.shows("Ce code a été créé pour le titulaire précédent") && !page.shows("Je suis présent"));
    let seat = format!("{college}.1");
    let _ = club.secretary.submit(&format!("{ADDRESS}/roll"), &[("seat", &seat), ("act", "in")]).await.done();
    assert!(!phone.get(&pass).await.ok().shows("Votre présence est enregistrée."), "another is there");
    let refused = phone.submit(CHECK_IN, &[("pass", token.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Ce code a été créé pour le titulaire précédent"));
}
