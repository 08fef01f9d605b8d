//! Votes under an item by which minutes are approved, whose question somebody wrote.

use kernel::Actor;
use suffrage::{Choice, Way};
use testkit::Client;
use votes::Ending;

use super::{
    approval, at,
    doing::{cast, closed, done, question},
    happening::held,
    later,
    putting::attended,
    send,
};

#[tokio::test]
async fn what_was_lost_under_the_item_is_named_and_nothing_is_recorded_until_it_is_said_that_they_were_approved() {
    let it = held().await;
    let _ = send(&it, "propose", &[]).await.done();
    let (by, item) = later(&it).await;
    let (gathered, program) = (attended(&it, &by).await, Actor::system());
    let input = question(("Approbation du procès-verbal", "decision"), Way::Named);
    let over = (&*gathered, item.as_str());
    let vote = done!(it, |app, tx| votes::prepare_vote(app, &mut tx, &program, over, input));
    let vote = done!(it, |app, tx| votes::open_vote(app, &mut tx, &program, vote));
    cast(&it, &vote, &[Choice::No; 3]).await;
    let id = vote.id.to_string();
    closed(&it, vote, Ending::Count).await;
    let named = "Scrutin n° 1, «\u{a0}Approbation du procès-verbal (fr)\u{a0}»\u{a0}: non adopté";
    let form = it.secretary.get(&at(&it, &format!("/approve?item={item}"))).await.ok();
    assert!(form.shows(named), "{}", form.text());
    let approve = async |over: &str, despite: &str| {
        let fields: Vec<(&str, &str)> = approval(over).into_iter().chain([("despite", despite)]).collect();
        send(&it, "approve", &fields).await
    };
    let over = format!("{by}.{item}");
    for under in [over.as_str(), by.as_str()] {
        let refused = approve(under, "another").await;
        assert!(refused.shows("Des scrutins de cette session n’ont pas été adoptés"), "{}", refused.text());
        assert!(refused.shows(named), "{under}");
    }
    let _ = approve(&over, &id).await.done();
}

#[tokio::test]
async fn the_session_that_votes_leads_to_the_minutes_that_wait_and_else_to_any_vote() {
    let it = held().await;
    let _ = send(&it, "propose", &[]).await.done();
    let (by, item) = later(&it).await;
    let session = attended(&it, &by).await.session.address();
    let led = async |who: &Client| {
        who.get(&format!("/fr{session}/minutes/vote?item={item}")).await.done().location().to_owned()
    };
    let any = format!("/fr{session}/votes/new?item={item}");
    assert_eq!(led(&it.secretary).await, at(&it, &format!("/vote?item={item}")));
    assert_eq!(led(&it.seats[0].mayor).await, any, "the secretary puts them to the vote");
    let _ = send(&it, "vote", &[("how", "decision.consensus")]).await.done();
    assert_eq!(led(&it.secretary).await, any, "a vote on them is prepared");
}
