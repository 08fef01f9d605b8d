use std::collections::{BTreeMap, BTreeSet};

use kernel::Time;

use crate::{Proxies, Scope};

/// A member's word that another votes for them. `S` names a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy<S> {
    /// Whose vote it is.
    pub giver: S,
    /// Who casts it.
    pub holder: S,
    /// In which session.
    pub session: String,
    /// For what in it.
    pub covers: Covers,
    /// When it arrived.
    pub at: Time,
}

/// What a proxy covers in its session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Covers {
    /// All of it.
    Session,
    /// One item of its agenda.
    Item(String),
    /// One matter of the rules, under whatever items it comes.
    Matter(String),
}

/// Why a proxy cannot be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProxyRefusal<S> {
    /// The rules know no proxies.
    NoneAtAll,
    /// Who gives it holds no seat.
    GiverNotAMember,
    /// Who would hold it holds no seat.
    HolderNotAMember,
    /// It is the holder's own vote.
    OwnVote,
    /// The rules give none for this.
    Scope {
        /// For what it was given.
        given: Scope,
    },
    /// It came after the deadline.
    TooLate {
        /// When it should have arrived at the latest.
        deadline: Time,
    },
    /// The holder sits in another college.
    OtherCollege,
    /// The holder has as many as one person may hold.
    LimitPassed {
        /// How many one person may hold.
        most: u32,
    },
    /// The giver has already given one that covers this.
    AlreadyGiven {
        /// To whom.
        holder: S,
    },
    /// The holder has given theirs to the giver.
    Circular,
    /// The holder has given their own vote away, and cannot vote for another.
    HolderAbsent {
        /// To whom they gave it.
        to: S,
    },
    /// The giver holds another's proxy, which cannot be passed on.
    GiverHolds {
        /// Whose.
        of: S,
    },
}

impl Covers {
    /// Which scope of the rules that is.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Session => Scope::Session,
            Self::Item(_) => Scope::Item,
            Self::Matter(_) => Scope::Matter,
        }
    }

    /// Whether a vote can come that both cover. An item and a matter are taken to meet.
    fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Item(one), Self::Item(other)) | (Self::Matter(one), Self::Matter(other)) => one == other,
            _ => true,
        }
    }
}

impl<S: Ord + Clone> Proxy<S> {
    /// Whether it covers the vote on this matter under this item of this session.
    pub fn covers(&self, session: &str, item: &str, matter: &str) -> bool {
        self.session == session
            && match &self.covers {
                Covers::Session => true,
                Covers::Item(covered) => covered == item,
                Covers::Matter(covered) => covered == matter,
            }
    }

    fn meets(&self, other: &Self) -> bool {
        self.session == other.session && self.covers.meets(&other.covers)
    }

    /// Whether it may be given, beside the proxies that stand, for a session that opens at `opening`.
    ///
    /// `roll` holds each seat that is held, and its college. The rules are [`crate::Rules::proxies`].
    ///
    /// # Errors
    /// Every reason why not.
    pub fn may_be_given(
        &self,
        rules: Option<&Proxies>,
        roll: &BTreeMap<S, String>,
        standing: &[Self],
        opening: Time,
    ) -> Result<(), Vec<ProxyRefusal<S>>> {
        let Some(rules) = rules else { return Err(vec![ProxyRefusal::NoneAtAll]) };
        let mut refusals = Vec::new();
        let (giver, holder) = (roll.get(&self.giver), roll.get(&self.holder));
        refusals.extend(giver.is_none().then_some(ProxyRefusal::GiverNotAMember));
        refusals.extend(holder.is_none().then_some(ProxyRefusal::HolderNotAMember));
        refusals.extend((self.giver == self.holder).then_some(ProxyRefusal::OwnVote));
        let other = rules.same_college && giver.zip(holder).is_some_and(|(giver, holder)| giver != holder);
        refusals.extend(other.then_some(ProxyRefusal::OtherCollege));
        let given = self.covers.scope();
        refusals.extend((!rules.scopes.contains(&given)).then_some(ProxyRefusal::Scope { given }));
        let deadline = hours_before(opening, rules.deadline_hours);
        refusals.extend((self.at > deadline).then_some(ProxyRefusal::TooLate { deadline }));
        self.beside(rules.per_holder, standing, &mut refusals);
        if refusals.is_empty() { Ok(()) } else { Err(refusals) }
    }

    fn beside(&self, most: u32, standing: &[Self], refusals: &mut Vec<ProxyRefusal<S>>) {
        let meeting: Vec<_> = standing.iter().filter(|other| self.meets(other)).collect();
        if let Some(other) = meeting.iter().find(|other| other.giver == self.giver) {
            refusals.push(ProxyRefusal::AlreadyGiven { holder: other.holder.clone() });
        }
        if let Some(other) = meeting.iter().find(|other| other.giver == self.holder) {
            let circular = other.holder == self.giver;
            let away = ProxyRefusal::HolderAbsent { to: other.holder.clone() };
            refusals.push(if circular { ProxyRefusal::Circular } else { away });
        }
        let held = meeting.iter().find(|other| other.holder == self.giver && other.giver != self.holder);
        refusals.extend(held.map(|other| ProxyRefusal::GiverHolds { of: other.giver.clone() }));
        // One who gave theirs for several items gave one.
        let held = meeting.iter().filter(|other| other.holder == self.holder && other.giver != self.giver);
        let held: BTreeSet<&S> = held.map(|other| &other.giver).collect();
        if held.len() >= most as usize {
            refusals.push(ProxyRefusal::LimitPassed { most });
        }
    }
}

/// The instant so many hours before another; the first of all where there is none so early.
fn hours_before(instant: Time, hours: u32) -> Time {
    let micros = instant.as_microsecond().saturating_sub(i64::from(hours) * 3_600_000_000);
    Time::from_microsecond(micros).unwrap_or(Time::MIN)
}

/// Who casts whose vote on this matter under this item: the holder, by giver.
pub fn holders<S: Ord + Clone>(proxies: &[Proxy<S>], session: &str, item: &str, matter: &str) -> BTreeMap<S, S> {
    let covering = proxies.iter().filter(|proxy| proxy.covers(session, item, matter));
    covering.map(|proxy| (proxy.giver.clone(), proxy.holder.clone())).collect()
}
