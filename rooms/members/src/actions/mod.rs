//! What can be done in this room, one file per verb. Each works inside the unit of work it is given, so that an import
//! does all of it or nothing.

mod add_mandate;
mod add_office;
mod add_powers;
mod admit;
mod campaign_asked;
mod campaign_letters;
mod close_campaign;
mod correct_mandate;
mod correct_member;
mod correct_powers;
mod decide_listed;
mod edit_office;
mod end_mandate;
mod enter;
mod follow;
mod keep_person;
mod mark_unreachable;
mod open_campaign;
mod propose;
mod reinstate;
mod set_focal_points;
mod suspend;
mod withdraw;

use platform::Failure;

use crate::{WORDS, rules::Refusal};

pub(crate) use add_mandate::add_mandate_as;
pub use add_mandate::{MandateInput, add_mandate};
pub use add_office::add_office;
pub use add_powers::{PowersInput, add_powers};
pub use admit::admit;
pub(crate) use campaign_asked::{AskedMember, Asking, asking, asking_one, figures};
pub(crate) use campaign_letters::{owed, write as write_letters};
pub use close_campaign::close_campaign;
pub use correct_mandate::correct_mandate;
pub(crate) use correct_member::correct_member;
pub use correct_powers::correct_powers;
pub(crate) use decide_listed::decide_listed;
pub use edit_office::edit_office;
pub use end_mandate::end_mandate;
pub use enter::told_apart;
pub(crate) use follow::follow;
pub use keep_person::{PersonInput, add_person, edit_person};
pub use mark_unreachable::{lift_unreachable, mark_unreachable};
pub use open_campaign::open_campaign;
pub use propose::propose;
pub(crate) use propose::propose_as;
pub use reinstate::reinstate;
pub use set_focal_points::set_focal_points;
pub use suspend::suspend;
pub use withdraw::withdraw;

impl From<Refusal> for platform::Refusal {
    fn from(refusal: Refusal) -> Self {
        let key = format!("refused-{refusal}");
        match refusal {
            Refusal::NotYours => Self::forbidden(&WORDS, key),
            _ => Self::new(&WORDS, key),
        }
    }
}

/// A write refused by a unique key: someone else was first.
fn first_come(error: platform::db::Error) -> Failure {
    if error.is_conflict() { Failure::Stale } else { error.into() }
}
