use kernel::{Day, Lang, Localised, Time};
use serde::{Deserialize, Serialize};

/// A section as the program writes it, in the four languages from the same facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name, the same however often it is written: `opening`, `item-…`.
    pub key: String,
    /// Its title.
    pub title: Localised,
    /// Its lines, in order. One that the facts no longer give has none.
    pub lines: Vec<Line>,
}

/// What a section is about, as its key says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionKind {
    /// Which session, when, where, by what rules.
    Opening,
    /// Who was there and who was not.
    Attendance,
    /// The quorum at the opening.
    Quorum,
    /// An item of the agenda.
    Item,
    /// What happened under no item.
    Besides,
    /// When the session rested.
    Suspensions,
    /// When it ended.
    Closing,
}

/// A line of a section: what it is, for programs, and what it says, for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is.
    pub what: What,
    /// What it says, in the four languages.
    pub text: Localised,
}

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum What {
    /// Something that happened or is, and no more.
    Plain,
    /// The head of what follows: "Present (3)".
    Lead,
    /// A seat, and how it attended.
    Seat {
        /// Who holds it.
        who: Who,
        /// How it attended.
        rank: Rank,
    },
    /// Somebody spoke; nothing is said of their words.
    Speech {
        /// Who.
        who: Who,
        /// From when.
        from: Time,
        /// Until when, where it is known.
        until: Option<Time>,
    },
    /// The quorum, as it was worked out.
    Quorum {
        /// When.
        at: Option<Time>,
        /// How many were there.
        there: i64,
        /// How many were needed, where the rules ask for a number.
        needed: Option<i64>,
        /// Whether that was enough.
        met: bool,
    },
    /// A vote that ended.
    Vote {
        /// Its identity.
        id: String,
        /// When it was closed.
        at: Time,
        /// Whether what was asked is adopted; nothing of an election.
        carried: Option<bool>,
        /// How many chose what, in the order of the ballot.
        counts: Vec<Chosen>,
    },
    /// A decision.
    Decision {
        /// Its number.
        number: String,
        /// Its page, after the language.
        href: String,
    },
    /// A document that was before the session.
    Document,
    /// The session rested.
    Rest {
        /// Since when.
        since: Time,
        /// Until when.
        until: Time,
    },
}

/// How many chose something in a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// What, by a word: `yes`, `no`, `abstain`, `reservation`, `candidate-1`, `first-1`.
    pub choice: String,
    /// What, for people.
    pub says: Localised,
    /// How many.
    pub count: i64,
}

/// Who sits in a seat: by office and body, by name only where its bearer agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// The seat, as addresses write it; empty for whoever has none.
    pub seat: String,
    /// The office.
    pub office: Localised,
    /// The body.
    pub body: Localised,
    /// The body's permanent address among those of members; empty where it has none.
    pub member: String,
    /// The name, where it is public.
    pub name: Option<Localised>,
    /// Whether it is the seat of whoever presides.
    pub presides: bool,
    /// Whose place they take, where they stand in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands_in_for: Option<Box<Who>>,
}

/// How a seat attended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// In the hall, or at a distance.
    Present {
        /// Whether at a distance.
        remote: bool,
        /// From when to when; empty where it was there throughout.
        times: Vec<(Time, Time)>,
    },
    /// Another carried its proxy.
    Represented,
    /// Had said that it would not be there.
    Excused,
    /// Was not there.
    Absent,
    /// Did not sit on that day.
    Barred,
    /// Was called to a written procedure.
    Called,
}

/// What is kept of minutes: the text that was approved, for whoever checks its hash. Its bytes are canonical JSON (RFC 8785).
#[derive(Debug, Serialize)]
pub struct Kept<'a> {
    /// What it is: `jumelage-minutes/1`.
    pub format: &'static str,
    /// The session's permanent address.
    pub session: &'a str,
    /// The day on which the session was closed.
    pub on: Day,
    /// The sections, in order: in each language a title and a text.
    pub sections: Vec<KeptSection>,
}

/// A section as it is kept.
#[derive(Debug, Serialize)]
pub struct KeptSection {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: Localised,
    /// Its text.
    pub text: Localised,
}

impl SectionKind {
    /// What the section of this key is about.
    pub fn of(key: &str) -> Self {
        match key {
            "opening" => Self::Opening,
            "attendance" => Self::Attendance,
            "quorum" => Self::Quorum,
            "besides" => Self::Besides,
            "suspensions" => Self::Suspensions,
            "closing" => Self::Closing,
            _ => Self::Item,
        }
    }
}

impl Line {
    /// A line that says something and is no more than that.
    pub fn plain(text: Localised) -> Self {
        Self { what: What::Plain, text }
    }
}

impl Section {
    /// What it is about.
    pub fn kind(&self) -> SectionKind {
        SectionKind::of(&self.key)
    }

    /// What the program says in a language, a paragraph to a line.
    pub fn said(&self, lang: Lang) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.shown(lang).text).collect();
        lines.join("\n")
    }
}
