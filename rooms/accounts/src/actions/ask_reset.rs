use std::time::Duration;

use jiff::SignedDuration;
use kernel::sha256_hex;
use platform::{App, Result};

use super::{send_link::mail_link, subject};
use crate::{
    caller::Caller,
    store::{self, Purpose},
};

/// How long every answer takes, whether there is an account or not.
const ANSWER_AFTER: Duration = Duration::from_millis(400);
/// How often one address may ask before it has to wait.
const FREE: i64 = 10;

/// Sends a link to choose another password, if there is an account at this address. The answer is the same if there is
/// none, and takes as long; only an address that asks too often is told how long to wait.
pub(crate) async fn ask_reset(app: &App, email: &str, from: &Caller) -> Result<Option<SignedDuration>> {
    let answer = tokio::time::Instant::now() + ANSWER_AFTER;
    let wait = send(app, email, from).await?;
    tokio::time::sleep_until(answer).await;
    Ok(wait)
}

async fn send(app: &App, email: &str, from: &Caller) -> Result<Option<SignedDuration>> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let counted = sha256_hex(format!("reset from {}", from.address));
    if let Some(wait) = store::count_one(&mut tx, &counted, FREE, now).await? {
        return Ok(Some(wait));
    }
    if let Some(account) = store::by_email(&mut tx, email).await?
        && let Some(purpose) = account.link_for()
        && mail_link(&mut tx, app, &account, purpose).await?
        && purpose == Purpose::Reset
    {
        tx.audit(&account.actor(), "account.reset-ask", &subject(&account), now).await?;
    }
    tx.commit(now).await?;
    Ok(None)
}
