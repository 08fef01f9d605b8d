use atlas::EntityId;
use kernel::{Day, Id, Localised};
use serde::{Deserialize, Serialize};

/// Which member.
pub type MemberId = Id<Member>;

/// A legal entity in the club, or on its way in or out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its identity as a member.
    pub id: MemberId,
    /// The legal entity.
    pub entity: EntityId,
    /// Its permanent address: its entity's.
    pub slug: String,
    /// In what quality.
    pub quality: Quality,
    /// Whether the quality is publicly documented; pages say where it is not.
    pub documented: bool,
    /// What a reader must know of the quality.
    pub quality_note: Localised,
    /// Where it stands.
    pub standing: Standing,
    /// What was public of it when it left the club, while it is a candidate again.
    pub former: Option<Former>,
    /// How often it was saved.
    pub version: i64,
}

/// What is public of a former member: a new candidacy neither changes nor shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// In what quality it was one.
    pub quality: Quality,
    /// Whether that was publicly documented.
    pub documented: bool,
    /// What a reader must know of it.
    pub note: Localised,
    /// Since when it is no longer one.
    pub since: Since,
}

/// In what quality a member is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quality {
    /// Present at the founding.
    Founding,
    /// With all rights.
    Full,
    /// Associated to the work.
    Associate,
    /// Attends and does not vote.
    Observer,
}

impl Quality {
    /// All of them, as they are ranked.
    pub const ALL: [Self; 4] = [Self::Founding, Self::Full, Self::Associate, Self::Observer];

    /// The word that stands for it in storage, in the register and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Founding => "founding",
            Self::Full => "full",
            Self::Associate => "associate",
            Self::Observer => "observer",
        }
    }

    /// The quality that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// Since when something is so, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// The day; where `dated` is false, the day on which it was written down.
    pub on: Day,
    /// Whether the day is documented.
    pub dated: bool,
    /// Why.
    pub reason: Localised,
}

impl Since {
    /// A documented day and its reason.
    pub fn on(on: Day, reason: Localised) -> Self {
        Self { on, dated: true, reason }
    }
}

/// Where a member stands. A reinstated member is admitted again; its history says the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Proposed; nothing is decided, and nothing is public.
    Candidate(Since),
    /// In the club.
    Admitted(Since),
    /// In the club, its rights suspended.
    Suspended(Since),
    /// No longer in the club.
    Withdrawn(Since),
    /// Its candidacy was given up and it was never in the club: nothing was public, and nothing is.
    GivenUp(Since),
}

/// The name of a standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// See [`Standing::Candidate`].
    Candidate,
    /// See [`Standing::Admitted`].
    Admitted,
    /// See [`Standing::Suspended`].
    Suspended,
    /// See [`Standing::Withdrawn`].
    Withdrawn,
    /// See [`Standing::GivenUp`].
    GivenUp,
}

impl State {
    /// All of them, in the order of a member's life.
    pub const ALL: [Self; 5] = [Self::Candidate, Self::Admitted, Self::Suspended, Self::Withdrawn, Self::GivenUp];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Admitted => "admitted",
            Self::Suspended => "suspended",
            Self::Withdrawn => "withdrawn",
            Self::GivenUp => "given-up",
        }
    }

    /// The standing of this name, since then.
    pub fn since(self, since: Since) -> Standing {
        match self {
            Self::Candidate => Standing::Candidate(since),
            Self::Admitted => Standing::Admitted(since),
            Self::Suspended => Standing::Suspended(since),
            Self::Withdrawn => Standing::Withdrawn(since),
            Self::GivenUp => Standing::GivenUp(since),
        }
    }

    /// The state that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl Standing {
    /// Its name.
    pub fn state(&self) -> State {
        match self {
            Self::Candidate(_) => State::Candidate,
            Self::Admitted(_) => State::Admitted,
            Self::Suspended(_) => State::Suspended,
            Self::Withdrawn(_) => State::Withdrawn,
            Self::GivenUp(_) => State::GivenUp,
        }
    }

    /// Since when, and why.
    pub fn since(&self) -> &Since {
        match self {
            Self::Candidate(since)
            | Self::Admitted(since)
            | Self::Suspended(since)
            | Self::Withdrawn(since)
            | Self::GivenUp(since) => since,
        }
    }
}

impl Member {
    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        format!("/members/{}", self.slug)
    }

    /// Whether it is in the club: admitted, be its rights suspended or not.
    pub fn is_in(&self) -> bool {
        matches!(self.standing, Standing::Admitted(_) | Standing::Suspended(_))
    }

    /// Whether anyone may know of it: it was admitted once. Any other candidacy, given up or not, is the secretariat's
    /// and its own affair.
    pub fn is_public(&self) -> bool {
        self.is_in() || matches!(self.standing, Standing::Withdrawn(_)) || self.former.is_some()
    }

    /// The member as anyone may see it: a former one that is a candidate again is what it was when it left.
    #[must_use]
    pub fn as_public(self) -> Self {
        match self.former {
            Some(Former { quality, documented, note, since }) => Self {
                quality,
                documented,
                quality_note: note,
                standing: Standing::Withdrawn(since),
                former: None,
                ..self
            },
            None => self,
        }
    }
}
