use jiff::tz::TimeZone;
use kernel::{Day, Id, Localised, Time};

use super::{OrganId, Times};

/// Which session.
pub type SessionId = Id<Session>;

/// A session of an organ: when, where, how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its identity.
    pub id: SessionId,
    /// Its permanent address.
    pub slug: String,
    /// The organ that sits.
    pub organ: OrganId,
    /// What is said of it.
    pub said: SessionInput,
    /// How far it has come.
    pub state: State,
    /// Its identity in calendars, for ever: the UID of its invitation.
    pub uid: String,
    /// How often something of it changed after its convocation: the SEQUENCE of its invitation.
    pub sequence: i64,
    /// That number when it was last put off, or held otherwise: what was answered before is asked again.
    pub moved: i64,
    /// When something of it last changed.
    pub changed: Time,
    /// Whether something has changed since those it calls were told.
    pub untold: bool,
    /// How often it was saved.
    pub version: i64,
}

/// What the secretary says of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionInput {
    /// Ordinary, or called between the ordinary ones.
    pub kind: SessionKind,
    /// In a hall, at a distance, or in writing.
    pub manner: Manner,
    /// Its own title, where it has one.
    pub title: Localised,
    /// Where it sits, for anyone to know.
    pub place: Localised,
    /// How to join it at a distance: for those it calls alone.
    pub joining: String,
    /// When; a session that is prepared may have no date yet.
    pub times: Option<Times>,
    /// The IANA name of its time zone.
    pub zone: String,
    /// The session without quorum that it calls again.
    pub second_of: Option<SessionId>,
    /// Whether anyone may see it before it is convened.
    pub announced: bool,
    /// Whether it is an example; pages say so.
    pub example: bool,
}

/// Ordinary or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    /// One of those that the rules foresee.
    Ordinary,
    /// Called between them.
    Extraordinary,
}

/// How a session is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// In a hall.
    Hall,
    /// At a distance.
    Remote,
    /// In a hall and at a distance.
    Mixed,
    /// By written procedure, from its opening to its end.
    Written,
}

/// How far a session has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Being prepared: everything may change.
    Prepared,
    /// Those who sit were called.
    Convened(Convocation),
    /// It sits.
    Open(Opened),
    /// It rests since then.
    Suspended(Opened, Time),
    /// It has ended, at that instant.
    Closed(Opened, Time),
    /// It will not be.
    Cancelled(Option<Convocation>, Cancelled),
}

/// That those who sit were called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Convocation {
    /// The version of the organ's rules under which it sits.
    pub rules: i64,
    /// When.
    pub at: Time,
    /// Why the notice was shorter than the rules ask; empty where it was kept.
    pub urgency: Localised,
}

/// That a session was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The convocation to it.
    pub convocation: Convocation,
    /// When.
    pub at: Time,
    /// The quorum then; none of a written procedure, in which nobody is there.
    pub quorum: Option<QuorumThen>,
    /// Whether the quorum was met then, or at any moment since.
    pub reached: bool,
}

/// A time during which a session rested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// The session.
    pub session: SessionId,
    /// From when.
    pub since: Time,
    /// Until when.
    pub until: Time,
}

/// The quorum as it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuorumThen {
    /// How many were there.
    pub there: i64,
    /// Whether that was enough.
    pub met: bool,
}

/// That a session will not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancelled {
    /// Since when.
    pub at: Time,
    /// Why.
    pub reason: Localised,
}

impl SessionKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Ordinary, Self::Extraordinary];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Extraordinary => "extraordinary",
        }
    }

    /// The kind that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl Manner {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Hall, Self::Remote, Self::Mixed, Self::Written];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hall => "hall",
            Self::Remote => "remote",
            Self::Mixed => "mixed",
            Self::Written => "written",
        }
    }

    /// The manner that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Whether someone can be there in person.
    pub fn has_hall(self) -> bool {
        matches!(self, Self::Hall | Self::Mixed)
    }

    /// Whether someone can be there at a distance.
    pub fn has_distance(self) -> bool {
        matches!(self, Self::Remote | Self::Mixed)
    }
}

impl State {
    /// The words that stand for the states in storage.
    pub const WORDS: [&str; 6] = ["prepared", "convened", "open", "suspended", "closed", "cancelled"];

    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Convened(_) => "convened",
            Self::Open(_) => "open",
            Self::Suspended(..) => "suspended",
            Self::Closed(..) => "closed",
            Self::Cancelled(..) => "cancelled",
        }
    }

    /// The convocation, where there was one.
    pub fn convocation(&self) -> Option<&Convocation> {
        match self {
            Self::Prepared => None,
            Self::Convened(it) => Some(it),
            Self::Open(it) | Self::Suspended(it, _) | Self::Closed(it, _) => Some(&it.convocation),
            Self::Cancelled(it, _) => it.as_ref(),
        }
    }

    /// The opening, where there was one.
    pub fn opened(&self) -> Option<&Opened> {
        match self {
            Self::Open(it) | Self::Suspended(it, _) | Self::Closed(it, _) => Some(it),
            Self::Prepared | Self::Convened(_) | Self::Cancelled(..) => None,
        }
    }
}

impl Session {
    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        format!("/council/sessions/{}", self.slug)
    }

    /// Its time zone; UTC where the machine does not know it any more.
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.said.zone).unwrap_or(TimeZone::UTC)
    }

    /// The day of its opening, where it has a date, by its own time zone.
    pub fn day(&self) -> Option<Day> {
        self.said.times.map(|times| self.day_of(times.opens))
    }

    /// Whether anyone may know of it.
    pub fn is_public(&self) -> bool {
        self.said.announced || self.state.convocation().is_some()
    }

    /// Whether it is over, held or not.
    pub fn is_past(&self) -> bool {
        matches!(self.state, State::Closed(..) | State::Cancelled(..))
    }
}
