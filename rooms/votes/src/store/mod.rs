//! All the SQL of the room.

mod ballots;
mod declared;
mod names;
mod papers;
mod roll;
mod secret;
mod votes;

pub use ballots::Named;
pub(crate) use ballots::{insert_named, named, named_at, named_of};
pub(crate) use declared::{adherences, files, reservations, save_adherence, save_reservation};
pub(crate) use names::NAMES;
pub(crate) use papers::{evidence_naming, items_naming};
pub(crate) use roll::{insert_roll, roll, save_weight, weights};
pub use secret::Paper;
pub(crate) use secret::{
    forget_sealed, forget_seen, has_voted, insert_papers, insert_sealed, is_seen, papers, save_sealed, save_voted,
    sealed, sealed_in, see, voted, voted_of,
};
pub(crate) use votes::{
    about, any, hold, next_number, of_first, of_item, of_session, open, save_vote, sealed_now, state_now, vote,
    vote_now,
};

use platform::db::{Error, Row};

/// A word that a lookup table vouches for: its foreign key lets no other in.
fn word<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    Ok(read(&word).expect("the lookup tables hold the words of the code, and a test compares them"))
}
