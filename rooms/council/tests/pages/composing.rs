use axum::http::StatusCode;
use council::OrganKind;
use kernel::{Day, Role};

use super::{SINCE, open};

#[tokio::test]
async fn an_empty_council_says_what_comes_next_and_only_the_secretary_can_do_it() {
    let club = open().await;
    let page = club.house.visitor().get("/fr/council").await.ok();
    assert!(page.shows("Le Club n’a encore inscrit aucun organe.") && !page.shows("Constituer un organe"));
    assert!(club.secretary.get("/fr/council").await.ok().shows("Constituer un organe"));
    let officer = club.house.signed_in(Role::Officer, Some(club.smara.0.id.as_str()));
    assert_eq!(officer.get("/fr/council/organs/new").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_secretary_constitutes_an_organ_and_gives_it_seats_by_page() {
    let club = open().await;
    let mut organ = vec![("kind", "bureau"), ("name-fr", "Bureau"), ("name-ar", "المكتب"), ("place", "2")];
    organ.extend(SINCE);
    let done = club.secretary.submit("/fr/council/organs/new", &organ).await.done();
    assert_eq!(done.location(), "/fr/council/organs/bureau");
    let again = club.secretary.submit("/fr/council/organs/new", &organ).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.shows("Un organe de ce nom existe déjà.") && again.text().contains("value=\"المكتب\""));
    let college = [("name-fr", "Membres"), ("seats", "5"), ("sits", "anyone"), ("chair", "1"), ("vice-chair", "2, 3")];
    let _ = club.secretary.submit("/fr/council/organs/bureau/colleges/new", &college).await.done();
    let page = club.house.visitor().get("/fr/council/organs/bureau").await.ok();
    assert!(page.shows("Siège 1 · Présidence") && page.shows("Siège 3 · Vice-présidence"));
    assert!(page.shows("Sièges 4 à 5") && page.shows("2 sièges vacants"));
    assert!(!page.shows("Membres</h2>"), "an organ with one college shows no heading for it");
    let wrong = [("name-fr", "Membres"), ("seats", "5"), ("sits", "anyone"), ("chair", "1"), ("vice-chair", "1, 9")];
    let wrong = club.secretary.submit("/fr/council/organs/bureau/colleges/new", &wrong).await;
    assert!(wrong.shows("Ce ne sont pas des numéros de sièges de ce collège") && wrong.text().contains("1, 9"));
}

#[tokio::test]
async fn whoever_sits_is_named_only_where_they_agreed_and_lapses_with_the_mandate() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    let _ = club.seat(&college, "2", &club.agadez, "1").await.done();
    let visitor = club.house.visitor();
    let page = visitor.get("/fr/council/organs/conseil-du-club").await.ok();
    assert!(page.shows("La maire") && page.shows("Aïcha Essaid"));
    assert!(page.shows("Le maire") && !page.shows("Ousmane"), "a name that is not public is nowhere");
    assert!(page.shows("3 sièges, 2 pourvus"));
    let member = visitor.get("/fr/members/smara").await.ok();
    assert!(member.shows("Sièges dans les organes du Club") && member.shows("Conseil du Club"));
    club.house.on(Day::constant(2027, 1, 1));
    let page = visitor.get("/fr/council/organs/conseil-du-club").await.ok();
    assert!(page.shows("3 sièges, aucun n’est pourvu") && page.shows("Ont siégé"), "the page is of the new day");
    assert!(!visitor.get("/fr/members/smara").await.ok().shows("Sièges dans les organes du Club"));
}

#[tokio::test]
async fn a_seat_that_is_held_is_refused_in_words_and_nothing_is_written() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    let refused = club.seat(&college, "1", &club.agadez, "2").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Ce siège est déjà pourvu pendant tout ou partie de cette période."));
    let twice = club.seat(&college, "2", &club.smara, "2").await;
    assert!(twice.shows("Cette personne occupe déjà un siège de cet organe."));
    assert!(club.secretary.get("/fr/council").await.ok().shows("3 sièges, un pourvu"));
}

#[tokio::test]
async fn a_suspended_member_s_holder_does_not_sit_and_a_member_that_left_holds_nothing() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    let decided =
        [("on-day", "20"), ("on-month", "11"), ("on-year", "2026"), ("reason-fr", "Décision"), ("version", "2")];
    let _ = club.secretary.submit("/fr/members/smara/suspend", &decided).await.done();
    let visitor = club.house.visitor();
    let page = visitor.get("/fr/council/organs/conseil-du-club").await.ok();
    assert!(page.shows("Ne siège pas : les droits du membre sont suspendus") && page.shows("3 sièges, un pourvu"));
    let left = [("on-day", "22"), ("on-month", "11"), ("on-year", "2026"), ("reason-fr", "Retrait"), ("version", "3")];
    let _ = club.secretary.submit("/fr/members/smara/withdraw", &left).await.done();
    let page = visitor.get("/fr/council/organs/conseil-du-club").await.ok();
    assert!(page.shows("3 sièges, aucun n’est pourvu") && page.shows("au 21 novembre 2026"));
}

#[tokio::test]
async fn a_holding_ends_by_page_and_its_reason_is_not_public() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    let form = club.link("/fr/council/organs/conseil-du-club", "/fr/council/holdings/", "/end").await;
    let end = [("until-day", "22"), ("until-month", "11"), ("until-year", "2026"), ("version", "1")];
    let refused = club.secretary.submit(&form, &end).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
    let mut end = end.to_vec();
    end.push(("reason-fr", "Raison de santé"));
    let _ = club.secretary.submit(&form, &end).await.done();
    let page = club.house.visitor().get("/fr/council/organs/conseil-du-club").await.ok();
    assert!(page.shows("Du 1 novembre 2026 au 22 novembre 2026") && !page.shows("Raison de santé"));
    let _ = club.seat(&college, "1", &club.agadez, "23").await.done();
}

#[tokio::test]
async fn what_is_ahead_is_for_the_secretary_the_experts_and_those_who_sit() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    let page = club.secretary.get("/fr/council/vacancies").await.ok();
    assert!(page.shows("2 sièges vacants sur 3") && page.shows("31 décembre 2026"));
    let sits = club.house.signed_in(Role::Mayor, Some(club.smara.0.id.as_str()));
    assert_eq!(sits.get("/fr/council/vacancies").await.status, StatusCode::OK);
    let other = club.house.signed_in(Role::Mayor, Some(club.agadez.0.id.as_str()));
    assert_eq!(other.get("/fr/council/vacancies").await.status, StatusCode::FORBIDDEN);
    assert_ne!(club.house.visitor().get("/fr/council/vacancies").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_host_city_has_turns_and_the_page_says_whose_it_is_and_whose_is_next() {
    let club = open().await;
    let organ =
        [[("kind", "host-city"), ("name-fr", "Ville hôte"), SINCE[0]], [SINCE[1], SINCE[2], ("place", "1")]].concat();
    let _ = club.secretary.submit("/fr/council/organs/new", &organ).await.done();
    let turn = |entity: &'static str, from: &'static str, until: &'static str| {
        [
            ("entity", entity),
            ("from-day", "1"),
            ("from-month", "1"),
            ("from-year", from),
            ("until-day", "31"),
            ("until-month", "12"),
            ("until-year", until),
        ]
    };
    let path = "/fr/council/organs/ville-hote/turns/new";
    let (smara, agadez) = (club.smara.0.id.to_string().leak(), club.agadez.0.id.to_string().leak());
    let _ = club.secretary.submit(path, &turn(smara, "2026", "2026")).await.done();
    let meets = club.secretary.submit(path, &turn(agadez, "2026", "2027")).await;
    assert!(meets.shows("Ce tour en chevauche un autre."));
    let _ = club.secretary.submit(path, &turn(agadez, "2027", "2027")).await.done();
    let page = club.house.visitor().get("/fr/council").await.ok();
    assert!(page.shows("Smara, jusqu’au 31 décembre 2026 · puis Agadez, à partir du 1 janvier 2027"));
}

#[tokio::test]
async fn a_dissolved_organ_stays_readable_and_takes_nothing_more() {
    let club = open().await;
    let college = club.constituted(OrganKind::Commission, false).await;
    let end = [
        ("until-day", "22"),
        ("until-month", "11"),
        ("until-year", "2026"),
        ("reason-fr", "Réforme"),
        ("version", "1"),
    ];
    let _ = club.secretary.submit("/fr/council/organs/conseil-du-club/dissolve", &end).await.done();
    let page = club.house.visitor().get("/fr/council/organs/conseil-du-club").await.ok();
    assert!(page.shows("son dernier jour fut le 22 novembre 2026. Réforme"));
    assert!(club.house.visitor().get("/fr/council").await.ok().shows("Organes dissous"));
    assert_eq!(club.seat(&college, "1", &club.smara, "23").await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn of_two_who_change_an_organ_the_second_is_told_and_keeps_what_was_typed() {
    let club = open().await;
    let _ = club.constituted(OrganKind::Council, false).await;
    let path = "/fr/council/organs/conseil-du-club/edit";
    let named = |name| [[("name-fr", name), ("version", "1"), SINCE[0]], [SINCE[1], SINCE[2], ("place", "1")]].concat();
    let _ = club.secretary.submit(path, &named("Conseil")).await.done();
    let second = club.secretary.submit(path, &named("Conseil bis")).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.text().contains("Conseil bis"));
}
