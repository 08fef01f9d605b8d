use kernel::{Actor, Day, Id, LangTag, Localised, Time};
use serde::{Deserialize, Serialize};

use super::{AgreementId, EndReason, PartyId, RenewalHow, TextRef};

/// A line of an agreement's timeline. Every step leaves at least one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When it was entered.
    pub at: Time,
    /// The civil date of what happened.
    pub on: Day,
    /// Who entered it, by name or function.
    pub by: String,
    /// Their account; none for the program itself.
    pub account: Option<Id<Actor>>,
    /// What happened.
    #[serde(flatten)]
    pub what: What,
}

/// What goes to the register: no name and no reason, only that it happened, when, and on which text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormalAct {
    /// The register's word for it: `agreement-signed`.
    pub kind: &'static str,
    /// The day of the act.
    pub on: Day,
    /// The text it is about, where it is about one.
    pub text: Option<TextRef>,
}

/// What happened. Lines are words under [`Event::key`] with these data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is the past of the step of the same name; fields are the step's own arguments")]
pub enum What {
    Opened { kind: String },
    EnteredAsSigned { source: String },
    Described,
    PartyAdded { party: PartyId },
    PartyRemoved { name: Localised },
    SignatoryNamed { party: PartyId },
    TrackLaid { party: PartyId, law: String },
    StepAdded { party: PartyId, step: String },
    StepRemoved { party: PartyId, step: String },
    AuthorityNamed { party: PartyId, step: String, was: Localised, now: Localised },
    ExpertAsked { expert: Id<Actor> },
    ExpertReleased { expert: Id<Actor> },
    TermsStated,
    DraftBegun,
    TextStarted,
    ClauseSaved { clause: String, lang: LangTag, version: i64 },
    ClauseAdded { clause: String },
    ClauseMoved { clause: String },
    ClauseRemoved { clause: String },
    LanguageAdded { lang: LangTag },
    LanguageRemoved { lang: LangTag },
    TextSettled { text: TextRef },
    TextReopened { text: TextRef, reason: String },
    AskedAgain { party: PartyId, step: String, version: u32 },
    HoldsAgain { party: PartyId, step: String, version: u32 },
    StepSent { party: PartyId, step: String },
    StepReceived { party: PartyId, step: String, stamp: Option<String> },
    StepGiven { party: PartyId, step: String, reference: String },
    StepRefused { party: PartyId, step: String, reason: String },
    FormerAnswered { party: PartyId, step: String, version: u32, given: bool, reference: String },
    StepReopened { party: PartyId, step: String, reason: String },
    StepWaived { party: PartyId, step: String, reason: String },
    RuleConfirmed { rule: String, met: bool, reason: String, source: Option<String> },
    OpinionWithdrawn { rule: String, everywhere: bool, reason: String },
    FactsDeclared { party: Option<PartyId> },
    ClockStopped { party: PartyId, since: Day },
    ClockGoesOn { party: PartyId, since: Day, until: Day },
    PartyIdentified { party: PartyId, former: Localised, source: Option<String> },
    ReviewOpened { party: PartyId, step: String, due_on: Day },
    ReviewConcluded { party: PartyId, step: String, given: bool, reason: String },
    CeremonyPlanned { place: String },
    PartySigned { party: PartyId, place: String },
    SignatureRecorded { party: PartyId, place: String, reservation: String, rules: Vec<String> },
    Signed { text: Option<TextRef> },
    CameIntoForce { until: Option<Day> },
    ScanFiled { sha256: String },
    TextFiled { text: TextRef },
    TextHeld { text: TextRef },
    ScanDeclaredConform { party: PartyId, hash: String },
    ScanDeviationNoted { party: PartyId, what_differs: String, place: String },
    Renewed { how: RenewalHow, until: Option<Day> },
    EndUndone { ended_on: Day },
    Suspended { reason: String },
    Resumed,
    DeclaredDormant { reason: String },
    Woken,
    NoticeGiven { party: PartyId, effective_on: Day, reason: String },
    NoticeTakenBack { party: PartyId, reason: String },
    ChoiceSaid { party: PartyId, leaving: PartyId, go_on: bool, reason: Option<String> },
    ChoiceEntered { leaving: PartyId, go_on: bool, reason: Option<String> },
    PartyLeft { party: PartyId },
    PartyJoined { party: PartyId, addendum: AgreementId },
    Amended { addendum: AgreementId },
    ParentChoiceSaid { party: PartyId, go_on: bool, reason: String },
    ParentDecided { parent: AgreementId, go_on: bool, reason: String },
    Ended { reason: EndReason },
    Abandoned { reason: String },
    Consented { party: PartyId },
    ConsentWithdrawn { party: PartyId },
    ConsentFell { party: PartyId },
}

impl Event {
    /// The key of the words for this line.
    pub fn key(&self) -> &'static str {
        match &self.what {
            What::Opened { .. } => "timeline-opened",
            What::EnteredAsSigned { .. } => "timeline-entered-as-signed",
            What::Described => "timeline-described",
            What::PartyAdded { .. } => "timeline-party-added",
            What::PartyRemoved { .. } => "timeline-party-removed",
            What::SignatoryNamed { .. } => "timeline-signatory-named",
            What::TrackLaid { .. } => "timeline-track-laid",
            What::StepAdded { .. } => "timeline-step-added",
            What::StepRemoved { .. } => "timeline-step-removed",
            What::AuthorityNamed { .. } => "timeline-authority-named",
            What::ExpertAsked { .. } => "timeline-expert-asked",
            What::ExpertReleased { .. } => "timeline-expert-released",
            What::TermsStated => "timeline-terms-stated",
            What::DraftBegun => "timeline-draft-begun",
            What::TextStarted => "timeline-text-started",
            What::ClauseSaved { .. } => "timeline-clause-saved",
            What::ClauseAdded { .. } => "timeline-clause-added",
            What::ClauseMoved { .. } => "timeline-clause-moved",
            What::ClauseRemoved { .. } => "timeline-clause-removed",
            What::LanguageAdded { .. } => "timeline-language-added",
            What::LanguageRemoved { .. } => "timeline-language-removed",
            What::TextSettled { .. } => "timeline-text-settled",
            What::TextReopened { .. } => "timeline-text-reopened",
            What::AskedAgain { .. } => "timeline-asked-again",
            What::HoldsAgain { .. } => "timeline-holds-again",
            What::StepSent { .. } => "timeline-step-sent",
            What::StepReceived { .. } => "timeline-step-received",
            What::StepGiven { .. } => "timeline-step-given",
            What::StepRefused { .. } => "timeline-step-refused",
            What::FormerAnswered { .. } => "timeline-former-answered",
            What::StepReopened { .. } => "timeline-step-reopened",
            What::StepWaived { .. } => "timeline-step-waived",
            What::RuleConfirmed { .. } => "timeline-rule-confirmed",
            What::OpinionWithdrawn { .. } => "timeline-opinion-withdrawn",
            What::FactsDeclared { .. } => "timeline-facts-declared",
            What::ClockStopped { .. } => "timeline-clock-stopped",
            What::ClockGoesOn { .. } => "timeline-clock-goes-on",
            What::PartyIdentified { .. } => "timeline-party-identified",
            What::ReviewOpened { .. } => "timeline-review-opened",
            What::ReviewConcluded { .. } => "timeline-review-concluded",
            What::CeremonyPlanned { .. } => "timeline-ceremony-planned",
            What::PartySigned { .. } => "timeline-party-signed",
            What::SignatureRecorded { .. } => "timeline-signature-recorded",
            What::Signed { .. } => "timeline-signed",
            What::CameIntoForce { .. } => "timeline-came-into-force",
            What::ScanFiled { .. } => "timeline-scan-filed",
            What::TextFiled { .. } => "timeline-text-filed",
            What::TextHeld { .. } => "timeline-text-held",
            What::ScanDeclaredConform { .. } => "timeline-scan-declared-conform",
            What::ScanDeviationNoted { .. } => "timeline-scan-deviation-noted",
            What::Renewed { .. } => "timeline-renewed",
            What::EndUndone { .. } => "timeline-end-undone",
            What::Suspended { .. } => "timeline-suspended",
            What::Resumed => "timeline-resumed",
            What::DeclaredDormant { .. } => "timeline-declared-dormant",
            What::Woken => "timeline-woken",
            What::NoticeGiven { .. } => "timeline-notice-given",
            What::NoticeTakenBack { .. } => "timeline-notice-taken-back",
            What::ChoiceSaid { .. } => "timeline-choice-said",
            What::ChoiceEntered { .. } => "timeline-choice-entered",
            What::PartyLeft { .. } => "timeline-party-left",
            What::PartyJoined { .. } => "timeline-party-joined",
            What::Amended { .. } => "timeline-amended",
            What::ParentChoiceSaid { .. } => "timeline-parent-choice-said",
            What::ParentDecided { .. } => "timeline-parent-decided",
            What::Ended { .. } => "timeline-ended",
            What::Abandoned { .. } => "timeline-abandoned",
            What::Consented { .. } => "timeline-consented",
            What::ConsentWithdrawn { .. } => "timeline-consent-withdrawn",
            What::ConsentFell { .. } => "timeline-consent-fell",
        }
    }

    /// Whether the public may see the line. Its reason, where it has one, stays in the file all the same.
    pub fn is_public(&self) -> bool {
        self.act().is_some() || matches!(self.what, What::PartyJoined { .. } | What::EndUndone { .. })
    }

    /// What the register is told of it, when it is a formal act. That a party joins is part of the act by which the
    /// agreement was amended.
    pub fn act(&self) -> Option<FormalAct> {
        let (kind, text) = match &self.what {
            What::Signed { text } => ("agreement-signed", text.clone()),
            What::CameIntoForce { .. } => ("agreement-in-force", None),
            What::Renewed { .. } => ("agreement-renewed", None),
            What::Amended { .. } => ("agreement-amended", None),
            What::Suspended { .. } => ("agreement-suspended", None),
            What::Resumed => ("agreement-resumed", None),
            What::PartyLeft { .. } => ("agreement-party-left", None),
            What::Ended { .. } => ("agreement-ended", None),
            _ => return None,
        };
        Some(FormalAct { kind, on: self.on, text })
    }

    /// Whether one party did something to which the others must be able to answer in time: they are told by letter.
    pub fn concerns_the_others(&self) -> bool {
        matches!(
            self.what,
            What::NoticeGiven { .. }
                | What::NoticeTakenBack { .. }
                | What::ChoiceSaid { .. }
                | What::ParentChoiceSaid { .. }
        )
    }

    /// The party that the line is about, where it is about one.
    pub fn party(&self) -> Option<&PartyId> {
        match &self.what {
            What::PartyAdded { party }
            | What::SignatoryNamed { party }
            | What::TrackLaid { party, .. }
            | What::StepAdded { party, .. }
            | What::StepRemoved { party, .. }
            | What::AuthorityNamed { party, .. }
            | What::AskedAgain { party, .. }
            | What::HoldsAgain { party, .. }
            | What::StepSent { party, .. }
            | What::StepReceived { party, .. }
            | What::StepGiven { party, .. }
            | What::StepRefused { party, .. }
            | What::FormerAnswered { party, .. }
            | What::StepReopened { party, .. }
            | What::StepWaived { party, .. }
            | What::ClockStopped { party, .. }
            | What::ClockGoesOn { party, .. }
            | What::PartyIdentified { party, .. }
            | What::ReviewOpened { party, .. }
            | What::ReviewConcluded { party, .. }
            | What::PartySigned { party, .. }
            | What::SignatureRecorded { party, .. }
            | What::ScanDeclaredConform { party, .. }
            | What::ScanDeviationNoted { party, .. }
            | What::NoticeGiven { party, .. }
            | What::NoticeTakenBack { party, .. }
            | What::ChoiceSaid { party, .. }
            | What::ParentChoiceSaid { party, .. }
            | What::PartyLeft { party }
            | What::PartyJoined { party, .. }
            | What::Consented { party }
            | What::ConsentWithdrawn { party }
            | What::ConsentFell { party } => Some(party),
            What::FactsDeclared { party } => party.as_ref(),
            _ => None,
        }
    }
}
