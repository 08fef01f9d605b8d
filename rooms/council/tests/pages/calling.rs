//! Who is called to a session, and what may still change then.

use axum::http::StatusCode;
use council::OrganKind;

use super::{
    Club, open,
    sitting::{ADDRESS, council, typed},
    together::deputy,
};

const ORGAN: &str = "/fr/council/organs/conseil-du-club";

impl Club {
    /// Says the session otherwise: these fields over what was typed first.
    pub(super) async fn says(&self, other: &[(&'static str, &'static str)]) -> testkit::Answer {
        let form = self.secretary.get(&format!("{ADDRESS}/edit")).await.ok().text();
        let version = form.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let version = version.expect("the form carries the version").to_owned();
        let mut fields: Vec<(&str, &str)> = typed();
        fields.retain(|(name, _)| !other.iter().any(|(other, _)| other == name));
        fields.extend_from_slice(other);
        fields.push(("version", &version));
        self.secretary.submit(&format!("{ADDRESS}/edit"), &fields).await
    }

    pub(super) async fn convened(&self) {
        self.prepared().await;
        let _ = self.step("convene", "Séisme").await.done();
    }

    /// Runs the job that tells of changes.
    pub(super) async fn tell(&self) {
        let job = self.house.app.rooms.iter().flat_map(|room| room.jobs).find(|job| job.name == "council.tell");
        (job.expect("the job is there").run)(self.house.app.clone()).await.expect("told");
    }
}

#[tokio::test]
async fn whom_no_mail_reaches_is_named_on_the_form_and_then_on_the_page_to_the_secretary_alone() {
    let club = council().await;
    club.prepared().await;
    let form = club.secretary.get(&format!("{ADDRESS}/steps/convene")).await.ok();
    assert!(form.shows("à convoquer par lettre : Siège 1 · La maire · Aïcha Essaid · Smara et Siège 2"));
    let _ = club.step("convene", "Séisme").await.done();
    assert!(club.secretary.get(ADDRESS).await.ok().shows("Aucun courriel n’atteint ces sièges"));
    assert!(!club.house.visitor().get(ADDRESS).await.ok().shows("Aucun courriel"));
}

#[tokio::test]
async fn where_nobody_holds_a_seat_nobody_is_said_to_be_called() {
    let club = council().await;
    club.prepared().await;
    for _ in 0..2 {
        let form = club.link(ORGAN, "/fr/council/holdings/", "/end").await;
        let end = [("until-day", "22"), ("until-month", "11"), ("until-year", "2026"), ("reason-fr", "X")];
        let end: Vec<_> = end.into_iter().chain([("version", "1")]).collect();
        let _ = club.secretary.submit(&form, &end).await.done();
    }
    let refused = club.step("convene", "Séisme").await;
    assert!(refused.shows("il n’y a personne à convoquer"));
}

#[tokio::test]
async fn the_convocation_is_printed_as_it_was_sent_and_what_changed_stands_below() {
    let club = council().await;
    club.convened().await;
    let visitor = club.house.visitor();
    assert!(!visitor.get(&format!("{ADDRESS}/convocation")).await.ok().shows("Changé depuis"));
    let _ = club.says(&[("opens-day", "22"), ("place-fr", "Théâtre")]).await.done();
    let item = [("title-fr", "Point nouveau"), ("kind", "debate")];
    let _ = club.secretary.submit(&format!("{ADDRESS}/items/new"), &item).await.done();
    let page = visitor.get(&format!("{ADDRESS}/convocation")).await.ok().text();
    let (sent, since) = page.split_once("Changé depuis la convocation").expect("what changed stands below");
    assert!(sent.contains("15 décembre 2026") && sent.contains("Palais des congrès") && sent.contains("1. Ouverture"));
    assert!(!sent.contains("Théâtre") && !sent.contains("Point nouveau"));
    assert!(since.contains("22 décembre 2026") && since.contains("Théâtre") && since.contains("2. Point nouveau"));
}

#[tokio::test]
async fn the_convocation_of_a_cancelled_session_says_so_at_its_head_and_asks_for_no_answer() {
    let club = council().await;
    club.convened().await;
    let path = format!("{ADDRESS}/convocation");
    assert!(club.house.visitor().get(&path).await.ok().shows("Chacun répond sur la page de la session"));
    let _ = club.step("cancel", "Route coupée").await.done();
    let page = club.house.visitor().get(&path).await.ok();
    assert!(!page.shows("Chacun répond"));
    let text = page.text();
    let (_, printed) = text.split_once("<article class=\"convocation\">").expect("what is printed");
    let (head, _) = printed.split_once("Convoquée le").expect("when it was convened");
    assert!(head.contains("Cette session n’aura pas lieu.") && head.contains("Route coupée"), "{head}");
}

#[tokio::test]
async fn colleges_do_not_change_while_a_session_of_their_organ_is_called_or_sits() {
    let club = council().await;
    club.convened().await;
    let more = [("name-fr", "Experts"), ("seats", "2"), ("sits", "experts")];
    let refused = club.secretary.submit(&format!("{ORGAN}/colleges/new"), &more).await;
    assert!(refused.shows("ses collèges ne changent pas") && refused.text().contains("Experts"));
    let _ = club.step("cancel", "Route coupée").await.done();
    assert_eq!(club.secretary.submit(&format!("{ORGAN}/colleges/new"), &more).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_example_is_not_convened_even_by_whoever_knows_the_address() {
    let club = council().await;
    club.prepared().await;
    let _ = club.says(&[("example", "yes")]).await.done();
    assert!(!club.secretary.get(ADDRESS).await.ok().text().contains("/steps/convene"));
    let form = club.secretary.get(&format!("{ADDRESS}/steps/convene")).await.ok();
    assert!(form.shows("C’est un exemple : personne n’y est convoqué.") && !form.shows("a changé d’état"));
    let refused = club.step("convene", "Séisme").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("C’est un exemple : personne n’y est convoqué."));
}

#[tokio::test]
async fn those_called_keep_a_place_and_a_way_to_join_and_it_is_said_beside_the_field() {
    let club = council().await;
    club.convened().await;
    let refused = club.says(&[("place-fr", ""), ("joining", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.text().matches("doivent savoir où venir").count(), 4, "in the summary and beside each field");
}

#[tokio::test]
async fn a_time_zone_typed_in_small_letters_is_kept_by_its_name_and_universal_time_stands_beside_it() {
    let club = council().await;
    let mut fields = typed();
    fields.retain(|(name, _)| *name != "zone");
    fields.push(("zone", "africa/casablanca"));
    let _ = club.secretary.submit("/fr/council/sessions/new", &fields).await.done();
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(page.shows("de 10:00 à 12:30 (Africa/\u{2060}Casablanca\u{a0}·\u{a0}UTC+1)"));
    assert!(page.shows("15 décembre 2026, de 09:00 à 11:30 (UTC)"));
    let nowhere = club.says(&[("zone", "Etc/Unknown")]).await;
    assert!(nowhere.shows("Ce fuseau horaire n’est pas connu."));
}

#[tokio::test]
async fn what_is_saved_as_it_was_tells_nobody_and_what_was_withdrawn_comes_back_by_its_own_button() {
    let club = council().await;
    club.convened().await;
    let item = club.link_of(&club.secretary, "/council/items/").await;
    let same = [("title-fr", "Ouverture"), ("kind", "information"), ("minutes", "45"), ("version", "1")];
    let _ = club.secretary.submit(&item, &same).await.done();
    assert!(!club.house.visitor().get(ADDRESS).await.ok().shows("Ajouté ou modifié"));
    let _ = club.secretary.submit(&format!("{item}/withdraw"), &[("version", "1")]).await.done();
    let longer = [("title-fr", "Ouverture"), ("kind", "information"), ("minutes", "60"), ("version", "2")];
    let _ = club.secretary.submit(&item, &longer).await.done();
    assert!(club.house.visitor().get(ADDRESS).await.ok().shows("Retiré après la convocation"));
    let back = format!("{item}/put-back");
    assert!(club.secretary.get(ADDRESS).await.ok().text().contains(&back));
    let _ = club.secretary.submit(&back, &[("version", "3")]).await.done();
    assert!(club.house.visitor().get(ADDRESS).await.ok().shows("Ajouté ou modifié après la convocation"));
    assert_ne!(club.secretary.submit(&back, &[("version", "3")]).await.status, StatusCode::SEE_OTHER, "a second click");
}

#[tokio::test]
async fn a_document_that_comes_after_the_convocation_marks_its_item() {
    let club = council().await;
    club.convened().await;
    let item = club.link_of(&club.secretary, "/council/items/").await;
    let path = format!("{}/documents", item.trim_end_matches("/documents"));
    let pdf: &[u8] = b"%PDF-1.7\n...\n%%EOF\n";
    let _ = club.secretary.submit_file(&path, &[("name", "Rapport")], ("file", "r.pdf", pdf)).await.done();
    assert!(club.house.visitor().get(ADDRESS).await.ok().shows("Ajouté ou modifié après la convocation"));
}

#[tokio::test]
async fn telling_of_a_change_stales_no_form_and_ends_with_the_opening_which_tells_what_was_not_told_yet() {
    let club = council().await;
    club.officer().await;
    club.convened().await;
    let _ = club.says(&[("title-fr", "Session de décembre")]).await.done();
    let form = club.secretary.get(&format!("{ADDRESS}/edit")).await.ok().text();
    club.tell().await;
    let after = club.secretary.get(&format!("{ADDRESS}/edit")).await.ok().text();
    let version = |form: &str| form.split("name=\"version\" value=\"").nth(1).map(|rest| rest[..2].to_owned());
    assert_eq!(version(&form), version(&after));
    let _ = club.says(&[("title-fr", "Session d’hiver")]).await.done();
    club.house.at("2026-12-15T09:00:00Z");
    let _ = club.step("open", "").await.done();
    let letters = club.letters().await;
    let [.., (subject, _, calendar)] = letters.as_slice() else { panic!("a letter: {letters:?}") };
    assert!(subject.contains("Session d’hiver") && calendar.contains("SEQUENCE:2"), "{subject} {calendar}");
    club.tell().await;
    assert_eq!((letters.len(), club.letters().await.len()), (3, 3), "who is there needs no further letter");
}

#[tokio::test]
async fn an_answer_is_that_of_whoever_gave_it_and_the_count_is_of_those_who_may_sit() {
    let club = council().await;
    let deputy = deputy(&club, None).await;
    club.convened().await;
    let form = club.link_of(&club.secretary, "/answers/").await;
    let by_phone = [("reply", "present"), ("channel", "telephone")];
    let _ = club.secretary.submit(&form, &by_phone).await.done();
    assert!(club.secretary.get(ADDRESS).await.ok().shows("Réponses reçues : 1 sur 2."));
    let end = club.link(ORGAN, "/fr/council/holdings/", "/end").await;
    let ends = [("until-day", "22"), ("until-month", "11"), ("until-year", "2026"), ("reason-fr", "X")];
    let ends: Vec<_> = ends.into_iter().chain([("version", "1")]).collect();
    let _ = club.secretary.submit(&end, &ends).await.done();
    let college = club.link(ORGAN, "/fr/council/colleges/", "").await;
    let college =
        college.trim_start_matches("/fr/council/colleges/").split(['/', '?']).next().expect("its id").to_owned();
    let _ = club.seat(&college, "1", &(club.smara.0.clone(), members::MandateId::new(&deputy)), "23").await.done();
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(page.shows("Réponses reçues : 0 sur 2.") && page.shows("Le titulaire précédent avait répondu"));
    let _ = club.secretary.submit(&form, &by_phone).await.done();
    assert!(!club.secretary.get(ADDRESS).await.ok().shows("Le titulaire précédent"));
    let _ = club.says(&[("opens-day", "22")]).await.done();
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(page.shows("Présent · répondu avant le changement") && page.shows("Réponses reçues : 0 sur 2."));
}

#[tokio::test]
async fn an_answer_typed_for_the_date_before_is_not_one_for_the_date_after() {
    let club = council().await;
    club.convened().await;
    let form = club.link_of(&club.secretary, "/answers/").await;
    let drawn = club.secretary.get(&form).await.ok().text();
    assert!(drawn.contains("name=\"version\" value=\"0\""), "{drawn}");
    let _ = club.says(&[("opens-day", "22")]).await.done();
    let answer =
        |version| [("reply", "excused"), ("channel", "telephone"), ("note", "En mission"), ("version", version)];
    let refused = club.secretary.submit(&form, &answer("0")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("La date ou la forme de la session a changé entre-temps") && refused.shows("En mission"));
    assert!(refused.shows("22 décembre 2026") && refused.text().contains("name=\"version\" value=\"1\""));
    assert!(club.secretary.get(ADDRESS).await.ok().shows("Réponses reçues : 0 sur 2."));
    let _ = club.secretary.submit(&form, &answer("1")).await.done();
    assert!(club.secretary.get(ADDRESS).await.ok().shows("Réponses reçues : 1 sur 2."));
}

#[tokio::test]
async fn who_is_told_of_another_date_is_asked_again() {
    let club = council().await;
    club.officer().await;
    club.convened().await;
    let _ = club.says(&[("title-fr", "Session de décembre")]).await.done();
    club.tell().await;
    let _ = club.says(&[("opens-day", "22")]).await.done();
    club.tell().await;
    let _ = club.says(&[("opens-day", "22"), ("title-fr", "Session d’hiver")]).await.done();
    club.tell().await;
    let letters = club.letters().await;
    let asks: Vec<bool> = letters.iter().map(|(_, body, _)| body.contains("فأجيبوا من جديد")).collect();
    assert_eq!(asks, [false, false, true, false], "once for each time it is put off");
}

#[tokio::test]
async fn an_organ_without_rules_has_no_session_that_can_be_convened() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    club.prepared().await;
    assert!(club.step("convene", "Séisme").await.shows("L’organe n’a pas de règles en vigueur ce jour-là."));
}
