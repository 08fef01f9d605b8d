use kernel::Actor;
use members::MandateId;
use platform::{App, Failure, Result, db::Tx};

use super::{around, subject};
use crate::{rules::Holding, seating, store};

/// Says who stands in for a holder, or that nobody does: `holding` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, the rules do not let them stand in ([`crate::rules::Benches::substitute`]), or someone
/// changed it since it was read.
pub async fn set_substitute(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    holding: Holding,
    substitute: Option<&MandateId>,
) -> Result<Holding> {
    let college = store::college(tx, holding.college.as_str()).await?.ok_or(Failure::NotFound)?;
    let it = around(tx, &college).await?;
    let holder = seating::sitter(tx, &holding.mandate).await?.ok_or(Failure::NotFound)?;
    let substitute = match substitute {
        Some(mandate) => Some(seating::sitter(tx, mandate).await?.ok_or(Failure::NotFound)?.bearer.clone()),
        None => None,
    };
    let today = app.today();
    let holding = it
        .judged(&college, |benches| benches.substitute(actor, (holding, &holder.bearer), substitute.as_ref(), today))?;
    if !store::save_organ(tx, &it.organ).await? || !store::save_holding(tx, &holding).await? {
        return Err(Failure::Stale);
    }
    let what = subject(&it.organ, &college, Some(holding.seat));
    tx.audit(actor, "council.holding.substitute", &what, app.now()).await?;
    tx.touch();
    Ok(Holding { version: holding.version + 1, ..holding })
}
