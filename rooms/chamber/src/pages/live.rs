use askama::Template;
use axum::extract::Path;
use platform::{
    Failure, Link,
    i18n::Words,
    parts::{Html, notice},
    web::{BySlug, Ctx, Form, Outcome},
};
use serde::Deserialize;

use super::{
    acts::outcome,
    address, find,
    floor::{Own, Waits, list, own},
    reader,
    said::{Both, headline, quorum},
    seen::{Line, Seen, agenda, seen},
    sign_in, under,
    voted::{VoteSeen, voting},
};
use crate::{
    WORDS,
    actions::{ask, end_speech, withdraw},
    chamber::Chamber,
    rules::{RequestId, Sort},
};

/// The query keys that the page and its part depend on.
const KEYS: &[&str] = &["part"];

#[derive(Template)]
#[template(path = "live.html")]
struct LivePage {
    t: Words,
    /// Whether it is the whole page, or the part that changes.
    whole: bool,
    refused: Html,
    /// Where it listens, and where it gets the part; nothing once it is over.
    events: Option<String>,
    part: String,
    /// The number of the content that it shows, and for whom it was drawn.
    number: i64,
    reader: String,
    sign_in: String,
    here: String,
    headline: String,
    over: Option<String>,
    now: Seen,
    votes: Vec<VoteSeen>,
    own: Vec<Own>,
    /// Those who wait, for who follows.
    list: Option<Vec<Waits>>,
    quorum: Vec<String>,
    agenda: Vec<Line>,
    ways: Vec<Link>,
}

/// What is on now, as each one follows it; for whoever sits also what they can ask and the ballot.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    draw(&ctx, &slug, None).await
}

/// Asks for the floor, raises a point of order, takes that back, ends a speech: for the reader's own seat.
pub(super) async fn act(ctx: Ctx, Path(ByAct { slug, act }): Path<ByAct>, form: Form) -> Outcome {
    ctx.must_sign_in()?;
    let it = council::session_at(&ctx, &slug).await?;
    let (app, actor, session) = (&ctx.app, &ctx.actor, &it.session.id);
    let mut tx = ctx.begin().await?;
    let seat = || it.seat(form.typed("seat")).map(|seat| &seat.chair.at).ok_or(Failure::NotFound);
    let id = RequestId::new(form.typed("id"));
    let (done, told) = match act.as_str() {
        "ask" => (ask(app, &mut tx, actor, session, (seat()?, Sort::Floor)).await, "told-asked"),
        "order" => (ask(app, &mut tx, actor, session, (seat()?, Sort::Order)).await, "told-order-raised"),
        "withdraw" => (withdraw(app, &mut tx, actor, session, &id).await, "told-withdrawn"),
        "finish" => (end_speech(app, &mut tx, actor, session, (&id, Default::default())).await, "told-finished"),
        _ => return Err(Failure::NotFound),
    };
    if let Some(refused) = outcome(&ctx, done)? {
        drop(tx);
        return draw(&ctx, &slug, Some(refused)).await;
    }
    tx.commit(ctx.now()).await?;
    ctx.go(format!("{}/live", it.session.address())).telling("chamber", told).ok()
}

/// An act in a session, by its word.
#[derive(Deserialize)]
pub(super) struct ByAct {
    pub slug: String,
    pub act: String,
}

async fn draw(ctx: &Ctx, slug: &str, refused: Option<String>) -> Outcome {
    let (chamber, number) = find(ctx, slug).await?;
    let (words, session) = (Both::new(ctx.lang), &chamber.it.session);
    let (t, again) = (words.t, refused.is_some());
    let (votes, open) = voting(ctx, &chamber, words).await?;
    let whole = ctx.asked("part").is_none();
    let follows = chamber.it.follows(&ctx.actor) && chamber.is_on();
    let here = ctx.href(&address(&chamber, "live"));
    let body = LivePage {
        t,
        whole,
        refused: refused.map(notice).unwrap_or_default(),
        events: (!session.is_past()).then(|| ctx.href(&address(&chamber, &format!("events?since={number}")))),
        part: format!("{here}?part=now"),
        number,
        reader: reader(ctx),
        sign_in: sign_in(ctx, &chamber, "live"),
        here,
        headline: headline(&chamber, &open, words),
        over: ended(&chamber, t),
        now: seen(&chamber, words),
        votes,
        own: own(ctx, &chamber, words),
        list: follows.then(|| list(&chamber, words)),
        quorum: quorum(&chamber, words),
        agenda: agenda(&chamber, words),
        ways: ways(ctx, &chamber),
    };
    let public = session.is_public().then_some(KEYS);
    if !whole {
        return ctx.part(public, &body);
    }
    let title = council::session_words::title(session, chamber.it.organ(), words.council);
    let says = format!("{title} · {}", council::session_words::when(session, words.council));
    let page = under(ctx, "live-title", &chamber).description(says);
    match public {
        _ if again => ctx.page_again(page, &body),
        // What it says holds for a moment: search engines keep the page of the session.
        Some(keys) => ctx.page(page.public(keys).unlisted(), &body),
        None => ctx.page(page, &body),
    }
}

/// That there is nothing to follow: not yet, no more, or in writing.
fn ended(chamber: &Chamber, t: Words) -> Option<String> {
    let session = &chamber.it.session;
    let key = match session.state.word() {
        _ if session.said.manner == council::Manner::Written => "live-written",
        "prepared" | "convened" => "live-ahead",
        "closed" => "live-closed",
        "cancelled" => "live-cancelled",
        _ => return None,
    };
    Some(t.say(key).to_string())
}

fn ways(ctx: &Ctx, chamber: &Chamber) -> Vec<Link> {
    let t = ctx.words(&WORDS);
    let mut ways = vec![Link::new(t.say("to-session"), ctx.href(&chamber.it.session.address()))];
    if chamber.is_on() {
        ways.push(Link::new(t.say("screen-title"), ctx.href(&address(chamber, "screen"))));
    }
    if super::panel::conducts(ctx, &chamber.it) {
        ways.push(Link::new(t.say("console-title"), ctx.href(&address(chamber, "console"))));
    }
    ways
}
