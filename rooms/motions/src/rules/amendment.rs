use kernel::{Id, Lang, Localised, Time};
use suffrage::amendment::{Change, Place};

use super::{Measured, Motion, MotionId, Mover, Refusal};

/// Which amendment.
pub type AmendmentId = Id<Amendment>;

/// An amendment to one clause of a motion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Its identity.
    pub id: AmendmentId,
    /// The motion.
    pub motion: MotionId,
    /// Its number among those tabled to the motion; none before it was.
    pub number: Option<i64>,
    /// For whom it is tabled.
    pub author: Mover,
    /// What it asks.
    pub asks: Asks,
    /// The language it was written in.
    pub lang: Lang,
    /// The words it asks for, in the languages in which someone wrote them; none for a striking. Where a language of the clause says the
    /// same already, they are the clause's own.
    pub words: Localised,
    /// Why, where its author said so.
    pub note: Localised,
    /// How far it has come.
    pub state: AmendmentState,
    /// Since when.
    pub since: Time,
    /// When it was tabled.
    pub tabled: Option<Time>,
    /// How far it goes, where that was counted when it was saved.
    pub measured: Option<Measured>,
    /// How often it was saved.
    pub version: i64,
}

/// What an amendment asks: of a clause, by its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// Other words for a clause.
    Replace(String),
    /// A new clause after that one; none: before the first.
    Insert(Option<String>),
    /// A clause less.
    Strike(String),
}

/// What is said of an amendment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendmentInput {
    /// What it asks.
    pub asks: Asks,
    /// The language it is written in.
    pub lang: Lang,
    /// The words it asks for.
    pub words: Localised,
    /// Why.
    pub note: Localised,
}

/// How far an amendment has come. A vote is named by its id in the votes room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmendmentState {
    /// Being written: its author's body and the secretary see it.
    Draft,
    /// Tabled.
    Tabled,
    /// Put to the vote.
    Put(String),
    /// Taken over by the motion's mover: part of the text without a vote, as long as no other at its place is adopted.
    Accepted,
    /// Adopted by that vote.
    Adopted(String),
    /// Rejected by that vote.
    Rejected(String),
    /// Withdrawn by its author, with a reason where one was given.
    Withdrawn(Localised),
    /// Not put to the vote any more.
    Fallen(Fell),
}

/// Why an amendment is not put to the vote any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fell {
    /// That one was adopted at its place.
    Excluded(AmendmentId),
    /// Whoever presides set it aside, with the reason.
    SetAside(Localised),
    /// Its motion was withdrawn.
    WithMotion,
}

impl Asks {
    /// The words that stand for them in storage and in forms.
    pub const WORDS: [&str; 3] = ["replace", "insert", "strike"];

    /// The word that stands for it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Replace(_) => "replace",
            Self::Insert(_) => "insert",
            Self::Strike(_) => "strike",
        }
    }

    /// The clause that it is about, by its key; none: before the first.
    pub fn clause(&self) -> Option<&str> {
        match self {
            Self::Replace(key) | Self::Strike(key) => Some(key),
            Self::Insert(after) => after.as_deref(),
        }
    }

    /// What this word asks of this clause.
    pub fn from_word(word: &str, clause: Option<String>) -> Option<Self> {
        match word {
            "replace" => clause.map(Self::Replace),
            "insert" => Some(Self::Insert(clause)),
            "strike" => clause.map(Self::Strike),
            _ => None,
        }
    }

    /// Where it falls in the motion, from the numbers of its clauses; nothing where the motion has no such clause.
    pub fn place(&self, motion: &Motion) -> Option<Place> {
        let number = |key: &str| motion.clause(key).map(|(number, _)| number);
        Some(match self {
            Self::Replace(key) | Self::Strike(key) => Place { clause: number(key)?, after: false },
            Self::Insert(None) => Place { clause: 0, after: true },
            Self::Insert(Some(key)) => Place { clause: number(key)?, after: true },
        })
    }

    /// The same with its words, as the order of the votes is worked out from.
    pub fn change(&self, motion: &Motion, text: &str) -> Option<Change> {
        let place = self.place(motion)?;
        Some(match self {
            Self::Replace(_) => Change::Replace { clause: place.clause, text: text.to_owned() },
            Self::Insert(_) => Change::Insert { after: place.clause, text: text.to_owned() },
            Self::Strike(_) => Change::Strike { clause: place.clause },
        })
    }
}

impl AmendmentState {
    /// The words that stand for the states in storage.
    pub const WORDS: [&str; 8] = ["draft", "tabled", "put", "accepted", "adopted", "rejected", "withdrawn", "fallen"];

    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Tabled => "tabled",
            Self::Put(_) => "put",
            Self::Accepted => "accepted",
            Self::Adopted(_) => "adopted",
            Self::Rejected(_) => "rejected",
            Self::Withdrawn(_) => "withdrawn",
            Self::Fallen(_) => "fallen",
        }
    }

    /// The vote to which it was put.
    pub fn vote(&self) -> Option<&str> {
        match self {
            Self::Put(vote) | Self::Adopted(vote) | Self::Rejected(vote) => Some(vote),
            _ => None,
        }
    }
}

impl Amendment {
    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        format!("/council/amendments/{}", self.id)
    }

    /// Whether it is tabled and not settled: it waits for a vote, or is put to one.
    pub fn is_open(&self) -> bool {
        matches!(self.state, AmendmentState::Tabled | AmendmentState::Put(_))
    }

    /// Whether it was tabled, whatever became of it.
    pub fn is_tabled(&self) -> bool {
        self.number.is_some()
    }

    /// Whether both cannot be in one text: they are at a clause where only one can be, or ask for the very same.
    pub fn rivals(&self, other: &Self, motion: &Motion) -> bool {
        let place = self.asks.place(motion);
        self.id != other.id
            && (place.is_some_and(|it| !it.after) && other.asks.place(motion) == place || self.asks_the_same(other))
    }

    /// What it asks, in the language it was written in.
    pub fn change(&self, motion: &Motion) -> Option<Change> {
        self.asks.change(motion, self.words.get(self.lang).unwrap_or_default())
    }

    /// Whether it asks for the very same as another, in the same language.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        let words =
            |it: &Self| it.words.get(it.lang).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        self.asks == other.asks
            && (matches!(self.asks, Asks::Strike(_)) || self.lang == other.lang && words(self) == words(other))
    }
}

impl AmendmentInput {
    /// Whether it can be put to a vote on this motion.
    pub(super) fn check(&self, motion: &Motion) -> Result<(), Refusal> {
        if !motion.languages.contains(&self.lang)
            || self.words.iter().any(|(lang, _)| !motion.languages.contains(&lang))
        {
            return Err(Refusal::NoLanguage);
        }
        let words = self.words.get(self.lang).unwrap_or_default();
        let strikes = matches!(self.asks, Asks::Strike(_));
        if !strikes && words.is_empty() {
            return Err(Refusal::WordsNeeded);
        }
        let change = self.asks.change(motion, words).ok_or(Refusal::NoSuchClause)?;
        change.check(&motion.draft_in(self.lang)).map_err(|_| Refusal::ChangesNothing)
    }
}
