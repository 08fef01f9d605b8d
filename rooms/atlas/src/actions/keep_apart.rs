use kernel::Actor;
use platform::{App, Result, db::Tx};

use crate::{
    rules::{LocalityId, Pair, Refusal, Verb, may},
    store,
};

/// Says that two places are two, so that nobody is asked again.
///
/// # Errors
/// When this is not the actor's to do, or both are the same.
pub async fn keep_apart(app: &App, tx: &mut Tx, actor: &Actor, [one, two]: [LocalityId; 2]) -> Result<()> {
    may(actor, Verb::Merge)?;
    let pair = Pair::of(one, two).ok_or(Refusal::SamePlace)?;
    if store::keep_distinct(tx, &pair, actor, app.now()).await? {
        tx.audit(actor, "atlas.places.apart", &format!("{}, {}", pair.one(), pair.two()), app.now()).await?;
    }
    Ok(())
}
