//! What is kept from others: letters about what experts were asked, and what items are about that is not public.

use std::collections::{BTreeMap, BTreeSet};

use council::rules::ItemId;
use kernel::Actor;
use platform::{Hidden, Result, db::Reader};

use crate::{
    kept,
    rules::{Referral, Scene, Verb, may},
    store,
};

/// A referral as the audit trail and the letters about it name it.
pub(crate) fn in_trail(it: &Referral) -> String {
    format!("referral/{}", it.id)
}

/// Of these things, the referrals whose letters are not for this reader: the secretary and the expert read them; and the items about
/// agreements of which this reader may not know.
pub(crate) async fn hidden(
    reader: &mut Reader,
    actor: &Actor,
    things: &BTreeSet<String>,
) -> Result<BTreeMap<String, Hidden>> {
    let mut hidden = BTreeMap::new();
    if may(actor, Verb::SetTerms, &Scene::default()).is_ok() {
        return Ok(hidden);
    }
    for thing in things {
        if let Some(item) = thing.strip_prefix("item/")
            && !kept::knows(reader, actor, &ItemId::new(item)).await?
        {
            hidden.insert(thing.clone(), Hidden::Existence);
        }
        let Some(id) = thing.strip_prefix("referral/") else { continue };
        let referral = store::referral(reader, id).await?;
        if !referral.is_some_and(|it| it.is_for(actor)) {
            hidden.insert(thing.clone(), Hidden::Letters);
        }
    }
    Ok(hidden)
}
