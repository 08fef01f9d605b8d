use std::collections::BTreeSet;

use kernel::{Actor, Day, Id, Localised, Time};

use super::{DecisionId, Refusal, Verb, may};

/// Which axis.
pub type AxisId = Id<Axis>;

/// The address at which axes are added, which none has.
const NEW: &str = "new";

/// A strategic axis: what the club wants, for a time, and what it does is to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// Its identity.
    pub id: AxisId,
    /// Its permanent address.
    pub slug: String,
    /// What is said of it.
    pub said: AxisInput,
    /// How often it was saved.
    pub version: i64,
}

/// What the secretary says of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AxisInput {
    /// Its title.
    pub title: Localised,
    /// What it is for.
    pub purpose: Localised,
    /// Where it stands among the others, from small to large.
    pub place: i64,
    /// The first day; only an example has none.
    pub since: Option<Day>,
    /// The last day, where there is one.
    pub until: Option<Day>,
    /// The decision that adopted it.
    pub adopted_by: Option<DecisionId>,
    /// Whether it is an example and not the club's own; pages say so.
    pub example: bool,
    /// What else adopted it, or says it.
    pub source: String,
    /// Where that is read.
    pub source_url: String,
}

/// What sort of thing serves an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieKind {
    /// An agreement.
    Agreement,
    /// A decision.
    Decision,
}

/// That something serves an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The axis.
    pub axis: AxisId,
    /// What sort of thing.
    pub kind: TieKind,
    /// Which, by its identity in its room.
    pub subject: String,
    /// Who said so.
    pub name: String,
    /// When.
    pub at: Time,
}

/// Which axes a thing serves, as somebody says it in a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ticks {
    /// Those that it served as they read it.
    pub read: BTreeSet<AxisId>,
    /// Those that they ticked.
    pub ticked: BTreeSet<AxisId>,
}

impl Ticks {
    /// Those that they added.
    pub fn added(&self) -> impl Iterator<Item = &AxisId> {
        self.ticked.difference(&self.read)
    }

    /// Those that they took away.
    pub fn removed(&self) -> impl Iterator<Item = &AxisId> {
        self.read.difference(&self.ticked)
    }
}

impl TieKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Agreement, Self::Decision];

    /// The word that stands for it in storage and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Decision => "decision",
        }
    }

    /// The kind that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl Axis {
    /// Adds an axis.
    ///
    /// # Errors
    /// When this is not the actor's to do, no address can be made of its title, or what is said of it does not hold.
    pub fn add(actor: &Actor, (id, slug): (AxisId, String), said: AxisInput) -> Result<Self, Refusal> {
        may(actor, Verb::SetAxes, false)?;
        if slug.is_empty() || slug == NEW {
            return Err(Refusal::NoAddress);
        }
        said.holds()?;
        Ok(Self { id, slug, said, version: 1 })
    }

    /// Says otherwise what it is; its address stays.
    ///
    /// # Errors
    /// As [`Axis::add`].
    pub fn edit(self, actor: &Actor, said: AxisInput) -> Result<Self, Refusal> {
        may(actor, Verb::SetAxes, false)?;
        said.holds()?;
        Ok(Self { said, ..self })
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.said.since.is_none_or(|since| since <= day) && self.said.until.is_none_or(|until| day <= until)
    }

    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        format!("/council/axes/{}", self.slug)
    }
}

impl AxisInput {
    fn holds(&self) -> Result<(), Refusal> {
        if self.since.is_none() && !self.example {
            return Err(Refusal::NoFirstDay);
        }
        if self.since.zip(self.until).is_some_and(|(since, until)| until < since) {
            return Err(Refusal::EndsBeforeItBegins);
        }
        if self.adopted_by.is_some() && self.example {
            return Err(Refusal::AdoptedExample);
        }
        if self.adopted_by.is_none() && self.source.is_empty() {
            return Err(Refusal::NoSource);
        }
        Ok(())
    }
}
