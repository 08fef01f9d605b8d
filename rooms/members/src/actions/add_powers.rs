use atlas::EntityId;
use kernel::{Actor, Day, Localised};
use platform::{App, Failure, Result, db::Tx, files::Stored};

use crate::{
    rules::{MandateId, Powers, Refusal, Verb, in_order, may},
    store,
};

/// What is known of powers or of a delegation of signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PowersInput {
    /// The body that they bind.
    pub entity: EntityId,
    /// Who holds them, through which mandate.
    pub mandate: MandateId,
    /// From whom.
    pub granted_by: String,
    /// What they are for.
    pub scope: Localised,
    /// The act that says so.
    pub reference: String,
    /// The first day.
    pub from: Day,
    /// The last day, when known.
    pub until: Option<Day>,
    /// The file that shows it, stored already, and its name.
    pub evidence: Option<(Stored, String)>,
}

/// Enters powers or a delegation of signature.
///
/// # Errors
/// When this is not the actor's to do, the mandate is another body's, or they end before they begin.
pub async fn add_powers(app: &App, tx: &mut Tx, actor: &Actor, input: PowersInput) -> Result<Powers> {
    may(actor, Verb::KeepPowers, Some(input.entity.as_str()))?;
    if let Some((file, _)) = &input.evidence {
        tx.name_file(file, app.now()).await?;
    }
    let powers = Powers {
        id: app.id(),
        entity: input.entity,
        mandate: input.mandate,
        granted_by: input.granted_by,
        scope: input.scope,
        reference: input.reference,
        from: input.from,
        until: input.until,
        evidence: input.evidence.map(|(file, name)| (file.sha256, name)),
        version: 1,
    };
    check(tx, &powers).await?;
    store::save_powers(tx, &powers).await?;
    tx.audit(actor, "members.powers.add", powers.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(powers)
}

/// Refuses powers that cannot be, or that are held through another body's mandate.
pub(super) async fn check(tx: &mut Tx, powers: &Powers) -> Result<()> {
    let mandate = store::mandate(tx, powers.mandate.as_str()).await?.ok_or(Failure::NotFound)?;
    if mandate.entity != powers.entity {
        return Err(Refusal::OfAnotherBody.into());
    }
    Ok(in_order(Some(powers.from), powers.until)?)
}
