use kernel::Actor;
use platform::{App, Result};

use super::{found, subject};
use crate::{rules::policy, store};

/// Calls an account by another function or name; what it did under the former one stays under it in the audit trail.
pub(crate) async fn rename(app: &App, actor: &Actor, account: &str, name: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let account = found(&mut tx, account).await?;
    let held: Vec<_> = store::held_by(&mut tx, account.id.as_str()).await?.iter().map(store::Held::grant).collect();
    policy::may_manage(actor, &held)?;
    store::set_name(&mut tx, &account.id, name).await?;
    tx.audit(actor, "account.rename", &subject(&account), now).await?;
    Ok(tx.commit(now).await?)
}
