//! A motion from its first word to its tabling, and who sees it meanwhile.

use axum::http::StatusCode;
use council::Step;
use kernel::{Lang, Role};

use super::{assembly, begin, clause, fr, tabled, version};

#[tokio::test]
async fn a_mayor_drafts_a_motion_by_its_forms_and_tables_it() {
    let it = assembly(3).await;
    let mayor = &it.seats[1].mayor;
    let new = format!("/fr/council/items/{}/motions/new", it.item);
    let page = mayor.get(&it.address).await.ok();
    assert!(page.text().contains(&new), "the item leads to the form");
    let fields = [("title-fr", "Feuille de route"), ("languages", "fr"), ("languages", "ar"), ("item", &it.item)];
    let done = mayor.submit(&new, &fields).await.done();
    let form = done.location().to_owned();
    let id = form.split('/').nth(4).expect("the motion's address").to_owned();
    let motion = format!("/fr/council/motions/{id}");
    let blank = mayor.submit(&form, &[("version", "1")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "an article says something");
    let words = [("words-fr", "Le Conseil <approuve> le plan."), ("version", "1")];
    let _ = mayor.submit(&form, &words).await.done();
    let page = mayor.get(&motion).await.ok();
    assert!(page.shows("Le Conseil <approuve> le plan.") && page.shows("Brouillon"));
    assert!(page.shows("arabe\u{a0}: rien n’est écrit, alors que le texte existe en français"));
    let stale = mayor.submit(&form, &words).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "whoever saves over a change is told");
    assert!(stale.shows("Le Conseil <approuve> le plan."), "and what was typed is kept");
    for other in [&it.seats[2].mayor, &it.house.visitor()] {
        assert_eq!(other.get(&motion).await.status, StatusCode::NOT_FOUND, "a draft is its author's");
    }
    let officer = it.house.signed_in(Role::Officer, Some(it.seats[1].entity.id.as_str()));
    assert!(!officer.get(&motion).await.ok().text().contains("/table?"), "an officer drafts and does not table");
    let version = version(mayor, &format!("{motion}/edit")).await;
    let refused = officer.submit(&format!("{motion}/table"), &[("version", &version)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let _ = mayor.submit(&format!("{motion}/table"), &[("version", &version)]).await.done();
    assert!(mayor.get(&motion).await.ok().shows("Projet de décision n° 1"));
    assert_eq!(
        it.house.visitor().get(&motion).await.status,
        StatusCode::NOT_FOUND,
        "not before the session is convened"
    );
    assert!(it.seats[2].mayor.get(&motion).await.ok().shows("Présenté par\u{a0}: Commune de Ville 2"));
    it.step(Step::Convene(fr("Séisme"))).await;
    for lang in ["fr", "ar", "en", "es"] {
        let page = it.house.visitor().get(&format!("/{lang}/council/motions/{id}")).await.ok();
        assert!(page.shows("Le Conseil <approuve> le plan."), "{lang}");
    }
    assert!(it.house.visitor().get(&it.address).await.ok().shows("Projet de décision n° 1 · Feuille de route"));
}

#[tokio::test]
async fn the_language_that_was_left_behind_is_warned_of_and_may_catch_up_once_tabled() {
    let it = assembly(2).await;
    let id = tabled(&it, 0, &[("Deux réunions par an.", "")]).await;
    let mayor = &it.seats[0].mayor;
    let form = format!("/fr/council/motions/{id}/clauses/c1");
    let over = version(mayor, &form).await;
    let other = [("words-fr", "Trois réunions par an."), ("words-ar", ""), ("version", &over)];
    let refused = mayor.submit(&form, &other).await;
    assert!(refused.shows("Pour changer ce qu’il dit, proposez un amendement."));
    let along = [("words-fr", "Deux réunions par an."), ("words-ar", "اجتماعان في السنة."), ("version", &over)];
    let _ = mayor.submit(&form, &along).await.done();
    let page = mayor.get(&format!("/fr/council/motions/{id}")).await.ok();
    assert!(page.shows("اجتماعان في السنة.") && !page.shows("Langues en retard"));
}

#[tokio::test]
async fn a_change_of_meaning_makes_the_other_language_lag_unless_it_is_said_to_be_level() {
    let it = assembly(2).await;
    let app = &it.house.app;
    let mut tx = begin(&it).await;
    let session = it.gathered(&mut tx).await.session;
    let input = motions::MotionInput {
        item: kernel::Id::new(it.item.clone()),
        title: fr("Plan"),
        languages: [Lang::Fr, Lang::Ar].into(),
    };
    let actor = &it.seats[0].actor;
    let mover = super::mover(&it, 0).await;
    let motion = motions::draft_motion(app, &mut tx, actor, (&session.id, mover), input).await.unwrap();
    let id = motion.id.as_str();
    motions::add_clause(app, &mut tx, actor, (id, 1), clause("Un", "واحد")).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let mayor = &it.seats[0].mayor;
    let (page, form) = (format!("/fr/council/motions/{id}"), format!("/fr/council/motions/{id}/clauses/c1"));
    let changed = [("words-fr", "Deux"), ("words-ar", "واحد"), ("reach", "meaning"), ("version", "2")];
    let _ = mayor.submit(&form, &changed).await.done();
    assert!(mayor.get(&page).await.ok().shows("arabe\u{a0}: en retard sur français"));
    let level = [("words-fr", "Trois"), ("words-ar", "واحد"), ("reach", "meaning"), ("level", "ar"), ("version", "3")];
    let _ = mayor.submit(&form, &level).await.done();
    assert!(!mayor.get(&page).await.ok().shows("en retard"));
}

#[tokio::test]
async fn other_seats_sign_and_take_their_names_back_and_the_mover_withdraws_with_a_reason() {
    let it = assembly(3).await;
    let id = tabled(&it, 0, &[("Un", "واحد")]).await;
    let (page, other) = (format!("/fr/council/motions/{id}"), &it.seats[1].mayor);
    assert!(!it.seats[0].mayor.get(&page).await.ok().text().contains("/sign?"));
    let own = it.seats[0].mayor.submit(&format!("{page}/sign"), &[]).await;
    assert_eq!(own.status, StatusCode::CONFLICT);
    let _ = other.submit(&format!("{page}/sign"), &[]).await.done();
    assert_eq!(
        other.submit(&format!("{page}/sign"), &[]).await.status,
        StatusCode::CONFLICT,
        "a second click is harmless"
    );
    assert!(it.seats[2].mayor.get(&page).await.ok().shows("Soutiens"));
    assert!(it.seats[2].mayor.get(&page).await.ok().shows("Commune de Ville 2"));
    let _ = other.submit(&format!("{page}/unsign"), &[]).await.done();
    assert!(!it.seats[2].mayor.get(&page).await.ok().shows("Soutiens"));
    let form = format!("{page}/withdraw");
    let over = version(&it.seats[0].mayor, &form).await;
    assert_eq!(other.get(&form).await.status, StatusCode::FORBIDDEN);
    let silent = it.seats[0].mayor.submit(&form, &[("version", &over)]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let why = [("version", over.as_str()), ("reason-fr", "Repris dans un autre texte")];
    let _ = it.seats[0].mayor.submit(&form, &why).await.done();
    let text = other.get(&page).await.ok();
    assert!(text.shows("Retiré") && text.shows("Repris dans un autre texte"));
}

#[tokio::test]
async fn a_day_that_has_passed_is_refused_beside_its_field_unless_it_stands_already() {
    let it = assembly(2).await;
    let terms = format!("{}/terms", it.address);
    let long_ago = [("motions-day", "1"), ("motions-month", "1"), ("motions-year", "2020"), ("version", "0")];
    let refused = it.secretary.submit(&terms, &long_ago).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Ce jour est passé\u{a0}: choisissez-en un autre."), "{}", refused.text());
    assert!(refused.text().contains("id=\"motions-error\"") && !refused.text().contains("id=\"amendments-error\""));
    let day = [("motions-day", "25"), ("motions-month", "11"), ("motions-year", "2026")];
    let _ = it.secretary.submit(&terms, &[day.as_slice(), &[("version", "0")]].concat()).await.done();
    it.house.at("2026-11-27T12:00:00Z");
    let more = [("amendments-day", "27"), ("amendments-month", "11"), ("amendments-year", "2026"), ("version", "1")];
    let _ = it.secretary.submit(&terms, &[day.as_slice(), &more].concat()).await.done();
    let file = it.secretary.get(&format!("{}/file", it.address)).await.ok();
    assert!(file.shows("jusqu’au 25 novembre 2026 inclus") && file.shows("jusqu’au 27 novembre 2026 inclus"));
}

#[tokio::test]
async fn nothing_is_tabled_after_the_day_that_the_secretary_set() {
    let it = assembly(2).await;
    let terms = format!("{}/terms", it.address);
    assert_eq!(it.seats[0].mayor.get(&terms).await.status, StatusCode::FORBIDDEN);
    let day = [("motions-day", "25"), ("motions-month", "11"), ("motions-year", "2026"), ("version", "0")];
    let _ = it.secretary.submit(&terms, &day).await.done();
    assert!(it.seats[0].mayor.get(&it.address).await.ok().shows("jusqu’au 25 novembre 2026 inclus"));
    let new = format!("/fr/council/items/{}/motions/new", it.item);
    let fields = [("title-fr", "Tard"), ("languages", "fr"), ("item", &it.item)];
    it.house.at("2026-11-25T22:30:00Z");
    let _ = it.seats[0].mayor.submit(&new, &fields).await.done();
    it.house.at("2026-11-25T23:30:00Z");
    let late = it.seats[0].mayor.submit(&new, &fields).await;
    assert!(late.shows("Le délai fixé par le secrétariat est passé.") && late.text().contains("Tard"));
}
