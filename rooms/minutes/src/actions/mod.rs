//! What can be done in this room, one file per verb. Each works inside the unit of work it is given.

mod answer;
mod approve;
mod ask;
mod correct;
mod draft;
mod note;
mod propose;
mod put;

use council::{Gathered, rules::SessionId};
use platform::{Failure, Result, db::Tx};

use crate::{
    WORDS,
    rules::{Kept, KeptSection, Minutes, Refusal, Text},
    store,
};

pub use answer::answer;
pub use approve::{ApprovalInput, approve};
pub use ask::{AskInput, ask};
pub use correct::{CorrectionInput, correct, keep, take_over};
pub use draft::draft;
pub use note::note;
pub use propose::propose;
pub use put::{PutInput, put};

impl From<Refusal> for platform::Refusal {
    fn from(refusal: Refusal) -> Self {
        let key = format!("minutes-refused-{refusal}");
        match refusal {
            Refusal::NotYours => Self::forbidden(&WORDS, key),
            _ => Self::new(&WORDS, key),
        }
    }
}

/// The minutes taken in hand: whoever else writes under them waits until this unit of work ends, then reads what it wrote. They
/// count as saved once more.
async fn held(tx: &mut Tx, session: &SessionId) -> Result<Minutes> {
    if !store::hold(tx, session).await? {
        return Err(Failure::NotFound);
    }
    store::minutes(tx, session).await?.ok_or(Failure::NotFound)
}

/// The same for whoever read them at this version: someone may have changed something of them since.
async fn held_over(tx: &mut Tx, session: &SessionId, version: i64) -> Result<Minutes> {
    let minutes = held(tx, session).await?;
    if minutes.version - 1 == version { Ok(minutes) } else { Err(Failure::Stale) }
}

/// The text as it is kept once it is approved: canonical JSON, whose SHA-256 the register has.
///
/// # Errors
/// Never in fact: every text has a canonical form.
pub(crate) fn kept(it: &Gathered, text: &Text) -> Result<String> {
    let section = |section: &crate::rules::Section| KeptSection {
        key: section.key.clone(),
        title: section.title.clone(),
        text: text.in_each(section),
    };
    let on = it.session.day_of_seats(kernel::Time::UNIX_EPOCH);
    let sections = text.sections.iter().map(section).collect();
    let kept = Kept { format: "jumelage-minutes/1", session: &it.session.slug, on, sections };
    kernel::canonical_json(&kept).map_err(Failure::fault)
}
