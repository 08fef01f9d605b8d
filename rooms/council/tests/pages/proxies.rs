//! What is given away: proxies for some items, seats whose holders leave a gap, sessions whose rules do not fit.

use axum::http::StatusCode;
use council::OrganKind;
use kernel::{Day, Role};

use super::{
    Club, SINCE, member, open,
    sitting::{ADDRESS, council},
};

const ORGAN: &str = "/fr/council/organs/conseil-du-club";

#[tokio::test]
async fn a_proxy_is_given_for_some_items_and_said_so_to_those_who_sit() {
    let club = council().await;
    club.convened().await;
    let mayor = |body: &str| club.house.signed_in(Role::Mayor, Some(body));
    let (smara, agadez) = (mayor(club.smara.0.id.as_str()), mayor(club.agadez.0.id.as_str()));
    let (carrier, giver) = (club.link_of(&smara, "/answers/").await, club.link_of(&agadez, "/answers/").await);
    let seat = carrier.rsplit('/').next().unwrap_or_default();
    let form = agadez.get(&giver).await.ok();
    assert!(form.shows("La procuration vaut pour") && form.shows("1. Ouverture"), "the rules of the example let it");
    let item =
        form.text().split("name=\"items\" value=\"").nth(1).map(|it| it.to_owned()).expect("a box for each item");
    let item = item.split('"').next().unwrap_or_default().to_owned();
    let said = [("reply", "proxy"), ("proxy", seat), ("covers", "item")];
    let refused = agadez.submit(&giver, &said).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Cochez ce à quoi vaut la procuration."));
    let forged: Vec<_> = said.into_iter().chain([("items", "unknown")]).collect();
    assert!(agadez.submit(&giver, &forged).await.shows("Dites à quoi vaut la procuration"));
    let said: Vec<_> = said.into_iter().chain([("items", item.as_str())]).collect();
    let _ = agadez.submit(&giver, &said).await.done();
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(page.shows("Siège 1 · La maire · Aïcha Essaid · Smara · pour : 1. Ouverture"), "{}", page.text());
    let again = agadez.get(&giver).await.ok().text();
    let ticked = again.split(&format!("value=\"{item}\"")).nth(1).and_then(|rest| rest.split('>').next());
    assert!(ticked.is_some_and(|it| it.contains("checked")), "what was answered is there to be changed");
}

#[tokio::test]
async fn one_answer_gives_a_proxy_to_each_of_two_seats_and_refuses_both_for_one_item() {
    let club = council().await;
    let mut tx = club.house.app.db.begin().await.expect("the database is there");
    let third = member(&club.house, &mut tx, "Tombouctou", "ML", None).await;
    tx.commit(club.house.app.now()).await.expect("it holds");
    let college = club.link(ORGAN, "/fr/council/colleges/", "").await;
    let college = college.trim_start_matches("/fr/council/colleges/").split('/').next().unwrap_or_default().to_owned();
    let _ = club.seat(&college, "3", &third, "1").await.done();
    club.convened().await;
    let item = [("title-fr", "Échange"), ("kind", "information"), ("minutes", "45")];
    let _ = club.secretary.submit(&format!("{ADDRESS}/items/new"), &item).await.done();
    let agadez = club.house.signed_in(Role::Mayor, Some(club.agadez.0.id.as_str()));
    let giver = club.link_of(&agadez, "/answers/").await;
    let form = agadez.get(&giver).await.ok();
    assert!(form.shows("Autre procuration, pour autre chose") && !form.text().contains("\"proxy-3\""));
    let text = form.text();
    let values = |name: &str| -> Vec<String> {
        let field = format!("name=\"{name}\" value=\"");
        let all = text.split(&field).skip(1);
        all.filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
    };
    let items = values("items");
    assert_eq!((items.len(), values("items-2").len()), (2, 2));
    assert_eq!(values("covers-2"), [""; 0], "a further one is not for the whole session: there is nothing to choose");
    let (one, three) = (format!("{college}.1"), format!("{college}.3"));
    let send = async |first: &str, second: &str| {
        let said = [
            ("reply", "proxy"),
            ("proxy", one.as_str()),
            ("covers", "item"),
            ("items", first),
            ("proxy-2", three.as_str()),
            ("items-2", second),
            ("version", "0"),
        ];
        agadez.submit(&giver, &said).await
    };
    let refused = send(&items[0], &items[0]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Deux de ces procurations valent pour un même vote"), "{}", refused.text());
    assert_eq!(
        refused.text().matches(" checked").count(),
        4,
        "what was chosen stays: the answer, the scope, two boxes"
    );
    let _ = send(&items[0], &items[1]).await.done();
    let page = club.secretary.get(ADDRESS).await.ok();
    let first = "Siège 1 · La maire · Aïcha Essaid · Smara · pour : 1. Ouverture";
    assert!(page.shows(first) && page.shows("Siège 3 · Le maire · Tombouctou · pour : 2. Échange"), "{}", page.text());
    let again = agadez.get(&giver).await.ok().text();
    assert!(again.contains("\"proxy-3\""), "there is room for one more");
}

#[tokio::test]
async fn a_session_whose_seats_are_not_those_of_its_rules_is_not_convened() {
    let club = council().await;
    club.prepared().await;
    let college = club.link(ORGAN, "/fr/council/colleges/", "").await;
    let college = college.split("/fill").next().unwrap_or_default().to_owned();
    let form = club.secretary.get(&college).await.ok().text();
    let version = form.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let more = [("name-fr", "Élus"), ("seats", "4"), ("sits", "officials"), ("version", version.unwrap_or_default())];
    let _ = club.secretary.submit(&college, &more).await.done();
    let refused = club.step("convene", "Séisme").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let says = "Collège « Élus des communes jumelées » : 4 sièges dans la composition, 3 dans les règles";
    assert!(refused.shows(says) && refused.shows("Changez le collège, ou adoptez des règles"), "{}", refused.text());
}

#[tokio::test]
async fn a_convocation_names_the_hour_in_universal_time_beside_that_of_the_session() {
    let club = council().await;
    club.officer().await;
    club.convened().await;
    let letters = club.letters().await;
    let (_, body, _) = letters.first().expect("the officer is written to");
    assert!(body.contains("UTC+1)\n"), "{body}");
    assert!(body.contains("(UTC)\n"), "{body}");
}

/// Ends the first holding on a day of December 2026.
async fn ends(club: &Club, day: &str) {
    let form = club.link(ORGAN, "/fr/council/holdings/", "/end").await;
    let end = [("until-day", day), ("until-month", "12"), ("until-year", "2026"), ("reason-fr", "X"), ("version", "1")];
    let _ = club.secretary.submit(&form, &end).await.done();
}

#[tokio::test]
async fn a_gap_before_a_successor_is_seen_ahead_and_a_successor_of_the_next_day_leaves_none() {
    for (begins, gap) in [("11", false), ("20", true)] {
        let club = open().await;
        let college = club.constituted(OrganKind::Council, false).await;
        let _ = club.seat(&college, "1", &club.smara, "1").await.done();
        ends(&club, "10").await;
        let fields = [
            ("seat", "1"),
            ("member", club.agadez.0.slug.as_str()),
            ("mandate", club.agadez.1.as_str()),
            ("since-day", begins),
            ("since-month", "12"),
            ("since-year", "2026"),
        ];
        let _ = club.secretary.submit(&format!("/fr/council/colleges/{college}/fill"), &fields).await.done();
        let page = club.secretary.get("/fr/council/vacancies").await.ok();
        assert_eq!(page.shows("vacant ensuite, jusqu’au 20 décembre 2026"), gap, "{}", page.text());
        assert_eq!(page.shows("Siège 1 · La maire"), gap);
    }
}

#[tokio::test]
async fn a_gap_between_two_turns_is_seen_ahead() {
    for (begins, gap) in [("1", false), ("15", true)] {
        let club = open().await;
        club.house.on(Day::constant(2026, 11, 23));
        let organ = [("kind", "host-city"), ("name-fr", "Ville hôte"), ("place", "1"), SINCE[0], SINCE[1], SINCE[2]];
        let _ = club.secretary.submit("/fr/council/organs/new", &organ).await.done();
        let (smara, agadez) = (club.smara.0.id.to_string(), club.agadez.0.id.to_string());
        let turn = |entity, (day, year), last| {
            let from = [("from-day", day), ("from-month", "1"), ("from-year", year)];
            let until = [("until-day", "31"), ("until-month", "12"), ("until-year", last)];
            let all: Vec<(&str, &str)> = [("entity", entity)].into_iter().chain(from).chain(until).collect();
            all
        };
        let path = "/fr/council/organs/ville-hote/turns/new";
        let _ = club.secretary.submit(path, &turn(smara.as_str(), ("1", "2026"), "2026")).await.done();
        let _ = club.secretary.submit(path, &turn(agadez.as_str(), (begins, "2027"), "2027")).await.done();
        let page = club.secretary.get("/fr/council/vacancies").await.ok();
        assert_eq!(page.shows("Smara · vacant ensuite, jusqu’au 15 janvier 2027"), gap, "{}", page.text());
    }
}
