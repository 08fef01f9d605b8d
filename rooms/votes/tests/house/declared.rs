use assembly::all;
use kernel::Role;
use suffrage::Way;
use votes::{Ending, Kind, VoteInput};

use super::{Hall, proposal, refused};

fn declaration() -> VoteInput {
    let text = all("Nous, maires des villes jumelées, déclarons que l’eau est un bien commun.");
    VoteInput { kind: Kind::Declaration { text }, ..proposal("declaration", Way::Acclamation) }
}

#[tokio::test]
async fn no_member_stands_by_a_declaration_before_it_has_said_so_itself() {
    let hall = Hall::open(4, 3).await;
    let vote = hall.opened(declaration()).await;
    let path = format!("/fr{}/adherence", vote.address());
    assert_eq!(hall.mayor(0).get(&path).await.status, 409, "it is not adopted yet");
    let vote = hall.close(&vote, Ending::Unopposed).await;
    let page = format!("/fr{}", vote.address());
    let shown = hall.it.house.visitor().get(&page).await.ok();
    assert!(shown.shows("Aucune adhésion\u{a0}; aucune adhésion avec réserve\u{a0}; aucune abstention."));
    assert!(shown.shows("Être membre du Club ne vaut jamais adhésion"));

    let say = async |client: &testkit::Client, member: &str, fields: &[(&str, &str)]| {
        let fields: Vec<(&str, &str)> = [("member", member)].into_iter().chain(fields.iter().copied()).collect();
        client.submit(&path, &fields).await
    };
    let slug = |seat: usize| hall.it.seats[seat].entity.slug.clone();
    say(hall.mayor(0), &slug(0), &[("stand", "adheres")]).await.done();
    let empty = say(hall.mayor(1), &slug(1), &[("stand", "reserves")]).await;
    assert_eq!(empty.status, 422, "whoever reserves says on what");
    say(hall.mayor(1), &slug(1), &[("stand", "reserves"), ("text-fr", "Sauf l’article 3.")]).await.done();
    let officer = hall.it.house.signed_in(Role::Officer, Some(hall.it.seats[3].entity.id.as_str()));
    say(&officer, &slug(3), &[("stand", "abstains")]).await.done();
    let foreign = say(hall.mayor(0), &slug(2), &[("stand", "adheres")]).await;
    assert_eq!(foreign.status, 422, "nobody adheres for another");
    let shown = hall.it.house.visitor().get(&page).await.ok();
    assert!(shown.shows("Une adhésion\u{a0}; une adhésion avec réserve\u{a0}; une abstention."));
    assert!(shown.shows("Sauf l’article 3.") && !shown.text().contains("Ville 3"));

    say(hall.mayor(0), &slug(0), &[("stand", "abstains")]).await.done();
    let shown = hall.it.house.visitor().get(&page).await.ok();
    assert!(
        shown.shows("Aucune adhésion\u{a0}; une adhésion avec réserve\u{a0}; 2 abstentions."),
        "the last word counts"
    );
    assert_eq!(hall.trail("vote.adhere").await.len(), 4, "the trail has each");
}

#[tokio::test]
async fn whoever_acts_for_no_member_says_nothing_of_a_declaration() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(declaration()).await;
    let vote = hall.close(&vote, Ending::Unopposed).await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let entity = hall.it.seats[0].entity.id.as_str();
    let secretary = testkit::House::actor(Role::Secretary, None);
    let said = votes::adhere(app, &mut tx, &secretary, &vote.id, (entity, votes::Stand::Adheres)).await;
    assert_eq!(refused(said), "vote-refused-not-yours", "not even the secretary");
    let stranger = testkit::House::actor(Role::Mayor, Some("elsewhere"));
    let said = votes::adhere(app, &mut tx, &stranger, &vote.id, ("elsewhere", votes::Stand::Adheres)).await;
    assert_eq!(refused(said), "vote-refused-not-a-member");
    drop(tx);
    assert_eq!(hall.secretary().get(&format!("/fr{}/adherence", vote.address())).await.status, 403);
}

#[tokio::test]
async fn a_declaration_that_was_not_adopted_is_nobodys_to_adhere_to() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(declaration()).await;
    let vote = hall.close(&vote, Ending::Opposed).await;
    assert!(!vote.takes_adherence());
    assert_eq!(hall.mayor(0).get(&format!("/fr{}/adherence", vote.address())).await.status, 409);
}

#[tokio::test]
async fn a_reservation_that_is_typed_is_never_thrown_away_and_whoever_lifts_one_is_told_how() {
    let hall = Hall::open(4, 3).await;
    let vote = hall.opened(declaration()).await;
    let vote = hall.close(&vote, Ending::Unopposed).await;
    let path = format!("/fr{}/adherence", vote.address());
    let slug = hall.it.seats[0].entity.slug.clone();
    hall.mayor(0).get(&path).await.ok();
    let say = async |stand: &str, text: &str| {
        let fields = [("member", slug.as_str()), ("stand", stand), ("text-ar", text)];
        hall.mayor(0).submit(&path, &fields).await
    };
    let counted = async |says: &str| {
        let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
        assert!(page.shows(says), "{}", page.text());
    };
    for stand in ["adheres", "abstains"] {
        let refused = say(stand, "ما عدا المادة 3.").await;
        assert_eq!(refused.status, 422);
        assert!(refused.shows("Une réserve est écrite ici, et la position choisie n’en a pas."), "{}", refused.text());
        assert!(refused.text().contains(r#"id="text-ar-error""#) && refused.shows("ما عدا المادة 3."), "beside it");
    }
    counted("Aucune adhésion\u{a0}; aucune adhésion avec réserve\u{a0}; aucune abstention.").await;
    say("reserves", "ما عدا المادة 3.").await.done();
    let form = hall.mayor(0).get(&path).await.ok();
    assert!(form.shows("ما عدا المادة 3.") && form.shows("Pour lever une réserve, videz ce texte"));
    assert!(say("adheres", "ما عدا المادة 3.").await.shows("pour lever celle qui est enregistrée"));
    counted("Aucune adhésion\u{a0}; une adhésion avec réserve\u{a0}; aucune abstention.").await;
    say("adheres", " ").await.done();
    counted("Une adhésion\u{a0}; aucune adhésion avec réserve\u{a0}; aucune abstention.").await;
}
