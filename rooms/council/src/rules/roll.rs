//! Who sits in a session, who is there, and the quorum.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Id, Role, Time};
use members::MandateId;
use suffrage::{Attendance, Implausible, QuorumReckoning, Rules};

use super::{
    Answer, CollegeId, HoldingId, Manner, Session, SessionId, SessionRefusal, SessionVerb, carried::standing,
    may_in_session,
};

/// A seat, by its college and its number there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeatAt {
    /// The college.
    pub college: CollegeId,
    /// Its number.
    pub number: i64,
}

/// A seat that somebody holds on the day of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chair {
    /// Which seat.
    pub at: SeatAt,
    /// Its college in the rules.
    pub key: Option<String>,
    /// The holding through which it is held.
    pub holding: HoldingId,
    /// The body whose mandate holds it, by its id in the atlas.
    pub entity: String,
    /// The accounts of its holder and of their substitute.
    pub accounts: Vec<String>,
    /// Whether its holder heads the body: whoever has the mayor's role for it then.
    pub headed: bool,
    /// Whether it is the seat of whoever presides over the organ.
    pub presides: bool,
    /// Whether its holder may sit: not while the rights of the member are suspended.
    pub sits: bool,
}

/// Whoever stands in for the holder of a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    /// Their mandate.
    pub mandate: MandateId,
    /// Their accounts.
    pub accounts: Vec<String>,
}

impl StandIn {
    /// Whether the actor is they.
    pub fn is(&self, actor: &Actor) -> bool {
        actor.account.as_ref().is_some_and(|account| self.accounts.iter().any(|it| it == account.as_str()))
    }
}

/// The time during which a seat was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// Its identity.
    pub id: Id<Presence>,
    /// The session.
    pub session: SessionId,
    /// The seat.
    pub seat: SeatAt,
    /// The holding through which it was held.
    pub holding: HoldingId,
    /// How it was checked in.
    pub way: WayIn,
    /// By whom, by account name; of a pass its seat's.
    pub name: String,
    /// From when.
    pub since: Time,
    /// Until when, and who said so; none while it is there.
    pub until: Option<(Time, String)>,
    /// The mandate of whoever stood in; none where the holder was there themselves.
    pub substitute: Option<MandateId>,
}

/// That whoever stands in for the holder of a seat did something in their name in a written procedure, in which nobody is checked in, or about
/// a session that is over: it stands under both names, as in a hall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The session.
    pub session: SessionId,
    /// The seat.
    pub seat: SeatAt,
    /// The holding through which that was held then.
    pub holding: HoldingId,
    /// Their mandate.
    pub substitute: MandateId,
    /// When: the instant that what they did has too.
    pub at: Time,
}

/// How a seat is checked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayIn {
    /// By the secretary, by name.
    Name,
    /// By its pass.
    Pass,
    /// At a distance, by its holder's own word.
    Remote,
}

impl WayIn {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Name, Self::Pass, Self::Remote];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Pass => "pass",
            Self::Remote => "remote",
        }
    }

    /// The way that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl Chair {
    /// Whether it is the actor's own: its holder's, or their substitute's.
    pub fn is_of(&self, actor: &Actor) -> bool {
        let tied = actor.account.as_ref().is_some_and(|account| self.accounts.iter().any(|it| it == account.as_str()));
        tied || (self.headed && actor.is_for(Role::Mayor, &self.entity))
    }
}

/// What checks a seat in without an account: a link on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// The seat.
    pub seat: SeatAt,
    /// The holding through which it was held when the pass was made.
    pub holding: HoldingId,
}

impl Pass {
    /// The pass of whoever holds this chair.
    pub fn of(chair: &Chair) -> Self {
        Self { seat: chair.at.clone(), holding: chair.holding.clone() }
    }

    /// Whether it serves this chair: nobody checks in by a pass that was made for whoever sat there before.
    ///
    /// # Errors
    /// [`SessionRefusal::PassOfAnother`].
    pub fn must_serve(&self, chair: &Chair) -> Result<(), SessionRefusal> {
        if *self == Self::of(chair) { Ok(()) } else { Err(SessionRefusal::PassOfAnother) }
    }
}

impl Presence {
    /// Checks a seat in. `there` are those of the session; the pass of a seat stands for its holder's word.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session has no roll now or none of this kind, its hour is still far, its end has
    /// passed before it was opened, the holder may not sit, or the seat is there already.
    pub fn check_in(
        actor: &Actor,
        (id, session): (Id<Self>, &Session),
        chair: &Chair,
        way: WayIn,
        there: &[Self],
        now: Time,
    ) -> Result<Self, SessionRefusal> {
        match way {
            WayIn::Name => may_in_session(actor, SessionVerb::KeepRoll, &[])?,
            WayIn::Remote => may_in_session(actor, SessionVerb::DeclareRemote, std::slice::from_ref(chair))?,
            WayIn::Pass => {}
        }
        let manner = session.said.manner;
        let fits = match way {
            WayIn::Pass => manner.has_hall(),
            WayIn::Remote => manner.has_distance(),
            WayIn::Name => manner != Manner::Written,
        };
        if !fits || !session.has_roll() {
            return Err(SessionRefusal::NoRollNow);
        }
        if session.is_early(now) {
            return Err(SessionRefusal::TooEarly);
        }
        if session.is_missed(now) {
            return Err(SessionRefusal::NoRollNow);
        }
        if !chair.sits {
            return Err(SessionRefusal::NoSuchSeat);
        }
        if there.iter().any(|it| it.is_of(chair)) {
            return Err(SessionRefusal::ThereAlready);
        }
        let (session, name) = (session.id.clone(), actor.name.clone());
        let (seat, holding) = (chair.at.clone(), chair.holding.clone());
        Ok(Self { id, session, seat, holding, way, name, since: now, until: None, substitute: None })
    }

    /// The same of whoever stands in for the holder.
    #[must_use]
    pub fn stood_in_by(self, it: &StandIn) -> Self {
        Self { substitute: Some(it.mandate.clone()), ..self }
    }

    /// Checks a seat out: the secretary, or its holder.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session has no roll any more, or it is out already.
    pub fn check_out(self, actor: &Actor, session: &Session, chair: &Chair, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Answer, std::slice::from_ref(chair))?;
        if !session.has_roll() {
            return Err(SessionRefusal::NoRollNow);
        }
        if self.until.is_some() {
            return Err(SessionRefusal::NotThere);
        }
        Ok(self.ended(actor, now))
    }

    /// Those that end as their session closes, is put off or cancelled: all that had not.
    pub fn closing(all: &[Self], actor: &Actor, now: Time) -> Vec<Self> {
        all.iter().filter(|it| it.until.is_none()).map(|it| it.clone().ended(actor, now)).collect()
    }

    /// Whether the holder of this chair is there now.
    pub fn is_of(&self, chair: &Chair) -> bool {
        self.until.is_none() && chair.sits && (&self.seat, &self.holding) == (&chair.at, &chair.holding)
    }

    fn ended(self, actor: &Actor, now: Time) -> Self {
        let until = Some((now.max(self.since), actor.name.clone()));
        Self { until, ..self }
    }
}

/// The quorum of a session, from the seats of each college (by its name in the rules), those held, who is there and who gave a
/// proxy to whom for the whole of it. A holder who may not sit is not there, and carries no proxy.
///
/// # Errors
/// As [`suffrage::Quorum::reckon`].
pub fn quorum(
    rules: &Rules,
    session: &Session,
    colleges: &[(String, i64)],
    chairs: &[Chair],
    (answers, presences): (&[Answer], &[Presence]),
) -> Result<QuorumReckoning, Vec<Implausible>> {
    let held: BTreeMap<&SeatAt, &Chair> = chairs.iter().map(|it| (&it.at, it)).collect();
    let is_there = |it: &&Presence| held.get(&it.seat).is_some_and(|chair| it.is_of(chair));
    let there: BTreeSet<&SeatAt> = presences.iter().filter(is_there).map(|it| &it.seat).collect();
    let proxies: BTreeMap<&SeatAt, &SeatAt> = standing(session, chairs, answers)
        .filter(|(_, it)| it.is_whole())
        .map(|(it, given)| (&it.seat, &given.to))
        .collect();
    let row = |(key, seats): &(String, i64)| {
        let held = || chairs.iter().filter(|it| it.sits && it.key.as_ref() == Some(key));
        let represented =
            |it: &&Chair| !there.contains(&it.at) && proxies.get(&it.at).is_some_and(|holder| there.contains(holder));
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        Attendance {
            college: key.clone(),
            seats: u64::try_from(*seats).unwrap_or_default(),
            filled: count(held().count()),
            present: count(held().filter(|it| there.contains(&it.at)).count()),
            represented: count(held().filter(represented).count()),
        }
    };
    let second = session.said.second_of.is_some();
    rules.quorum.reckon(second, &colleges.iter().map(row).collect::<Vec<_>>())
}
