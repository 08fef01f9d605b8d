use council::rules::SessionId;
use kernel::{Actor, Time};
use platform::{App, Failure, Result, db::Tx};

use crate::{place::Place, rules::Terms, store};

/// Says until when motions and amendments are tabled in a session; `version` is that of what was read.
///
/// # Errors
/// When this is not the actor's to do, the session is over, a day has passed that did not stand before, or someone said
/// otherwise since it was read.
pub async fn set_terms(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (session, version): (&SessionId, i64),
    until: (Option<Time>, Option<Time>),
) -> Result<()> {
    let place = Place::of(tx, session, None, app.now()).await?;
    let terms = place.terms.set(actor, (&place.it.session, app.now()), until)?;
    if !store::save_terms(tx, session, &Terms { version, ..terms }).await? {
        return Err(Failure::Stale);
    }
    tx.touch();
    tx.audit(actor, "motions.terms.set", &place.it.session.slug, app.now()).await?;
    Ok(())
}
