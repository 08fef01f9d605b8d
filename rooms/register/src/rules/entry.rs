use std::collections::BTreeMap;

use kernel::{Day, Time, canonical_json};
use serde::{Deserialize, Serialize};

use super::{ActKind, Names};

/// An entry is at most this many bytes: what a tile's two-byte length can say.
pub const ENTRY_MAX: usize = 65_535;
/// The most characters of what tells a legal entity from a namesake.
pub(super) const ID_MOST: usize = 100;
/// The format that this program writes. A new key or a new meaning is a new number.
pub(super) const VERSION: u8 = 1;

/// Bytes that are no entry of a format this program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an entry in a format that this program knows")]
pub struct BadEntry;

/// What an act is about: one agreement, one member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectRef {
    /// `agreement`, `member`, `register`.
    pub kind: String,
    /// Its identity in the house.
    pub id: String,
    /// Its permanent address, the last part.
    pub slug: String,
    /// Its name: a public body's or an agreement's, never a person's.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub name: Names,
}

/// A legal entity bound by the act. Public bodies and institutions only: a person's name goes under a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Its country (ISO 3166-1, two letters); none for an international body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// What kind of body: `commune`, `region`, `chamber`.
    pub kind: String,
    /// Its official name.
    pub name: Names,
    /// What tells it from a namesake: see [`Party::id_of`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl Party {
    /// What tells a legal entity from a namesake, as an entry says it: its registration (the register's name and the number
    /// in it), else the locality that it governs, by Wikidata (`wikidata:Q842810`) or, where that is not known, by GeoNames
    /// (`geonames:2461874`). Nothing where none is known, or an entry could not hold it.
    pub fn id_of(registration: Option<(&str, &str)>, wikidata: Option<&str>, geonames: Option<i64>) -> Option<String> {
        let id = registration
            .map(|(register, number)| format!("{register} {number}"))
            .or_else(|| wikidata.map(|item| format!("wikidata:{item}")))
            .or_else(|| geonames.map(|number| format!("geonames:{number}")))?;
        kernel::clean_line(&id, ID_MOST).ok().filter(|id| !id.is_empty())
    }
}

/// What an entry says it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Subject {
    /// Under seal: shown to those who were given the opening.
    Sealed {
        /// What kind of thing it is.
        kind: String,
        /// The commitment to everything that the entry does not show.
        sealed: String,
    },
    /// In the open.
    Open(SubjectRef),
}

/// An entry of the register, format 1. What it says is public and for ever; see `decisions/0004-register-format.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub(super) v: u8,
    /// What happened.
    pub act: ActKind,
    /// The day on which it holds, as law reckons.
    pub on: Day,
    /// When it was entered, to the second, UTC.
    pub at: Time,
    /// What it is about.
    pub subject: Subject,
    /// Who is bound.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
    /// What else is known, in plain words: `membership` is `founding`, `until` is `2028-10-31`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, String>,
    /// The hash of the text agreed (canonical JSON of all its languages).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_sha256: Option<String>,
    /// The hashes of the files that bear witness: the scan of a signed original.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments_sha256: Vec<String>,
    /// What is kept under salted commitment, by field: `signatory.1`, `reason`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub commitments: BTreeMap<String, String>,
    /// The number of the entry that this one corrects, from zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<u64>,
}

impl Entry {
    /// Reads an entry of the log.
    ///
    /// # Errors
    /// When it is in no format that this program knows, or not in canonical form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadEntry> {
        let entry: Self = serde_json::from_slice(bytes).map_err(|_| BadEntry)?;
        let canonical = canonical_json(&entry).map_err(|_| BadEntry)?;
        if entry.v == VERSION && canonical.as_bytes() == bytes { Ok(entry) } else { Err(BadEntry) }
    }

    /// What it is about, unless under seal.
    pub fn open_subject(&self) -> Option<&SubjectRef> {
        match &self.subject {
            Subject::Open(subject) => Some(subject),
            Subject::Sealed { .. } => None,
        }
    }

    /// Whether the day on which it holds is documented; where it is not, that day is the one of its entry.
    pub fn is_dated(&self) -> bool {
        self.facts.get("day-source").is_none_or(|source| source == "documented")
    }

    /// What kind of thing it is about, under seal or not.
    pub fn subject_kind(&self) -> &str {
        match &self.subject {
            Subject::Open(SubjectRef { kind, .. }) | Subject::Sealed { kind, .. } => kind,
        }
    }
}
