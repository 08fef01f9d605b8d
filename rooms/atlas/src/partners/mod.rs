//! Which partner: the atlas as the model of crate `affinity` sees it, and how well it finds known relations.

mod evaluate;
mod load;

pub use evaluate::{Evaluation, evaluate_relations};
pub(crate) use load::{Known, language_of_number, world_of_relations};

#[cfg(test)]
mod tests;
