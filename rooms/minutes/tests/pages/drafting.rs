//! The program drafts, the secretary corrects.

use axum::http::StatusCode;
use council::Step;

use super::{at, closed, correct, draft, drafted, item, rooms, send};
use assembly::Assembly;

#[tokio::test]
async fn minutes_are_drafted_once_the_session_has_ended_and_say_what_happened_in_four_languages() {
    let it = Assembly::open(rooms(), 3, 2).await;
    it.house.at("2026-12-15T10:00:00Z");
    let page = it.secretary.get(&it.address).await.ok();
    assert!(!page.text().contains("/minutes/draft"), "it still sits");
    assert_eq!(it.secretary.get(&at(&it, "/draft")).await.status, StatusCode::NOT_FOUND);
    it.step(Step::Suspend).await;
    it.house.at("2026-12-15T10:10:00Z");
    it.step(Step::Resume).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    assert!(it.secretary.get(&it.address).await.ok().text().contains("/minutes/draft"));
    let _ = draft(&it).await.done();
    let says = [
        (
            "fr",
            ["session n° 1, ordinaire", "Présents\u{a0}: 2", "Absents\u{a0}: 1", "suspendue à 11:00, reprise à 11:10"],
        ),
        ("ar", ["الدورة رقم 1، عادية", "الحاضرون: 2", "الغائبون: 1", "أُوقفت الدورة مؤقتا على الساعة 11:00"]),
        ("en", ["session no. 1, ordinary", "Present: 2", "Absent: 1", "suspended at 11:00, resumed at 11:10"]),
        (
            "es",
            ["sesión n.º 1, ordinaria", "Presentes: 2", "Ausentes: 1", "suspendida a las 11:00, reanudada a las 11:10"],
        ),
    ];
    for (lang, texts) in says {
        let page = it.secretary.get(&at(&it, "").replacen("/fr/", &format!("/{lang}/"), 1)).await.ok();
        for text in texts {
            assert!(page.shows(text), "{lang}: {text}: {}", page.text());
        }
        assert!(page.text().contains("Ville 1") && page.text().contains("Personne 1"), "{lang}");
    }
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Quorum atteint à l’ouverture : 2 sièges comptés."));
    assert!(page.shows("Session ouverte le 15 décembre 2026, 10:30."), "{}", page.text());
    assert!(page.shows("Session close le 15 décembre 2026, 11:30."));
    assert!(page.shows("Présidence\u{a0}: La maire · Personne 1 · Ville 1."));
    assert!(page.shows("Rien n’a été consigné sous ce point."));
    assert!(page.shows("Projet, pas encore approuvé"));
}

#[tokio::test]
async fn who_came_late_or_left_early_who_is_excused_and_who_gave_a_proxy_is_said() {
    let it = Assembly::prepared(rooms(), 4).await;
    it.convened().await;
    let answers = at(&it, "").replace("/minutes", "/answers");
    let seat = |at: usize| council::address_of(&it.seats[at].at);
    let moved = |text: &str| {
        let version = text.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        version.unwrap_or_default().to_owned()
    };
    let form = it.secretary.get(&format!("{answers}/{}", seat(2))).await.ok().text();
    let moved = moved(&form);
    let excused = [("reply", "excused"), ("channel", "telephone"), ("version", moved.as_str())];
    let _ = it.secretary.submit(&format!("{answers}/{}", seat(2)), &excused).await.done();
    let holder = seat(0);
    let proxy = [("reply", "proxy"), ("proxy", holder.as_str()), ("channel", "letter"), ("version", moved.as_str())];
    let _ = it.secretary.submit(&format!("{answers}/{}", seat(3)), &proxy).await.done();
    it.house.at("2026-12-15T09:00:00Z");
    it.check_in(&it.seats[0]).await;
    it.step(Step::Open).await;
    it.house.at("2026-12-15T09:20:00Z");
    it.check_in(&it.seats[1]).await;
    it.house.at("2026-12-15T09:50:00Z");
    it.check_out(&it.seats[1]).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("(de 10:20 à 10:50)"), "{}", page.text());
    assert!(page.shows("Excusés\u{a0}: 1") && page.shows("Représentés par procuration\u{a0}: 1"), "{}", page.text());
    assert!(page.shows("(procuration\u{a0}: La maire · Personne 1 · Ville 1)"), "{}", page.text());
}

#[tokio::test]
async fn a_written_procedure_names_who_was_called_and_nobody_is_absent() {
    let it = Assembly::with(rooms(), 2, |_, said| {
        said.manner = council::Manner::Written;
        let at = |day, hour| kernel::Day::constant(2026, 12, day).at(hour, 0, 0, 0);
        said.times = Some(council::Times::between(at(15, 10), at(30, 10), &said.zone).expect("hours that are"));
    })
    .await;
    it.convened().await;
    it.house.at("2026-12-15T09:00:00Z");
    it.step(Step::Open).await;
    it.house.at("2026-12-30T09:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Sièges convoqués\u{a0}: 2") && page.shows("Procédure écrite close le 30 décembre 2026"));
    assert!(!page.shows("Absents") && page.shows("le quorum n’est pas relevé"));
}

#[tokio::test]
async fn a_draft_is_for_the_secretary_and_those_who_sat() {
    let it = drafted().await;
    assert!(it.seats[0].mayor.get(&at(&it, "")).await.ok().shows("Présents\u{a0}: 2"));
    assert!(!it.seats[0].mayor.get(&at(&it, "")).await.ok().text().contains("/minutes/propose"));
    let visitor = it.house.visitor();
    assert_eq!(visitor.get(&at(&it, "")).await.status, StatusCode::SEE_OTHER, "a visitor may sign in");
    let other = it.house.signed_in(kernel::Role::Mayor, Some("elsewhere"));
    assert_eq!(other.get(&at(&it, "")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(other.get(&at(&it, ".pdf")).await.status, StatusCode::NOT_FOUND);
    let xml = at(&it, ".akn.xml").replacen("/fr", "", 1);
    assert_eq!(visitor.get(&xml).await.status, StatusCode::NOT_FOUND);
    assert!(visitor.get(&it.address).await.ok().shows("Il sera public une fois approuvé"));
    let refused = it.seats[0].mayor.get(&at(&it, "/draft")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_correction_survives_whatever_is_drafted_anew_and_shows_what_it_changed() {
    let it = drafted().await;
    let text = "Examiné.\n– Le débat a été vif.";
    let _ = correct(&it, (&item(&it), "fr"), text, "meaning").await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Le débat a été vif.") && page.text().contains("<ins>"), "{}", page.text());
    assert!(page.shows("Des langues sont en retard sur une correction"));
    assert!(page.shows("العربية") && !it.seats[0].mayor.get(&at(&it, "")).await.ok().text().contains("<ins>"));
    let before = it.secretary.get(&at(&it, "")).await.ok().text();
    let _ = draft(&it).await.done();
    let after = it.secretary.get(&at(&it, "")).await.ok().text();
    let text_of = |page: &str| page.split("aria-labelledby=\"opening\"").nth(1).map(str::to_owned);
    let cut = |page: &str| text_of(page).and_then(|text| text.split("id=\"files\"").next().map(str::to_owned));
    assert_eq!(cut(&before), cut(&after), "the same facts give the same text, and the correction stays");
}

#[tokio::test]
async fn languages_that_were_brought_along_lag_no_more_and_a_wording_concerns_one_alone() {
    let it = drafted().await;
    let _ = correct(&it, ("closing", "fr"), "Session close à midi.", "wording").await.done();
    assert!(!it.secretary.get(&at(&it, "")).await.ok().shows("en retard"));
    let _ = correct(&it, ("closing", "fr"), "Session close à onze heures et demie.", "meaning").await.done();
    assert!(it.secretary.get(&at(&it, "")).await.ok().shows("Clôture\u{a0}: العربية, English et Español"));
    for (lang, text) in [("ar", "اختُتمت."), ("en", "Closed."), ("es", "Clausurada.")] {
        let form = it.secretary.get(&at(&it, &format!("/closing/{lang}"))).await.ok();
        assert!(form.shows("En retard sur\u{a0}: Français") && form.shows("Session close à onze heures et demie."));
        let _ = correct(&it, ("closing", lang), text, "meaning").await.done();
    }
    assert!(!it.secretary.get(&at(&it, "")).await.ok().shows("en retard"));
}

/// Has whoever holds a seat no longer named in public.
async fn unnamed(it: &Assembly, seat: usize) {
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let people = members::people(&mut tx, it.seats[seat].entity.id.as_str()).await.expect("read");
    let person = people.into_iter().next().expect("the mayor");
    let person = members::Person { public: false, ..person };
    let _ = members::edit_person(app, &mut tx, &kernel::Actor::system(), person).await.expect("changed");
    tx.commit(app.now()).await.expect("it holds");
}

#[tokio::test]
async fn new_facts_are_shown_beside_a_correction_to_be_taken_over_or_left() {
    let it = drafted().await;
    for (lang, text) in [("fr", "Ouverte par Personne 1."), ("en", "Opened by the chair.")] {
        let _ = correct(&it, ("opening", lang), text, "meaning").await.done();
    }
    assert!(!it.secretary.get(&at(&it, "")).await.ok().shows("Des faits ont changé"));
    unnamed(&it, 0).await;
    assert!(it.secretary.get(&at(&it, "")).await.ok().shows("Des faits ont changé"));
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Le programme dit désormais autre chose dans 2 textes"), "{}", page.text());
    assert!(page.shows("Ouverte par Personne 1.") && !page.shows("Des faits ont changé"));
    let form = it.secretary.get(&at(&it, "/opening/fr")).await.ok().text();
    assert!(form.contains("/opening/fr/take-over") && form.contains("/opening/fr/keep"));
    let version = [("version", "1")];
    let _ = it.secretary.submit(&at(&it, "/opening/fr/take-over"), &version).await.done();
    let _ = it.secretary.submit(&at(&it, "/opening/en/keep"), &version).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(!page.shows("Personne 1") && page.shows("Session ouverte le 15 décembre 2026"), "{}", page.text());
    assert!(!page.shows("Le programme dit désormais"), "both were looked at");
    let english = it.secretary.get(&at(&it, "").replacen("/fr/", "/en/", 1)).await.ok();
    assert!(english.shows("Opened by the chair."));
    let twice = it.secretary.submit(&at(&it, "/opening/fr/take-over"), &version).await;
    assert_eq!(twice.status, StatusCode::CONFLICT, "a second click changes nothing");
}

#[tokio::test]
async fn whoever_corrects_over_a_colleagues_correction_is_told_and_loses_nothing() {
    let it = drafted().await;
    let _ = correct(&it, ("closing", "es"), "Uno.", "meaning").await.done();
    let over = [("text", "Dos."), ("change", "meaning"), ("version", "0")];
    let refused = it.secretary.submit(&at(&it, "/closing/es"), &over).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Dos.") && refused.text().contains("<ins>Uno</ins>"), "{}", refused.text());
    let stale = it.secretary.submit(&at(&it, "/draft"), &[("version", "1")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let empty = send(&it, "closing/es", &[("text", "  "), ("change", "meaning")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let _ = it.secretary.get(&at(&it, "/closing/pt")).await;
    assert_eq!(it.secretary.get(&at(&it, "/nothing/fr")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_session_that_is_not_closed_has_no_minutes() {
    let it = Assembly::prepared(rooms(), 1).await;
    assert_eq!(it.secretary.get(&at(&it, "")).await.status, StatusCode::NOT_FOUND);
    let it = closed().await;
    assert_eq!(it.secretary.get(&at(&it, "")).await.status, StatusCode::NOT_FOUND);
    assert!(it.secretary.get(&it.address).await.ok().shows("Pas encore rédigé."));
    assert!(!it.house.visitor().get(&it.address).await.ok().text().contains("/minutes/draft"));
}
