use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    following,
    rules::{Commitment, Report, acts_for},
    store,
};

/// Takes what is said of a commitment: done, given up, open again. `commitment` is as it was read.
///
/// # Errors
/// When the rules do not let it ([`Commitment::report`]), or someone changed it since it was read.
pub async fn report(app: &App, tx: &mut Tx, actor: &Actor, it: Commitment, report: Report) -> Result<Commitment> {
    let decision = store::decision(tx, it.decision.as_str()).await?.ok_or(Failure::NotFound)?;
    let seats = following::seats_for(tx, &it.said.bearer, app.today()).await?;
    let theirs = acts_for(actor, &it.said.bearer, &seats);
    let (it, line) = it.report((actor, theirs), app.id(), &decision, report, (app.today(), app.now()))?;
    if !store::save_commitment(tx, &it).await? {
        return Err(Failure::Stale);
    }
    store::insert_line(tx, &line).await?;
    let what = format!("{} · {}", it.id, it.state.word());
    tx.audit(actor, "decisions.commitment.report", &what, app.now()).await?;
    tx.touch();
    Ok(Commitment { version: it.version + 1, ..it })
}
