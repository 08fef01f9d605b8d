use serde::{Deserialize, Serialize};

use crate::baseline::Baseline;
use crate::bootstrap::Interval;

/// How well the model finds relations that it was not shown, beside methods that learn nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// How many places there are: every one is a candidate.
    pub places: usize,
    /// How many different relations were hidden, of all parts.
    pub hidden: usize,
    /// How many relations were left to learn from; of several parts the least.
    pub seen: usize,
    /// For localities that keep other relations.
    pub keeping: Part,
    /// The cold start: every relation of the locality is hidden.
    pub starting: Part,
}

/// One of the two questions put.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// For how many localities partners were sought.
    pub localities: usize,
    /// How many partners were sought; each hidden relation is sought from either end.
    pub sought: usize,
    /// What the model found.
    pub model: Measures,
    /// What each baseline found, and how the model stands to it.
    pub baselines: Vec<Versus>,
}

/// How well partners were found, as means over all that were sought. What scores alike shares its positions evenly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Measures {
    /// The share found among the first twenty.
    pub hits: f64,
    /// One over the position.
    pub mrr: f64,
    /// The chance to stand above any other candidate: one half by guessing.
    pub auc: f64,
}

/// A baseline beside the model.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Versus {
    /// Which.
    pub baseline: Baseline,
    /// What it found.
    pub measures: Measures,
    /// How many times as many hits the model has; none where the baseline has none to speak of.
    pub ratio: Option<Interval>,
    /// How many hits more the model has, as a share of what was sought; none when nothing was sought.
    pub difference: Option<Interval>,
}
