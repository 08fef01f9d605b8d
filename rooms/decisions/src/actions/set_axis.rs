use kernel::{Actor, Lang, Localised};
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};

use crate::{
    rules::{Axis, AxisInput, Refusal},
    store,
};

/// Adds an axis, at an address made of its title; where that is in Arabic alone, of a number.
///
/// # Errors
/// When the rules do not let it be so ([`Axis::add`]), or another has this title.
pub async fn add_axis(app: &App, tx: &mut Tx, actor: &Actor, said: AxisInput) -> Result<Axis> {
    let slug = match address(&said.title) {
        slug if slug.is_empty() => numbered(tx).await?,
        slug => slug,
    };
    let axis = Axis::add(actor, (app.id(), slug), said)?;
    must_fit(tx, &axis).await?;
    let saved = store::save_axis(tx, &axis).await;
    saved.map_err(|error| if error.is_conflict() { Failure::Stale } else { error.into() })?;
    noted(app, tx, actor, ("decisions.axis.add", &axis)).await?;
    Ok(axis)
}

/// Says otherwise what an axis is: `axis` is as it was read.
///
/// # Errors
/// When the rules do not let it be so ([`Axis::edit`]), another has this title, or someone changed it since it was read.
pub async fn edit_axis(app: &App, tx: &mut Tx, actor: &Actor, axis: Axis, said: AxisInput) -> Result<Axis> {
    let axis = axis.edit(actor, said)?;
    must_fit(tx, &axis).await?;
    if !store::save_axis(tx, &axis).await? {
        return Err(Failure::Stale);
    }
    noted(app, tx, actor, ("decisions.axis.edit", &axis)).await?;
    Ok(Axis { version: axis.version + 1, ..axis })
}

/// Whether no other axis has its title or its address, and the decision that adopted it was made.
async fn must_fit(reader: &mut Reader, it: &Axis) -> Result<()> {
    let same = |other: &Axis| {
        let titles = other.said.title.iter().any(|(lang, title)| it.said.title.get(lang) == Some(title));
        other.id != it.id && (other.slug == it.slug || titles)
    };
    if store::axes(reader).await?.iter().any(same) {
        return Err(Refusal::TitleTaken.into());
    }
    if let Some(decision) = &it.said.adopted_by {
        let made = store::decision(reader, decision.as_str()).await?.is_some_and(|it| it.state.made().is_some());
        if !made {
            return Err(Refusal::NotMade.into());
        }
    }
    Ok(())
}

/// An address for a title, of its letters in English, French or Spanish; empty where it is in none of them.
fn address(title: &Localised) -> String {
    let latin = [Lang::En, Lang::Fr, Lang::Es].into_iter().find_map(|lang| title.get(lang));
    latin.map(kernel::slug).unwrap_or_default()
}

/// The first address of a number that no axis has.
async fn numbered(reader: &mut Reader) -> Result<String> {
    let axes = store::axes(reader).await?;
    let free = |slug: &String| axes.iter().all(|it| it.slug != *slug);
    Ok((axes.len() + 1..).map(|n| format!("axis-{n}")).find(free).unwrap_or_default())
}

async fn noted(app: &App, tx: &mut Tx, actor: &Actor, (verb, axis): (&str, &Axis)) -> Result<()> {
    tx.audit(actor, verb, &axis.slug, app.now()).await?;
    tx.touch();
    Ok(())
}
