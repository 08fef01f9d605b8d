use agreements::rules::{AgreementId, Sight, sight};
use council::rules::ItemId;
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    place::Place,
    rules::{About, Referral, ReferralStanding, Refusal, Verb, may},
    store,
};

/// Says which agreement an item is about, or that it is about none; `was` is what was read.
///
/// # Errors
/// When this is not the actor's to do, the session is over, they know of no such agreement, an expert's opinion on the one before is
/// awaited, or someone said otherwise since it was read.
pub async fn set_agreement(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    item: &ItemId,
    (was, agreement): (Option<&AgreementId>, Option<&AgreementId>),
) -> Result<()> {
    let item = council::item(tx, item.as_str()).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(tx, &item.session, None, app.now()).await?;
    may(actor, Verb::SetTerms, &place.scene(None, None))?;
    if place.it.session.is_past() {
        return Err(Refusal::SessionOver.into());
    }
    if let Some(id) = agreement {
        let agreement = agreements::agreement(tx, id).await?.ok_or(Failure::NotFound)?;
        if sight(actor, &agreement) == Sight::Nothing {
            return Err(Failure::NotFound);
        }
    }
    let before = store::agreement_of(tx, &item.id).await?;
    let awaited = |it: &Referral| {
        it.item == item.id && it.standing == ReferralStanding::Asked && matches!(it.about, About::Agreement(_))
    };
    if before.as_ref() != agreement && place.referrals.iter().any(awaited) {
        return Err(Refusal::OpinionsAwaited.into());
    }
    if !store::save_agreement(tx, &item.id, (was, agreement)).await? {
        return Err(Failure::Stale);
    }
    tx.touch();
    tx.audit(actor, "motions.agreement.set", item.id.as_str(), app.now()).await?;
    Ok(())
}
