//! What is asked under which item, and how its form is filled.

use assembly::fr;
use council::ItemKind;
use suffrage::Way;
use votes::{Ending, Said};

use super::{Hall, election, hidden, proposal, refused};

#[tokio::test]
async fn a_vote_is_on_the_matter_for_which_its_item_was_convened() {
    let hall = Hall::open(3, 3).await;
    let app = &hall.it.house.app;
    let it = hall.it.gathered(&mut app.db.read().await.unwrap()).await;
    let talk = it.items.iter().find(|item| item.said.kind == ItemKind::Debate).unwrap().id.to_string();
    let try_under = async |item: &str, input| {
        let mut tx = app.db.begin().await.unwrap();
        votes::prepare_vote(app, &mut tx, &hall.it.seats[0].actor, (&it, item), input).await
    };
    let (removal, decision) = (proposal("removal", Way::Secret), proposal("decision", Way::Named));
    assert_eq!(refused(try_under(&hall.it.item, removal).await), "vote-refused-other-matter");
    assert_eq!(refused(try_under(&talk, decision).await), "vote-refused-decides-nothing");
    assert!(try_under(&talk, proposal("agenda", Way::ShowOfHands)).await.is_ok(), "how to proceed may always be asked");
    let form = hall.secretary().get(&format!("{}/votes/new?item={}", hall.it.address, hall.it.item)).await.ok();
    assert!(form.shows("Décision ordinaire") && !form.shows("Fin anticipée d’un mandat"));
}

#[tokio::test]
async fn candidates_are_named_in_public_only_where_each_has_agreed() {
    let hall = Hall::open(3, 3).await;
    let item = {
        let it = hall.it.gathered(&mut hall.it.house.app.db.read().await.unwrap()).await;
        super::item_of(&it, "host").unwrap()
    };
    let address = format!("{}/votes/new?item={item}", hall.it.address);
    let fields = [
        ("question-fr", "Où ?"),
        ("matter", "host"),
        ("way", "secret"),
        ("kind", "election"),
        ("candidates-fr", "Smara\nAgadez"),
        ("seats", "1"),
    ];
    hall.secretary().get(&address).await.ok();
    let refused = hall.secretary().submit(&address, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Un nom n’est publié qu’avec l’accord de la personne") && refused.shows("Agadez"));
    let agreed: Vec<(&str, &str)> = fields.into_iter().chain([("agreed", "yes")]).collect();
    hall.secretary().submit(&address, &agreed).await.done();
    assert_eq!(hall.trail("vote.agreed").await, ["1"]);
}

#[tokio::test]
async fn a_second_round_is_edited_without_who_stands_in_it() {
    let hall = Hall::open(5, 5).await;
    let first = hall.opened(election("presidency", &["Awa", "Brahim", "Carmen"], 1)).await;
    for (seat, one) in [0, 0, 1, 1, 2].into_iter().enumerate() {
        let _ = hall.cast(&first, seat, Said::Marks(vec![one])).await.unwrap();
    }
    let first = hall.close(&first, Ending::Count).await;
    let address = format!("/fr{}/second-round", first.address());
    let second = hall.secretary().submit(&address, &[]).await.done().location().to_owned();
    let edit = format!("{second}/edit");
    let form = hall.secretary().get(&edit).await.ok();
    assert!(!form.text().contains("candidates-fr") && !form.text().contains("name=\"matter\""));
    let version = hidden(&form, "version");
    hall.secretary()
        .submit(&edit, &[("version", &version), ("question-fr", "Second tour ?"), ("way", "secret")])
        .await
        .done();
    assert!(hall.secretary().get(&second).await.ok().shows("Second tour ?"));
}

#[tokio::test]
async fn the_same_is_asked_otherwise_only_of_what_somebody_objected_to_under_that_item() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.prepare(votes::VoteInput { question: fr("Secret ?"), ..proposal("strategy", Way::Named) }).await;
    let like = format!("{}/votes/new?item={}&like={}", hall.it.address, hall.it.item, vote.id);
    assert!(!hall.secretary().get(&like).await.ok().shows("Secret ?"), "nothing is read of another item's vote");
    let moved = votes::About { kind: "motion".into(), id: "m".into() };
    let vote = votes::VoteInput { about: Some(moved), ..proposal("decision", Way::Consensus) };
    let vote = hall.opened(votes::VoteInput { question: fr("De la motion ?"), ..vote }).await;
    let vote = hall.close(&vote, Ending::Opposed).await;
    let page = hall.secretary().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.text().contains("/fr/council/motions/m/vote"), "motions put their own to the vote");
    let like = format!("{}/votes/new?item={}&like={}", hall.it.address, hall.it.item, vote.id);
    assert!(!hall.secretary().get(&like).await.ok().shows("De la motion ?"));
}

#[tokio::test]
async fn who_is_absent_reserves_nothing_and_what_was_typed_too_late_is_not_lost() {
    let hall = Hall::open(4, 3).await;
    let vote = hall.opened(proposal("decision", Way::Consensus)).await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let over = (hall.seat(3), fr("Non"));
    let absent = votes::object(app, &mut tx, &hall.it.seats[3].actor, &vote.id, over).await;
    assert_eq!(refused(absent), "vote-refused-not-there");
    drop(tx);
    let reserve = format!("/fr{}/reserve", vote.address());
    let at = hall.at(1);
    hall.mayor(1).get(&reserve).await.ok();
    let other = hall.opened(proposal("decision", Way::Consensus)).await;
    hall.it.step(council::Step::Close).await;
    let mut tx = app.db.begin().await.unwrap();
    let over = (hall.seat(1), fr("Trop tard"));
    let late = votes::object(app, &mut tx, &hall.it.seats[1].actor, &other.id, over).await;
    assert_eq!(refused(late), "vote-refused-no-reservation-now", "the session sits no more");
    drop(tx);
    let sent = [("seat", at.as_str()), ("how", "reserve"), ("text-fr", "Quatre mille signes.")];
    let late = hall.mayor(1).submit(&reserve, &sent).await;
    assert!(late.shows("Quatre mille signes.") && late.shows("tant qu’il est ouvert"), "{}", late.text());
}
