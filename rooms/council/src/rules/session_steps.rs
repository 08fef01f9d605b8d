//! The steps of a session, from its preparation to its end.

use jiff::{SignedDuration, tz::TimeZone};
use kernel::{Actor, Day, Localised, Time};
use suffrage::{Notice, Rules};

use super::{
    Cancelled, Convocation, Manner, Opened, Organ, QuorumThen, Session, SessionId, SessionInput, SessionKind,
    SessionRefusal, SessionVerb, State, may_in_session,
};

/// The address at which sessions are prepared, which none has.
const NEW: &str = "new";
/// How long before its hour a session may be opened.
const EARLY: SignedDuration = SignedDuration::from_hours(1);

/// What a convocation is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Convening<'a> {
    /// The number of the rules in force on the day of the session, and what they say.
    pub rules: (i64, &'a Rules),
    /// Whether each college of the organ is one of the rules.
    pub fits: bool,
    /// How many items the agenda has.
    pub items: usize,
    /// The day, in the session's time zone, on which the session that it calls again was opened.
    pub first: Option<Day>,
    /// Now.
    pub now: Time,
}

impl Session {
    /// Prepares a session of an organ.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved or has turns, no address can be made, or what is said of it
    /// does not hold.
    pub fn prepare(
        actor: &Actor,
        (id, slug): (SessionId, String),
        organ: &Organ,
        said: SessionInput,
    ) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Prepare, &[])?;
        if organ.dissolved.is_some() || organ.kind.rotates() {
            return Err(SessionRefusal::NoSuchOrgan);
        }
        if slug.is_empty() || slug == NEW {
            return Err(SessionRefusal::NoAddress);
        }
        said.holds()?;
        let organ = organ.id.clone();
        Ok(Self { id, slug, organ, said, state: State::Prepared, sequence: 0, untold: false, version: 1 })
    }

    /// Says otherwise when, where and how it is held. Once convened it keeps its kind and is not brought forward.
    ///
    /// # Errors
    /// When this is not the actor's to do, it was opened or cancelled, or what is said of it does not hold.
    pub fn edit(self, actor: &Actor, said: SessionInput) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Prepare, &[])?;
        said.holds()?;
        match &self.state {
            State::Prepared => Ok(Self { said, ..self }),
            State::Convened(_) => {
                let (before, after) = (self.said.times, said.times);
                let fixed = |it: &SessionInput| (it.kind, it.manner == Manner::Written, it.second_of.clone());
                if after.is_none() || fixed(&said) != fixed(&self.said) {
                    return Err(SessionRefusal::FixedByConvocation);
                }
                if before.zip(after).is_some_and(|(before, after)| after.opens < before.opens) {
                    return Err(SessionRefusal::BroughtForward);
                }
                let untold = self.untold || said != self.said;
                Ok(Self { said, untold, ..self })
            }
            _ => Err(SessionRefusal::NoLongerChanged),
        }
    }

    /// Calls those who sit. Where the notice that the rules ask is not kept, `urgency` says why.
    ///
    /// # Errors
    /// When this is not the actor's to do, it is not being prepared, it has no date or one that has passed, no agenda, or no
    /// rules that fit its organ, or the notice is not kept and no urgency is given.
    pub fn convene(self, actor: &Actor, by: &Convening, urgency: Localised) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Convene, &[])?;
        if self.state != State::Prepared {
            return Err(SessionRefusal::NotPrepared);
        }
        let times = self.said.times.ok_or(SessionRefusal::NoDate)?;
        if times.opens <= by.now {
            return Err(SessionRefusal::DatePassed);
        }
        if by.items == 0 {
            return Err(SessionRefusal::NoAgenda);
        }
        if !by.fits {
            return Err(SessionRefusal::OtherColleges);
        }
        let kept = self.keeps_notice(&by.rules.1.notice, by.first, by.now);
        if !kept && urgency.is_empty() {
            return Err(SessionRefusal::NoticeTooShort);
        }
        let urgency = if kept { Localised::default() } else { urgency };
        let convocation = Convocation { rules: by.rules.0, at: by.now, urgency };
        Ok(Self { state: State::Convened(convocation), untold: false, ..self })
    }

    /// How many days of notice the rules ask of it: before its opening; of a written procedure how long it stays open; of a
    /// second convocation how long after the first.
    pub fn notice(&self, rules: &Notice) -> u32 {
        match (self.said.second_of.is_some(), self.said.manner, self.said.kind) {
            (true, ..) => rules.second,
            (_, Manner::Written, _) => rules.written,
            (.., SessionKind::Ordinary) => rules.ordinary,
            (.., SessionKind::Extraordinary) => rules.extraordinary,
        }
    }

    fn keeps_notice(&self, rules: &Notice, first: Option<Day>, now: Time) -> bool {
        let (Some(times), zone) = (self.said.times, self.time_zone()) else { return false };
        let day = |at: Time| at.to_zoned_datetime(zone.clone()).date();
        let (from, to) = match (self.said.second_of.is_some(), self.said.manner) {
            (true, _) => (first, day(times.opens)),
            (_, Manner::Written) => (Some(day(times.opens)), day(times.ends)),
            _ => (Some(day(now)), day(times.opens)),
        };
        let days = from.and_then(|from| from.until(to).ok()).map(|span| i64::from(span.get_days()));
        days.is_some_and(|days| days >= i64::from(self.notice(rules)))
    }

    /// Opens it, with the quorum as it is then; without quorum too, which is recorded.
    ///
    /// # Errors
    /// When this is not the actor's to do, it was not convened, or its hour is still far.
    pub fn open(self, actor: &Actor, quorum: Option<QuorumThen>, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, &[])?;
        let State::Convened(convocation) = self.state else { return Err(SessionRefusal::NotConvened) };
        if self.said.times.is_some_and(|times| now.duration_until(times.opens) > EARLY) {
            return Err(SessionRefusal::TooEarly);
        }
        Ok(Self { state: State::Open(Opened { convocation, at: now, quorum }), ..self })
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

    /// Resumes it.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it is not suspended.
    pub fn resume(self, actor: &Actor) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, &[])?;
        let State::Suspended(opened, _) = self.state else { return Err(SessionRefusal::NotSuspended) };
        Ok(Self { state: State::Open(opened), ..self })
    }

    /// Closes it.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it does not sit.
    pub fn close(self, actor: &Actor, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Conduct, &[])?;
        let State::Open(opened) = self.state else { return Err(SessionRefusal::NotOpen) };
        Ok(Self { state: State::Closed(opened, now), ..self })
    }

    /// Cancels it before it was opened.
    ///
    /// # Errors
    /// When this is not the actor's to do, no reason is given, or it was opened or cancelled already.
    pub fn cancel(self, actor: &Actor, reason: Localised, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Cancel, &[])?;
        if reason.is_empty() {
            return Err(SessionRefusal::NoReason);
        }
        let convocation = match self.state {
            State::Prepared => None,
            State::Convened(it) => Some(it),
            _ => return Err(SessionRefusal::NoLongerChanged),
        };
        Ok(Self { state: State::Cancelled(convocation, Cancelled { at: now, reason }), untold: false, ..self })
    }

    /// Marks that something of it changed after the convocation: those it calls are to be told.
    ///
    /// # Errors
    /// When this is not the actor's to do, or its agenda no longer changes.
    pub fn changing(self, actor: &Actor) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Prepare, &[])?;
        match self.state {
            State::Prepared => Ok(self),
            State::Convened(_) => Ok(Self { untold: true, ..self }),
            _ => Err(SessionRefusal::NoLongerChanged),
        }
    }

    /// Marks that those it calls were told of what changed: their invitation has a higher number.
    pub fn told(self) -> Self {
        Self { untold: false, sequence: self.sequence + 1, ..self }
    }
}

impl SessionInput {
    fn holds(&self) -> Result<(), SessionRefusal> {
        if TimeZone::get(&self.zone).is_err() {
            return Err(SessionRefusal::NoSuchZone);
        }
        if self.times.is_some_and(|times| times.ends <= times.opens) {
            return Err(SessionRefusal::EndsBeforeItOpens);
        }
        Ok(())
    }
}
