//! The club's organs, their colleges and seats, who sits, whose turn it is, and by what rules. Pure.

mod adopted;
mod again;
mod ahead;
mod answer;
mod called;
mod came;
mod carried;
mod college;
mod convening;
mod document;
mod example;
mod invitation;
mod item;
mod organ;
mod policy;
mod presiding;
mod roll;
mod running;
mod seat;
mod seating;
mod session;
mod session_policy;
mod session_steps;
mod sitting;
mod times;
mod turn;

pub use adopted::{Adopted, AdoptedInput, NotAdopted, Unfit, in_force, seats_differ};
pub use ahead::{Soon, is_followed};
pub use answer::{Answer, Answering, Channel, Reply, Unanswered};
pub use called::{Called, Letter, Mailbox, Numbers, owed};
pub use came::{Came, Evidence, NotNoted};
pub use carried::{Given, carried, carriers};
pub use college::{College, CollegeId, CollegeInput, SEATS_MOST, Sits};
pub use convening::{Convening, Sent};
pub use document::Document;
pub use example::example_for;
pub use invitation::{Event, Purpose, calendar};
pub use item::{Item, ItemId, ItemInput, ItemKind, Law, MINUTES_MOST, numbered};
pub(crate) use organ::same_name;
pub use organ::{Dissolved, Organ, OrganId, OrganInput, OrganKind};
pub use policy::{Refusal, Verb, may};
pub use presiding::first_in_line;
pub use roll::{Act, Chair, Pass, Presence, SeatAt, StandIn, WayIn, quorum};
pub use running::{Begins, DAYS_MOST, Hours};
pub use seat::{Bearer, Function, Held, Holding, HoldingId, Rights, Stay};
pub use seating::{Benches, TAKEN_BACK_WITHIN};
pub use session::{
    Cancelled, Convocation, Manner, Opened, QuorumThen, Rest, Session, SessionId, SessionInput, SessionKind, State,
};
pub use session_policy::{SessionRefusal, SessionVerb, may_in_session};
pub use times::{Times, instant, zone_named};
pub use turn::{Turn, TurnId, turns_on};
