use kernel::{Actor, Day, Localised};
use platform::{App, Failure, Result, db::Tx};

use super::{enter, must_not_be_called};
use crate::{rules::Organ, seating, store};

/// Dissolves an organ: `on` is its last day, and that of all its holdings. It stays readable.
///
/// # Errors
/// When one of its sessions is convened or sits, the rules do not let it end so ([`Organ::dissolve`]), or someone changed it since it was read.
pub async fn dissolve_organ(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    organ: Organ,
    on: Day,
    reason: Localised,
) -> Result<Organ> {
    must_not_be_called(tx, &organ.id).await?;
    let began = seating::composed(tx, organ.clone()).await?.began(app.today());
    let organ = organ.dissolve(actor, (on, reason), &began, app.today())?;
    if !store::save_organ(tx, &organ).await? {
        return Err(Failure::Stale);
    }
    enter::dissolved(app, tx, &organ).await?;
    tx.audit(actor, "council.organ.dissolve", &organ.slug, app.now()).await?;
    tx.touch();
    Ok(Organ { version: organ.version + 1, ..organ })
}
