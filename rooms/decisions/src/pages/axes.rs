use askama::Template;
use axum::extract::Path;
use platform::{
    Failure, Link, Result,
    i18n::Words,
    parts::{Html, empty, notice, shown},
    web::{BySlug, Ctx, Outcome},
};

use super::{
    in_council,
    read::{self, Fact},
};
use crate::{
    WORDS,
    rules::{Axis, Thing, TieKind, Verb, coherence, may},
    said, store,
    things::{self, Seen},
};

/// An axis among others.
struct Line {
    title: Html,
    href: String,
    purpose: Html,
    says: String,
}

#[derive(Template)]
#[template(path = "axes/list.html")]
struct ListPage {
    t: Words,
    examples: Html,
    lines: Vec<Line>,
    over: Vec<Line>,
    empty: Html,
    coherence: String,
    acts: Vec<Link>,
}

#[derive(Template)]
#[template(path = "axes/show.html")]
struct ShowPage {
    t: Words,
    notices: Vec<Html>,
    purpose: Html,
    facts: Vec<Fact>,
    agreements: Vec<Link>,
    decisions: Vec<Link>,
    nothing: bool,
    acts: Vec<Link>,
}

/// The club's axes: those that hold, then those that are over.
pub(super) async fn list(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let (axes, seen) = (store::axes(&mut reader).await?, things::all(&mut reader, &ctx.actor).await?);
    let ties = store::ties(&mut reader).await?;
    let things: Vec<Thing> = seen.iter().map(|it| it.thing.clone()).collect();
    let served = coherence(&axes, &things, &ties, ctx.today()).served;
    let (mut lines, mut over) = (Vec::new(), Vec::new());
    for (axis, served) in axes.iter().zip(served) {
        let holds = axis.holds_on(ctx.today());
        let line = line(&ctx, axis, served.len(), holds);
        if holds { lines.push(line) } else { over.push(line) }
    }
    let adds = may(&ctx.actor, Verb::SetAxes, false).is_ok();
    let act = Link::new(t.say("add-axis"), ctx.href("/council/axes/new"));
    let body = ListPage {
        t,
        examples: match axes.iter().any(|it| it.said.example) {
            true => notice(t.say("axes-examples")),
            false => Html::default(),
        },
        empty: match axes.is_empty() {
            true => empty(t.say("no-axis-yet"), adds.then_some((act.text.as_str(), act.href.as_str()))),
            false => Html::default(),
        },
        lines,
        over,
        coherence: ctx.href("/council/coherence"),
        acts: (adds && !axes.is_empty()).then_some(act).into_iter().collect(),
    };
    let page = in_council(&ctx, t.say("axes-title")).lead(t.say("axes-lead"));
    ctx.page(page.public(&[]), &body)
}

fn line(ctx: &Ctx, axis: &Axis, served: usize, holds: bool) -> Line {
    let t = ctx.words(&WORDS);
    let mut says: Vec<String> = said::term(axis, t).into_iter().collect();
    if holds {
        says.push(t.say("axis-served").with("n", served).to_string());
    }
    says.extend(axis.said.example.then(|| t.say("axis-example-word").to_string()));
    Line {
        title: shown(&axis.said.title, t.lang),
        href: ctx.href(&axis.address()),
        purpose: shown(&axis.said.purpose, t.lang),
        says: says.join(" · "),
    }
}

/// An axis: what it is for, what adopted it, what serves it.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let axis = store::axis(&mut reader, &slug).await?.ok_or(Failure::NotFound)?;
    let mut served: Vec<Seen> = Vec::new();
    for tie in store::ties(&mut reader).await?.iter().filter(|tie| tie.axis == axis.id) {
        served.extend(things::find(&mut reader, &ctx.actor, (tie.kind, &tie.subject)).await?);
    }
    t.sort_by(&mut served, |it| it.title.shown(t.lang).text.to_owned());
    let of = |kind: TieKind| {
        let these = served.iter().filter(|it| it.thing.kind == kind);
        these.map(|it| Link::new(it.title.shown(t.lang), ctx.href(&it.path))).collect::<Vec<_>>()
    };
    let edits = may(&ctx.actor, Verb::SetAxes, false).is_ok();
    let body = ShowPage {
        t,
        notices: notices(&ctx, &axis),
        purpose: said::read(&axis.said.purpose, t)?,
        facts: facts(&mut reader, &ctx, &axis).await?,
        agreements: of(TieKind::Agreement),
        decisions: of(TieKind::Decision),
        nothing: served.is_empty(),
        acts: edits
            .then(|| Link::new(t.say("edit-axis"), ctx.href(&format!("{}/edit", axis.address()))))
            .into_iter()
            .collect(),
    };
    let title = axis.said.title.shown(t.lang);
    let page = in_council(&ctx, &title)
        .under(t.say("axes-title"), ctx.href("/council/axes"))
        .description(format!("{title} · {}", t.say("axes-title")));
    ctx.page(page.public(&[]), &body)
}

fn notices(ctx: &Ctx, axis: &Axis) -> Vec<Html> {
    let t = ctx.words(&WORDS);
    let mut notices = Vec::new();
    notices.extend(axis.said.example.then(|| notice(t.say("axis-example"))));
    notices.extend((!axis.holds_on(ctx.today())).then(|| notice(t.say("axis-over"))));
    notices
}

/// From when to when it holds, and what adopted it or says it.
async fn facts(reader: &mut platform::db::Reader, ctx: &Ctx, axis: &Axis) -> Result<Vec<Fact>> {
    let t = ctx.words(&WORDS);
    let mut facts: Vec<Fact> = said::term(axis, t).map(Fact::plain).into_iter().collect();
    if let Some(id) = &axis.said.adopted_by
        && let Some(decision) = read::known(reader, ctx, id.as_str()).await?
    {
        facts.push(Fact::to(t.say("axis-adopted-by").to_string(), read::to(ctx, &decision, t)));
    }
    if !axis.said.source.is_empty() {
        let says = t.say("axis-source").to_string();
        facts.push(match axis.said.source_url.as_str() {
            "" => Fact::plain(format!("{says} {}", axis.said.source)),
            url => Fact::to(says, Link::new(&axis.said.source, url)),
        });
    }
    Ok(facts)
}
