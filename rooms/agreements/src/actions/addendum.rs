use kernel::{Actor, Localised};
use platform::{
    Failure, Result,
    db::{Reader, Tx},
};

use super::{By, Proposed, keep, propose};
use crate::{
    rules::{Agreement, Change, Consolidated, Kind, Refusal, Sight, consolidate, sight},
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
/// consolidated text beside the original. Nothing happens for an agreement of another kind.
///
/// It follows from the addendum itself, whoever brought that into force: the program enters it.
///
/// # Errors
/// The rules' refusal in words: the addendum is not in force, was taken in already, or changes a clause that another
/// addendum took out meanwhile.
pub async fn take_in_addendum(by: By<'_>, tx: &mut Tx, addendum: &Agreement) -> Result<()> {
    let Kind::Addendum { to, changes } = &addendum.kind else { return Ok(()) };
    let program = Actor::system();
    let by = By { app: by.app, actor: &program, lang: by.lang };
    let found = store::by_id(tx, to).await?.ok_or(Failure::NotFound)?;
    store::hold(tx, &found.slug).await?;
    let before = store::by_id(tx, to).await?.ok_or(Failure::NotFound)?;
    let standing = standing_text(by, tx, &before).await?;
    let amended = before.clone().amend(&by.now(), addendum);
    let (after, events) = amended.map_err(|refusal| by.refuse(&refusal))?;
    if let Some(text) = standing {
        let text = consolidate(text, &addendum.id, changes).map_err(|refusal| by.refuse(&refusal))?;
        store::keep_consolidated(tx, &after.id, &text).await?;
    }
    keep(by, tx, &before, &after, &events).await
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
