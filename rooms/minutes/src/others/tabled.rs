//! Motions and amendments, and what became of them.

use council::rules::Item;
use motions::{Amendment, AmendmentState, Asks, Filed, Motion, MotionState, Mover, Signature, rules::Fell};
use platform::i18n::Words;

use super::Known;
use crate::{
    gather::Sat,
    rules::Line,
    said::{Event, Told, listed, plainly},
};

/// The motions that were tabled for an item, each with its amendments. Of one of which not anyone may know what it is about it is said
/// that it was tabled, and no more.
pub(super) fn under((sat, known): (&Sat, &Known), item: &Item) -> Vec<Event> {
    let of_item = known.motions.iter().filter(|it| it.motion.item == item.id);
    let lines: Vec<Line> = of_item
        .flat_map(|filed| match known.unsaid.has_motion(filed) {
            false => lines(sat, filed),
            true => vec![unsaid(filed)],
        })
        .collect();
    (!lines.is_empty()).then_some(Event { at: None, told: Told::Lines(lines) }).into_iter().collect()
}

/// That it was tabled: its number.
fn unsaid(filed: &Filed) -> Line {
    plainly(|t| t.say("say-motion-unsaid").with("n", filed.motion.number.unwrap_or_default()).to_string())
}

fn lines(sat: &Sat, filed: &Filed) -> Vec<Line> {
    let motion = &filed.motion;
    let mut lines = vec![plainly(|t| {
        t.say("say-motion")
            .with("n", motion.number.unwrap_or_default())
            .with("title", motion.title.shown(t.lang).text)
            .with("who", mover(sat, &motion.mover, t))
            .with("outcome", outcome(motion, t))
            .to_string()
    })];
    if !filed.signatures.is_empty() {
        lines.push(listed(plainly(|t| supported(sat, &filed.signatures, t))));
    }
    let tabled = filed.amendments.iter().filter(|it| it.is_tabled());
    lines.extend(tabled.map(|it| listed(plainly(|t| amendment(sat, filed, it, t)))));
    lines
}

/// Which bodies support it beside whoever tabled it.
fn supported(sat: &Sat, signatures: &[Signature], t: Words) -> String {
    let bodies = signatures.iter().map(|it| sat.who(&it.seat.at, &it.seat.holding).body);
    let bodies: Vec<String> = bodies.map(|body| body.shown(t.lang).text.to_owned()).collect();
    t.say("say-supported").with("who", t.list(bodies)).to_string()
}

/// For whom something is tabled: the body, or the secretariat.
fn mover(sat: &Sat, mover: &Mover, t: Words) -> String {
    match mover {
        Mover::Secretariat => t.say("signs-secretary").to_string(),
        Mover::Seat(seat) => sat.who(&seat.at, &seat.holding).body.shown(t.lang).text.to_owned(),
    }
}

fn outcome(it: &Motion, t: Words) -> String {
    match &it.state {
        MotionState::Withdrawn(reason) => withdrawn(reason.shown(t.lang).text, t),
        MotionState::Draft | MotionState::Tabled => t.say("tabled-no-vote").to_string(),
        MotionState::Put(_) => t.say("tabled-put").to_string(),
        MotionState::Adopted(_) => t.say("tabled-adopted").to_string(),
        MotionState::Rejected(_) => t.say("tabled-rejected").to_string(),
    }
}

/// "Amendment 2 of Agadez to clause 3, to replace. Supported by Smara. Rejected".
fn amendment(sat: &Sat, filed: &Filed, it: &Amendment, t: Words) -> String {
    let clause = it.asks.clause().and_then(|key| filed.motion.clause(key)).map_or(0, |(number, _)| number);
    let key = match &it.asks {
        Asks::Replace(_) => "say-amendment-replace",
        Asks::Insert(None) => "say-amendment-insert-first",
        Asks::Insert(Some(_)) => "say-amendment-insert",
        Asks::Strike(_) => "say-amendment-strike",
    };
    let outcome = match &it.state {
        AmendmentState::Accepted => t.say("tabled-accepted").to_string(),
        AmendmentState::Adopted(_) => t.say("tabled-adopted").to_string(),
        AmendmentState::Rejected(_) => t.say("tabled-rejected").to_string(),
        AmendmentState::Put(_) => t.say("tabled-put").to_string(),
        AmendmentState::Draft | AmendmentState::Tabled => t.say("tabled-no-vote").to_string(),
        AmendmentState::Withdrawn(reason) => withdrawn(reason.shown(t.lang).text, t),
        AmendmentState::Fallen(Fell::Excluded(other)) => {
            let number = filed.amendment(other.as_str()).and_then(|it| it.number).unwrap_or_default();
            t.say("tabled-excluded").with("n", number).to_string()
        }
        AmendmentState::Fallen(Fell::WithMotion) => t.say("tabled-with-motion").to_string(),
        AmendmentState::Fallen(Fell::SetAside(reason)) => {
            t.say("tabled-set-aside").with("reason", reason.shown(t.lang).text).to_string()
        }
    };
    let outcome = match filed.support(&it.id) {
        [] => outcome,
        signatures => format!("{} {outcome}", supported(sat, signatures, t)),
    };
    t.say(key)
        .with("n", it.number.unwrap_or_default())
        .with("motion", filed.motion.number.unwrap_or_default())
        .with("who", mover(sat, &it.author, t))
        .with("clause", clause)
        .with("outcome", outcome)
        .to_string()
}

fn withdrawn(reason: &str, t: Words) -> String {
    match reason.is_empty() {
        true => t.say("tabled-withdrawn").to_string(),
        false => t.say("tabled-withdrawn-because").with("reason", reason).to_string(),
    }
}
