//! What of motions is kept from a reader: those about an agreement of which they may not know.

use std::collections::BTreeSet;

use council::rules::ItemId;
use kernel::Actor;
use platform::{App, Result, db::Reader};

use crate::{
    filed::experts,
    place::Place,
    rules::{About, Motion, MotionId, Referral, ReferralStanding, Scene, Verb, may, sees},
    store,
};

/// Whether this reader may know what an item is about: its agreement, where it is about one, or what they were asked of it as an expert.
pub(crate) async fn knows(reader: &mut Reader, actor: &Actor, item: &ItemId) -> Result<bool> {
    let Some(agreement) = store::agreement_of(reader, item).await? else { return Ok(true) };
    if agreements::is_known_to(reader, actor, &agreement).await? {
        return Ok(true);
    }
    let Some(account) = &actor.account else { return Ok(false) };
    let asked = store::of_expert(reader, account).await?;
    let about = |it: &&Referral| it.item == *item && it.about == About::Agreement(agreement.clone());
    Ok(asked.iter().filter(about).any(|it| !matches!(it.standing, ReferralStanding::TakenBack(_)) && it.is_for(actor)))
}

/// Of these motions of a session, those that the actor sees ([`sees`]) and that are not kept from them: who follows the session is kept
/// from none, nor an expert from the motion about which they were asked; everyone else from those about what is not public.
pub(crate) async fn seen<'a>(
    (app, reader, actor): (&App, &mut Reader, &Actor),
    place: &Place,
    motions: impl IntoIterator<Item = &'a Motion>,
) -> Result<Vec<&'a Motion>> {
    let mut all = Vec::new();
    for it in motions {
        let asked = experts(&place.referrals, Some(it));
        let scene = Scene { experts: &asked, ..place.scene(None, None) };
        if sees(actor, it, &place.it.session, &scene) {
            all.push((it, may(actor, Verb::Follow, &scene).is_ok()));
        }
    }
    let asked: Vec<&Motion> = all.iter().filter(|(_, follows)| !follows).map(|(it, _)| *it).collect();
    let kept = kept_from(app, reader, actor, &asked).await?;
    Ok(all.into_iter().map(|(it, _)| it).filter(|it| !kept.contains(&it.id)).collect())
}

/// Of these motions, those about what is not public to this reader ([`council::kept_from`]).
async fn kept_from(app: &App, reader: &mut Reader, actor: &Actor, motions: &[&Motion]) -> Result<BTreeSet<MotionId>> {
    let all: BTreeSet<String> = motions.iter().flat_map(|it| things(it)).collect();
    let kept = council::kept_from(app, reader, actor, &all).await?;
    Ok(motions.iter().filter(|it| things(it).iter().any(|it| kept.contains(it))).map(|it| it.id.clone()).collect())
}

/// What a motion is about: its item, and itself.
fn things(it: &Motion) -> [String; 2] {
    [format!("item/{}", it.item), format!("motion/{}", it.id)]
}
