use askama::Template;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Pager, empty, shown, undocumented},
    web::{Ctx, Filter, Outcome, Page, counted},
};

use crate::{
    WORDS,
    draw::{draw_map, map_figure},
    map::{Frame, Place},
    rules::{Countries, Locality, Verb, may},
    store,
    view::entity_kind,
};

const ON_A_PAGE: i64 = 100;

struct Line {
    href: String,
    name: Html,
    country: String,
    kind: String,
    population: Html,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    filter: Filter,
    counted: String,
    downloads: Html,
    lines: Vec<Line>,
    empty: Html,
    map: Html,
    pager: Html,
    institutions: Vec<Link>,
    acts: Vec<Link>,
}

/// The places that the address asks for, in the order asked for, and how countries are named.
pub(crate) async fn filtered(ctx: &Ctx) -> Result<(Countries, Vec<Locality>)> {
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let mut places = all_places(&mut reader).await?;
    narrow(ctx, &mut places);
    Ok((countries, places))
}

async fn all_places(reader: &mut Reader) -> Result<Vec<Locality>> {
    let mut places: Vec<Locality> = Vec::new();
    loop {
        let last = places.last().map(|place| place.id.to_string()).unwrap_or_default();
        let more = store::localities_after(reader, &last, 1000).await?;
        if more.is_empty() {
            return Ok(places);
        }
        places.extend(more);
    }
}

fn narrow(ctx: &Ctx, places: &mut Vec<Locality>) {
    let (words, country) = (ctx.asked("q").unwrap_or_default(), ctx.asked("country"));
    places.retain(|place| place.answers_to(words) && country.is_none_or(|code| place.country == code));
    ctx.words(&WORDS).sort_by(places, |place| place.name.shown(ctx.lang).text.to_owned());
    if ctx.asked("order") == Some("population") {
        places.sort_by_key(|place| std::cmp::Reverse(place.population.as_ref().map(|p| p.count)));
    }
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let mut places = all_places(&mut reader).await?;
    let filter = filter(&ctx, &places, &countries);
    let all = places.len();
    narrow(&ctx, &mut places);
    let institutions = store::institutions(&mut reader).await?;
    let pager = Pager::asked(&ctx, places.len(), ON_A_PAGE);
    let body = ListPage {
        t,
        counted: t.say("places-counted").with("n", places.len()).to_string(),
        downloads: filter.downloads(&[("CSV", "/atlas.csv"), ("GeoJSON", "/atlas.geojson")]),
        lines: pager.part(&places).iter().map(|place| line(&ctx, place, &countries, t)).collect(),
        empty: if all == 0 {
            let add = t.say("add-locality").to_string();
            let href = ctx.href("/atlas/new");
            let may_add = may(&ctx.actor, Verb::AddLocality).is_ok();
            empty(t.say("no-place-yet"), may_add.then_some((add.as_str(), href.as_str())))
        } else {
            empty(t.say("no-place-found"), Some((&t.say("see-all-places").to_string(), filter.here())))
        },
        map: map(&ctx, &places, t),
        pager: filter.pager(pager),
        institutions: institutions
            .iter()
            .map(|it| Link::new(it.name.shown(ctx.lang), ctx.href(&it.address())))
            .collect(),
        acts: acts(&ctx, t),
        filter,
    };
    let page = Page::new(t.say("atlas-title")).lead(t.say("atlas-lead")).island("map.js");
    ctx.page(page.public(&["q", "country", "order", "page"]), &body)
}

fn line(ctx: &Ctx, place: &Locality, countries: &Countries, t: Words) -> Line {
    Line {
        href: ctx.href(&place.address()),
        name: shown(&place.name, ctx.lang),
        country: countries.name(&place.country, ctx.lang).unwrap_or_default().to_owned(),
        kind: entity_kind(place.kind, t),
        population: place.population.as_ref().map_or_else(|| undocumented(&t), |p| Html::trusted(t.number(p.count))),
    }
}

fn map(ctx: &Ctx, places: &[Locality], t: Words) -> Html {
    let named: Vec<(&Locality, String)> = places.iter().map(|place| (place, ctx.href(&place.address()))).collect();
    let marks: Vec<Place> = named
        .iter()
        .filter_map(|(place, href)| {
            let at = place.position.as_ref()?;
            let name = place.name.shown(ctx.lang).text;
            Some(Place { slug: &place.slug, name, href, lon: at.longitude, lat: at.latitude, seat: false })
        })
        .collect();
    if marks.is_empty() {
        return Html::default();
    }
    let label = t.say("map-of-places").with("n", marks.len()).to_string();
    let rtl = ctx.lang.direction() == kernel::Direction::Rtl;
    map_figure(&draw_map(&marks, &[], Frame::side(&label, rtl)), &Html::default(), t)
}

fn filter(ctx: &Ctx, places: &[Locality], countries: &Countries) -> Filter {
    let t = ctx.words(&WORDS);
    let codes = places.iter().map(|place| place.country.as_str());
    Filter::new(ctx, "/atlas", t.say("filter-places"))
        .words("q", t.say("filter-name"))
        .countries(counted(t, codes, |code| countries.name(code, ctx.lang)))
        .order(["name", "population"].map(|order| (order, t.say(format!("order-{order}")))))
}

fn acts(ctx: &Ctx, t: Words) -> Vec<Link> {
    [
        (Verb::AddLocality, "add-locality", "/atlas/new"),
        (Verb::AddInstitution, "add-institution", "/atlas/institutions/new"),
        (Verb::SetToponymy, "set-toponymy", "/atlas/toponymy"),
    ]
    .into_iter()
    .filter(|(verb, ..)| may(&ctx.actor, *verb).is_ok())
    .map(|(_, key, path)| Link::new(t.say(key), ctx.href(path)))
    .collect()
}
