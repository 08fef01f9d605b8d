use kernel::{Actor, sha256_hex};
use platform::{App, Result, db::Tx, mail::Secret};

use super::{found, new_token, subject};
use crate::{
    mails,
    rules::{FREE_LINKS, Refusal, policy, too_soon},
    store::{self, Account, Purpose},
};

/// Sends an account's holder a new link: the invitation again while no password was chosen, else one to choose another.
pub(crate) async fn send_link(app: &App, actor: &Actor, account: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let account = found(&mut tx, account).await?;
    let held: Vec<_> = store::held_by(&mut tx, account.id.as_str()).await?.iter().map(store::Held::grant).collect();
    policy::may_manage(actor, &held)?;
    let purpose = account.link_for().ok_or(Refusal::Closed)?;
    if !mail_link(&mut tx, app, &account, purpose).await? {
        return Err(Refusal::TooSoon.into());
    }
    tx.audit(actor, "account.link", &subject(&account), now).await?;
    Ok(tx.commit(now).await?)
}

/// Writes the mail of an invitation, or of another password, with a link of its own; says whether it did: not when the
/// last one left just now, which still serves, or many left lately: nobody floods a mailbox by asking for its password.
pub(super) async fn mail_link(tx: &mut Tx, app: &App, account: &Account, purpose: Purpose) -> Result<bool> {
    let last = store::last_made(tx, account.id.as_str(), purpose).await?.map(|(made, _)| made);
    let counted = sha256_hex(format!("links to {}", account.id));
    if too_soon(last, app.now()) || store::count_one(tx, &counted, FREE_LINKS, app.now()).await?.is_some() {
        return Ok(false);
    }
    let (token, until) = new_token(tx, app, account, purpose).await?;
    let link = Secret { text: mails::link(app, account, purpose, &token), until };
    let mail = match purpose {
        Purpose::Invitation => mails::invitation(app, account, &store::held_by(tx, account.id.as_str()).await?, link),
        Purpose::Reset => mails::reset(app, account, link),
    };
    tx.mail(app, &mail).await?;
    Ok(true)
}
