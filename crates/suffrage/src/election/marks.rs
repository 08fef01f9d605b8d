/// The candidates that a ballot marks, in the order of the list; none on a blank one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks(Vec<usize>);

/// Why marks are malformed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnfitMarks {
    /// No candidate has this number.
    Unknown(usize),
    /// A candidate is marked twice.
    Twice(usize),
    /// More are marked than one may mark.
    TooMany {
        /// How many are marked.
        marked: usize,
        /// How many one may mark.
        most: usize,
    },
}

impl Marks {
    /// Marks for some of `candidates` candidates, `most` at most: the seats to fill, or for an approval all of them.
    ///
    /// # Errors
    /// [`UnfitMarks`]; the whole ballot is then malformed.
    pub fn new(mut marked: Vec<usize>, candidates: usize, most: usize) -> Result<Self, UnfitMarks> {
        marked.sort_unstable();
        if let Some(unknown) = marked.iter().find(|one| **one >= candidates) {
            return Err(UnfitMarks::Unknown(*unknown));
        }
        if let Some(pair) = marked.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(UnfitMarks::Twice(pair[0]));
        }
        if marked.len() > most {
            return Err(UnfitMarks::TooMany { marked: marked.len(), most });
        }
        Ok(Self(marked))
    }

    /// The candidates marked.
    pub fn candidates(&self) -> &[usize] {
        &self.0
    }
}
