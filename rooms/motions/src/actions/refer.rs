use council::rules::ItemId;
use kernel::{Actor, Role};
use platform::{App, Failure, Result, db::Tx};

use super::{
    answer_referral::{found, keep},
    letters::{self, Letter},
};
use crate::{
    place::Place,
    rules::{About, Referral, ReferralInput, Refusal},
    store,
    veil::in_trail,
};

/// Asks an expert about a motion of an item, or about the agreement that it is about, and writes to them.
///
/// # Errors
/// When this is not the actor's to do, what it is about is not of this item, nobody is such an expert today, or the rules refuse
/// ([`Referral::ask`]).
pub async fn refer(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (item, about): (&ItemId, About),
    input: ReferralInput,
) -> Result<Referral> {
    let item = council::item(tx, item.as_str()).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(tx, &item.session, None, app.now()).await?;
    must_be_of(tx, &item.id, &about).await?;
    let experts = accounts::holders(tx, Role::Expert, None, app.today()).await?;
    let expert = experts.into_iter().find(|it| it.account == input.expert.0).ok_or(Refusal::NoSuchExpert)?;
    let sitting = place.sitting(&item.id, app.now());
    let over = (&sitting, app.today());
    let referral = Referral::ask(actor, (app.id(), about), &place.scene(None, None), over, input)?;
    keep(tx, referral.clone()).await?;
    letters::write(app, tx, (Letter::Asked, &[expert]), (&place, &referral)).await?;
    tx.audit(actor, "motions.referral.ask", &in_trail(&referral), app.now()).await?;
    Ok(referral)
}

/// Asks no more what was not answered, and writes so to the expert; `version` is that which was read.
///
/// # Errors
/// When this is not the actor's to do, it was answered, or someone changed it since it was read.
pub async fn take_back_referral(app: &App, tx: &mut Tx, actor: &Actor, (id, version): (&str, i64)) -> Result<()> {
    let (referral, place) = found(app, tx, id).await?;
    let referral = referral.take_back(actor, &place.scene(None, None), app.now())?;
    keep(tx, Referral { version, ..referral.clone() }).await?;
    let to = letters::expert(app, tx, &referral).await?;
    letters::write(app, tx, (Letter::TakenBack, &to), (&place, &referral)).await?;
    tx.audit(actor, "motions.referral.take-back", &in_trail(&referral), app.now()).await?;
    Ok(())
}

/// What is asked about is a tabled motion of the item, or the agreement that it is about.
async fn must_be_of(tx: &mut Tx, item: &ItemId, about: &About) -> Result<()> {
    match about {
        About::Motion(id) => {
            let motion = store::motion(tx, id.as_str()).await?.filter(|it| it.item == *item);
            motion.filter(|it| it.is_tabled()).map(|_| ()).ok_or(Refusal::NotTabled.into())
        }
        About::Agreement(id) => {
            let agreement = store::agreement_of(tx, item).await?;
            if agreement.as_ref() == Some(id) { Ok(()) } else { Err(Failure::NotFound) }
        }
    }
}
