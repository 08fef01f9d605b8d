use council::CameWith;
use kernel::{Actor, Localised};
use platform::{App, Failure, Result, db::Tx};

use super::letters::{self, Letter};
use crate::{
    place::Place,
    rules::{Opinion, Referral},
    store,
    veil::in_trail,
};

/// The expert answers what they were asked, and the secretary is written to; `version` is that which was read.
///
/// # Errors
/// When the actor was not asked, the rules refuse ([`Referral::answer`]), or someone changed it since it was read.
pub async fn answer_referral(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    said: (Opinion, Localised),
) -> Result<()> {
    let (referral, place) = found(app, tx, id).await?;
    let sitting = place.sitting(&referral.item, app.now());
    let referral = referral.answer(actor, &sitting, said)?;
    keep(tx, Referral { version, ..referral.clone() }).await?;
    let to = letters::secretaries(app, tx).await?;
    letters::write(app, tx, (Letter::Answered, &to), (&place, &referral)).await?;
    tx.audit(actor, "motions.referral.answer", &in_trail(&referral), app.now()).await?;
    Ok(())
}

/// The secretary notes an answer that came by another way, and the expert is told what stands under their name; a file that shows it is
/// kept already. `version` is that which was read.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Referral::note`]), or someone changed it since it was read.
pub async fn note_answer(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    (said, (came, file)): ((Opinion, Localised), CameWith),
) -> Result<()> {
    let (referral, place) = found(app, tx, id).await?;
    let sitting = place.sitting(&referral.item, app.now());
    let referral = referral.note(actor, (&sitting, app.today()), said, came)?;
    if let Some(file) = &file {
        tx.name_file(file, app.now()).await?;
    }
    keep(tx, Referral { version, ..referral.clone() }).await?;
    let to = letters::expert(app, tx, &referral).await?;
    letters::write(app, tx, (Letter::Noted, &to), (&place, &referral)).await?;
    tx.audit(actor, "motions.referral.note", &in_trail(&referral), app.now()).await?;
    Ok(())
}

pub(super) async fn found(app: &App, tx: &mut Tx, id: &str) -> Result<(Referral, Place)> {
    let referral = store::referral(tx, id).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(tx, &referral.session, None, app.now()).await?;
    Ok((referral, place))
}

/// Saves a referral; whoever saves over a change is told.
pub(super) async fn keep(tx: &mut Tx, it: Referral) -> Result<()> {
    if !store::save_referral(tx, &it).await? {
        return Err(Failure::Stale);
    }
    tx.touch();
    Ok(())
}
