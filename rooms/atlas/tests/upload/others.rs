//! What another room takes in by the atlas's page.

use axum::Router;
use platform::{
    Room,
    import::{Import, Rejected, Report},
};

use super::*;

/// An import that proposes keys of its own for a word that it does not understand: one is a place's address too.
const IMPORTS: &[Import] = &[Import {
    what: "offices",
    command: "offices",
    order: 90,
    may: |_| true,
    says: ["import-places", "import-places-hint"],
    fields: &[],
    constant: &[],
    look: |_, _| None,
    column: |_, field| field.to_owned(),
    reason: |_, reason| (reason == "unknown-office").then(|| "Cette charge n’est pas connue.".to_owned()),
    leads_to: "/atlas",
    decided_at: "/atlas/decisions",
    creates: false,
    sourced: false,
    names: false,
    take: |it| {
        Box::pin(async move {
            let mut report = Report::default();
            let rejected = Rejected::because(&it.files[0], 2, "unknown-office", "grand vizir");
            report.reject(it.watch, rejected.among(["smara", "chairman"].map(str::to_owned).to_vec()));
            Ok(report)
        })
    },
}];

#[tokio::test]
async fn what_a_room_proposes_that_is_no_place_is_not_shown_as_one() {
    let offices = Room { imports: IMPORTS, ..Room::new("offices", &WORDS, Router::new) };
    let house = House::new(vec![atlas::room(), offices]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let address = send(&secretary, "offices", "charges.csv", b"ville;charge\nSmara;grand vizir\n").await;
    let page = settled(&secretary, &address).await;
    assert!(page.shows("grand vizir") && page.shows("Cette charge n’est pas connue."), "{}", page.text());
    assert!(!page.shows("chairman") && !page.text().contains("/fr/localities/smara"), "{}", page.text());
}
