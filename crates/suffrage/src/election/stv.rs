//! The single transferable vote as Scotland counts it: The Scottish Local Government Elections Order 2007 (S.S.I. 2007 No. 42),
//! schedule 1, rules 45 to 52. A ballot of weight 3 counts as three papers.

use std::{cmp::Reverse, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use crate::Slip;

use super::{Lots, Ranking, Votes, WrongLot, transfer::Piles};

/// A count by single transferable vote, stage by stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transferable {
    /// All the valid papers.
    pub valid: u64,
    /// The votes that elect: the papers divided by one more than the seats, any fraction ignored, and one (rule 46).
    pub quota: u64,
    /// The stages, the first first.
    pub stages: Vec<Stage>,
    /// Who is elected, in the order in which they were.
    pub elected: Vec<usize>,
    /// What the next lot is for, and between whom, while nobody has drawn it: the count goes on from there.
    pub awaits: Option<(LotFor, Vec<usize>)>,
}

/// One stage of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// What was done.
    pub act: Act,
    /// The votes of each candidate at its end.
    pub votes: Vec<Votes>,
    /// The votes that are with nobody any more at its end: not transferable, or lost to the decimals.
    pub lost: Votes,
    /// Who is deemed elected at its end, the one with the most votes first.
    pub elected: Vec<usize>,
}

/// What is done in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// First preferences are counted.
    First,
    /// The surplus of this candidate is transferred.
    Surplus(usize),
    /// This candidate is excluded, and their papers are transferred.
    Exclusion(usize),
}

/// What a lot decides between candidates who were equal at every stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LotFor {
    /// Whose surplus is transferred first.
    Surplus,
    /// Who is excluded.
    Exclusion,
}

/// Counts an election of `seats` among `candidates` candidates.
///
/// `lots` are the candidates drawn by hand, in the order in which the count asked for them ([`Transferable::awaits`]).
///
/// # Errors
/// A lot that was drawn for somebody else.
pub fn transferable(
    seats: usize,
    candidates: usize,
    slips: &[Slip<Ranking>],
    lots: &[usize],
) -> Result<Transferable, WrongLot> {
    let mut papers: BTreeMap<Ranking, u64> = BTreeMap::new();
    for slip in slips {
        *papers.entry(slip.choice.clone()).or_default() += u64::from(slip.weight);
    }
    let valid: u64 = papers.values().sum();
    let quota = valid / (seats as u64 + 1) + 1;
    let piles = Piles::first(candidates, papers);
    let mut count = Count {
        seats,
        quota: Votes::whole(quota),
        piles,
        continuing: vec![true; candidates],
        done: Transferable { valid, quota, stages: Vec::new(), elected: Vec::new(), awaits: None },
    };
    // Nobody is elected without a vote: of no paper at all there is but the first stage.
    if valid == 0 {
        count.stage(Act::First, Vec::new());
        return Ok(count.done);
    }
    count.run(&mut Lots::of(lots))?;
    Ok(count.done)
}

struct Count {
    seats: usize,
    quota: Votes,
    piles: Piles,
    /// Neither elected nor excluded yet.
    continuing: Vec<bool>,
    done: Transferable,
}

impl Count {
    fn run(&mut self, lots: &mut Lots) -> Result<(), WrongLot> {
        let mut act = Act::First;
        loop {
            self.close(act);
            if self.vacancies() == 0 || self.still().is_empty() {
                return Ok(());
            }
            let surplus = |one: &usize| self.piles.votes[*one] > self.quota;
            let over: Vec<_> = self.done.elected.iter().copied().filter(surplus).collect();
            let what = if over.is_empty() { LotFor::Exclusion } else { LotFor::Surplus };
            let among = if over.is_empty() { self.still() } else { over };
            let tied = self.foremost(what, among);
            let chosen = match tied[..] {
                [one] => one,
                _ => match lots.draw(&tied)? {
                    Some(drawn) => drawn,
                    None => {
                        self.done.awaits = Some((what, tied));
                        return Ok(());
                    }
                },
            };
            act = self.transfer(what, chosen);
        }
    }

    fn transfer(&mut self, what: LotFor, chosen: usize) -> Act {
        let (piles, continuing) = (&mut self.piles, &mut self.continuing);
        match what {
            LotFor::Surplus => {
                piles.surplus(chosen, self.quota, |one| continuing[one]);
                Act::Surplus(chosen)
            }
            LotFor::Exclusion => {
                continuing[chosen] = false;
                piles.exclude(chosen, |one| continuing[one]);
                Act::Exclusion(chosen)
            }
        }
    }

    fn vacancies(&self) -> usize {
        self.seats.saturating_sub(self.done.elected.len())
    }

    fn still(&self) -> Vec<usize> {
        (0..self.continuing.len()).filter(|one| self.continuing[*one]).collect()
    }

    /// Ends a stage: whoever has the quota is elected (rule 47), and everyone left when there are no more than vacancies
    /// (rule 52).
    fn close(&mut self, act: Act) {
        let votes = self.piles.votes.clone();
        let mut elected = self.still();
        if elected.len() > self.vacancies() {
            elected.retain(|one| votes[*one] >= self.quota);
        }
        elected.sort_by_key(|one| (Reverse(votes[*one]), *one));
        for one in &elected {
            self.continuing[*one] = false;
        }
        self.done.elected.extend(&elected);
        self.stage(act, elected);
    }

    fn stage(&mut self, act: Act, elected: Vec<usize>) {
        let votes = self.piles.votes.clone();
        let lost = Votes::whole(self.done.valid) - votes.iter().copied().sum();
        self.done.stages.push(Stage { act, votes, lost, elected });
    }

    /// Whose surplus comes first, or who is excluded: those with the most votes, or the fewest, now; of those, at the most
    /// recent stage before at which they differed, and so on (rules 49 and 51). More than one: it is for the lot.
    fn foremost(&self, what: LotFor, mut among: Vec<usize>) -> Vec<usize> {
        for stage in self.done.stages.iter().rev() {
            let votes = among.iter().map(|one| stage.votes[*one]);
            let foremost = match what {
                LotFor::Surplus => votes.max(),
                LotFor::Exclusion => votes.min(),
            };
            among.retain(|one| Some(stage.votes[*one]) == foremost);
            if among.len() == 1 {
                break;
            }
        }
        among
    }
}
