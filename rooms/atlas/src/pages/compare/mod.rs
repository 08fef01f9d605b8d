//! Up to four places side by side: what is known of each, and what lies between each two.

mod asked;
mod between;
mod facts;

use askama::Template;
use platform::{
    Link, Result,
    i18n::Words,
    parts::{Html, empty, escape, notice},
    web::{Ctx, Outcome, Page},
};

use self::{
    asked::{Asked, address, remaining},
    between::Between,
    facts::Row,
};
use super::{
    discover::beside,
    find::{Meant, find},
};
use crate::{
    WORDS,
    rules::{Countries, Locality},
    store,
};

/// The most places that stand side by side.
const MOST: usize = 4;

/// A place in the comparison, and the ways to its page and out of here.
struct Column {
    name: Html,
    country: String,
    href: String,
    remove: String,
    remove_words: String,
}

#[derive(Template)]
#[template(path = "compare.html")]
struct ComparePage {
    t: Words,
    notes: Vec<Html>,
    here: String,
    with: String,
    may_add: bool,
    /// What was typed to be added, and is not the name of one place.
    words: String,
    choices: Vec<Link>,
    empty: Html,
    columns: Vec<Column>,
    rows: Vec<Row>,
    between: Vec<Between>,
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let asked = asked::read(&ctx, &mut reader).await?;
    let countries = store::countries(&mut reader).await?;
    let mut notes = notes(&asked, t);
    let mut choices = Vec::new();
    if let Some(words) = ctx.asked("add") {
        match find(&ctx.app, &mut reader, words).await? {
            Meant::One(place) => return ctx.go(address(&asked.slugs_and(&place.slug))).ok(),
            Meant::OneOf(places) if places.is_empty() => {
                notes.push(notice(t.say("compare-not-found").with("words", words.to_owned())));
            }
            Meant::OneOf(places) => {
                let beside = beside(&ctx, &mut reader, &places, &countries).await?;
                choices = places.iter().zip(&beside).map(|(it, beside)| choice(&ctx, &asked, it, beside)).collect();
            }
        }
    }
    let body = ComparePage {
        t,
        notes,
        here: ctx.href("/compare"),
        with: asked.slugs().join(","),
        may_add: asked.places.len() < MOST,
        words: ctx.asked("add").unwrap_or_default().to_owned(),
        choices,
        empty: nothing(&asked, t),
        columns: asked.places.iter().map(|it| column(&ctx, &asked, it, &countries)).collect(),
        rows: facts::rows(&ctx, &mut reader, &asked.places, &countries).await?,
        between: between::all(&ctx, &mut reader, &asked.places).await?,
    };
    let page = Page::new(title(&ctx, &asked.places)?)
        .lead(t.say("compare-lead"))
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .island("zone.js");
    ctx.page(page.public(&["with", "add"]), &body)
}

fn title(ctx: &Ctx, places: &[Locality]) -> Result<String> {
    let t = ctx.words(&WORDS);
    if places.is_empty() {
        return Ok(t.say("compare-title").to_string());
    }
    let names = t.list(places.iter().map(|it| it.name.shown(ctx.lang).text));
    Ok(t.say("compare-title-of").with("names", names).to_string())
}

/// What could not be done as asked, each in a sentence.
fn notes(asked: &Asked, t: Words) -> Vec<Html> {
    let unknown = asked.unknown.iter().map(|slug| t.say("compare-unknown").with("words", slug.clone()).to_string());
    let twice = asked.twice.iter().map(|name| t.say("compare-twice").with("name", name.clone()).to_string());
    let beyond = (!asked.beyond.is_empty()).then(|| {
        let left = t.list(&asked.beyond);
        t.say("compare-four").with("left", left).to_string()
    });
    unknown.chain(twice).chain(beyond).map(notice).collect()
}

/// What to do where there is nothing to compare yet.
fn nothing(asked: &Asked, t: Words) -> Html {
    match asked.places.len() {
        0 => empty(t.say("compare-empty"), None),
        1 => empty(t.say("compare-one"), None),
        _ => Html::default(),
    }
}

fn column(ctx: &Ctx, asked: &Asked, it: &Locality, countries: &Countries) -> Column {
    let t = ctx.words(&WORDS);
    let name = it.name.shown(ctx.lang);
    Column {
        name: platform::parts::shown(&it.name, ctx.lang),
        country: countries.name(&it.country, ctx.lang).unwrap_or_default().to_owned(),
        href: ctx.href(&it.address()),
        remove: ctx.href(&address(&remaining(&asked.slugs(), &it.slug))),
        remove_words: t.say("compare-remove").with_text("name", name).to_string(),
    }
}

fn choice(ctx: &Ctx, asked: &Asked, it: &Locality, beside: &str) -> Link {
    let words = format!("{} ({beside})", it.name.shown(ctx.lang));
    Link::new(words, ctx.href(&address(&asked.slugs_and(&it.slug))))
}

/// A link to a place's page.
fn link(ctx: &Ctx, it: &Locality) -> String {
    format!(r#"<a href="{}">{}</a>"#, escape(&ctx.href(&it.address())), escape(it.name.shown(ctx.lang).text))
}
