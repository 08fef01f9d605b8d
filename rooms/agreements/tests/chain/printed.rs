//! What anyone may print of an agreement: never the annex of approvals, never a reservation.

use crate::case::{Case, PDF, id, terms};

const TWO: [(&str, &str); 2] = [("smara", "MA"), ("timbuktu", "ML")];

/// Signed with this reservation, its text published by every party.
async fn published(reservation: &str) -> Case {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    for of in ["party-smara", "party-timbuktu"] {
        let today = case.house.app.today().to_string();
        let signed =
            [("party", of), ("on", &today), ("place", "Smara"), ("manner", "in-person"), ("reason", reservation)];
        case.secretary().submit(&case.at("/record-signature"), &signed).await.done();
    }
    for of in ["smara", "timbuktu"] {
        case.take_on("accord", |it, by| {
            let hash = it.text_ref().map(|text| text.hash.clone()).unwrap_or_default();
            it.consent(by, &id(of), true, &hash)
        })
        .await;
    }
    case
}

async fn public(case: &Case) -> Vec<u8> {
    case.house.visitor().get(&case.at(".pdf")).await.ok().bytes.to_vec()
}

async fn in_file(case: &Case) -> Vec<u8> {
    case.officer("smara").get(&case.at(".pdf")).await.ok().bytes.to_vec()
}

#[tokio::test]
async fn the_document_that_anyone_prints_is_the_same_whatever_was_approved_or_reserved() {
    let case = published("Une réserve.").await;
    let (before, file_before) = (public(&case).await, in_file(&case).await);
    let text = case.house.visitor().get(&case.at("/text")).await.ok();
    assert!(text.shows("Les parties se jumellent."), "the text is public: {}", text.text());
    let given = [
        ("choice", "yes"),
        ("on", "2026-11-23"),
        ("reference", "Visa 417/2026"),
        ("channel", "letter"),
        ("reason", ""),
    ];
    let visa = case.at("/tracks/party-smara/visa/answer");
    case.officer("smara").submit_file(&visa, &given, ("file", "visa.pdf", PDF)).await.done();
    assert!(file_before != in_file(&case).await, "the parties' own copy has it in its annex");
    assert!(before == public(&case).await, "the same bytes: no approval stands in it");
    let other = published("Une tout autre réserve, bien plus longue que la première.").await;
    assert!(before == public(&other).await, "the same bytes: no reservation stands in it");
}
