//! Which partners would make sense for a place, with the reasons, and where each place stands in the network. The crate
//! `affinity` does the sums; here stand the world in memory, what is learnt behind the pages, and the words.

mod answer;
mod evaluated;
mod keep;
mod learn;
mod line;
mod named;
mod weights;
mod words;

pub(crate) use answer::{Among, Suggested, seeking, suggest};
pub(crate) use evaluated::evaluated;
pub(crate) use keep::ready;
pub(crate) use learn::{NETWORK, REPORT, refresh, relations_known};
pub use line::{Partner, Partners, Why, partners_of};
pub use named::place_named;
pub(crate) use weights::{Weights, weights};
pub(crate) use words::{NAMED_MOST, Speaker, rests, share_words, wish_word};
