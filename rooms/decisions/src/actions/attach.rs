use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{AxisId, Refusal, Ticks, TieKind, Verb, may},
    store, things,
};

/// Says which of the axes that hold today a thing serves: what the sender ticked is added, what they unticked is taken away, and what
/// others said meanwhile stays. Those that are over keep what served them.
///
/// # Errors
/// When there is no such thing for this actor, this is not theirs to do, or an axis is none that holds.
pub async fn attach(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (kind, subject): (TieKind, &str),
    ticks: &Ticks,
) -> Result<()> {
    let thing = things::find(tx, actor, (kind, subject)).await?.ok_or(Failure::NotFound)?;
    may(actor, verb(kind), thing.theirs)?;
    let today = app.today();
    let axes = store::axes(tx).await?;
    let holds = |axis: &AxisId| axes.iter().any(|it| it.id == *axis && it.holds_on(today));
    if ticks.added().chain(ticks.removed()).any(|axis| !holds(axis)) {
        return Err(Refusal::AxisOver.into());
    }
    store::change_ties(tx, (kind, subject), ticks, (actor, app.now())).await?;
    tx.audit(actor, "decisions.attach", &things::in_trail(&thing), app.now()).await?;
    tx.touch();
    Ok(())
}

/// Whose it is to attach such a thing.
pub(crate) fn verb(kind: TieKind) -> Verb {
    match kind {
        TieKind::Agreement => Verb::AttachAgreement,
        TieKind::Decision => Verb::AttachDecision,
    }
}
