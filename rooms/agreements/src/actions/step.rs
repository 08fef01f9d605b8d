use kernel::{Actor, Day};
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};

use crate::{
    rules::{self, Absence, Agreement, Held, Kind, Outcome, Sight, Signatory},
    store, words,
};

/// Who acts, through which house, in which language they are answered.
#[derive(Clone, Copy)]
pub struct By<'a> {
    /// The house.
    pub app: &'a App,
    /// Who acts.
    pub actor: &'a Actor,
    /// The language a refusal is put in.
    pub lang: kernel::Lang,
}

impl By<'_> {
    /// As the rules see it, now.
    pub fn now(&self) -> rules::By<'_> {
        rules::By { actor: self.actor, at: self.app.now(), today: self.app.today() }
    }

    /// A refusal of the rules in this reader's words.
    pub fn refuse(&self, refusal: &rules::Refusal) -> Failure {
        words::refusal(refusal, self.lang)
    }
}

/// Takes one step of an agreement: load, rule, save, timeline, register, news, all in one unit of work.
///
/// `version` is what the page showed, where the page says so: a step on what has changed meanwhile is refused.
///
/// # Errors
/// [`Failure::NotFound`] for an agreement that the actor may not know of, the rule's refusal in words,
/// [`Failure::Stale`] when someone else was first.
pub async fn step(
    by: By<'_>,
    slug: &str,
    version: Option<i64>,
    take: impl FnOnce(Agreement, &rules::By<'_>) -> Outcome,
) -> Result<Agreement> {
    let mut tx = by.app.db.begin().await?;
    let before = seen(by, &mut tx, slug, version).await?;
    let (after, events) = take(before.clone(), &by.now()).map_err(|refusal| by.refuse(&refusal))?;
    keep(by, &mut tx, &before, &after, &events).await?;
    tx.commit(by.app.now()).await?;
    Ok(after)
}

/// The agreement as it stands, for someone who may see its file.
///
/// # Errors
/// As [`step`].
pub(crate) async fn seen(by: By<'_>, tx: &mut Tx, slug: &str, version: Option<i64>) -> Result<Agreement> {
    let agreement = found(tx, slug, by.app.today()).await?.ok_or(Failure::NotFound)?;
    if rules::sight(by.actor, &agreement) < Sight::File {
        return Err(Failure::NotFound);
    }
    if version.is_some_and(|version| version != agreement.version) {
        return Err(Failure::Stale);
    }
    Ok(agreement)
}

/// The agreement of this address, with what lower rooms know of its parties today.
///
/// # Errors
/// When the database fails.
pub(crate) async fn found(reader: &mut Reader, slug: &str, today: Day) -> Result<Option<Agreement>> {
    let Some(mut agreement) = store::find(reader, slug).await? else { return Ok(None) };
    refresh(reader, &mut agreement, today).await?;
    Ok(Some(agreement))
}

/// Says anew for which parties someone can sign in, since officers are invited after an agreement was proposed; when each
/// could not be reached, and when its signatory holds the powers to sign, which the members room knows; and when the agreement
/// above ended.
///
/// # Errors
/// When the database fails.
pub(crate) async fn refresh(reader: &mut Reader, agreement: &mut Agreement, today: Day) -> Result<()> {
    if let Kind::SpecificConvention { parent } = &agreement.kind {
        agreement.parent_ended = store::by_id(reader, parent).await?.and_then(|parent| parent.stage.ended_on());
    }
    for party in &mut agreement.parties {
        party.has_account = super::has_account(reader, &party.entity, today).await?;
        let absences = members::unreachable_periods(reader, &party.entity).await?;
        let mut absences: Vec<Absence> =
            absences.into_iter().map(|it| Absence { since: it.since, until: it.until }).collect();
        absences.sort_by_key(|absence| absence.since);
        party.absences = absences;
        let given = agreement.signatures.iter_mut().filter(|signature| signature.party == party.id);
        let signatories = given.filter_map(|signature| signature.signatory.as_mut()).chain(party.signatory.as_mut());
        for signatory in signatories {
            signatory.held = held(reader, &party.entity, signatory).await?;
        }
    }
    Ok(())
}

/// When a signatory who was taken from the members room may sign, as it is known there by now: through their mandate or
/// written powers; of one named before those were kept, through any of their own. None for one written down by hand.
async fn held(reader: &mut Reader, entity: &str, signatory: &Signatory) -> Result<Option<Vec<Held>>> {
    if signatory.through.is_none() && signatory.person.is_none() {
        return Ok(None);
    }
    let person = signatory.person.as_deref();
    let theirs = |time: &members::SigningTime| {
        let through = signatory.through.as_ref().is_none_or(|through| {
            time.mandate.as_str() == through.mandate
                && time.powers.as_ref().map(|powers| powers.as_str()) == through.powers.as_deref()
        });
        through && person.is_none_or(|person| time.person.as_ref().is_some_and(|it| it.as_str() == person))
    };
    let times = members::signing_times(reader, entity).await?;
    Ok(Some(times.iter().filter(|time| theirs(time)).map(|it| Held { from: it.from, until: it.until }).collect()))
}

/// Keeps what a step made of an agreement, its lines, its formal acts and the news of it.
///
/// # Errors
/// [`Failure::Stale`] when someone else was first.
pub(crate) async fn keep(
    by: By<'_>,
    tx: &mut Tx,
    before: &Agreement,
    after: &Agreement,
    events: &[rules::Event],
) -> Result<()> {
    let laid = super::lay::where_due(by, tx, after, events).await?;
    let (after, events) = laid.as_ref().map_or((after, events), |(after, events)| (after, events.as_slice()));
    let weighed = super::lay::weighed(by, tx, after).await?;
    let after = weighed.as_ref().unwrap_or(after);
    if after != before && !store::save(tx, after).await? {
        return Err(Failure::Stale);
    }
    store::keep_timeline(tx, &after.id, events).await?;
    super::enter_acts(by.app, tx, after, events).await?;
    for event in events {
        tx.audit(by.actor, event.key(), &super::in_trail(after), by.app.now()).await?;
    }
    tx.tell("agreements.agreement.changed", &after.id);
    if after.stage.name().after_signature() {
        tx.touch();
    }
    Ok(())
}
