/// The candidates of a ballot in the order of its preferences, the first first; at least one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ranking(Vec<usize>);

/// Why a ranking is malformed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnfitRanking {
    /// It prefers nobody.
    Empty,
    /// No candidate has this number.
    Unknown(usize),
    /// A candidate stands twice.
    Twice(usize),
}

impl Ranking {
    /// A ranking of some of `candidates` candidates.
    ///
    /// # Errors
    /// [`UnfitRanking`]; the whole ballot is then malformed.
    pub fn new(preferences: Vec<usize>, candidates: usize) -> Result<Self, UnfitRanking> {
        if preferences.is_empty() {
            return Err(UnfitRanking::Empty);
        }
        let mut seen = vec![false; candidates];
        for &candidate in &preferences {
            match seen.get_mut(candidate) {
                None => return Err(UnfitRanking::Unknown(candidate)),
                Some(true) => return Err(UnfitRanking::Twice(candidate)),
                Some(seen) => *seen = true,
            }
        }
        Ok(Self(preferences))
    }

    /// The candidates, the most preferred first.
    pub fn preferences(&self) -> &[usize] {
        &self.0
    }
}
