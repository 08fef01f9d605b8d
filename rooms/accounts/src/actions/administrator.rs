use kernel::{Actor, Lang, Localised};
use platform::{App, Failure, Result};

use super::{Role, held, new_account, new_token, subject};
use crate::{
    WORDS, mails,
    rules::{self, Refusal},
    store::{self, Account},
};

/// Makes an account with the administrator's role, or gives that role to the account that has this address. Gives the
/// link by which its password is chosen, within fourteen days; nothing goes by mail.
///
/// # Errors
/// A refusal when the address is none, or its account is closed; a fault when the database fails.
pub async fn create_administrator(app: &App, email: &str, name: &str) -> Result<String> {
    let email = rules::email(email).map_err(|_| platform::Refusal::new(&WORDS, "email-none"))?;
    let name = kernel::clean_line(name, 120).map_err(|_| platform::Refusal::new(&WORDS, "name-unfit"))?;
    if name.is_empty() {
        return Err(platform::Refusal::new(&WORDS, "name-unfit").into());
    }
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let account = match store::by_email(&mut tx, &email).await? {
        Some(account) => account,
        None => {
            let account = new_account(app, email, name, Lang::Fr, None);
            super::insert_new(&mut tx, &account).await?;
            account
        }
    };
    let role = Role { role: kernel::Role::Administrator, body: None, label: Localised::default(), until: None };
    store::insert_grant(&mut tx, &held(app, &account, &role), now).await?;
    let link = link(&mut tx, app, &account).await?;
    tx.audit(&Actor::system(), "account.role-give", &format!("{} administrator", subject(&account)), now).await?;
    tx.commit(now).await?;
    Ok(link)
}

/// Gives a link by which the account at this address chooses another password, within an hour (its first one, within
/// fourteen days). For whoever holds the machine, when mail does not help.
///
/// # Errors
/// [`Failure::NotFound`] when no account has this address; a refusal when it is closed.
pub async fn reset_sign_in(app: &App, email: &str) -> Result<String> {
    let now = app.now();
    let email = rules::email(email).map_err(|_| Failure::NotFound)?;
    let mut tx = app.db.begin().await?;
    let account = store::by_email(&mut tx, &email).await?.ok_or(Failure::NotFound)?;
    let link = link(&mut tx, app, &account).await?;
    tx.audit(&Actor::system(), "account.link", &subject(&account), now).await?;
    tx.commit(now).await?;
    Ok(link)
}

async fn link(tx: &mut platform::db::Tx, app: &App, account: &Account) -> Result<String> {
    let purpose = account.link_for().ok_or(Refusal::Closed)?;
    let (token, _) = new_token(tx, app, account, purpose).await?;
    Ok(mails::link(app, account, purpose, &token))
}
