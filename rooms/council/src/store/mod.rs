//! All the SQL of the room.

mod agenda;
mod called;
mod came;
mod documents;
mod holdings;
mod names;
mod organs;
mod papers;
mod roll;
mod rules;
mod sessions;
mod turns;

pub(crate) use agenda::{item, items, remove_item, save_item};
pub(crate) use called::{called, forget_called, next_invitation, save_called, save_next_invitation};
pub use came::{came, with_came};
pub(crate) use documents::{document, documents, files, insert_document, remove_document, remove_documents};
pub(crate) use holdings::{
    highest, holding, holdings, holdings_at, holdings_of, remove_holding, save_holding, seat_one, seats_of,
};
pub(crate) use names::NAMES;
pub(crate) use organs::{
    by_slug, college, colleges, hold_organ, organ, organs, remove_college, save_college, save_organ,
};
pub(crate) use papers::{documents_naming, documents_of, holdings_named};
pub(crate) use roll::{
    acts, answers, insert_act, pass, passes_mark, presences, presences_at, save_answer, save_presence, set_passes,
};
pub(crate) use rules::{insert_rules, rules_of};
pub(crate) use sessions::{
    convocation, hold, insert_convocation, insert_rest, is_called, is_called_again, mark, rests, save_reached,
    save_session, save_told, second_of, session, session_by_id, sessions, without_quorum,
};
pub(crate) use turns::{remove_turn, save_turn, turn, turns, turns_of};

use platform::db::{Error, Row};

/// A word that a lookup table vouches for: its foreign key lets no other in.
fn word<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    Ok(read(&word).expect("the lookup tables hold the words of the code, and a test compares them"))
}
