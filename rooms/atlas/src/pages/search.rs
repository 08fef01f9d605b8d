//! Places by what is typed: a page, and the answer for the list that opens under the field as one types.

use askama::Template;
use axum::{
    http::header::CONTENT_TYPE,
    response::{IntoResponse as _, Response},
};
use platform::{
    Link, Result,
    i18n::Words,
    parts::Html,
    web::{Ctx, Filter, Outcome, Page},
};
use serde::Serialize;

use super::discover::{Discovery, KEYS, Shape, beside, discover, in_order};
use crate::{WORDS, search, seats::seats, store};

const ON_A_PAGE: usize = 20;
/// How many places open under the field.
const AS_TYPED: usize = 8;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    t: Words,
    it: Discovery,
    ways: Vec<Link>,
}

#[derive(Template)]
#[template(path = "seek.html")]
struct Seek {
    t: Words,
    here: String,
    field: Html,
}

#[derive(Template)]
#[template(path = "seek-field.html")]
struct SeekField<'a> {
    t: Words,
    words: &'a str,
    json: String,
}

/// The field in which a place is looked for by any of its names, filled with `words`. With the island `search.js`, what is
/// found opens under it as one types.
///
/// # Errors
/// When the template fails: a fault of ours.
pub fn seek(ctx: &Ctx, words: &str) -> Result<Html> {
    Html::of(&Seek { t: ctx.words(&WORDS), here: ctx.href("/search"), field: seek_field(ctx, words)? })
}

fn seek_field(ctx: &Ctx, words: &str) -> Result<Html> {
    Html::of(&SeekField { t: ctx.words(&WORDS), words, json: ctx.href("/search.json") })
}

pub(super) async fn page(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let field = seek_field(&ctx, ctx.asked("q").unwrap_or_default())?;
    let filter = Filter::new(&ctx, "/search", t.say("search-act")).drawn("q", t.say("search-label"), field).said();
    let it = discover(&ctx, filter, Shape { size: ON_A_PAGE, folded: true, all: false }).await?;
    let body = SearchPage { t, it, ways: super::ways(&ctx, "/search", t) };
    let page =
        Page::new(t.say("search-title")).lead(t.say("search-lead")).under(t.say("atlas-title"), ctx.href("/atlas"));
    ctx.page(page.island("search.js").island("map.js").public(KEYS), &body)
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
    /// Its country, and what tells it from its namesakes there.
    beside: String,
    member: bool,
}

pub(super) async fn typed(ctx: Ctx) -> Outcome {
    if ctx.asked("q").is_none() {
        return Ok(json(&[]));
    }
    let found = search::find(&ctx.app, finder::Query { limit: AS_TYPED, ..search::query(&ctx) }).await?;
    let mut reader = ctx.read().await?;
    let countries = store::countries(&mut reader).await?;
    let members = seats(&mut reader, &ctx).await?;
    let places = in_order(&mut reader, &found.hits).await?;
    let beside = beside(&ctx, &mut reader, &places, &countries).await?;
    let typed: Vec<Typed> = places
        .iter()
        .zip(beside)
        .map(|(place, beside)| {
            let shown = place.name.shown(ctx.lang);
            let hit = found.hits.iter().find(|hit| hit.id == place.id.as_str());
            let name = hit.map(|hit| hit.matched.as_ref().unwrap_or(&hit.name));
            Typed {
                href: ctx.href(&place.address()),
                name: shown.text.to_owned(),
                lang: shown.lang.code(),
                dir: shown.dir(),
                matched: name.filter(|name| name.text != shown.text).map(|name| name.text.clone()),
                beside,
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
