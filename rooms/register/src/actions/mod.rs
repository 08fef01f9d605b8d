//! What is done in the register: an act is entered, corrected by another, the log is signed, a name is forgotten.

mod correct;
mod enter;
mod examine;
mod forget;
mod forget_name;
mod prove;
mod sign;

use platform::{Failure, Result, db::Reader};

use crate::{
    WORDS,
    rules::{Entry, NotCorrected},
    store,
};

pub use correct::correct;
pub use enter::enter;
pub use examine::examine;
pub use forget::{forget, kept};
pub use forget_name::{Stands, forget_name, name_stands};
pub use prove::{Proven, prove};
pub(crate) use sign::hear;
pub use sign::sign;

/// The act of this number, signed or not.
pub(crate) async fn entry_at(reader: &mut Reader, leaf: u64) -> Result<Entry> {
    let entry = reader.entries(store::signed_number(leaf), 1).await?.into_iter().next();
    let entry = entry.filter(|entry| store::unsigned(entry.leaf) == leaf).ok_or(Failure::NotFound)?;
    Entry::from_bytes(&entry.bytes).map_err(Failure::fault)
}

impl From<NotCorrected> for platform::Refusal {
    fn from(refusal: NotCorrected) -> Self {
        let key = format!("refused-{refusal}");
        match refusal {
            NotCorrected::NotYours => Self::forbidden(&WORDS, key),
            _ => Self::new(&WORDS, key),
        }
    }
}
