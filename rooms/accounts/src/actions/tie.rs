//! An account is tied to a person, whose mandates then give it roles; or untied from them.

use kernel::{Actor, Grant};
use platform::{App, Result, db::Tx};

use super::{found, subject};
use crate::{
    bodies, door, mails,
    rules::{Refusal, Standing, policy},
    store::{self, Account},
};

/// Ties an account to a person and tells its holder by mail, where there is one already; whoever calls this has checked
/// who asks. An account that is tied to someone is untied first, by a step of its own: nobody's roles are replaced unseen.
///
/// # Errors
/// [`Refusal::TiedAlready`]; not for an invited account that is tied to this person and invited again.
pub(super) async fn tie(tx: &mut Tx, app: &App, actor: &Actor, account: &Account, person: &str) -> Result<()> {
    match &account.person {
        Some(tied) if tied == person && account.standing() == Standing::Invited => return Ok(()),
        Some(_) => return Err(Refusal::TiedAlready.into()),
        None => {}
    }
    store::set_person(tx, &account.id, Some(person)).await?;
    tx.audit(actor, "account.person-tie", &tied(account, person), app.now()).await?;
    if account.standing() == Standing::Open {
        let grants = door::by_person(app, tx, person, app.today()).await?;
        let known = bodies::all(app, tx, account.lang).await?;
        tx.mail(app, &mails::tied(app, account, &known, &grants)).await?;
    }
    Ok(())
}

/// Unties an account from the person whose mandates give it roles: these no longer hold from the next page on.
pub(crate) async fn untie_person(app: &App, actor: &Actor, account: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let account = found(&mut tx, account).await?;
    let held: Vec<Grant> = store::held_by(&mut tx, account.id.as_str()).await?.iter().map(store::Held::grant).collect();
    policy::may_tie_person(actor, Some(account.id.as_str()), &held)?;
    if let Some(person) = &account.person {
        store::set_person(&mut tx, &account.id, None).await?;
        tx.audit(actor, "account.person-untie", &tied(&account, person), now).await?;
    }
    Ok(tx.commit(now).await?)
}

/// What the audit trail calls the tie.
fn tied(account: &Account, person: &str) -> String {
    format!("{} person/{person}", subject(account))
}
