use atlas::{EntityId, Source};
use kernel::{Actor, Day, Localised};
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{Mandate, MandateId, PersonId, Refusal, Verb, Way, may},
    store,
};

/// What is known of a mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateInput {
    /// The body in which the office is held.
    pub entity: EntityId,
    /// The office, by its key.
    pub office: String,
    /// Who holds it; none when the holder is not named.
    pub person: Option<PersonId>,
    /// How they came to it.
    pub way: Way,
    /// The first day, when known.
    pub from: Option<Day>,
    /// The last day, when known.
    pub until: Option<Day>,
    /// The act that says so.
    pub instrument: String,
    /// Where it was found.
    pub sources: Vec<Source>,
    /// What those concerned must know; never public.
    pub note: Localised,
}

/// Enters a mandate.
///
/// # Errors
/// When this is not the actor's to do, there is no such office, one does not come to it in this way, the person is
/// another body's, or it ends before it begins.
pub async fn add_mandate(app: &App, tx: &mut Tx, actor: &Actor, input: MandateInput) -> Result<Mandate> {
    add_mandate_as(app, tx, actor, app.id(), input).await
}

/// The same under an identity that derives from its source.
///
/// # Errors
/// As [`add_mandate`].
pub(crate) async fn add_mandate_as(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    id: MandateId,
    input: MandateInput,
) -> Result<Mandate> {
    may(actor, Verb::KeepMandate, Some(input.entity.as_str()))?;
    let mandate = Mandate {
        id,
        entity: input.entity,
        office: input.office,
        person: input.person,
        way: input.way,
        from: input.from,
        until: input.until,
        instrument: input.instrument,
        sources: input.sources,
        note: input.note,
        version: 1,
    };
    check(tx, &mandate).await?;
    store::save_mandate(tx, &mandate).await?;
    tx.audit(actor, "members.mandate.add", mandate.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(mandate)
}

/// Refuses a mandate that cannot be, or whose holder is another body's.
pub(super) async fn check(tx: &mut Tx, mandate: &Mandate) -> Result<()> {
    let office = store::office(tx, &mandate.office).await?.ok_or(Failure::NotFound)?;
    mandate.fits(&office)?;
    if let Some(id) = &mandate.person {
        let person = store::person(tx, id.as_str()).await?.ok_or(Failure::NotFound)?;
        if person.entity != mandate.entity {
            return Err(Refusal::OfAnotherBody.into());
        }
    }
    Ok(())
}
