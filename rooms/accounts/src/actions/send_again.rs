use kernel::Actor;
use platform::{App, Result, mail};

use crate::rules::{Refusal, policy};

/// Has a mail that was given up tried again.
pub(crate) async fn send_again(app: &App, actor: &Actor, mail: &str) -> Result<()> {
    if !policy::may_read_trail(actor) {
        return Err(Refusal::NotYours.into());
    }
    let now = app.now();
    let mut tx = app.db.begin().await?;
    mail::send_again(app, &mut tx, mail).await?;
    tx.audit(actor, "account.mail-again", &format!("mail/{mail}"), now).await?;
    Ok(tx.commit(now).await?)
}
