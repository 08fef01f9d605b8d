use kernel::Day;
use serde::{Deserialize, Serialize};

use crate::{Finding, Reason, Verdict, facts::words};

words! {
    /// What an expert confirms.
    Confirms {
        /// That the rule is as written and what is filed meets it.
        Met = "met",
        /// That the rule does not bear on the agreement.
        NotApplicable = "not-applicable",
        /// Nothing any more: what experts had said of the rule is withdrawn.
        Withdrawn = "withdrawn",
    }
}

/// How far a confirmation reaches.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "scope", rename_all = "kebab-case")]
pub enum Scope {
    /// The agreement at hand only; whoever calls passes it for that agreement.
    Agreement,
    /// The rule, for every agreement: the expert has found where it is written.
    Rule {
        /// Where: an address, or the reference of an official text.
        source: String,
    },
}

/// What an expert has declared about a rule, under their own name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Confirmation {
    /// The rule's id.
    pub rule: String,
    /// Who declared it.
    pub by: String,
    /// When.
    pub on: Day,
    /// Why; a confirmation without a reason has no effect.
    pub reason: String,
    /// How far it reaches.
    #[serde(flatten)]
    pub scope: Scope,
    /// What it confirms.
    pub confirms: Confirms,
    /// The mark of what the parties had declared when it was given ([`Facts::declared`](crate::Facts::declared)). Of a rule that was found not to bear on
    /// an agreement one asks again once they declare something else. None for the rule as such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<String>,
}

impl Confirmation {
    /// Whether it gives its reason, and its source where it says for the rule what holds.
    pub fn is_reasoned(&self) -> bool {
        let sourced = match &self.scope {
            Scope::Rule { source } if self.confirms != Confirms::Withdrawn => !source.trim().is_empty(),
            Scope::Rule { .. } | Scope::Agreement => true,
        };
        sourced && !self.reason.trim().is_empty() && !self.by.trim().is_empty()
    }
}

words! {
    /// What an expert's word does to a finding.
    Bearing {
        /// It made the verdict.
        Holds = "holds",
        /// It was withdrawn: the verdict is the machine's.
        Withdrawn = "withdrawn",
        /// The parties have declared something else since: the verdict is the machine's, and the expert is asked again.
        Outdated = "outdated",
    }
}

/// An expert's word, and what it does to a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub said: Confirmation,
    /// What it does.
    pub bearing: Bearing,
}

/// The word that counts about a rule, of those given for an agreement and for the rule as such, in the order in which they were
/// given.
///
/// A later word takes the place of an earlier one of the same reach, whatever it says. One for the agreement comes before one for
/// the rule. A withdrawal for the rule takes all of them back, those given for an agreement too; one for the agreement leaves the
/// rule to the machine there, and nowhere else.
pub fn counting<'a>(rule: &str, confirmations: &'a [Confirmation]) -> Option<&'a Confirmation> {
    let (mut here, mut everywhere) = (None, None);
    for one in confirmations.iter().filter(|one| one.rule == rule && one.is_reasoned()) {
        match (&one.scope, one.confirms) {
            (Scope::Agreement, _) => here = Some(one),
            (Scope::Rule { .. }, Confirms::Withdrawn) => (here, everywhere) = (None, Some(one)),
            (Scope::Rule { .. }, _) => everywhere = Some(one),
        }
    }
    here.or(everywhere)
}

/// What the word that counts makes of a finding. It speaks about a rule nobody had verified; it cannot stand for a document.
///
/// - *met*: only what is *to be confirmed* becomes met. Missing stays missing, breached stays breached.
/// - *not applicable*: only for a rule whose wording was not seen, and never against a breach.
/// - *withdrawn*: the verdict stays the machine's.
pub(crate) fn by_expert<'a>(
    finding: Finding<'a>,
    declared: Option<&str>,
    confirmations: &[Confirmation],
) -> Finding<'a> {
    let Some(said) = counting(&finding.rule.id, confirmations) else { return finding };
    let open = matches!(finding.verdict, Verdict::ToBeConfirmed | Verdict::Missing);
    let stands = said.declared.is_none() || said.declared.as_deref() == declared;
    let (verdict, bearing) = match said.confirms {
        Confirms::Met if finding.reason == Reason::UnverifiedRule => (Verdict::Met, Bearing::Holds),
        Confirms::NotApplicable if open && !finding.rule.confidence.is_verified() && stands => {
            (Verdict::NotApplicable, Bearing::Holds)
        }
        Confirms::NotApplicable if open && !finding.rule.confidence.is_verified() => {
            (finding.verdict, Bearing::Outdated)
        }
        Confirms::Withdrawn if finding.verdict != Verdict::NotApplicable => (finding.verdict, Bearing::Withdrawn),
        Confirms::Met | Confirms::NotApplicable | Confirms::Withdrawn => return finding,
    };
    let reason = if bearing == Bearing::Holds { Reason::Confirmed } else { finding.reason };
    Finding { verdict, reason, word: Some(Word { said: said.clone(), bearing }), ..finding }
}
