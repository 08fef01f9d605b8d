use kernel::{Actor, Grant, Id, Lang, sha256_hex};
use platform::{App, Result, db::Tx};

use super::{Role, held, new_account, send_link::mail_link, subject, tie::tie};
use crate::{
    mails,
    rules::{FREE_INVITATIONS, Refusal, Standing, policy},
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

/// What came of an invitation: for those who see every account, who are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Invited {
    /// A link goes by mail, by which the holder chooses a password.
    Sent,
    /// No other link goes: the last one left lately and serves.
    LinkServes,
    /// The account was open: it has the role, and its holder is told by mail.
    RoleGiven,
    /// The account was open: it is tied to the person, and its holder is told by mail.
    Tied,
    /// The account is closed: nothing was given, nothing goes.
    Closed,
}

/// Invites by mail. Where the address has an open account already, the role is given to it and its holder told.
///
/// A member's own people learn no more than what the list of their colleagues then shows: an account that was there
/// already is in it by its function, a closed one is not. They are answered alike in every case; only those who see every
/// account are told that one is closed. A second invitation does not follow closely on the first: that one serves.
pub(crate) async fn invite(app: &App, actor: &Actor, invitation: &Invitation) -> Result<(Id<Actor>, Invited)> {
    let mut tx = app.db.begin().await?;
    let known = store::by_email(&mut tx, &invitation.email).await?;
    may(&mut tx, actor, invitation, known.as_ref()).await?;
    slow(&mut tx, app, actor).await?;
    let account = match known {
        Some(account) if account.standing() == Standing::Closed => return closed(tx, app, actor, account).await,
        Some(account) => account,
        None => {
            let (email, name) = (invitation.email.clone(), invitation.name.clone());
            let account = new_account(app, email, name, invitation.lang, None);
            if !store::insert(&mut tx, &account).await? {
                // Someone else invited this address meanwhile: it is known now.
                drop(tx);
                return Box::pin(invite(app, actor, invitation)).await;
            }
            account
        }
    };
    let role = invitation.role.as_ref().map(|role| role.within_the_term_of(actor));
    let what = role.as_ref().map_or_else(String::new, |role| format!(" {}", role.in_trail()));
    tx.audit(actor, "account.invite", &format!("{}{what}", subject(&account)), app.now()).await?;
    if let Some(person) = &invitation.person {
        tie(&mut tx, app, actor, &account, person).await?;
    }
    let done = give(&mut tx, app, &account, role.as_ref()).await?;
    tx.commit(app.now()).await?;
    Ok((account.id, done))
}

/// Gives the role, if one is to be given, and writes to the holder.
async fn give(tx: &mut Tx, app: &App, account: &Account, role: Option<&Role>) -> Result<Invited> {
    let open = account.standing() == Standing::Open;
    if let Some(role) = role {
        let held = held(app, account, role);
        if !store::insert_grant(tx, &held, app.now()).await? && open {
            return Err(Refusal::AlreadyHeld.into());
        }
        if open {
            tx.mail(app, &mails::role_given(app, account, &held)).await?;
            return Ok(Invited::RoleGiven);
        }
    }
    if open {
        return Ok(Invited::Tied);
    }
    Ok(if mail_link(tx, app, account, Purpose::Invitation).await? { Invited::Sent } else { Invited::LinkServes })
}

/// Whether the actor may invite so, to this account where it is known.
async fn may(tx: &mut Tx, actor: &Actor, invitation: &Invitation, known: Option<&Account>) -> Result<()> {
    let to = known.map(|account| account.id.as_str());
    if let Some(role) = &invitation.role {
        policy::may_give(actor, to, role.role, role.body.as_deref())?;
    }
    if invitation.person.is_some() || invitation.role.is_none() {
        let held: Vec<Grant> = match to {
            Some(id) => store::held_by(tx, id).await?.iter().map(store::Held::grant).collect(),
            None => Vec::new(),
        };
        policy::may_tie_person(actor, to, &held)?;
    }
    Ok(())
}

/// A closed account is given nothing and sent nothing. Who sees every account is told so; the trail tells them who else tried.
async fn closed(mut tx: Tx, app: &App, actor: &Actor, account: Account) -> Result<(Id<Actor>, Invited)> {
    if policy::may_see_accounts(actor) {
        return Err(Refusal::Closed.into());
    }
    tx.audit(actor, "account.invite-closed", &subject(&account), app.now()).await?;
    tx.commit(app.now()).await?;
    Ok((account.id, Invited::Closed))
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
