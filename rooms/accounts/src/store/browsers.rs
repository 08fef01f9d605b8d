//! The browsers from which an account was signed in to.

use kernel::{Actor, Id, Time};
use platform::db::{Reader, Result, Tx, sql};

/// Whether the account at this address was signed in to from the browser with this token's hash.
pub(crate) async fn knows(reader: &mut Reader, hash: &str, email: &str) -> Result<bool> {
    let row = reader
        .optional(
            sql("SELECT b.hash FROM account_browsers b JOIN accounts a ON a.id = b.account
                 WHERE b.hash = $1 AND a.email = $2")
            .with(hash)
            .with(email),
        )
        .await?;
    Ok(row.is_some())
}

/// Keeps that an account was signed in to from a browser: it has a new token, for every account that knew it by `former`.
pub(crate) async fn remember(
    tx: &mut Tx,
    account: &Id<Actor>,
    former: Option<&str>,
    hash: &str,
    now: Time,
) -> Result<()> {
    if let Some(former) = former {
        tx.run(sql("UPDATE account_browsers SET hash = $2 WHERE hash = $1").with(former).with(hash)).await?;
    }
    tx.run(
        sql("INSERT INTO account_browsers (hash, account, seen) VALUES ($1, $2, $3)
             ON CONFLICT (hash, account) DO UPDATE SET seen = excluded.seen")
        .with(hash)
        .with(account)
        .with(now),
    )
    .await?;
    Ok(())
}

/// Forgets every browser of an account, but the one with the token's hash `spared`.
pub(crate) async fn forget(tx: &mut Tx, account: &Id<Actor>, spared: Option<&str>) -> Result<()> {
    tx.run(
        sql("DELETE FROM account_browsers WHERE account = $1 AND hash <> $2")
            .with(account)
            .with(spared.unwrap_or_default()),
    )
    .await?;
    Ok(())
}

/// Forgets browsers that no one signed in from since `old`.
pub(crate) async fn sweep(tx: &mut Tx, old: Time) -> Result<()> {
    tx.run(sql("DELETE FROM account_browsers WHERE seen <= $1").with(old)).await?;
    Ok(())
}
