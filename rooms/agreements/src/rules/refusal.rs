use kernel::{Day, LangTag, Unfit};

use super::{Block, PartyId, StageName, Verb};

/// Why a step is not taken. Each has its words in four languages, under [`Refusal::key`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.key())]
#[expect(missing_docs, reason = "each field is what the message of that key shows")]
pub enum Refusal {
    /// The reader may not know that there is anything here.
    NotFound,
    /// Others may do this, not this person.
    NotYours { verb: Verb },
    /// Not at this stage.
    WrongStage { verb: Verb, stage: StageName },
    /// An agreement has two parties or more.
    TooFewParties,
    /// A legal entity is a party once.
    SameEntityTwice,
    /// A party is a legal entity, not a place.
    BarePlaceName,
    /// Something is missing of a party's identity: `entity`, `country`, `kind`, `name` or `seat`.
    PartyIncomplete { what: &'static str },
    /// The party is named by that identity already.
    IdentityUnchanged,
    /// The atlas does not know for sure yet which legal entity it is.
    IdentityUnsettled,
    /// The agreement has no such party.
    UnknownParty,
    /// The party has left.
    PartyLeft,
    /// There is a limit.
    TooMany { most: usize },
    /// It needs a title and an address.
    Untitled,
    /// A specific convention or an addendum needs its agreement.
    NoParent,
    /// That agreement is not signed yet, or binds nobody any more.
    ParentNotStanding,
    /// All parties of the agreement, and those who join, sign its addendum.
    AddendumParties,
    /// An addendum that changes nothing.
    NothingChanged,
    /// The addendum is not in force, or changes another agreement.
    AddendumNotInForce,
    /// The addendum was taken in already.
    AlreadyAmended,
    /// A reason is asked for.
    ReasonMissing,
    /// A reference is asked for.
    ReferenceMissing,
    /// A source is asked for.
    SourceMissing,
    /// An answer by telephone, WhatsApp or bearer needs something that shows it.
    EvidenceMissing,
    /// A text is too long, or hides something.
    Unfit { why: Unfit },
    /// That day is still to come.
    StillToCome { day: Day },
    /// These days cannot be in this order.
    DaysReversed,
    /// The expert was asked already.
    AlreadyAsked,
    /// The expert was not asked.
    NotAsked,
    /// How it comes into force and how long it lasts must be said first.
    TermsNotStated,
    /// A duration of no month, or of more than a century.
    TermsUnfit,
    /// The text belongs to another agreement.
    OtherText,
    /// A text needs a language and a clause.
    NoLanguage,
    /// The text is not authentic in this language.
    UnknownLanguage { lang: LangTag },
    /// It is already authentic in this language.
    LanguageKnown { lang: LangTag },
    /// Clauses are missing or blank.
    ClausesMissing { clauses: Vec<String> },
    /// Languages lag behind, clause by clause.
    LanguagesLag { behind: Vec<(String, LangTag)> },
    /// No such clause.
    UnknownClause { clause: String },
    /// There is one of that name.
    ClauseKnown { clause: String },
    /// A clause's name is small Latin letters, digits and hyphens.
    ClauseKeyUnfit,
    /// An addendum's text does not say what the addendum was declared to change, language by language.
    ChangesUnsaid { changes: Vec<(String, LangTag)> },
    /// An addendum's text changes clauses that it was not declared to change.
    ChangesUndeclared { clauses: Vec<String> },
    /// Someone rearranged the clauses meanwhile.
    Rearranged,
    /// The stored text is not what was hashed.
    TextAltered,
    /// The text is not settled.
    NotSettled,
    /// The track has no such step.
    UnknownStep,
    /// A law asks for the step: it is declared not required, never taken away.
    StepOfTheLaw,
    /// Two steps of one name.
    StepKnown { step: String },
    /// The step stands elsewhere: `state` is its word.
    StepNotOpen { state: &'static str },
    /// Nothing that was sent on that version awaits an answer.
    NothingSentOn { version: u32 },
    /// The due day has not passed, or no rule gives one.
    NotOverdue,
    /// The party's track ended in a refusal.
    TrackRefused { party: PartyId, step: String },
    /// The party has signed this text.
    AlreadySigned,
    /// Nobody is named to sign for the party.
    NoSignatory,
    /// The signatory's powers do not hold on that day.
    NoPowers { on: Day },
    /// By what the members room knows by now, the signatory has no powers on that day.
    PowersGone { on: Day },
    /// The text was settled after that day.
    BeforeSettled { settled: Day },
    /// Findings stand in the way.
    Blocked { blocks: Vec<Block> },
    /// A signature recorded in spite of findings needs a reservation.
    ReservationMissing,
    /// There is no scan.
    NoScan,
    /// The club holds no text to compare with.
    NoTextHeld,
    /// That is not the hash of the text signed.
    NotTheSignedText,
    /// The party has declared already.
    AlreadyDeclared,
    /// Two people declare, for two parties.
    SameHand,
    /// Not before that day.
    NotDue { on: Option<Day> },
    /// The text has no tacit renewal.
    NotTacit,
    /// The text has no end, or says that it is not renewed.
    NotRenewable,
    /// The term is not over.
    TermNotOver { until: Option<Day> },
    /// The term is over.
    TermOver { until: Day },
    /// An end is undone only by what shows that the parties renewed it in time.
    RenewalUnproven,
    /// A party has given notice.
    NoticePending,
    /// The party has given no notice.
    NoNotice,
    /// The notice has taken effect.
    NoticeInEffect { since: Day },
    /// The notice is too short.
    NoticeTooShort { earliest: Day },
    /// The agreement it stands under has not ended.
    ParentNotEnded,
    /// That was decided already.
    AlreadyDecided,
    /// The party has made this choice already.
    AlreadySaid,
    /// The party has said so already.
    ConsentUnchanged,
    /// Another text counts by now than the one that was read.
    OtherWords,
}

impl Refusal {
    /// The key of its words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "refusal-not-found",
            Self::NotYours { .. } => "refusal-not-yours",
            Self::WrongStage { .. } => "refusal-wrong-stage",
            Self::TooFewParties => "refusal-too-few-parties",
            Self::SameEntityTwice => "refusal-same-entity-twice",
            Self::BarePlaceName => "refusal-bare-place-name",
            Self::PartyIncomplete { .. } => "refusal-party-incomplete",
            Self::IdentityUnchanged => "refusal-identity-unchanged",
            Self::IdentityUnsettled => "refusal-identity-unsettled",
            Self::UnknownParty => "refusal-unknown-party",
            Self::PartyLeft => "refusal-party-left",
            Self::TooMany { .. } => "refusal-too-many",
            Self::Untitled => "refusal-untitled",
            Self::NoParent => "refusal-no-parent",
            Self::ParentNotStanding => "refusal-parent-not-standing",
            Self::AddendumParties => "refusal-addendum-parties",
            Self::NothingChanged => "refusal-nothing-changed",
            Self::AddendumNotInForce => "refusal-addendum-not-in-force",
            Self::AlreadyAmended => "refusal-already-amended",
            Self::ReasonMissing => "refusal-reason-missing",
            Self::ReferenceMissing => "refusal-reference-missing",
            Self::SourceMissing => "refusal-source-missing",
            Self::EvidenceMissing => "refusal-evidence-missing",
            Self::Unfit { .. } => "refusal-unfit",
            Self::StillToCome { .. } => "refusal-still-to-come",
            Self::DaysReversed => "refusal-days-reversed",
            Self::AlreadyAsked => "refusal-already-asked",
            Self::NotAsked => "refusal-not-asked",
            Self::TermsNotStated => "refusal-terms-not-stated",
            Self::TermsUnfit => "refusal-terms-unfit",
            Self::OtherText => "refusal-other-text",
            Self::NoLanguage => "refusal-no-language",
            Self::UnknownLanguage { .. } => "refusal-unknown-language",
            Self::LanguageKnown { .. } => "refusal-language-known",
            Self::ClausesMissing { .. } => "refusal-clauses-missing",
            Self::LanguagesLag { .. } => "refusal-languages-lag",
            Self::UnknownClause { .. } => "refusal-unknown-clause",
            Self::ClauseKnown { .. } => "refusal-clause-known",
            Self::ClauseKeyUnfit => "refusal-clause-key-unfit",
            Self::ChangesUnsaid { .. } => "refusal-changes-unsaid",
            Self::ChangesUndeclared { .. } => "refusal-changes-undeclared",
            Self::Rearranged => "refusal-rearranged",
            Self::TextAltered => "refusal-text-altered",
            Self::NotSettled => "refusal-not-settled",
            Self::UnknownStep => "refusal-unknown-step",
            Self::StepOfTheLaw => "refusal-step-of-the-law",
            Self::StepKnown { .. } => "refusal-step-known",
            Self::StepNotOpen { .. } => "refusal-step-not-open",
            Self::NothingSentOn { .. } => "refusal-nothing-sent-on",
            Self::NotOverdue => "refusal-not-overdue",
            Self::TrackRefused { .. } => "refusal-track-refused",
            Self::AlreadySigned => "refusal-already-signed",
            Self::NoSignatory => "refusal-no-signatory",
            Self::NoPowers { .. } => "refusal-no-powers",
            Self::PowersGone { .. } => "refusal-powers-gone",
            Self::BeforeSettled { .. } => "refusal-before-settled",
            Self::Blocked { .. } => "refusal-blocked",
            Self::ReservationMissing => "refusal-reservation-missing",
            Self::NoScan => "refusal-no-scan",
            Self::NoTextHeld => "refusal-no-text-held",
            Self::NotTheSignedText => "refusal-not-the-signed-text",
            Self::AlreadyDeclared => "refusal-already-declared",
            Self::SameHand => "refusal-same-hand",
            Self::NotDue { .. } => "refusal-not-due",
            Self::NotTacit => "refusal-not-tacit",
            Self::NotRenewable => "refusal-not-renewable",
            Self::TermNotOver { .. } => "refusal-term-not-over",
            Self::TermOver { .. } => "refusal-term-over",
            Self::RenewalUnproven => "refusal-renewal-unproven",
            Self::NoticePending => "refusal-notice-pending",
            Self::NoNotice => "refusal-no-notice",
            Self::NoticeInEffect { .. } => "refusal-notice-in-effect",
            Self::NoticeTooShort { .. } => "refusal-notice-too-short",
            Self::ParentNotEnded => "refusal-parent-not-ended",
            Self::AlreadyDecided => "refusal-already-decided",
            Self::AlreadySaid => "refusal-already-said",
            Self::ConsentUnchanged => "refusal-consent-unchanged",
            Self::OtherWords => "refusal-other-words",
        }
    }
}
