use askama::Template;
use kernel::Day;
use platform::{
    Link, Result, Slot,
    i18n::Words,
    parts::{Html, empty, escape, shown},
    web::{Ctx, Outcome, Page},
};

use super::{drawing::half_circle, named, sessions};
use crate::{
    WORDS,
    rules::{OrganKind, Verb, may, turns_on},
    seating::{self, Composed},
    store,
};

/// An organ among the others.
struct Line {
    name: Html,
    href: String,
    purpose: Html,
    says: Html,
}

/// The organ that is drawn whole: the council.
struct First {
    name: Html,
    purpose: Html,
    example: Html,
    drawn: Html,
    ways: Vec<Link>,
}

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    t: Words,
    first: Option<First>,
    sessions: Html,
    /// What other rooms say of the club's organs.
    panels: Vec<Html>,
    lines: Vec<Line>,
    empty: Html,
    dissolved: Vec<Link>,
    acts: Vec<Link>,
}

/// The club's organs: the council drawn, the others by name.
pub(super) async fn show(ctx: Ctx) -> Outcome {
    let (t, today) = (ctx.words(&WORDS), ctx.today());
    let mut reader = ctx.read().await?;
    let mut all = seating::standing(&mut reader).await?;
    let bodies = seating::seated(&all, today);
    let organs = store::organs(&mut reader).await?;
    let council = all.iter().position(|it| it.organ.kind == OrganKind::Council).map(|at| all.remove(at));
    let first = match &council {
        Some(it) => Some(drawn(&ctx, &mut reader, it).await?),
        None => None,
    };
    let composes = may(&ctx.actor, Verb::AddOrgan, &[]).is_ok();
    let (act, href) = (t.say("add-organ").to_string(), ctx.href("/council/organs/new"));
    let body = IndexPage {
        t,
        lines: all.iter().map(|it| line(&ctx, it)).collect(),
        empty: match first.is_none() && all.is_empty() {
            true => empty(t.say("no-organ-yet"), composes.then_some((act.as_str(), href.as_str()))),
            false => Html::default(),
        },
        first,
        sessions: sessions::panel(&ctx, &mut reader).await?,
        panels: ctx.panels(&mut reader, Slot::Council, "").await?,
        dissolved: organs
            .iter()
            .filter(|it| it.dissolved.is_some())
            .map(|it| Link::new(it.name.shown(ctx.lang), ctx.href(&it.address())))
            .collect(),
        acts: acts(&ctx, &bodies),
    };
    let page = Page::new(t.say("council-title")).lead(t.say("council-lead"));
    ctx.page(page.public(&[]), &body)
}

async fn drawn(ctx: &Ctx, reader: &mut platform::db::Reader, it: &Composed) -> Result<First> {
    let t = ctx.words(&WORDS);
    let mut ways = vec![Link::new(t.say("see-who-sits"), ctx.href(&it.organ.address()))];
    if !store::rules_of(reader, &it.organ.id).await?.is_empty() {
        ways.push(Link::new(t.say("read-the-rules"), ctx.href(&it.organ.rules_address())));
    }
    Ok(First {
        name: shown(&it.organ.name, t.lang),
        purpose: shown(&it.organ.purpose, t.lang),
        example: named::example(&it.organ, t),
        drawn: half_circle(it, t, ctx.today()),
        ways,
    })
}

fn line(ctx: &Ctx, it: &Composed) -> Line {
    let t = ctx.words(&WORDS);
    Line {
        name: shown(&it.organ.name, t.lang),
        href: ctx.href(&it.organ.address()),
        purpose: shown(&it.organ.purpose, t.lang),
        says: says(it, t, ctx.today()),
    }
}

/// How many of its seats are held, or who is host.
fn says(it: &Composed, t: Words, today: Day) -> Html {
    let said = if it.organ.kind.rotates() {
        host(it, t, today)
    } else {
        let (held, all) = it.filled(today);
        match all {
            0 => t.say("no-seat-yet").to_string(),
            _ => t.say("seats-held").with("held", held).with("all", all).to_string(),
        }
    };
    let example = if it.organ.example { format!(" · {}", t.say("example-word")) } else { String::new() };
    Html::trusted(escape(&format!("{} · {said}{example}", named::kind(it.organ.kind, t))))
}

/// Whose turn it is, and whose is next.
fn host(it: &Composed, t: Words, today: Day) -> String {
    let turns: Vec<_> = it.turns.iter().map(|(turn, _)| turn.clone()).collect();
    let (now, next) = turns_on(&turns, today);
    let name = |turn: &crate::Turn| {
        let found = it.turns.iter().find(|(other, _)| other.id == turn.id);
        found.map(|(_, entity)| entity.short_name().shown(t.lang).text.to_owned()).unwrap_or_default()
    };
    let now = match now {
        Some(turn) => t.say("host-now").with("name", name(turn)).with("day", t.day(turn.until)).to_string(),
        None => t.say("host-nobody").to_string(),
    };
    match next {
        Some(turn) => {
            let next = t.say("host-next").with("name", name(turn)).with("day", t.day(turn.from));
            format!("{now} · {next}")
        }
        None => now,
    }
}

fn acts(ctx: &Ctx, seated: &[String]) -> Vec<Link> {
    let (t, bodies) = (ctx.words(&WORDS), seated.iter().map(String::as_str).collect::<Vec<_>>());
    [(Verb::AddOrgan, "add-organ", "/council/organs/new"), (Verb::SeeAhead, "ahead-title", "/council/vacancies")]
        .into_iter()
        .filter(|(verb, ..)| may(&ctx.actor, *verb, &bodies).is_ok())
        .map(|(_, key, path)| Link::new(t.say(key), ctx.href(path)))
        .collect()
}
