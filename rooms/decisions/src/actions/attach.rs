use std::collections::BTreeSet;

use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{AxisId, Refusal, TieKind, Verb, may},
    store, things,
};

/// Says which of the axes that hold today a thing serves. Those that are over keep what served them.
///
/// # Errors
/// When there is no such thing for this actor, this is not theirs to do, or an axis is none that holds.
pub async fn attach(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (kind, subject): (TieKind, &str),
    axes: &BTreeSet<AxisId>,
) -> Result<()> {
    let thing = things::find(tx, actor, (kind, subject)).await?.ok_or(Failure::NotFound)?;
    may(actor, verb(kind), thing.theirs)?;
    let today = app.today();
    let offered: Vec<AxisId> =
        store::axes(tx).await?.iter().filter(|it| it.holds_on(today)).map(|it| it.id.clone()).collect();
    if axes.iter().any(|axis| !offered.contains(axis)) {
        return Err(Refusal::AxisOver.into());
    }
    store::set_ties(tx, (kind, subject), (&offered, axes), (actor, app.now())).await?;
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
