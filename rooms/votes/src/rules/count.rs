//! Ballots to results.

use suffrage::{
    Attendance, Choice, CollegeTally, Counts, Decided, Figures, Majority, Matter, Method, Rules, Slip,
    election::{
        Act, Marks, Ranking, Stage, Transferable, Votes, WrongLot, approval, first_round, second_round, transferable,
    },
    tally,
};

use super::{Closing, CollegeVotes, Count, Kind, Opening, Paper, Said, Vote, VoteRefusal, VoteResult, Voted};

/// How few seats that cast ballots in a college are so few that a published list could tell who cast which: below this, totals alone are
/// published.
pub const FEW: u64 = 5;

/// What a vote is counted by.
#[derive(Debug, Clone, Copy)]
pub struct Counting<'a> {
    /// The rules under which its session sits.
    pub rules: &'a Rules,
    /// What was fixed as it opened.
    pub opening: &'a Opening,
    /// Who can vote and is there, in the measure in which votes are counted, in the colleges that vote.
    pub there: &'a [Attendance],
}

impl Counting<'_> {
    /// Counts the ballots of a vote; `lots` are those drawn so far.
    ///
    /// # Errors
    /// When the rules do not know its matter, or no more than the figures allow can be, or a lot was drawn for somebody else.
    pub fn ballots(&self, vote: &Vote, slips: Vec<Slip<Said>>, lots: &[usize]) -> Result<VoteResult, VoteRefusal> {
        let matter = self.matter(vote)?;
        match &matter.decided {
            Decided::Vote(_) => {
                let choices = slips.into_iter().filter_map(|slip| of_choice(&slip)).collect::<Vec<_>>();
                self.counted(matter, tally(&self.opening.voting(), choices))
            }
            Decided::Election(method) => self.elected(vote, method, &slips, lots).map(VoteResult::Elected),
        }
    }

    /// The votes of each candidate by college, of the same ballots; nothing where one college votes alone, and of no other vote. A count by
    /// transfers is one of all together: of it the first preferences.
    pub fn by_college(&self, vote: &Vote, slips: &[Slip<Said>]) -> Vec<CollegeVotes> {
        let (voting, paper) = (self.opening.voting(), Paper::under(vote, Some(self.rules)));
        if voting.len() < 2 || !matches!(vote.said.kind, Kind::Election { .. }) {
            return Vec::new();
        }
        let none = vec![0; vote.said.kind.candidates().len()];
        let empty = |college: String| CollegeVotes { college, votes: none.clone() };
        let mut all: Vec<CollegeVotes> = voting.into_iter().map(empty).collect();
        for slip in slips {
            let chosen = match paper.take(slip.choice.clone()) {
                Ok(Said::Marks(marked)) => marked,
                Ok(Said::Ranking(order)) => order.into_iter().take(1).collect(),
                Ok(Said::Choice(_)) | Err(_) => Vec::new(),
            };
            let Some(of) = all.iter_mut().find(|it| it.college == slip.college) else { continue };
            for one in chosen {
                of.votes[one] += u64::from(slip.weight);
            }
        }
        all
    }

    /// What the ballots weigh that mark nobody, in each college that votes.
    pub fn blank(&self, slips: &[Slip<Said>]) -> Vec<u64> {
        let blank = |slip: &&Slip<Said>| matches!(&slip.choice, Said::Marks(marked) if marked.is_empty());
        let of = |college: String| {
            let theirs = slips.iter().filter(blank).filter(|slip| slip.college == college);
            theirs.map(|slip| u64::from(slip.weight)).sum()
        };
        self.opening.voting().into_iter().map(of).collect()
    }

    /// Counts hands, as the chair entered them by college.
    ///
    /// # Errors
    /// As [`Counting::ballots`].
    pub fn hands(&self, vote: &Vote, hands: Vec<CollegeTally>) -> Result<VoteResult, VoteRefusal> {
        self.counted(self.matter(vote)?, hands)
    }

    fn matter(&self, vote: &Vote) -> Result<&Matter, VoteRefusal> {
        self.rules.matter(&vote.said.matter).ok_or(VoteRefusal::NoSuchMatter)
    }

    fn majority(&self, matter: &Matter) -> Result<&Majority, VoteRefusal> {
        matter.majority().and_then(|key| self.rules.majority(key)).ok_or(VoteRefusal::NoSuchMatter)
    }

    fn counted(&self, matter: &Matter, tallies: Vec<CollegeTally>) -> Result<VoteResult, VoteRefusal> {
        let figures = |row: &Attendance| {
            let of_college = tallies.iter().find(|tally| tally.college == row.college);
            let votes = of_college.map(|tally| tally.weighed).unwrap_or_default();
            Figures { there: row.clone(), votes }
        };
        let figures: Vec<Figures> = self.there.iter().map(figures).collect();
        let reckoning = self.majority(matter)?.reckon(&figures).map_err(implausible)?;
        Ok(VoteResult::Counted { tallies, reckoning })
    }

    fn elected(
        &self,
        vote: &Vote,
        method: &Method,
        slips: &[Slip<Said>],
        lots: &[usize],
    ) -> Result<Count, VoteRefusal> {
        let (candidates, seats) = (vote.said.kind.candidates().len(), vote.said.kind.seats());
        let marks = |most: usize| slips.iter().filter_map(|slip| of_marks(slip, candidates, most)).collect::<Vec<_>>();
        let count = match method {
            Method::TwoRounds(_) if vote.first.is_some() => {
                let all: Vec<usize> = (0..candidates).collect();
                second_round(seats, candidates, &all, &marks(seats), lots).map(Count::SecondRound)
            }
            Method::TwoRounds(key) => {
                let majority = self.rules.majority(key).ok_or(VoteRefusal::NoSuchMatter)?;
                first_round(majority, seats, candidates, &marks(seats), self.there, lots).map(Count::FirstRound)
            }
            Method::Approval => approval(seats, candidates, &marks(candidates), lots).map(Count::Approval),
            Method::Transferable => {
                let papers: Vec<_> = slips.iter().filter_map(|slip| of_ranking(slip, candidates)).collect();
                transferable(seats, candidates, &papers, lots).map(Count::Transferable)
            }
        };
        count.map_err(|WrongLot { .. }| VoteRefusal::WrongLot)
    }
}

/// The first thing that cannot be.
fn implausible(faults: Vec<suffrage::Implausible>) -> VoteRefusal {
    faults.into_iter().next().map_or(VoteRefusal::OtherColleges, VoteRefusal::Implausible)
}

fn of<C>(slip: &Slip<Said>, choice: C) -> Slip<C> {
    Slip { college: slip.college.clone(), weight: slip.weight, by_proxy: slip.by_proxy, choice }
}

fn of_choice(slip: &Slip<Said>) -> Option<Slip<Choice>> {
    match slip.choice {
        Said::Choice(choice) => Some(of(slip, choice)),
        Said::Marks(_) | Said::Ranking(_) => None,
    }
}

fn of_marks(slip: &Slip<Said>, candidates: usize, most: usize) -> Option<Slip<Marks>> {
    match &slip.choice {
        Said::Marks(marked) => Some(of(slip, Marks::new(marked.clone(), candidates, most).ok()?)),
        Said::Choice(_) | Said::Ranking(_) => None,
    }
}

fn of_ranking(slip: &Slip<Said>, candidates: usize) -> Option<Slip<Ranking>> {
    match &slip.choice {
        Said::Ranking(order) => Some(of(slip, Ranking::new(order.clone(), candidates).ok()?)),
        Said::Choice(_) | Said::Marks(_) => None,
    }
}

/// Whether the ballots of a secret vote may be published one by one: not where seats weigh differently, nor where few voted in a college.
pub fn may_publish(opening: &Opening, voted: &[Voted]) -> bool {
    !opening.weighted && !has_few(voted)
}

/// Whether few cast ballots in a college: whoever cast several knows them all.
pub fn has_few(voted: &[Voted]) -> bool {
    voted.iter().any(|it| (1..FEW).contains(&it.casting))
}

impl Closing {
    /// The same without what would tell how somebody voted in secret: what was cast by proxy is not apart, nor are blank ballots by
    /// college; and where few voted in a college, or seats weigh differently, no college is, nor its candidates' votes, nor in how many the
    /// majority was reached, nor any stage of a count by transfers. Where seats weigh differently weights stand in the place of heads: both
    /// together would say whose they are.
    #[must_use]
    pub fn veiled(mut self, weighted: bool) -> Self {
        let merged = weighted || has_few(&self.voted);
        let blank = self.voted.iter_mut().map(|it| std::mem::take(&mut it.blank)).sum();
        if let Some(first) = self.voted.first_mut() {
            first.blank = blank;
        }
        if merged {
            self.by_college.clear();
        }
        if let (VoteResult::Elected(Count::Transferable(count)), true) = (&mut self.result, merged) {
            veil_stages(count, &self.lots);
        }
        if let VoteResult::Counted { tallies, reckoning } = &mut self.result {
            for tally in tallies.iter_mut() {
                (tally.own, tally.by_proxy) = (tally.heads(), Counts::default());
            }
            if merged {
                let sum = |of: fn(&CollegeTally) -> Counts| tallies.iter().map(of).sum();
                let weighed = sum(|it| it.weighed);
                let own = if weighted { weighed } else { sum(|it| it.own) };
                *tallies = vec![CollegeTally { college: String::new(), own, by_proxy: Counts::default(), weighed }];
                reckoning.by_college = None;
            }
        }
        self
    }
}

/// Takes the stages out of a count. Those that a lot led to stay, without a vote: they say what it decided ([`Count::drawn_for`]).
fn veil_stages(count: &mut Transferable, lots: &[usize]) {
    let led_to = |act: Act| matches!(act, Act::Surplus(of) | Act::Exclusion(of) if lots.contains(&of));
    let bare = |stage: &Stage| Stage { act: stage.act, votes: Vec::new(), lost: Votes::default(), elected: Vec::new() };
    count.stages = count.stages.iter().filter(|stage| led_to(stage.act)).map(bare).collect();
}
