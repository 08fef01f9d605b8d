use kernel::Day;

use super::{Axis, Tie, TieKind};

/// Something that may serve an axis, as a reader may know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// What sort of thing.
    pub kind: TieKind,
    /// Which.
    pub id: String,
}

/// How what is done and what is wanted fit together, for one reader: `things` are those that this reader may know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coherence {
    /// The things that serve no axis, by their place among those given.
    pub adrift: Vec<usize>,
    /// The axes that nothing serves, by their place among those given.
    pub bare: Vec<usize>,
    /// For each axis, the things that serve it, by their places.
    pub served: Vec<Vec<usize>>,
}

/// Works out what serves which axis on a day: an axis that does not hold then is served by nothing and asks for nothing.
pub fn coherence(axes: &[Axis], things: &[Thing], ties: &[Tie], day: Day) -> Coherence {
    let ties_it = |tie: &Tie, axis: &Axis, thing: &Thing| {
        tie.axis == axis.id && tie.kind == thing.kind && tie.subject == thing.id && axis.holds_on(day)
    };
    let serves = |axis: &Axis, thing: &Thing| ties.iter().any(|tie| ties_it(tie, axis, thing));
    let served: Vec<Vec<usize>> =
        axes.iter().map(|axis| (0..things.len()).filter(|at| serves(axis, &things[*at])).collect()).collect();
    let adrift = (0..things.len()).filter(|at| !served.iter().any(|some| some.contains(at))).collect();
    let bare = (0..axes.len()).filter(|at| axes[*at].holds_on(day) && served[*at].is_empty()).collect();
    Coherence { adrift, bare, served }
}
