use std::collections::BTreeMap;

use kernel::{LangTag, Time};
use serde::{Deserialize, Serialize};

use super::{AgreementId, Reach};

/// What a clause says in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Its heading, one line.
    pub heading: String,
    /// Its text; blank lines part paragraphs.
    pub body: String,
}

/// A wording as it stands, with what is needed to tell who changed it and whether it lags.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The wording.
    pub wording: Wording,
    /// How often it was saved, in this clause and language: 1 for the first time. Whoever saves names the version
    /// they started from.
    pub version: i64,
    /// Which round of meaning it is at. A change of meaning begins a round; the other languages then lag until each
    /// was brought along.
    pub round: i64,
    /// Who saved it, by name or function.
    pub by: String,
    /// When.
    pub at: Time,
}

/// A clause of a text that is being drafted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Its name, stable while its place and heading may change: `duration`, or a name given by its author.
    pub key: String,
    /// What it says, in each language in which someone wrote it.
    pub words: BTreeMap<LangTag, Written>,
}

/// A text being drafted, in one or more equally authentic languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The agreement whose text it is.
    pub agreement: AgreementId,
    /// The authentic languages, in the order in which they are shown.
    pub languages: Vec<LangTag>,
    /// The clauses, in order; a clause's number is its place.
    pub clauses: Vec<Clause>,
    /// How often clauses or languages were added, moved or removed.
    pub structure: i64,
}

/// One language of a clause lags behind another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lag {
    /// Which clause.
    pub clause: String,
    /// The language that lags, or in which the clause is not written.
    pub lang: LangTag,
    /// The language that is ahead.
    pub behind: LangTag,
    /// Whether nothing is written in it at all.
    pub missing: bool,
}

impl Clause {
    /// The round that the most advanced language is at; 0 when nothing is written.
    pub fn round(&self) -> i64 {
        self.words.values().map(|written| written.round).max().unwrap_or(0)
    }

    /// The round at which a language is once it is saved: a change of meaning begins a new one where it was level with the most
    /// advanced; where it lagged, or had nothing, it comes level; spelling leaves it where it is.
    pub fn round_after(&self, lang: &LangTag, reach: Reach) -> i64 {
        let own = self.words.get(lang).map_or(0, |written| written.round);
        match (self.round(), reach) {
            (0, _) => 1,
            (top, _) if own == 0 => top,
            (_, Reach::Spelling) => own,
            (top, Reach::Meaning) if own < top => top,
            (top, Reach::Meaning) => top + 1,
        }
    }

    /// What is written in this language, unless it is blank.
    pub fn written(&self, lang: &LangTag) -> Option<&Written> {
        self.words.get(lang).filter(|written| !written.wording.body.trim().is_empty())
    }
}

/// Which of these equally authentic languages lags behind which, clause by clause: the same of every text that is written so.
pub fn lags(languages: &[LangTag], clauses: &[Clause]) -> Vec<Lag> {
    let mut lags = Vec::new();
    for clause in clauses {
        let round = clause.round();
        let ahead = languages.iter().find(|lang| clause.written(lang).is_some_and(|w| w.round == round));
        let Some(ahead) = ahead else { continue };
        for lang in languages.iter().filter(|lang| *lang != ahead) {
            let written = clause.written(lang);
            if written.is_none_or(|written| written.round < round) {
                lags.push(Lag {
                    clause: clause.key.clone(),
                    lang: lang.clone(),
                    behind: ahead.clone(),
                    missing: written.is_none(),
                });
            }
        }
    }
    lags
}

impl Text {
    /// The clause of this key.
    pub fn clause(&self, key: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.key == key)
    }

    /// Which language lags behind which, clause by clause.
    pub fn lags(&self) -> Vec<Lag> {
        lags(&self.languages, &self.clauses)
    }

    /// The clauses that are written in no authentic language.
    pub fn blank(&self) -> Vec<String> {
        let blank = |clause: &&Clause| self.languages.iter().all(|lang| clause.written(lang).is_none());
        self.clauses.iter().filter(blank).map(|clause| clause.key.clone()).collect()
    }

    /// Those of `required` that the text does not have.
    pub fn absent(&self, required: &[&str]) -> Vec<String> {
        required.iter().filter(|key| self.clause(key).is_none()).map(|key| (*key).to_owned()).collect()
    }
}
