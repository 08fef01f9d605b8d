//! What can be done in this room, one file per verb. Each works inside the unit of work it is given.

mod attach;
mod discard_decision;
mod draft_decision;
mod edit_decision;
mod enter;
mod make_decision;
mod remind;
mod report;
mod set_axis;
mod set_commitment;
mod translate;

use council::{Organ, Session};
use platform::{Failure, Result, db::Reader};

use crate::{
    WORDS, basis,
    rules::{Basis, Decision, Refusal},
    seen, store,
};

pub use attach::attach;
pub(crate) use attach::verb;
pub use discard_decision::discard_decision;
pub use draft_decision::draft_decision;
pub use edit_decision::edit_decision;
pub(crate) use enter::text_sha256;
pub use make_decision::make_decision;
pub(crate) use remind::remind;
pub use report::report;
pub use set_axis::{add_axis, edit_axis};
pub use set_commitment::{add_commitment, edit_commitment, remove_commitment};
pub use translate::translate;

impl From<Refusal> for platform::Refusal {
    fn from(refusal: Refusal) -> Self {
        let key = format!("decision-refused-{refusal}");
        match refusal {
            Refusal::NotYours => Self::forbidden(&WORDS, key),
            _ => Self::new(&WORDS, key),
        }
    }
}

/// The organ and the session of a decision.
async fn around(reader: &mut Reader, basis: &Basis) -> Result<(Organ, Session)> {
    let organ = council::organ_by_id(reader, &basis.organ).await?.ok_or(Failure::NotFound)?;
    let session = council::session_by_id(reader, basis.session.as_str()).await?.ok_or(Failure::NotFound)?;
    Ok((organ, session))
}

/// Whether its vote adopted it, as what it says that it is, and whoever commits to it may know of it.
async fn must_rest(reader: &mut Reader, it: &Decision) -> Result<()> {
    let (_, session) = around(reader, &it.basis).await?;
    let adopted = basis::must_have_adopted(reader, &session, &it.basis.vote).await?;
    basis::must_be_about(reader, &adopted, &it.said).await?;
    for commitment in store::commitments_of(reader, &it.id).await?.iter() {
        if !seen::by_bearer(reader, it, &commitment.said.bearer).await? {
            return Err(Refusal::BearerKeptOut.into());
        }
    }
    Ok(())
}

/// Whether each decision that a draft would end may be ended by it.
async fn must_end(reader: &mut Reader, it: &Decision) -> Result<()> {
    for ending in &it.said.ends {
        let other = store::decision(reader, ending.decision.as_str()).await?.ok_or(Refusal::EndsNothing)?;
        other.must_be_endable(it)?;
    }
    Ok(())
}

/// What the audit trail calls a decision.
fn subject(it: &Decision) -> String {
    it.state.made().map_or_else(|| it.id.to_string(), |made| made.slug.clone())
}
