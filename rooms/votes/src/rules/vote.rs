use council::rules::{ItemId, SessionId};
use kernel::{Id, Localised, Time};
use suffrage::{Outcome, Way};

use super::{Closing, Opening, VoteResult};

/// Which vote.
pub type VoteId = Id<Vote>;

/// A vote under an item of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Vote {
    /// Its identity.
    pub id: VoteId,
    /// The session.
    pub session: SessionId,
    /// The item under which it is taken.
    pub item: ItemId,
    /// Its number among those of its session, from 1.
    pub number: i64,
    /// What is said of it.
    pub said: VoteInput,
    /// Of a second round, the first.
    pub first: Option<VoteId>,
    /// When it was prepared.
    pub prepared: Time,
    /// How far it has come.
    pub state: State,
    /// How often it was saved.
    pub version: i64,
}

/// What whoever conducts says of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteInput {
    /// What is asked.
    pub question: Localised,
    /// The matter of the rules that it decides on.
    pub matter: String,
    /// How it is taken.
    pub way: Way,
    /// What is decided.
    pub kind: Kind,
    /// What of another room it is about.
    pub about: Option<About>,
}

/// A thing of another room: its kind (`motion`, `amendment`, `minutes`, `agreement`) and its identity there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Of what kind.
    pub kind: String,
    /// Which.
    pub id: String,
}

/// What a vote decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    Proposal,
    /// Who is elected.
    Election {
        /// Those who stand, by the name or the office that people know them by; ballots number them from 0 in this order.
        candidates: Vec<Localised>,
        /// How many are elected.
        seats: usize,
    },
    /// A declaration: yes or no; once it is adopted each member adheres to it, reserves on it or abstains from it.
    Declaration {
        /// What it declares.
        text: Localised,
    },
}

/// How far a vote has come.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// Being prepared.
    Prepared,
    /// Ballots are taken.
    Open(Opening),
    /// No more ballot is taken; what came of it waits for the chair or for a lot.
    Counting(Opening, Closing),
    /// It is over: what came of it never changes.
    Closed(Opening, Closing),
    /// It is not taken, or what was taken counts for nothing.
    Withdrawn(Option<Opening>, Withdrawn),
}

/// That a vote was withdrawn, or declared void.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdrawn {
    /// When.
    pub at: Time,
    /// Why.
    pub reason: Localised,
    /// Of one that is void, what had been counted before its ballots were lost: it decides nothing.
    pub counted: Option<Closing>,
}

impl Kind {
    /// The words that stand for the kinds in storage.
    pub const WORDS: [&str; 3] = ["proposal", "election", "declaration"];

    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Proposal => "proposal",
            Self::Election { .. } => "election",
            Self::Declaration { .. } => "declaration",
        }
    }

    /// Those who stand; none where nobody is elected.
    pub fn candidates(&self) -> &[Localised] {
        match self {
            Self::Election { candidates, .. } => candidates,
            Self::Proposal | Self::Declaration { .. } => &[],
        }
    }

    /// How many are elected.
    pub fn seats(&self) -> usize {
        match self {
            Self::Election { seats, .. } => *seats,
            Self::Proposal | Self::Declaration { .. } => 0,
        }
    }
}

impl State {
    /// The words that stand for the states in storage.
    pub const WORDS: [&str; 5] = ["prepared", "open", "counting", "closed", "withdrawn"];

    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Open(_) => "open",
            Self::Counting(..) => "counting",
            Self::Closed(..) => "closed",
            Self::Withdrawn(..) => "withdrawn",
        }
    }
}

/// The word that stands for a way in storage, read.
pub fn way_of(word: &str) -> Option<Way> {
    Way::ALL.iter().copied().find(|way| way.word() == word)
}

/// Whether nobody casts a ballot in this way: it is adopted where nobody objects.
pub fn is_tacit(way: Way) -> bool {
    matches!(way, Way::Consensus | Way::Acclamation)
}

impl Vote {
    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        format!("/council/votes/{}", self.id)
    }

    /// The motion or amendment that it is about, by its kind and identity: it is put to the vote by the room of motions alone, which
    /// knows what becomes of it.
    pub fn put_by(&self) -> Option<(&str, &str)> {
        let about = self.said.about.as_ref().filter(|about| matches!(about.kind.as_str(), "motion" | "amendment"))?;
        Some((about.kind.as_str(), about.id.as_str()))
    }

    /// Whether the same may be asked in another way: somebody objected.
    pub fn is_opposed(&self) -> bool {
        matches!(self.closing().map(|it| &it.result), Some(VoteResult::Opposed))
    }

    /// What was fixed as it opened.
    pub fn opening(&self) -> Option<&Opening> {
        match &self.state {
            State::Prepared | State::Withdrawn(None, _) => None,
            State::Open(it) | State::Counting(it, _) | State::Closed(it, _) | State::Withdrawn(Some(it), _) => Some(it),
        }
    }

    /// What came of it, or so far, where it waits for the chair or a lot.
    pub fn closing(&self) -> Option<&Closing> {
        match &self.state {
            State::Counting(_, it) | State::Closed(_, it) => Some(it),
            State::Prepared | State::Open(_) | State::Withdrawn(..) => None,
        }
    }

    /// Whether the same may be asked again, as it was: it was opened, then withdrawn or declared void.
    pub fn is_to_repeat(&self) -> bool {
        matches!(self.state, State::Withdrawn(Some(_), _)) && self.first.is_none()
    }

    /// Of a vote that is void, what it was when it was declared so: what had been counted then.
    pub fn before_void(&self) -> Option<Self> {
        let State::Withdrawn(Some(opening), Withdrawn { counted: Some(closing), .. }) = &self.state else {
            return None;
        };
        Some(Self { state: State::Counting(opening.clone(), closing.clone()), ..self.clone() })
    }

    /// Whether ballots are taken.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Open(_))
    }

    /// Whether it is over and what came of it is final.
    pub fn is_closed(&self) -> bool {
        matches!(self.state, State::Closed(..))
    }

    /// Whether what was asked is adopted; none while it is not closed, and of an election by ballots. Nothing is adopted where
    /// the quorum was not met as it closed.
    pub fn adopted(&self) -> Option<bool> {
        let State::Closed(_, closing) = &self.state else { return None };
        match &closing.result {
            VoteResult::Unopposed => Some(closing.quorum.met),
            VoteResult::Opposed => Some(false),
            VoteResult::Counted { reckoning, .. } => {
                Some(reckoning.outcome.adopted() == Some(true) && closing.quorum.met)
            }
            VoteResult::Elected(_) => None,
        }
    }

    /// Who is elected, in the order in which they were: by their places among the candidates. Nobody where the quorum was not met.
    pub fn elected(&self) -> Vec<usize> {
        match (&self.state, self.closing()) {
            (State::Closed(..), Some(closing)) if closing.quorum.met => match &closing.result {
                VoteResult::Elected(count) => count.elected().to_vec(),
                VoteResult::Unopposed => (0..self.said.kind.candidates().len()).collect(),
                VoteResult::Opposed | VoteResult::Counted { .. } => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Whether the chair or a lot has yet to say for or against.
    pub fn is_tied(&self) -> bool {
        let result = self.closing().map(|closing| &closing.result);
        matches!(result, Some(VoteResult::Counted { reckoning, .. }) if matches!(reckoning.outcome, Outcome::Tied(_)))
            && matches!(self.state, State::Counting(..))
    }
}
