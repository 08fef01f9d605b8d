use council::{Organ, rules::SeatAt};
use kernel::Actor;
use platform::{App, Result, db::Tx};

use crate::{
    rules::{VoteRefusal, VoteVerb, may_in_vote},
    store,
};

/// Says what seats of an organ weigh, where its rules give weights. A vote that is open keeps those with which it was opened.
///
/// # Errors
/// When this is not the actor's to do.
pub async fn set_weights(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    organ: &Organ,
    weights: &[(SeatAt, u32)],
) -> Result<()> {
    if !may_in_vote(actor, VoteVerb::SetWeights, &[]) {
        return Err(VoteRefusal::NotYours.into());
    }
    for (seat, weight) in weights {
        store::save_weight(tx, seat, *weight).await?;
    }
    tx.audit(actor, "vote.weights", &organ.slug, app.now()).await?;
    tx.touch();
    Ok(())
}
