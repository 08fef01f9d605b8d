use askama::Template;
use axum::{extract::Path, http::StatusCode};
use platform::{
    Failure, Link, Refusal,
    i18n::Words,
    parts::{Html, Tone, notice, state},
    web::{BySlug, Ctx, Form, Outcome, button},
};

use super::{
    answer::{label, label_of},
    find_to, show,
    theirs::replied,
    under,
};
use crate::{
    WORDS,
    actions::{check_in, check_in_substitute, check_out},
    roll::{Gathered, SatSeat, address_of},
    rules::{Presence, SessionRefusal, SessionVerb, WayIn, may_in_session},
    session_words as said,
};

/// A seat on the roll.
struct Line {
    who: String,
    answered: String,
    there: Html,
    acts: Vec<Html>,
}

#[derive(Template)]
#[template(path = "sessions/roll.html")]
struct RollPage {
    t: Words,
    /// Whether seats are checked in and out; where it is over only what was is said.
    kept: bool,
    quorum: Vec<String>,
    recorded: Option<String>,
    lines: Vec<Line>,
    history: Vec<String>,
    passes: Option<Link>,
    refused: Html,
    early: bool,
}

/// The roll: who is there, each checked in or out by a button; for the secretary.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    draw(&ctx, &slug, None).await
}

/// The roll; again, with why what was asked of it was refused.
async fn draw(ctx: &Ctx, slug: &str, refused: Option<String>) -> Outcome {
    let it = find_to(ctx, slug, SessionVerb::KeepRoll).await?;
    let t = ctx.words(&WORDS);
    let kept = it.session.has_roll();
    let passes = kept && it.session.said.manner.has_hall() && !it.seats.is_empty();
    let href = ctx.href(&format!("{}/passes", it.session.address()));
    let again = refused.is_some();
    let body = RollPage {
        t,
        kept,
        early: kept && it.session.is_early(ctx.now()),
        quorum: if kept { quorum(&it, t) } else { Vec::new() },
        recorded: (!kept).then(|| said::recorded(&it.session, t)).flatten(),
        lines: it.seats.iter().filter(|_| kept).map(|seat| line(ctx, &it, seat)).collect(),
        history: it.presences.iter().map(|presence| past(&it, presence, t)).collect(),
        passes: passes.then(|| Link::new(t.say("make-passes"), href)),
        refused: refused.map(notice).unwrap_or_default(),
    };
    let mut page = under(ctx, t.say("roll-title"), &it);
    if kept {
        page = page.lead(t.say("roll-lead"));
    }
    if again { ctx.page_again(page, &body) } else { ctx.page(page, &body) }
}

/// Checks a seat in or out: the secretary any, a holder their own at a distance. What is refused is said on the page from which
/// it came: the roll, or the session.
pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, form: Form) -> Outcome {
    let it = find_to(&ctx, &slug, SessionVerb::Follow).await?;
    let keeps = may_in_session(&ctx.actor, SessionVerb::KeepRoll, &[]).is_ok();
    let Some(seat) = it.seat(form.typed("seat")) else {
        return refused(&ctx, &slug, keeps, &SessionRefusal::NoSuchSeat.into()).await;
    };
    let (mut tx, id, seat) = (ctx.begin().await?, &it.session.id, &seat.chair.at);
    let (done, says) = match form.typed("act") {
        "in" => (check_in(&ctx.app, &mut tx, &ctx.actor, id, (seat, WayIn::Name)).await, "checked-in"),
        "substitute" => (check_in_substitute(&ctx.app, &mut tx, &ctx.actor, id, seat).await, "checked-in"),
        "remote" => (check_in(&ctx.app, &mut tx, &ctx.actor, id, (seat, WayIn::Remote)).await, "checked-in"),
        "out" => (check_out(&ctx.app, &mut tx, &ctx.actor, id, seat).await, "checked-out"),
        _ => return Err(Failure::NotFound),
    };
    match done {
        Err(failure) if failure.status() == StatusCode::FORBIDDEN => return Err(failure),
        Err(Failure::Refused(refusal)) => {
            drop(tx);
            return refused(&ctx, &slug, keeps, &refusal).await;
        }
        done => done?,
    }
    tx.commit(ctx.now()).await?;
    let to = if keeps { format!("{}/roll", it.session.address()) } else { it.session.address() };
    ctx.go(to).telling("council", says).ok()
}

/// The page from which something was asked, again, with why it was refused.
async fn refused(ctx: &Ctx, slug: &str, keeps: bool, refusal: &Refusal) -> Outcome {
    let says = refusal.say(ctx.words(&WORDS));
    if keeps { draw(ctx, slug, Some(says)).await } else { show::draw(ctx, slug, Some(says)).await }
}

/// The quorum in words, as it is now.
pub(super) fn quorum(it: &Gathered, t: Words) -> Vec<String> {
    let said = it.quorum().zip(it.rules.as_ref());
    said.map(|(quorum, rules)| said::quorum(&quorum, rules, it.seats_in_all(), t)).unwrap_or_default()
}

fn line(ctx: &Ctx, it: &Gathered, seat: &SatSeat) -> Line {
    let (t, at) = (ctx.words(&WORDS), &seat.chair.at);
    let there = it.there(at);
    let (address, href) = (address_of(at), ctx.href(&format!("{}/roll", it.session.address())));
    let possible = match there {
        Some(_) => it.session.has_roll(),
        None => seat.chair.sits && it.session.checks_in(ctx.now()),
    };
    let act = |act: &str, says: &str, class: &str| {
        let values = [("seat", address.as_str()), ("act", act)];
        button(t, href.clone(), &values, &t.say(says.to_owned()).to_string(), class)
    };
    Line {
        who: label(seat, t),
        answered: it.answer(at).map(|given| replied(it, given, t)).unwrap_or_default(),
        there: match there {
            Some(it) => state(Tone::Met, t.say(format!("way-in-{}", it.way.as_str()))),
            None if seat.chair.sits => state(Tone::None, t.say("not-there")),
            None => state(Tone::Confirm, t.say("barred")),
        },
        acts: match there {
            _ if !possible => Vec::new(),
            Some(_) => vec![act("out", "check-out", "button second")],
            None if seat.stand_in.is_none() => vec![act("in", "check-in", "button")],
            None => vec![act("in", "check-in", "button"), act("substitute", "check-in-substitute", "button second")],
        },
    }
}

/// From when to when a seat was there, and how that was said.
fn past(it: &Gathered, presence: &Presence, t: Words) -> String {
    let who = label_of(it, presence, t);
    let way = t.say(format!("way-in-{}", presence.way.as_str()));
    let from = said::hour_then(presence.since, &it.session, t);
    match &presence.until {
        Some((until, _)) => {
            let until = said::hour_then(*until, &it.session, t);
            t.say("was-there")
                .with("who", who)
                .with("from", from)
                .with("until", until)
                .with_text("way", way)
                .to_string()
        }
        None => t.say("is-there").with("who", who).with("from", from).with_text("way", way).to_string(),
    }
}
