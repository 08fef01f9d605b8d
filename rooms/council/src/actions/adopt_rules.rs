use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};
use suffrage::Fault;

use super::enter;
use crate::{
    rules::{Adopted, AdoptedInput, NotAdopted, Organ, Unfit},
    store,
};

/// What became of rules that were sent.
#[derive(Debug)]
pub enum Adoption {
    /// They were entered.
    Entered(Adopted),
    /// What is said of them does not fit. Nothing was written.
    Unfit(Unfit),
    /// The text is not one of rules: all that is wrong with it. Nothing was written.
    Faulty(Vec<Fault>),
}

/// Enters a further version of an organ's rules.
///
/// # Errors
/// When this is not the actor's to do, the rules of the house refuse ([`Adopted::adopt`]), or someone entered a version
/// meanwhile.
pub async fn adopt_rules(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    organ: &Organ,
    input: AdoptedInput,
) -> Result<Adoption> {
    let before = store::rules_of(tx, &organ.id).await?;
    let adopted = match Adopted::adopt(actor, organ, &before, input, (app.today(), app.now())) {
        Ok(adopted) => adopted,
        Err(NotAdopted::Faulty(faults)) => return Ok(Adoption::Faulty(faults)),
        Err(NotAdopted::Unfit(unfit)) => return Ok(Adoption::Unfit(unfit)),
        Err(NotAdopted::Refused(refusal)) => return Err(refusal.into()),
    };
    if !store::insert_rules(tx, &adopted).await? {
        return Err(Failure::Stale);
    }
    enter::ruled(app, tx, organ, &adopted).await?;
    let subject = format!("{} {}", organ.slug, adopted.number);
    tx.audit(actor, "council.rules.adopt", &subject, app.now()).await?;
    tx.touch();
    Ok(Adoption::Entered(adopted))
}
