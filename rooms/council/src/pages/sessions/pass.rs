//! A pass, opened on a telephone: whose seat it is, and one button that checks it in. Its token stands after the question mark of
//! its address, which no log keeps.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::{HeaderMap, header},
    response::{IntoResponse as _, Redirect, Response},
};
use kernel::{Lang, sha256_hex};
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{Ctx, Form, Outcome, Page, button},
};
use serde::Deserialize;

use super::answer::label;
use crate::{
    WORDS,
    actions::check_in_by_pass,
    roll::{Gathered, SatSeat, gather},
    rules::Pass,
    session_words as said, store,
};

const ADDRESS: &str = "/council/check-in";

#[derive(Template)]
#[template(path = "sessions/check-in.html")]
struct CheckInPage {
    t: Words,
    refused: Html,
    who: String,
    when: String,
    place: String,
    there: bool,
    acts: Vec<Html>,
    /// Why there is no button.
    closed: Option<String>,
}

/// The token of a pass.
#[derive(Deserialize)]
pub(super) struct Token {
    pass: String,
}

/// From the address on paper to the page in the reader's language; also where the token was lost on the way, which that page
/// says.
pub(super) async fn enter(headers: HeaderMap, query: Result<Query<Token>, QueryRejection>) -> Response {
    let pass = query.map(|Query(it)| it.pass).unwrap_or_default();
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // A token of ours needs no escaping; of anything else nothing reaches the address.
    let token: String = pass.chars().filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    let to = format!("/{}{ADDRESS}?pass={token}", Lang::negotiate(wanted));
    ([(header::VARY, "accept-language")], Redirect::to(&to)).into_response()
}

/// Nothing for a pass that does not serve.
pub(super) async fn show(ctx: Ctx) -> Outcome {
    let token = ctx.asked("pass").ok_or(Failure::NotFound)?;
    draw(&ctx, token, None).await
}

/// Checks the seat in; one that is there already stays so, since a tap on a slow network is often a second one.
pub(super) async fn save(ctx: Ctx, form: Form) -> Outcome {
    let token = form.typed("pass");
    let (it, pass) = there(&ctx, token).await?;
    if !is_there(&it, &pass) {
        let mut tx = ctx.begin().await?;
        let stands_in = form.has("as", "substitute");
        match check_in_by_pass(&ctx.app, &mut tx, &ctx.actor, (token, stands_in)).await {
            Ok(()) => tx.commit(ctx.now()).await?,
            Err(Failure::Refused(refusal)) => {
                drop(tx);
                return draw(&ctx, token, Some(refusal.say(ctx.words(&WORDS)))).await;
            }
            Err(failure) => return Err(failure),
        }
    }
    ctx.go(format!("{ADDRESS}?pass={token}")).telling("council", "checked-in").ok()
}

/// The page of a pass; again, with why the check-in was refused.
async fn draw(ctx: &Ctx, token: &str, refused: Option<String>) -> Outcome {
    let (it, pass) = there(ctx, token).await?;
    let t = ctx.words(&WORDS);
    let sits = it.at(&pass.seat).ok_or(Failure::NotFound)?;
    let (there, closed) = (is_there(&it, &pass), closed(ctx, &it, (sits, &pass)));
    let act = |who: &str, says: &str, class: &str| {
        let says = t.say(says.to_owned()).to_string();
        button(t, ctx.href(ADDRESS), &[("pass", token), ("as", who)], &says, class)
    };
    // Whoever is signed in as one of the two is asked nothing.
    let known = sits.stand_in.is_none() || sits.chair.is_of(&ctx.actor);
    let acts = match there || closed.is_some() {
        true => Vec::new(),
        false if known => vec![act("holder", "check-me-in", "button")],
        false => vec![
            act("holder", "check-me-in-holder", "button"),
            act("substitute", "check-me-in-substitute", "button second"),
        ],
    };
    let again = refused.is_some();
    let body = CheckInPage {
        t,
        refused: refused.map(notice).unwrap_or_default(),
        who: label(sits, t),
        when: said::when(&it.session, t),
        place: said::place(&it.session, t),
        there,
        acts,
        closed: closed.filter(|_| !again).map(|key| t.say(key).to_string()),
    };
    let page = Page::new(said::title(&it.session, it.organ(), t));
    if again { ctx.page_again(page, &body) } else { ctx.page(page, &body) }
}

/// Why a seat is not checked in now by its pass.
fn closed(ctx: &Ctx, it: &Gathered, (sits, pass): (&SatSeat, &Pass)) -> Option<&'static str> {
    let missed = it.session.is_missed(ctx.now());
    if !it.session.has_roll() || missed || !it.session.said.manner.has_hall() {
        Some("session-refused-no-roll-now")
    } else if pass.must_serve(&sits.chair).is_err() {
        Some("session-refused-pass-of-another")
    } else if !sits.chair.sits {
        Some("session-refused-no-such-seat")
    } else if !it.session.checks_in(ctx.now()) {
        Some("roll-early")
    } else {
        None
    }
}

/// Whether whoever the pass was made for is there.
fn is_there(it: &Gathered, pass: &Pass) -> bool {
    it.there(&pass.seat).is_some_and(|presence| presence.holding == pass.holding)
}

async fn there(ctx: &Ctx, token: &str) -> Result<(Arc<Gathered>, Pass)> {
    let mut reader = ctx.read().await?;
    let (id, pass) = store::pass(&mut reader, &sha256_hex(token)).await?.ok_or(Failure::NotFound)?;
    let session = store::session_by_id(&mut reader, &id).await?.ok_or(Failure::NotFound)?;
    Ok((gather(&mut reader, session, ctx.now()).await?, pass))
}
