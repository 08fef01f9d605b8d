use std::collections::BTreeSet;

use council::Gathered;
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::held_over;
use crate::{
    gather,
    rules::{Minutes, Refusal, Section},
    said, store,
};

/// Has the minutes of a session written from what happened, or written anew; `version` is that of those that were read, 0 where
/// there were none. What the secretary corrected stays.
///
/// # Errors
/// When this is not the actor's to do, the session has not ended, the minutes are approved, or someone changed them since they
/// were read.
pub async fn draft(app: &App, tx: &mut Tx, actor: &Actor, it: &Gathered, version: i64) -> Result<Minutes> {
    let (id, now) = (&it.session.id, app.now());
    let minutes = match store::minutes(tx, id).await? {
        None if version == 0 => Minutes::draft(actor, &it.session, now)?,
        None => return Err(Failure::Stale),
        Some(_) => held_over(tx, id, version).await?.redraft(actor, now)?,
    };
    let facts = gather::facts(tx, it).await?.ok_or(Refusal::NotClosed)?;
    let sections = whole(tx, it, said::sections(&facts)).await?;
    if !store::save_minutes(tx, &minutes).await? {
        return Err(Failure::Stale);
    }
    store::save_sections(tx, id, &sections).await?;
    tx.audit(actor, "minutes.draft", &it.session.slug, now).await?;
    tx.touch();
    Ok(minutes)
}

/// The sections by which those that are kept are replaced: the new ones, and what stays of the others.
async fn whole(tx: &mut Tx, it: &Gathered, sections: Vec<Section>) -> Result<Vec<Section>> {
    let requests = store::requests(tx, &it.session.id).await?;
    let spoken_of: BTreeSet<String> = requests.into_iter().filter_map(|request| request.section).collect();
    Ok(store::text(tx, &it.session.id).await?.redrafted(sections, &spoken_of).sections)
}
