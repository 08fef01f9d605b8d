//! What happens in the chamber, in words.

use askama::Template;
use council::rules::State;
use jiff::SignedDuration;
use kernel::{Lang, Time};
use platform::{
    i18n::Words,
    parts::{Html, Tone, state},
};

use super::forms::drawn;
use crate::{
    chamber::Chamber,
    rules::{Request, Runs, Sort, Stand},
};

/// The words of this room and of the council's, in one language.
#[derive(Clone, Copy)]
pub(super) struct Both {
    /// This room's.
    pub t: Words,
    /// The council's.
    pub council: Words,
}

impl Both {
    pub(super) fn new(lang: Lang) -> Self {
        Self { t: crate::WORDS.words(lang), council: council::WORDS.words(lang) }
    }
}

/// How far the session has come, in a word with its shape.
pub(super) fn stands(chamber: &Chamber, words: Both) -> Html {
    let of = &chamber.it.session.state;
    let tone = match of {
        State::Prepared => Tone::None,
        State::Convened(_) => Tone::Confirm,
        State::Open(_) => Tone::Live,
        State::Suspended(..) => Tone::Late,
        State::Closed(..) => Tone::Met,
        State::Cancelled(..) => Tone::Breached,
    };
    state(tone, words.council.say(format!("session-state-{}", of.word())))
}

/// Since when it rests, or when it was closed; nothing otherwise.
pub(super) fn since(chamber: &Chamber, words: Both) -> Option<String> {
    let session = &chamber.it.session;
    let (key, at) = match session.state {
        State::Suspended(_, at) => ("suspended-since", at),
        State::Closed(_, at) => ("closed-on", at),
        _ => return None,
    };
    Some(words.council.say(key).with("when", council::session_words::moment(at, session, words.council)).to_string())
}

/// Whoever asked: the office, a name only where its bearer agreed, the body; the seat alone where another holds it by now.
pub(super) fn who(chamber: &Chamber, it: &Request, words: Both) -> String {
    match chamber.it.at(&it.seat).filter(|seat| seat.chair.holding == it.holding) {
        Some(seat) => council::sat_label(seat, words.council),
        None => words.t.say("seat").with("n", it.seat.number).to_string(),
    }
}

/// The quorum as it is now, a line for the whole and one for each college that owes; nothing where there is no roll.
pub(super) fn quorum(chamber: &Chamber, words: Both) -> Vec<String> {
    let it = &chamber.it;
    let reckoned = it.quorum().zip(it.rules.as_ref()).filter(|_| it.session.has_roll());
    let said = |(quorum, rules)| council::session_words::quorum(&quorum, rules, it.seats_in_all(), words.council);
    reckoned.map(said).unwrap_or_default()
}

/// A time as clocks of speeches show it: minutes and seconds.
pub(super) fn clock(left: SignedDuration) -> String {
    let seconds = left.as_secs().max(0);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What is left of the time of whoever speaks.
#[derive(Template)]
#[template(path = "left.html")]
struct Left {
    /// Until when they speak, which a script counts down.
    until: Option<String>,
    /// How much is left, while it does not run.
    held: Option<String>,
    says: String,
}

/// What is left of the time of whoever speaks: until when, which a script counts down; how much, while it does not run; since when,
/// where there is no limit.
pub(super) fn left(chamber: &Chamber, it: &Request, words: Both) -> Html {
    let (session, t) = (&chamber.it.session, words.t);
    let hour = |at: Time| at.to_zoned_datetime(session.time_zone()).strftime("%H:%M:%S").to_string();
    let (until, held, says) = match it.runs(session, &chamber.it.rests, &chamber.requests) {
        Some(Runs::Until(end)) => (Some(end.to_string()), None, t.say("speaks-until").with("hour", hour(end))),
        Some(Runs::Held(left)) => (None, Some(clock(left)), t.say("speaks-held")),
        None => {
            let since = it.stand.speech().map(|speech| hour(speech.since)).unwrap_or_default();
            (None, None, t.say("speaks-since").with("hour", since))
        }
    };
    drawn(&Left { until, held, says: says.to_string() })
}

/// What is on in one line, for whoever hears the page rather than sees it.
pub(super) fn headline(chamber: &Chamber, voting: &[String], words: Both) -> String {
    let t = words.t;
    let mut says = Vec::new();
    if !chamber.is_on() || chamber.it.session.state.word() == "suspended" {
        let state = format!("session-state-{}", chamber.it.session.state.word());
        says.push(words.council.say(state).to_string());
    }
    if let Some((number, item)) = chamber.item_on() {
        let title = item.said.title.shown(t.lang);
        says.push(t.say("headline-item").with("n", number).with("title", title.text).to_string());
    }
    for (sort, key) in [(Sort::Order, "headline-order"), (Sort::Floor, "headline-speaker")] {
        let speaks = chamber.speaking(sort).filter(|it| matches!(it.stand, Stand::Speaking(_)));
        says.extend(speaks.map(|it| t.say(key).with("who", who(chamber, it, words)).to_string()));
    }
    says.extend(voting.iter().map(|question| t.say("headline-vote").with("question", question.as_str()).to_string()));
    says.join(" ")
}
