/// Where a sought place came in a ranking of all candidates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rank {
    /// How many other candidates scored higher.
    pub(crate) above: usize,
    /// How many other candidates scored the same.
    pub(crate) level: usize,
    /// How many candidates there were, the sought one among them.
    pub(crate) of: usize,
}

/// How well places were found. Candidates with one score share their positions evenly: each figure is the mean over every order of
/// theirs, so that nothing is won or lost by the order in which a table happens to be.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Finding {
    /// The chance that the place is among the first twenty.
    pub(crate) hit: f64,
    /// One over its position.
    pub(crate) reciprocal: f64,
    /// The share of the other candidates that it stands above.
    pub(crate) area: f64,
}

/// How long the list is that a reader is shown.
pub(crate) const SHOWN: usize = 20;

/// Sums of 1, 1/2, 1/3 … so that a mean of reciprocals over a tie is one subtraction.
pub(crate) struct Harmonic(Vec<f64>);

impl Harmonic {
    /// For rankings of up to `most` candidates.
    pub(crate) fn up_to(most: usize) -> Self {
        let mut sum = 0.0;
        let sums = (1..=most).map(|position| {
            sum += 1.0 / position as f64;
            sum
        });
        Self(std::iter::once(0.0).chain(sums).collect())
    }

    /// What a rank is worth.
    pub(crate) fn finding(&self, rank: Rank) -> Finding {
        let tied = rank.level as f64 + 1.0;
        let others = (rank.of - 1).max(1) as f64;
        Finding {
            hit: ((SHOWN as f64 - rank.above as f64) / tied).clamp(0.0, 1.0),
            reciprocal: (self.0[rank.above + rank.level + 1] - self.0[rank.above]) / tied,
            area: 1.0 - (rank.above as f64 + rank.level as f64 / 2.0) / others,
        }
    }
}

/// The ranks of the `sought` places among all those that are no partners. What is a partner in truth, hidden or not, stands in nobody's way:
/// only itself and places that are none are candidates. `partners` holds those sought.
pub(crate) fn ranks(scores: &[f32], of: u32, partners: &[u32], sought: &[u32]) -> Vec<Rank> {
    let mut candidates = scores.to_vec();
    for place in partners.iter().chain([&of]) {
        candidates[*place as usize] = f32::NAN;
    }
    let others = candidates.iter().filter(|score| !score.is_nan()).count();
    let rank = |place: &u32| {
        let own = scores[*place as usize];
        let count = |stands: &dyn Fn(f32) -> bool| candidates.iter().filter(|score| stands(**score)).count();
        Rank { above: count(&|score| score > own), level: count(&|score| score == own), of: others + 1 }
    };
    sought.iter().map(rank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worth(above: usize, level: usize, of: usize) -> Finding {
        Harmonic::up_to(of).finding(Rank { above, level, of })
    }

    #[test]
    fn a_place_of_its_own_score_is_worth_its_position() {
        assert_eq!(worth(0, 0, 101), Finding { hit: 1.0, reciprocal: 1.0, area: 1.0 });
        let fourth = worth(3, 0, 101);
        assert_eq!((fourth.hit, fourth.area), (1.0, 0.97));
        assert!((fourth.reciprocal - 0.25).abs() < 1e-12);
        assert_eq!(worth(20, 0, 101).hit, 0.0);
        assert_eq!(worth(100, 0, 101).area, 0.0);
    }

    #[test]
    fn places_of_one_score_share_their_positions() {
        // Positions 1 and 2: the mean of 1 and 1/2.
        assert_eq!(worth(0, 1, 3), Finding { hit: 1.0, reciprocal: 0.75, area: 0.75 });
        // Positions 19 to 22: two of four are shown.
        assert_eq!(worth(18, 3, 101).hit, 0.5);
        // All alike: chance.
        let all = worth(0, 99, 100);
        assert_eq!((all.hit, all.area), (0.2, 0.5));
    }

    #[test]
    fn partners_and_the_locality_stand_in_nobodys_way() {
        // Of 0, whose partners are 1 and 2; 3, 4 and 5 are none.
        let scores = [9.0, 2.0, 1.0, 2.0, 3.0, 0.0];
        assert_eq!(
            ranks(&scores, 0, &[1, 2], &[1, 2]),
            [Rank { above: 1, level: 1, of: 4 }, Rank { above: 2, level: 0, of: 4 },]
        );
    }
}
