//! Places found by words and by what they are, as a list and a map of the same result: the atlas and the search show it, each
//! in its own way.

mod beside;
mod lines;
mod map;
mod narrow;
mod nothing;

use finder::{Hit, Query};
use platform::{
    Result,
    parts::{Html, Pager, notice},
    web::{Ctx, Filter},
};

pub(super) use self::{
    beside::beside,
    lines::{Line, in_order},
    narrow::KEYS,
};
use crate::{
    WORDS,
    rules::{Countries, Locality},
    search, store,
};

/// The most places that a downloaded file holds.
pub(crate) const IN_A_FILE: usize = 10_000;

/// How a page shows what is found.
pub(super) struct Shape {
    /// How many lines it has.
    pub size: usize,
    /// Whether all that narrows is folded, but for the words.
    pub folded: bool,
    /// Whether it shows all places where nothing is asked, or none.
    pub all: bool,
}

/// What is found, as a page shows it.
pub(super) struct Discovery {
    pub filter: Filter,
    /// Whether something is shown: places, or that there are none.
    pub shown: bool,
    pub counted: String,
    pub downloads: Html,
    /// That a file holds only the first of so many places.
    pub part: Html,
    pub lines: Vec<Line>,
    /// What to do where nothing is found.
    pub empty: Html,
    pub map: Html,
    pub pager: Html,
}

/// Finds what the address asks for. `filter` is the page's own, with the field for words.
pub(super) async fn discover(ctx: &Ctx, filter: Filter, shape: Shape) -> Result<Discovery> {
    let t = ctx.words(&WORDS);
    let query = search::query(ctx);
    let shown = shape.all || query != Query::default();
    let points = if shown { map::DOTS } else { 0 };
    let found = search::find(&ctx.app, Query { limit: 0, counts: true, points, ..query.clone() }).await?;
    let pager = Pager::asked(ctx, found.total, i64::try_from(shape.size).unwrap_or(i64::MAX));
    let skipped = usize::try_from(pager.skip()).unwrap_or_default();
    // All places stand on the map while they can be told apart there; then those of this page.
    let few = found.total <= map::LINKS;
    let (offset, limit) = if few { (0, map::LINKS) } else { (skipped, shape.size) };
    let limit = if shown { limit } else { 0 };
    let hits = search::find(&ctx.app, Query { offset, limit, ..query }).await?.hits;

    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let filter = narrow::narrowed(ctx, &mut reader, &countries, &found, filter, shape.folded).await?;
    let places = in_order(&mut reader, &hits).await?;
    let lines = lines::lines(ctx, &mut reader, &places, &hits, &countries).await?;
    let map = map::figure(ctx, &found, &places, &lines, t);
    let empty = if found.total == 0 { nothing::nothing(ctx, &mut reader, &filter, t).await? } else { Html::default() };
    let before = if few { skipped } else { 0 };
    Ok(Discovery {
        shown,
        counted: t.say("places-counted").with("n", found.total).to_string(),
        downloads: filter.downloads(&[("CSV", "/atlas.csv"), ("GeoJSON", "/atlas.geojson")]),
        part: if found.total > IN_A_FILE {
            notice(t.say("files-hold-part").with("n", IN_A_FILE))
        } else {
            Html::default()
        },
        lines: lines.into_iter().skip(before).take(shape.size).collect(),
        empty,
        map,
        pager: filter.pager(pager),
        filter,
    })
}

/// The places that the address asks for, in the order asked for, as many as a file holds; and how countries are named.
pub(crate) async fn filtered(ctx: &Ctx) -> Result<(Countries, Vec<Locality>)> {
    let mut ids: Vec<Hit> = Vec::new();
    loop {
        let query = Query { offset: ids.len(), limit: 1000, ..search::query(ctx) };
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
