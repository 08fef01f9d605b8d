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
    async fn mayor(&self) {
        let mut reader = self.house.app.db.read().await.expect("the database is there");
        let select = platform::db::sql("SELECT person FROM mandates WHERE id = $1").with(&self.smara.1);
        let person = reader.one(select).await.expect("the mandate is there").get("person").expect("its person");
        drop(reader);
        let seed = accounts::Seed {
            email: "mayor@example.org".to_owned(),
            name: "Mayor of Smara".to_owned(),
            lang: Lang::Fr,
            grants: Vec::new(),
            person: Some(person),
            password: "a long and unguessable sentence".to_owned(),
        };
        accounts::ensure_account(&self.house.app, seed).await.expect("the address is new");
    }

    /// The seat that stands first on the organ's page is held to 22 November no more.
    async fn vacated(&self) {
        let end = self.link(ORGAN, "/fr/council/holdings/", "/end").await;
        let day = [("until-day", "22"), ("until-month", "11"), ("until-year", "2026")];
        let fields: Vec<_> = day.into_iter().chain([("reason-fr", "Démission"), ("version", "1")]).collect();
        let _ = self.secretary.submit(&end, &fields).await.done();
    }

    /// The invitations written, unfolded.
    async fn invitations(&self) -> Vec<String> {
        self.letters().await.into_iter().map(|(.., calendar)| calendar.replace("\r\n ", "")).collect()
    }

    /// Asks for passes over those of this mark.
    async fn passes(&self, over: &str) -> testkit::Answer {
        self.secretary.submit(&format!("{ADDRESS}/passes"), &[("version", over)]).await
    }
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
    assert!(club.secretary.get(ADDRESS).await.ok().shows("visio.example.org"));
}

#[tokio::test]
async fn who_sits_no_more_is_told_so_and_who_comes_after_is_called_and_a_cancellation_reaches_both() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    club.vacated().await;
    club.tell().await;
    club.tell().await;
    let letters = club.letters().await;
    let [_, (subject, body, calendar)] = letters.as_slice() else { panic!("one letter more: {letters:?}") };
    assert!(subject.starts_with("Vous n’êtes plus convoqué") && body.contains("ôter de votre agenda"));
    assert!(calendar.contains("METHOD:CANCEL") && calendar.contains("SEQUENCE:1") && !calendar.contains("STATUS"));
    let _ = club.step("cancel", "Route coupée").await.done();
    assert_eq!(club.letters().await.len(), 2, "who was told already is not told again");
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
    let _ = club.step("cancel", "Route coupée").await.done();
    assert!(!phone.get(&pass).await.ok().shows("Je suis présent"));
}
