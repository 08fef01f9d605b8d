use kernel::Time;
use platform::db::{Result, Tx, sql};

use crate::rules::Attempts;

/// What is counted under `hash`, held for this unit of work so that two who try at once are counted twice.
async fn hold(tx: &mut Tx, hash: &str, now: Time) -> Result<Attempts> {
    let row = tx
        .one(
            sql("INSERT INTO account_attempts (hash, failures, last) VALUES ($1, 0, $2)
                 ON CONFLICT (hash) DO UPDATE SET failures = account_attempts.failures
                 RETURNING failures, last")
            .with(hash)
            .with(now),
        )
        .await?;
    Ok(Attempts { failures: row.get("failures")?, last: row.get("last")? })
}

/// Counts one attempt under `hash` as failed until it is known to be good, unless one has to wait: then says how long.
pub(crate) async fn count_one(tx: &mut Tx, hash: &str, free: i64, now: Time) -> Result<Option<jiff::SignedDuration>> {
    let attempts = hold(tx, hash, now).await?;
    if let Some(wait) = attempts.wait(free, now) {
        return Ok(Some(wait));
    }
    let attempts = attempts.failed(now);
    tx.run(
        sql("UPDATE account_attempts SET failures = $2, last = $3 WHERE hash = $1")
            .with(hash)
            .with(attempts.failures)
            .with(attempts.last),
    )
    .await?;
    Ok(None)
}

/// Forgets all that was counted under `hash`.
pub(crate) async fn forget(tx: &mut Tx, hash: &str) -> Result<()> {
    tx.run(sql("DELETE FROM account_attempts WHERE hash = $1").with(hash)).await?;
    Ok(())
}

/// Takes back the one attempt that turned out to be good.
pub(crate) async fn give_back(tx: &mut Tx, hash: &str) -> Result<()> {
    tx.run(sql("UPDATE account_attempts SET failures = failures - 1 WHERE hash = $1 AND failures > 0").with(hash))
        .await?;
    Ok(())
}

/// Forgets what is older than `old`.
pub(crate) async fn sweep(tx: &mut Tx, old: Time) -> Result<()> {
    tx.run(sql("DELETE FROM account_attempts WHERE last < $1").with(old)).await?;
    Ok(())
}
