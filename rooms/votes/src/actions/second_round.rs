use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{held, prepare_vote::prepare};
use crate::{
    rules::{State, Vote, VoteId, VoteRefusal},
    store,
};

/// Prepares the second round of an election whose first round filled not every seat: who stands in it, for the seats left.
///
/// # Errors
/// When this is not the actor's to do, there is no second round, or one was prepared and not withdrawn.
pub async fn second_round(app: &App, tx: &mut Tx, actor: &Actor, first: &VoteId) -> Result<Vote> {
    let (first, it) = held(tx, first, app.now()).await?;
    let input = first.second_round()?;
    let stands = |it: &Vote| !matches!(it.state, State::Withdrawn(..));
    if store::of_first(tx, &first.id).await?.iter().any(stands) {
        return Err(VoteRefusal::NoSecondRound.into());
    }
    prepare(app, tx, actor, (&it, first.item.as_str()), (input, Some(first.id.clone()))).await
}
