use std::collections::BTreeMap;

use super::{Ranking, Votes};

/// Papers that say the same, of one value, with one candidate.
struct Parcel {
    ranking: usize,
    papers: u64,
    value: Votes,
}

/// All the papers of an election, each with the candidate who has it now.
pub(super) struct Piles {
    rankings: Vec<Ranking>,
    with: Vec<Vec<Parcel>>,
    /// The votes credited to each candidate.
    pub(super) votes: Vec<Votes>,
}

impl Piles {
    /// The first stage: each paper with its first preference, worth one vote (rule 45).
    pub(super) fn first(candidates: usize, papers: BTreeMap<Ranking, u64>) -> Self {
        let (rankings, numbers): (Vec<_>, Vec<_>) = papers.into_iter().unzip();
        let mut piles = Self {
            rankings,
            with: (0..candidates).map(|_| Vec::new()).collect(),
            votes: vec![Votes::default(); candidates],
        };
        for (ranking, papers) in numbers.into_iter().enumerate() {
            piles.give(Parcel { ranking, papers, value: Votes::whole(1) }, |_| true);
        }
        piles
    }

    /// Transfers a surplus: each paper at its value, times the surplus, divided by the votes (rule 48).
    pub(super) fn surplus(&mut self, of: usize, quota: Votes, continuing: impl Fn(usize) -> bool) {
        let total = self.votes[of];
        let surplus = total - quota;
        for parcel in std::mem::take(&mut self.with[of]) {
            let value = parcel.value.share(surplus, total);
            self.give(Parcel { value, ..parcel }, &continuing);
        }
        self.votes[of] = quota;
    }

    /// Transfers all the papers of a candidate who is excluded, each at its value (rule 50).
    pub(super) fn exclude(&mut self, of: usize, continuing: impl Fn(usize) -> bool) {
        for parcel in std::mem::take(&mut self.with[of]) {
            self.give(parcel, &continuing);
        }
        self.votes[of] = Votes::default();
    }

    /// Gives a parcel to the next available preference on it: the first that is continuing, since none before it is.
    fn give(&mut self, parcel: Parcel, continuing: impl Fn(usize) -> bool) {
        let preferences = self.rankings[parcel.ranking].preferences();
        if let Some(next) = preferences.iter().copied().find(|one| continuing(*one)) {
            self.votes[next] += parcel.value.times(parcel.papers);
            self.with[next].push(parcel);
        }
    }
}
