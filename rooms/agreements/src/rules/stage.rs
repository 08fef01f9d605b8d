use kernel::Day;
use serde::{Deserialize, Serialize};

use super::{AgreementId, Force, PartyId};

/// Which settled text: its number among the settled versions, and the SHA-256 of its canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TextRef {
    /// Its number: 1 for the first text settled.
    pub version: u32,
    /// SHA-256 of the canonical JSON, lower-case hexadecimal.
    pub hash: String,
}

/// That an agreement was signed, by every party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The day of the last signature.
    pub on: Day,
    /// The text signed; none where the club holds no text.
    pub text: Option<TextRef>,
}

/// Why an agreement ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum EndReason {
    /// Its term was over and nothing renewed it.
    Expiry,
    /// One of its two parties denounced it.
    Denunciation {
        /// Which.
        party: PartyId,
    },
    /// After a withdrawal fewer than two parties were left.
    BelowTwoParties,
    /// After a withdrawal the others chose not to go on.
    OthersEnded,
    /// The agreement it stood under had ended.
    ParentEnded {
        /// Which.
        parent: AgreementId,
    },
    /// All parties agreed to end it.
    Mutual {
        /// Why, in their words.
        reason: String,
    },
}

impl EndReason {
    /// The key of the words for it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Expiry => "end-expiry",
            Self::Denunciation { .. } => "end-denunciation",
            Self::BelowTwoParties => "end-below-two-parties",
            Self::OthersEnded => "end-others-ended",
            Self::ParentEnded { .. } => "end-parent-ended",
            Self::Mutual { .. } => "end-mutual",
        }
    }
}

/// The agreement's own clock: where it stands, with what that state needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "kebab-case")]
pub enum Stage {
    /// The parties talk; nothing is written yet.
    Approach {
        /// Since when.
        since: Day,
    },
    /// A text is being drafted.
    Draft {
        /// Since when.
        since: Day,
    },
    /// The text is settled; approvals are given on it and the parties sign it, each on its day.
    Settled {
        /// Since when.
        since: Day,
        /// Which text.
        text: TextRef,
    },
    /// Every party has signed; it is not in force yet.
    Signed {
        /// When, and what.
        signed: Signed,
    },
    /// It binds its parties.
    InForce {
        /// When it was signed, and what.
        signed: Signed,
        /// Since when, until when, how renewed.
        force: Force,
    },
    /// Its effects are suspended.
    Suspended {
        /// When it was signed, and what.
        signed: Signed,
        /// Its time in force, which runs on.
        force: Force,
        /// Since when.
        since: Day,
        /// Why.
        reason: String,
    },
    /// Someone declared that nothing happens under it any more. Never public.
    Dormant {
        /// When it was signed, and what.
        signed: Signed,
        /// Its time in force, which runs on.
        force: Force,
        /// When it was declared.
        declared_on: Day,
        /// Why.
        reason: String,
    },
    /// It binds nobody any more.
    Ended {
        /// When it was signed, and what.
        signed: Signed,
        /// Its time in force, if it ever came into force.
        force: Option<Force>,
        /// When: the last day of its term, or the day from which it binds no more.
        on: Day,
        /// Why.
        reason: EndReason,
    },
    /// Given up before it was signed.
    Abandoned {
        /// When.
        on: Day,
        /// Why.
        reason: String,
    },
}

/// A stage without its data, for tables, filters and badges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is explained at the variant of Stage of the same name")]
pub enum StageName {
    Approach,
    Draft,
    Settled,
    Signed,
    InForce,
    Suspended,
    Dormant,
    Ended,
    Abandoned,
}

impl StageName {
    /// All of them, in the order of an agreement's life.
    pub const ALL: [Self; 9] = [
        Self::Approach,
        Self::Draft,
        Self::Settled,
        Self::Signed,
        Self::InForce,
        Self::Suspended,
        Self::Dormant,
        Self::Ended,
        Self::Abandoned,
    ];

    /// The word that stands for it in storage and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Approach => "approach",
            Self::Draft => "draft",
            Self::Settled => "settled",
            Self::Signed => "signed",
            Self::InForce => "in-force",
            Self::Suspended => "suspended",
            Self::Dormant => "dormant",
            Self::Ended => "ended",
            Self::Abandoned => "abandoned",
        }
    }

    /// Whether something new may be proposed under an agreement at this stage: a convention, an addendum.
    pub fn carries(self) -> bool {
        matches!(self, Self::Signed | Self::InForce | Self::Suspended)
    }

    /// Whether signatures are still to come.
    pub fn before_signature(self) -> bool {
        matches!(self, Self::Approach | Self::Draft | Self::Settled)
    }

    /// Whether every party had signed: what the public may know of begins here.
    pub fn after_signature(self) -> bool {
        matches!(self, Self::Signed | Self::InForce | Self::Suspended | Self::Dormant | Self::Ended)
    }
}

impl Stage {
    /// The day of its end; none while it has not ended, nor for what was abandoned.
    pub fn ended_on(&self) -> Option<Day> {
        if let Self::Ended { on, .. } = self { Some(*on) } else { None }
    }

    /// Its name.
    pub fn name(&self) -> StageName {
        match self {
            Self::Approach { .. } => StageName::Approach,
            Self::Draft { .. } => StageName::Draft,
            Self::Settled { .. } => StageName::Settled,
            Self::Signed { .. } => StageName::Signed,
            Self::InForce { .. } => StageName::InForce,
            Self::Suspended { .. } => StageName::Suspended,
            Self::Dormant { .. } => StageName::Dormant,
            Self::Ended { .. } => StageName::Ended,
            Self::Abandoned { .. } => StageName::Abandoned,
        }
    }

    /// Its name for the public, to whom no dormancy is told.
    pub fn public_name(&self) -> Option<StageName> {
        match self.name() {
            StageName::Dormant => Some(StageName::InForce),
            name if name.after_signature() => Some(name),
            _ => None,
        }
    }

    /// The day on which it began.
    pub fn since(&self) -> Day {
        match self {
            Self::Approach { since } | Self::Draft { since } | Self::Settled { since, .. } => *since,
            Self::Signed { signed } => signed.on,
            Self::InForce { force, .. } => force.since,
            Self::Suspended { since, .. } => *since,
            Self::Dormant { declared_on, .. } => *declared_on,
            Self::Ended { on, .. } | Self::Abandoned { on, .. } => *on,
        }
    }

    /// That it was signed, when it was.
    pub fn signed(&self) -> Option<&Signed> {
        match self {
            Self::Signed { signed }
            | Self::InForce { signed, .. }
            | Self::Suspended { signed, .. }
            | Self::Dormant { signed, .. }
            | Self::Ended { signed, .. } => Some(signed),
            _ => None,
        }
    }

    pub(super) fn signed_mut(&mut self) -> Option<&mut Signed> {
        match self {
            Self::Signed { signed }
            | Self::InForce { signed, .. }
            | Self::Suspended { signed, .. }
            | Self::Dormant { signed, .. }
            | Self::Ended { signed, .. } => Some(signed),
            _ => None,
        }
    }

    /// Its time in force, when it has one.
    pub fn force(&self) -> Option<&Force> {
        match self {
            Self::InForce { force, .. } | Self::Suspended { force, .. } | Self::Dormant { force, .. } => Some(force),
            Self::Ended { force, .. } => force.as_ref(),
            _ => None,
        }
    }

    pub(super) fn force_mut(&mut self) -> Option<&mut Force> {
        match self {
            Self::InForce { force, .. } | Self::Suspended { force, .. } | Self::Dormant { force, .. } => Some(force),
            _ => None,
        }
    }
}
