//! The club's organs, their colleges and seats, who sits, whose turn it is, and by what rules. Pure.

mod adopted;
mod ahead;
mod college;
mod organ;
mod policy;
mod seat;
mod seating;
mod turn;

pub use adopted::{Adopted, AdoptedInput, NotAdopted, in_force};
pub use ahead::Soon;
pub use college::{College, CollegeId, CollegeInput, SEATS_MOST, Sits};
pub use organ::{Dissolved, Organ, OrganId, OrganInput, OrganKind};
pub use policy::{Refusal, Verb, may};
pub use seat::{Bearer, Function, Held, Holding, HoldingId, Rights};
pub use seating::Benches;
pub use turn::{Turn, TurnId, turns_on};
