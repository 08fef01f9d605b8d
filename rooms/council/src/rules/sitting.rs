//! A session while it sits: opened, suspended, resumed, closed.

use jiff::SignedDuration;
use kernel::{Actor, Day, Time};
use suffrage::Rules;

use super::{
    Chair, Manner, Opened, QuorumThen, Rest, Session, SessionRefusal, SessionVerb, State, may_in_session, times::days,
};

/// How long before its hour a session may be opened, and seats checked in.
const EARLY: SignedDuration = SignedDuration::from_hours(1);

impl Session {
    /// Opens it, with the quorum as it is then; without quorum too, which is recorded. Of a written procedure nothing is recorded.
    /// `seats` are those of its organ, here as in the steps that follow: one of them presides.
    ///
    /// # Errors
    /// When this is not the actor's to do, it was not convened, its hour is still far, its end has passed, or its quorum cannot
    /// be worked out.
    pub fn open(
        self,
        actor: &Actor,
        seats: &[Chair],
        quorum: Option<QuorumThen>,
        now: Time,
    ) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, seats)?;
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

    /// That a written procedure opened now stays open for as many days as the `rules` ask, or, where it is urgent, as was said.
    ///
    /// # Errors
    /// [`SessionRefusal::TooFewDaysLeft`].
    pub fn must_leave_days(&self, rules: Option<&Rules>, now: Time) -> Result<(), SessionRefusal> {
        let left = self.said.times.map(|times| days(self.day_of(now), times.ends_at.date())).unwrap_or_default();
        let short = self.said.manner == Manner::Written && left < self.stays_open(rules);
        if short { Err(SessionRefusal::TooFewDaysLeft) } else { Ok(()) }
    }

    /// Suspends it.
    ///
    /// # Errors
    /// When this is not the actor's to do, it is a written procedure, or it does not sit.
    pub fn suspend(self, actor: &Actor, seats: &[Chair], now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, seats)?;
        if self.said.manner == Manner::Written {
            return Err(SessionRefusal::NeverSuspended);
        }
        let State::Open(opened) = self.state else { return Err(SessionRefusal::NotOpen) };
        Ok(Self { state: State::Suspended(opened, now), ..self })
    }

    /// Resumes it; gives the time during which it rested with it.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it is not suspended.
    pub fn resume(self, actor: &Actor, seats: &[Chair], now: Time) -> Result<(Self, Rest), SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, seats)?;
        let State::Suspended(opened, since) = self.state else { return Err(SessionRefusal::NotSuspended) };
        let rest = Rest { session: self.id.clone(), since, until: now.max(since) };
        Ok((Self { state: State::Open(opened), ..self }, rest))
    }

    /// Closes it; a written procedure not before the end that was said.
    ///
    /// # Errors
    /// When this is not the actor's to do, it does not sit, or it is a written procedure whose end has not come.
    pub fn close(self, actor: &Actor, seats: &[Chair], now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, seats)?;
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

    /// Whether it was not opened before its end: nobody is checked in until it is put off.
    pub fn is_missed(&self, now: Time) -> bool {
        matches!(self.state, State::Convened(_)) && self.said.times.is_some_and(|times| times.ends <= now)
    }

    /// Whether seats are checked in now.
    pub fn checks_in(&self, now: Time) -> bool {
        self.has_roll() && !self.is_early(now) && !self.is_missed(now)
    }

    /// The day of an instant, in its own time zone.
    pub fn day_of(&self, at: Time) -> Day {
        at.to_zoned_datetime(self.time_zone()).date()
    }

    /// The day by which it is judged who sits: that of its opening before it opens, that of `now` while it sits, then that of
    /// its end; each in its own time zone.
    pub fn day_of_seats(&self, now: Time) -> Day {
        match &self.state {
            State::Open(_) | State::Suspended(..) => self.day_of(now),
            State::Closed(_, at) => self.day_of(*at),
            State::Prepared | State::Convened(_) | State::Cancelled(..) => {
                self.day().unwrap_or_else(|| self.day_of(now))
            }
        }
    }
}
