use std::{fmt, sync::Arc};

use cel::{Context, Program, Value};
use kernel::{Day, Localised};
use serde::{Deserialize, Serialize};

use crate::{ApprovalKind, facts::words};

words! {
    /// How much a rule weighs.
    Severity {
        /// Blocks the signature.
        Blocking = "B",
        /// High.
        High = "H",
        /// Warning.
        Warning = "W",
        /// Information.
        Information = "I",
    }
}

words! {
    /// How well a rule is known.
    Confidence {
        /// The wording was seen.
        Text = "T",
        /// A secondary source was read.
        Secondary = "S",
        /// From memory, not verified.
        Memory = "M",
    }
}

impl Confidence {
    /// Whether the machine may find the rule *met* by itself: only when the wording was seen.
    pub fn is_verified(self) -> bool {
        self == Self::Text
    }
}

words! {
    /// From which day of an approval a deadline runs: no rule here says any other.
    RunsFrom {
        /// The day it was received (stamp number).
        ReceivedOn = "received_on",
    }
}

words! {
    /// What the silence of an authority leads to. It is never a pass.
    OnSilence {
        /// A legal review.
        LegalReview = "legal-review",
    }
}

/// By when an authority should have answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The approval it is about.
    pub approval: ApprovalKind,
    /// How many days.
    pub days: u16,
    /// Whether only working days count; holidays are data that a club edits.
    pub working_days: bool,
    /// From which day.
    pub from: RunsFrom,
    /// What follows when it passes in silence.
    pub on_silence: OnSilence,
}

/// Where a rule was read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub enum Source {
    /// At this address.
    At(String),
    /// Nowhere: the rule's note says what is known.
    None,
}

impl From<String> for Source {
    fn from(text: String) -> Self {
        if text == "none" { Self::None } else { Self::At(text) }
    }
}

/// One requirement of one instrument, with what it takes to check it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its permanent id, such as `MA-04`.
    pub id: String,
    /// The law, treaty or practice it comes from.
    pub instrument: Localised,
    /// The article or articles; empty when none was named.
    #[serde(default)]
    pub article: String,
    /// The version of the text that was read: a date or a year, or `undated`, which the note explains.
    pub version: String,
    /// What it asks.
    pub requirement: Localised,
    /// What to do, and who owes it.
    pub to_do: Localised,
    /// When it applies to a party of its jurisdiction.
    pub applies: Condition,
    /// Whether there is evidence to judge by; when not, the rule is *missing*.
    pub evidence: Condition,
    /// Whether the evidence shows what is asked; when not, the rule is *breached*.
    pub check: Condition,
    /// Whether it asks for nothing and only tells under what other rules are read: where it applies, nothing more is asked.
    #[serde(default)]
    pub informs: bool,
    /// How much it weighs.
    pub severity: Severity,
    /// How well it is known.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: Source,
    /// What a reader must know of the reading: what was not verified, what the source is.
    #[serde(default)]
    pub note: Localised,
    /// The first day on which it holds.
    pub valid_from: Option<Day>,
    /// The last day on which it holds.
    pub valid_to: Option<Day>,
    /// A deadline that it sets to an authority.
    pub deadline: Option<Deadline>,
    /// A warning that its track carries, by key (`no-elected-deliberation`).
    pub flag: Option<String>,
    /// The jurisdiction of its file: ISO 3166-1 alpha-2, or `international`.
    #[serde(skip)]
    pub jurisdiction: String,
}

impl Rule {
    /// Whether it is law on that day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// The approvals that its conditions look at.
    pub fn approvals(&self) -> impl Iterator<Item = ApprovalKind> {
        ApprovalKind::ALL.iter().copied().filter(|kind| {
            let path = format!("approval.{}.", kind.variable());
            self.conditions().any(|(_, condition)| condition.source().contains(&path))
        })
    }

    /// Its three conditions, each with its name in the file.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = (&'static str, &Condition)> {
        [("applies", &self.applies), ("evidence", &self.evidence), ("check", &self.check)].into_iter()
    }
}

/// A condition of a rule: a CEL expression, compiled when the file is read.
#[derive(Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct Condition {
    source: String,
    program: Arc<Program>,
}

impl Condition {
    /// The expression as it is written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether it holds.
    pub(crate) fn eval(&self, context: &Context) -> Result<bool, NotEvaluable> {
        match self.program.execute(context) {
            Ok(Value::Bool(holds)) => Ok(holds),
            Ok(other) => Err(NotEvaluable(format!("it gives {other:?}, not true or false"))),
            Err(error) => Err(NotEvaluable(error.to_string())),
        }
    }
}

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(source: String) -> Result<Self, String> {
        let program = Program::compile(&source).map_err(|error| format!("{source:?} is not CEL: {error}"))?;
        Ok(Self { source, program: Arc::new(program) })
    }
}

impl fmt::Debug for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.fmt(f)
    }
}

/// Why a condition could not be evaluated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct NotEvaluable(String);
