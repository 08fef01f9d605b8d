//! Who was there, who was not, and whether they were enough.

use council::{Manner, session_words};
use kernel::Time;
use platform::i18n::Words;

use super::{Attended, Facts, a, hour, listed, named, plainly, titled};
use crate::rules::{Line, Rank, Section, What};

/// The seats by how they attended: a head for each way, a line for each seat.
pub(super) fn section(it: &Facts) -> Section {
    type Is = fn(&Rank) -> bool;
    let ways: [(&'static str, Is); 6] = [
        ("say-present", |rank| matches!(rank, Rank::Present { .. })),
        ("say-represented", |rank| *rank == Rank::Represented),
        ("say-excused", |rank| *rank == Rank::Excused),
        ("say-absent", |rank| *rank == Rank::Absent),
        ("say-called", |rank| *rank == Rank::Called),
        ("say-barred", |rank| *rank == Rank::Barred),
    ];
    let mut lines = Vec::new();
    for (key, is) in ways {
        let seats: Vec<&Attended> = it.seats.iter().filter(|seat| is(&seat.rank)).collect();
        if seats.is_empty() {
            continue;
        }
        lines.push(a(What::Lead, |t| t.say(key).with("n", seats.len()).to_string()));
        lines.extend(seats.into_iter().map(|seat| of(it, seat)));
    }
    if it.vacant > 0 {
        lines.push(plainly(|t| t.say("say-vacant").with("n", it.vacant).to_string()));
    }
    Section { key: "attendance".into(), title: titled("section-attendance"), lines }
}

fn of(it: &Facts, seat: &Attended) -> Line {
    let what = What::Seat { who: seat.who.clone(), rank: seat.rank.clone() };
    listed(a(what, |t| [named(&seat.who, t), more(it, seat, t)].concat()))
}

/// What is said of a seat beside who holds it: its college, that it was there at a distance or for a part, who carried its proxy.
fn more(it: &Facts, seat: &Attended, t: Words) -> String {
    let mut more: Vec<String> = seat.college.iter().map(|name| name.shown(t.lang).text.to_owned()).collect();
    if let Rank::Present { remote, times } = &seat.rank {
        more.extend(remote.then(|| t.say("say-remote").to_string()));
        let time = |(from, until): &(Time, Time)| {
            t.say("say-from-until").with("from", hour(it, *from, t)).with("until", hour(it, *until, t)).to_string()
        };
        more.extend((!times.is_empty()).then(|| t.list(times.iter().map(time))));
    }
    for (by, covers) in &seat.carried {
        more.push(t.say("say-carried").with("who", named(by, t)).to_string());
        more.extend(covers.iter().map(|what| what.shown(t.lang).text.to_owned()));
    }
    more.extend(seat.stood_in.iter().map(|(who, (from, until))| {
        let (from, until) = (hour(it, *from, t), hour(it, *until, t));
        t.say("say-stood-in").with("who", named(who, t)).with("from", from).with("until", until).to_string()
    }));
    if more.is_empty() { String::new() } else { format!(" ({})", more.join(" · ")) }
}

/// The quorum as it was recorded at the opening, then in the words of the rules.
pub(super) fn quorum(it: &Facts) -> Section {
    let (key, title) = ("quorum".to_owned(), titled("section-quorum"));
    if it.session.said.manner == Manner::Written {
        return Section { key, title, lines: vec![plainly(|t| t.say("say-quorum-written").to_string())] };
    }
    let mut lines = Vec::new();
    if let Some(then) = it.session.state.opened().and_then(|opened| opened.quorum) {
        let needed = it.quorum.as_ref().and_then(|it| it.reckoning.whole);
        let needed = needed.and_then(|met| i64::try_from(met.needed).ok());
        let at = it.session.state.opened().map(|opened| opened.at);
        lines.push(a(What::Quorum { at, there: then.there, needed, met: then.met }, |t| {
            session_words::recorded(&it.session, council::WORDS.words(t.lang)).unwrap_or_default()
        }));
    }
    if let Some(reckoned) = &it.quorum {
        let says = |t: Words| {
            let t = council::WORDS.words(t.lang);
            session_words::quorum(&reckoned.reckoning, &reckoned.rules, reckoned.seats, t)
        };
        let count = says(crate::WORDS.words(kernel::Lang::Fr)).len();
        lines.extend((0..count).map(|at| plainly(|t| says(t).get(at).cloned().unwrap_or_default())));
    }
    Section { key, title, lines }
}
