use kernel::{Day, Localised};
use rulebook::ApprovalKind;
use serde::{Deserialize, Serialize};

use super::{
    Absence, Answer, Calendar, Count, Deadline, Due, Former, PartyId, Receipt, Sending, StepKind, TextRef, TextState,
    calendar::days_between,
};

/// When a step is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// Before the party signs.
    BeforeSignature,
    /// After all have signed.
    AfterSignature,
}

/// Where a step stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each field is explained at its own type")]
pub enum StepState {
    /// Nothing was sent yet; the party owes it.
    Awaited { since: Day },
    /// Sent to the authority.
    Sent { sending: Sending },
    /// The authority has it, and owes an answer.
    Received { sending: Option<Sending>, receipt: Receipt },
    /// The due day passed in silence: an expert must say what that means. Never a pass.
    LegalReview { sending: Option<Sending>, receipt: Receipt, since: Day },
    /// The authority said yes.
    Given { sending: Option<Sending>, receipt: Option<Receipt>, answer: Answer },
    /// The authority said no.
    Refused { sending: Option<Sending>, receipt: Option<Receipt>, answer: Answer, reason: String },
    /// Someone established, under their name, that this party does not need it.
    NotRequired { on: Day, by: String, reason: String },
}

impl StepState {
    /// The word that stands for it in badges and message keys.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Awaited { .. } => "awaited",
            Self::Sent { .. } => "sent",
            Self::Received { .. } => "received",
            Self::LegalReview { .. } => "legal-review",
            Self::Given { .. } => "given",
            Self::Refused { .. } => "refused",
            Self::NotRequired { .. } => "not-required",
        }
    }
}

/// One step of a track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackStep {
    /// Its name within the track, readable and unique there: `visa`.
    pub key: String,
    /// What sort of act.
    pub kind: StepKind,
    /// Who gives it.
    pub authority: Localised,
    /// The rules of the rulebook that ask for it, by id.
    pub rules: Vec<String>,
    /// When it is expected.
    pub gate: Gate,
    /// Whether its rules ask for it of some agreements only.
    #[serde(default)]
    pub conditional: bool,
    /// Whether none of its rules was found to bear on this agreement, so that nobody owes it; only of a conditional step.
    #[serde(default)]
    pub not_owed: bool,
    /// Whether someone added it to the track, since no rule here asks for it.
    #[serde(default)]
    pub added: bool,
    /// The time that the authority has, when a rule says.
    pub due: Option<Due>,
    /// Where it stands.
    pub state: StepState,
    /// The text it was sent or given on.
    pub on_text: Option<TextRef>,
    /// What was sent or given on former texts, oldest first.
    pub former: Vec<Former>,
}

/// Who owes what comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owes {
    /// The party must ask, send or file.
    Party,
    /// The authority must acknowledge or answer.
    Authority,
    /// An expert must say what a silence means.
    Expert,
}

/// What comes next on a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next<'a> {
    /// This step.
    Step {
        /// Which.
        step: &'a TrackStep,
        /// Who owes it.
        owes: Owes,
        /// Since when.
        since: Day,
    },
    /// The track ended in a refusal.
    Refused {
        /// Which step.
        step: &'a TrackStep,
        /// Since when.
        since: Day,
    },
    /// Nothing more.
    Done,
}

/// One party's own way to signature, under its own law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    /// Whose.
    pub party: PartyId,
    /// Under which law: the rulebook's word for the jurisdiction; empty while unknown.
    pub law: String,
    /// In order.
    pub steps: Vec<TrackStep>,
}

impl TrackStep {
    /// A step that nobody has taken yet.
    pub fn awaited(key: impl Into<String>, kind: StepKind, authority: Localised, gate: Gate, since: Day) -> Self {
        Self {
            key: key.into(),
            kind,
            authority,
            rules: Vec::new(),
            gate,
            conditional: false,
            not_owed: false,
            added: false,
            due: None,
            state: StepState::Awaited { since },
            on_text: None,
            former: Vec::new(),
        }
    }

    /// Whether it was given, and on the text that counts now.
    pub fn holds(&self, text: TextState<'_>) -> bool {
        matches!(self.state, StepState::Given { .. }) && self.concerns(text)
    }

    /// Whether it is done with: it holds, is not required, or nobody owes it.
    pub fn settled(&self, text: TextState<'_>) -> bool {
        matches!(self.state, StepState::NotRequired { .. }) || self.not_owed || self.holds(text)
    }

    /// Whether someone has begun or answered it.
    pub fn is_taken(&self) -> bool {
        !matches!(self.state, StepState::Awaited { .. } | StepState::NotRequired { .. })
    }

    /// Whether what it was sent or given on is the text that counts now.
    pub fn concerns(&self, text: TextState<'_>) -> bool {
        !self.kind.on_a_text()
            || match text {
                TextState::Drafting => false,
                // What was signed elsewhere is not a text that was drafted here.
                TextState::NotHeld => self.on_text.is_none(),
                TextState::Settled(text) => self.on_text.as_ref().is_some_and(|on| on.hash == text.hash),
            }
    }

    /// The sending, when it was sent.
    pub fn sending(&self) -> Option<&Sending> {
        match &self.state {
            StepState::Sent { sending } => Some(sending),
            StepState::Received { sending, .. }
            | StepState::LegalReview { sending, .. }
            | StepState::Given { sending, .. }
            | StepState::Refused { sending, .. } => sending.as_ref(),
            StepState::Awaited { .. } | StepState::NotRequired { .. } => None,
        }
    }

    /// The receipt, when the authority has it.
    pub fn receipt(&self) -> Option<&Receipt> {
        match &self.state {
            StepState::Received { receipt, .. } | StepState::LegalReview { receipt, .. } => Some(receipt),
            StepState::Given { receipt, .. } | StepState::Refused { receipt, .. } => receipt.as_ref(),
            StepState::Awaited { .. } | StepState::Sent { .. } | StepState::NotRequired { .. } => None,
        }
    }

    /// The answer, yes or no, when there is one.
    pub fn answer(&self) -> Option<&Answer> {
        match &self.state {
            StepState::Given { answer, .. } | StepState::Refused { answer, .. } => Some(answer),
            _ => None,
        }
    }

    /// What was sent on former texts and not answered yet: version and day.
    pub fn unanswered(&self) -> impl Iterator<Item = (u32, Day)> {
        let day = |former: &Former| {
            former.sending.as_ref().map(|it| it.on).or_else(|| former.receipt.as_ref().map(|it| it.on))
        };
        self.former.iter().filter_map(move |former| Some((former.unanswered()?, day(former)?)))
    }

    /// The version on which its present answer was given, when that is no longer the text that counts.
    pub fn given_on_former(&self, text: TextState<'_>) -> Option<u32> {
        let given = matches!(self.state, StepState::Given { .. }) && !self.concerns(text);
        given.then(|| self.on_text.as_ref().map(|on| on.version)).flatten()
    }

    /// The day from which a step that was given counts, as the rulebook reckons it: a transmission counts from its receipt,
    /// not from the day on which someone acknowledged it.
    pub fn counts_from(&self) -> Option<Day> {
        let StepState::Given { answer, .. } = &self.state else { return None };
        let (sent, received) = (self.sending().map(|it| it.on), self.receipt().map(|it| it.on));
        ApprovalKind::from_word(self.kind.word())?.counts_from(sent, received, Some(answer.on))
    }

    /// Until when the authority's answer is due; no time runs on a step that nobody owes.
    pub fn deadline(&self, calendar: &Calendar, absences: &[Absence]) -> Deadline {
        let StepState::Received { receipt, .. } = &self.state else { return Deadline::None };
        if self.not_owed {
            return Deadline::None;
        }
        match (receipt.due_on, self.due) {
            (Some(day), _) => {
                let days = u16::try_from(days_between(receipt.on, day)).unwrap_or_default();
                Due { days, count: Count::Calendar }.deadline(receipt.on, calendar, absences)
            }
            (None, Some(due)) => due.deadline(receipt.on, calendar, absences),
            (None, None) => Deadline::None,
        }
    }

    /// The due day, when it has passed in silence.
    pub fn overdue(&self, today: Day, calendar: &Calendar, absences: &[Absence]) -> Option<Day> {
        match self.deadline(calendar, absences) {
            Deadline::On(day) if day < today => Some(day),
            _ => None,
        }
    }

    fn next(&self) -> Option<Next<'_>> {
        let owed = |owes, since| Some(Next::Step { step: self, owes, since });
        match &self.state {
            StepState::Awaited { since } => owed(Owes::Party, *since),
            StepState::Sent { sending } => owed(Owes::Authority, sending.on),
            StepState::Received { receipt, .. } => owed(Owes::Authority, receipt.on),
            StepState::LegalReview { since, .. } => owed(Owes::Expert, *since),
            StepState::Refused { answer, .. } => Some(Next::Refused { step: self, since: answer.on }),
            StepState::Given { answer, .. } => owed(Owes::Party, answer.on),
            StepState::NotRequired { .. } => None,
        }
    }
}

impl Track {
    /// What comes next, who owes it, since when.
    pub fn next(&self, text: TextState<'_>) -> Next<'_> {
        if let Some(step) = self.refused() {
            return step.next().unwrap_or(Next::Done);
        }
        self.steps.iter().filter(|step| !step.settled(text)).find_map(TrackStep::next).unwrap_or(Next::Done)
    }

    /// The step that was refused, if one that is owed was: the track ends there until it is asked again.
    pub fn refused(&self) -> Option<&TrackStep> {
        self.steps.iter().find(|step| matches!(step.state, StepState::Refused { .. }) && !step.not_owed)
    }

    /// Whether nobody has laid it: at most it holds what was added to it.
    pub fn is_bare(&self) -> bool {
        self.steps.iter().all(|step| step.added)
    }

    /// Whether it asks for something and everything it asks for is there. A track that nobody has laid proves nothing.
    pub fn complete(&self, text: TextState<'_>) -> bool {
        !self.is_bare() && self.steps.iter().all(|step| step.settled(text))
    }

    /// The day of its latest approval, of those that are owed.
    pub fn last_given(&self) -> Option<Day> {
        self.steps.iter().filter(|step| !step.not_owed).filter_map(TrackStep::counts_from).max()
    }
}
