use std::fmt;

use serde::{Deserialize, Serialize};

/// What kind of formal act was entered. The words are part of the entry format: they are never renamed or reused.
///
/// Steps before signature (a draft, its settled text, an abandonment) are no acts of the public register: a draft is
/// seen by its parties only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActKind {
    /// The register itself was opened: entry 0, and no other.
    #[serde(rename = "register.opened")]
    RegisterOpened,
    /// An authority or an institution became a member.
    #[serde(rename = "member.admitted")]
    MemberAdmitted,
    /// A member's rights were suspended.
    #[serde(rename = "member.suspended")]
    MemberSuspended,
    /// A suspended member has its rights again.
    #[serde(rename = "member.reinstated")]
    MemberReinstated,
    /// A member left, or was excluded.
    #[serde(rename = "member.withdrawn")]
    MemberWithdrawn,
    /// The last party signed.
    #[serde(rename = "agreement.signed")]
    AgreementSigned,
    /// The agreement came into force as its own text says.
    #[serde(rename = "agreement.in-force")]
    AgreementInForce,
    /// It was renewed, tacitly or expressly.
    #[serde(rename = "agreement.renewed")]
    AgreementRenewed,
    /// An addendum changed it.
    #[serde(rename = "agreement.amended")]
    AgreementAmended,
    /// Its parties suspended it.
    #[serde(rename = "agreement.suspended")]
    AgreementSuspended,
    /// It runs again.
    #[serde(rename = "agreement.resumed")]
    AgreementResumed,
    /// It was declared dormant. Sealed: no dormant city is named in public.
    #[serde(rename = "agreement.dormant")]
    AgreementDormant,
    /// One that was declared dormant lives again. Sealed, as the dormancy was.
    #[serde(rename = "agreement.woken")]
    AgreementWoken,
    /// One party of several withdrew.
    #[serde(rename = "agreement.party-withdrew")]
    PartyWithdrew,
    /// It ended.
    #[serde(rename = "agreement.ended")]
    AgreementEnded,
    /// Two officers declared the scan of the signed original conform to the settled text.
    #[serde(rename = "scan.conform")]
    ScanConform,
    /// They noted a deviation. Sealed: what it is concerns the parties.
    #[serde(rename = "scan.deviation-noted")]
    DeviationNoted,
    /// An organ of the club was constituted.
    #[serde(rename = "organ.constituted")]
    OrganConstituted,
    /// An organ was dissolved.
    #[serde(rename = "organ.dissolved")]
    OrganDissolved,
    /// A version of an organ's rules was adopted; the text is that of the rules.
    #[serde(rename = "rules.adopted")]
    RulesAdopted,
    /// A seat of an organ was given to someone, through the mandate of a body, which is the party.
    #[serde(rename = "seat.filled")]
    SeatFilled,
    /// The day was entered after which they hold it no more.
    #[serde(rename = "seat.vacated")]
    SeatVacated,
    /// Those who sit in an organ were called to a session.
    #[serde(rename = "session.convened")]
    SessionConvened,
    /// A session was opened, with the quorum as it was then.
    #[serde(rename = "session.opened")]
    SessionOpened,
    /// A session was closed.
    #[serde(rename = "session.closed")]
    SessionClosed,
    /// A session to which they had been called will not be.
    #[serde(rename = "session.cancelled")]
    SessionCancelled,
    /// A vote was closed, with its result.
    #[serde(rename = "vote.closed")]
    VoteClosed,
    /// An organ's decision was numbered and published.
    #[serde(rename = "decision.made")]
    DecisionMade,
    /// A decision was repealed, or another took its place.
    #[serde(rename = "decision.repealed")]
    DecisionRepealed,
    /// The minutes of a session were approved.
    #[serde(rename = "minutes.approved")]
    MinutesApproved,
    /// An earlier entry was wrong; this one says so and stands beside it.
    #[serde(rename = "correction")]
    Correction,
}

impl ActKind {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 31] = [
        Self::RegisterOpened,
        Self::MemberAdmitted,
        Self::MemberSuspended,
        Self::MemberReinstated,
        Self::MemberWithdrawn,
        Self::AgreementSigned,
        Self::AgreementInForce,
        Self::AgreementRenewed,
        Self::AgreementAmended,
        Self::AgreementSuspended,
        Self::AgreementResumed,
        Self::AgreementDormant,
        Self::AgreementWoken,
        Self::PartyWithdrew,
        Self::AgreementEnded,
        Self::ScanConform,
        Self::DeviationNoted,
        Self::OrganConstituted,
        Self::OrganDissolved,
        Self::RulesAdopted,
        Self::SeatFilled,
        Self::SeatVacated,
        Self::SessionConvened,
        Self::SessionOpened,
        Self::SessionClosed,
        Self::SessionCancelled,
        Self::VoteClosed,
        Self::DecisionMade,
        Self::DecisionRepealed,
        Self::MinutesApproved,
        Self::Correction,
    ];

    /// The word that stands for it in an entry, in storage and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RegisterOpened => "register.opened",
            Self::MemberAdmitted => "member.admitted",
            Self::MemberSuspended => "member.suspended",
            Self::MemberReinstated => "member.reinstated",
            Self::MemberWithdrawn => "member.withdrawn",
            Self::AgreementSigned => "agreement.signed",
            Self::AgreementInForce => "agreement.in-force",
            Self::AgreementRenewed => "agreement.renewed",
            Self::AgreementAmended => "agreement.amended",
            Self::AgreementSuspended => "agreement.suspended",
            Self::AgreementResumed => "agreement.resumed",
            Self::AgreementDormant => "agreement.dormant",
            Self::AgreementWoken => "agreement.woken",
            Self::PartyWithdrew => "agreement.party-withdrew",
            Self::AgreementEnded => "agreement.ended",
            Self::ScanConform => "scan.conform",
            Self::DeviationNoted => "scan.deviation-noted",
            Self::OrganConstituted => "organ.constituted",
            Self::OrganDissolved => "organ.dissolved",
            Self::RulesAdopted => "rules.adopted",
            Self::SeatFilled => "seat.filled",
            Self::SeatVacated => "seat.vacated",
            Self::SessionConvened => "session.convened",
            Self::SessionOpened => "session.opened",
            Self::SessionClosed => "session.closed",
            Self::SessionCancelled => "session.cancelled",
            Self::VoteClosed => "vote.closed",
            Self::DecisionMade => "decision.made",
            Self::DecisionRepealed => "decision.repealed",
            Self::MinutesApproved => "minutes.approved",
            Self::Correction => "correction",
        }
    }

    /// The kind that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether the entry keeps its subject and parties under seal, since naming them in public would harm a party.
    pub fn is_sealed(self) -> bool {
        matches!(self, Self::AgreementDormant | Self::AgreementWoken | Self::DeviationNoted)
    }
}

impl fmt::Display for ActKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_written_by_its_word() {
        for kind in ActKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            assert_eq!(ActKind::from_word(kind.as_str()), Some(kind));
        }
        assert_eq!(ActKind::from_word("agreement.settled"), None);
    }
}
