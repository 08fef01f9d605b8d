use askama::Template;
use finder::{Found, Hit};
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Pager, empty, notice},
    web::{Ctx, Filter, Outcome, Page},
};

use super::found::{Line, in_order, lines};
use crate::{
    WORDS,
    draw::{draw_map, map_figure},
    map::{Frame, Place},
    rules::{Countries, Locality, Verb, may},
    search, store,
};

mod narrow;

const ON_A_PAGE: i64 = 100;
/// The most places that a downloaded file holds.
pub(crate) const IN_A_FILE: usize = 10_000;

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    filter: Filter,
    counted: String,
    downloads: Html,
    part: Html,
    lines: Vec<Line>,
    empty: Html,
    map: Html,
    pager: Html,
    institutions: Vec<Link>,
    ways: Vec<Link>,
    acts: Vec<Link>,
}

/// The places that the address asks for, in the order asked for, as many as a file holds; and how countries are named.
pub(crate) async fn filtered(ctx: &Ctx) -> Result<(Countries, Vec<Locality>)> {
    let mut ids: Vec<Hit> = Vec::new();
    loop {
        let query = finder::Query { offset: ids.len(), limit: 1000, ..search::query(ctx) };
        let found = search::find(&ctx.app, query).await?;
        let got = found.hits.len();
        ids.extend(found.hits);
        if got < 1000 || ids.len() >= IN_A_FILE {
            break;
        }
    }
    let mut reader = ctx.read().await?;
    let places = in_order(&mut reader, &ids).await?;
    Ok((store::countries(&mut reader).await?, places))
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let asked = finder::Query { limit: 0, counts: true, ..search::query(&ctx) };
    let total = search::find(&ctx.app, asked.clone()).await?;
    let pager = Pager::asked(&ctx, total.total, ON_A_PAGE);
    let size = |n: i64| usize::try_from(n).unwrap_or_default();
    let shown = finder::Query { offset: size(pager.skip()), limit: size(pager.size), counts: false, ..asked };
    let found = search::find(&ctx.app, shown).await?;

    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let filter = narrow::filter(&ctx, &mut reader, &countries, &total).await?;
    let places = in_order(&mut reader, &found.hits).await?;
    let body = ListPage {
        t,
        counted: t.say("places-counted").with("n", total.total).to_string(),
        downloads: filter.downloads(&[("CSV", "/atlas.csv"), ("GeoJSON", "/atlas.geojson")]),
        part: part(&total, t),
        lines: lines(&ctx, &mut reader, &places, &found.hits, &countries).await?,
        empty: nothing(&ctx, &mut reader, &filter, t).await?,
        map: map(&ctx, &places, t),
        pager: filter.pager(pager),
        institutions: store::institutions(&mut reader)
            .await?
            .iter()
            .map(|it| Link::new(it.name.shown(ctx.lang), ctx.href(&it.address())))
            .collect(),
        ways: [
            ("search-title", "/search"),
            ("world-title", "/atlas/world"),
            ("seeking-title", "/atlas/seeking"),
            ("compare-title", "/compare"),
            ("about-title", "/atlas/suggestions"),
        ]
        .map(|(key, path)| Link::new(t.say(key), ctx.href(path)))
        .to_vec(),
        acts: acts(&ctx, t),
        filter,
    };
    let page = Page::new(t.say("atlas-title")).lead(t.say("atlas-lead")).island("map.js");
    ctx.page(page.public(&narrow::KEYS), &body)
}

/// That a file holds only the first of so many places.
fn part(found: &Found, t: Words) -> Html {
    if found.total <= IN_A_FILE {
        return Html::default();
    }
    notice(t.say("files-hold-part").with("n", IN_A_FILE))
}

/// Nothing in the atlas, or nothing that the filter lets through.
async fn nothing(ctx: &Ctx, reader: &mut Reader, filter: &Filter, t: Words) -> Result<Html> {
    if store::count(reader).await? > 0 {
        return Ok(empty(t.say("no-place-found"), Some((&t.say("see-all-places").to_string(), filter.here()))));
    }
    let (add, href) = (t.say("add-locality").to_string(), ctx.href("/atlas/new"));
    let may_add = may(&ctx.actor, Verb::AddLocality).is_ok();
    Ok(empty(t.say("no-place-yet"), may_add.then_some((add.as_str(), href.as_str()))))
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

fn acts(ctx: &Ctx, t: Words) -> Vec<Link> {
    [
        (Verb::AddLocality, "add-locality", "/atlas/new"),
        (Verb::AddInstitution, "add-institution", "/atlas/institutions/new"),
        (Verb::SetToponymy, "set-toponymy", "/atlas/toponymy"),
        (Verb::Decide, "decisions-title", "/atlas/decisions"),
        (Verb::Merge, "duplicates-title", "/atlas/duplicates"),
        (Verb::AddLocality, "import-title", "/atlas/import"),
    ]
    .into_iter()
    .filter(|(verb, ..)| may(&ctx.actor, *verb).is_ok())
    .map(|(_, key, path)| Link::new(t.say(key), ctx.href(path)))
    .collect()
}
