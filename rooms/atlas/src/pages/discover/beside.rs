//! What tells places of one name apart where their reader chooses among them.

use std::collections::BTreeMap;

use platform::{Result, db::Reader, web::Ctx};

use crate::{
    WORDS,
    rules::{Countries, Division, Locality, LocalityId},
    store,
};

/// What stands beside the name of each place: its country; among namesakes of one country its first division and its
/// population too, where they are documented; where these are alike as well, its address.
pub(in crate::pages) async fn beside(
    ctx: &Ctx,
    reader: &mut Reader,
    places: &[Locality],
    countries: &Countries,
) -> Result<Vec<String>> {
    let t = ctx.words(&WORDS);
    let country = |place: &Locality| countries.name(&place.country, ctx.lang).unwrap_or_default().to_owned();
    let mut said: Vec<String> = places.iter().map(country).collect();
    let namesakes = alike(ctx, places, &said);
    if namesakes.is_empty() {
        return Ok(said);
    }
    let mut divisions = divisions(ctx, reader, namesakes.iter().map(|at| &places[*at])).await?;
    for at in namesakes {
        let people = places[at].population.as_ref().map(|it| t.say("inhabitants").with("n", it.count).to_string());
        for more in divisions.remove(&places[at].id).into_iter().chain(people) {
            add(&mut said[at], &more);
        }
    }
    for at in alike(ctx, places, &said) {
        add(&mut said[at], &places[at].slug);
    }
    Ok(said)
}

fn add(said: &mut String, more: &str) {
    said.push_str(" · ");
    said.push_str(more);
}

/// Which places have one name and nothing beside it that tells them apart.
fn alike(ctx: &Ctx, places: &[Locality], said: &[String]) -> Vec<usize> {
    let all: Vec<_> = places.iter().map(|place| place.name.shown(ctx.lang).text).zip(said).collect();
    (0..all.len()).filter(|at| all.iter().filter(|one| **one == all[*at]).count() > 1).collect()
}

/// The name of the first division of each place, as the place that it is bears it, else as its source does; isolated,
/// since it may run another way than its reader's language.
async fn divisions(
    ctx: &Ctx,
    reader: &mut Reader,
    of: impl Iterator<Item = &Locality>,
) -> Result<BTreeMap<LocalityId, String>> {
    let ids: Vec<&str> = of.map(|place| place.id.as_str()).collect();
    let mut found = store::first_divisions_of(reader, &ids).await?;
    found.retain(|id, division| division.place.as_ref() != Some(id));
    let ids: Vec<&str> = found.values().filter_map(|division| Some(division.place.as_ref()?.as_str())).collect();
    let bearers = store::localities_of(reader, &ids).await?;
    let name = |division: &Division| {
        let bearer = bearers.iter().find(|place| Some(&place.id) == division.place.as_ref());
        let name = bearer.map_or(division.name.as_str(), |place| place.name.shown(ctx.lang).text);
        format!("\u{2068}{name}\u{2069}")
    };
    Ok(found.iter().map(|(id, division)| (id.clone(), name(division))).collect())
}
