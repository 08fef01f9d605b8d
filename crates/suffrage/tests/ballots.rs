//! Proxies, ballots and their count.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;

use kernel::Time;
use suffrage::{
    Ballot, BallotRefusal, Choice, Counts, Covers, Opening, Proxies, Proxy, ProxyRefusal, Scope, SecondBallot, Slip,
    Taken, Urn, Voter, holders, tally,
};

fn at(minute: i64) -> Time {
    Time::from_second(1_800_000_000 + minute * 60).unwrap()
}

const OPENING: i64 = 3000;

fn rules() -> Proxies {
    let scopes = vec![Scope::Session, Scope::Item];
    Proxies { per_holder: 2, scopes, deadline_hours: 24, same_college: true }
}

fn roll() -> BTreeMap<&'static str, String> {
    let seats = [("ana", "elected"), ("bo", "elected"), ("chi", "elected"), ("dia", "elected"), ("eve", "experts")];
    seats.into_iter().map(|(seat, college)| (seat, college.to_owned())).collect()
}

fn proxy(giver: &'static str, holder: &'static str) -> Proxy<&'static str> {
    Proxy { giver, holder, session: "spring".into(), covers: Covers::Session, at: at(0) }
}

fn refusals(given: &Proxy<&'static str>, standing: &[Proxy<&'static str>]) -> Vec<ProxyRefusal<&'static str>> {
    given.may_be_given(Some(&rules()), &roll(), standing, at(OPENING)).err().unwrap_or_default()
}

#[test]
fn a_proxy_is_for_another_member_of_the_college_in_time() {
    assert_eq!(refusals(&proxy("ana", "bo"), &[]), []);
    assert_eq!(refusals(&proxy("ana", "ana"), &[]), [ProxyRefusal::OwnVote]);
    assert_eq!(refusals(&proxy("ana", "zoe"), &[]), [ProxyRefusal::HolderNotAMember]);
    assert_eq!(refusals(&proxy("zoe", "ana"), &[]), [ProxyRefusal::GiverNotAMember]);
    assert_eq!(refusals(&proxy("ana", "eve"), &[]), [ProxyRefusal::OtherCollege]);
    let deadline = at(OPENING - 24 * 60);
    let last = Proxy { at: deadline, ..proxy("ana", "bo") };
    assert_eq!(refusals(&last, &[]), []);
    let late = Proxy { at: at(OPENING - 24 * 60 + 1), ..proxy("ana", "bo") };
    assert_eq!(refusals(&late, &[]), [ProxyRefusal::TooLate { deadline }]);
    let matter = Proxy { covers: Covers::Matter("budget".into()), ..proxy("ana", "bo") };
    assert_eq!(refusals(&matter, &[]), [ProxyRefusal::Scope { given: Scope::Matter }]);
    assert_eq!(proxy("ana", "bo").may_be_given(None, &roll(), &[], at(0)), Err(vec![ProxyRefusal::NoneAtAll]));
}

#[test]
fn a_proxy_is_given_once_never_passed_on_and_never_in_a_circle() {
    assert_eq!(refusals(&proxy("ana", "chi"), &[proxy("ana", "bo")]), [ProxyRefusal::AlreadyGiven { holder: "bo" }]);
    assert_eq!(refusals(&proxy("bo", "ana"), &[proxy("ana", "bo")]), [ProxyRefusal::Circular]);
    assert_eq!(refusals(&proxy("chi", "ana"), &[proxy("ana", "bo")]), [ProxyRefusal::HolderAbsent { to: "bo" }]);
    assert_eq!(refusals(&proxy("bo", "chi"), &[proxy("ana", "bo")]), [ProxyRefusal::GiverHolds { of: "ana" }]);
    let full = [proxy("ana", "bo"), proxy("chi", "bo")];
    assert_eq!(refusals(&proxy("dia", "bo"), &full), [ProxyRefusal::LimitPassed { most: 2 }]);
}

#[test]
fn proxies_for_different_items_and_sessions_do_not_meet() {
    let item = |giver, holder, item: &str| Proxy { covers: Covers::Item(item.into()), ..proxy(giver, holder) };
    assert_eq!(refusals(&item("ana", "chi", "2"), &[item("ana", "bo", "1")]), []);
    let autumn = Proxy { session: "autumn".into(), ..proxy("ana", "bo") };
    assert_eq!(refusals(&proxy("ana", "chi"), &[autumn]), []);
    let standing = [item("ana", "bo", "1"), proxy("chi", "bo")];
    assert_eq!(holders(&standing, "spring", "1", "budget"), [("ana", "bo"), ("chi", "bo")].into());
    assert_eq!(holders(&standing, "spring", "2", "budget"), [("chi", "bo")].into());
    assert_eq!(holders(&standing, "autumn", "1", "budget"), [].into());
}

fn opening(second: SecondBallot) -> Opening<&'static str> {
    let voter =
        |(seat, college): (&'static str, String)| (seat, Voter { weight: if seat == "eve" { 3 } else { 1 }, college });
    let holders = [("chi", "bo")].into();
    Opening { from: at(10), until: Some(at(20)), roll: roll().into_iter().map(voter).collect(), holders, second }
}

fn ballot(id: &str, seat: &'static str, minute: i64, choice: &str) -> Ballot<&'static str, Choice> {
    Ballot { id: id.into(), seat, by: seat, at: at(minute), choice: Choice::of(choice) }
}

#[test]
fn a_ballot_is_taken_while_the_vote_is_open_and_not_a_moment_before_or_after() {
    let mut urn = Urn::new(opening(SecondBallot::Replaces));
    assert_eq!(urn.cast(ballot("1", "ana", 9, "yes")), Err(BallotRefusal::NotYet { from: at(10) }));
    assert_eq!(urn.cast(ballot("1", "ana", 10, "yes")), Ok(Taken::First));
    assert_eq!(urn.cast(ballot("2", "bo", 20, "yes")), Err(BallotRefusal::Closed { until: at(20) }));
    assert_eq!(urn.kept().count(), 1);
}

#[test]
fn a_ballot_that_may_not_be_is_refused_and_changes_nothing() {
    let mut urn = Urn::new(opening(SecondBallot::Replaces));
    urn.cast(ballot("1", "ana", 10, "yes")).unwrap();
    let before = urn.clone();
    let by = |by, seat| Ballot { by, ..ballot("2", seat, 11, "no") };
    let cases = [
        (ballot("2", "zoe", 11, "no"), BallotRefusal::NotAMember),
        (by("zoe", "ana"), BallotRefusal::NotAMember),
        (by("bo", "ana"), BallotRefusal::NoProxy),
        (by("ana", "chi"), BallotRefusal::NoProxy),
        (by("chi", "chi"), BallotRefusal::GivenAway { holder: "bo" }),
        (ballot("1", "bo", 11, "no"), BallotRefusal::Replayed),
        (ballot("2", "bo", 11, "oui"), BallotRefusal::Malformed),
    ];
    for (ballot, refusal) in cases {
        assert_eq!(urn.cast(ballot), Err(refusal));
    }
    assert_eq!(urn, before);
}

/// A room whose ballots lie in a database asks without an urn, and gets the same answers.
#[test]
fn a_ballot_is_judged_without_an_urn_too() {
    let opening = opening(SecondBallot::Refused);
    let one = ballot("1", "ana", 12, "yes");
    assert_eq!(opening.check(&one, None, false), Ok(Taken::First));
    assert_eq!(opening.check(&one, None, true), Err(BallotRefusal::Replayed));
    assert_eq!(opening.check(&one, Some(at(11)), false), Err(BallotRefusal::Second { first: at(11) }));
    assert_eq!(opening.may_cast(&"bo", &"chi"), Ok(()));
    assert_eq!(opening.may_cast(&"bo", &"ana"), Err(BallotRefusal::NoProxy));
}

#[test]
fn a_second_ballot_replaces_the_first_or_is_refused_as_the_rules_say() {
    let mut replaces = Urn::new(opening(SecondBallot::Replaces));
    replaces.cast(ballot("1", "ana", 10, "yes")).unwrap();
    assert_eq!(replaces.cast(ballot("2", "ana", 12, "no")), Ok(Taken::Replaces(at(10))));
    assert_eq!(replaces.cast(ballot("1", "ana", 13, "yes")), Err(BallotRefusal::Replayed));
    assert_eq!(replaces.kept().map(|kept| kept.choice).collect::<Vec<_>>(), [Some(Choice::No)]);
    let mut refuses = Urn::new(opening(SecondBallot::Refused));
    refuses.cast(ballot("1", "ana", 10, "yes")).unwrap();
    assert_eq!(refuses.cast(ballot("2", "ana", 12, "no")), Err(BallotRefusal::Second { first: at(10) }));
}

#[test]
fn proxies_are_counted_apart_and_weights_weigh() {
    let mut urn = Urn::new(opening(SecondBallot::Replaces));
    urn.cast(ballot("1", "ana", 10, "yes")).unwrap();
    urn.cast(ballot("2", "bo", 11, "no")).unwrap();
    urn.cast(Ballot { by: "bo", ..ballot("3", "chi", 11, "yes") }).unwrap();
    urn.cast(ballot("4", "eve", 12, "abstain")).unwrap();
    let tallies = tally(&["elected".into(), "experts".into()], urn.slips());
    let counts = |yes, no, abstain| Counts { yes, no, abstain };
    let rows: Vec<_> = tallies.iter().map(|one| (one.own, one.by_proxy, one.weighed)).collect();
    assert_eq!(
        rows,
        [(counts(1, 1, 0), counts(1, 0, 0), counts(2, 1, 0)), (counts(0, 0, 1), counts(0, 0, 0), counts(0, 0, 3)),]
    );
    assert_eq!(tallies[0].heads(), counts(2, 1, 0));
}

#[test]
fn a_college_that_does_not_vote_on_the_matter_counts_nowhere() {
    let slip = Slip { college: "experts".into(), weight: 1, by_proxy: false, choice: Choice::Yes };
    assert_eq!(tally(&["elected".into()], [slip])[0].heads(), Counts::default());
}

#[test]
fn whoever_holds_a_proxy_casts_it_also_where_their_own_college_has_no_vote() {
    let mut opening = opening(SecondBallot::Refused);
    opening.roll.remove("eve");
    opening.holders.insert("ana", "eve");
    assert_eq!(opening.may_cast(&"eve", &"ana"), Ok(()));
    assert_eq!(opening.may_cast(&"eve", &"eve"), Err(BallotRefusal::NotAMember), "her own college does not vote");
    assert_eq!(opening.may_cast(&"eve", &"dia"), Err(BallotRefusal::NotAMember), "who gave her nothing");
    assert_eq!(opening.may_cast(&"ana", &"ana"), Err(BallotRefusal::GivenAway { holder: "eve" }));
    let mut urn = Urn::new(opening);
    urn.cast(Ballot { by: "eve", ..ballot("1", "ana", 12, "yes") }).unwrap();
    let tallies = tally(&["elected".into()], urn.slips());
    assert_eq!(tallies[0].by_proxy, Counts { yes: 1, no: 0, abstain: 0 });
}

#[test]
fn a_proxy_for_two_items_is_one_of_those_that_a_person_may_hold() {
    let item = |giver, item: &str| Proxy { covers: Covers::Item(item.into()), ..proxy(giver, "bo") };
    let standing = [item("ana", "1"), item("ana", "2")];
    assert_eq!(refusals(&proxy("chi", "bo"), &standing), []);
    let full = [item("ana", "1"), item("ana", "2"), proxy("dia", "bo")];
    assert_eq!(refusals(&proxy("chi", "bo"), &full), [ProxyRefusal::LimitPassed { most: 2 }]);
}
