use kernel::{Actor, Id, Lang, sha256_hex};
use platform::{App, Result, db::Tx};

use super::{Role, held, new_account, send_link::mail_link, subject};
use crate::{
    mails,
    rules::{FREE_INVITATIONS, Refusal, Standing, policy},
    store::{self, Purpose},
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
/// invites learns nothing from the difference. A second invitation does not follow closely on the first: that one serves.
pub(crate) async fn invite(app: &App, actor: &Actor, invitation: &Invitation) -> Result<Id<Actor>> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let known = store::by_email(&mut tx, &invitation.email).await?;
    let to = known.as_ref().map(|account| account.id.as_str());
    if let Some(role) = &invitation.role {
        policy::may_give(actor, to, role.role, role.body.as_deref())?;
    }
    if invitation.person.is_some() || invitation.role.is_none() {
        policy::may_tie_person(actor, to)?;
    }
    slow(&mut tx, app, actor).await?;
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
        store::set_person(&mut tx, &account.id, Some(person)).await?;
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
        (Standing::Invited, _) => {
            mail_link(&mut tx, app, &account, Purpose::Invitation).await?;
        }
        (_, Some(held)) => tx.mail(app, &mails::role_given(app, &account, held)).await?,
        (_, None) => {}
    }
    let what = invitation.role.as_ref().map_or_else(String::new, |role| format!(" {}", role.in_trail()));
    tx.audit(actor, "account.invite", &format!("{}{what}", subject(&account)), now).await?;
    tx.commit(now).await?;
    Ok(account.id)
}

/// Slows a member's own people down who invite many; those who keep every account invite as many as they need.
async fn slow(tx: &mut Tx, app: &App, actor: &Actor) -> Result<()> {
    if policy::may_see_accounts(actor) {
        return Ok(());
    }
    let counted = sha256_hex(format!("invitations by {}", actor.account.as_ref().map_or("", |id| id.as_str())));
    match store::count_one(tx, &counted, FREE_INVITATIONS, app.now()).await? {
        Some(_) => Err(Refusal::TooMany.into()),
        None => Ok(()),
    }
}
