//! What happens while a session sits: the item that is on, the speakers' list, points of order. Pure.

mod course;
mod happened;
mod on;
mod policy;
mod request;
mod sitting;
mod time;

pub use course::{Course, LIMIT_MOST};
pub use happened::{Happened, Happening, Outcome, course_of};
pub use on::On;
pub use policy::{ChamberRefusal, ChamberVerb, may};
pub use request::{Request, RequestId, Sort, Speech, Stand, waiting};
pub use sitting::Sitting;
pub use time::{Pause, Runs, pauses, runs, spoken};
