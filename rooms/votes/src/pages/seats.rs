//! How seats are called on the pages of votes, and which are the reader's.

use std::collections::BTreeMap;

use council::{
    Gathered,
    rules::{HoldingId, SeatAt},
};
use platform::{i18n::Words, web::Ctx};

use crate::rules::{Elector, VoteVerb, may_in_vote};

/// A seat and whoever held it through this holding.
pub(super) fn who(it: &Gathered, seat: &SeatAt, holding: &HoldingId, t: Words) -> String {
    let council = council::WORDS.words(t.lang);
    if let Some(held) = it.at(seat).filter(|held| held.chair.holding == *holding) {
        return council::seat_label(held, council);
    }
    let bench = it.composed.benches.iter().find(|bench| bench.college.id == seat.college);
    let held = bench.and_then(|bench| bench.held.iter().find(|(one, _)| one.id == *holding));
    let number = t.say("seat-number").with("n", seat.number).to_string();
    match held {
        Some((_, sitter)) => format!("{number} · {}", council::sitter_label(sitter, council)),
        None => number,
    }
}

/// A seat and whoever holds it now.
pub(super) fn now(it: &Gathered, seat: &SeatAt, t: Words) -> String {
    let council = council::WORDS.words(t.lang);
    match it.at(seat) {
        Some(held) => council::seat_label(held, council),
        None => t.say("seat-number").with("n", seat.number).to_string(),
    }
}

/// The seats of the reader: theirs, or those that they stand in for.
pub(super) fn mine(ctx: &Ctx, it: &Gathered) -> Vec<SeatAt> {
    let chairs = it.chairs();
    let mine = chairs.iter().filter(|chair| may_in_vote(&ctx.actor, VoteVerb::Vote, std::slice::from_ref(chair)));
    mine.map(|chair| chair.at.clone()).collect()
}

/// The seat that forms and addresses write as `college.number`.
pub(super) fn read(address: &str) -> SeatAt {
    let (college, number) = address.rsplit_once('.').unwrap_or((address, "0"));
    SeatAt { college: kernel::Id::new(college), number: number.parse().unwrap_or_default() }
}

/// The seats of a roll by how forms write them, with who holds them.
pub(super) fn choices(it: &Gathered, roll: &[Elector], t: Words) -> BTreeMap<String, String> {
    roll.iter().map(|elector| (council::address_of(&elector.at), now(it, &elector.at, t))).collect()
}
