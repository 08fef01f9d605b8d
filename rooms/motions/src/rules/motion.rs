use std::collections::BTreeSet;

use agreements::rules::{Clause, Lag, lags};
use council::rules::{ItemId, SessionId};
use kernel::{Id, Lang, LangTag, Localised, Time};

use super::Mover;

/// Which motion.
pub type MotionId = Id<Motion>;

/// The most clauses of a motion.
pub const CLAUSES_MOST: usize = 100;
/// The longest clause, in characters.
pub const WORDS_MOST: usize = 8000;

/// A draft decision of an item, in one to four equally authentic languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motion {
    /// Its identity.
    pub id: MotionId,
    /// The session.
    pub session: SessionId,
    /// The item.
    pub item: ItemId,
    /// Its number among those tabled in the session; none before it was.
    pub number: Option<i64>,
    /// For whom it is tabled.
    pub mover: Mover,
    /// Its title.
    pub title: Localised,
    /// The languages in which it is authentic, in the order in which they are shown; at least one.
    pub languages: Vec<Lang>,
    /// Its clauses as they were tabled, in order; what amendments made of them is [`super::standing`].
    pub clauses: Vec<Clause>,
    /// How far it has come.
    pub state: MotionState,
    /// Since when.
    pub since: Time,
    /// When it was tabled.
    pub tabled: Option<Time>,
    /// How often it was saved.
    pub version: i64,
}

/// What is said of a motion beside its clauses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MotionInput {
    /// The item.
    pub item: ItemId,
    /// Its title.
    pub title: Localised,
    /// The authentic languages.
    pub languages: BTreeSet<Lang>,
}

/// How far a motion has come. A vote is named by its id in the votes room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MotionState {
    /// Being written: its author's body and the secretary see it.
    Draft,
    /// Tabled.
    Tabled,
    /// Put to the vote.
    Put(String),
    /// Adopted by that vote.
    Adopted(String),
    /// Rejected by that vote.
    Rejected(String),
    /// Withdrawn by its mover, with the reason.
    Withdrawn(Localised),
}

impl MotionState {
    /// The words that stand for the states in storage.
    pub const WORDS: [&str; 6] = ["draft", "tabled", "put", "adopted", "rejected", "withdrawn"];

    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Tabled => "tabled",
            Self::Put(_) => "put",
            Self::Adopted(_) => "adopted",
            Self::Rejected(_) => "rejected",
            Self::Withdrawn(_) => "withdrawn",
        }
    }

    /// The vote to which it was put.
    pub fn vote(&self) -> Option<&str> {
        match self {
            Self::Put(vote) | Self::Adopted(vote) | Self::Rejected(vote) => Some(vote),
            Self::Draft | Self::Tabled | Self::Withdrawn(_) => None,
        }
    }
}

impl Motion {
    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        format!("/council/motions/{}", self.id)
    }

    /// Its languages as tags of texts.
    pub fn tags(&self) -> Vec<LangTag> {
        self.languages.iter().map(|lang| (*lang).into()).collect()
    }

    /// The clause of this key and its number, from 1.
    pub fn clause(&self, key: &str) -> Option<(usize, &Clause)> {
        self.clauses.iter().enumerate().find(|(_, it)| it.key == key).map(|(at, it)| (at + 1, it))
    }

    /// Which language lags behind which, clause by clause.
    pub fn lags(&self) -> Vec<Lag> {
        lags(&self.tags(), &self.clauses)
    }

    /// What the clauses say in a language; blank where nobody wrote one.
    pub fn draft_in(&self, lang: Lang) -> Vec<String> {
        let tag = LangTag::from(lang);
        let words = |it: &Clause| it.written(&tag).map(|it| it.wording.body.clone()).unwrap_or_default();
        self.clauses.iter().map(words).collect()
    }

    /// Whether it was tabled, whatever became of it.
    pub fn is_tabled(&self) -> bool {
        self.number.is_some()
    }
}
