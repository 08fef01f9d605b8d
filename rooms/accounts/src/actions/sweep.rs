use jiff::SignedDuration;
use kernel::Time;
use platform::{App, Result};

use crate::{
    rules::{IDLE, KNOWN, LONGEST},
    store,
};

/// How long a failed sign-in is remembered: by then time has forgiven it.
const ATTEMPTS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long a link that no longer serves is remembered, so that whoever opens it late is told why.
const TOKENS: SignedDuration = SignedDuration::from_hours(90 * 24);

/// Forgets sessions that have ended, links long past, failures long forgiven, browsers long unseen.
pub(crate) async fn sweep(app: App) -> Result<()> {
    let now = app.now();
    let before = |long| now.saturating_sub(long).unwrap_or(Time::MIN);
    let mut tx = app.db.begin().await?;
    store::sweep_sessions(&mut tx, before(IDLE), before(LONGEST)).await?;
    store::sweep_tokens(&mut tx, before(TOKENS)).await?;
    store::sweep_browsers(&mut tx, before(KNOWN)).await?;
    store::sweep_attempts(&mut tx, before(ATTEMPTS)).await?;
    Ok(tx.commit(now).await?)
}
