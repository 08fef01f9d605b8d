//! Elections of persons to seats. Candidates are numbered from 0, in the order of their list.

mod marks;
mod plurality;
mod ranking;
mod stv;
mod transfer;
mod votes;

pub use marks::{Marks, UnfitMarks};
pub use plurality::{Best, FirstRound, approval, first_round, second_round};
pub use ranking::{Ranking, UnfitRanking};
pub use stv::{Act, LotFor, Stage, Transferable, transferable};
pub use votes::Votes;

/// A lot was drawn for a candidate who is not among those it was drawn between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongLot {
    /// Who was named.
    pub drawn: usize,
    /// Between whom it is.
    pub between: Vec<usize>,
}

/// Lots drawn by hand, in the order in which a count needs them: each names one candidate.
#[derive(Debug)]
pub(crate) struct Lots<'a> {
    drawn: &'a [usize],
}

impl<'a> Lots<'a> {
    pub(crate) fn of(drawn: &'a [usize]) -> Self {
        Self { drawn }
    }

    /// The next lot, between these; `None` while nobody has drawn it.
    pub(crate) fn draw(&mut self, between: &[usize]) -> Result<Option<usize>, WrongLot> {
        let Some((drawn, rest)) = self.drawn.split_first() else { return Ok(None) };
        if !between.contains(drawn) {
            return Err(WrongLot { drawn: *drawn, between: between.to_vec() });
        }
        self.drawn = rest;
        Ok(Some(*drawn))
    }
}
