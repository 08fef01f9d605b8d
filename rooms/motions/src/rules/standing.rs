//! The text of a motion as it stands after the amendments that were adopted or taken over.

use std::collections::{BTreeMap, HashMap};

use kernel::{Lang, LangTag};
use suffrage::amendment::{Change, amended};

use super::{Amendment, AmendmentId, AmendmentState, Asks, Motion};

/// A clause of a motion as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The clause of the motion, by its key; none of one that came with an amendment.
    pub clause: Option<String>,
    /// The amendment by which it is other than it was tabled.
    pub by: Option<AmendmentId>,
    /// What it said as it was tabled, in each language; nothing of one that came since.
    pub was: BTreeMap<Lang, String>,
    /// What it says; nothing where it was struck. Languages in which nobody wrote the amendment are not there.
    pub now: BTreeMap<Lang, String>,
}

impl Passage {
    /// Whether it was struck.
    pub fn is_struck(&self) -> bool {
        self.now.is_empty() && self.by.is_some()
    }
}

/// The text of a motion as it stands: each clause, those struck among them with nothing to say, and those that came since, at one place
/// in the order in which they are put to the vote, by their places in `amendments`.
///
/// What was adopted is in the text, and so is what was taken over unless something else was adopted at its place: the steps let no two
/// come to be that would shut each other out.
pub fn standing(motion: &Motion, amendments: &[Amendment], order: &[usize]) -> Vec<Passage> {
    let adopted = amendments.iter().filter(|it| matches!(it.state, AmendmentState::Adopted(_)));
    let accepted = amendments.iter().filter(|it| it.state == AmendmentState::Accepted);
    let mut taken: Vec<&Amendment> = Vec::new();
    for it in adopted.chain(accepted) {
        if !taken.iter().any(|other| other.rivals(it, motion)) {
            taken.push(it);
        }
    }
    let ranks: HashMap<&AmendmentId, usize> =
        order.iter().enumerate().map(|(rank, at)| (&amendments[*at].id, rank)).collect();
    taken.sort_by_key(|it| ranks.get(&it.id).copied().unwrap_or(usize::MAX));
    // What is reckoned with are names: those of the clauses by their numbers, those of the amendments behind a mark.
    let draft: Vec<String> = (0..motion.clauses.len()).map(|at| at.to_string()).collect();
    let named = |(at, it): (usize, &&Amendment)| {
        let name = format!("+{at}");
        Some(match it.asks.change(motion, &name)? {
            Change::Strike { clause } => Change::Replace { clause, text: name },
            change => change,
        })
    };
    let changes: Vec<Change> = taken.iter().enumerate().filter_map(named).collect();
    let text = amended(&draft, &changes).unwrap_or(draft);
    text.iter().map(|name| passage(motion, &taken, name)).collect()
}

fn passage(motion: &Motion, taken: &[&Amendment], name: &str) -> Passage {
    let Some(amendment) = name.strip_prefix('+').and_then(|at| at.parse::<usize>().ok()).map(|at| taken[at]) else {
        let clause = &motion.clauses[name.parse::<usize>().unwrap_or_default()];
        let words = words_of(motion, &clause.key);
        return Passage { clause: Some(clause.key.clone()), by: None, was: words.clone(), now: words };
    };
    let now =
        motion.languages.iter().filter_map(|lang| Some((*lang, amendment.words.get(*lang)?.to_owned()))).collect();
    let (clause, now) = match &amendment.asks {
        Asks::Replace(key) => (Some(key.clone()), now),
        Asks::Strike(key) => (Some(key.clone()), BTreeMap::new()),
        Asks::Insert(_) => (None, now),
    };
    let was = clause.as_deref().map(|key| words_of(motion, key)).unwrap_or_default();
    Passage { clause, by: Some(amendment.id.clone()), was, now }
}

/// What a clause says in each authentic language in which it is written.
fn words_of(motion: &Motion, key: &str) -> BTreeMap<Lang, String> {
    let Some((_, clause)) = motion.clause(key) else { return BTreeMap::new() };
    let words = |lang: &Lang| Some((*lang, clause.written(&LangTag::from(*lang))?.wording.body.clone()));
    motion.languages.iter().filter_map(words).collect()
}
