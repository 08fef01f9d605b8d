use askama::Template;
use axum::extract::Path;
use council::rules::SessionVerb;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, notice},
    web::{BySlug, Ctx, Form, Outcome},
};

use super::{
    address,
    desk::{Desk, Podium, Queue},
    number,
    prepare::prepare,
    reader,
    said::{Both, headline, quorum, since, stands},
    seen::{ItemSeen, Line, agenda, seen},
    sign_in, under,
    voted::{VoteSeen, conducted},
};
use crate::{WORDS, chamber::Chamber};

#[derive(Template)]
#[template(path = "console.html")]
struct ConsolePage {
    t: Words,
    /// Whether it is the whole page, or the part that changes.
    whole: bool,
    refused: Html,
    events: Option<String>,
    part: String,
    /// The number of the content that it shows, and for whom it was drawn.
    number: i64,
    reader: String,
    sign_in: String,
    here: String,
    headline: String,
    /// Whether ballots come in, of which the reader is to know how many.
    counting: bool,
    state: Html,
    since: Option<String>,
    /// The steps of the session.
    steps: Vec<Html>,
    closing: Html,
    quorum: Vec<String>,
    item: Option<ItemSeen>,
    /// The forms that open the next item, another, and end the one that is on.
    next: Html,
    another: Html,
    end_item: Html,
    order: Option<Podium>,
    speaker: Option<Podium>,
    /// Points of order that wait, then those who asked for the floor.
    orders: Vec<Queue>,
    list: Vec<Queue>,
    enter: Html,
    limit: Html,
    votes: Vec<VoteSeen>,
    prepare: Option<Link>,
    agenda: Vec<Line>,
    ways: Vec<Link>,
}

/// The chair's console: everything on one page, each act a button.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    draw(&ctx, &slug, None).await
}

/// The console; again, with why what was asked was refused and what was typed.
pub(super) async fn draw(ctx: &Ctx, slug: &str, refused: Option<(String, Form)>) -> Outcome {
    let number = number(ctx).await?;
    let it = council::session_to(ctx, slug, SessionVerb::Conduct).await?;
    let chamber = Chamber::gather(&mut ctx.read().await?, it).await?;
    let (words, session) = (Both::new(ctx.lang), &chamber.it.session);
    let blank = Form::blank();
    let (again, typed) = (refused.is_some(), refused.as_ref().map_or(&blank, |(_, form)| form));
    let (votes, open) = conducted(ctx, &chamber, words, typed).await?;
    let desk = Desk { ctx, chamber: &chamber, words, typed };
    let here = ctx.href(&address(&chamber, "console"));
    let whole = ctx.asked("part").is_none();
    let body = ConsolePage {
        t: words.t,
        whole,
        events: (!session.is_past()).then(|| ctx.href(&address(&chamber, &format!("events?since={number}")))),
        part: format!("{here}?part=now"),
        number,
        reader: reader(ctx),
        sign_in: sign_in(ctx, &chamber, "console"),
        here,
        headline: headline(&chamber, &open, words),
        counting: !open.is_empty(),
        state: stands(&chamber, words),
        since: since(&chamber, words),
        steps: desk.steps(),
        closing: desk.closing(!open.is_empty()),
        quorum: quorum(&chamber, words),
        item: seen(&chamber, words).item,
        next: desk.next(),
        another: desk.another(),
        end_item: desk.end_item(),
        order: desk.on_order(),
        speaker: desk.speaker(),
        orders: desk.orders(),
        list: desk.list(),
        enter: desk.enter(),
        limit: desk.limit(),
        prepare: prepare(ctx, &chamber),
        votes,
        agenda: agenda(&chamber, words),
        ways: ways(ctx, &chamber),
        refused: refused.as_ref().map(|(says, _)| notice(says)).unwrap_or_default(),
    };
    if !whole {
        return ctx.part(None, &body);
    }
    let page = under(ctx, "console-title", &chamber).island("form.js");
    if again { ctx.page_again(page, &body) } else { ctx.page(page, &body) }
}

fn ways(ctx: &Ctx, chamber: &Chamber) -> Vec<Link> {
    let t = ctx.words(&WORDS);
    let link = |key: &'static str, path: String| Link::new(t.say(key), ctx.href(&path));
    let mut ways = vec![link("live-title", address(chamber, "live")), link("screen-title", address(chamber, "screen"))];
    if council::rules::may_in_session(&ctx.actor, SessionVerb::KeepRoll, &[]).is_ok() {
        ways.push(link("to-roll", address(chamber, "roll")));
    }
    ways
}
