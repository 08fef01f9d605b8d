//! All the SQL of the room.

mod axes;
mod commitments;
mod corrections;
mod decisions;
mod names;

pub(crate) use axes::{axes, axis, change_ties, save_axis, ties, ties_of};
pub(crate) use commitments::{
    commitment, commitments, commitments_of, insert_line, lines, note_reminder, remove_commitment, save_commitment,
};
pub(crate) use corrections::{corrections, insert_correction};
pub(crate) use decisions::{
    by_slug, by_vote, decision, decisions, discard, insert_decision, next_number, of_agreement, of_session,
    save_decision,
};
pub(crate) use names::NAMES;

use platform::db::{Error, Row};

/// A word that a lookup table vouches for: its foreign key lets no other in.
fn word<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    Ok(read(&word).expect("the lookup tables hold the words of the code, and a test compares them"))
}
