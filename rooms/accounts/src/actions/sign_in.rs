use jiff::SignedDuration;
use kernel::sha256_hex;
use platform::{App, Result};

use super::{new_session, subject};
use crate::{
    caller::Caller,
    hashing,
    rules::{self, FREE_FROM_ONE_ADDRESS, FREE_ON_ONE_ACCOUNT, Standing},
    store,
};

/// Why nobody was let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Denied {
    /// No account has this address and this password.
    Wrong,
    /// Too many failures: one waits this long.
    Wait(SignedDuration),
    /// The password is right and the account closed.
    Closed,
}

/// Signs in; gives the new session's token.
///
/// An attempt counts as failed before the password is looked at, so that a thousand at once are counted as a thousand.
/// Failures are counted by account and address together: whoever tries a mayor's password elsewhere does not keep the
/// mayor out.
pub(crate) async fn sign_in(app: &App, email: &str, password: &str, from: &Caller) -> Result<Result<String, Denied>> {
    let now = app.now();
    let email = rules::email(email).unwrap_or_default();
    let both = sha256_hex(format!("account {email} from {}", from.address));
    let address = sha256_hex(format!("from {}", from.address));
    let mut tx = app.db.begin().await?;
    for (hash, free) in [(&address, FREE_FROM_ONE_ADDRESS), (&both, FREE_ON_ONE_ACCOUNT)] {
        if let Some(wait) = store::count_one(&mut tx, hash, free, now).await? {
            return Ok(Err(Denied::Wait(wait)));
        }
    }
    tx.commit(now).await?;

    let account = store::by_email(&mut app.db.read().await?, &email).await?;
    let hash = account.as_ref().and_then(|account| account.password.clone());
    let typed: String = password.chars().take(rules::MOST + 1).collect();
    let right = hashing::is_right(rules::normal(&typed), hash).await?;
    let Some(account) = account.filter(|_| right) else {
        tracing::warn!(address = from.address, "a sign-in failed");
        return Ok(Err(Denied::Wrong));
    };
    let mut tx = app.db.begin().await?;
    store::forget_attempts(&mut tx, &both).await?;
    store::give_back(&mut tx, &address).await?;
    if account.standing() == Standing::Closed {
        tx.commit(now).await?;
        return Ok(Err(Denied::Closed));
    }
    let token = new_session(&mut tx, app, &account, from).await?;
    tx.audit(&account.actor(), "account.sign-in", &subject(&account), now).await?;
    tx.commit(now).await?;
    Ok(Ok(token))
}
