use kernel::Actor;
use platform::{App, Result};

use super::{found, invite::send_invitation, new_token, subject};
use crate::{
    mails,
    rules::{Refusal, Standing, policy},
    store::{self, Purpose},
};

/// Sends an account's holder a new link: the invitation again while no password was chosen, else one to choose another.
pub(crate) async fn send_link(app: &App, actor: &Actor, account: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let account = found(&mut tx, account).await?;
    let held: Vec<_> = store::held_by(&mut tx, account.id.as_str()).await?.iter().map(store::Held::grant).collect();
    policy::may_manage(actor, &held)?;
    match account.standing() {
        Standing::Closed => return Err(Refusal::Closed.into()),
        Standing::Invited => send_invitation(&mut tx, app, &account).await?,
        Standing::Open => {
            let token = new_token(&mut tx, app, &account, Purpose::Reset).await?;
            tx.mail(app, &mails::reset(app, &account, mails::link(app, &account, Purpose::Reset, &token))).await?;
        }
    }
    tx.audit(actor, "account.link", &subject(&account), now).await?;
    Ok(tx.commit(now).await?)
}
