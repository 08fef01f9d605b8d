//! Places by what is typed: a page, and the answer for the list that opens under the field as one types.

use askama::Template;
use axum::{
    http::header::CONTENT_TYPE,
    response::{IntoResponse as _, Response},
};
use platform::{
    Result,
    i18n::Words,
    parts::{Html, Pager, empty},
    web::{Ctx, Filter, Outcome, Page},
};
use serde::Serialize;

use super::found::{Line, in_order, lines};
use crate::{WORDS, search, seats::seats, store};

const ON_A_PAGE: i64 = 20;
/// How many places open under the field.
const AS_TYPED: usize = 8;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    t: Words,
    seek: Html,
    /// Whether anything was typed.
    asked: bool,
    counted: String,
    lines: Vec<Line>,
    empty: Html,
    pager: Html,
    atlas: String,
}

#[derive(Template)]
#[template(path = "seek.html")]
struct Seek<'a> {
    t: Words,
    words: &'a str,
    here: String,
    json: String,
}

/// The field in which a place is looked for by any of its names, filled with `words`. With the island `search.js`, what is
/// found opens under it as one types.
///
/// # Errors
/// When the template fails: a fault of ours.
pub fn seek(ctx: &Ctx, words: &str) -> Result<Html> {
    let (here, json) = (ctx.href("/search"), ctx.href("/search.json"));
    Html::of(&Seek { t: ctx.words(&WORDS), words, here, json })
}

pub(super) async fn page(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let words = ctx.asked("q").unwrap_or_default().to_owned();
    let mut query = finder::Query { words: words.clone(), limit: 0, ..finder::Query::default() };
    let total = if words.is_empty() { 0 } else { search::find(&ctx.app, query.clone()).await?.total };
    let pager = Pager::asked(&ctx, total, ON_A_PAGE);
    query.offset = usize::try_from(pager.skip()).unwrap_or_default();
    query.limit = usize::try_from(ON_A_PAGE).unwrap_or_default();
    let hits = if total == 0 { Vec::new() } else { search::find(&ctx.app, query).await?.hits };
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let places = in_order(&mut reader, &hits).await?;
    let body = SearchPage {
        t,
        seek: seek(&ctx, &words)?,
        asked: !words.is_empty(),
        counted: t.say("places-counted").with("n", total).to_string(),
        lines: lines(&ctx, &mut reader, &places, &hits, &countries).await?,
        empty: if words.is_empty() {
            Html::default()
        } else {
            empty(t.say("nothing-of-that-name"), Some((&t.say("see-all-places").to_string(), &ctx.href("/atlas"))))
        },
        pager: Filter::new(&ctx, "/search", "").words("q", "").pager(pager),
        atlas: ctx.href("/atlas"),
    };
    let page =
        Page::new(t.say("search-title")).lead(t.say("search-lead")).under(t.say("atlas-title"), ctx.href("/atlas"));
    ctx.page(page.island("search.js").public(&["q", "page"]), &body)
}

/// A place as the list under the field shows it.
#[derive(Serialize)]
struct Typed {
    href: String,
    name: String,
    lang: &'static str,
    dir: &'static str,
    /// The name that was typed, where it is not the one shown.
    matched: Option<String>,
    country: String,
    member: bool,
}

pub(super) async fn typed(ctx: Ctx) -> Outcome {
    let words = ctx.asked("q").unwrap_or_default().to_owned();
    if words.is_empty() {
        return Ok(json(&[]));
    }
    let found = search::find(&ctx.app, finder::Query { words, limit: AS_TYPED, ..finder::Query::default() }).await?;
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let members = seats(&mut reader, &ctx).await?;
    let places = in_order(&mut reader, &found.hits).await?;
    let typed: Vec<Typed> = places
        .iter()
        .map(|place| {
            let shown = place.name.shown(ctx.lang);
            let hit = found.hits.iter().find(|hit| hit.id == place.id.as_str());
            let name = hit.map(|hit| hit.matched.as_ref().unwrap_or(&hit.name));
            Typed {
                href: ctx.href(&place.address()),
                name: shown.text.to_owned(),
                lang: shown.lang.code(),
                dir: shown.dir(),
                matched: name.filter(|name| name.text != shown.text).map(|name| name.text.clone()),
                country: countries.name(&place.country, ctx.lang).unwrap_or_default().to_owned(),
                member: members.contains(place.id.as_str()),
            }
        })
        .collect();
    Ok(json(&typed))
}

fn json(typed: &[Typed]) -> Response {
    let body = serde_json::to_string(typed).expect("places are text");
    ([(CONTENT_TYPE, "application/json")], body).into_response()
}
