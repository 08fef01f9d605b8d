use askama::Template;
use axum::{extract::Path, response::Response};
use kernel::Day;
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
    rules::{Adopted, Organ, Verb, in_force, may, seats_differ},
    store,
    wording::{self, MatterLine, Section},
};

/// The kind of file that rules are.
const TOML: &str = "application/toml";

/// An organ and all the versions of its rules.
type Of<'a> = (&'a Organ, &'a [Adopted]);

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
    facts: Vec<String>,
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
    show(&ctx, &organ, &versions, shown.ok_or(Failure::NotFound)?).await
}

pub(super) async fn version(ctx: Ctx, Path(Numbered { slug, number }): Path<Numbered>) -> Outcome {
    let (organ, versions) = of(&ctx, &slug).await?;
    let it = versions.iter().find(|it| it.number == number).ok_or(Failure::NotFound)?;
    show(&ctx, &organ, &versions, it).await
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

async fn show(ctx: &Ctx, organ: &Organ, versions: &[Adopted], it: &Adopted) -> Outcome {
    let (t, of) = (ctx.words(&WORDS), (organ, versions));
    let rules = Rules::read(&it.text).map_err(|faults| Failure::fault(format!("rules that were kept: {faults:?}")))?;
    let differ = match organ.dissolved.is_none() && in_force(versions, ctx.today()) == Some(it) {
        true => {
            let colleges = store::colleges(&mut ctx.read().await?, &organ.id).await?;
            differing(colleges.iter().map(|it| it.said.seats).collect(), versions, (ctx.today(), t))
        }
        false => None,
    };
    let at = ctx.href(&organ.rules_address());
    let adopts = organ.dissolved.is_none() && may(&ctx.actor, Verb::AdoptRules, &[]).is_ok();
    let body = RulesPage {
        t,
        notices: notices(ctx, of, it, differ),
        source: shown(&rules.source, t.lang),
        facts: facts(ctx, of, it),
        note: if it.note.is_empty() { Html::default() } else { shown(&it.note, t.lang) },
        sections: wording::sections(&rules, t),
        matters: wording::matters(&rules, t),
        text: it.text.clone(),
        file: format!("{at}/{}/rules.toml", it.number),
        versions: versions.iter().map(|other| line(ctx, &at, of, other)).collect(),
        acts: adopts.then(|| Link::new(t.say("adopt-rules"), format!("{at}/adopt"))).into_iter().collect(),
    };
    ctx.page(page(ctx, organ).public(&[]), &body)
}

fn page(ctx: &Ctx, organ: &Organ) -> Page {
    let t = ctx.words(&WORDS);
    let title = t.say("rules-of").with_text("name", organ.name.shown(t.lang)).to_string();
    under(ctx, title, organ).lead(t.say("rules-lead"))
}

/// That they are an example; that they hold no longer, not yet, or never did; that their seats are not those of the organ.
fn notices(ctx: &Ctx, (organ, versions): Of, it: &Adopted, differ: Option<Html>) -> Vec<Html> {
    let (t, today) = (ctx.words(&WORDS), ctx.today());
    let dissolved = organ.dissolved.as_ref().map(|end| t.say("rules-of-dissolved").with("day", t.day(end.on)));
    let says = dissolved.or_else(|| match it.holds(versions, None) {
        None => Some(t.say("rules-skipped")),
        Some((from, _)) if from > today => Some(t.say("rules-ahead").with("day", t.day(from))),
        Some((_, Some(last))) if last < today => Some(t.say("rules-past")),
        Some(_) => None,
    });
    let example = it.example.then(|| notice(t.say("example-rules")));
    example.into_iter().chain(says.map(notice)).chain(differ).collect()
}

/// That the seats of an organ's colleges are not those of the rules in force on a day; nothing where they are.
pub(super) fn differing(here: Vec<i64>, versions: &[Adopted], (today, t): (Day, Words)) -> Option<Html> {
    let rules = Rules::read(&in_force(versions, today)?.text).ok()?;
    let (here, ruled) = seats_differ(here, &rules)?;
    let sum = |seats: Vec<i64>| seats.iter().map(|seats| t.number(*seats)).collect::<Vec<_>>().join(" + ");
    Some(notice(t.say("seats-differ").with("here", sum(here)).with("ruled", sum(ruled))))
}

/// When a version holds or held.
fn held(ctx: &Ctx, (organ, versions): Of, it: &Adopted) -> String {
    let t = ctx.words(&WORDS);
    let says = match it.holds(versions, organ.dissolved.as_ref().map(|end| end.on)) {
        None => t.say("rules-never-held"),
        Some((from, Some(to))) => t.say("rules-held").with("from", t.day(from)).with("to", t.day(to)),
        Some((from, None)) if from > ctx.today() => t.say("rules-will-hold").with("day", t.day(from)),
        Some((from, None)) => t.say("rules-hold").with("day", t.day(from)),
    };
    says.to_string()
}

/// When they hold, and what adopted them.
fn facts(ctx: &Ctx, of: Of, it: &Adopted) -> Vec<String> {
    let t = ctx.words(&WORDS);
    let act = t.say("rules-adopted").with("day", t.day(it.adopted)).with("act", it.act.as_str());
    let mut facts = vec![format!("{} · {}", name(it, t), held(ctx, of, it))];
    facts.extend((!it.act.is_empty()).then(|| act.to_string()));
    facts
}

fn line(ctx: &Ctx, at: &str, of: Of, it: &Adopted) -> VersionLine {
    let t = ctx.words(&WORDS);
    let before = of.1.iter().find(|other| other.number == it.number - 1);
    let example = if it.example { format!(" · {}", t.say("example-word")) } else { String::new() };
    VersionLine {
        href: format!("{at}/{}", it.number),
        name: name(it, t),
        says: format!("{}{example}", held(ctx, of, it)),
        compare: before.map(|before| format!("{at}/compare?a={}&b={}", before.number, it.number)),
    }
}
