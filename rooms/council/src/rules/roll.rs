//! Who sits in a session, who is there, and the quorum.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Id, Role, Time};
use suffrage::{Attendance, Implausible, QuorumReckoning, Rules};

use super::{Answer, CollegeId, Manner, Reply, Session, SessionId, SessionRefusal, SessionVerb, State, may_in_session};

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
    /// The body whose mandate holds it, by its id in the atlas.
    pub entity: String,
    /// The accounts of its holder and of their substitute.
    pub accounts: Vec<String>,
    /// Whether its holder heads the body: whoever has the mayor's role for it then.
    pub headed: bool,
    /// Whether its holder may sit: not while the rights of the member are suspended.
    pub sits: bool,
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
    /// How it was checked in.
    pub way: WayIn,
    /// By whom, by account name; of a pass its seat's.
    pub name: String,
    /// From when.
    pub since: Time,
    /// Until when, and who said so; none while it is there.
    pub until: Option<(Time, String)>,
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

impl Presence {
    /// Checks a seat in. `there` are those of the session; the pass of a seat stands for its holder's word.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session has no roll now or none of this kind, the holder may not sit, or the
    /// seat is there already.
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
        if !chair.sits {
            return Err(SessionRefusal::NoSuchSeat);
        }
        if there.iter().any(|it| it.seat == chair.at && it.until.is_none()) {
            return Err(SessionRefusal::ThereAlready);
        }
        let name = actor.name.clone();
        Ok(Self { id, session: session.id.clone(), seat: chair.at.clone(), way, name, since: now, until: None })
    }

    /// Checks a seat out: the secretary, or its holder.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it is out already.
    pub fn check_out(self, actor: &Actor, chair: &Chair, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Answer, std::slice::from_ref(chair))?;
        if self.until.is_some() {
            return Err(SessionRefusal::NotThere);
        }
        let until = Some((now.max(self.since), actor.name.clone()));
        Ok(Self { until, ..self })
    }
}

impl Session {
    /// Whether seats are checked in and out now.
    pub fn has_roll(&self) -> bool {
        self.said.manner != Manner::Written
            && matches!(self.state, State::Convened(_) | State::Open(_) | State::Suspended(..))
    }
}

/// The quorum, from the seats of each college (by its name in the rules), those held, who is there and who gave a proxy to
/// whom.
///
/// # Errors
/// As [`suffrage::Quorum::reckon`].
pub fn quorum(
    rules: &Rules,
    second: bool,
    colleges: &[(String, i64)],
    chairs: &[Chair],
    (answers, presences): (&[Answer], &[Presence]),
) -> Result<QuorumReckoning, Vec<Implausible>> {
    let there: BTreeSet<&SeatAt> = presences.iter().filter(|it| it.until.is_none()).map(|it| &it.seat).collect();
    let proxies: BTreeMap<&SeatAt, &SeatAt> = answers
        .iter()
        .filter_map(|it| match &it.reply {
            Reply::Proxy(to) => Some((&it.seat, to)),
            _ => None,
        })
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
    rules.quorum.reckon(second, &colleges.iter().map(row).collect::<Vec<_>>())
}
