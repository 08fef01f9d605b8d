use kernel::{Actor, Localised};
use platform::{
    Failure, Result,
    db::{Reader, Tx},
};

use super::{By, Proposed, keep, propose};
use crate::{
    rules::{Agreement, Change, Consolidated, Event, Kind, Refusal, Sight, StageName, consolidate, sight},
    store,
};

/// Proposes an addendum to an agreement: between the parties bound by it and those who join.
///
/// # Errors
/// The rules' refusal in words, among them that a change names a clause that is not there or lacks a language;
/// [`Failure::NotFound`] for someone without sight.
pub async fn propose_addendum(by: By<'_>, slug: &str, title: Localised, changes: Vec<Change>) -> Result<Agreement> {
    let mut reader = by.app.db.read().await?;
    let parent = store::find(&mut reader, slug).await?.filter(|parent| sight(by.actor, parent) == Sight::File);
    let parent = parent.ok_or(Failure::NotFound)?;
    match standing_text(by, &mut reader, &parent).await? {
        Some(text) => {
            consolidate(text, &by.app.id(), &changes).map_err(|refusal| by.refuse(&refusal))?;
        }
        None if changes.iter().all(|change| matches!(change, Change::Terms { .. } | Change::Accession { .. })) => {}
        None => return Err(by.refuse(&Refusal::NoTextHeld)),
    }
    drop(reader);
    let joining = changes.iter().filter_map(|change| match change {
        Change::Accession { entity } => Some(entity.clone()),
        _ => None,
    });
    let entities = parent.bound().map(|party| party.entity.clone()).chain(joining).collect();
    let kind = Kind::Addendum { to: parent.id.clone(), changes };
    propose(by, Proposed { kind, entities, title, fields: parent.fields.clone() }).await
}

/// Takes an addendum that came into force into the agreement it changes: its lines, its terms and parties, and the
/// consolidated text beside the original. `false` where there is nothing to take in, or where the agreement cannot take
/// it in as it stands: what brought the addendum into force stays done, and the clock tries again.
///
/// It follows from the addendum itself, whoever brought that into force: the program enters it.
///
/// # Errors
/// When the database fails.
pub async fn take_in_addendum(by: By<'_>, tx: &mut Tx, addendum: &Agreement) -> Result<bool> {
    let Some(found) = awaiting(tx, addendum).await? else { return Ok(false) };
    store::hold(tx, &found.slug).await?;
    let Some(before) = awaiting(tx, addendum).await? else { return Ok(false) };
    let program = Actor::system();
    let by = By { app: by.app, actor: &program, lang: by.lang };
    let (after, events, text) = match taken(by, tx, &before, addendum).await? {
        Ok(taken) => taken,
        Err(refusal) => {
            tracing::info!(%refusal, slug = addendum.slug, "an addendum is not taken in yet");
            return Ok(false);
        }
    };
    if let Some(text) = text {
        store::keep_consolidated(tx, &after.id, &text).await?;
    }
    keep(by, tx, &before, &after, &events).await?;
    Ok(true)
}

/// Why an addendum in force is not part of the agreement that it changes, where that cannot take it in.
///
/// # Errors
/// When the database fails.
pub(crate) async fn not_taken_in(by: By<'_>, reader: &mut Reader, addendum: &Agreement) -> Result<Option<Refusal>> {
    let Some(parent) = awaiting(reader, addendum).await? else { return Ok(None) };
    let program = Actor::system();
    Ok(taken(By { actor: &program, ..by }, reader, &parent, addendum).await?.err())
}

/// The agreement that an addendum in force has not changed yet.
///
/// # Errors
/// When the database fails.
pub(crate) async fn awaiting(reader: &mut Reader, addendum: &Agreement) -> Result<Option<Agreement>> {
    let Kind::Addendum { to, .. } = &addendum.kind else { return Ok(None) };
    if addendum.stage.name() != StageName::InForce {
        return Ok(None);
    }
    let parent = store::by_id(reader, to).await?.ok_or(Failure::NotFound)?;
    Ok(Some(parent).filter(|parent| !parent.amended_by.contains(&addendum.id)))
}

/// What an addendum makes of an agreement: how it then is, its lines, and its consolidated text where a text is held.
type Taken = (Agreement, Vec<Event>, Option<Consolidated>);

async fn taken(
    by: By<'_>,
    reader: &mut Reader,
    parent: &Agreement,
    addendum: &Agreement,
) -> Result<Result<Taken, Refusal>> {
    let Kind::Addendum { changes, .. } = &addendum.kind else { return Ok(Err(Refusal::AddendumNotInForce)) };
    let standing = standing_text(by, reader, parent).await?;
    let made = parent.clone().amend(&by.now(), addendum).and_then(|(after, events)| {
        let text = standing.map(|text| consolidate(text, &addendum.id, changes)).transpose()?;
        Ok((after, events, text))
    });
    Ok(made)
}

/// The text as it stands: as the addenda in force leave it, or the original; none where the club holds no text.
///
/// # Errors
/// When the stored text was altered.
pub(crate) async fn standing_text(
    by: By<'_>,
    reader: &mut Reader,
    agreement: &Agreement,
) -> Result<Option<Consolidated>> {
    if let Some(text) = store::consolidated(reader, &agreement.id).await? {
        return Ok(Some(text));
    }
    let Some(reference) = agreement.text_ref() else { return Ok(None) };
    let Some(original) = store::settled(reader, &agreement.id, reference).await? else { return Ok(None) };
    Consolidated::original(&original).map(Some).map_err(|refusal| by.refuse(&refusal))
}
