//! How far an amendment goes, kept beside it.

use std::collections::HashMap;

use kernel::{Lang, sha256_hex};
use suffrage::amendment::Distance;

use super::{Amendment, Asks, Motion};

/// How far an amendment goes, and from which words of its clause that was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// How far.
    pub distance: Distance,
    /// The SHA-256 of what the clause said, in the language that the amendment was written in; empty of a new clause, which changes none.
    pub ground: String,
}

/// What the clauses of a motion say in each language, by its SHA-256: what was counted on other words holds no more.
pub(super) struct Grounds<'a>(HashMap<(&'a str, Lang), String>);

impl<'a> Grounds<'a> {
    pub(super) fn of(motion: &'a Motion) -> Self {
        let mut all = HashMap::new();
        for lang in &motion.languages {
            let words = motion.clauses.iter().zip(motion.draft_in(*lang));
            all.extend(words.map(|(clause, words)| ((clause.key.as_str(), *lang), sha256_hex(words))));
        }
        Self(all)
    }

    /// Whether what was counted of an amendment holds still.
    pub(super) fn hold(&self, measured: &Measured, amendment: &Amendment) -> bool {
        match &amendment.asks {
            Asks::Insert(_) => measured.ground.is_empty(),
            Asks::Replace(key) | Asks::Strike(key) => self.0.get(&(key, amendment.lang)) == Some(&measured.ground),
        }
    }
}

impl Amendment {
    /// How far it goes from its motion, to be kept beside it: what was counted of the same words on the same clause is not counted again.
    /// Nothing of one that could not be put to a vote.
    pub fn measure(&self, motion: &Motion) -> Option<Measured> {
        let (change, draft) = (self.change(motion)?, motion.draft_in(self.lang));
        change.check(&draft).ok()?;
        let place = change.place();
        let ground = if place.after { String::new() } else { sha256_hex(&draft[place.clause - 1]) };
        match &self.measured {
            Some(known) if known.ground == ground => Some(known.clone()),
            _ => Some(Measured { distance: Distance::of(&change, &draft), ground }),
        }
    }
}
