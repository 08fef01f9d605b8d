//! All the SQL of the room.

mod campaigns;
mod listed;
mod members;
mod names;
mod people;

pub(crate) use campaigns::{
    asked_on, campaign, campaigns, insert_campaign, keep_answers, kept_answer, kept_answers, note_letter,
    open_campaign, save_closed,
};
pub(crate) use listed::{Asked, answer, ask, asked, put_record, questions, record, settled};
pub(crate) use members::{Line, by_entity, by_slug, held, held_by, insert_step, list, of_entities, save, steps};
pub(crate) use names::NAMES;
pub(crate) use people::{
    absences, add_absence, end_absence, files, focal_points, insert_office, mandate, mandates, mandates_of,
    mandates_with_ids, office, offices, one_powers, papers, people, people_with_ids, person, powers, save_focal_points,
    save_mandate, save_person, save_powers, save_titles,
};

use platform::db::{Error, Row};

/// A word that a lookup table vouches for: its foreign key lets no other in.
fn word<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    Ok(read(&word).expect("the lookup tables hold the words of the code, and a test compares them"))
}
