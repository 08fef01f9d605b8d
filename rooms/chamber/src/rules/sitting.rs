use std::collections::BTreeSet;

use council::rules::{Chair, Manner, SeatAt, Session, State};
use kernel::{Actor, Time};

use super::{ChamberRefusal, ChamberVerb, may};

/// What the steps of the chamber are judged by.
pub struct Sitting<'a> {
    /// The session.
    pub session: &'a Session,
    /// The seats that are held.
    pub seats: &'a [Chair],
    /// Those that are there.
    pub there: &'a BTreeSet<SeatAt>,
    /// When.
    pub now: Time,
}

impl Sitting<'_> {
    /// Whether a session has a chamber now: it sits or rests, and not in writing.
    pub fn is_on(session: &Session) -> bool {
        session.said.manner != Manner::Written && matches!(session.state, State::Open(_) | State::Suspended(..))
    }

    /// That it sits or rests.
    ///
    /// # Errors
    /// [`ChamberRefusal::NotSitting`].
    pub fn must_be_on(&self) -> Result<(), ChamberRefusal> {
        if Self::is_on(self.session) { Ok(()) } else { Err(ChamberRefusal::NotSitting) }
    }

    /// That it sits, and does not rest.
    ///
    /// # Errors
    /// [`ChamberRefusal::NotSitting`], [`ChamberRefusal::Resting`].
    pub fn must_sit(&self) -> Result<(), ChamberRefusal> {
        self.must_be_on()?;
        if matches!(self.session.state, State::Suspended(..)) { Err(ChamberRefusal::Resting) } else { Ok(()) }
    }

    /// That the actor conducts it, and that it sits.
    ///
    /// # Errors
    /// As [`may`] and [`Sitting::must_sit`].
    pub fn must_be_conducted_by(&self, actor: &Actor) -> Result<(), ChamberRefusal> {
        may(actor, ChamberVerb::Conduct, self.seats, None)?;
        self.must_sit()
    }

    /// The seat that is held there by whoever may sit.
    ///
    /// # Errors
    /// [`ChamberRefusal::NoSuchSeat`].
    pub fn seat(&self, at: &SeatAt) -> Result<&Chair, ChamberRefusal> {
        self.seats.iter().find(|it| it.at == *at && it.sits).ok_or(ChamberRefusal::NoSuchSeat)
    }

    /// The same, and that it is there.
    ///
    /// # Errors
    /// [`ChamberRefusal::NoSuchSeat`], [`ChamberRefusal::NotThere`].
    pub fn seat_there(&self, at: &SeatAt) -> Result<&Chair, ChamberRefusal> {
        let seat = self.seat(at)?;
        if self.there.contains(at) { Ok(seat) } else { Err(ChamberRefusal::NotThere) }
    }
}
