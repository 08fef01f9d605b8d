//! How seats are called on the pages of votes, and which are the reader's.

use std::collections::BTreeMap;

use council::{
    Gathered,
    rules::{HoldingId, SeatAt},
};
use kernel::Time;
use platform::{i18n::Words, web::Ctx};

use crate::rules::{Elector, VoteVerb, may_in_vote};

/// A seat and whoever sat in it at an instant, who held it through this holding or stood in.
pub(super) fn who(it: &Gathered, held: (&SeatAt, &HoldingId), at: Time, t: Words) -> String {
    council::seat_label_at(it, held, at, council::WORDS.words(t.lang))
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
    let mine =
        it.chairs_there().iter().filter(|chair| may_in_vote(&ctx.actor, VoteVerb::Vote, std::slice::from_ref(chair)));
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
