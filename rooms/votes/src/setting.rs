//! Where a vote stands: its session with all that it is judged by, its item, its roll.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use council::{
    Gathered, SatSeat,
    rules::{Chair, Item, Manner, Presence, SeatAt, SessionId, State as SessionState, WayIn},
};
use kernel::Time;
use platform::{Failure, Result, db::Reader};
use suffrage::{Way, Weights};

use crate::{
    rules::{Elector, Measure, Opening, Setting, Vote, VoteRefusal, VotingCollege, suits},
    store,
};

/// The session of this identity, gathered.
pub(crate) async fn gathered(reader: &mut Reader, session: &SessionId, now: Time) -> Result<Arc<Gathered>> {
    let session = council::session_by_id(reader, session.as_str()).await?.ok_or(Failure::NotFound)?;
    council::gather(reader, session, now).await
}

/// The item of this identity on the agenda of a session.
pub(crate) fn item<'a>(it: &'a Gathered, id: &str) -> Result<&'a Item> {
    it.items.iter().find(|item| item.id.as_str() == id).ok_or(Failure::NotFound)
}

/// The ways in which a matter is voted on in a session, the usual one first: those of its rules that suit the manner in which it is held.
pub fn ways(it: &Gathered, matter: &str) -> Vec<Way> {
    let matter = it.rules.as_ref().and_then(|rules| rules.matter(matter));
    let suits = |way: &&Way| suits(**way, it.session.said.manner);
    matter.map(|matter| matter.ways.iter().filter(suits).copied().collect()).unwrap_or_default()
}

/// What the steps of a vote are judged by; `chairs` are those of the session.
pub(crate) fn setting<'a>(it: &'a Gathered, item: &'a Item, chairs: &'a [Chair], now: Time) -> Setting<'a> {
    Setting { session: &it.session, item, rules: it.rules.as_ref(), chairs, now }
}

/// Whether the session sits: ballots are taken.
pub(crate) fn sits(it: &Gathered) -> bool {
    matches!(it.session.state, SessionState::Open(_))
}

/// The seats that are there now or, once the session is closed, were there as it closed; none of a written procedure, in which nobody is.
pub(crate) fn there(it: &Gathered) -> Option<BTreeSet<SeatAt>> {
    let there = it.seats.iter().filter(|seat| sits_there(seat)).map(|seat| seat.chair.at.clone());
    (it.session.said.manner != Manner::Written).then(|| there.collect())
}

/// Whether a seat is one of them, or nobody is asked to be there.
pub(crate) fn is_there(it: &Gathered, seat: &SeatAt) -> bool {
    it.session.said.manner == Manner::Written || it.at(seat).is_some_and(sits_there)
}

/// Of these, those in a hall: they were checked in by name or by a pass.
pub(crate) fn in_hall(it: &Gathered) -> BTreeSet<SeatAt> {
    let in_hall = |presence: &&Presence| {
        let by_name = matches!(presence.way, WayIn::Name | WayIn::Pass) && presence.stays(&it.session);
        by_name && it.at(&presence.seat).is_some_and(|seat| sits_there(seat) && presence.belongs_to(&seat.chair))
    };
    let hall = it.presences.iter().filter(|_| it.session.said.manner.has_hall()).filter(in_hall);
    hall.map(|presence| presence.seat.clone()).collect()
}

fn sits_there(seat: &SatSeat) -> bool {
    seat.there && seat.chair.sits
}

/// What is fixed as a vote opens, and its roll; `key` is the name of its key, where it is secret.
///
/// # Errors
/// When the colleges of the organ are not those of its rules, or the rules do not know the matter.
pub(crate) async fn opening(
    reader: &mut Reader,
    it: &Gathered,
    vote: &Vote,
    (key, now): (Option<String>, Time),
) -> Result<(Opening, Vec<Elector>)> {
    let rules = it.rules.as_ref().filter(|_| it.fits()).ok_or(VoteRefusal::OtherColleges)?;
    let matter = rules.matter(&vote.said.matter).ok_or(VoteRefusal::NoSuchMatter)?;
    let given = match rules.ballots.weights {
        Weights::Given => store::weights(reader).await?,
        Weights::None => BTreeMap::new(),
    };
    let weight = |at: &SeatAt| given.get(at).copied().unwrap_or(1);
    let roll = electors(it, vote, weight);
    let college = |(bench, key): (&council::Bench, &String)| {
        let id = &bench.college.id;
        let at = |number| SeatAt { college: id.clone(), number };
        VotingCollege {
            key: key.clone(),
            title: it.composed.heading(bench).cloned().unwrap_or_default(),
            seats: u64::try_from(bench.college.said.seats).unwrap_or_default(),
            weight: (1..=bench.college.said.seats).map(|number| u64::from(weight(&at(number)))).sum(),
            votes: matter.colleges.contains(key),
        }
    };
    let colleges: Vec<VotingCollege> = it.composed.benches.iter().zip(it.keys.iter().flatten()).map(college).collect();
    let voting = |it: &&Elector| matter.colleges.contains(&it.key);
    let weights: BTreeSet<u32> = roll.iter().filter(voting).map(|it| it.weight).collect();
    let mut opening =
        Opening { at: now, colleges, quorum: None, second: rules.ballots.second, weighted: weights.len() > 1, key };
    if let Some(there) = there(it) {
        let rows = opening.attendance(&roll, &there, &BTreeMap::new(), Measure::Heads);
        let second = it.session.said.second_of.is_some();
        opening.quorum = Some(rules.quorum.reckon(second, &rows).map_err(implausible)?);
    }
    Ok((opening, roll))
}

/// The seats of a session that may vote, with who casts whose vote: proxies that stand and cover it, given by whoever is not there.
fn electors(it: &Gathered, vote: &Vote, weight: impl Fn(&SeatAt) -> u32) -> Vec<Elector> {
    let there = there(it).unwrap_or_default();
    let carriers = it.carriers(&vote.item, &vote.said.matter);
    let holder = |chair: &Chair| carriers.get(&chair.at).filter(|_| !there.contains(&chair.at)).cloned();
    let elector = |chair: &Chair| {
        Some(Elector {
            at: chair.at.clone(),
            key: chair.key.clone()?,
            holding: chair.holding.clone(),
            entity: chair.entity.clone(),
            weight: weight(&chair.at),
            there: there.contains(&chair.at),
            holder: holder(chair),
        })
    };
    it.seats.iter().map(|seat| &seat.chair).filter(|chair| chair.sits).filter_map(elector).collect()
}

/// Why figures cannot be, as a refusal.
pub(crate) fn implausible(faults: Vec<suffrage::Implausible>) -> Failure {
    faults.into_iter().next().map_or(VoteRefusal::OtherColleges, VoteRefusal::Implausible).into()
}
