//! The proxies of a session, as they stand.

use std::collections::BTreeMap;

use suffrage::{Proxy, holders};

use super::{Answer, Chair, ItemId, Reply, SeatAt, Session};

/// The proxies that stand: given by whoever holds the seat to whoever held that one and still does, and not before the session
/// was put off or held otherwise. To seats that are there or not.
pub(super) fn standing<'a>(
    session: &'a Session,
    chairs: &'a [Chair],
    answers: &'a [Answer],
) -> impl Iterator<Item = (&'a Answer, &'a SeatAt)> {
    let sits = |holds: &dyn Fn(&Chair) -> bool| chairs.iter().any(|it| it.sits && holds(it));
    answers.iter().filter(|it| !it.is_outdated(session)).filter_map(move |it| {
        let Reply::Proxy(to) = &it.reply else { return None };
        let carried = |chair: &Chair| chair.at == *to && Some(&chair.holding) == it.to.as_ref();
        (sits(&|chair| it.is_of(chair)) && sits(&carried)).then_some((it, to))
    })
}

/// Who casts whose vote on a matter under an item, by giver: the proxies that stand and cover it, of seats that are there or not.
pub fn carriers(
    session: &Session,
    chairs: &[Chair],
    answers: &[Answer],
    (item, matter): (&ItemId, &str),
) -> BTreeMap<SeatAt, SeatAt> {
    let standing: Vec<Proxy<SeatAt>> =
        standing(session, chairs, answers).flat_map(|(given, _)| given.proxies()).collect();
    holders(&standing, session.id.as_str(), item.as_str(), matter)
}
