use kernel::Day;
use serde::{Deserialize, Serialize};

use super::{Deadline, PartyId, TextRef, TrackStep, calendar::days_between};

/// By which way an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// A letter.
    Letter,
    /// Electronic mail.
    Mail,
    /// A telephone call, noted down.
    Telephone,
    /// WhatsApp.
    Whatsapp,
    /// Someone brought it.
    Bearer,
    /// No answer came: a legal review, under an expert's name, established what the silence means.
    LegalReview,
}

impl Channel {
    /// Those by which an authority can answer.
    pub const ALL: [Self; 5] = [Self::Letter, Self::Mail, Self::Telephone, Self::Whatsapp, Self::Bearer];

    /// The word that stands for it in forms and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Mail => "mail",
            Self::Telephone => "telephone",
            Self::Whatsapp => "whatsapp",
            Self::Bearer => "bearer",
            Self::LegalReview => "legal-review",
        }
    }
}

/// A file or photograph that shows what is claimed, named by its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// SHA-256 of the file, lower-case hexadecimal: its address in the file store.
    pub sha256: String,
    /// What it was called when it was given.
    pub name: String,
}

/// That a file was sent to an authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sending {
    /// The day.
    pub on: Day,
    /// Who sent it, by name or function.
    pub by: String,
}

/// That an authority received it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The day.
    pub on: Day,
    /// The number of the office's stamp, when there is one.
    pub stamp: Option<String>,
    /// The last day for an answer, when the authority itself wrote one; else the rule's delay counts.
    pub due_on: Option<Day>,
}

/// What an authority answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The day of the act itself, not the day on which it was learnt.
    pub on: Day,
    /// The act's number or reference.
    pub reference: String,
    /// By which way it came.
    pub channel: Channel,
    /// What shows it.
    pub evidence: Option<Evidence>,
    /// Who wrote it down here, by name or function.
    pub logged_by: String,
}

impl Answer {
    /// Whether something shows it: a file, or an expert's reasons under their name.
    pub fn is_shown(&self) -> bool {
        self.evidence.is_some() || self.channel == Channel::LegalReview
    }
}

/// Why an answer was put aside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aside {
    /// The text became another. Where the parties go back to the very words it was given on, it holds again.
    TextChanged,
    /// Someone asked again, with a reason. It never holds again by itself.
    #[default]
    AskedAgain,
}

/// What was put aside: an answer given on a text that is no longer the settled one, "given on version n", or asked again; or
/// a sending on such a text that was not answered yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// Why it was put aside.
    #[serde(default)]
    pub why: Aside,
    /// The sending that it answered, when it was sent.
    #[serde(default)]
    pub sending: Option<Sending>,
    /// The receipt that it answered, when there was one.
    #[serde(default)]
    pub receipt: Option<Receipt>,
    /// The text it was given on.
    pub text: Option<TextRef>,
    /// The answer; none while what was sent on that text awaits one.
    pub answer: Option<Answer>,
    /// Why it was a refusal, when it was.
    pub refused: Option<String>,
}

impl Former {
    /// The version it was sent on, where no answer has come yet.
    pub fn unanswered(&self) -> Option<u32> {
        self.text.as_ref().filter(|_| self.answer.is_none()).map(|text| text.version)
    }
}

/// What an expert concludes about an authority's silence, under their name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conclusion {
    /// The law gives the silence the effect of an approval, and this is why.
    TacitlyGiven {
        /// The day on which the silence took that effect, which is not the day on which someone concluded it.
        on: Day,
        /// The reasons and their source.
        reason: String,
    },
    /// The authority must be asked again.
    AskAgain {
        /// The reasons.
        reason: String,
    },
}

/// A mail that is due today about an answer that is awaited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Whose track.
    pub party: PartyId,
    /// Which step of it.
    pub step: String,
    /// The day on which the answer is due.
    pub due_on: Day,
    /// 10, 3 or 0.
    pub days_left: i32,
}

/// How many days before the due day a reminder goes out.
const REMINDERS: [i32; 3] = [10, 3, 0];

impl Reminder {
    pub(super) fn on(day: Day, party: &PartyId, step: &TrackStep, deadline: Deadline) -> Option<Self> {
        let Deadline::On(due_on) = deadline else { return None };
        let days_left = days_between(day, due_on);
        REMINDERS.contains(&days_left).then(|| Self { party: party.clone(), step: step.key.clone(), due_on, days_left })
    }
}
