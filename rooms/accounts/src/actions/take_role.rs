use kernel::Actor;
use platform::{App, Failure, Result};

use super::{found, give_role::in_trail, subject};
use crate::{rules::policy, store};

/// Takes a role away from an account; it no longer holds from the next page on.
pub(crate) async fn take_role(app: &App, actor: &Actor, account: &str, grant: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let account = found(&mut tx, account).await?;
    let held = store::held_by(&mut tx, account.id.as_str()).await?;
    let held = held.into_iter().find(|held| held.id.as_str() == grant).ok_or(Failure::NotFound)?;
    policy::may_take(actor, account.id.as_str(), held.role, held.body.as_deref())?;
    store::remove_grant(&mut tx, &held.id).await?;
    let what = in_trail(held.role, held.body.as_deref());
    tx.audit(actor, "account.role-take", &format!("{} {what}", subject(&account)), now).await?;
    Ok(tx.commit(now).await?)
}
