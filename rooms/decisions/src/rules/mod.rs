//! Decisions, what they commit to, the axes that all of it serves. Pure.

mod axis;
mod bearer;
mod coherence;
mod commitment;
mod correction;
mod decision;
mod ending;
mod number;
mod policy;
mod refusal;

pub use axis::{Axis, AxisId, AxisInput, Ticks, Tie, TieKind};
pub use bearer::{Bearer, Seat, acts_for};
pub use coherence::{Coherence, Thing, coherence};
pub use commitment::{
    Commitment, CommitmentId, CommitmentInput, CommitmentState, Line, REMINDED, Report, Reported, reminders,
};
pub use correction::Correction;
pub use decision::{Basis, Decision, DecisionId, DecisionInput, Ended, Kind, Made, State};
pub use ending::Ending;
pub use number::Number;
pub use policy::{Verb, may};
pub use refusal::Refusal;
