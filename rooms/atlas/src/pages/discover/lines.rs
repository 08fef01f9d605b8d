//! Places that were found, as lines of a list.

use std::collections::BTreeMap;

use finder::Hit;
use platform::{
    Result,
    db::Reader,
    parts::{Html, escape, shown, undocumented},
    web::Ctx,
};

use crate::{
    WORDS,
    rules::{Countries, Locality},
    seats::seats,
    store,
    view::entity_kind,
};

/// One place of a list.
pub(in crate::pages) struct Line {
    pub href: String,
    pub name: Html,
    /// The name under which it was found, where that is not the one shown.
    pub matched: Html,
    pub country: String,
    pub kind: String,
    pub population: Html,
    pub member: bool,
}

/// The places of hits, in their order; one that is gone since is left out.
pub(in crate::pages) async fn in_order(reader: &mut Reader, hits: &[Hit]) -> Result<Vec<Locality>> {
    let ids: Vec<&str> = hits.iter().map(|hit| hit.id.as_str()).collect();
    let mut places: BTreeMap<String, Locality> =
        store::localities_of(reader, &ids).await?.into_iter().map(|place| (place.id.to_string(), place)).collect();
    Ok(ids.iter().filter_map(|id| places.remove(*id)).collect())
}

/// Lines for these places.
pub(super) async fn lines(
    ctx: &Ctx,
    reader: &mut Reader,
    places: &[Locality],
    hits: &[Hit],
    countries: &Countries,
) -> Result<Vec<Line>> {
    let t = ctx.words(&WORDS);
    let members = seats(reader, ctx).await?;
    let matched = |place: &Locality| {
        let hit = hits.iter().find(|hit| hit.id == place.id.as_str())?;
        let found = hit.matched.as_ref().unwrap_or(&hit.name);
        let shown = place.name.shown(ctx.lang).text;
        (hit.fit.is_some() && found.text != shown).then(|| Html::trusted(format!("<bdi>{}</bdi>", escape(&found.text))))
    };
    let line = |place: &Locality| Line {
        href: ctx.href(&place.address()),
        name: shown(&place.name, ctx.lang),
        matched: matched(place).unwrap_or_default(),
        country: countries.name(&place.country, ctx.lang).unwrap_or_default().to_owned(),
        kind: entity_kind(place.kind, t),
        population: place.population.as_ref().map_or_else(|| undocumented(&t), |p| Html::trusted(t.number(p.count))),
        member: members.contains(place.id.as_str()),
    };
    Ok(places.iter().map(line).collect())
}
