use council::OrganKind;
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{around, enter, must_end, must_rest, subject};
use crate::{rules::Decision, store};

/// Makes a decision: it gets its number, is entered in the register and published, and ends those that it was to end. `decision` is as it
/// was read.
///
/// # Errors
/// When this is not the actor's to do, it is made already, its vote no longer adopts it, it cannot end what it would, or someone changed it,
/// or took its number, meanwhile.
pub async fn make_decision(app: &App, tx: &mut Tx, actor: &Actor, decision: Decision) -> Result<Decision> {
    let (organ, session) = around(tx, &decision.basis).await?;
    must_rest(tx, &decision).await?;
    must_end(tx, &decision).await?;
    let leads = organ.kind == OrganKind::Council;
    let year = i64::from(decision.basis.taken.year());
    let (number, taken) = store::next_number(tx, &organ.id, year, |it| it.address(&organ.slug, leads)).await?;
    let slug = number.address(&organ.slug, leads && !taken);
    let decision = decision.make(actor, (number, slug), app.now())?;
    save(tx, &decision).await?;
    enter::made(app, tx, (&organ, &session), &decision).await?;
    for ending in &decision.said.ends {
        let other = store::decision(tx, ending.decision.as_str()).await?.ok_or(Failure::NotFound)?;
        let other = other.end(&decision, ending.replaces)?;
        save(tx, &other).await?;
        enter::ended(app, tx, (&organ, &session), (&other, &decision)).await?;
        tx.audit(actor, "decisions.end", &subject(&other), app.now()).await?;
    }
    tx.audit(actor, "decisions.make", &subject(&decision), app.now()).await?;
    tx.touch();
    Ok(Decision { version: decision.version + 1, ..decision })
}

async fn save(tx: &mut Tx, decision: &Decision) -> Result<()> {
    match store::save_decision(tx, decision).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::Stale),
        Err(error) if error.is_conflict() => Err(Failure::Stale),
        Err(error) => Err(error.into()),
    }
}
