//! The members that lie nearest to a place, and how far it lies from the reader's own.

use platform::{
    Result,
    db::Reader,
    parts::{Html, escape, shown},
    web::Ctx,
};

use crate::{
    WORDS,
    rules::{Countries, Locality, distance_km},
    seats::seats,
    store::{self, By},
    view::way,
};

/// How many members are named.
const MOST: usize = 3;

/// The place of the authority for which the reader works; none for anyone else.
pub(in crate::pages) async fn mine(ctx: &Ctx, reader: &mut Reader) -> Result<Option<Locality>> {
    for body in ctx.actor.bodies() {
        let entity = store::entity(reader, By::Id(body)).await?;
        if let Some(place) = entity.and_then(|entity| entity.place) {
            return Ok(store::locality(reader, By::Id(place.id.as_str())).await?);
        }
    }
    Ok(None)
}

/// The three nearest members with how far and which way; nothing where no member's position is known, or the place's.
pub(super) async fn draw(
    ctx: &Ctx,
    reader: &mut Reader,
    it: &Locality,
    mine: Option<&Locality>,
    countries: &Countries,
) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let Some(here) = &it.position else { return Ok(Html::default()) };
    let ids = seats(reader, ctx).await?;
    let others: Vec<&str> = ids.iter().map(String::as_str).filter(|id| *id != it.id.as_str()).collect();
    let mut members: Vec<(f64, Locality)> = store::localities_of(reader, &others)
        .await?
        .into_iter()
        .filter_map(|place| Some((distance_km(here, place.position.as_ref()?), place)))
        .collect();
    members.sort_by(|(a, one), (b, two)| a.total_cmp(b).then_with(|| one.id.cmp(&two.id)));
    let mine = mine.filter(|mine| mine.id != it.id).and_then(|mine| {
        let name = mine.name.shown(ctx.lang).text.to_owned();
        Some(t.say("from-mine").with("name", name).with("way", way(mine, it, t)?).to_string())
    });
    if members.is_empty() && mine.is_none() {
        return Ok(Html::default());
    }
    let items: String = members
        .iter()
        .take(MOST)
        .map(|(_, place)| {
            let country = countries.name(&place.country, ctx.lang).unwrap_or_default();
            let way = way(it, place, t).unwrap_or_default();
            format!(
                r#"<li><h3><a href="{}">{}</a></h3><p class="meta">{} · {}</p></li>"#,
                escape(&ctx.href(&place.address())),
                shown(&place.name, ctx.lang),
                escape(&way),
                escape(country)
            )
        })
        .collect();
    let mine = mine.map(|text| format!("<p>{}</p>", escape(&text))).unwrap_or_default();
    let list = if items.is_empty() { items } else { format!(r#"<ul class="things above-2">{items}</ul>"#) };
    Ok(Html::trusted(format!(
        r#"<section class="part" aria-labelledby="nearest"><h2 id="nearest">{}</h2>{mine}{list}</section>"#,
        escape(&t.say(if list.is_empty() { "distance-title" } else { "nearest-title" }).to_string()),
    )))
}
