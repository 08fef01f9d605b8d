use kernel::{Actor, Id, Lang};
use platform::{App, Result};

use super::{Role, held, new_account, new_token, subject};
use crate::{
    mails,
    rules::{Refusal, Standing, policy},
    store::{self, Account, Purpose},
};

/// Whom to invite, and as what.
#[derive(Debug, Clone)]
pub(crate) struct Invitation {
    /// A mail address, as rules keep it.
    pub email: String,
    /// A function, or a name.
    pub name: String,
    pub lang: Lang,
    /// The role to give, if any.
    pub role: Option<Role>,
    /// The person whose mandates will give the account its roles, if any.
    pub person: Option<String>,
}

/// Invites by mail. Where the address has an account already, the role is given to it and its holder told: whoever
/// invites learns nothing from the difference.
pub(crate) async fn invite(app: &App, actor: &Actor, invitation: &Invitation) -> Result<Id<Actor>> {
    if let Some(role) = &invitation.role {
        policy::may_give(actor, role.role, role.body.as_deref())?;
    }
    if invitation.person.is_some() || invitation.role.is_none() {
        policy::may_tie_person(actor, None)?;
    }
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let known = store::by_email(&mut tx, &invitation.email).await?;
    let account = match known {
        Some(account) if account.standing() == Standing::Closed => return Err(Refusal::Closed.into()),
        Some(account) => account,
        None => {
            let (email, name) = (invitation.email.clone(), invitation.name.clone());
            let account = new_account(app, email, name, invitation.lang, invitation.person.clone());
            store::insert(&mut tx, &account).await?;
            account
        }
    };
    if let Some(person) = invitation.person.as_ref().filter(|_| account.person != invitation.person) {
        policy::may_tie_person(actor, Some(account.id.as_str()))?;
        store::set_person(&mut tx, &account.id, person).await?;
    }
    let given = match &invitation.role {
        Some(role) => {
            let held = held(app, &account, role);
            if !store::insert_grant(&mut tx, &held, now).await? && account.standing() == Standing::Open {
                return Err(Refusal::AlreadyHeld.into());
            }
            Some(held)
        }
        None => None,
    };
    match (account.standing(), &given) {
        (Standing::Invited, _) => send_invitation(&mut tx, app, &account).await?,
        (_, Some(held)) => tx.mail(app, &mails::role_given(app, &account, held)).await?,
        (_, None) => {}
    }
    let what = invitation.role.as_ref().map_or_else(String::new, |role| format!(" {}", role.in_trail()));
    tx.audit(actor, "account.invite", &format!("{}{what}", subject(&account)), now).await?;
    tx.commit(now).await?;
    Ok(account.id)
}

/// Writes the mail of an invitation, with a link of its own.
pub(super) async fn send_invitation(tx: &mut platform::db::Tx, app: &App, account: &Account) -> Result<()> {
    let token = new_token(tx, app, account, Purpose::Invitation).await?;
    let held = store::held_by(tx, account.id.as_str()).await?;
    let link = mails::link(app, account, Purpose::Invitation, &token);
    tx.mail(app, &mails::invitation(app, account, &held, link)).await
}
