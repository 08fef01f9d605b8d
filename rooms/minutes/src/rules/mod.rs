//! What the program writes of a session, what the secretary corrects, who asks for what, how minutes are approved. Pure.

mod approval;
mod errata;
mod policy;
mod request;
mod section;
mod steps;
mod text;

pub use approval::{Approval, Approving, is_for_minutes, may_approve_in};
pub use errata::Erratum;
pub use policy::{Refusal, Sight, Verb, may, sight};
pub use request::{Answered, Request, RequestId};
pub use section::{Chosen, Kept, KeptSection, Line, Rank, Section, SectionKind, What, Who};
pub use steps::{Minutes, State};
pub use text::{Change, Correction, Lag, Text};
