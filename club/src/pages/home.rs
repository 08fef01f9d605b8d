use std::collections::BTreeSet;

use askama::Template;
use atlas::{Countries, Locality, map::Frame};
use kernel::{Direction, Lang, Role};
use platform::{
    Slot,
    i18n::Words,
    parts::{self, Html},
    web::{Ctx, Outcome, Page},
};

use super::map::OnMap;
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
    empty: Html,
}

/// One screen: what the club is, which cities, what is happening, and where to go from here.
pub async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let on_map = OnMap::read(&mut reader).await?;
    let countries = atlas::countries(&mut reader).await?;
    let now = ctx.panels(&mut reader, Slot::Now, "").await?;
    let panels = ctx.panels(&mut reader, Slot::Home, "").await?;
    drop(reader);
    let OnMap { members, ties, localities, .. } = &on_map;
    let tied: Vec<&Locality> = localities
        .iter()
        .filter(|l| ties.iter().any(|tie| tie.from == l.id.as_str() || tie.to == l.id.as_str()))
        .collect();
    let shown = on_map.shown(ctx.lang);
    let (places, arcs) = (on_map.places(&shown), on_map.arcs());
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
        empty: if panels.is_empty() { empty(&ctx, t) } else { Html::default() },
        panels,
    };
    let head =
        Page::new(&page.club).description(&page.sentence).bare().public(&[]).island("map.js").island("search.js");
    ctx.page(head, &page)
}

/// A club that begins: that nothing is published yet, and what is this reader's to do about it.
fn empty(ctx: &Ctx, t: Words) -> Html {
    let (says, act, path) = match &ctx.actor {
        actor if !actor.signed_in() => ("home-empty", "sign-in", "/sign-in"),
        actor if actor.is(Role::Secretary) => ("home-empty-secretary", "home-empty-secretary-do", "/atlas/new"),
        actor if actor.is(Role::Administrator) => {
            ("home-empty-administrator", "home-empty-administrator-do", "/accounts/invite")
        }
        _ => return parts::empty(t.say("home-empty-others"), None),
    };
    parts::empty(t.say(says), Some((&t.say(act).to_string(), &ctx.href(path))))
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

/// `/fr` leads to `/fr/`: one address for one page.
pub async fn without_slash(ctx: Ctx) -> Outcome {
    ctx.go("/").ok()
}
