//! The agenda of a session and its documents.

use axum::http::StatusCode;
use kernel::Role;

use super::sitting::{ADDRESS, council};

#[tokio::test]
async fn items_are_moved_changed_and_taken_off_without_script() {
    let club = council().await;
    club.prepared().await;
    let item = [("title-fr", "Élection du bureau"), ("kind", "election"), ("minutes", "30")];
    let _ = club.secretary.submit(&format!("{ADDRESS}/items/new"), &item).await.done();
    let wrong = [("title-fr", "X"), ("kind", "debate"), ("matter", "unknown"), ("minutes", "9999")];
    let refused = club.secretary.submit(&format!("{ADDRESS}/items/new"), &wrong).await;
    assert!(refused.shows("Les règles ne connaissent pas cette matière."));
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(page.shows("1. Ouverture") && page.shows("10:45"));
    let first = club.link_of(&club.secretary, "/council/items/").await;
    let moved = [("to", "down"), ("version", "3")];
    let _ = club.secretary.submit(&format!("{first}/move"), &moved).await.done();
    assert!(club.secretary.get(ADDRESS).await.ok().shows("2. Ouverture"));
    let stale = club.secretary.submit(&format!("{first}/move"), &[("to", "up"), ("version", "3")]).await;
    assert_ne!(stale.status, StatusCode::SEE_OTHER, "someone moved it meanwhile");
    let asked = club.secretary.get(&format!("{first}/withdraw")).await.ok();
    assert!(asked.shows("Le point « Ouverture » est supprimé : cela ne se défait pas."));
    let _ = club.secretary.submit(&format!("{first}/withdraw"), &[("version", "2")]).await.done();
    assert!(!club.secretary.get(ADDRESS).await.ok().shows("Ouverture"));
}

#[tokio::test]
async fn before_an_item_goes_it_is_said_what_goes_with_it() {
    let club = council().await;
    club.prepared().await;
    let item = club.link_of(&club.secretary, "/council/items/").await;
    let item = item.trim_end_matches("/documents");
    let pdf: &[u8] = b"%PDF-1.7\n...\n%%EOF\n";
    let path = format!("{item}/documents");
    let _ = club.secretary.submit_file(&path, &[("name", "Rapport")], ("file", "r.pdf", pdf)).await.done();
    let form = club.secretary.get(item).await.ok();
    assert!(form.text().contains(&format!("href=\"{item}/withdraw\"")), "the way there, and no button");
    let asked = club.secretary.get(&format!("{item}/withdraw")).await.ok();
    assert!(asked.shows("Le point « Ouverture » et son document sont supprimés"));
    let mayor = club.house.signed_in(Role::Mayor, Some(club.smara.0.id.as_str()));
    assert_eq!(mayor.get(&format!("{item}/withdraw")).await.status, StatusCode::FORBIDDEN);
    let stale = club.secretary.submit(&format!("{item}/withdraw"), &[("version", "9")]).await;
    assert_ne!(stale.status, StatusCode::SEE_OTHER, "someone changed it meanwhile");
    let _ = club.step("convene", "Séisme").await.done();
    let asked = club.secretary.get(&format!("{item}/withdraw")).await.ok();
    assert!(asked.shows("garde son numéro") && asked.shows("Il peut être rétabli."));
}

#[tokio::test]
async fn the_hours_of_a_second_day_are_said_with_their_day_and_what_does_not_fit_to_the_secretary() {
    let club = council().await;
    club.mayor().await;
    club.prepared().await;
    let last = [("ends-day", "16"), ("ends-month", "12"), ("ends-year", "2026"), ("announced", "yes")];
    let _ = club.says(&last).await.done();
    let unbroken = "La session dure plusieurs jours";
    assert!(!club.secretary.get(ADDRESS).await.ok().shows(unbroken), "no item is so long");
    let new = format!("{ADDRESS}/items/new");
    let form = club.secretary.get(&new).await.ok();
    assert!(form.shows("16 décembre 2026") && form.text().contains("name=\"begins-hour\""));
    let point = |more: &[(&'static str, &'static str)]| {
        let fields = [("title-fr", "Suite"), ("kind", "debate"), ("minutes", "240")];
        fields.into_iter().chain(more.iter().copied()).collect::<Vec<_>>()
    };
    let early = club.secretary.submit(&new, &point(&[("begins-day", "1"), ("begins-hour", "10:30")])).await;
    assert!(early.shows("Ce point commencerait avant l’ouverture") && early.text().contains("value=\"10:30\""));
    assert!(club.secretary.submit(&new, &point(&[("begins-hour", "midi")])).await.shows("Ce n’est pas une heure."));
    let no_hour = club.secretary.submit(&new, &point(&[("begins-day", "2")])).await;
    assert_eq!(no_hour.status, StatusCode::UNPROCESSABLE_ENTITY);
    let _ = club.secretary.submit(&new, &point(&[("begins-day", "2"), ("begins-hour", "9h")])).await.done();
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(page.shows("09:00") && page.shows("16 décembre 2026 · Débat · 240 min") && !page.shows(unbroken));
    let past = "Points qui dépassent la fin prévue de la session : 2";
    assert!(page.shows(past), "it is to end at half past twelve");
    assert!(!club.house.visitor().get(ADDRESS).await.ok().shows(past));
    let item = page.text();
    let item = item.split("href=\"").filter_map(|rest| rest.split('"').next());
    let item = item.filter(|link| link.contains("/council/items/") && !link.ends_with("/documents")).last();
    let form = club.secretary.get(item.expect("the second item is changed there")).await.ok().text();
    assert!(form.contains("value=\"09:00\"") && form.contains("value=\"2\" selected"), "{form}");
    let _ = club.step("convene", "Séisme").await.done();
    let letters = club.letters().await;
    let [(_, body, _)] = letters.as_slice() else { panic!("one letter: {letters:?}") };
    assert!(body.contains("1. Ouverture (10:00)\n2. Suite (16 décembre 2026, 09:00)"), "{body}");
    assert!(body.contains("Répondez ici, présent, excusé ou procuration :"));
    let printed = club.house.visitor().get(&format!("{ADDRESS}/convocation")).await.ok();
    assert!(printed.shows("2. Suite (16 décembre 2026, 09:00)"));
}

#[tokio::test]
async fn an_agenda_that_runs_into_the_night_is_told_to_the_secretary() {
    let club = council().await;
    club.prepared().await;
    let last = [("ends-day", "16"), ("ends-month", "12"), ("ends-year", "2026"), ("announced", "yes")];
    let _ = club.says(&last).await.done();
    for title in ["Matin", "Soir"] {
        let point = [("title-fr", title), ("kind", "debate"), ("minutes", "600")];
        let _ = club.secretary.submit(&format!("{ADDRESS}/items/new"), &point).await.done();
    }
    assert!(club.secretary.get(ADDRESS).await.ok().shows("La session dure plusieurs jours"));
}

#[tokio::test]
async fn a_decision_on_a_matter_that_elects_is_refused_beside_the_matter() {
    let club = council().await;
    club.prepared().await;
    let point = |kind, matter| [("title-fr", "Ville hôte"), ("kind", kind), ("matter", matter)];
    let new = format!("{ADDRESS}/items/new");
    let elects = club.secretary.submit(&new, &point("decision", "host")).await;
    assert_eq!(elects.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(elects.shows("Cette matière est une élection : le point doit en être une."));
    let votes = club.secretary.submit(&new, &point("election", "decision")).await;
    assert!(votes.shows("Cette matière n’est pas une élection"));
    let _ = club.secretary.submit(&new, &point("election", "host")).await.done();
}

#[tokio::test]
async fn in_writing_nobody_is_asked_for_a_proxy_nor_to_be_present() {
    let club = council().await;
    club.mayor().await;
    club.prepared().await;
    let written = [("manner", "written"), ("ends-day", "31"), ("ends-month", "12"), ("ends-year", "2026")];
    let _ = club.says(&written).await.done();
    let form = club.secretary.get(&format!("{ADDRESS}/items/new")).await.ok();
    assert!(!form.text().contains("begins-hour"), "its agenda has no hours");
    let _ = club.step("convene", "Séisme").await.done();
    let letters = club.letters().await;
    let [(_, body, _)] = letters.as_slice() else { panic!("one letter: {letters:?}") };
    assert!(body.contains("Dites ici si vous prenez part à la procédure, ou si vous êtes excusé :"), "{body}");
    assert!(!body.contains("procuration") && !body.contains("présent"), "{body}");
    let printed = club.house.visitor().get(&format!("{ADDRESS}/convocation")).await.ok();
    assert!(printed.shows("s’il prend part à la procédure ou s’il est excusé") && !printed.shows("procuration"));
}

#[tokio::test]
async fn a_document_is_read_by_those_who_sit_and_by_anyone_only_where_it_is_shown() {
    let club = council().await;
    club.prepared().await;
    let _ = club.step("convene", "Séisme").await.done();
    let item = club.link_of(&club.secretary, "/council/items/").await;
    let pdf: &[u8] = b"%PDF-1.7\n...\n%%EOF\n";
    let path = format!("{}/documents", item.trim_end_matches("/documents"));
    let none = club.secretary.submit(&path, &[("name", "Rapport <i>")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text().contains("Rapport &") && !none.text().contains("Rapport <i>"), "what was typed is kept");
    let program = club.secretary.submit_file(&path, &[], ("file", "a.pdf", b"MZ no document")).await;
    assert_ne!(program.status, StatusCode::SEE_OTHER, "its bytes say that it is no PDF");
    let private = club.secretary.submit_file(&path, &[("name", "Rapport")], ("file", "r.pdf", pdf)).await;
    let _ = private.done();
    let mayor = club.house.signed_in(Role::Mayor, Some(club.smara.0.id.as_str()));
    let (visitor, file) = (club.house.visitor(), club.link_of(&mayor, "/council/documents/").await);
    let read = mayor.get(&file).await.ok();
    assert_eq!(read.header("content-type"), "application/pdf");
    assert_eq!(visitor.get(&file).await.status, StatusCode::NOT_FOUND);
    assert!(!visitor.get(ADDRESS).await.ok().shows("Rapport"));
    let fields = [("name", "Programme"), ("shown", "yes")];
    let _ = club.secretary.submit_file(&path, &fields, ("file", "p.pdf", pdf)).await.done();
    assert!(visitor.get(ADDRESS).await.ok().shows("Programme"));
    let remove = format!("{file}/remove");
    assert_eq!(mayor.submit(&remove, &[]).await.status, StatusCode::FORBIDDEN);
    let _ = club.secretary.submit(&remove, &[]).await.done();
    assert_eq!(mayor.get(&file).await.status, StatusCode::NOT_FOUND);
    assert_eq!(club.secretary.submit(&remove, &[]).await.status, StatusCode::NOT_FOUND, "a second click");
}
