use askama::Template;
use axum::{extract::Path, response::Response};
use platform::{
    Failure, Link, Result,
    i18n::Words,
    parts::{Html, notice, shown},
    web::{BySlug, Ctx, Outcome, Page, file_to_keep},
};
use serde::Deserialize;
use suffrage::Rules;

use super::{find, under};
use crate::{
    WORDS,
    rules::{Adopted, Organ, Verb, in_force, may},
    store,
    wording::{self, MatterLine, Section},
};

/// The kind of file that rules are.
const TOML: &str = "application/toml";

/// What an address under an organ's rules names.
#[derive(Deserialize)]
pub(super) struct Numbered {
    slug: String,
    number: i64,
}

/// A version in the list of them.
struct VersionLine {
    href: String,
    name: String,
    says: String,
    compare: Option<String>,
}

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage {
    t: Words,
    notices: Vec<Html>,
    source: Html,
    facts: String,
    note: Html,
    sections: Vec<Section>,
    matters: Vec<MatterLine>,
    text: String,
    file: String,
    versions: Vec<VersionLine>,
    acts: Vec<Link>,
}

pub(super) async fn current(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (organ, versions) = of(&ctx, &slug).await?;
    let shown = in_force(&versions, ctx.today()).or(versions.first());
    show(&ctx, &organ, &versions, shown.ok_or(Failure::NotFound)?)
}

pub(super) async fn version(ctx: Ctx, Path(Numbered { slug, number }): Path<Numbered>) -> Outcome {
    let (organ, versions) = of(&ctx, &slug).await?;
    let it = versions.iter().find(|it| it.number == number).ok_or(Failure::NotFound)?;
    show(&ctx, &organ, &versions, it)
}

pub(super) async fn current_file(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Result<Response> {
    let (_, versions) = of(&ctx, &slug).await?;
    let it = in_force(&versions, ctx.today()).or(versions.first()).ok_or(Failure::NotFound)?;
    Ok(file_to_keep(TOML, "rules.toml", it.text.clone()))
}

pub(super) async fn file(ctx: Ctx, Path(Numbered { slug, number }): Path<Numbered>) -> Result<Response> {
    let (_, versions) = of(&ctx, &slug).await?;
    let it = versions.iter().find(|it| it.number == number).ok_or(Failure::NotFound)?;
    Ok(file_to_keep(TOML, "rules.toml", it.text.clone()))
}

/// An organ and the versions of its rules, the latest first.
pub(super) async fn of(ctx: &Ctx, slug: &str) -> Result<(Organ, Vec<Adopted>)> {
    let mut reader = ctx.read().await?;
    let organ = find(&mut reader, slug).await?;
    let versions = store::rules_of(&mut reader, &organ.id).await?.to_vec();
    Ok((organ, versions))
}

/// A version's name: its number.
pub(super) fn name(it: &Adopted, t: Words) -> String {
    t.say("version-number").with("n", it.number).to_string()
}

fn show(ctx: &Ctx, organ: &Organ, versions: &[Adopted], it: &Adopted) -> Outcome {
    let t = ctx.words(&WORDS);
    let rules = Rules::read(&it.text).map_err(|faults| Failure::fault(format!("rules that were kept: {faults:?}")))?;
    let at = ctx.href(&organ.rules_address());
    let adopts = organ.dissolved.is_none() && may(&ctx.actor, Verb::AdoptRules, &[]).is_ok();
    let body = RulesPage {
        t,
        notices: notices(ctx, versions, it),
        source: shown(&rules.source, t.lang),
        facts: facts(it, t),
        note: if it.note.is_empty() { Html::default() } else { shown(&it.note, t.lang) },
        sections: wording::sections(&rules, t),
        matters: wording::matters(&rules, t),
        text: it.text.clone(),
        file: format!("{at}/{}/rules.toml", it.number),
        versions: versions.iter().map(|other| line(ctx, (&at, versions), other)).collect(),
        acts: adopts.then(|| Link::new(t.say("adopt-rules"), format!("{at}/adopt"))).into_iter().collect(),
    };
    ctx.page(page(ctx, organ).public(&[]), &body)
}

fn page(ctx: &Ctx, organ: &Organ) -> Page {
    let t = ctx.words(&WORDS);
    let title = t.say("rules-of").with_text("name", organ.name.shown(t.lang)).to_string();
    under(ctx, title, organ).lead(t.say("rules-lead"))
}

/// That they are an example; that they hold no longer, or not yet.
fn notices(ctx: &Ctx, versions: &[Adopted], it: &Adopted) -> Vec<Html> {
    let (t, today) = (ctx.words(&WORDS), ctx.today());
    let mut all: Vec<Html> = it.example.then(|| notice(t.say("example-rules"))).into_iter().collect();
    if it.valid_from > today {
        all.push(notice(t.say("rules-ahead").with("day", t.day(it.valid_from))));
    } else if in_force(versions, today).is_some_and(|now| now.number != it.number) {
        all.push(notice(t.say("rules-past")));
    }
    all
}

/// Since when they hold, and what adopted them.
fn facts(it: &Adopted, t: Words) -> String {
    let from = t.say("rules-from").with("version", name(it, t)).with("day", t.day(it.valid_from)).to_string();
    match it.act.is_empty() {
        true => from,
        false => {
            let act = t.say("rules-adopted").with("day", t.day(it.adopted)).with("act", it.act.as_str());
            format!("{from} {act}")
        }
    }
}

fn line(ctx: &Ctx, (at, versions): (&str, &[Adopted]), it: &Adopted) -> VersionLine {
    let t = ctx.words(&WORDS);
    let before = versions.iter().find(|other| other.number == it.number - 1);
    let example = if it.example { format!(" · {}", t.say("example-word")) } else { String::new() };
    VersionLine {
        href: format!("{at}/{}", it.number),
        name: name(it, t),
        says: format!("{}{example}", t.say("since").with("day", t.day(it.valid_from))),
        compare: before.map(|before| format!("{at}/compare?a={}&b={}", before.number, it.number)),
    }
}
