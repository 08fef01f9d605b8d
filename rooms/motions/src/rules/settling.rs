//! What a vote makes of the amendments at a place.

use kernel::Time;

use super::{Amendment, AmendmentId, AmendmentState, Fell, Motion};

/// The amendments that change once the vote on `id` is over: `adopted` is none where it will not be held. What asks for the very
/// same shares its fate; where one is adopted, the others that it excludes fall, and one that the mover had taken over with them.
pub fn settle(
    motion: &Motion,
    amendments: &[Amendment],
    id: &AmendmentId,
    (vote, adopted): (&str, Option<bool>),
    at: Time,
) -> Vec<Amendment> {
    let Some(one) = amendments.iter().find(|it| it.id == *id) else { return Vec::new() };
    if one.state != AmendmentState::Put(vote.to_owned()) {
        return Vec::new();
    }
    let to = |it: &Amendment, state| Amendment { state, since: at, ..it.clone() };
    let Some(adopted) = adopted else { return vec![to(one, AmendmentState::Tabled)] };
    let place = one.asks.place(motion);
    let exclusive = place.is_some_and(|place| !place.after);
    let waits = |it: &Amendment| it.is_open() || it.state == AmendmentState::Accepted;
    let fate = |it: &Amendment| {
        let same = it.asks_the_same(one);
        match adopted {
            _ if it.id == one.id || same && it.is_open() => Some(match adopted {
                true => AmendmentState::Adopted(vote.to_owned()),
                false => AmendmentState::Rejected(vote.to_owned()),
            }),
            true if exclusive && !same && waits(it) && it.asks.place(motion) == place => {
                Some(AmendmentState::Fallen(Fell::Excluded(one.id.clone())))
            }
            _ => None,
        }
    };
    amendments.iter().filter_map(|it| fate(it).map(|state| to(it, state))).collect()
}
