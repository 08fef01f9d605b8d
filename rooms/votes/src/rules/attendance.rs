//! Who can vote and who is there, in heads or in weights.

use std::collections::{BTreeMap, BTreeSet};

use council::rules::SeatAt;
use suffrage::Attendance;

use super::{Elector, Opening, Voted};

/// In what seats are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Each seat is one.
    Heads,
    /// Each seat is what it weighs.
    Weights,
}

/// Whose ballot was cast by which seat.
pub type Cast = BTreeMap<SeatAt, SeatAt>;

impl Opening {
    /// Who is there in each college of the organ, from the roll of the vote, who is checked in now, and whose ballots were cast: whoever
    /// voted themselves was there, and whoever was voted for by proxy is represented, whatever came after.
    pub fn attendance(
        &self,
        roll: &[Elector],
        there: &BTreeSet<SeatAt>,
        cast: &Cast,
        measure: Measure,
    ) -> Vec<Attendance> {
        let present = |it: &Elector| there.contains(&it.at) || cast.get(&it.at) == Some(&it.at);
        let is_there: BTreeSet<&SeatAt> = roll.iter().filter(|it| present(it)).map(|it| &it.at).collect();
        let represented = |it: &Elector| {
            let voted_for = cast.get(&it.at).is_some_and(|by| *by != it.at);
            !is_there.contains(&it.at) && (voted_for || it.holder.as_ref().is_some_and(|to| is_there.contains(to)))
        };
        let counted = |it: &Elector| match measure {
            Measure::Heads => 1,
            Measure::Weights => u64::from(it.weight),
        };
        let row = |college: &super::VotingCollege| {
            let held = || roll.iter().filter(|it| it.key == college.key);
            Attendance {
                college: college.key.clone(),
                seats: match measure {
                    Measure::Heads => college.seats,
                    Measure::Weights => college.weight,
                },
                filled: held().map(counted).sum(),
                present: held().filter(|it| is_there.contains(&it.at)).map(counted).sum(),
                represented: held().filter(|it| represented(it)).map(counted).sum(),
            }
        };
        self.colleges.iter().map(row).collect()
    }

    /// The same of the colleges that vote.
    pub fn voting_attendance(&self, all: Vec<Attendance>) -> Vec<Attendance> {
        let voting = self.voting();
        all.into_iter().filter(|row| voting.contains(&row.college)).collect()
    }

    /// How many ballots were cast in each college that votes; of what they say nothing ([`super::Counting::blank`]).
    pub fn voted(&self, roll: &[Elector], cast: &Cast) -> Vec<Voted> {
        let count = |key: &String, own: bool| {
            let cast = |it: &&Elector| it.key == *key && cast.get(&it.at).is_some_and(|by| (*by == it.at) == own);
            u64::try_from(roll.iter().filter(cast).count()).unwrap_or(u64::MAX)
        };
        let casting = |key: &String| {
            let of_college = roll.iter().filter(|it| it.key == *key);
            let casting: BTreeSet<&SeatAt> = of_college.filter_map(|it| cast.get(&it.at)).collect();
            u64::try_from(casting.len()).unwrap_or(u64::MAX)
        };
        let weight = |key: &String| {
            let cast = roll.iter().filter(|it| it.key == *key && cast.contains_key(&it.at));
            cast.map(|it| u64::from(it.weight)).sum()
        };
        let one = |key: String| Voted {
            own: count(&key, true),
            by_proxy: count(&key, false),
            casting: casting(&key),
            weight: weight(&key),
            blank: 0,
            college: key,
        };
        self.voting().into_iter().map(one).collect()
    }
}
