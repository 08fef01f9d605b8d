use std::collections::BTreeSet;

use askama::Template;
use atlas::map::{Arc, Frame, Place};
use kernel::{Direction, Lang};
use platform::{
    Result, Slot,
    db::Reader,
    i18n::Words,
    parts::Html,
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
    panels: Vec<Html>,
}

/// One screen: what the club is, which cities, what is happening, and where to go from here.
pub async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let localities = atlas::localities(&mut reader).await?;
    let ties = agreements::arcs(&mut reader).await?;
    let seats = seats(&mut reader).await?;
    drop(reader);
    let shown: Vec<_> = localities
        .iter()
        .filter(|l| l.position.is_some())
        .filter(|l| seats.contains(&l.id) || ties.iter().any(|(from, to, _)| *from == l.slug || *to == l.slug))
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
    let arcs: Vec<Arc> =
        ties.iter().map(|(from, to, ended)| Arc { from, to, class: if *ended { "ended" } else { "" } }).collect();
    let label = t.say("home-map-label").with("places", places.len()).to_string();
    let rtl = ctx.lang.direction() == Direction::Rtl;
    let mut panels = Vec::new();
    for panel in slot_panels(&ctx) {
        panels.extend((panel.draw)((ctx.clone(), String::new())).await?);
    }
    let page = HomePage {
        t,
        lang: ctx.lang,
        club: ctx.app.site.name.shown(ctx.lang).text.to_owned(),
        sentence: ctx.app.site.sentence.shown(ctx.lang).text.to_owned(),
        wide: atlas::draw_map(&places, &arcs, Frame::hero(&label, rtl)),
        narrow: atlas::draw_map(&places, &arcs, Frame::narrow(&label, rtl)),
        places: places.len(),
        panels,
    };
    let head = Page::new(&page.club).description(&page.sentence).bare().public(&[]).island("map.js");
    ctx.page(head, &page)
}

/// The places of the club's members.
async fn seats(reader: &mut Reader) -> Result<BTreeSet<atlas::LocalityId>> {
    let members = members::members(reader).await?;
    let entities = atlas::entities(reader).await?;
    let of_member = |entity: &&atlas::Entity| members.iter().any(|member| member.entity == entity.id);
    Ok(entities
        .iter()
        .filter(of_member)
        .filter_map(|entity| entity.place.as_ref())
        .map(|place| place.id.clone())
        .collect())
}

fn slot_panels(ctx: &Ctx) -> Vec<platform::Panel> {
    let mut panels: Vec<_> =
        ctx.app.rooms.iter().flat_map(|room| room.panels).filter(|panel| panel.slot == Slot::Home).copied().collect();
    panels.sort_by_key(|panel| panel.order);
    panels
}

/// `/fr` leads to `/fr/`: one address for one page.
pub async fn without_slash(ctx: Ctx) -> Outcome {
    ctx.go("/").ok()
}
