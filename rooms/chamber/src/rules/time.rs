//! The time of a speech. While the session rests, and while a point of order is heard, it does not run.

use council::rules::{Rest, Session, State};
use jiff::SignedDuration;
use kernel::Time;

use super::{Request, Sort, Speech, Stand};

/// A time during which a speech does not run; without an end while that lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// From when.
    pub since: Time,
    /// Until when.
    pub until: Option<Time>,
}

/// What is left of a speech that has a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runs {
    /// Its time ends then.
    Until(Time),
    /// It does not run now: so much is left.
    Held(SignedDuration),
}

/// What stops the time of this request, in order and without overlap: the rests of the session and, of whoever has the floor, the
/// points of order that were heard meanwhile.
pub fn pauses(of: &Request, session: &Session, rests: &[Rest], all: &[Request]) -> Vec<Pause> {
    let mut pauses: Vec<Pause> =
        rests.iter().map(|rest| Pause { since: rest.since, until: Some(rest.until) }).collect();
    if let State::Suspended(_, since) = session.state {
        pauses.push(Pause { since, until: None });
    }
    if of.sort == Sort::Floor {
        let heard = all.iter().filter(|it| it.sort == Sort::Order);
        pauses.extend(heard.filter_map(|it| Some(Pause { since: it.stand.speech()?.since, until: it.stand.until() })));
    }
    merged(pauses)
}

fn merged(mut pauses: Vec<Pause>) -> Vec<Pause> {
    pauses.sort_by_key(|it| it.since);
    let mut apart: Vec<Pause> = Vec::new();
    for pause in pauses {
        match apart.last_mut() {
            Some(last) if last.until.is_none_or(|until| pause.since <= until) => {
                last.until = last.until.zip(pause.until).map(|(one, other)| one.max(other));
            }
            _ => apart.push(pause),
        }
    }
    apart
}

/// How long it spoke between its call and `until`, without its pauses.
pub fn spoken(since: Time, until: Time, pauses: &[Pause]) -> SignedDuration {
    let until = until.max(since);
    let within = |pause: &Pause| {
        let (from, to) = (pause.since.clamp(since, until), pause.until.unwrap_or(until).clamp(since, until));
        from.duration_until(to)
    };
    pauses.iter().fold(since.duration_until(until), |left, pause| left - within(pause))
}

/// What is left of a speech; none where it has no limit. It says the same whenever it is asked, until something happens.
pub fn runs(speech: &Speech, pauses: &[Pause]) -> Option<Runs> {
    let limit = SignedDuration::from_secs(speech.seconds?);
    if let Some(open) = pauses.iter().find(|it| it.until.is_none()) {
        return Some(Runs::Held((limit - spoken(speech.since, open.since, pauses)).max(SignedDuration::ZERO)));
    }
    // Pauses that began after its time was over do not give it back.
    let mut ends = speech.since + limit;
    for pause in pauses.iter().filter(|it| it.until.is_some_and(|until| until > speech.since)) {
        if pause.since < ends {
            let since = pause.since.max(speech.since);
            ends += pause.until.map_or(SignedDuration::ZERO, |until| since.duration_until(until));
        }
    }
    Some(Runs::Until(ends))
}

impl Request {
    /// What is left of its time, while it speaks.
    pub fn runs(&self, session: &Session, rests: &[Rest], all: &[Request]) -> Option<Runs> {
        let Stand::Speaking(speech) = &self.stand else { return None };
        runs(speech, &pauses(self, session, rests, all))
    }
}
