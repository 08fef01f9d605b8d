//! Pure rules: who may give what to whom, which passwords are taken, how long one waits, when a session has ended.

mod attempts;
mod email;
mod letters;
mod life;
mod local_path;
mod password;
pub mod policy;

pub use attempts::{
    Attempts, FREE_FROM_ONE_ADDRESS, FREE_FROM_STRANGERS, FREE_INVITATIONS, FREE_LINKS, FREE_ON_ONE_ACCOUNT,
};
pub use email::{NotAnAddress, email};
pub use letters::holds;
pub use life::{IDLE, INVITATION, KNOWN, LONGEST, RESET, SEEN_EVERY, Standing, session_holds, too_soon, until_after};
pub use local_path::local_path;
pub use password::{LEAST, MOST, Weak, choose, normal};
pub use policy::Refusal;
