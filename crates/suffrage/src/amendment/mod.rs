//! In what order amendments to a draft are put to the vote: clause by clause, and in each the farthest from the text first.
//!
//! How far an amendment goes *in substance* is for the chair to say; what is worked out here is a proposal, from the words.

mod distance;

use std::{cmp::Ordering, collections::BTreeMap};

pub use distance::Distance;
use distance::words;

/// What an amendment asks of a draft whose clauses are numbered from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Other words for a clause.
    Replace {
        /// Which clause.
        clause: usize,
        /// Its new words.
        text: String,
    },
    /// A new clause.
    Insert {
        /// After which clause; 0: before the first.
        after: usize,
        /// Its words.
        text: String,
    },
    /// A clause less.
    Strike {
        /// Which clause.
        clause: usize,
    },
}

/// An amendment to a draft that is the same in several languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked<A> {
    /// Which amendment.
    pub amendment: A,
    /// Which of the drafts it was written to.
    pub draft: usize,
    /// What it asks.
    pub change: Change,
    /// How far it goes from that draft, where it was counted before.
    pub distance: Option<Distance>,
}

/// Where a change falls. In the order of the draft: what comes after a clause follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The clause; 0 for what comes before the first.
    pub clause: usize,
    /// Whether it is what comes after the clause, and not the clause itself.
    pub after: bool,
}

/// Why an amendment cannot be put to the vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnfitChange {
    /// The draft has no such clause.
    NoSuchClause(usize),
    /// It changes nothing.
    Nothing,
}

/// The amendments that fall on one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest<A> {
    /// Where.
    pub place: Place,
    /// Whether they exclude each other: once one is adopted, those after it fall. New clauses at one place do not.
    pub exclusive: bool,
    /// What is put to the vote, in this order.
    pub questions: Vec<Question<A>>,
}

/// One question put to the vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<A> {
    /// The amendments that ask for the very same, in the order in which they came: they are put once.
    pub amendments: Vec<A>,
    /// What they ask.
    pub change: Change,
    /// How far it goes.
    pub distance: Distance,
}

impl<A> Question<A> {
    /// Which goes farther: by the share of the words, then a striking, then by how many words.
    fn farther(&self, other: &Self) -> Ordering {
        let strikes = |one: &Self| matches!(one.change, Change::Strike { .. });
        let by_share = self.distance.cmp_share(&other.distance);
        by_share.then(strikes(self).cmp(&strikes(other))).then(self.distance.changed.cmp(&other.distance.changed))
    }
}

/// Two amendments that exclude each other were both said to be adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conflict(
    /// Where.
    pub Place,
);

impl Change {
    /// Where it falls.
    pub fn place(&self) -> Place {
        match *self {
            Self::Replace { clause, .. } | Self::Strike { clause } => Place { clause, after: false },
            Self::Insert { after, .. } => Place { clause: after, after: true },
        }
    }

    /// Whether it can be put to the vote on this draft.
    ///
    /// # Errors
    /// [`UnfitChange`].
    pub fn check(&self, draft: &[String]) -> Result<(), UnfitChange> {
        let place = self.place();
        if place.clause > draft.len() || place.clause == 0 && !place.after {
            return Err(UnfitChange::NoSuchClause(place.clause));
        }
        let same = match self {
            Self::Replace { clause, text } => words(text).eq(words(&draft[clause - 1])),
            Self::Insert { text, .. } => words(text).next().is_none(),
            Self::Strike { .. } => false,
        };
        if same { Err(UnfitChange::Nothing) } else { Ok(()) }
    }
}

/// The order in which amendments are put to the vote; in each place the farthest first, a striking before other words that
/// go as far, then as they came. What cannot be put is left out and said.
pub fn order<A: Clone>(draft: &[String], amendments: &[(A, Change)]) -> (Vec<Contest<A>>, Vec<(A, UnfitChange)>) {
    let asked = |(amendment, change): &(A, Change)| Asked {
        amendment: amendment.clone(),
        draft: 0,
        change: change.clone(),
        distance: None,
    };
    order_in(&[draft], amendments.iter().map(asked))
}

/// The same of a draft that is the same in several languages: each amendment says which of the `drafts` it was written to, and how
/// far it goes is counted there.
///
/// # Panics
/// When an amendment names none of the drafts.
pub fn order_in<A>(
    drafts: &[&[String]],
    amendments: impl IntoIterator<Item = Asked<A>>,
) -> (Vec<Contest<A>>, Vec<(A, UnfitChange)>) {
    let mut unfit = Vec::new();
    let mut places: BTreeMap<Place, Vec<Question<A>>> = BTreeMap::new();
    for Asked { amendment, draft, change, distance } in amendments {
        let draft = drafts[draft];
        if let Err(why) = change.check(draft) {
            unfit.push((amendment, why));
            continue;
        }
        let questions = places.entry(change.place()).or_default();
        match questions.iter_mut().find(|question| question.change == change) {
            Some(question) => question.amendments.push(amendment),
            None => {
                let distance = distance.unwrap_or_else(|| Distance::of(&change, draft));
                questions.push(Question { amendments: vec![amendment], change, distance });
            }
        }
    }
    let contest = |(place, mut questions): (Place, Vec<Question<A>>)| {
        questions.sort_by(|one, other| other.farther(one));
        Contest { place, exclusive: !place.after, questions }
    };
    (places.into_iter().map(contest).collect(), unfit)
}

/// The draft once these changes are adopted; new clauses at one place in the order given.
///
/// # Errors
/// A place at which two that exclude each other were adopted.
pub fn amended(draft: &[String], adopted: &[Change]) -> Result<Vec<String>, Conflict> {
    let at = |place: Place| adopted.iter().filter(move |change| change.place() == place);
    let mut text = Vec::new();
    for clause in 0..=draft.len() {
        let own = Place { clause, after: false };
        let mut changes = at(own);
        match (changes.next(), changes.next()) {
            (Some(_), Some(_)) => return Err(Conflict(own)),
            (Some(Change::Replace { text: new, .. }), None) => text.push(new.clone()),
            (Some(_), None) => {}
            (None, _) => text.extend(clause.checked_sub(1).map(|at| draft[at].clone())),
        }
        for change in at(Place { clause, after: true }) {
            if let Change::Insert { text: new, .. } = change {
                text.push(new.clone());
            }
        }
    }
    Ok(text)
}
