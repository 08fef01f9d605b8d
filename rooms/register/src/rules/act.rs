use std::collections::BTreeMap;

use kernel::{Day, Time, canonical_json};
use serde::Serialize;

use super::{
    ActKind, Opening, Salt,
    entry::{ENTRY_MAX, Entry, ID_MOST, Party, Subject, SubjectRef, VERSION},
};

/// The commitment that closes a sealed entry.
pub(super) const SEAL: &str = "sealed";

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
    /// A name or a registration that is empty, too long (300 characters, 100), or with hidden marks.
    #[error("{0:?} is not a name that the register can keep")]
    Name(String),
    /// A value to commit to that is empty, too long, given twice, or with hidden marks.
    #[error("the value of {0:?} cannot be committed to")]
    Value(String),
    /// More than an entry can hold.
    #[error("the entry is too long")]
    TooLong,
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
        self.subject.name = self.subject.name.map(|name| line(name, 300))?;
        for party in &mut self.parties {
            word(&party.kind)?;
            party.id = party.id.as_deref().map(|id| line(id, ID_MOST)).transpose()?;
            party.country.as_deref().map_or(Ok(()), country)?;
            party.name = party.name.map(|name| line(name, 300))?;
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

fn line(text: &str, most: usize) -> Result<String, Refusal> {
    match kernel::clean_line(text, most) {
        Ok(line) if !line.is_empty() => Ok(line),
        _ => Err(Refusal::Name(text.to_owned())),
    }
}

#[cfg(test)]
#[path = "act_tests.rs"]
mod tests;
