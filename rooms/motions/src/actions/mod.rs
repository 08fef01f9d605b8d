//! What can be done in this room, one file per verb. Each works inside the unit of work it is given.

mod answer_referral;
mod discard;
mod draft_amendment;
mod draft_motion;
mod hear_vote;
mod letters;
mod put_to_vote;
mod recall;
mod refer;
mod set_agreement;
mod set_order;
mod set_terms;
mod sign_motion;
mod step_amendment;
mod step_motion;
mod write_clause;

use platform::{App, Failure, Result, db::Tx};

use crate::{
    WORDS,
    filed::{Filed, filed},
    place::Place,
    rules::{Amendment, Motion, Refusal},
    store,
};

pub use answer_referral::{answer_referral, note_answer};
pub use discard::{discard_amendment, discard_motion};
pub use draft_amendment::{draft_amendment, edit_amendment};
pub use draft_motion::{draft_motion, edit_motion};
pub(crate) use hear_vote::{VOTES, hear};
pub use put_to_vote::{Put, put_amendment, put_motion};
pub(crate) use recall::recall;
pub use refer::{refer, take_back_referral};
pub use set_agreement::set_agreement;
pub use set_order::set_order;
pub use set_terms::set_terms;
pub use sign_motion::{sign_amendment, sign_motion, unsign_amendment, unsign_motion};
pub use step_amendment::{AmendmentStep, step_amendment};
pub use step_motion::{MotionStep, step_motion};
pub use write_clause::{add_clause, move_clause, write_clause};

impl From<Refusal> for platform::Refusal {
    fn from(refusal: Refusal) -> Self {
        let key = format!("refused-{refusal}");
        match refusal {
            Refusal::NotYours => Self::forbidden(&WORDS, key),
            _ => Self::new(&WORDS, key),
        }
    }
}

/// A motion with all that was filed with it, and its session. It is taken in hand: whoever else does something with it or with its
/// amendments waits until this unit of work ends, and then judges by what it left.
async fn at(app: &App, reader: &mut Tx, id: &str) -> Result<(Filed, Place)> {
    store::hold(reader, id).await?;
    let motion = store::motion(reader, id).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(reader, &motion.session, Some(&motion), app.now()).await?;
    Ok((filed(reader, motion).await?, place))
}

/// An amendment among those of its motion, and its session.
async fn amended(app: &App, reader: &mut Tx, id: &str) -> Result<(Amendment, Filed, Place)> {
    let amendment = store::amendment(reader, id).await?.ok_or(Failure::NotFound)?;
    let (filed, place) = at(app, reader, amendment.motion.as_str()).await?;
    let amendment = filed.amendment(id).cloned().ok_or(Failure::NotFound)?;
    Ok((amendment, filed, place))
}

/// Saves a motion; whoever saves over a change is told, and so is the second of two who take a number at one moment.
async fn keep(tx: &mut Tx, motion: &Motion) -> Result<()> {
    let saved = store::save_motion(tx, motion).await;
    let saved = saved.map_err(|error| if error.is_conflict() { Failure::Stale } else { error.into() })?;
    if !saved {
        return Err(Failure::Stale);
    }
    tx.touch();
    Ok(())
}

/// The same of an amendment, with how far it goes once it is tabled.
async fn keep_amendment(tx: &mut Tx, motion: &Motion, amendment: &Amendment) -> Result<()> {
    let saved = store::save_amendment(tx, amendment).await;
    let saved = saved.map_err(|error| if error.is_conflict() { Failure::Stale } else { error.into() })?;
    if !saved {
        return Err(Failure::Stale);
    }
    if amendment.is_tabled() {
        measure(tx, motion, &Amendment { version: amendment.version + 1, ..amendment.clone() }).await?;
    }
    tx.touch();
    Ok(())
}

/// Counts how far a saved amendment goes, and keeps it.
async fn measure(tx: &mut Tx, motion: &Motion, amendment: &Amendment) -> Result<()> {
    if let Some(measured) = amendment.measure(motion) {
        store::save_measured(tx, (&amendment.id, amendment.version), &measured).await?;
    }
    Ok(())
}
