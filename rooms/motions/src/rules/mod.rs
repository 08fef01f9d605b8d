//! Motions, amendments to them, their order, who supports them, what experts were asked. Pure.

mod amendment;
mod amendment_steps;
mod cosigning;
mod measure;
mod motion;
mod motion_steps;
mod mover;
mod order;
mod policy;
mod referral;
mod refusal;
mod reminding;
mod settling;
mod sitting;
mod standing;
mod writing;

pub use amendment::{Amendment, AmendmentId, AmendmentInput, AmendmentState, Asks, Fell};
use measure::Grounds;
pub use measure::Measured;
pub use motion::{CLAUSES_MOST, Motion, MotionId, MotionInput, MotionState, WORDS_MOST};
pub use mover::{HeldSeat, Mover, Signature};
pub use order::{Contested, Placed, SetOrder, order};
pub use policy::{Scene, Verb, may, sees, sees_amendment};
pub use referral::{
    About, Answered, Noted, Opinion, Referral, ReferralId, ReferralInput, Standing as ReferralStanding,
};
pub use refusal::Refusal;
pub use reminding::{PASSED, RECALLED, recalled};
pub use settling::settle;
pub use sitting::{Sitting, Terms};
pub use standing::{Passage, standing};
pub use writing::{ClauseInput, Moved};

pub use agreements::rules::{Clause, Lag, Reach};
