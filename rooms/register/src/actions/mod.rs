//! What is done in the register: an act is entered, the log is signed, a name is forgotten.

mod enter;
mod examine;
mod forget;
mod prove;
mod sign;

pub use enter::enter;
pub use examine::examine;
pub use forget::forget;
pub use prove::{Proven, prove};
pub(crate) use sign::hear;
pub use sign::sign;
