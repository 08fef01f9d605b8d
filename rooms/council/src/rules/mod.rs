//! The club's organs, their colleges and seats, who sits, whose turn it is, and by what rules. Pure.

mod adopted;
mod ahead;
mod college;
mod organ;
mod policy;
mod seat;
mod seating;
mod turn;

pub use adopted::{Adopted, AdoptedInput, NotAdopted, Unfit, in_force, seats_differ};
pub use ahead::Soon;
pub use college::{College, CollegeId, CollegeInput, SEATS_MOST, Sits};
pub(crate) use organ::same_name;
pub use organ::{Dissolved, Organ, OrganId, OrganInput, OrganKind};
pub use policy::{Refusal, Verb, may};
pub use seat::{Bearer, Function, Held, Holding, HoldingId, Rights};
pub use seating::{Benches, TAKEN_BACK_WITHIN};
pub use turn::{Turn, TurnId, turns_on};
