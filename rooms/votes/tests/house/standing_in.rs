//! Who votes for another: by a proxy for some items, in the place of the holder.

use assembly::Assembly;
use council::{AnswerInput, ItemKind, rules::Channel, rules::Reply};
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
    let session = hall.it.gathered(&mut tx).await.session;
    let given = AnswerInput {
        seat: hall.seat(3).clone(),
        reply: Reply::Proxy(hall.seat(0).clone()),
        covers: vec![Covers::Item(item)],
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
    let who = "L’adjointe · Suppléante · Ville 2, en suppléance de La maire · Personne 2 · Ville 2";
    assert!(page.shows(who), "{}", page.text());
    hall.it.check_out(&hall.it.seats[1]).await;
    hall.it.house.at("2026-12-15T09:50:00Z");
    hall.it.check_in(&hall.it.seats[1]).await;
    let page = hall.it.house.visitor().get(&format!("/fr/council/votes/{}", vote.id)).await.ok();
    assert!(page.shows(who), "whoever sits there since has not voted: {}", page.text());
}
