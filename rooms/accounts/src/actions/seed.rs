use kernel::{Actor, Day, Id, Lang, Localised, Role};
use platform::{App, Result};

use super::{Role as Given, held, new_account, subject};
use crate::{WORDS, hashing, rules, store};

/// An account as the demonstration and tests want it.
#[derive(Debug, Clone)]
pub struct Seed {
    /// Its mail address.
    pub email: String,
    /// A function, or a name.
    pub name: String,
    /// The language of its mail.
    pub lang: Lang,
    /// What it is given. Never the mayor's role, which comes from `person`.
    pub grants: Vec<SeedGrant>,
    /// The person whose mandates give it roles.
    pub person: Option<String>,
    /// Its password, whatever it is: for the demonstration, random and new at every start.
    pub password: String,
}

/// A role that a seeded account is given.
#[derive(Debug, Clone)]
pub struct SeedGrant {
    /// The role.
    pub role: Role,
    /// The legal entity it is held for: its id in the atlas and its name.
    pub body: Option<(String, Localised)>,
    /// The last day on which it holds.
    pub until: Option<Day>,
}

/// Sees to it that an account is there and open, with these roles at least and this password, whoever closed it; its former
/// sessions end. Written in the audit trail as the program's own doing.
///
/// # Errors
/// A refusal when the address is none, or a grant is the mayor's role or lacks its member; a fault when the database fails.
pub async fn ensure_account(app: &App, seed: Seed) -> Result<Id<Actor>> {
    let email = rules::email(&seed.email).map_err(|_| platform::Refusal::new(&WORDS, "email-none"))?;
    for grant in &seed.grants {
        rules::policy::may_give(&Actor::system(), None, grant.role, grant.body.as_ref().map(|(id, _)| id.as_str()))?;
    }
    let hash = hashing::hash(rules::normal(&seed.password)).await?;
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let account = match store::by_email(&mut tx, &email).await? {
        Some(account) => account,
        None => {
            let account = new_account(app, email, seed.name, seed.lang, seed.person.clone());
            super::insert_new(&mut tx, &account).await?;
            account
        }
    };
    if store::open(&mut tx, &account.id).await? {
        tx.audit(&Actor::system(), "account.open", &subject(&account), now).await?;
    }
    if let Some(person) = seed.person.filter(|person| account.person.as_ref() != Some(person)) {
        store::set_person(&mut tx, &account.id, Some(&person)).await?;
    }
    for grant in seed.grants {
        let (body, label) = grant.body.unzip();
        let role = Given { role: grant.role, body, label: label.unwrap_or_default(), until: grant.until };
        store::insert_grant(&mut tx, &held(app, &account, &role), now).await?;
    }
    store::set_password(&mut tx, &account.id, &hash).await?;
    store::end_sessions(&mut tx, &account.id, None).await?;
    tx.audit(&Actor::system(), "account.seed", &subject(&account), now).await?;
    tx.commit(now).await?;
    Ok(account.id)
}
