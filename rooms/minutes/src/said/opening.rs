//! Which session it was, how it began, rested and ended.

use council::{
    Manner, SessionKind,
    rules::{Rest, State},
    session_words,
};
use kernel::Time;
use platform::i18n::Words;

use super::{Facts, a, hour, moment, named, plainly, titled};
use crate::rules::{Line, Rank, Section, What, Who};

/// The organ, the session's number, when and where it was called to, by what rules, when it was opened, who presided.
pub(super) fn section(it: &Facts) -> Section {
    let session = &it.session;
    let council = |t: Words| council::WORDS.words(t.lang);
    let mut lines = vec![
        plainly(|t| {
            let key = match session.said.kind {
                SessionKind::Ordinary => "say-session-ordinary",
                SessionKind::Extraordinary => "say-session-extraordinary",
            };
            t.say(key).with_text("organ", it.organ.shown(t.lang)).with("n", it.number).to_string()
        }),
        plainly(|t| t.say("say-planned").with("when", session_words::when(session, council(t))).to_string()),
        plainly(|t| t.say("say-where").with("where", session_words::place(session, council(t))).to_string()),
    ];
    if let Some(convocation) = session.state.convocation() {
        lines.push(plainly(|t| {
            let when = moment(it, convocation.at, t);
            t.say("say-convened").with("when", when).with("rules", convocation.rules).to_string()
        }));
        if !convocation.urgency.is_empty() {
            lines.push(plainly(|t| {
                let reason = convocation.urgency.shown(t.lang).text;
                t.say("say-urgent").with("reason", reason).to_string()
            }));
        }
    }
    if session.said.second_of.is_some() {
        lines.push(plainly(|t| t.say("say-second").to_string()));
    }
    if let Some(opened) = session.state.opened() {
        lines.push(plainly(|t| t.say("say-opened").with("when", moment(it, opened.at, t)).to_string()));
    }
    lines.extend(chair(it));
    Section { key: "opening".into(), title: titled("section-opening"), lines }
}

/// Who presided, where they were there: when it was opened, then each time that it was another.
fn chair(it: &Facts) -> impl Iterator<Item = Line> {
    let there = |at: Time, rank: &Rank| match rank {
        Rank::Present { times, .. } => times.is_empty() || times.iter().any(|(from, until)| *from <= at && at < *until),
        _ => false,
    };
    let was_there =
        move |at: Time, who: &Who| it.seats.iter().any(|seat| seat.who.seat == who.seat && there(at, &seat.rank));
    let opened = it.session.state.opened().map(|it| it.at);
    it.presided.iter().filter(move |(at, who)| was_there(*at, who)).map(move |(at, who)| match Some(*at) == opened {
        true => plainly(|t| t.say("say-chair").with("who", named(who, t)).to_string()),
        false => {
            plainly(|t| t.say("say-chair-from").with("at", hour(it, *at, t)).with("who", named(who, t)).to_string())
        }
    })
}

/// When it rested.
pub(super) fn suspensions(it: &Facts) -> Section {
    let line = |rest: &Rest| {
        a(What::Rest { since: rest.since, until: rest.until }, |t| {
            let (from, until) = (hour(it, rest.since, t), hour(it, rest.until, t));
            t.say("say-rested").with("from", from).with("until", until).to_string()
        })
    };
    Section {
        key: "suspensions".into(),
        title: titled("section-suspensions"),
        lines: it.rests.iter().map(line).collect(),
    }
}

/// When it ended.
pub(super) fn closing(it: &Facts) -> Section {
    let ended = match it.session.state {
        State::Closed(_, at) => Some(at),
        _ => None,
    };
    let key = match it.session.said.manner {
        Manner::Written => "say-closed-written",
        _ => "say-closed",
    };
    let line = ended.map(|at| plainly(|t| t.say(key).with("when", moment(it, at, t)).to_string()));
    Section { key: "closing".into(), title: titled("section-closing"), lines: line.into_iter().collect() }
}
