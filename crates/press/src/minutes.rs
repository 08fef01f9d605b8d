use kernel::{Day, Lang};

use crate::{Entry, PressError, Texts, code::MOST_PAGES};

/// The lines that a full page holds.
const LINES_A_PAGE: usize = 50;

/// The minutes of a session as they are printed, to be read, kept and, once approved, signed.
#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    /// The club's name.
    pub club: Texts,
    /// The organ that sat.
    pub organ: Texts,
    /// What it is: "Minutes".
    pub kind: Texts,
    /// The session.
    pub title: Texts,
    /// When it was held.
    pub held: Texts,
    /// How far they have come: "Draft", "Approved on …".
    pub standing: Texts,
    /// Whether they are not approved yet: every page says [`Self::standing`].
    pub draft: bool,
    /// The languages, in the order in which they are read. Two stand side by side, section by section; more follow in pairs.
    pub languages: Vec<Lang>,
    /// The sections.
    pub sections: Vec<Passage>,
    /// What was noted after the approval, under its title; nothing where nothing was.
    pub errata: Option<Passage>,
    /// Who signs: room is left for each.
    pub signing: Vec<Signatory>,
    /// The act of their approval in the register.
    pub entry: Option<Entry>,
    /// SHA-256 of the text that was approved, in hexadecimal; none before.
    pub text_hash: Option<String>,
    /// The session's permanent slug.
    pub reference: String,
    /// Where they are read: an absolute address.
    pub url: String,
    /// The day written into the file as its date.
    pub made: Day,
}

/// A title and the text under it; an end of line parts two paragraphs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Passage {
    /// Its title.
    pub title: Texts,
    /// Its text.
    pub text: Texts,
}

/// Who signs minutes: by function, then office, body and, where it is public, name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Signatory {
    /// The function: "The chair".
    pub function: Texts,
    /// Office and body; empty leaves a line to fill.
    pub office: Texts,
    /// The name; empty leaves a line to fill.
    pub person: Texts,
}

impl Minutes {
    /// Refuses what cannot be printed, before the work of typesetting it.
    pub(crate) fn check(&self) -> Result<(), PressError> {
        if self.languages.is_empty() {
            return Err(PressError::NoLanguage);
        }
        let lines = |text: &str| text.lines().map(|line| 1 + line.len() / 40).sum::<usize>();
        let of = |lang: &Lang| {
            let lang = (*lang).into();
            self.sections.iter().map(|it| 3 + it.text.get(&lang).map_or(0, lines)).sum::<usize>()
        };
        let most = self.languages.iter().map(of).max().unwrap_or_default();
        if most > MOST_PAGES * LINES_A_PAGE { Err(PressError::TooLong) } else { Ok(()) }
    }
}
