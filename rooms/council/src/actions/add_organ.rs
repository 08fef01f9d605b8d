use kernel::{Actor, Lang, Localised};
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};

use super::enter;
use crate::{
    rules::{Organ, OrganInput, OrganKind, Refusal, same_name},
    store,
};

/// Constitutes an organ, at an address made of its name.
///
/// # Errors
/// When the rules do not let it be so ([`Organ::constitute`]), or an organ that was not dissolved has this name.
pub async fn add_organ(app: &App, tx: &mut Tx, actor: &Actor, kind: OrganKind, input: OrganInput) -> Result<Organ> {
    let slug = address(tx, &input.name).await?;
    let organ = Organ::constitute(actor, (app.id(), slug), kind, input, app.today())?;
    let stands = |it: &Organ| it.dissolved.is_none() && same_name(&it.name, &organ.name);
    if store::organs(tx).await?.iter().any(stands) {
        return Err(Refusal::AddressTaken.into());
    }
    let saved = store::save_organ(tx, &organ).await;
    saved.map_err(|error| if error.is_conflict() { Failure::Stale } else { error.into() })?;
    enter::constituted(app, tx, &organ).await?;
    tx.audit(actor, "council.organ.add", &organ.slug, app.now()).await?;
    tx.touch();
    Ok(organ)
}

/// An address for a name, of the letters of the name in English, French or Spanish; with a number where another organ has or
/// had it. Empty where the name is in none of them.
async fn address(reader: &mut Reader, name: &Localised) -> Result<String> {
    let latin = [Lang::En, Lang::Fr, Lang::Es].into_iter().find_map(|lang| name.get(lang));
    let base = latin.map(kernel::slug).unwrap_or_default();
    let organs = store::organs(reader).await?;
    let taken = |slug: &str| organs.iter().any(|it| it.slug == slug);
    let numbered = (2..=organs.len() + 1).map(|n| format!("{base}-{n}")).find(|slug| !taken(slug));
    Ok(if taken(&base) { numbered.unwrap_or_default() } else { base })
}
