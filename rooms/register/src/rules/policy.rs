//! Who may do what in the register: everyone reads it, the rooms enter acts, the secretary corrects.

use kernel::{Actor, Role};

use super::{ActKind, Entry};

/// Why an act is not corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotCorrected {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// Act 0 opens the register: there is nothing in it to correct.
    #[error("the-opening")]
    TheOpening,
    /// What opened this sealed act was erased: nobody can tell any more what a correction would be about.
    #[error("erased")]
    Erased,
    /// A correction says why.
    #[error("no-reason")]
    NoReason,
}

/// Whether the actor enters that this act is wrong: the secretary, of any act but the opening.
///
/// # Errors
/// [`NotCorrected::NotYours`], [`NotCorrected::TheOpening`].
pub fn may_correct(actor: &Actor, entry: &Entry) -> Result<(), NotCorrected> {
    match entry.act {
        _ if !actor.is(Role::Secretary) => Err(NotCorrected::NotYours),
        ActKind::RegisterOpened => Err(NotCorrected::TheOpening),
        _ => Ok(()),
    }
}
