//! The order in which amendments are put to the vote: the one worked out, or the one that whoever presides set.

use std::collections::HashMap;

use kernel::{Actor, Lang, Localised, Time};
use suffrage::amendment::{Asked, Distance, Place, order_in};

use super::{Amendment, AmendmentId, AmendmentState, Grounds, Motion, Refusal, Scene, Sitting, Verb, may};

/// An order that whoever presides set for the amendments at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetOrder {
    /// The key of the clause; empty for what comes before the first.
    pub clause: String,
    /// Whether it is of what comes after the clause.
    pub after: bool,
    /// The amendments in order; one tabled since comes after them.
    pub places: Vec<AmendmentId>,
    /// Why.
    pub reason: Localised,
    /// Who said so, by account name.
    pub name: String,
    /// When.
    pub at: Time,
}

/// The amendments at one place, in the order in which they are put to the vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contested {
    /// Where.
    pub place: Place,
    /// Whether two or more that are not the same exclude each other here: once one is adopted the others fall.
    pub conflict: bool,
    /// The amendments, by their place in the list that was given; those withdrawn last.
    pub order: Vec<Placed>,
}

/// An amendment in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its place in the list that was given.
    pub at: usize,
    /// How far it goes; none of one that was withdrawn.
    pub distance: Option<Distance>,
    /// Whether the one before it asks the very same: they are put once.
    pub same: bool,
}

/// The amendments that were tabled, place by place; those in `set` in the order that whoever presides set.
pub fn order(motion: &Motion, amendments: &[Amendment], set: &[SetOrder]) -> Vec<Contested> {
    let drafts: Vec<Vec<String>> = Lang::ALL.into_iter().map(|lang| motion.draft_in(lang)).collect();
    let drafts: Vec<&[String]> = drafts.iter().map(Vec::as_slice).collect();
    let withdrawn = |it: &Amendment| matches!(it.state, AmendmentState::Withdrawn(_));
    let tabled = || amendments.iter().enumerate().filter(|(_, it)| it.is_tabled());
    let grounds = Grounds::of(motion);
    let asked = |(at, it): (usize, &Amendment)| {
        let distance = it.measured.as_ref().filter(|measured| grounds.hold(measured, it)).map(|it| it.distance);
        Some(Asked { amendment: at, draft: it.lang as usize, change: it.change(motion)?, distance })
    };
    let standing = tabled().filter(|(_, it)| !withdrawn(it)).filter_map(asked);
    let (contests, unfit) = order_in(&drafts, standing);
    let mut all: Vec<Contested> = Vec::new();
    for contest in contests {
        let conflict = contest.exclusive && contest.questions.len() > 1;
        let mut order = Vec::new();
        for question in contest.questions {
            for (nth, at) in question.amendments.into_iter().enumerate() {
                order.push(Placed { at, distance: Some(question.distance), same: nth > 0 });
            }
        }
        all.push(Contested { place: contest.place, conflict, order });
    }
    let left = unfit.into_iter().map(|(at, _)| at).chain(tabled().filter(|(_, it)| withdrawn(it)).map(|(at, _)| at));
    for at in left {
        let Some(place) = amendments[at].asks.place(motion) else { continue };
        let placed = Placed { at, distance: None, same: false };
        match all.iter_mut().find(|it| it.place == place) {
            Some(there) => there.order.push(placed),
            None => all.push(Contested { place, conflict: false, order: vec![placed] }),
        }
    }
    all.sort_by_key(|it| it.place);
    for contested in &mut all {
        if let Some(set) = set.iter().find(|it| it.is_of(motion, contested.place)) {
            set.arrange(contested, amendments);
        }
    }
    all
}

impl SetOrder {
    /// Sets the order at the place of the amendments that it names.
    ///
    /// # Errors
    /// When this is not the actor's to do, the motion is not open, no reason is given, or these are not the amendments at one place.
    pub fn set(
        actor: &Actor,
        scene: &Scene,
        (motion, sitting): (&Motion, &Sitting),
        (amendments, place): (&[Amendment], Place),
        (places, reason): (Vec<AmendmentId>, Localised),
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Preside, scene)?;
        sitting.goes_on()?;
        motion.must_be_tabled()?;
        if reason.is_empty() {
            return Err(Refusal::NoReason);
        }
        let standing = |it: &&Amendment| it.is_tabled() && !matches!(it.state, AmendmentState::Withdrawn(_));
        let there = amendments.iter().filter(standing).filter(|it| it.asks.place(motion) == Some(place));
        let mut known: Vec<&AmendmentId> = there.map(|it| &it.id).collect();
        let mut named: Vec<&AmendmentId> = places.iter().collect();
        known.sort();
        named.sort();
        if known != named || known.is_empty() {
            return Err(Refusal::NotAnOrder);
        }
        let clause = place.clause.checked_sub(1).map(|at| motion.clauses[at].key.clone()).unwrap_or_default();
        Ok(Self { clause, after: place.after, places, reason, name: actor.name.clone(), at: sitting.now })
    }

    /// Whether it is of this place.
    pub fn is_of(&self, motion: &Motion, place: Place) -> bool {
        let number =
            if self.clause.is_empty() { Some(0) } else { motion.clause(&self.clause).map(|(number, _)| number) };
        number == Some(place.clause) && self.after == place.after
    }

    fn arrange(&self, contested: &mut Contested, amendments: &[Amendment]) {
        let named: HashMap<&AmendmentId, usize> = self.places.iter().enumerate().map(|(nth, id)| (id, nth)).collect();
        let rank = |it: &Placed| {
            let named = named.get(&amendments[it.at].id).copied();
            (it.distance.is_none(), named.unwrap_or(usize::MAX))
        };
        contested.order.sort_by_key(rank);
        let same: Vec<bool> = (0..contested.order.len())
            .map(|at| {
                let of = |at: usize| &amendments[contested.order[at].at];
                at > 0 && contested.order[at].distance.is_some() && of(at).asks_the_same(of(at - 1))
            })
            .collect();
        for (placed, same) in contested.order.iter_mut().zip(same) {
            placed.same = same;
        }
    }
}
