use super::{Decision, DecisionId, Ended, Refusal, State};

/// A decision that another one ends as it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The one that ends.
    pub decision: DecisionId,
    /// Whether the other takes its place, or only repeals it.
    pub replaces: bool,
}

impl Ending {
    /// Whether each decision ends once.
    pub(super) fn hold(all: &[Self]) -> Result<(), Refusal> {
        let twice = |(place, it): (usize, &Self)| all[..place].iter().any(|other| other.decision == it.decision);
        if all.iter().enumerate().any(twice) { Err(Refusal::EndsTwice) } else { Ok(()) }
    }
}

impl Decision {
    /// Whether `by` may end this one.
    ///
    /// # Errors
    /// When it was never made or has ended, is another organ's, is `by` itself, or was taken after it.
    pub fn must_be_endable(&self, by: &Self) -> Result<(), Refusal> {
        if self.id == by.id {
            return Err(Refusal::EndsTwice);
        }
        if !self.stands() {
            return Err(Refusal::EndsNothing);
        }
        if self.basis.organ != by.basis.organ {
            return Err(Refusal::EndsAnotherOrgans);
        }
        if self.basis.taken > by.basis.taken {
            return Err(Refusal::EndsALater);
        }
        Ok(())
    }

    /// Ends it by a later decision, which is made in the same unit of work.
    ///
    /// # Errors
    /// As [`Decision::must_be_endable`].
    pub fn end(self, by: &Self, replaced: bool) -> Result<Self, Refusal> {
        self.must_be_endable(by)?;
        let State::Made(made) = self.state else { return Err(Refusal::EndsNothing) };
        let ended = Ended { on: by.basis.taken, by: by.id.clone(), replaced };
        Ok(Self { state: State::Ended(made, ended), ..self })
    }
}
