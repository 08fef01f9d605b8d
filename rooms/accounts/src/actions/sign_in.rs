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
    let counts = Counts::of(&mut tx, &email, from).await?;
    for (hash, free) in counts.all() {
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
    store::forget_attempts(&mut tx, &counts.both).await?;
    store::give_back(&mut tx, &counts.address).await?;
    store::give_back(&mut tx, &counts.account).await?;
    if account.standing() == Standing::Closed {
        tx.commit(now).await?;
        return Ok(Err(Denied::Closed));
    }
    let keys = new_session(&mut tx, app, &account, from).await?;
    tx.audit(&account.actor(), "account.sign-in", &subject(&account), now).await?;
    tx.commit(now).await?;
    Ok(Ok(keys))
}

/// What an attempt is counted under.
///
/// By account and address together, by address, and by account alone, whatever the address: strangers to the account share
/// one count, and each browser from which it was signed in to has one of its own (OWASP, *device cookies*). So whoever
/// tries a mayor's password elsewhere, from however many addresses, does not keep the mayor out.
struct Counts {
    both: String,
    address: String,
    account: String,
    /// How many failures on the account alone cost nothing.
    free: i64,
}

impl Counts {
    async fn of(reader: &mut Reader, email: &str, from: &Caller) -> Result<Self> {
        let known = match from.browser.as_deref().map(sha256_hex) {
            Some(hash) => store::knows_browser(reader, &hash, email).await?.then_some(hash),
            None => None,
        };
        let (by, free) = match &known {
            Some(hash) => (format!("browser {hash}"), FREE_ON_ONE_ACCOUNT),
            None => ("strangers".to_owned(), FREE_FROM_STRANGERS),
        };
        Ok(Self {
            both: sha256_hex(format!("account {email} from {}", from.address)),
            address: sha256_hex(format!("from {}", from.address)),
            account: sha256_hex(format!("account {email} by {by}")),
            free,
        })
    }

    fn all(&self) -> [(&str, i64); 3] {
        [(&self.address, FREE_FROM_ONE_ADDRESS), (&self.both, FREE_ON_ONE_ACCOUNT), (&self.account, self.free)]
    }
}
