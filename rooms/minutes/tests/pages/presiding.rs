//! Who presided, and who stood in for another.

use assembly::Assembly;
use council::{Manner, Step, Times};
use kernel::Day;
use suffrage::{Choice, Way};
use votes::{BallotInput, Ending, Said};

use super::{
    at,
    doing::{closed, opened, question},
    draft, rooms,
};

#[tokio::test]
async fn whoever_presided_and_whoever_stood_in_are_named_as_such() {
    let it = Assembly::prepared(rooms(), 4).await;
    it.vice_chair(2).await;
    let _ = it.substitute(&it.seats[2]).await;
    it.convened().await;
    it.house.at(assembly::SITS);
    it.check_in(&it.seats[1]).await;
    it.check_in_substitute(&it.seats[2]).await;
    it.check_in(&it.seats[3]).await;
    it.step(Step::Open).await;
    it.house.at("2026-12-15T10:00:00Z");
    it.check_in(&it.seats[0]).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Présidence\u{a0}: La maire · Personne 2 · Ville 2."), "{}", page.text());
    assert!(page.shows("Présidence à partir de 11:00\u{a0}: La maire · Personne 1 · Ville 1."), "{}", page.text());
    let who = "L’adjointe · Suppléante · Ville 3, en suppléance de La maire · Personne 3 · Ville 3";
    assert!(page.shows(who), "{}", page.text());
}

#[tokio::test]
async fn a_holder_for_whom_another_stood_in_for_a_while_is_there_with_their_substitute() {
    let it = Assembly::prepared(rooms(), 3).await;
    let _ = it.substitute(&it.seats[1]).await;
    it.opened(2).await;
    it.house.at("2026-12-15T10:00:00Z");
    it.check_out(&it.seats[1]).await;
    it.check_in_substitute(&it.seats[1]).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("La maire · Personne 2 · Ville 2 (suppléance"), "{}", page.text());
    assert!(page.shows("L’adjointe · Suppléante · Ville 2, de 11:00 à 11:30"), "{}", page.text());
}

#[tokio::test]
async fn in_writing_whoever_voted_in_a_holder_s_place_is_named_with_them() {
    let it = Assembly::with(rooms(), 3, |_, said| {
        said.manner = Manner::Written;
        let at = |day| Day::constant(2026, 12, day).at(10, 0, 0, 0);
        said.times = Some(Times::between(at(15), at(30), &said.zone).expect("hours that are"));
    })
    .await;
    let deputy = it.substitute(&it.seats[1]).await;
    it.convened().await;
    it.house.at("2026-12-15T09:00:00Z");
    it.step(Step::Open).await;
    let vote = opened(&it, &it.item, question(("Adopter ?", "decision"), Way::Named)).await;
    for (held, actor) in it.seats.iter().zip([&it.seats[0].actor, &deputy, &it.seats[2].actor]) {
        let (number, said) = (it.house.app.random(24), Some(Said::Choice(Choice::Yes)));
        let ballot = BallotInput { number, seat: held.at.clone(), said, aloud: false };
        let _ = votes::cast(&it.house.app, actor, &vote.id, ballot).await.expect("taken");
    }
    it.house.at("2026-12-30T09:30:00Z");
    closed(&it, vote, Ending::Count).await;
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let page = it.secretary.get(&at(&it, "")).await.ok();
    let voted = "Ont voté pour\u{a0}: La maire · Personne 1 · Ville 1\u{a0}; L’adjointe · Suppléante · Ville 2, en suppléance de \
                 La maire · Personne 2 · Ville 2\u{a0}; La maire · Personne 3 · Ville 3.";
    assert!(page.shows(voted), "{}", page.text());
}
