//! A place and its partners, on the page of that place or of its authority.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use kernel::Direction;
use platform::{
    Result, Tie,
    db::Reader,
    i18n::Words,
    parts::{Html, escape},
    web::Ctx,
};

use crate::{
    WORDS,
    draw::{draw_map, map_figure},
    map::{Arc, Frame, Place},
    rules::Locality,
    seats::seats,
    signed::ties,
    store,
};

/// The most places of known relations on a small map, the most populous first; the list has the others.
const KNOWN_MOST: usize = 40;

/// Which other places a small map shows.
struct Partners {
    /// Those of what the club knows to be signed, with whether that has ended.
    signed: Vec<(Locality, bool)>,
    /// Those of other known relations, as many as the map holds.
    known: Vec<Locality>,
    /// How many of those there are.
    known_all: usize,
}

/// The map of one place, under this name and leading to this page, with arcs to the partners of what it signed in public,
/// which are named under it as links too, and dotted ones to those of its other known relations. Nothing where the place's
/// position is not documented.
///
/// # Errors
/// When the database cannot be read.
pub async fn map_of(reader: &mut Reader, ctx: &Ctx, it: &Locality, name: &str, href: &str) -> Result<Html> {
    let Some(at) = &it.position else { return Ok(Html::default()) };
    let t = ctx.words(&WORDS);
    let partners = partners(ctx, reader, it, t).await?;
    let seats = seats(reader, ctx).await?;
    let others: Vec<&Locality> = partners.signed.iter().map(|(place, _)| place).chain(&partners.known).collect();
    let hrefs: Vec<String> = others.iter().map(|place| ctx.href(&place.address())).collect();
    let here = Place { slug: &it.slug, name, href, lon: at.longitude, lat: at.latitude, seat: true };
    let names: Vec<String> = others.iter().map(|place| on_map(place, &seats, ctx)).collect();
    let marks = others.iter().zip(&hrefs).zip(&names).filter_map(|((place, href), name)| {
        let at = place.position.as_ref()?;
        Some(Place { slug: &place.slug, name, href, lon: at.longitude, lat: at.latitude, seat: false })
    });
    let places: Vec<Place> = std::iter::once(here).chain(marks).collect();
    let signed = partners.signed.iter().map(|(place, ended)| (place, if *ended { "ended" } else { "" }));
    let ends = signed.chain(partners.known.iter().map(|place| (place, "second")));
    let arcs: Vec<Arc> = ends.map(|(to, class)| Arc { from: &it.slug, to: &to.slug, class }).collect();
    let label = t.say("map-of-place").with("name", name.to_owned()).with("n", others.len()).to_string();
    let small = Frame::small(&label, ctx.lang.direction() == Direction::Rtl);
    let cover = if partners.known.is_empty() { small.cover } else { 0.85 };
    let svg = draw_map(&places, &arcs, Frame { cover, ..small });
    let members = others.iter().any(|place| seats.contains(place.id.as_str()));
    let figure = map_figure(&svg, &caption(ctx, &partners, members, t), t);
    if !at.approximate {
        return Ok(figure);
    }
    let about = escape(&t.say("approximate-point").to_string());
    Ok(Html::trusted(format!(r#"{figure}<p class="source above-2">{about}</p>"#)))
}

/// What tells a member of the club from other places, in shape; the caption says it in words.
const MEMBER: &str = "◆";

/// A place's name on the map.
fn on_map(place: &Locality, seats: &BTreeSet<String>, ctx: &Ctx) -> String {
    let name = place.name.shown(ctx.lang).text;
    if seats.contains(place.id.as_str()) { format!("{MEMBER} {name}") } else { name.to_owned() }
}

/// The partners of what was signed as links, what the dotted arcs are, and how members are told apart.
fn caption(ctx: &Ctx, partners: &Partners, members: bool, t: Words) -> Html {
    let link = |(place, ended): &(Locality, bool)| {
        let (href, name) = (ctx.href(&place.address()), place.name.shown(ctx.lang).text);
        let link = format!(r#"<a href="{}">{}</a>"#, escape(&href), escape(name));
        if *ended { format!("{link} {}", escape(&t.say("partner-ended").to_string())) } else { link }
    };
    let mut html = String::new();
    if !partners.signed.is_empty() {
        let links: Vec<String> = partners.signed.iter().map(link).collect();
        html.push_str(&format!("<p>{} {}</p>", escape(&t.say("partners").to_string()), links.join(" · ")));
    }
    if !partners.known.is_empty() {
        let all = partners.known_all > partners.known.len();
        let key = if all { "known-on-map-most" } else { "known-on-map" };
        let says = t.say(key).with("n", partners.known_all).with("shown", partners.known.len()).to_string();
        html.push_str(&format!(r#"<p><span class="key dots"></span>{}</p>"#, escape(&says)));
    }
    if members {
        html.push_str(&format!("<p>{MEMBER} {}</p>", escape(&t.say("member-on-map").to_string())));
    }
    Html::trusted(html)
}

async fn partners(ctx: &Ctx, reader: &mut Reader, it: &Locality, t: Words) -> Result<Partners> {
    let here = it.id.as_str();
    let other = |tie: &Tie| if tie.from == here { tie.to.clone() } else { tie.from.clone() };
    let ties: BTreeMap<String, bool> = ties(&ctx.app, reader, Some(&it.id))
        .await?
        .iter()
        .map(|tie| (other(tie), tie.ended))
        .filter(|(id, _)| id != here)
        .collect();
    let signed = store::localities_of(reader, &ties.keys().map(String::as_str).collect::<Vec<_>>()).await?;
    let mut signed: Vec<(Locality, bool)> = signed
        .into_iter()
        .map(|it| {
            let ended = ties[it.id.as_str()];
            (it, ended)
        })
        .collect();
    t.sort_by(&mut signed, |(place, _)| place.name.shown(ctx.lang).text.to_owned());

    let relations = store::relations_of(reader, &it.id).await?;
    let living = relations.iter().filter(|relation| relation.stands());
    let ends: BTreeSet<&str> = living.map(|relation| relation.ends.other(&it.id).as_str()).collect();
    let ends: Vec<&str> = ends.into_iter().filter(|id| !ties.contains_key(*id)).collect();
    let mut known = store::localities_of(reader, &ends).await?;
    known.retain(|place| place.position.is_some());
    let known_all = known.len();
    known.sort_by_key(|place| (Reverse(place.population.as_ref().map(|it| it.count)), place.id.clone()));
    known.truncate(KNOWN_MOST);
    Ok(Partners { signed, known, known_all })
}
