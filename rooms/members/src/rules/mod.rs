//! What a member is and how it comes to be one; people, offices, mandates and powers. Pure.

mod belonging;
mod campaign;
mod changes;
mod correction;
mod holder;
mod life;
mod listed;
mod member;
mod office;
mod people;
mod policy;
mod signing;

pub use belonging::{Belonging, left};
pub use campaign::{Answer, Answered, Campaign, Due, Figures, Letter};
pub use correction::{Correction, as_corrected};
pub use holder::{Holder, holder};
pub use life::{Admission, Step};
pub use listed::{Course, Listed};
pub use member::{Former, Member, MemberId, Quality, Since, Standing, State};
pub use office::{Office, Way};
pub use people::{
    Absence, FocalPoint, Gender, Mandate, MandateId, Person, PersonId, Powers, PowersId, Signatory, heading, holds_on,
    in_order, signatories,
};
pub use policy::{Refusal, Verb, may, may_mark, may_see, offered};
pub use signing::{SigningTime, signing_times};
