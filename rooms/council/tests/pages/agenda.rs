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
    let _ = club.secretary.submit(&format!("{first}/withdraw"), &[("version", "2")]).await.done();
    assert!(!club.secretary.get(ADDRESS).await.ok().shows("Ouverture"));
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
