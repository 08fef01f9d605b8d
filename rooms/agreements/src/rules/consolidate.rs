use std::collections::BTreeMap;

use kernel::LangTag;
use serde::{Deserialize, Serialize};

use super::{AgreementId, Content, Refusal, SettledClause, SettledText, Terms, Wording};

/// One thing that an addendum changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// A clause shall say something else.
    Replace {
        /// Which.
        clause: String,
        /// What, in every authentic language.
        words: BTreeMap<LangTag, Wording>,
    },
    /// A clause is added.
    Insert {
        /// After which clause; none for the front.
        after: Option<String>,
        /// Its key.
        clause: String,
        /// What it says, in every authentic language.
        words: BTreeMap<LangTag, Wording>,
    },
    /// A clause falls.
    Delete {
        /// Which.
        clause: String,
    },
    /// The duration, renewal or notice changes.
    Terms {
        /// To these.
        terms: Terms,
    },
    /// A legal entity joins. It is a party of the addendum and signs it.
    Accession {
        /// By its id in the atlas.
        entity: String,
    },
}

impl Change {
    /// What a refusal or a list calls it: the clause's key; `terms`; `accession`.
    pub fn name(&self) -> &str {
        match self {
            Self::Replace { clause, .. } | Self::Insert { clause, .. } | Self::Delete { clause } => clause,
            Self::Terms { .. } => "terms",
            Self::Accession { .. } => "accession",
        }
    }
}

/// An agreement as changed by its addenda, beside the original, which stays as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consolidated {
    /// SHA-256 of the original text.
    pub original: String,
    /// The addenda in it, in the order in which they came into force.
    pub addenda: Vec<AgreementId>,
    /// What it says now.
    pub content: Content,
    /// SHA-256 of that.
    pub hash: String,
}

impl Consolidated {
    /// The original, before any addendum.
    ///
    /// # Errors
    /// When the stored text was altered.
    pub fn original(text: &SettledText) -> Result<Self, Refusal> {
        let content = text.content()?;
        Ok(Self { original: text.reference.hash.clone(), addenda: Vec::new(), hash: content.hash(), content })
    }
}

/// The text as an addendum leaves it.
///
/// # Errors
/// Refused where the addendum names a clause that is not there, adds one that is, or lacks an authentic language.
pub fn consolidate(
    mut text: Consolidated,
    addendum: &AgreementId,
    changes: &[Change],
) -> Result<Consolidated, Refusal> {
    if text.addenda.contains(addendum) {
        return Err(Refusal::AlreadyAmended);
    }
    for change in changes {
        apply(&mut text.content, change)?;
    }
    text.addenda.push(addendum.clone());
    text.hash = text.content.hash();
    Ok(text)
}

fn apply(content: &mut Content, change: &Change) -> Result<(), Refusal> {
    let place = |content: &Content, key: &str| {
        let unknown = || Refusal::UnknownClause { clause: key.to_owned() };
        content.clauses.iter().position(|clause| clause.key == key).ok_or_else(unknown)
    };
    match change {
        Change::Replace { clause, words } => {
            let at = place(content, clause)?;
            complete(content, clause, words)?;
            content.clauses[at].words = words.clone();
        }
        Change::Insert { after, clause, words } => {
            if place(content, clause).is_ok() {
                return Err(Refusal::ClauseKnown { clause: clause.clone() });
            }
            complete(content, clause, words)?;
            let at = match after {
                Some(after) => place(content, after)? + 1,
                None => 0,
            };
            content.clauses.insert(at, SettledClause { key: clause.clone(), words: words.clone() });
        }
        Change::Delete { clause } => {
            let at = place(content, clause)?;
            content.clauses.remove(at);
        }
        // A text of the first form says nothing of its terms and parties, and goes on saying nothing.
        Change::Terms { terms } => content.terms = content.terms.as_ref().map(|_| terms.clone()),
        Change::Accession { entity } if !content.parties.is_empty() => {
            content.parties.insert(entity.clone());
        }
        Change::Accession { .. } => {}
    }
    Ok(())
}

fn complete(content: &Content, clause: &str, words: &BTreeMap<LangTag, Wording>) -> Result<(), Refusal> {
    let blank = |lang: &&LangTag| words.get(*lang).is_none_or(|wording| wording.body.trim().is_empty());
    let behind: Vec<(String, LangTag)> =
        content.languages.iter().filter(blank).map(|lang| (clause.to_owned(), lang.clone())).collect();
    match words.keys().find(|lang| !content.languages.contains(*lang)) {
        Some(lang) => Err(Refusal::UnknownLanguage { lang: lang.clone() }),
        None if behind.is_empty() => Ok(()),
        None => Err(Refusal::LanguagesLag { behind }),
    }
}
