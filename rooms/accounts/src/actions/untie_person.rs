use kernel::Actor;
use platform::{App, Result};

use super::{found, subject};
use crate::{rules::policy, store};

/// Unties an account from the person whose mandates give it roles: these no longer hold from the next page on.
pub(crate) async fn untie_person(app: &App, actor: &Actor, account: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let account = found(&mut tx, account).await?;
    policy::may_tie_person(actor, Some(account.id.as_str()))?;
    store::set_person(&mut tx, &account.id, None).await?;
    tx.audit(actor, "account.person-untie", &subject(&account), now).await?;
    Ok(tx.commit(now).await?)
}
