use std::collections::BTreeMap;

use kernel::{Day, Time, canonical_json};
use serde::{Deserialize, Serialize};

use super::{ActKind, Names, Opening, Salt};

/// An entry is at most this many bytes: what a tile's two-byte length can say.
pub const ENTRY_MAX: usize = 65_535;
/// The format that this program writes. A new key or a new meaning is a new number.
const VERSION: u8 = 1;
/// The commitment that closes a sealed entry.
const SEAL: &str = "sealed";

/// Why an act cannot be entered. The register takes nothing that it could not keep for ever.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A word, number or identifier that is not one: it would be free text, which may hold personal data.
    #[error("{0:?} is not a plain word for the register")]
    Word(String),
    /// Not SHA-256 in lower-case hexadecimal.
    #[error("{0:?} is not a SHA-256 hash")]
    Hash(String),
    /// Not a country's two letters (ISO 3166-1).
    #[error("{0:?} is not a country code")]
    Country(String),
    /// An empty name, one of more than 300 characters, or one with hidden marks.
    #[error("{0:?} is not a name that the register can keep")]
    Name(String),
    /// A value to commit to that is empty, too long, given twice, or with hidden marks.
    #[error("the value of {0:?} cannot be committed to")]
    Value(String),
    /// More than an entry can hold.
    #[error("the entry is too long")]
    TooLong,
}

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
    /// What tells it from a namesake: `wikidata:Q…`, or its registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
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
    v: u8,
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

/// What a sealed entry commits to.
#[derive(Serialize)]
struct Sealed<'a> {
    subject: &'a SubjectRef,
    parties: &'a [Party],
    facts: &'a BTreeMap<String, String>,
    text_sha256: &'a Option<String>,
    attachments_sha256: &'a [String],
    corrects: Option<u64>,
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

    /// What kind of thing it is about, under seal or not.
    pub fn subject_kind(&self) -> &str {
        match &self.subject {
            Subject::Open(SubjectRef { kind, .. }) | Subject::Sealed { kind, .. } => kind,
        }
    }
}

/// A formal act about to be entered: what is public, and what stays under commitment.
#[derive(Debug, Clone)]
pub struct Act {
    kind: ActKind,
    on: Day,
    at: Time,
    subject: SubjectRef,
    sealed: bool,
    parties: Vec<Party>,
    facts: BTreeMap<String, String>,
    text: Option<String>,
    attachments: Vec<String>,
    kept: Vec<(String, String)>,
    corrects: Option<u64>,
}

impl Act {
    /// An act on a subject, holding from a day, entered now.
    pub fn new(kind: ActKind, subject: SubjectRef, on: Day, now: Time) -> Self {
        Self {
            kind,
            on,
            at: now,
            subject,
            sealed: kind.is_sealed(),
            parties: Vec::new(),
            facts: BTreeMap::new(),
            text: None,
            attachments: Vec::new(),
            kept: Vec::new(),
            corrects: None,
        }
    }

    /// Keeps its subject under seal, as for a correction of a sealed act.
    #[must_use]
    pub fn sealed(mut self) -> Self {
        self.sealed = true;
        self
    }

    /// What the act is about.
    pub fn subject(&self) -> &SubjectRef {
        &self.subject
    }

    /// Adds a legal entity that it binds.
    #[must_use]
    pub fn party(mut self, party: Party) -> Self {
        self.parties.push(party);
        self
    }

    /// Adds a fact in plain words (ASCII letters, digits, `.`, `:`, `_`, `-`): never free text.
    #[must_use]
    pub fn fact(mut self, what: &str, value: impl ToString) -> Self {
        self.facts.insert(what.to_owned(), value.to_string());
        self
    }

    /// The SHA-256 of the text agreed.
    #[must_use]
    pub fn text(mut self, sha256: impl Into<String>) -> Self {
        self.text = Some(sha256.into());
        self
    }

    /// The SHA-256 of a file that bears witness.
    #[must_use]
    pub fn attachment(mut self, sha256: impl Into<String>) -> Self {
        self.attachments.push(sha256.into());
        self
    }

    /// A person's name, a reason or any other words, kept in the database under a commitment.
    #[must_use]
    pub fn kept(mut self, field: &str, value: impl Into<String>) -> Self {
        self.kept.push((field.to_owned(), value.into()));
        self
    }

    /// The number, from zero, of the entry that it corrects.
    #[must_use]
    pub fn corrects(mut self, leaf: u64) -> Self {
        self.corrects = Some(leaf);
        self
    }

    /// Closes the act: the entry, byte for byte as it goes into the log, and what opens its commitments.
    ///
    /// `salt` gives 32 new random bytes at each call.
    ///
    /// # Errors
    /// When it holds anything that the register does not take.
    pub fn close(mut self, mut salt: impl FnMut() -> Salt) -> Result<(Vec<u8>, Vec<Opening>), Refusal> {
        self.check()?;
        let mut openings: Vec<Opening> =
            self.kept.iter().map(|(field, value)| Opening::new(salt(), field, value)).collect();
        let commitments = openings.iter().map(|o| (o.field.clone(), o.commitment.clone())).collect();
        let mut entry = Entry {
            v: VERSION,
            act: self.kind,
            on: self.on,
            at: Time::from_second(self.at.as_second()).unwrap_or(self.at),
            subject: Subject::Open(self.subject),
            parties: self.parties,
            facts: self.facts,
            text_sha256: self.text,
            attachments_sha256: self.attachments,
            commitments,
            corrects: self.corrects,
        };
        if self.sealed {
            openings.extend(entry.seal(salt())?);
        }
        let bytes = canonical_json(&entry).map_err(|_| Refusal::TooLong)?.into_bytes();
        if bytes.len() > ENTRY_MAX { Err(Refusal::TooLong) } else { Ok((bytes, openings)) }
    }

    /// Checks every part, and puts names and values in the form in which they are kept.
    fn check(&mut self) -> Result<(), Refusal> {
        word(&self.subject.kind)?;
        [&self.subject.id, &self.subject.slug].into_iter().try_for_each(|text| word(text))?;
        self.subject.name = self.subject.name.map(name)?;
        for party in &mut self.parties {
            word(&party.kind)?;
            party.id.as_deref().map_or(Ok(()), word)?;
            party.country.as_deref().map_or(Ok(()), country)?;
            party.name = party.name.map(name)?;
            if party.name.is_empty() {
                return Err(Refusal::Name(String::new()));
            }
        }
        self.facts.iter().try_for_each(|(what, value)| word(what).and(word(value)))?;
        self.text.iter().chain(&self.attachments).try_for_each(|hash| sha256(hash))?;
        let mut fields = Vec::new();
        for (field, value) in &mut self.kept {
            word(field)?;
            *value = kernel::clean_text(value, 10_000).map_err(|_| Refusal::Value(field.clone()))?;
            if value.is_empty() || field == SEAL || fields.contains(field) {
                return Err(Refusal::Value(field.clone()));
            }
            fields.push(field.clone());
        }
        Ok(())
    }
}

impl Entry {
    /// Takes everything that would tell what it is about out of sight.
    fn seal(&mut self, salt: Salt) -> Result<Option<Opening>, Refusal> {
        let Subject::Open(subject) = &self.subject else { return Ok(None) };
        let value = canonical_json(&Sealed {
            subject,
            parties: &self.parties,
            facts: &self.facts,
            text_sha256: &self.text_sha256,
            attachments_sha256: &self.attachments_sha256,
            corrects: self.corrects,
        })
        .map_err(|_| Refusal::TooLong)?;
        let opening = Opening::new(salt, SEAL, &value);
        self.subject = Subject::Sealed { kind: subject.kind.clone(), sealed: opening.commitment.clone() };
        (self.parties, self.facts, self.attachments_sha256) = Default::default();
        (self.text_sha256, self.corrects) = (None, None);
        Ok(Some(opening))
    }
}

fn word(text: &str) -> Result<(), Refusal> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '_' | '-');
    let fits = (1..=100).contains(&text.len()) && text.chars().all(plain);
    if fits { Ok(()) } else { Err(Refusal::Word(text.to_owned())) }
}

fn sha256(text: &str) -> Result<(), Refusal> {
    let fits = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if fits { Ok(()) } else { Err(Refusal::Hash(text.to_owned())) }
}

fn country(text: &str) -> Result<(), Refusal> {
    let fits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if fits { Ok(()) } else { Err(Refusal::Country(text.to_owned())) }
}

fn name(text: &str) -> Result<String, Refusal> {
    match kernel::clean_line(text, 300) {
        Ok(line) if !line.is_empty() => Ok(line),
        _ => Err(Refusal::Name(text.to_owned())),
    }
}

#[cfg(test)]
#[path = "entry_tests.rs"]
mod tests;
