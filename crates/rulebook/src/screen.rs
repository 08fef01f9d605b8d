use kernel::Day;
use serde::{Deserialize, Serialize};

use crate::{
    Facts, Rule, Rulebook, Severity,
    approval::Standing,
    facts::words,
    view::{View, standings},
};

words! {
    /// What a rule says about an agreement.
    Verdict {
        /// What it asks is shown, and the rule itself is verified or an expert has confirmed it.
        Met = "met",
        /// Nothing is filed to judge by.
        Missing = "missing",
        /// What is filed shows the contrary.
        Breached = "breached",
        /// What is filed is in order, but nobody has verified the rule.
        ToBeConfirmed = "to-be-confirmed",
        /// It does not bear on this agreement.
        NotApplicable = "not-applicable",
    }
}

words! {
    /// Why a finding is what it is; a page words it.
    Reason {
        /// The rule does not bear on such an agreement or such a party.
        OutOfScope = "out-of-scope",
        /// The rule asks for nothing: it tells under what others are read.
        Informs = "informs",
        /// Nothing is filed.
        NothingFiled = "nothing-filed",
        /// An approval is held, but it was given on a former text and must be asked again.
        FormerText = "former-text",
        /// What is filed shows the contrary of what is asked.
        Contrary = "contrary",
        /// What is filed shows what is asked, and the wording of the rule was seen.
        Shown = "shown",
        /// What is filed shows what is asked, but the rule is unverified.
        UnverifiedRule = "unverified-rule",
        /// An expert has confirmed it, with reasons.
        Confirmed = "confirmed",
        /// The rule's condition could not be evaluated on these facts: a person must look.
        NotEvaluable = "not-evaluable",
    }
}

words! {
    /// What an expert confirms.
    Confirms {
        /// That the rule is as written and what is filed meets it.
        Met = "met",
        /// That the rule does not bear on the agreement.
        NotApplicable = "not-applicable",
    }
}

/// How far a confirmation reaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
}

impl Confirmation {
    /// Whether it gives its reason, and its source where it speaks for the rule.
    pub fn is_reasoned(&self) -> bool {
        let sourced = match &self.scope {
            Scope::Agreement => true,
            Scope::Rule { source } => !source.trim().is_empty(),
        };
        sourced && !self.reason.trim().is_empty() && !self.by.trim().is_empty()
    }
}

/// What one rule says about one agreement, for one party.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// The rule, with its source and what to do.
    pub rule: &'a Rule,
    /// What it says.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// The expert's confirmation that made it so, if one did.
    pub confirmed: Option<Confirmation>,
}

/// Whether a finding stops the step "signed": severity B, and *missing*, *breached* or *to be confirmed*.
///
/// It stops the software's step, not a pen: an officer may still record a signature that took place, with a reservation.
pub fn blocks(finding: &Finding) -> bool {
    finding.rule.severity == Severity::Blocking
        && matches!(finding.verdict, Verdict::Missing | Verdict::Breached | Verdict::ToBeConfirmed)
}

impl Rulebook {
    /// What each rule of the party's law and of the international texts says, in the order of the files.
    ///
    /// Only rules that are law on the day of the signature (of the screening, while unsigned) speak.
    pub fn screen(&self, facts: &Facts, confirmations: &[Confirmation]) -> Vec<Finding<'_>> {
        let view = View::of(facts).ok();
        let context = view.as_ref().map(View::context);
        let standings: Vec<_> = standings(facts).collect();
        let stale = |rule: &Rule| {
            rule.approvals().any(|kind| standings.iter().any(|(one, Standing { stale, .. })| *one == kind && *stale))
        };
        self.rules_of(facts.party.country.as_deref())
            .filter(|rule| rule.holds_on(facts.day()))
            .map(|rule| {
                let (verdict, reason) = match &context {
                    Some(context) => by_machine(rule, context),
                    None => (Verdict::ToBeConfirmed, Reason::NotEvaluable),
                };
                let reason = if reason == Reason::NothingFiled && stale(rule) { Reason::FormerText } else { reason };
                by_expert(Finding { rule, verdict, reason, confirmed: None }, confirmations)
            })
            .collect()
    }
}

/// The verdict before any expert has spoken.
pub(crate) fn by_machine(rule: &Rule, context: &cel::Context) -> (Verdict, Reason) {
    let verdict = || {
        Ok::<_, crate::rule::NotEvaluable>(if !rule.applies.eval(context)? {
            (Verdict::NotApplicable, Reason::OutOfScope)
        } else if rule.informs {
            (Verdict::NotApplicable, Reason::Informs)
        } else if !rule.evidence.eval(context)? {
            (Verdict::Missing, Reason::NothingFiled)
        } else if !rule.check.eval(context)? {
            (Verdict::Breached, Reason::Contrary)
        } else if rule.confidence.is_verified() {
            (Verdict::Met, Reason::Shown)
        } else {
            (Verdict::ToBeConfirmed, Reason::UnverifiedRule)
        })
    };
    verdict().unwrap_or((Verdict::ToBeConfirmed, Reason::NotEvaluable))
}

/// What a confirmation changes. It speaks about a rule nobody had verified; it cannot stand for a document.
///
/// - *met*: only what is *to be confirmed* becomes met. Missing stays missing, breached stays breached.
/// - *not applicable*: only for a rule whose wording was not seen, and never against a breach.
fn by_expert<'a>(finding: Finding<'a>, confirmations: &[Confirmation]) -> Finding<'a> {
    let changes = |one: &&Confirmation| match (one.confirms, finding.verdict) {
        (Confirms::Met, Verdict::ToBeConfirmed) => finding.reason == Reason::UnverifiedRule,
        (Confirms::NotApplicable, Verdict::ToBeConfirmed | Verdict::Missing) => !finding.rule.confidence.is_verified(),
        _ => false,
    };
    let latest = confirmations
        .iter()
        .filter(|one| one.rule == finding.rule.id && one.is_reasoned())
        .filter(changes)
        .max_by_key(|one| (one.scope == Scope::Agreement, one.on));
    match latest {
        Some(one) => Finding {
            verdict: match one.confirms {
                Confirms::Met => Verdict::Met,
                Confirms::NotApplicable => Verdict::NotApplicable,
            },
            reason: Reason::Confirmed,
            confirmed: Some(one.clone()),
            ..finding
        },
        None => finding,
    }
}
