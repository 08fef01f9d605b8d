use kernel::{Actor, Day, Localised};
use platform::{App, Result};

use super::{found, held, subject};
use crate::{
    mails,
    rules::{Refusal, Standing, policy},
    store,
};

/// A role to give, for a legal entity where it is held for one.
#[derive(Debug, Clone)]
pub(crate) struct Role {
    pub role: kernel::Role,
    pub body: Option<String>,
    /// How the legal entity is called, in each language.
    pub label: Localised,
    /// The last day on which it holds.
    pub until: Option<Day>,
}

impl Role {
    /// What the audit trail says of it.
    pub(super) fn in_trail(&self) -> String {
        in_trail(self.role, self.body.as_deref())
    }

    /// The same, for no longer than whoever gives it may give it.
    #[must_use]
    pub(super) fn within_the_term_of(&self, giver: &Actor) -> Self {
        Self { until: policy::term(giver, self.body.as_deref(), self.until), ..self.clone() }
    }
}

pub(super) fn in_trail(role: kernel::Role, body: Option<&str>) -> String {
    match body {
        Some(body) => format!("{} {body}", role.as_str()),
        None => role.as_str().to_owned(),
    }
}

/// Gives a role to an account, and tells its holder by mail.
pub(crate) async fn give_role(app: &App, actor: &Actor, account: &str, role: &Role) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let account = found(&mut tx, account).await?;
    policy::may_give(actor, Some(account.id.as_str()), role.role, role.body.as_deref())?;
    if account.standing() == Standing::Closed {
        return Err(Refusal::Closed.into());
    }
    let held = held(app, &account, &role.within_the_term_of(actor));
    if !store::insert_grant(&mut tx, &held, now).await? {
        return Err(Refusal::AlreadyHeld.into());
    }
    if account.standing() == Standing::Open {
        tx.mail(app, &mails::role_given(app, &account, &held)).await?;
    }
    tx.audit(actor, "account.role-give", &format!("{} {}", subject(&account), role.in_trail()), now).await?;
    Ok(tx.commit(now).await?)
}
