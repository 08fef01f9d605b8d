//! What can be done in this room, one file per verb. Each works inside the unit of work it is given.

mod add_college;
mod add_organ;
mod adopt_rules;
mod answer;
mod call_again;
mod check_in;
mod dissolve_organ;
mod edit_college;
mod edit_organ;
mod edit_session;
mod end_holding;
mod enter;
mod fill_seat;
mod passes;
mod prepare_session;
mod remove_college;
mod set_agenda;
mod set_documents;
mod set_substitute;
mod set_turn;
mod step_session;
mod take_back;
mod tell_session;

use std::sync::Arc;

use kernel::{Actor, Lang, Time};
use platform::{
    Failure, Result,
    db::{Reader, Tx},
};

use crate::{
    WORDS,
    rules::{College, Organ, OrganId, Presence, Refusal, SessionId, SessionRefusal},
    seating::{self, Composed},
    store,
};

pub use add_college::add_college;
pub use add_organ::add_organ;
pub use adopt_rules::{Adoption, adopt_rules};
pub use answer::{AnswerInput, answer};
pub use check_in::{check_in, check_in_by_pass, check_in_substitute, check_out};
pub use dissolve_organ::dissolve_organ;
pub use edit_college::edit_college;
pub use edit_organ::edit_organ;
pub use edit_session::edit_session;
pub use end_holding::end_holding;
pub use enter::of_session;
pub use fill_seat::fill_seat;
pub use passes::make_passes;
pub use prepare_session::prepare_session;
pub use remove_college::remove_college;
pub(crate) use set_agenda::edit_urgent_item;
pub use set_agenda::{add_item, add_urgent_item, edit_item, put_back_item, shift_item, withdraw_item};
pub use set_documents::{add_document, remove_document};
pub use set_substitute::set_substitute;
pub use set_turn::{TurnInput, add_turn, edit_turn};
pub use step_session::{Step, step_session};
pub use take_back::{take_back_holding, take_back_turn};
pub(crate) use tell_session::tell;

impl From<Refusal> for platform::Refusal {
    fn from(refusal: Refusal) -> Self {
        let key = format!("refused-{refusal}");
        match refusal {
            Refusal::NotYours => Self::forbidden(&WORDS, key),
            _ => Self::new(&WORDS, key),
        }
    }
}

impl From<SessionRefusal> for platform::Refusal {
    fn from(refusal: SessionRefusal) -> Self {
        let key = format!("session-refused-{refusal}");
        match refusal {
            SessionRefusal::NotYours => Self::forbidden(&WORDS, key),
            SessionRefusal::UnknownMatters(items)
            | SessionRefusal::KindsDiffer(items)
            | SessionRefusal::BeyondTheFirst(items) => {
                let items: Vec<String> = items.iter().map(usize::to_string).collect();
                Self::new(&WORDS, key).with("items", items.join(", "))
            }
            SessionRefusal::CollegeMissing { college } => Self::new(&WORDS, key).with_each("college", college),
            SessionRefusal::SeatsDiffer { college, here, ruled } => {
                Self::new(&WORDS, key).with_each("college", college).with("here", here).with("ruled", ruled)
            }
            _ => Self::new(&WORDS, key),
        }
    }
}

/// The organ of this identity.
async fn organ(reader: &mut Reader, id: &OrganId) -> Result<Organ> {
    store::organ(reader, id).await?.ok_or(Failure::NotFound)
}

/// A college's organ with all that it is made of.
async fn around(reader: &mut Reader, college: &College) -> Result<Arc<Composed>> {
    let organ = organ(reader, &college.organ).await?;
    seating::composed(reader, organ).await
}

/// Colleges are not changed, and an organ is not dissolved, while one of its sessions is convened or sits: its quorum is worked
/// out by them. The organ is taken in hand: none is convened before this unit of work ends.
async fn must_not_be_called(tx: &mut Tx, organ: &OrganId) -> Result<()> {
    store::hold_organ(tx, organ).await?;
    if store::is_called(tx, organ).await? { Err(Refusal::SessionCalled.into()) } else { Ok(()) }
}

/// Ends the presences of a session that had not ended: as it closes, is put off or cancelled.
async fn end_presences(tx: &mut Tx, actor: &Actor, session: &SessionId, now: Time) -> Result<()> {
    let presences = store::presences(tx, session).await?;
    for presence in Presence::closing(&presences, actor, now) {
        store::save_presence(tx, &presence).await?;
    }
    Ok(())
}

/// What the audit trail names: the organ by its address, the college by its name, a seat by its number.
fn subject(organ: &Organ, college: &College, seat: Option<i64>) -> String {
    let seat = seat.map(|seat| format!(" · {seat}")).unwrap_or_default();
    format!("{} · {}{seat}", organ.slug, college.said.name.shown(Lang::Fr).text)
}
