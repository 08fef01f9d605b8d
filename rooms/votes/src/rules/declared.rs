use std::collections::BTreeSet;

use council::rules::{Came, Chair, HoldingId, SeatAt, State as SessionState};
use kernel::{Actor, Day, Localised, Time};

use super::{Elector, Kind, Setting, State, Vote, VoteId, VoteRefusal, VoteVerb, is_tacit, may_adhere, may_in_vote};

/// What a member reserves, or objects to, where something is adopted without a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reservation {
    /// The vote.
    pub vote: VoteId,
    /// The seat through which it was said.
    pub seat: SeatAt,
    /// The holding through which that was held then.
    pub holding: HoldingId,
    /// The member, by its id in the atlas.
    pub entity: String,
    /// What it reserves, or why it objects.
    pub text: Localised,
    /// Whether it objected, which ended the consensus; whoever reserves ends nothing.
    pub objects: bool,
    /// Who entered it, by account name.
    pub name: String,
    /// When.
    pub at: Time,
}

/// How a member stands to a declaration. A member that said nothing stands nowhere: membership never implies adherence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adherence {
    /// The vote on the declaration.
    pub vote: VoteId,
    /// The member, by its id in the atlas.
    pub entity: String,
    /// How it stands.
    pub stand: Stand,
    /// By which way its word came, where the secretary entered it; none where it said so here.
    pub came: Option<Came>,
    /// Who said so or entered it, by account name.
    pub name: String,
    /// When.
    pub at: Time,
}

/// Whether a member stands by a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// It adheres.
    Adheres,
    /// It adheres, and reserves on this.
    Reserves(Localised),
    /// It abstains.
    Abstains,
}

impl Stand {
    /// The words that stand for it in storage.
    pub const WORDS: [&str; 3] = ["adheres", "reserves", "abstains"];

    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Adheres => "adheres",
            Self::Reserves(_) => "reserves",
            Self::Abstains => "abstains",
        }
    }
}

impl Adherence {
    /// Says how a member stands to a declaration that was adopted; whoever says it again takes back what was said.
    ///
    /// # Errors
    /// When this is not the actor's to do, the body is no member, there is no declaration that was adopted, or nothing is reserved.
    pub fn say(
        actor: &Actor,
        vote: &Vote,
        (entity, is_member): (&str, bool),
        stand: Stand,
        now: Time,
    ) -> Result<Self, VoteRefusal> {
        if !may_adhere(actor, entity) {
            return Err(VoteRefusal::NotYours);
        }
        Self::taken(actor, vote, (entity, is_member), (stand, None), now)
    }

    /// Enters for a member what it said by another way than here, as `came` says; `before` is what stands. What a member said here itself
    /// stays: nobody enters anything over it.
    ///
    /// # Errors
    /// When this is not the actor's to do, the member said itself how it stands, the day is ahead or before the declaration was adopted, what
    /// did not come in writing is not shown, and as [`Adherence::say`].
    pub fn enter(
        actor: &Actor,
        vote: &Vote,
        (entity, is_member): (&str, bool),
        (stand, came, before): (Stand, Came, Option<&Self>),
        (now, adopted, today): (Time, Day, Day),
    ) -> Result<Self, VoteRefusal> {
        if !may_in_vote(actor, VoteVerb::EnterAdherence, &[]) {
            return Err(VoteRefusal::NotYours);
        }
        if before.is_some_and(|before| before.came.is_none()) {
            return Err(VoteRefusal::OwnWord);
        }
        came.check((adopted, today))?;
        Self::taken(actor, vote, (entity, is_member), (stand, Some(came)), now)
    }

    fn taken(
        actor: &Actor,
        vote: &Vote,
        (entity, is_member): (&str, bool),
        (stand, came): (Stand, Option<Came>),
        now: Time,
    ) -> Result<Self, VoteRefusal> {
        if !is_member {
            return Err(VoteRefusal::NotAMember);
        }
        if !vote.takes_adherence() {
            return Err(VoteRefusal::NoDeclaration);
        }
        if matches!(&stand, Stand::Reserves(text) if text.is_empty()) {
            return Err(VoteRefusal::NothingReserved);
        }
        let (vote, entity, name) = (vote.id.clone(), entity.to_owned(), actor.name.clone());
        Ok(Self { vote, entity, stand, came, name, at: now })
    }
}

impl Vote {
    /// Whether members reserve on it, or object, now: it is adopted without a vote, is open, and the session sits; in writing until its end.
    ///
    /// # Errors
    /// Why not.
    pub fn takes_reservations(&self, setting: Setting) -> Result<(), VoteRefusal> {
        let sits = matches!(setting.session.state, SessionState::Open(_));
        if !self.is_open() || !is_tacit(self.said.way) || !sits {
            return Err(VoteRefusal::NoReservationNow);
        }
        if setting.is_ended() { Err(VoteRefusal::EndPast) } else { Ok(()) }
    }

    /// Whether a seat may reserve, or object: it is on the roll in a college that votes, its holder sits and, where members meet, is
    /// `there`. An objection of a seat without a vote would end what others decide.
    ///
    /// # Errors
    /// Why not.
    pub fn lets_reserve(
        &self,
        chair: &Chair,
        roll: &[Elector],
        there: Option<&BTreeSet<SeatAt>>,
    ) -> Result<(), VoteRefusal> {
        let State::Open(opening) = &self.state else { return Err(VoteRefusal::NoReservationNow) };
        let voting = opening.voting();
        let votes = roll.iter().any(|it| it.at == chair.at && voting.contains(&it.key));
        if !votes || !chair.sits {
            return Err(VoteRefusal::NoVoteThere);
        }
        if there.is_none_or(|there| there.contains(&chair.at)) { Ok(()) } else { Err(VoteRefusal::NotThere) }
    }

    /// Whether members say how they stand to it: a declaration that was adopted.
    pub fn takes_adherence(&self) -> bool {
        matches!(self.said.kind, Kind::Declaration { .. }) && self.adopted() == Some(true)
    }
}
