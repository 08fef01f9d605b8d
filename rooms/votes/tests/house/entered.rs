//! How members stand to a declaration, as they said by letter or otherwise.

use assembly::all;
use axum::http::StatusCode;
use kernel::Role;
use suffrage::Way;
use votes::{Ending, Kind, Vote, VoteInput};

use super::{Hall, proposal};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// A declaration that was adopted on the day of the session, the fifteenth.
async fn adopted(hall: &Hall) -> Vote {
    let kind = Kind::Declaration { text: all("Nous déclarons que l’eau est un bien commun.") };
    let vote = hall.opened(VoteInput { kind, ..proposal("declaration", Way::Acclamation) }).await;
    let vote = hall.close(&vote, Ending::Unopposed).await;
    hall.it.house.at("2026-12-20T09:00:00Z");
    vote
}

#[tokio::test]
async fn the_secretary_enters_what_a_member_wrote_and_it_is_said_how_it_came() {
    let hall = Hall::open(4, 3).await;
    let vote = adopted(&hall).await;
    let enter = format!("/fr{}/adherence/enter", vote.address());
    assert_eq!(hall.mayor(0).get(&enter).await.status, StatusCode::FORBIDDEN, "nobody else enters anything");
    let form = hall.secretary().get(&enter).await.ok();
    assert!(form.shows("Ville 4") && form.shows("Par lettre") && !form.shows("Sur cette page"));
    let slug = hall.it.seats[3].entity.slug.clone();
    let said = [("member", slug.as_str()), ("stand", "adheres"), ("channel", "letter"), ("came", "2026-12-18")];
    hall.secretary().submit(&enter, &said).await.done();
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("Une adhésion\u{a0}; aucune adhésion avec réserve"));
    assert!(page.shows("Par lettre, le 18 décembre 2026\u{a0}; inscrit par le secrétariat."));
    let ahead = [("member", slug.as_str()), ("stand", "adheres"), ("channel", "letter"), ("came", "2026-12-21")];
    assert!(hall.secretary().submit(&enter, &ahead).await.shows("Ce jour est avant l’adoption"));
    let before = [("member", slug.as_str()), ("stand", "adheres"), ("channel", "letter"), ("came", "2026-12-14")];
    assert_eq!(hall.secretary().submit(&enter, &before).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(hall.trail("vote.adherence-entered").await.len(), 1);
}

#[tokio::test]
async fn what_did_not_come_in_writing_is_shown_and_its_file_is_the_members_and_the_secretarys() {
    let hall = Hall::open(4, 3).await;
    let vote = adopted(&hall).await;
    let enter = format!("/fr{}/adherence/enter", vote.address());
    hall.secretary().get(&enter).await.ok();
    let slug = hall.it.seats[3].entity.slug.clone();
    let said = [
        ("member", slug.as_str()),
        ("stand", "reserves"),
        ("text-fr", "Sauf l’article 3."),
        ("channel", "whatsapp"),
        ("came", "2026-12-19"),
    ];
    let bare = hall.secretary().submit(&enter, &said).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.shows("est inscrit avec une pièce qui le montre") && bare.shows("Sauf l’article 3."));
    let hostile = ("file", "note.pdf", &b"<script>alert(1)</script>"[..]);
    assert_eq!(hall.secretary().submit_file(&enter, &said, hostile).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    hall.secretary().submit_file(&enter, &said, ("file", "Lettre du maire.pdf", PDF)).await.done();
    let file = format!("/fr{}/adherence/{slug}/file", vote.address());
    let page = format!("/fr{}", vote.address());
    let shown = hall.it.house.visitor().get(&page).await.ok();
    assert!(shown.shows("Sauf l’article 3.") && shown.shows("Par WhatsApp"));
    assert!(!shown.text().contains(&file), "its file is not for anyone");
    for other in [hall.it.house.visitor(), hall.it.house.signed_in(Role::Mayor, Some("elsewhere"))] {
        assert_eq!(other.get(&file).await.status, StatusCode::NOT_FOUND);
    }
    for reader in [hall.secretary(), hall.mayor(3)] {
        assert!(reader.get(&page).await.ok().text().contains(&file));
        assert_eq!(reader.get(&file).await.ok().bytes, PDF);
    }
    let mut named = std::collections::BTreeSet::new();
    let files = votes::room().files.expect("the room keeps files");
    named.extend(files(&mut hall.it.house.app.db.read().await.unwrap()).await.unwrap());
    assert_eq!(named.len(), 1, "nobody sweeps it away");
}

#[tokio::test]
async fn what_a_member_said_itself_has_the_last_word() {
    let hall = Hall::open(4, 3).await;
    let vote = adopted(&hall).await;
    let (enter, own) = (format!("/fr{}/adherence/enter", vote.address()), format!("/fr{}/adherence", vote.address()));
    let slug = hall.it.seats[1].entity.slug.clone();
    let said = [("member", slug.as_str()), ("stand", "adheres"), ("channel", "letter"), ("came", "2026-12-18")];
    hall.secretary().get(&enter).await.ok();
    hall.secretary().submit(&enter, &said).await.done();
    hall.mayor(1).get(&own).await.ok();
    hall.mayor(1).submit(&own, &[("member", &slug), ("stand", "abstains")]).await.done();
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("une abstention") && !page.shows("inscrit par le secrétariat"));
    let again = hall.secretary().submit(&enter, &said).await;
    assert!(again.shows("rien n’est inscrit par-dessus"), "{}", again.text());
}

#[tokio::test]
async fn a_reservation_that_came_by_letter_is_not_entered_as_another_position() {
    let hall = Hall::open(4, 3).await;
    let vote = adopted(&hall).await;
    let enter = format!("/fr{}/adherence/enter", vote.address());
    hall.secretary().get(&enter).await.ok();
    let slug = hall.it.seats[3].entity.slug.clone();
    let send = async |stand: &str| {
        let letter = [("channel", "letter"), ("came", "2026-12-18"), ("text-fr", "Sauf l’article 3.")];
        let fields: Vec<(&str, &str)> =
            [("member", slug.as_str()), ("stand", stand)].into_iter().chain(letter).collect();
        hall.secretary().submit(&enter, &fields).await
    };
    for stand in ["adheres", "abstains"] {
        let refused = send(stand).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.shows("Une réserve est écrite ici, et la position choisie n’en a pas."), "{}", refused.text());
        assert!(refused.text().contains(r#"id="text-fr-error""#) && refused.shows("Sauf l’article 3."), "beside it");
    }
    assert_eq!(hall.trail("vote.adherence-entered").await, [""; 0]);
    send("reserves").await.done();
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("une adhésion avec réserve") && page.shows("Sauf l’article 3."));
}
