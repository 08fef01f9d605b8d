//! What holds for any rules, any figures and any ballots.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use kernel::Time;
use proptest::prelude::*;
use suffrage::{
    Attendance, Base, Choice, Counts, Covers, Double, Figures, Fraction, Majority, Proxies, Proxy, Quorum, Rules,
    Scope, Slip, Threshold, Tie,
    election::{Marks, Ranking, approval, transferable},
    holders, tally,
};

fn threshold() -> impl Strategy<Value = Threshold> {
    let share = (1..=9_u32).prop_flat_map(|below| (0..below, Just(below)));
    let share = share.prop_map(|(above, below)| (Fraction::new(above, below), Fraction::new(above + 1, below)));
    (share, any::<bool>()).prop_map(|((low, high), strict)| match strict {
        true => Threshold::MoreThan(low.unwrap()),
        false => Threshold::AtLeast(high.unwrap()),
    })
}

fn majority() -> impl Strategy<Value = Majority> {
    let base = || prop::sample::select(Base::ALL);
    let double = prop::option::of((threshold(), base(), prop::option::of(1..4_u32)));
    let tie = prop::sample::select(Tie::ALL);
    (threshold(), base(), any::<bool>(), tie, double).prop_map(|(threshold, of, abstentions, tie, double)| {
        let double = double.map(|(threshold, of, colleges)| Double { threshold, of, colleges });
        let tie = threshold.is_more_than_half().then_some(tie);
        Majority { key: "m".into(), threshold, of, abstentions, tie, double }
    })
}

/// Three colleges whose figures can be: votes within those there, those there within the seats held.
fn figures() -> impl Strategy<Value = Vec<Figures>> {
    let parts = (0..6_u64, 0..6_u64, 0..6_u64, 0..4_u64, 0..4_u64, 0..4_u64, 0..3_u64);
    prop::collection::vec(parts, 3).prop_map(|rows| {
        let row = |(at, (yes, no, abstain, silent, absent, vacant, represented)): (usize, _)| {
            let there: u64 = yes + no + abstain + silent;
            let represented = there.min(represented);
            let there = Attendance {
                college: format!("c{at}"),
                seats: there + absent + vacant,
                filled: there + absent,
                present: there - represented,
                represented,
            };
            Figures { there, votes: Counts { yes, no, abstain } }
        };
        rows.into_iter().enumerate().map(row).collect()
    })
}

fn slips<C: std::fmt::Debug + Clone>(choice: impl Strategy<Value = C>) -> impl Strategy<Value = Vec<Slip<C>>> {
    let slip = (0..3_usize, 1..4_u32, any::<bool>(), choice).prop_map(|(college, weight, by_proxy, choice)| Slip {
        college: format!("c{college}"),
        weight,
        by_proxy,
        choice,
    });
    prop::collection::vec(slip, 0..40)
}

/// The same slips, and in another order.
fn shuffled<C: std::fmt::Debug + Clone>(
    choice: impl Strategy<Value = C>,
) -> impl Strategy<Value = (Vec<Slip<C>>, Vec<Slip<C>>)> {
    slips(choice).prop_flat_map(|slips| (Just(slips.clone()), Just(slips).prop_shuffle()))
}

fn colleges() -> Vec<String> {
    (0..3).map(|at| format!("c{at}")).collect()
}

fn ranking() -> impl Strategy<Value = Ranking> {
    let order = Just((0..5_usize).collect::<Vec<_>>()).prop_shuffle();
    (order, 1..=5_usize).prop_map(|(order, length)| Ranking::new(order[..length].to_vec(), 5).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn rules_read_back_as_they_were_written(rules in crate::any::rules()) {
        let written = rules.write();
        prop_assert_eq!(Rules::read(&written), Ok(rules), "{}", written);
    }

    #[test]
    fn a_file_with_a_line_spoilt_is_read_or_its_faults_have_a_place(
        rules in crate::any::rules(),
        line in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        spoil in "[a-z0-9\\[\\]=\"{},. ]{0,12}",
    ) {
        let written = rules.write();
        let mut lines: Vec<_> = written.lines().collect();
        let (line, other) = (line.index(lines.len()), other.index(lines.len()));
        for put in [lines[other].to_owned(), spoil] {
            lines[line] = &put;
            let text = lines.join("\n");
            let faults = Rules::read(&text).err();
            prop_assert!(faults.as_ref().is_none_or(|faults| !faults.is_empty()));
            let places = faults.into_iter().flatten().filter_map(|fault| fault.line);
            prop_assert!(places.into_iter().all(|place| (1..=lines.len()).contains(&(place as usize))));
            lines = written.lines().collect();
        }
    }

    #[test]
    fn a_threshold_asks_for_the_smallest_number_that_satisfies_it(threshold in threshold(), total in 1..10_000_u64) {
        let share = threshold.fraction();
        let (above, below) = (u64::from(share.above()), u64::from(share.below()));
        let enough = |votes: u64| match threshold {
            Threshold::AtLeast(_) => votes * below >= total * above,
            Threshold::MoreThan(_) => votes * below > total * above,
        };
        let needed = threshold.needed(total);
        prop_assert!(enough(needed) && needed <= total);
        prop_assert!(needed == 1 || !enough(needed - 1));
    }

    #[test]
    fn the_order_of_the_colleges_changes_no_outcome(majority in majority(), figures in figures()) {
        let mut back = figures.clone();
        back.reverse();
        let (one, other) = (majority.reckon(&figures).unwrap(), majority.reckon(&back).unwrap());
        prop_assert_eq!((one.whole, one.outcome), (other.whole, other.outcome));
        prop_assert_eq!(majority.reckon(&figures).unwrap(), one);
    }

    #[test]
    fn a_yes_more_never_undoes_an_adoption(majority in majority(), figures in figures(), at in 0..3_usize) {
        let adopted = |figures: &[Figures]| majority.reckon(figures).ok().map(|one| one.outcome.adopted() == Some(true));
        if adopted(&figures) == Some(true) {
            for change in [
                |votes: &mut Counts| votes.yes += 1,
                |votes: &mut Counts| (votes.yes, votes.no) = (votes.yes + 1, votes.no.saturating_sub(1)),
                |votes: &mut Counts| (votes.yes, votes.abstain) = (votes.yes + 1, votes.abstain.saturating_sub(1)),
            ] {
                let mut more = figures.clone();
                change(&mut more[at].votes);
                prop_assert_ne!(adopted(&more), Some(false));
            }
        }
    }

    #[test]
    fn a_quorum_that_is_met_stays_met_when_one_more_comes(figures in figures(), at in 0..3_usize, rules in crate::any::rules()) {
        let mut rows: Vec<_> = figures.into_iter().map(|one| one.there).collect();
        let quorum = Quorum { ..rules.quorum };
        for second in [false, true] {
            let before = quorum.reckon(second, &rows).unwrap();
            prop_assert_eq!(&quorum.reckon(second, &rows).unwrap(), &before);
            rows[at].present += u64::from(rows[at].there() < rows[at].filled);
            prop_assert!(!before.met || quorum.reckon(second, &rows).unwrap().met);
        }
    }

    #[test]
    fn whatever_proxies_are_taken_nobody_holds_too_many_or_votes_for_another_while_away(
        given in prop::collection::vec((0..6_u32, 0..7_u32, 0..3_usize), 0..30),
        per_holder in 1..3_u32,
    ) {
        let rules = Proxies { per_holder, scopes: Scope::ALL.to_vec(), deadline_hours: 0, same_college: false };
        let roll = (0..6).map(|seat| (seat, "all".to_owned())).collect();
        let mut standing: Vec<Proxy<u32>> = Vec::new();
        for (giver, holder, covers) in given {
            let covers = [Covers::Session, Covers::Item("1".into()), Covers::Matter("budget".into())][covers].clone();
            let proxy = Proxy { giver, holder, session: "spring".into(), covers, at: Time::UNIX_EPOCH };
            if proxy.may_be_given(Some(&rules), &roll, &standing, Time::UNIX_EPOCH).is_ok() {
                standing.push(proxy);
            }
        }
        let holders = holders(&standing, "spring", "1", "budget");
        for (giver, holder) in &holders {
            prop_assert!(giver != holder && roll.contains_key(holder) && !holders.contains_key(holder));
            let held = holders.values().filter(|other| *other == holder).count();
            prop_assert!(held <= per_holder as usize);
        }
        let covering = standing.iter().filter(|proxy| proxy.covers("spring", "1", "budget")).count();
        prop_assert_eq!(covering, holders.len());
    }

    #[test]
    fn a_tally_does_not_depend_on_the_order_of_ballots((one, other) in shuffled(prop::sample::select(&Choice::ALL[..]))) {
        prop_assert_eq!(tally(&colleges(), one), tally(&colleges(), other));
    }

    #[test]
    fn weights_and_proxies_add_up(slips in slips(prop::sample::select(&Choice::ALL[..]))) {
        let tallies = tally(&colleges(), slips.clone());
        let heads: u64 = tallies.iter().map(|one| one.heads().all()).sum();
        let weighed: u64 = tallies.iter().map(|one| one.weighed.all()).sum();
        let by_proxy: u64 = tallies.iter().map(|one| one.by_proxy.all()).sum();
        prop_assert_eq!(heads, slips.len() as u64);
        prop_assert_eq!(weighed, slips.iter().map(|slip| u64::from(slip.weight)).sum::<u64>());
        prop_assert_eq!(by_proxy, slips.iter().filter(|slip| slip.by_proxy).count() as u64);
    }

    #[test]
    fn a_transferable_count_does_not_depend_on_the_order_of_ballots((one, other) in shuffled(ranking()), seats in 1..4_usize) {
        prop_assert_eq!(transferable(seats, 5, &one, &[]), transferable(seats, 5, &other, &[]));
    }

    #[test]
    fn a_transferable_count_loses_no_vote_and_fills_every_seat(slips in slips(ranking()), seats in 1..4_usize) {
        let mut lots = Vec::new();
        let count = loop {
            let count = transferable(seats, 5, &slips, &lots).unwrap();
            match count.awaits {
                Some((_, between)) => lots.push(between[0]),
                None => break count,
            }
        };
        prop_assert_eq!(count.elected.len(), if count.valid == 0 { 0 } else { seats });
        let mut lost = Default::default();
        for stage in &count.stages {
            let whole = stage.votes.iter().copied().sum::<suffrage::election::Votes>() + stage.lost;
            prop_assert_eq!(whole, suffrage::election::Votes::whole(count.valid));
            prop_assert!(stage.lost >= lost);
            lost = stage.lost;
        }
    }

    #[test]
    fn an_approval_does_not_depend_on_the_order_of_ballots(
        (one, other) in shuffled(prop::sample::subsequence(vec![0, 1, 2, 3, 4], 0..=5)),
        seats in 1..4_usize,
    ) {
        let marks = |slips: Vec<Slip<Vec<usize>>>| -> Vec<_> {
            let marks = |slip: Slip<Vec<usize>>| Slip {
                college: slip.college,
                weight: slip.weight,
                by_proxy: slip.by_proxy,
                choice: Marks::new(slip.choice, 5, 5).unwrap(),
            };
            slips.into_iter().map(marks).collect()
        };
        prop_assert_eq!(approval(seats, 5, &marks(one), &[]), approval(seats, 5, &marks(other), &[]));
    }
}
