use jiff::SignedDuration;
use kernel::sha256_hex;
use platform::{App, Result, db::Reader};

use super::{Keys, new_session, subject};
use crate::{
    caller::Caller,
    hashing,
    rules::{self, FREE_FROM_ONE_ADDRESS, FREE_FROM_STRANGERS, FREE_ON_ONE_ACCOUNT, Standing},
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

/// Signs in; gives the keys that the browser keeps.
///
/// An attempt counts as failed before the password is looked at, so that a thousand at once are counted as a thousand.
pub(crate) async fn sign_in(app: &App, email: &str, password: &str, from: &Caller) -> Result<Result<Keys, Denied>> {
    let now = app.now();
    let email = rules::email(email).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    let counts = counted_under(&mut tx, &email, from).await?;
    for Count { hash, free, .. } in &counts {
        if let Some(wait) = store::count_one(&mut tx, hash, *free, now).await? {
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
    for Count { hash, own, .. } in &counts {
        if *own {
            store::forget_attempts(&mut tx, hash).await?;
        } else {
            store::give_back(&mut tx, hash).await?;
        }
    }
    if account.standing() == Standing::Closed {
        tx.commit(now).await?;
        return Ok(Err(Denied::Closed));
    }
    let keys = new_session(&mut tx, app, &account, from).await?;
    tx.audit(&account.actor(), "account.sign-in", &subject(&account), now).await?;
    tx.commit(now).await?;
    Ok(Ok(keys))
}

/// One count of failures that an attempt adds to.
struct Count {
    hash: String,
    /// How many cost nothing.
    free: i64,
    /// Whether the right password clears it: nobody else's mistakes are in it.
    own: bool,
}

/// What an attempt is counted under.
///
/// Strangers to the account: by address, by account and address together, and by account alone, whatever the address. A
/// browser from which the account was signed in to has one count of its own, and no other is looked at (OWASP, *device
/// cookies*): so whoever tries a mayor's password elsewhere, from however many addresses or from the mayor's own, which a
/// whole town hall may share, does not keep the mayor out.
async fn counted_under(reader: &mut Reader, email: &str, from: &Caller) -> Result<Vec<Count>> {
    let count = |of: String, free, own| Count { hash: sha256_hex(of), free, own };
    if let Some(hash) = from.browser.as_deref().map(sha256_hex)
        && store::knows_browser(reader, &hash, email).await?
    {
        return Ok(vec![count(format!("account {email} by browser {hash}"), FREE_ON_ONE_ACCOUNT, true)]);
    }
    Ok(vec![
        count(format!("from {}", from.address), FREE_FROM_ONE_ADDRESS, false),
        count(format!("account {email} from {}", from.address), FREE_ON_ONE_ACCOUNT, true),
        count(format!("account {email} by strangers"), FREE_FROM_STRANGERS, false),
    ])
}
