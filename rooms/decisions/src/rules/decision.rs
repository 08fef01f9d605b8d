use std::collections::BTreeSet;

use agreements::rules::AgreementId;
use council::rules::{ItemId, OrganId, SessionId};
use kernel::{Actor, Day, Id, Lang, Localised, Time};

use super::{Ending, Number, Refusal, Verb, may};

/// Which decision.
pub type DecisionId = Id<Decision>;

/// What an organ decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its identity.
    pub id: DecisionId,
    /// What it rests on.
    pub basis: Basis,
    /// The draft whose text it has, by its identity in the room of motions.
    pub motion: Option<String>,
    /// What it says.
    pub said: DecisionInput,
    /// How far it has come.
    pub state: State,
    /// How often it was saved.
    pub version: i64,
}

/// The vote by which a decision was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The vote, by its identity in the room of votes.
    pub vote: String,
    /// The item under which it was taken.
    pub item: ItemId,
    /// The session.
    pub session: SessionId,
    /// The organ.
    pub organ: OrganId,
    /// The day on which it was closed, in the session's time zone.
    pub taken: Day,
}

/// What the secretary says of a decision while it is a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionInput {
    /// What sort of decision.
    pub kind: Kind,
    /// Of an opinion, the agreement.
    pub agreement: Option<AgreementId>,
    /// Its title.
    pub title: Localised,
    /// Its text.
    pub text: Localised,
    /// The languages in which it was adopted; the others are translations.
    pub authentic: BTreeSet<Lang>,
    /// The decisions that it ends.
    pub ends: Vec<Ending>,
}

/// What sort of decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It decides.
    Decision,
    /// It says what its organ thinks; members adhere to it, or not.
    Declaration,
    /// It advises the parties of an agreement, and does not move it.
    Opinion,
    /// It asks others to do something.
    Recommendation,
    /// It says who was elected.
    Election,
}

/// How far a decision has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Being written: the secretary sees it.
    Drafted,
    /// Numbered, published.
    Made(Made),
    /// No longer holding.
    Ended(Made, Ended),
}

/// That a decision was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its number.
    pub number: Number,
    /// Its permanent address.
    pub slug: String,
    /// When it was entered and published.
    pub at: Time,
}

/// That another decision ended it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The day on which that one was taken.
    pub on: Day,
    /// That one.
    pub by: DecisionId,
    /// Whether that one takes its place, or only repeals it.
    pub replaced: bool,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Decision, Self::Declaration, Self::Opinion, Self::Recommendation, Self::Election];

    /// The word that stands for it in storage, in addresses and in the register.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Declaration => "declaration",
            Self::Opinion => "opinion",
            Self::Recommendation => "recommendation",
            Self::Election => "election",
        }
    }

    /// The kind that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl State {
    /// The words that stand for the states in storage.
    pub const WORDS: [&str; 4] = ["drafted", "made", "repealed", "replaced"];

    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Made(_) => "made",
            Self::Ended(_, ended) if ended.replaced => "replaced",
            Self::Ended(..) => "repealed",
        }
    }

    /// That it was made, where it was.
    pub fn made(&self) -> Option<&Made> {
        match self {
            Self::Drafted => None,
            Self::Made(made) | Self::Ended(made, _) => Some(made),
        }
    }
}

impl DecisionInput {
    /// Whether all of it holds together.
    fn holds(&self) -> Result<(), Refusal> {
        match (self.kind, &self.agreement) {
            (Kind::Opinion, None) => return Err(Refusal::NoAgreement),
            (Kind::Opinion, Some(_)) | (_, None) => {}
            (_, Some(_)) => return Err(Refusal::AgreementOfNoOpinion),
        }
        if self.authentic.is_empty() {
            return Err(Refusal::NoAuthentic);
        }
        let has = |lang: &Lang| (self.title.get(*lang).is_some(), self.text.get(*lang).is_some());
        if self.authentic.iter().any(|lang| has(lang) != (true, true)) {
            return Err(Refusal::AuthenticMissing);
        }
        if Lang::ALL.iter().map(has).any(|(title, text)| title != text) {
            return Err(Refusal::HalfATranslation);
        }
        Ending::hold(&self.ends)
    }

    /// The languages in which nobody wrote it yet.
    pub fn missing(&self) -> impl Iterator<Item = Lang> {
        Lang::ALL.into_iter().filter(|lang| self.text.get(*lang).is_none())
    }
}

impl Decision {
    /// Drafts a decision on a vote that adopted it.
    ///
    /// # Errors
    /// When this is not the actor's to do, or what is said does not hold together.
    pub fn draft(
        actor: &Actor,
        id: DecisionId,
        (basis, motion): (Basis, Option<String>),
        said: DecisionInput,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Draft, false)?;
        said.holds()?;
        Ok(Self { id, basis, motion, said, state: State::Drafted, version: 1 })
    }

    /// Says otherwise what a draft says.
    ///
    /// # Errors
    /// When this is not the actor's to do, it is made, or what is said does not hold together.
    pub fn edit(self, actor: &Actor, said: DecisionInput) -> Result<Self, Refusal> {
        self.must_be_drafted(actor)?;
        said.holds()?;
        if said.ends.iter().any(|it| it.decision == self.id) {
            return Err(Refusal::EndsTwice);
        }
        Ok(Self { said, ..self })
    }

    /// Whether the actor may still change it or throw it away.
    ///
    /// # Errors
    /// [`Refusal::NotYours`], [`Refusal::AlreadyMade`].
    pub fn must_be_drafted(&self, actor: &Actor) -> Result<(), Refusal> {
        may(actor, Verb::Draft, false)?;
        if self.state == State::Drafted { Ok(()) } else { Err(Refusal::AlreadyMade) }
    }

    /// Makes it: from now on it has its number and its address, and its text stays.
    ///
    /// # Errors
    /// When this is not the actor's to do, it is made already, or it does not hold together.
    pub fn make(self, actor: &Actor, (number, slug): (Number, String), at: Time) -> Result<Self, Refusal> {
        may(actor, Verb::Make, false)?;
        if self.state != State::Drafted {
            return Err(Refusal::AlreadyMade);
        }
        self.said.holds()?;
        Ok(Self { state: State::Made(Made { number, slug, at }), ..self })
    }

    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        match self.state.made() {
            Some(made) => format!("/council/decisions/{}", made.slug),
            None => format!("/council/decisions/drafts/{}", self.id),
        }
    }

    /// Its number, once it is made.
    pub fn number(&self) -> Option<Number> {
        self.state.made().map(|made| made.number)
    }

    /// Whether it holds: it was made, and nothing ended it.
    pub fn stands(&self) -> bool {
        matches!(self.state, State::Made(_))
    }
}
