use kernel::clean_line;
use platform::{Failure, Refusal, Result};
use rulebook::{Confirmation, Confirms, Rule, Rulebook, Scope, counting};

use super::{By, keep, seen};
use crate::{
    WORDS,
    rules::{PartyId, Verb, What, may, may_for},
    screening::Declared,
    store,
};

/// Keeps what is declared of an agreement, or of one party of it, over what the page showed.
///
/// Who may lay a party's track says what that party declares; of the whole, any party and the secretary.
///
/// # Errors
/// As [`super::step`].
pub async fn declare(by: By<'_>, slug: &str, party: Option<&PartyId>, declared: Declared, version: i64) -> Result<()> {
    let mut tx = by.app.db.begin().await?;
    let agreement = seen(by, &mut tx, slug, None).await?;
    match party {
        Some(party) => may_for(by.actor, Verb::LayTrack, &agreement, party),
        None => may(by.actor, Verb::LayTrack, &agreement),
    }
    .map_err(|refusal| by.refuse(&refusal))?;
    if !store::keep_declared(&mut tx, &agreement.id, party, &declared, version).await? {
        return Err(Failure::Stale);
    }
    let event = by.now().event(by.app.today(), What::FactsDeclared { party: party.cloned() });
    keep(by, &mut tx, &agreement, &agreement, &[event]).await?;
    tx.commit(by.app.now()).await?;
    Ok(())
}

/// The rule of this id, where its wording was not seen: an expert's word stands for that, and for nothing else.
///
/// # Errors
/// [`Failure::NotFound`] for a rule that is none, or that was read.
pub(crate) fn unverified(id: &str) -> Result<&'static Rule> {
    let rule = Rulebook::embedded().rule(id).filter(|rule| !rule.confidence.is_verified());
    rule.ok_or(Failure::NotFound)
}

/// What an expert said of a rule and did not withdraw, for an agreement or for the rule as such.
pub(crate) fn standing<'a>(rule: &str, confirmations: &'a [Confirmation]) -> Option<&'a Confirmation> {
    counting(rule, confirmations).filter(|said| said.confirms != Confirms::Withdrawn)
}

/// What an expert says of a rule.
#[derive(Debug, Clone)]
pub struct Opinion {
    /// The rule, by id.
    pub rule: String,
    /// Met, not applicable, or that what was said is withdrawn.
    pub confirms: Confirms,
    /// Why.
    pub reason: String,
    /// For the rule as such, by this source (a withdrawal may do without); for this agreement only when there is none.
    pub source: Option<String>,
}

/// Keeps what an expert who was asked confirms of a rule, under their own name.
///
/// # Errors
/// As [`super::step`]; refused without a reason, where there is nothing to withdraw, and [`Failure::NotFound`] for a rule that is none
/// or that was read.
pub async fn confirm(by: By<'_>, slug: &str, opinion: Opinion) -> Result<()> {
    let mut tx = by.app.db.begin().await?;
    let agreement = seen(by, &mut tx, slug, None).await?;
    may(by.actor, Verb::ConcludeReview, &agreement).map_err(|refusal| by.refuse(&refusal))?;
    let rule = unverified(&opinion.rule)?;
    let source = opinion.source.map(|source| clean_line(&source, 500).unwrap_or_default());
    let withdraws = opinion.confirms == Confirms::Withdrawn;
    let known = super::known(&mut tx, &agreement).await?;
    if withdraws && standing(&rule.id, &known.confirmations).is_none() {
        return Err(Refusal::new(&WORDS, "refusal-nothing-to-withdraw").into());
    }
    let confirmation = Confirmation {
        rule: rule.id.clone(),
        by: by.actor.name.clone(),
        on: by.app.today(),
        reason: opinion.reason,
        scope: source.clone().map_or(Scope::Agreement, |source| Scope::Rule { source }),
        confirms: opinion.confirms,
        declared: source.is_none().then(|| known.mark()),
    };
    if !confirmation.is_reasoned() {
        return Err(Refusal::new(&WORDS, "refusal-reason-missing").into());
    }
    let for_agreement = source.is_none().then_some(&agreement.id);
    store::keep_confirmation(by.app, &mut tx, for_agreement, &confirmation).await?;
    let Confirmation { rule, reason, confirms, .. } = confirmation;
    let what = match confirms {
        Confirms::Withdrawn => What::OpinionWithdrawn { rule, everywhere: source.is_some(), reason },
        Confirms::Met | Confirms::NotApplicable => {
            What::RuleConfirmed { rule, met: confirms == Confirms::Met, reason, source }
        }
    };
    let event = by.now().event(by.app.today(), what);
    keep(by, &mut tx, &agreement, &agreement, &[event]).await?;
    tx.commit(by.app.now()).await?;
    Ok(())
}
