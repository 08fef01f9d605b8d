use kernel::{Day, LangTag};

use crate::{PressError, Texts, code::MOST_PAGES};

/// The lines that a full page holds.
const LINES_A_PAGE: usize = 50;

/// An agreement as it is printed, to be read, signed and kept.
///
/// Give it only what its reader may see: for the public no [`approvals`](Self::approvals).
#[derive(Debug, Clone, PartialEq)]
pub struct Deed {
    /// Whether the text is a draft or settled.
    pub status: Status,
    /// Its kind, in words: "Convention de jumelage".
    pub kind: Texts,
    /// Its title.
    pub title: Texts,
    /// Its permanent slug.
    pub reference: String,
    /// The club's name.
    pub club: Texts,
    /// The authentic languages, in the order of the text. Two stand side by side, clause by clause; more follow in
    /// pairs, the last of an odd number alone.
    pub languages: Vec<LangTag>,
    /// The parties, in the order of the text.
    pub parties: Vec<Party>,
    /// Which party is named first in this copy (*alternat*), counted from 0; the others keep their order.
    pub first: usize,
    /// The clauses.
    pub clauses: Vec<Clause>,
    /// Where and when all sign, if that is known; otherwise each party's block has its own lines.
    pub done: Option<Signing>,
    /// The annex: what other authorities said. Empty, there is no annex.
    pub approvals: Vec<Approval>,
    /// SHA-256 of the text printed, in hexadecimal.
    pub text_hash: String,
    /// Where the document is verified: an absolute address.
    pub url: String,
    /// The day written into the file as its date.
    pub made: Day,
}

/// How far the text has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Still being written: every page says so.
    Draft {
        /// Which version.
        version: u32,
    },
    /// Settled: what is signed.
    Settled,
    /// The text of an original that was signed elsewhere, declared conform to it: to be read, not signed.
    Transcribed,
}

/// A legal entity bound by the agreement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Party {
    /// Official name.
    pub name: Texts,
    /// What it is: "commune", "university".
    pub kind: Texts,
    /// Country, under the club's own toponymy.
    pub country: Texts,
    /// The office of who signs; empty leaves a line to fill.
    pub office: Texts,
    /// The name of who signs; empty leaves a line to fill.
    pub person: Texts,
    /// By what power they sign: "duly authorised by council resolution 12 of …".
    pub capacity: Texts,
    /// Where and when this party signs, when the parties sign apart.
    pub signed: Option<Signing>,
}

/// A place and a day of signature.
#[derive(Debug, Clone, PartialEq)]
pub struct Signing {
    /// Where.
    pub place: Texts,
    /// On which day.
    pub on: Day,
}

/// A clause. Never shown in another language than the one asked for: where nobody wrote it, the page says so.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clause {
    /// Its number, as the text counts: "1", "3 bis"; empty for what opens and closes a text.
    pub number: String,
    /// Its title.
    pub title: Texts,
    /// Its text; an empty line parts two paragraphs.
    pub text: Texts,
}

/// An act by another authority on the agreement, for the annex.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Approval {
    /// On whose track.
    pub party: Texts,
    /// What it is: "Deliberation", "Visa".
    pub what: Texts,
    /// Who gave it.
    pub authority: Texts,
    /// Its number.
    pub reference: String,
    /// Its date.
    pub on: Option<Day>,
}

impl Deed {
    /// What names this very copy in the file's own identifier.
    pub(crate) fn ident(&self) -> String {
        format!("{}/{}/{}", self.reference, self.text_hash, self.first)
    }

    /// The parties in the order of this copy.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = &Party> {
        let others = self.parties.iter().enumerate().filter(|(at, _)| *at != self.first).map(|(_, party)| party);
        self.parties.get(self.first).into_iter().chain(others)
    }

    /// About how many lines the clauses take in their longest language, at forty letters a line.
    fn lines(&self) -> usize {
        let lines = |text: &str| text.lines().map(|line| 1 + line.len() / 40).sum::<usize>();
        self.languages
            .iter()
            .map(|tag| self.clauses.iter().map(|clause| 3 + clause.text.get(tag).map_or(0, lines)).sum())
            .max()
            .unwrap_or_default()
    }

    /// Refuses what cannot be printed, before the work of typesetting it.
    pub(crate) fn check(&self) -> Result<(), PressError> {
        if self.first >= self.parties.len() {
            return Err(PressError::NoParty);
        }
        if self.languages.is_empty() {
            return Err(PressError::NoLanguage);
        }
        if self.lines() > MOST_PAGES * LINES_A_PAGE {
            return Err(PressError::TooLong);
        }
        for tag in &self.languages {
            let clauses = self.clauses.iter().flat_map(|clause| [&clause.title, &clause.text]);
            let written = [&self.title].into_iter().chain(clauses).filter_map(|texts| texts.get(tag));
            let written: Vec<&str> = written.collect();
            if !written.is_empty() && !crate::prints(tag, written) {
                return Err(PressError::NoFont(tag.clone()));
            }
        }
        Ok(())
    }
}
