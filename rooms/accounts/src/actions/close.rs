use kernel::{Actor, Grant};
use platform::{App, Result, db::Tx};

use super::{found, subject};
use crate::{
    rules::policy,
    store::{self, Account},
};

async fn with_grants(tx: &mut Tx, account: &str) -> Result<(Account, Vec<Grant>)> {
    let account = found(tx, account).await?;
    let held = store::held_by(tx, account.id.as_str()).await?;
    Ok((account, held.iter().map(store::Held::grant).collect()))
}

/// Closes an account: its sessions end, its links serve no more, nobody comes in by it.
pub(crate) async fn close(app: &App, actor: &Actor, account: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let (account, held) = with_grants(&mut tx, account).await?;
    policy::may_close(actor, account.id.as_str(), &held)?;
    if store::close(&mut tx, &account.id, now).await? {
        store::end_sessions(&mut tx, &account.id, None).await?;
        store::spend_tokens(&mut tx, &account.id, now).await?;
        tx.audit(actor, "account.close", &subject(&account), now).await?;
    }
    Ok(tx.commit(now).await?)
}

/// Opens a closed account again, as it was.
pub(crate) async fn open(app: &App, actor: &Actor, account: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let (account, held) = with_grants(&mut tx, account).await?;
    policy::may_manage(actor, &held)?;
    if store::open(&mut tx, &account.id).await? {
        tx.audit(actor, "account.open", &subject(&account), now).await?;
    }
    Ok(tx.commit(now).await?)
}
