//! What can be done in this room, one file per verb. Each works inside the unit of work it is given.

mod add_college;
mod add_organ;
mod adopt_rules;
mod dissolve_organ;
mod edit_college;
mod edit_organ;
mod end_holding;
mod fill_seat;
mod remove_college;
mod set_substitute;
mod set_turn;
mod take_back;

use kernel::Lang;
use platform::{Failure, Result, db::Reader};

use crate::{
    WORDS,
    rules::{College, Organ, OrganId, Refusal},
    seating::{self, Composed},
    store,
};

pub use add_college::add_college;
pub use add_organ::add_organ;
pub use adopt_rules::{Adoption, adopt_rules};
pub use dissolve_organ::dissolve_organ;
pub use edit_college::edit_college;
pub use edit_organ::edit_organ;
pub use end_holding::end_holding;
pub use fill_seat::fill_seat;
pub use remove_college::remove_college;
pub use set_substitute::set_substitute;
pub use set_turn::{TurnInput, add_turn, edit_turn};
pub use take_back::{take_back_holding, take_back_turn};

impl From<Refusal> for platform::Refusal {
    fn from(refusal: Refusal) -> Self {
        let key = format!("refused-{refusal}");
        match refusal {
            Refusal::NotYours => Self::forbidden(&WORDS, key),
            _ => Self::new(&WORDS, key),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

/// The organ of this identity.
async fn organ(reader: &mut Reader, id: &OrganId) -> Result<Organ> {
    store::organ(reader, id).await?.ok_or(Failure::NotFound)
}

/// A college's organ with all that it is made of.
async fn around(reader: &mut Reader, college: &College) -> Result<Composed> {
    let organ = organ(reader, &college.organ).await?;
    seating::composed(reader, organ).await
}

/// What the audit trail names: the organ by its address, the college by its name, a seat by its number.
fn subject(organ: &Organ, college: &College, seat: Option<i64>) -> String {
    let seat = seat.map(|seat| format!(" · {seat}")).unwrap_or_default();
    format!("{} · {}{seat}", organ.slug, college.name.shown(Lang::Fr).text)
}
