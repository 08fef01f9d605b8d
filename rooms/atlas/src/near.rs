//! A place and its partners, on the page of that place or of its authority.

use std::collections::BTreeSet;

use kernel::Direction;
use platform::{
    Result, Tie,
    db::Reader,
    parts::{Html, escape},
    web::Ctx,
};

use crate::{
    WORDS,
    draw::{draw_map, map_figure},
    map::{Arc, Frame, Place},
    rules::Locality,
    store,
};

/// The map of one place, under this name and leading to this page, with arcs to the partners of what it signed in public;
/// they are named under it as links too. Nothing where the place's position is not documented.
///
/// # Errors
/// When the database cannot be read.
pub async fn map_of(reader: &mut Reader, ctx: &Ctx, it: &Locality, name: &str, href: &str) -> Result<Html> {
    let Some(at) = &it.position else { return Ok(Html::default()) };
    let t = ctx.words(&WORDS);
    let ties = ties(ctx, reader, it).await?;
    let here = it.id.as_str();
    let ends: BTreeSet<&str> = ties.iter().flat_map(|tie| [tie.from.as_str(), tie.to.as_str()]).collect();
    let mut partners = store::localities_of(reader, &ends.into_iter().collect::<Vec<_>>()).await?;
    let between =
        |tie: &Tie, other: &str| (tie.from == here && tie.to == other) || (tie.from == other && tie.to == here);
    let tie = |place: &Locality| ties.iter().find(|tie| between(tie, place.id.as_str()));
    partners.retain(|place| tie(place).is_some());
    t.sort_by(&mut partners, |place| place.name.shown(ctx.lang).text.to_owned());

    let hrefs: Vec<String> = partners.iter().map(|place| ctx.href(&place.address())).collect();
    let here = Place { slug: &it.slug, name, href, lon: at.longitude, lat: at.latitude, seat: true };
    let others = partners.iter().zip(&hrefs).filter_map(|(place, href)| {
        let at = place.position.as_ref()?;
        let name = place.name.shown(ctx.lang).text;
        Some(Place { slug: &place.slug, name, href, lon: at.longitude, lat: at.latitude, seat: false })
    });
    let places: Vec<Place> = std::iter::once(here).chain(others).collect();
    let arc = |place: &'_ Locality| tie(place).map(|tie| if tie.ended { "ended" } else { "" });
    let arcs: Vec<Arc> =
        partners.iter().filter_map(|place| Some(Arc { from: &it.slug, to: &place.slug, class: arc(place)? })).collect();
    let label = t.say("map-of-place").with("name", name.to_owned()).with("n", partners.len()).to_string();
    let svg = draw_map(&places, &arcs, Frame::small(&label, ctx.lang.direction() == Direction::Rtl));

    let links: Vec<String> = partners
        .iter()
        .zip(&hrefs)
        .map(|(place, href)| {
            let link = format!(r#"<a href="{}">{}</a>"#, escape(href), escape(place.name.shown(ctx.lang).text));
            match tie(place) {
                Some(tie) if tie.ended => format!("{link} {}", escape(&t.say("partner-ended").to_string())),
                _ => link,
            }
        })
        .collect();
    let caption = if links.is_empty() {
        Html::default()
    } else {
        Html::trusted(format!("<p>{} {}</p>", escape(&t.say("partners").to_string()), links.join(" · ")))
    };
    let figure = map_figure(&svg, &caption, t);
    if !at.approximate {
        return Ok(figure);
    }
    let about = escape(&t.say("approximate-point").to_string());
    Ok(Html::trusted(format!(r#"{figure}<p class="source above-2">{about}</p>"#)))
}

/// What the rooms know to tie a place to others.
async fn ties(ctx: &Ctx, reader: &mut Reader, it: &Locality) -> Result<Vec<Tie>> {
    let mut ties = Vec::new();
    for hook in ctx.app.rooms.iter().filter_map(|room| room.ties) {
        ties.extend(hook(reader, Some(it.id.as_str())).await?);
    }
    Ok(ties)
}
