//! Motions, amendments and opinions in words.

use std::collections::{BTreeMap, BTreeSet};

use council::Gathered;
use kernel::{Day, Lang, LangTag, Localised, Time};
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Tone, state},
};
use suffrage::amendment::Place;

use crate::rules::{
    Amendment, AmendmentState, Asks, Motion, MotionState, Mover, Noted, Opinion, Referral, ReferralStanding, Signature,
};

/// The names of bodies, by their ids in the atlas.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bodies(BTreeMap<String, Localised>);

impl Bodies {
    /// The names of these bodies.
    pub(crate) async fn of(reader: &mut Reader, ids: impl IntoIterator<Item = &String>) -> Result<Self> {
        let ids: BTreeSet<&String> = ids.into_iter().collect();
        let mut names = BTreeMap::new();
        for id in ids {
            names.extend(atlas::entity(reader, id).await?.map(|entity| (id.clone(), entity.name)));
        }
        Ok(Self(names))
    }

    /// The name of a body.
    pub(crate) fn name(&self, id: &str, lang: Lang) -> String {
        self.0.get(id).map(|name| name.shown(lang).text.to_owned()).unwrap_or_default()
    }

    /// For whom something is tabled.
    pub(crate) fn mover(&self, mover: &Mover, t: Words) -> String {
        match mover {
            Mover::Secretariat => t.say("mover-secretariat").to_string(),
            Mover::Seat(seat) => self.name(&seat.entity, t.lang),
        }
    }
}

/// The bodies that a motion and those who support it name.
pub(crate) fn named<'a>(motion: &'a Motion, signatures: &'a [Signature]) -> impl Iterator<Item = &'a String> {
    let mover = motion.mover.seat().map(|seat| &seat.entity);
    mover.into_iter().chain(signatures.iter().map(|it| &it.seat.entity))
}

/// Who supports something beside whoever tabled it: "Supported by: …"; nothing where nobody does.
pub(crate) fn supported(seats: &[Signature], bodies: &Bodies, t: Words) -> Option<String> {
    let names: Vec<String> = seats.iter().map(|it| bodies.name(&it.seat.entity, t.lang)).collect();
    (!names.is_empty()).then(|| t.say("signed-by").with("names", t.list(&names)).to_string())
}

/// Languages by their names in the reader's.
pub(crate) fn languages<'a>(all: impl IntoIterator<Item = &'a Lang>, t: Words) -> String {
    let name = |lang: &Lang| agreements::language_name(&LangTag::from(*lang), agreements::WORDS.words(t.lang));
    t.list(all.into_iter().map(name))
}

/// A motion by its number, or that it is a draft.
pub(crate) fn motion(it: &Motion, t: Words) -> String {
    match it.number {
        Some(number) => t.say("motion-numbered").with("n", number).to_string(),
        None => t.say("motion-draft").to_string(),
    }
}

/// An amendment by its number, or that it is a draft.
pub(crate) fn amendment(it: &Amendment, t: Words) -> String {
    match it.number {
        Some(number) => t.say("amendment-numbered").with("n", number).to_string(),
        None => t.say("amendment-draft").to_string(),
    }
}

/// How far a motion has come, in a word with its shape.
pub(crate) fn motion_state(it: &MotionState, t: Words) -> Html {
    let tone = match it {
        MotionState::Draft | MotionState::Withdrawn(_) => Tone::None,
        MotionState::Tabled => Tone::Confirm,
        MotionState::Put(_) => Tone::Live,
        MotionState::Adopted(_) => Tone::Met,
        MotionState::Rejected(_) => Tone::None,
    };
    state(tone, t.say(format!("motion-state-{}", it.word())))
}

/// The word for how far an amendment has come.
pub(crate) fn amendment_word(it: &AmendmentState, t: Words) -> String {
    t.say(format!("amendment-state-{}", it.word())).to_string()
}

/// How far an amendment has come, in a word with its shape.
pub(crate) fn amendment_state(it: &AmendmentState, t: Words) -> Html {
    let tone = match it {
        AmendmentState::Tabled => Tone::Confirm,
        AmendmentState::Put(_) => Tone::Live,
        AmendmentState::Accepted | AmendmentState::Adopted(_) => Tone::Met,
        AmendmentState::Draft
        | AmendmentState::Rejected(_)
        | AmendmentState::Withdrawn(_)
        | AmendmentState::Fallen(_) => Tone::None,
    };
    state(tone, amendment_word(it, t))
}

/// A clause by its number: "article 2".
pub(crate) fn clause(number: usize, t: Words) -> String {
    t.say("the-clause").with("n", number).to_string()
}

/// What an amendment asks: "Replaces article 2".
pub(crate) fn asks(it: &Asks, motion: &Motion, t: Words) -> String {
    let number = it.place(motion).map(|place| place.clause).unwrap_or_default();
    match it {
        Asks::Insert(None) => t.say("asks-insert-first").to_string(),
        _ => t.say(format!("asks-{}", it.word())).with("n", number).to_string(),
    }
}

/// Where amendments fall, as a heading.
pub(crate) fn place(it: Place, t: Words) -> String {
    match (it.clause, it.after) {
        (0, _) => t.say("place-first").to_string(),
        (n, true) => t.say("place-after").with("n", n).to_string(),
        (n, false) => t.say("place-clause").with("n", n).to_string(),
    }
}

/// A place in addresses: `2`, `2-after`.
pub(crate) fn place_address(it: Place) -> String {
    if it.after { format!("{}-after", it.clause) } else { it.clause.to_string() }
}

/// The place of this address.
pub(crate) fn place_at(address: &str) -> Option<Place> {
    let (number, after) = address.strip_suffix("-after").map_or((address, false), |number| (number, true));
    Some(Place { clause: number.parse().ok()?, after })
}

/// An opinion in a word.
pub(crate) fn opinion(it: Opinion, t: Words) -> String {
    t.say(format!("opinion-{}", it.as_str())).to_string()
}

/// How a referral stands, neutrally: what was answered, or until when an answer is asked for.
pub(crate) fn referral(it: &Referral, t: Words, today: Day) -> (Tone, String) {
    let due = t.day(it.due);
    match &it.standing {
        ReferralStanding::Answered(answered) => (Tone::Met, opinion(answered.opinion, t)),
        ReferralStanding::TakenBack(_) => (Tone::None, t.say("referral-taken-back").to_string()),
        ReferralStanding::Asked if it.is_late(today) => {
            (Tone::Confirm, t.say("referral-past").with("due", due).to_string())
        }
        ReferralStanding::Asked => (Tone::Confirm, t.say("referral-until").with("due", due).to_string()),
    }
}

/// By which way an answer came that the secretary noted: "By letter, received on 3 December 2026; noted by …".
pub(crate) fn noted(it: &Noted, t: Words) -> String {
    let channel = council::WORDS.words(t.lang).say(format!("channel-{}", it.came.channel.as_str())).to_string();
    t.say("noted-by").with("day", t.day(it.came.on)).with("channel", channel).with("name", it.name.as_str()).to_string()
}

/// The last day on which something is taken, of the instant at which it is taken no more, in the session's time zone.
pub(crate) fn last_day(until: Time, it: &Gathered) -> Day {
    let before = until.saturating_sub(jiff::SignedDuration::from_secs(1)).unwrap_or(until);
    it.session.day_of(before)
}

/// The instant at which the day that follows begins, in the session's time zone.
pub(crate) fn end_of(day: Day, it: &Gathered) -> Option<Time> {
    let next = day.tomorrow().ok()?;
    let begins = it.session.time_zone().to_ambiguous_zoned_datetime(next.at(0, 0, 0, 0)).compatible().ok()?;
    Some(begins.timestamp())
}
