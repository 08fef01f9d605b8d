use kernel::{Actor, Id, sha256_hex};
use platform::{App, Failure, Result};

use crate::store;

/// Ends the session of this token.
pub(crate) async fn sign_out(app: &App, actor: &Actor, token: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    if let Some(account) = store::end_session(&mut tx, &sha256_hex(token)).await? {
        tx.audit(actor, "account.sign-out", &format!("account/{account}"), now).await?;
    }
    Ok(tx.commit(now).await?)
}

/// Ends every session of the actor's account, this one too, and forgets the browsers it was signed in to from.
pub(crate) async fn sign_out_everywhere(app: &App, actor: &Actor) -> Result<()> {
    let (now, account) = (app.now(), own(actor)?);
    let mut tx = app.db.begin().await?;
    store::end_sessions(&mut tx, account, None).await?;
    store::forget_browsers(&mut tx, account, None).await?;
    tx.audit(actor, "account.sign-out-everywhere", &format!("account/{account}"), now).await?;
    Ok(tx.commit(now).await?)
}

/// Ends one session of the actor's account.
pub(crate) async fn end_session(app: &App, actor: &Actor, id: &str) -> Result<()> {
    let (now, account) = (app.now(), own(actor)?);
    let mut tx = app.db.begin().await?;
    if store::end_one(&mut tx, account, id).await? {
        tx.audit(actor, "account.sign-out", &format!("account/{account}"), now).await?;
    }
    Ok(tx.commit(now).await?)
}

fn own(actor: &Actor) -> Result<&Id<Actor>> {
    actor.account.as_ref().ok_or(Failure::SignIn)
}
