use kernel::LangTag;

use crate::{Qid, Reason, Reject, geonames_id, table::Row};

/// A row of `alternateNames` or `alternateNamesV2`: one more thing said of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternate {
    /// The line of its row.
    pub line: u64,
    /// Its number among the alternate names.
    pub id: u64,
    /// The place, by its number in GeoNames.
    pub place: u64,
    /// What is said.
    pub fact: Fact,
}

/// What an alternate name says: GeoNames keeps more than names in its column of languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A name.
    Name(Name),
    /// Its item in Wikidata (`wkdt`).
    Wikidata(Qid),
    /// A page about it (`link`), often Wikipedia's.
    Link(String),
    /// A postal code (`post`).
    Postal(String),
    /// A code of an airport, a port or an agency: the system (`iata`, `icao`, `faac`, `unlc`, `tcid`) and the code.
    Code(String, String),
}

/// A name of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As it is written.
    pub text: String,
    /// Its language; none where GeoNames states none, or nothing that is a language.
    pub language: Option<LangTag>,
    /// The usual name in its language.
    pub preferred: bool,
    /// A short form: "California" for "State of California".
    pub short: bool,
    /// Slang: "Big Apple".
    pub colloquial: bool,
    /// No longer in use, or an abbreviation, or a name of the French Revolution.
    pub historic: bool,
}

impl Alternate {
    /// What a row says.
    ///
    /// # Errors
    /// [`Reject`] for a row that is damaged.
    pub fn read(row: &Row) -> Result<Self, Reject> {
        let reject = |reason, cell: &str| Reject::new(row.line(), reason, cell);
        if row.len() < 4 {
            return Err(reject(Reason::MissingColumns, row.cell(0)));
        }
        let number = |at: usize| geonames_id(row.cell(at)).ok_or_else(|| reject(Reason::BadId, row.cell(at)));
        let (id, place, text) = (number(0)?, number(1)?, row.cell(3));
        if text.is_empty() {
            return Err(reject(Reason::NoName, row.cell(0)));
        }
        let fact = match row.cell(2) {
            "wkdt" => Fact::Wikidata(Qid::parse(text).ok_or_else(|| reject(Reason::BadId, text))?),
            "link" => Fact::Link(text.to_owned()),
            "post" => Fact::Postal(text.to_owned()),
            system @ ("iata" | "icao" | "faac" | "unlc" | "tcid" | "uicn") => {
                Fact::Code(system.to_owned(), text.to_owned())
            }
            language => Fact::Name(name(row, language)),
        };
        Ok(Self { line: row.line(), id, place, fact })
    }
}

fn name(row: &Row, language: &str) -> Name {
    let flag = |at: usize| row.cell(at) == "1";
    let (language, out_of_use) = match language {
        "fr_1793" => ("fr", true),
        "abbr" => ("", true),
        "piny" => ("zh-Latn", false),
        "phon" => ("", false),
        language => (language, false),
    };
    Name {
        text: row.cell(3).to_owned(),
        language: language.parse().ok(),
        preferred: flag(4),
        short: flag(5),
        colloquial: flag(6),
        historic: flag(7) || out_of_use,
    }
}

impl Name {
    /// Which of two names in one language goes before, the smaller first: in use, not slang, preferred, in full. Of equals, the one
    /// that stands first in the table.
    pub fn rank(&self) -> (bool, bool, bool, bool) {
        (self.historic, self.colloquial, !self.preferred, self.short)
    }
}
