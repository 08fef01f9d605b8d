use std::collections::BTreeSet;

use askama::Template;
use atlas::{
    Countries, Locality, LocalityId,
    map::{Arc, Frame, Place},
};
use kernel::{Direction, Lang};
use members::Member;
use platform::{
    Result, Slot,
    db::Reader,
    i18n::Words,
    parts::{self, Html},
    web::{Ctx, Outcome, Page},
};

use crate::WORDS;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    t: Words,
    lang: Lang,
    club: String,
    sentence: String,
    wide: Html,
    narrow: Html,
    places: usize,
    seek: Html,
    now: Vec<Html>,
    figures: Vec<Html>,
    panels: Vec<Html>,
}

/// One screen: what the club is, which cities, what is happening, and where to go from here.
pub async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let ties = agreements::ties(&mut reader, None).await?;
    let members = members::members(&mut reader).await?;
    let seats = seats(&mut reader, &members).await?;
    let ends = ties.iter().flat_map(|tie| [tie.from.as_str(), tie.to.as_str()]);
    let on_the_map: BTreeSet<&str> = ends.chain(seats.iter().map(LocalityId::as_str)).collect();
    let mut localities = atlas::localities_of(&mut reader, &on_the_map.into_iter().collect::<Vec<_>>()).await?;
    localities.sort_by(|a, b| a.slug.cmp(&b.slug));
    let countries = atlas::countries(&mut reader).await?;
    let now = ctx.panels(&mut reader, Slot::Now, "").await?;
    let panels = ctx.panels(&mut reader, Slot::Home, "").await?;
    drop(reader);
    let place = |id: &str| localities.iter().find(|l| l.id.as_str() == id);
    let tied: Vec<&Locality> = localities
        .iter()
        .filter(|l| ties.iter().any(|tie| tie.from == l.id.as_str() || tie.to == l.id.as_str()))
        .collect();
    let shown: Vec<_> = localities
        .iter()
        .filter(|l| l.position.is_some())
        .map(|l| (l, l.name.shown(ctx.lang).text.to_owned(), ctx.href(&l.address())))
        .collect();
    let places: Vec<Place> = shown
        .iter()
        .filter_map(|(locality, name, href)| {
            let position = locality.position.as_ref()?;
            Some(Place {
                slug: &locality.slug,
                name,
                href,
                lon: position.longitude,
                lat: position.latitude,
                seat: seats.contains(&locality.id),
            })
        })
        .collect();
    let arcs: Vec<Arc> = ties
        .iter()
        .filter_map(|tie| {
            let class = if tie.ended { "ended" } else { "" };
            Some(Arc { from: &place(&tie.from)?.slug, to: &place(&tie.to)?.slug, class })
        })
        .collect();
    let label = t.say("home-map-label").with("places", places.len()).to_string();
    let rtl = ctx.lang.direction() == Direction::Rtl;
    let page = HomePage {
        t,
        lang: ctx.lang,
        club: ctx.app.site.name.shown(ctx.lang).text.to_owned(),
        sentence: ctx.app.site.sentence.shown(ctx.lang).text.to_owned(),
        wide: atlas::draw_map(&places, &arcs, Frame::hero(&label, rtl)),
        narrow: atlas::draw_map(&places, &arcs, Frame::narrow(&label, rtl)),
        places: places.len(),
        seek: atlas::seek(&ctx, "")?,
        figures: figures(t, &tied, &countries, ties.len(), members.len()),
        now,
        panels,
    };
    let head =
        Page::new(&page.club).description(&page.sentence).bare().public(&[]).island("map.js").island("search.js");
    ctx.page(head, &page)
}

/// What the club amounts to, counted from what stands on its pages; nothing while there is no agreement.
fn figures(t: Words, tied: &[&Locality], countries: &Countries, ties: usize, members: usize) -> Vec<Html> {
    if tied.is_empty() {
        return Vec::new();
    }
    let codes: BTreeSet<&str> = tied.iter().map(|locality| locality.country.as_str()).collect();
    let names = codes.iter().filter_map(|code| countries.name(code, t.lang));
    let counted: Vec<_> = tied.iter().filter_map(|locality| locality.population.as_ref()).collect();
    let people: i64 = counted.iter().map(|population| population.count).sum();
    let source = counted.iter().find_map(|population| population.sources.first());
    let source = source.and_then(|source| Some((source.name.as_str(), source.url.as_deref()?)));
    let count = |n: usize| t.number(i64::try_from(n).unwrap_or(i64::MAX));
    vec![
        parts::figure(
            count(ties),
            t.say("figure-agreements").with("count", ties).with("countries", t.list(names)),
            None,
            &t,
        ),
        parts::figure(
            t.number(people),
            t.say("figure-people").with("counted", counted.len()).with("places", tied.len()),
            source,
            &t,
        ),
        parts::figure(count(members), t.say("figure-members").with("count", members), None, &t),
    ]
}

/// The places of the club's members.
async fn seats(reader: &mut Reader, members: &[Member]) -> Result<BTreeSet<LocalityId>> {
    let entities = atlas::entities(reader).await?;
    let of_member = |entity: &&atlas::Entity| members.iter().any(|member| member.entity == entity.id);
    Ok(entities
        .iter()
        .filter(of_member)
        .filter_map(|entity| entity.place.as_ref())
        .map(|place| place.id.clone())
        .collect())
}

/// `/fr` leads to `/fr/`: one address for one page.
pub async fn without_slash(ctx: Ctx) -> Outcome {
    ctx.go("/").ok()
}
