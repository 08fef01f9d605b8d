use askama::Template;
use axum::extract::Path;
use kernel::Day;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, empty, notice, shown},
    web::{BySlug, Ctx, Outcome, Page},
};

use super::{drawing::half_circle, find, named, rules, seats};
use crate::{
    WORDS,
    rules::{Held, Turn, Verb, in_force, may, turns_on},
    seating::{self, Bench, Composed},
    store,
};

/// A college on the page of its organ.
struct College {
    /// None where the organ has no other.
    name: Option<Html>,
    says: String,
    seats: Html,
    edit: Option<String>,
}

/// A turn of the host city.
struct TurnLine {
    name: Html,
    term: String,
    note: Html,
    now: bool,
    acts: Vec<Link>,
}

#[derive(Template)]
#[template(path = "organ.html")]
struct OrganPage {
    t: Words,
    example: Html,
    dissolved: Html,
    /// Since when it is.
    constituted: String,
    /// That its seats are not those of its rules.
    differ: Html,
    drawn: Html,
    colleges: Vec<College>,
    empty: Html,
    turns: Option<Vec<TurnLine>>,
    rules: Vec<Link>,
    no_rules: bool,
    /// Whether it is said that there are none: of a host city, nobody expects any.
    ruled: bool,
    former: Vec<(Html, String)>,
    acts: Vec<Link>,
}

/// An organ: who sits there, or whose turn it is; its rules; who sat there.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (t, today) = (ctx.words(&WORDS), ctx.today());
    let mut reader = ctx.read().await?;
    let organ = find(&mut reader, &slug).await?;
    let it = seating::composed(&mut reader, organ).await?;
    let composes = it.organ.dissolved.is_none() && may(&ctx.actor, Verb::SetColleges, &[]).is_ok();
    let versions = store::rules_of(&mut reader, &it.organ.id).await?;
    let body = OrganPage {
        t,
        example: named::example(&it.organ, t),
        dissolved: dissolved(&it, t),
        constituted: constituted(&it, t),
        differ: match it.organ.dissolved {
            Some(_) => Html::default(),
            None => {
                let seats = it.benches.iter().map(|bench| bench.college.said.seats).collect();
                rules::differing(seats, &versions, (today, t)).unwrap_or_default()
            }
        },
        drawn: half_circle(&it, t, today),
        colleges: colleges(&mut reader, &it, composes, (today, t)).await?,
        empty: match it.benches.is_empty() && !it.organ.kind.rotates() {
            true => nothing(&ctx, &it, composes),
            false => Html::default(),
        },
        turns: it.organ.kind.rotates().then(|| turns(&it, composes, (today, t))),
        no_rules: in_force(&versions, today).is_none(),
        ruled: !versions.is_empty() || !it.organ.kind.rotates(),
        rules: rules(&ctx, &it, !versions.is_empty()),
        former: former(&it, (today, t)),
        acts: acts(&ctx, &it),
    };
    let page = Page::new(it.organ.name.shown(ctx.lang))
        .lead(it.organ.purpose.shown(ctx.lang))
        .under(t.say("council-title"), ctx.href("/council"))
        .description(t.say("organ-description").with_text("name", it.organ.name.shown(ctx.lang)));
    ctx.page(page.public(&[]), &body)
}

fn dissolved(it: &Composed, t: Words) -> Html {
    let Some(end) = &it.organ.dissolved else { return Html::default() };
    notice(t.say("dissolved-on").with("day", t.day(end.on)).with_text("reason", end.reason.shown(t.lang)))
}

/// Since when it is, while it is.
fn constituted(it: &Composed, t: Words) -> String {
    let since = it.organ.since.filter(|_| it.organ.dissolved.is_none());
    since.map(|day| t.say("constituted-on").with("day", t.day(day)).to_string()).unwrap_or_default()
}

fn nothing(ctx: &Ctx, it: &Composed, composes: bool) -> Html {
    let t = ctx.words(&WORDS);
    let (act, href) = (t.say("add-college").to_string(), ctx.href(&format!("{}/colleges/new", it.organ.address())));
    empty(t.say("no-seat-here"), composes.then_some((act.as_str(), href.as_str())))
}

async fn colleges(
    reader: &mut Reader,
    it: &Composed,
    composes: bool,
    (today, t): (Day, Words),
) -> Result<Vec<College>> {
    let offices = members::offices(reader).await?;
    let mut colleges = Vec::new();
    for bench in &it.benches {
        let held = bench.seats(&it.organ, today).iter().filter(|seat| seat.now.is_some()).count();
        let says = t.say("seats-held").with("held", held).with("all", bench.college.said.seats);
        let sits = named::sits(&bench.college, &offices, t);
        colleges.push(College {
            name: it.heading(bench).map(|name| shown(name, t.lang)),
            says: format!("{says} · {sits}"),
            seats: seats::draw(bench, &it.organ, composes, (today, t))?,
            edit: composes.then(|| format!("/{}/council/colleges/{}", t.lang, bench.college.id)),
        });
    }
    Ok(colleges)
}

fn turns(it: &Composed, composes: bool, (today, t): (Day, Words)) -> Vec<TurnLine> {
    let turns: Vec<_> = it.turns.iter().map(|(turn, _)| turn.clone()).collect();
    let (now, _) = turns_on(&turns, today);
    let now = now.map(|turn| turn.id.clone());
    it.turns
        .iter()
        .map(|(turn, entity)| TurnLine {
            name: shown(entity.short_name(), t.lang),
            term: named::term(turn.from, Some(turn.until), t),
            note: if turn.note.is_empty() { Html::default() } else { shown(&turn.note, t.lang) },
            now: now.as_ref() == Some(&turn.id),
            acts: if composes { turn_acts(turn, (today, t)) } else { Vec::new() },
        })
        .collect()
}

fn turn_acts(turn: &Turn, (today, t): (Day, Words)) -> Vec<Link> {
    let at = format!("/{}/council/turns/{}", t.lang, turn.id);
    let edit = Link::new(t.say("edit-turn"), at.clone());
    let ahead = turn.from > today;
    std::iter::once(edit).chain(ahead.then(|| Link::new(t.say("take-back-turn"), format!("{at}/take-back")))).collect()
}

fn rules(ctx: &Ctx, it: &Composed, some: bool) -> Vec<Link> {
    let (t, at) = (ctx.words(&WORDS), ctx.href(&it.organ.rules_address()));
    let read = some.then(|| Link::new(t.say("read-the-rules"), at.clone()));
    let adopts = it.organ.dissolved.is_none() && may(&ctx.actor, Verb::AdoptRules, &[]).is_ok();
    let adopt = adopts.then(|| Link::new(t.say("adopt-rules"), format!("{at}/adopt")));
    read.into_iter().chain(adopt).collect()
}

/// Who sat there, the latest first.
fn former(it: &Composed, (today, t): (Day, Words)) -> Vec<(Html, String)> {
    let over = |bench: &'_ Bench| {
        let held =
            bench.held.iter().filter(|(holding, sitter)| holding.on(&sitter.bearer, &it.organ, today) == Held::Over);
        held.map(|(holding, sitter)| {
            let last = holding.last_day(&sitter.bearer, &it.organ);
            let college = it.heading(bench).map(|name| format!("{} · ", name.shown(t.lang).text)).unwrap_or_default();
            let seat = t.say("seat-number").with("n", holding.seat);
            (named::called(sitter, t), format!("{college}{seat} · {}", named::term(holding.since, last, t)))
        })
        .collect::<Vec<_>>()
    };
    it.benches.iter().flat_map(over).collect()
}

fn acts(ctx: &Ctx, it: &Composed) -> Vec<Link> {
    let (t, at) = (ctx.words(&WORDS), it.organ.address());
    if it.organ.dissolved.is_some() {
        return Vec::new();
    }
    let more = if it.organ.kind.rotates() {
        (Verb::SetTurn, "add-turn", format!("{at}/turns/new"))
    } else {
        (Verb::SetColleges, "add-college", format!("{at}/colleges/new"))
    };
    [
        more,
        (Verb::EditOrgan, "edit-organ", format!("{at}/edit")),
        (Verb::DissolveOrgan, "dissolve-organ", format!("{at}/dissolve")),
    ]
    .into_iter()
    .filter(|(verb, ..)| may(&ctx.actor, *verb, &[]).is_ok())
    .map(|(_, key, path)| Link::new(t.say(key), ctx.href(&path)))
    .collect()
}
