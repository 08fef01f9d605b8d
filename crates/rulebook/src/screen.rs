use serde::{Deserialize, Serialize};

use crate::{
    Confirmation, Facts, Rule, Rulebook, Severity, Word,
    approval::Standing,
    confirmation::by_expert,
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

/// What one rule says about one agreement, for one party.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// The rule, with its source and what to do.
    pub rule: &'a Rule,
    /// What it says.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// The expert's word that bears on it, and what that word does here; none where none was given or it changes nothing.
    pub word: Option<Word>,
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
    /// Only rules that are law on the day of the signature (of the screening, while unsigned) speak. The confirmations are those of
    /// the agreement and of the rules as such, in the order in which they were given.
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
                let finding = Finding { rule, verdict, reason, word: None };
                by_expert(finding, facts.declared.as_deref(), confirmations)
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
