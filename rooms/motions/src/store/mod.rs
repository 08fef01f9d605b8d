//! All the SQL of the room.

mod amendments;
mod motions;
mod names;
mod orders;
mod papers;
mod referrals;
mod reminders;
mod signatures;
mod terms;

pub(crate) use amendments::{
    amendment, amendments, highest as highest_amendment, insert_amendment, remove_amendment, save_amendment,
    save_measured,
};
pub(crate) use motions::{highest, hold, motion, motions, of_item, remove_motion, save_motion};
pub(crate) use names::NAMES;
pub(crate) use orders::{orders, save_order};
pub(crate) use papers::{evidence_naming, items_naming};
pub(crate) use referrals::{awaited, files, of_expert, referral, referrals, save_referral};
pub(crate) use reminders::note_reminder;
pub(crate) use signatures::{remove_signature, remove_support, save_signature, save_support, signatures, supports};
pub(crate) use terms::{agreement_of, agreements_of, save_agreement, save_terms, terms};

use kernel::Id;
use platform::db::{Error, Result, Row};

use crate::rules::{HeldSeat, Mover};

/// A word that a lookup table vouches for: its foreign key lets no other in.
fn word<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    read(&word).ok_or_else(|| Error::column(column, "no word of the code"))
}

/// For whom something is tabled: a seat, or the secretary where there is none.
fn mover(row: &Row) -> Result<Mover> {
    let Some(college) = row.get::<Option<String>>("college")? else { return Ok(Mover::Secretariat) };
    let missing = |what: &str| Error::column(what, "missing beside its college");
    let number = row.get::<Option<i64>>("seat")?.ok_or_else(|| missing("seat"))?;
    let holding = row.get::<Option<String>>("holding")?.ok_or_else(|| missing("holding"))?;
    let entity = row.get::<Option<String>>("entity")?.ok_or_else(|| missing("entity"))?;
    let at = council::rules::SeatAt { college: Id::new(college), number };
    Ok(Mover::Seat(HeldSeat { at, holding: Id::new(holding), entity }))
}
