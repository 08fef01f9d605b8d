use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::{Attendance, Base, Majority, Slip};

use super::{Lots, Marks, WrongLot};

/// Those with the most votes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Best {
    /// The votes of each candidate, in weights.
    pub votes: Vec<u64>,
    /// Who is elected, the one with the most votes first.
    pub elected: Vec<usize>,
    /// Who is tied for the places left, while the next lot is not drawn; else empty.
    pub tied: Vec<usize>,
}

/// A first round by majority, with every number that a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstRound {
    /// Of what the majority is a share.
    pub of: Base,
    /// How many that is.
    pub base: u64,
    /// How many votes elect.
    pub needed: u64,
    /// Blank ballots, in weights.
    pub blank: u64,
    /// The votes, and who is elected.
    pub best: Best,
    /// Who stands in the second round: for each seat left the two that follow, with those tied with the last of them.
    /// Empty when every seat is filled, or a lot is awaited.
    pub next: Vec<usize>,
}

/// Counts a first round for `seats` seats among `candidates` candidates: who reaches the majority is elected, those with the
/// most votes first where more reach it than there are seats. Votes cast are the ballots that mark somebody.
///
/// # Errors
/// A lot that was drawn for somebody else.
pub fn first_round(
    majority: &Majority,
    seats: usize,
    candidates: usize,
    slips: &[Slip<Marks>],
    there: &[Attendance],
    lots: &[usize],
) -> Result<FirstRound, WrongLot> {
    let weight = |blank: bool| {
        let counted = slips.iter().filter(|slip| slip.choice.candidates().is_empty() == blank);
        counted.map(|slip| u64::from(slip.weight)).sum::<u64>()
    };
    let blank = weight(true);
    let base = match majority.of {
        Base::Cast => weight(false) + if majority.abstentions { blank } else { 0 },
        Base::Present => there.iter().map(|row| row.present).sum(),
        Base::Represented => there.iter().map(Attendance::there).sum(),
        Base::Filled => there.iter().map(|row| row.filled).sum(),
        Base::Seats => there.iter().map(|row| row.seats).sum(),
    };
    let needed = majority.threshold.needed(base);
    let votes = votes(candidates, slips);
    let reach: Vec<_> = (0..candidates).filter(|one| votes[*one] >= needed).collect();
    let best = best(votes, &reach, seats, lots)?;
    let next = if best.tied.is_empty() { second(&best, seats) } else { Vec::new() };
    Ok(FirstRound { of: majority.of, base, needed, blank, best, next })
}

/// Who stands in the second round.
fn second(first: &Best, seats: usize) -> Vec<usize> {
    let places = seats.saturating_sub(first.elected.len()) * 2;
    let mut rest: Vec<_> = (0..first.votes.len()).filter(|one| !first.elected.contains(one)).collect();
    rest.sort_by_key(|one| (Reverse(first.votes[*one]), *one));
    let last = places.checked_sub(1).and_then(|last| rest.get(last)).map(|one| first.votes[*one]);
    let kept = rest.iter().enumerate().filter(|(at, one)| *at < places || Some(first.votes[**one]) == last);
    kept.map(|(_, one)| *one).collect()
}

/// Counts a second round for the seats left, among those who stand in it: the most votes elect.
///
/// # Errors
/// A lot that was drawn for somebody else.
pub fn second_round(
    seats: usize,
    candidates: usize,
    standing: &[usize],
    slips: &[Slip<Marks>],
    lots: &[usize],
) -> Result<Best, WrongLot> {
    best(votes(candidates, slips), standing, seats, lots)
}

/// Counts an election by approval: the most approvals elect.
///
/// # Errors
/// A lot that was drawn for somebody else.
pub fn approval(seats: usize, candidates: usize, slips: &[Slip<Marks>], lots: &[usize]) -> Result<Best, WrongLot> {
    let all: Vec<_> = (0..candidates).collect();
    second_round(seats, candidates, &all, slips, lots)
}

fn votes(candidates: usize, slips: &[Slip<Marks>]) -> Vec<u64> {
    let mut votes = vec![0; candidates];
    for slip in slips {
        for one in slip.choice.candidates() {
            if let Some(votes) = votes.get_mut(*one) {
                *votes += u64::from(slip.weight);
            }
        }
    }
    votes
}

/// The `seats` with the most votes among some; nobody without a vote. A tie for the last places is for the lot.
fn best(votes: Vec<u64>, among: &[usize], seats: usize, lots: &[usize]) -> Result<Best, WrongLot> {
    let mut lots = Lots::of(lots);
    let mut rest: Vec<_> =
        among.iter().copied().filter(|one| votes.get(*one).is_some_and(|votes| *votes > 0)).collect();
    rest.sort_by_key(|one| (Reverse(votes[*one]), *one));
    let mut elected = Vec::new();
    while elected.len() < seats && !rest.is_empty() {
        let most = votes[rest[0]];
        let tied: Vec<_> = rest.iter().copied().take_while(|one| votes[*one] == most).collect();
        if tied.len() <= seats - elected.len() {
            rest.drain(..tied.len());
            elected.extend(tied);
            continue;
        }
        match lots.draw(&tied)? {
            None => return Ok(Best { votes, elected, tied }),
            Some(drawn) => {
                rest.retain(|one| *one != drawn);
                elected.push(drawn);
            }
        }
    }
    Ok(Best { votes, elected, tied: Vec::new() })
}
