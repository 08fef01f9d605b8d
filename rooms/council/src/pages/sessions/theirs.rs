//! What those whom a session calls, and the secretary, see of it beyond what is public.

use askama::Template;
use platform::{
    Link, Result,
    i18n::Words,
    parts::{Html, Tone, state},
    web::{Ctx, button},
};

use super::answer::{label, seat_then};
use crate::{
    WORDS,
    roll::{Gathered, SatSeat, address_of},
    rules::{Answer, Given, Reply, SeatAt, SessionVerb, State, carried, may_in_session},
    session_words as said,
};

/// One of the reader's own seats.
struct Own {
    who: String,
    answered: String,
    /// Whose votes it casts too.
    carries: Option<String>,
    answer: Option<Link>,
    remote: Html,
}

/// A seat and what it answered.
struct Line {
    who: String,
    answered: Html,
    says: String,
    act: Option<Link>,
}

#[derive(Template)]
#[template(path = "sessions/theirs.html")]
struct Theirs {
    t: Words,
    joining: String,
    /// It is one address alone, which a touch opens.
    opens: bool,
    own: Vec<Own>,
    counted: String,
    lines: Vec<Line>,
}

/// How to join it, the reader's own seats, who answered what; nothing for anyone else, nor before the convocation, nor once it is over:
/// its minutes say who was there.
pub(super) fn draw(ctx: &Ctx, it: &Gathered) -> Result<Html> {
    if !it.follows(&ctx.actor) || it.session.state.convocation().is_none() || it.session.is_past() {
        return Ok(Html::default());
    }
    let t = ctx.words(&WORDS);
    let called = it.seats.iter().filter(|seat| seat.chair.sits);
    let stands = |seat: &&SatSeat| it.answer(&seat.chair.at).is_some_and(|given| !given.is_outdated(&it.session));
    let (answered, called) = (called.clone().filter(stands).count(), called.count());
    let joins = may_in_session(&ctx.actor, SessionVerb::Join, it.chairs()).is_ok();
    let own = it.seats.iter().filter(|seat| seat.chair.sits && seat.chair.is_of(&ctx.actor));
    let joining = if joins { it.session.said.joining.clone() } else { String::new() };
    Html::of(&Theirs {
        t,
        opens: joining.starts_with("https://") && !joining.contains(char::is_whitespace),
        joining,
        own: own.map(|seat| mine(ctx, it, seat)).collect(),
        counted: t.say("answers-counted").with("n", answered).with("all", called).to_string(),
        lines: it.seats.iter().map(|seat| line(ctx, it, seat)).collect(),
    })
}

fn mine(ctx: &Ctx, it: &Gathered, seat: &SatSeat) -> Own {
    let (t, at) = (ctx.words(&WORDS), &seat.chair.at);
    let given = it.answer(at);
    let says = t.say("check-in-remote").to_string();
    let href = ctx.href(&format!("{}/roll", it.session.address()));
    let (address, there) = (address_of(at), it.there(at).is_some());
    let distance = it.session.said.manner.has_distance() && it.session.checks_in(ctx.now());
    let leave = t.say("check-me-out").to_string();
    Own {
        who: label(seat, t),
        answered: match given {
            _ if there => t.say("you-are-there").to_string(),
            Some(given) => replied(it, given, t),
            None if answers(it) => t.say("not-answered-yet").to_string(),
            None => t.say("not-answered").to_string(),
        },
        carries: carries(it, at, t),
        answer: answers(it).then(|| {
            let key = if given.is_some() { "change-answer" } else { "answer-title" };
            Link::new(t.say(key), ctx.href(&format!("{}/answers/{address}", it.session.address())))
        }),
        remote: match (there, distance) {
            (true, _) if it.session.has_roll() => {
                button(t, href, &[("seat", &address), ("act", "out")], &leave, "button second")
            }
            (false, true) => button(t, href, &[("seat", &address), ("act", "remote")], &says, "button second"),
            _ => Html::default(),
        },
    }
}

/// Whose proxies this seat carries, and for what; nothing where it carries none.
fn carries(it: &Gathered, seat: &SeatAt, t: Words) -> Option<String> {
    let one = |(answer, given): (&Answer, &Given)| {
        let whose = it.at(&answer.seat).map(|giver| label(giver, t))?;
        Some(std::iter::once(whose).chain(said::covered(it, &given.covers, t)).collect::<Vec<_>>().join(" · "))
    };
    let all: Vec<String> = carried(&it.session, it.chairs(), &it.answers, seat).filter_map(one).collect();
    (!all.is_empty()).then(|| t.say("you-carry").with("whose", t.list(all)).to_string())
}

fn answers(it: &Gathered) -> bool {
    matches!(it.session.state, State::Convened(_))
}

fn line(ctx: &Ctx, it: &Gathered, seat: &SatSeat) -> Line {
    let (t, at) = (ctx.words(&WORDS), &seat.chair.at);
    let given = it.answer(at);
    let may = may_in_session(&ctx.actor, SessionVerb::Answer, std::slice::from_ref(&seat.chair)).is_ok();
    let tone = |given: &Answer| match given.reply {
        Reply::Present | Reply::Remote => Tone::Met,
        Reply::Excused => Tone::Late,
        Reply::Proxy(_) => Tone::Confirm,
    };
    Line {
        who: label(seat, t),
        answered: match given {
            Some(given) => state(tone(given), replied(it, given, t)),
            None => state(Tone::None, t.say("not-answered")),
        },
        says: given.map(|given| came(given, may, t)).or_else(|| formerly(it, at, t)).unwrap_or_default(),
        act: (may && answers(it) && seat.chair.sits).then(|| {
            let href = ctx.href(&format!("{}/answers/{}", it.session.address(), address_of(at)));
            Link::new(t.say("answer-for"), href)
        }),
    }
}

/// What a seat answered; of proxies, to whom and for what; and why it no longer counts, where it does not.
pub(super) fn replied(it: &Gathered, answer: &Answer, t: Words) -> String {
    let outdated = answer.is_outdated(&it.session);
    let says = match &answer.reply {
        Reply::Proxy(given) => t.list(given.iter().map(|given| gave(it, given, outdated, t))),
        other => t.say(format!("reply-{}", other.word())).to_string(),
    };
    if outdated { format!("{says} · {}", t.say("answered-before-the-change")) } else { says }
}

/// To whom a proxy was given, and for what; that they hold that seat no more.
fn gave(it: &Gathered, given: &Given, outdated: bool, t: Words) -> String {
    let who = seat_then(it, &given.to, &given.holding, t);
    let to = t.say("reply-proxy-to").with("who", who).to_string();
    let stands = it.at(&given.to).is_some_and(|seat| given.is_carried_by(&seat.chair));
    let lapsed = (!outdated && !stands).then(|| t.say("proxy-to-another").to_string());
    [Some(to), said::covered(it, &given.covers, t), lapsed].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// That who held a seat before answered: it no longer counts.
fn formerly(it: &Gathered, seat: &SeatAt, t: Words) -> Option<String> {
    it.former.iter().any(|given| given.seat == *seat).then(|| t.say("answered-by-former").to_string())
}

/// How the answer came, and for the secretary and whoever answers for the seat what is noted of it.
fn came(given: &Answer, may: bool, t: Words) -> String {
    let channel = t.say(format!("channel-{}", given.channel.as_str())).to_string();
    if given.note.is_empty() || !may { channel } else { format!("{channel} · {}", given.note) }
}
