use kernel::Actor;
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};

use crate::{
    rules::{Bearer, Commitment, CommitmentInput, Decision, Refusal},
    seen, store,
};

/// Adds a commitment to a draft. The draft's version is taken too: whoever makes it meanwhile is told.
///
/// # Errors
/// When the rules do not let it ([`Commitment::add`]), nobody could do it, whoever would may not know of it, or someone changed the draft since it was read.
pub async fn add_commitment(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    decision: Decision,
    said: CommitmentInput,
) -> Result<Commitment> {
    must_fit(tx, &decision, &said.bearer).await?;
    let others = store::commitments_of(tx, &decision.id).await?;
    let commitment = Commitment::add(actor, app.id(), (&decision, &others), said)?;
    save(tx, &decision, &commitment).await?;
    noted(app, tx, actor, ("decisions.commitment.add", &commitment)).await?;
    Ok(commitment)
}

/// Says otherwise who is to do what by when: `commitment` is as it was read.
///
/// # Errors
/// As [`add_commitment`], and when someone changed the commitment since it was read.
pub async fn edit_commitment(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (decision, commitment): (Decision, Commitment),
    said: CommitmentInput,
) -> Result<Commitment> {
    must_fit(tx, &decision, &said.bearer).await?;
    let commitment = commitment.edit(actor, &decision, said)?;
    save(tx, &decision, &commitment).await?;
    noted(app, tx, actor, ("decisions.commitment.edit", &commitment)).await?;
    Ok(Commitment { version: commitment.version + 1, ..commitment })
}

/// Takes a commitment out of a draft: `commitment` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, the decision is made, or someone changed either since it was read.
pub async fn remove_commitment(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (decision, commitment): (Decision, Commitment),
) -> Result<()> {
    decision.must_be_drafted(actor)?;
    if !store::save_decision(tx, &decision).await? || !store::remove_commitment(tx, &commitment).await? {
        return Err(Failure::Stale);
    }
    noted(app, tx, actor, ("decisions.commitment.remove", &commitment)).await
}

async fn save(tx: &mut Tx, decision: &Decision, commitment: &Commitment) -> Result<()> {
    let saved = store::save_decision(tx, decision).await? && store::save_commitment(tx, commitment).await?;
    if saved { Ok(()) } else { Err(Failure::Stale) }
}

async fn noted(app: &App, tx: &mut Tx, actor: &Actor, (verb, it): (&str, &Commitment)) -> Result<()> {
    tx.audit(actor, verb, it.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(())
}

/// Whether there is somebody to do it who may know of it: the body is a member, the organ was not dissolved.
async fn must_fit(reader: &mut Reader, decision: &Decision, bearer: &Bearer) -> Result<()> {
    let there = match bearer {
        Bearer::Member(entity) => members::is_member(reader, entity).await?,
        Bearer::Organ(organ) | Bearer::Function(organ, _) => {
            council::organ_by_id(reader, organ).await?.is_some_and(|it| it.dissolved.is_none())
        }
        Bearer::Secretariat => true,
    };
    match there {
        false => Err(Refusal::NoBearer.into()),
        true if !seen::by_bearer(reader, decision, bearer).await? => Err(Refusal::BearerKeptOut.into()),
        true => Ok(()),
    }
}
