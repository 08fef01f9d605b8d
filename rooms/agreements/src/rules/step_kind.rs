use serde::{Deserialize, Serialize};

/// What sort of act a step of a track is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The public authorities agree to the principle, before a text.
    PriorAccord,
    /// A commission of the council examines the draft.
    Commission,
    /// A lawyer or an office gives its opinion or report on the text.
    LegalOpinion,
    /// The council deliberates on the text.
    Deliberation,
    /// The deliberation is sent to the State's representative.
    Transmission,
    /// The State's representative endorses.
    Visa,
    /// Another authority approves.
    Approval,
    /// Someone is told.
    Notification,
    /// A ministry clears the text.
    Clearance,
    /// The agreement is entered in a State's register.
    Registration,
    /// The party's organ ratifies what was signed.
    Ratification,
}

impl StepKind {
    /// All of them, in their usual order.
    pub const ALL: [Self; 11] = [
        Self::PriorAccord,
        Self::Commission,
        Self::LegalOpinion,
        Self::Deliberation,
        Self::Transmission,
        Self::Visa,
        Self::Approval,
        Self::Clearance,
        Self::Notification,
        Self::Ratification,
        Self::Registration,
    ];

    /// The word that stands for it in storage, message keys and the rulebook.
    pub fn word(self) -> &'static str {
        match self {
            Self::PriorAccord => "prior-accord",
            Self::Commission => "commission",
            Self::LegalOpinion => "legal-opinion",
            Self::Deliberation => "deliberation",
            Self::Transmission => "transmission",
            Self::Visa => "visa",
            Self::Approval => "approval",
            Self::Notification => "notification",
            Self::Clearance => "clearance",
            Self::Registration => "registration",
            Self::Ratification => "ratification",
        }
    }

    /// The kind that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Its place in the usual order.
    pub(super) fn order(self) -> usize {
        Self::ALL.into_iter().position(|kind| kind == self).unwrap_or_default()
    }

    /// Whether it is given on a text, and falls with it: all but what comes before a text.
    pub fn on_a_text(self) -> bool {
        !matches!(self, Self::PriorAccord | Self::Commission)
    }
}
