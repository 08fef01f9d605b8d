//! Who votes for another: by a proxy for some items, in the place of the holder.

use assembly::Assembly;
use council::{
    AnswerInput, ItemKind, Manner,
    rules::{Channel, Given, Reply},
};
use suffrage::{Choice, Covers, Way};
use votes::{BallotInput, Ending, Said};

use super::{Hall, proposal, refused};

#[tokio::test]
async fn a_proxy_for_one_item_is_cast_under_that_item_alone() {
    let hall = Hall { it: Assembly::prepared(vec![votes::room()], 5).await };
    let item = hall.it.item("Avis", ItemKind::Decision, "opinion").await;
    hall.it.house.at("2026-12-01T09:00:00Z");
    hall.it.convened().await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let it = hall.it.gathered(&mut tx).await;
    let (carrier, session) = (&it.at(hall.seat(0)).unwrap().chair, &it.session);
    let given = AnswerInput {
        seat: hall.seat(3).clone(),
        reply: Reply::Proxy(vec![Given::to(carrier, vec![Covers::Item(item)])]),
        channel: Channel::Own,
        note: String::new(),
        moved: session.moved,
    };
    council::answer(app, &mut tx, &hall.it.seats[3].actor, &session.id, given).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    hall.it.house.at(assembly::SITS);
    for seat in &hall.it.seats[..3] {
        hall.it.check_in(seat).await;
    }
    hall.it.step(council::Step::Open).await;
    let other = hall.opened(proposal("decision", Way::Named)).await;
    let done = hall.cast_for(&other, (3, 0), Said::Choice(Choice::Yes)).await;
    assert_eq!(refused(done), "ballot-refused-no-proxy", "it was not given for this item");
    let vote = hall.opened(proposal("opinion", Way::Named)).await;
    let _ = hall.cast_for(&vote, (3, 0), Said::Choice(Choice::Yes)).await.unwrap();
}

/// How the second seat is called where its substitute acts.
const BOTH: &str = "L’adjointe · Suppléante · Ville 2, en suppléance de La maire · Personne 2 · Ville 2";

#[tokio::test]
async fn while_a_substitute_is_there_the_holder_neither_conducts_nor_objects() {
    let hall = Hall { it: Assembly::prepared(vec![votes::room()], 3).await };
    let deputy = hall.it.substitute(&hall.it.seats[0]).await;
    hall.it.convened().await;
    hall.it.house.at(assembly::SITS);
    hall.it.check_in_substitute(&hall.it.seats[0]).await;
    for seat in &hall.it.seats[1..] {
        hall.it.check_in(seat).await;
    }
    hall.it.step(council::Step::Open).await;
    let vote = hall.opened(proposal("decision", Way::Consensus)).await;
    let app = &hall.it.house.app;
    let holder = &hall.it.seats[0].actor;
    let mut tx = app.db.begin().await.unwrap();
    let objected = votes::object(app, &mut tx, holder, &vote.id, (hall.seat(0), assembly::fr("Non"))).await;
    assert_eq!(refused(objected), "vote-refused-not-yours", "who is not there ends no consensus");
    let closed = votes::close_vote(app, &mut tx, holder, vote.clone(), Ending::Unopposed).await;
    assert_eq!(refused(closed), "vote-refused-not-yours", "their substitute presides");
    let steps = format!("/fr/council/votes/{}/steps/close", vote.id);
    assert_eq!(hall.mayor(0).get(&steps).await.status, 403);
    let reserved = votes::reserve(app, &mut tx, &deputy, &vote.id, (hall.seat(0), assembly::fr("Avec prudence"))).await;
    assert!(reserved.is_ok(), "they speak for the seat");
    let closed = votes::close_vote(app, &mut tx, &deputy, vote, Ending::Unopposed).await.unwrap();
    assert_eq!(closed.adopted(), Some(true));
}

#[tokio::test]
async fn in_writing_what_a_substitute_votes_and_reserves_stands_under_both_names() {
    let it = Assembly::with(vec![votes::room()], 3, |_, said| {
        (said.manner, said.joining) = (Manner::Written, String::new());
    })
    .await;
    let deputy = it.substitute(&it.seats[1]).await;
    it.opened(0).await;
    let hall = Hall { it };
    let app = &hall.it.house.app;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let (number, said) = (app.random(24), Some(Said::Choice(Choice::Yes)));
    let ballot = BallotInput { number, seat: hall.seat(1).clone(), said, aloud: false };
    let _ = votes::cast(app, &deputy, &vote.id, ballot).await.unwrap();
    for seat in [0, 2] {
        let _ = hall.cast(&vote, seat, Said::Choice(Choice::No)).await.unwrap();
    }
    let _ = hall.close(&vote, Ending::Count).await;
    let page = hall.it.house.visitor().get(&format!("/fr/council/votes/{}", vote.id)).await.ok();
    assert!(page.shows(BOTH), "{}", page.text());
    assert_eq!(page.text().matches("en suppléance de").count(), 1, "the others voted themselves");
    let tacit = hall.opened(proposal("decision", Way::Consensus)).await;
    let mut tx = app.db.begin().await.unwrap();
    let reserved = (hall.seat(1), assembly::fr("Sous réserve du budget."));
    votes::reserve(app, &mut tx, &deputy, &tacit.id, reserved).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let path = format!("/fr/council/votes/{}", tacit.id);
    assert!(hall.it.house.visitor().get(&path).await.ok().shows(BOTH));
    hall.it.house.at("2026-12-15T09:50:00Z");
    let mut tx = app.db.begin().await.unwrap();
    let reserved = (hall.seat(1), assembly::fr("Sans réserve du budget."));
    votes::reserve(app, &mut tx, &hall.it.seats[1].actor, &tacit.id, reserved).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let page = hall.it.house.visitor().get(&path).await.ok();
    assert!(page.shows("Sans réserve du budget.") && !page.shows(BOTH), "the holder has said it since");
}

#[tokio::test]
async fn what_a_substitute_votes_stands_under_their_name_and_the_holder_does_not_vote_beside_them() {
    let hall = Hall { it: Assembly::prepared(vec![votes::room()], 3).await };
    let deputy = hall.it.substitute(&hall.it.seats[1]).await;
    hall.it.convened().await;
    hall.it.house.at(assembly::SITS);
    hall.it.check_in(&hall.it.seats[0]).await;
    hall.it.check_in_substitute(&hall.it.seats[1]).await;
    hall.it.step(council::Step::Open).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let app = &hall.it.house.app;
    let done = hall.cast(&vote, 1, Said::Choice(Choice::No)).await;
    assert_eq!(refused(done), "ballot-refused-not-a-member", "their substitute is there in their place");
    let (number, said) = (app.random(24), Some(Said::Choice(Choice::Yes)));
    let ballot = BallotInput { number, seat: hall.seat(1).clone(), said, aloud: false };
    let _ = votes::cast(app, &deputy, &vote.id, ballot).await.unwrap();
    let _ = hall.close(&vote, Ending::Count).await;
    let page = hall.it.house.visitor().get(&format!("/fr/council/votes/{}", vote.id)).await.ok();
    assert!(page.shows(BOTH), "{}", page.text());
    hall.it.check_out(&hall.it.seats[1]).await;
    hall.it.house.at("2026-12-15T09:50:00Z");
    hall.it.check_in(&hall.it.seats[1]).await;
    let page = hall.it.house.visitor().get(&format!("/fr/council/votes/{}", vote.id)).await.ok();
    assert!(page.shows(BOTH), "whoever sits there since has not voted: {}", page.text());
}
