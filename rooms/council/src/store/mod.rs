//! All the SQL of the room.

mod holdings;
mod names;
mod organs;
mod rules;
mod turns;

pub(crate) use holdings::{highest, holding, holdings, holdings_of, remove_holding, save_holding, seat_one};
pub(crate) use names::NAMES;
pub(crate) use organs::{by_slug, college, colleges, organ, organs, remove_college, save_college, save_organ};
pub(crate) use rules::{insert_rules, rules_of};
pub(crate) use turns::{remove_turn, save_turn, turn, turns, turns_of};

use platform::db::{Error, Row};

/// A word that a lookup table vouches for: its foreign key lets no other in.
fn word<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    Ok(read(&word).expect("the lookup tables hold the words of the code, and a test compares them"))
}
