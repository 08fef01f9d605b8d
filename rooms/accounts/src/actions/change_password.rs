use jiff::SignedDuration;
use kernel::{Actor, sha256_hex};
use platform::{App, Failure, Result};

use super::{fit_password, found, subject};
use crate::{
    caller::Caller,
    hashing, mails,
    rules::{self, FREE_ON_ONE_ACCOUNT, Weak},
    store,
};

/// Why a password was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotChanged {
    /// The present password is another.
    Wrong,
    /// Too many failures: one waits this long.
    Wait(SignedDuration),
    /// The new one is not taken.
    Weak(Weak),
}

/// Changes the actor's password. Every other session of the account ends, and its holder is told by mail.
pub(crate) async fn change_password(
    app: &App,
    actor: &Actor,
    (present, new): (&str, &str),
    from: &Caller,
) -> Result<Result<(), NotChanged>> {
    let now = app.now();
    let id = actor.account.as_ref().ok_or(Failure::SignIn)?;
    let counted = sha256_hex(format!("password of {id} from {}", from.address));
    let mut tx = app.db.begin().await?;
    let account = found(&mut tx, id.as_str()).await?;
    if let Some(wait) = store::count_one(&mut tx, &counted, FREE_ON_ONE_ACCOUNT, now).await? {
        return Ok(Err(NotChanged::Wait(wait)));
    }
    tx.commit(now).await?;
    let typed: String = present.chars().take(rules::MOST + 1).collect();
    if !hashing::is_right(rules::normal(&typed), account.password.clone()).await? {
        return Ok(Err(NotChanged::Wrong));
    }
    let password = match fit_password(app, &account, new) {
        Ok(password) => password,
        Err(weak) => return Ok(Err(NotChanged::Weak(weak))),
    };
    let hash = hashing::hash(password).await?;
    let mut tx = app.db.begin().await?;
    store::forget_attempts(&mut tx, &counted).await?;
    store::set_password(&mut tx, &account.id, &hash).await?;
    store::spend_tokens(&mut tx, &account.id, now).await?;
    store::end_sessions(&mut tx, &account.id, from.token.as_deref().map(sha256_hex).as_deref()).await?;
    store::forget_browsers(&mut tx, &account.id, from.browser.as_deref().map(sha256_hex).as_deref()).await?;
    tx.mail(app, &mails::password_changed(app, &account)).await?;
    tx.audit(actor, "account.password", &subject(&account), now).await?;
    tx.commit(now).await?;
    Ok(Ok(()))
}
