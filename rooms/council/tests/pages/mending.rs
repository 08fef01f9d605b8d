//! What was entered by mistake, what follows what, and what is taken away.

use axum::http::StatusCode;
use council::OrganKind;
use kernel::Day;

use super::{Club, SINCE, open};

const ORGAN: &str = "/fr/council/organs/conseil-du-club";
const WHY: [(&str, &str); 2] = [("why", "Homonyme"), ("version", "1")];

impl Club {
    /// What the audit trail says was done, the latest last.
    async fn trail(&self) -> Vec<(String, String)> {
        let mut reader = self.house.app.db.read().await.expect("the database is there");
        let rows = reader.all(platform::db::sql("SELECT verb, subject FROM audit ORDER BY at")).await.expect("read");
        let read = |row: &platform::db::Row| (row.get("verb").expect("a word"), row.get("subject").expect("a text"));
        rows.iter().map(read).collect()
    }

    /// Constitutes an organ by page.
    async fn constitute(&self, kind: &'static str, name: (&'static str, &str)) -> testkit::Answer {
        let fields = [[("kind", kind), name, SINCE[0]], [SINCE[1], SINCE[2], ("place", "1")]].concat();
        self.secretary.submit("/fr/council/organs/new", &fields).await
    }
}

#[tokio::test]
async fn a_seating_by_mistake_is_taken_back_and_only_the_audit_trail_keeps_why() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "20").await.done();
    let form = club.link(ORGAN, "/fr/council/holdings/", "/take-back").await;
    let silent = club.secretary.submit(&form, &[("version", "1")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
    assert!(club.house.visitor().get(&form).await.status != StatusCode::OK);
    let _ = club.secretary.submit(&form, &WHY).await.done();
    let page = club.house.visitor().get(ORGAN).await.ok();
    assert!(!page.shows("Aïcha") && !page.shows("Ont siégé") && !page.shows("Homonyme"));
    let trail = club.trail().await;
    let said = |verb: &str, subject: &str| trail.iter().any(|it| it.0 == verb && it.1 == subject);
    assert!(said("council.seat.fill", "conseil-du-club · Élus · 1"), "{trail:?}");
    assert!(said("council.holding.take-back", "conseil-du-club · Élus · 1 · Homonyme"), "{trail:?}");
    let _ = club.seat(&college, "1", &club.smara, "20").await.done();
    club.house.on(Day::constant(2026, 12, 21));
    assert!(!club.secretary.get(ORGAN).await.ok().text().contains("/take-back"), "too late");
}

#[tokio::test]
async fn a_successor_is_named_from_a_seat_whose_end_is_known_and_shown_before_it_sits() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    let next =
        club.link(ORGAN, "/fr/council/colleges/", "since=2027-01-01").await.replace("&#38;", "&").replace("&amp;", "&");
    assert!(club.secretary.get(&next).await.ok().text().contains("value=\"2027-01-01\""));
    let end =
        [("until-day", "24"), ("until-month", "11"), ("until-year", "2026"), ("reason-fr", "X"), ("version", "1")];
    let form = club.link(ORGAN, "/fr/council/holdings/", "/end").await;
    let _ = club.secretary.submit(&form, &end).await.done();
    let _ = club.seat(&college, "1", &club.agadez, "25").await.done();
    let page = club.house.visitor().get(ORGAN).await.ok();
    assert!(page.shows("À partir du 25 novembre 2026 :") && page.shows("Aïcha Essaid"));
    let ahead = club.secretary.get(ORGAN).await.ok();
    assert!(ahead.shows("Suivant inscrit par erreur") && !ahead.shows("Nommer la suite"));
    let _ = club.seat(&college, "2", &club.agadez, "25").await;
    let vacant = club.secretary.get("/fr/council/vacancies").await.ok();
    assert!(vacant.shows("2 sièges vacants sur 3"));
}

#[tokio::test]
async fn a_seat_that_someone_takes_later_is_vacant_until_then_and_the_page_says_from_when() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "28").await.done();
    let page = club.secretary.get("/fr/council/vacancies").await.ok();
    assert!(page.shows("3 sièges vacants sur 3") && page.shows("Siège 1 pourvu à partir du 28 novembre 2026"));
}

#[tokio::test]
async fn a_college_is_removed_only_after_a_page_that_says_what_it_means() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, true).await;
    for (name, place) in [("Partenaires", "2"), ("Experts", "3")] {
        let college = [("name-fr", name), ("seats", "2"), ("sits", "anyone"), ("place", place)];
        let _ = club.secretary.submit(&format!("{ORGAN}/colleges/new"), &college).await.done();
    }
    let text = club.secretary.get(ORGAN).await.ok().text();
    let links = text.split("href=\"/fr/council/colleges/").skip(1).filter_map(|rest| rest.split(['"', '/']).next());
    let id = links.last().expect("its college is edited there").to_owned();
    let (form, remove) = (format!("/fr/council/colleges/{id}"), format!("/fr/council/colleges/{id}/remove"));
    let form = club.secretary.get(&form).await.ok().text();
    let (before, foot) = form.split_once("name=\"seats\"").expect("the field is there");
    assert!(!before.contains(&remove) && foot.contains(&remove), "the way to it is at the foot");
    let page = club.secretary.get(&remove).await.ok();
    assert!(page.shows("Personne n’y a jamais siégé") && !page.shows("Attention : les règles en vigueur"));
    let rules = include_str!("../../../../crates/suffrage/data/example.toml");
    let mut adopted = vec![("text", rules)];
    for day in ["adopted", "valid"].map(|it| [format!("{it}-day"), format!("{it}-month"), format!("{it}-year")]) {
        let [day, month, year] = day.map(|name| &*name.leak());
        adopted.extend([(day, "1"), (month, "11"), (year, "2026")]);
    }
    let _ = club.secretary.submit("/fr/council/rules/conseil-du-club/adopt", &adopted).await.done();
    let page = club.secretary.get(&remove).await.ok();
    assert!(page.shows("Attention : les règles en vigueur de cet organe nomment 3 collèges"));
    let _ = club.secretary.submit(&remove, &[("version", "1")]).await.done();
    let page = club.house.visitor().get(ORGAN).await.ok();
    assert!(page.shows("Partenaires") && !page.shows("Experts</h2>"));
}

#[tokio::test]
async fn suspended_and_unknown_members_are_not_offered() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let fill = format!("/fr/council/colleges/{college}/fill?seat=1");
    assert_eq!(club.secretary.get(&format!("{fill}&member=nobody")).await.status, StatusCode::NOT_FOUND);
    assert!(club.secretary.get(&fill).await.ok().text().contains("value=\"smara\""));
    let decided =
        [("on-day", "20"), ("on-month", "11"), ("on-year", "2026"), ("reason-fr", "Décision"), ("version", "2")];
    let _ = club.secretary.submit("/fr/members/smara/suspend", &decided).await.done();
    let offered = club.secretary.get(&fill).await.ok().text();
    assert!(!offered.contains("value=\"smara\"") && offered.contains("value=\"agadez\""));
}

#[tokio::test]
async fn seats_are_numbered_in_arabic_digits_too_and_a_college_names_its_offices() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, false).await;
    for (name, numbers) in [("Un", "١، ٣"), ("Deux", "1;3"), ("Trois", "١ و ٣")] {
        let college =
            [("name-fr", name), ("seats", "3"), ("sits", "officials"), ("offices", "mayor"), ("rapporteur", numbers)];
        let _ = club.secretary.submit(&format!("{ORGAN}/colleges/new"), &college).await.done();
    }
    let page = club.house.visitor().get(ORGAN).await.ok();
    assert!(page.shows("Siège 3 · Rapporteur") && page.shows("collectivités territoriales (Le maire)"));
    assert!(page.text().contains("seat c3"), "a fourth college has a shape of its own");
}

#[tokio::test]
async fn an_address_is_made_of_a_latin_name_and_numbered_where_it_is_taken() {
    let club = open().await;
    let refused = club.constitute("bureau", ("name-ar", "المكتب")).await;
    assert!(refused.shows("Il faut un nom en français, en anglais ou en espagnol"));
    assert!(club.constitute("bureau", ("name-fr", "New!")).await.shows("est l’adresse d’une page de la plateforme"));
    let long = "commission ".repeat(7);
    let one = club.constitute("commission", ("name-fr", &format!("{long} une"))).await.done();
    let two = club.constitute("commission", ("name-fr", &format!("{long} deux"))).await.done();
    assert_eq!(two.location(), format!("{}-2", one.location()));
}

#[tokio::test]
async fn a_turn_ahead_is_taken_back_and_that_of_a_member_that_left_is_no_more() {
    let club = open().await;
    let _ = club.constitute("host-city", ("name-fr", "Ville hôte")).await.done();
    let turn = |entity, year| {
        let days = [("from-day", "1"), ("from-month", "1"), ("from-year", year), ("until-day", "31")];
        [&[("entity", entity), ("until-month", "12"), ("until-year", year)], days.as_slice()].concat()
    };
    let (page, path) = ("/fr/council/organs/ville-hote", "/fr/council/organs/ville-hote/turns/new");
    let _ = club.secretary.submit(path, &turn(club.smara.0.id.as_str(), "2026")).await.done();
    let _ = club.secretary.submit(path, &turn(club.agadez.0.id.as_str(), "2027")).await.done();
    let form = club.link(page, "/fr/council/turns/", "/take-back").await;
    let _ = club.secretary.submit(&form, &WHY).await.done();
    let visitor = club.house.visitor();
    assert!(
        !visitor.get(page).await.ok().shows("Agadez") && visitor.get(page).await.ok().shows("ville hôte aujourd’hui")
    );
    let left = [("on-day", "22"), ("on-month", "11"), ("on-year", "2026"), ("reason-fr", "Retrait"), ("version", "2")];
    let _ = club.secretary.submit("/fr/members/smara/withdraw", &left).await.done();
    let shown = visitor.get(page).await.ok();
    assert!(shown.shows("au 21 novembre 2026") && !shown.shows("ville hôte aujourd’hui"));
    let edit = club.link(page, "/fr/council/turns/", "").await;
    assert!(club.secretary.get(&edit).await.ok().shows("Smara"), "whose turn it was stays in the list");
}

#[tokio::test]
async fn a_substitute_whose_mandate_ended_is_shown_nowhere_and_the_lapse_was_seen_ahead() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let deputy = super::together::deputy(&club, Some(Day::constant(2026, 12, 1))).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    let form = club.link(ORGAN, "/fr/council/holdings/", "/substitute").await;
    let _ = club.secretary.submit(&form, &[("mandate", deputy.as_str()), ("version", "1")]).await.done();
    let visitor = club.house.visitor();
    for page in [ORGAN, "/fr/members/smara"] {
        let page = visitor.get(page).await.ok();
        assert!(page.shows("Suppléance :") && page.shows("L’adjoint"));
    }
    assert!(club.secretary.get("/fr/council/vacancies").await.ok().shows("L’adjoint"));
    club.house.on(Day::constant(2026, 12, 2));
    for page in [ORGAN, "/fr/members/smara"] {
        assert!(!visitor.get(page).await.ok().shows("Suppléance"), "{page}");
    }
}
