//! A session while it sits: opened, suspended, resumed, closed.

use jiff::SignedDuration;
use kernel::{Actor, Day, Time};

use super::{Manner, Opened, QuorumThen, Rest, Session, SessionRefusal, SessionVerb, State, may_in_session};

/// How long before its hour a session may be opened, and seats checked in.
const EARLY: SignedDuration = SignedDuration::from_hours(1);

impl Session {
    /// Opens it, with the quorum as it is then; without quorum too, which is recorded. Of a written procedure nothing is recorded.
    ///
    /// # Errors
    /// When this is not the actor's to do, it was not convened, its hour is still far, its end has passed, or its quorum cannot
    /// be worked out.
    pub fn open(self, actor: &Actor, quorum: Option<QuorumThen>, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, &[])?;
        if self.is_early(now) && matches!(self.state, State::Convened(_)) {
            return Err(SessionRefusal::TooEarly);
        }
        let State::Convened(convocation) = self.state else { return Err(SessionRefusal::NotConvened) };
        if self.said.times.is_some_and(|times| now >= times.ends) {
            return Err(SessionRefusal::EndPassed);
        }
        let quorum = match self.said.manner {
            Manner::Written => None,
            _ => Some(quorum.ok_or(SessionRefusal::OtherColleges)?),
        };
        let reached = quorum.is_some_and(|it| it.met);
        Ok(Self { state: State::Open(Opened { convocation, at: now, quorum, reached }), changed: now, ..self })
    }

    /// Suspends it.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it does not sit.
    pub fn suspend(self, actor: &Actor, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, &[])?;
        let State::Open(opened) = self.state else { return Err(SessionRefusal::NotOpen) };
        Ok(Self { state: State::Suspended(opened, now), ..self })
    }

    /// Resumes it; gives the time during which it rested with it.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it is not suspended.
    pub fn resume(self, actor: &Actor, now: Time) -> Result<(Self, Rest), SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, &[])?;
        let State::Suspended(opened, since) = self.state else { return Err(SessionRefusal::NotSuspended) };
        let rest = Rest { session: self.id.clone(), since, until: now.max(since) };
        Ok((Self { state: State::Open(opened), ..self }, rest))
    }

    /// Closes it; a written procedure not before the end that was said.
    ///
    /// # Errors
    /// When this is not the actor's to do, it does not sit, or it is a written procedure whose end has not come.
    pub fn close(self, actor: &Actor, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, &[])?;
        let State::Open(opened) = self.state else { return Err(SessionRefusal::NotOpen) };
        let goes_on = self.said.times.is_some_and(|times| now < times.ends);
        if self.said.manner == Manner::Written && goes_on {
            return Err(SessionRefusal::EndAhead);
        }
        Ok(Self { state: State::Closed(opened, now), changed: now, ..self })
    }

    /// Whether its hour is still far: it is not opened yet, and nobody is there.
    pub fn is_early(&self, now: Time) -> bool {
        self.said.times.is_some_and(|times| now.duration_until(times.opens) > EARLY)
    }

    /// Whether it has a roll: seats are checked in and out, or will be.
    pub fn has_roll(&self) -> bool {
        self.said.manner != Manner::Written
            && matches!(self.state, State::Convened(_) | State::Open(_) | State::Suspended(..))
    }

    /// Whether seats are checked in now.
    pub fn checks_in(&self, now: Time) -> bool {
        self.has_roll() && !self.is_early(now)
    }

    /// The day by which it is judged who sits: that of its opening before it opens, `today` while it sits, then that of its end.
    pub fn day_of_seats(&self, today: Day) -> Day {
        match &self.state {
            State::Open(_) | State::Suspended(..) => today,
            State::Closed(_, at) => at.to_zoned_datetime(self.time_zone()).date(),
            State::Prepared | State::Convened(_) | State::Cancelled(..) => self.day().unwrap_or(today),
        }
    }
}
