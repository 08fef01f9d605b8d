use serde::{Deserialize, Serialize};

use super::StageName;
use super::StageName::{
    Abandoned, Approach, Dormant as Asleep, Draft, Ended, InForce, Settled, Signed, Suspended as Halted,
};

/// Everything that can be done with an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is explained at the step of the same name")]
pub enum Verb {
    Propose,
    Describe,
    AddParty,
    RemoveParty,
    IdentifyParty,
    NameSignatory,
    InviteOfficer,
    LayTrack,
    AddStep,
    RemoveStep,
    AskExpert,
    ReleaseExpert,
    BeginDraft,
    StateTerms,
    Write,
    Settle,
    Reopen,
    Abandon,
    Send,
    Receive,
    Answer,
    ReopenStep,
    Waive,
    OpenReview,
    ConcludeReview,
    PlanCeremony,
    Sign,
    RecordSignature,
    RecordElsewhere,
    EnterIntoForce,
    FileScan,
    FileText,
    DeclareScan,
    RenewExpressly,
    RenewTacitly,
    Suspend,
    Resume,
    DeclareDormant,
    Wake,
    GiveNotice,
    TakeBackNotice,
    ConcludeWithdrawal,
    Amend,
    DecideAfterParent,
    Expire,
    End,
    Consent,
}

/// In what quality someone may act on an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The club's secretary.
    Secretary,
    /// The secretary, for a party that nobody can sign in for.
    SecretaryForSilent,
    /// A mayor or officer of a bound party; where the step is one party's own, of that party.
    Party,
    /// A mayor or officer of any bound party, even where the step concerns another.
    AnyParty,
    /// A mayor or officer of another bound party than the one whose step it is; of that one too, where no two others
    /// are left to choose.
    Others,
    /// An expert who was asked.
    Expert,
    /// The program itself: timed work and imports.
    Program,
}

/// One line of the table of verbs.
pub(super) struct Line {
    /// Who may.
    pub who: &'static [Who],
    /// At which stages.
    pub at: &'static [StageName],
    /// To which other stages it can lead.
    pub to: &'static [StageName],
}

const TALKING: &[StageName] = &[Approach, Draft];
const BEFORE: &[StageName] = &[Approach, Draft, Settled];
const AFTER: &[StageName] = &[Signed, InForce, Halted, Asleep, Ended];
/// A text is drafted before it is settled; one that was signed elsewhere is transcribed afterwards.
const WRITING: &[StageName] = &[Draft, Signed, InForce, Halted, Asleep, Ended];
/// A consent is to words that are settled.
const CONSENTING: &[StageName] = &[Settled, Signed, InForce, Halted, Asleep, Ended];
const STANDING: &[StageName] = &[Signed, InForce, Halted, Asleep];
const RUNNING: &[StageName] = &[InForce, Halted, Asleep];
/// What the parties did in time is entered even after the clock has ended it.
const RENEWING: &[StageName] = &[InForce, Halted, Asleep, Ended];
const LIVING: &[StageName] = &[Approach, Draft, Settled, Signed, InForce, Halted, Asleep];
const ALWAYS: &[StageName] = &[Approach, Draft, Settled, Signed, InForce, Halted, Asleep, Ended];

const CLUB: &[Who] = &[Who::Secretary];
const CLOCKS: &[Who] = &[Who::Secretary, Who::Program];
const PARTIES: &[Who] = &[Who::Secretary, Who::Party];
const ANYONE_IN: &[Who] = &[Who::Secretary, Who::AnyParty];
const OWN: &[Who] = &[Who::Party, Who::SecretaryForSilent];

impl Verb {
    /// All of them, in the order of an agreement's life.
    pub const ALL: [Self; 47] = [
        Self::Propose,
        Self::Describe,
        Self::AddParty,
        Self::RemoveParty,
        Self::IdentifyParty,
        Self::NameSignatory,
        Self::InviteOfficer,
        Self::LayTrack,
        Self::AddStep,
        Self::RemoveStep,
        Self::AskExpert,
        Self::ReleaseExpert,
        Self::BeginDraft,
        Self::StateTerms,
        Self::Write,
        Self::Settle,
        Self::Reopen,
        Self::Abandon,
        Self::Send,
        Self::Receive,
        Self::Answer,
        Self::ReopenStep,
        Self::Waive,
        Self::OpenReview,
        Self::ConcludeReview,
        Self::PlanCeremony,
        Self::Sign,
        Self::RecordSignature,
        Self::RecordElsewhere,
        Self::EnterIntoForce,
        Self::FileScan,
        Self::FileText,
        Self::DeclareScan,
        Self::RenewExpressly,
        Self::RenewTacitly,
        Self::Suspend,
        Self::Resume,
        Self::DeclareDormant,
        Self::Wake,
        Self::GiveNotice,
        Self::TakeBackNotice,
        Self::ConcludeWithdrawal,
        Self::Amend,
        Self::DecideAfterParent,
        Self::Expire,
        Self::End,
        Self::Consent,
    ];

    /// The word that stands for it in message keys: `verb-sign`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Propose => "propose",
            Self::Describe => "describe",
            Self::AddParty => "add-party",
            Self::RemoveParty => "remove-party",
            Self::IdentifyParty => "identify-party",
            Self::NameSignatory => "name-signatory",
            Self::InviteOfficer => "invite-officer",
            Self::LayTrack => "lay-track",
            Self::AddStep => "add-step",
            Self::RemoveStep => "remove-step",
            Self::AskExpert => "ask-expert",
            Self::ReleaseExpert => "release-expert",
            Self::BeginDraft => "begin-draft",
            Self::StateTerms => "state-terms",
            Self::Write => "write",
            Self::Settle => "settle",
            Self::Reopen => "reopen",
            Self::Abandon => "abandon",
            Self::Send => "send",
            Self::Receive => "receive",
            Self::Answer => "answer",
            Self::ReopenStep => "reopen-step",
            Self::Waive => "waive",
            Self::OpenReview => "open-review",
            Self::ConcludeReview => "conclude-review",
            Self::PlanCeremony => "plan-ceremony",
            Self::Sign => "sign",
            Self::RecordSignature => "record-signature",
            Self::RecordElsewhere => "record-elsewhere",
            Self::EnterIntoForce => "enter-into-force",
            Self::FileScan => "file-scan",
            Self::FileText => "file-text",
            Self::DeclareScan => "declare-scan",
            Self::RenewExpressly => "renew-expressly",
            Self::RenewTacitly => "renew-tacitly",
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::DeclareDormant => "declare-dormant",
            Self::Wake => "wake",
            Self::GiveNotice => "give-notice",
            Self::TakeBackNotice => "take-back-notice",
            Self::ConcludeWithdrawal => "conclude-withdrawal",
            Self::Amend => "amend",
            Self::DecideAfterParent => "decide-after-parent",
            Self::Expire => "expire",
            Self::End => "end",
            Self::Consent => "consent",
        }
    }

    /// Who may, when, and where it leads: the one table from which policy, tests and diagram are read.
    pub(super) fn line(self) -> Line {
        let line = |who, at, to| Line { who, at, to };
        match self {
            Self::Propose => line(PARTIES, &[], &[]),
            Self::Describe | Self::AddParty | Self::RemoveParty => line(ANYONE_IN, TALKING, &[]),
            Self::IdentifyParty => line(&[Who::Secretary, Who::Party, Who::Program], ALWAYS, &[]),
            Self::NameSignatory => line(PARTIES, ALWAYS, &[]),
            Self::InviteOfficer => line(&[Who::Party], ALWAYS, &[]),
            Self::LayTrack => line(&[Who::Secretary, Who::Party, Who::Program], LIVING, &[]),
            Self::AskExpert => line(ANYONE_IN, LIVING, &[]),
            Self::ReleaseExpert => line(ANYONE_IN, ALWAYS, &[]),
            Self::BeginDraft => line(ANYONE_IN, &[Approach], &[Draft]),
            Self::StateTerms => line(ANYONE_IN, &[Approach, Draft, Signed], &[]),
            Self::Write => line(ANYONE_IN, WRITING, &[]),
            Self::Settle => line(ANYONE_IN, &[Draft], &[Settled]),
            Self::Reopen => line(ANYONE_IN, &[Settled], &[Draft]),
            Self::Abandon => line(ANYONE_IN, BEFORE, &[Abandoned]),
            Self::AddStep | Self::Send | Self::Receive | Self::ReopenStep => line(PARTIES, LIVING, &[]),
            Self::Answer | Self::RemoveStep => line(PARTIES, LIVING, &[InForce]),
            Self::Waive => line(&[Who::Secretary, Who::Expert], LIVING, &[InForce]),
            Self::OpenReview => line(CLOCKS, LIVING, &[]),
            Self::ConcludeReview => line(&[Who::Expert], LIVING, &[InForce]),
            Self::PlanCeremony => line(ANYONE_IN, &[Draft, Settled], &[]),
            Self::Sign | Self::RecordSignature => line(PARTIES, &[Settled], &[Signed, InForce]),
            Self::RecordElsewhere => line(CLUB, BEFORE, &[Signed]),
            Self::EnterIntoForce => line(&[Who::Secretary, Who::AnyParty, Who::Program], &[Signed], &[InForce]),
            Self::FileScan | Self::FileText => line(ANYONE_IN, AFTER, &[]),
            Self::DeclareScan => line(OWN, AFTER, &[]),
            Self::RenewExpressly => line(ANYONE_IN, RENEWING, &[InForce]),
            Self::RenewTacitly => line(CLOCKS, RUNNING, &[]),
            Self::Suspend => line(ANYONE_IN, &[InForce], &[Halted]),
            Self::Resume => line(ANYONE_IN, &[Halted], &[InForce]),
            Self::DeclareDormant => line(ANYONE_IN, &[InForce], &[Asleep]),
            Self::Wake => line(ANYONE_IN, &[Asleep], &[InForce]),
            Self::GiveNotice | Self::TakeBackNotice => line(PARTIES, STANDING, &[]),
            Self::ConcludeWithdrawal => line(&[Who::Secretary, Who::Others, Who::Program], STANDING, &[Ended]),
            Self::Amend => line(CLOCKS, STANDING, &[]),
            Self::DecideAfterParent => line(ANYONE_IN, LIVING, &[Ended, Abandoned]),
            Self::End => line(CLUB, STANDING, &[Ended]),
            Self::Expire => line(CLOCKS, RUNNING, &[Ended]),
            Self::Consent => line(OWN, CONSENTING, &[]),
        }
    }

    /// At which stages it may be done.
    pub fn stages(self) -> &'static [StageName] {
        self.line().at
    }

    /// To which other stages it can lead.
    pub fn leads_to(self) -> &'static [StageName] {
        self.line().to
    }

    /// In what quality it may be done.
    pub fn who(self) -> &'static [Who] {
        self.line().who
    }
}

impl Verb {
    /// Whether it can lead from one stage to another. The steps of a track bring a signed agreement into force and
    /// leave every other stage as it is, and so does an express renewal, but for an end that it undoes; what was signed
    /// ends, what was not is abandoned.
    pub fn moves(self, from: StageName, to: StageName) -> bool {
        let fits = match to {
            InForce if matches!(self, Self::Answer | Self::Waive | Self::ConcludeReview | Self::RemoveStep) => {
                from == Signed
            }
            InForce if self == Self::RenewExpressly => from == Ended,
            Ended => from.after_signature(),
            Abandoned => !from.after_signature(),
            _ => true,
        };
        fits && self.stages().contains(&from) && self.leads_to().contains(&to)
    }
}
