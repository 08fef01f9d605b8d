//! Refusals in the reader's words.

use platform::Refusal as Said;

use crate::{WORDS, rules::Refusal};

impl From<Refusal> for Said {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::ByMandate => Self::new(&WORDS, "refused-by-mandate"),
            Refusal::NeedsMember => Self::new(&WORDS, "refused-needs-member"),
            Refusal::NeedsNoMember => Self::new(&WORDS, "refused-needs-no-member"),
            Refusal::NotYours => Self::forbidden(&WORDS, "refused-not-yours"),
            Refusal::OwnAccount => Self::new(&WORDS, "refused-own-account"),
            Refusal::OwnRole => Self::new(&WORDS, "refused-own-role"),
            Refusal::Closed => Self::new(&WORDS, "refused-closed"),
            Refusal::TiedAlready => Self::new(&WORDS, "refused-tied-already"),
            Refusal::AlreadyHeld => Self::new(&WORDS, "refused-already-held"),
            Refusal::TooSoon => Self::new(&WORDS, "refused-too-soon"),
            Refusal::TooMany => Self::new(&WORDS, "refused-too-many"),
        }
    }
}
