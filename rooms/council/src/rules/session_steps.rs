//! The steps of a session before it sits: prepared, changed, put off, cancelled. [`super::Convening`] calls those who sit.

use kernel::{Actor, Localised, Time};
use suffrage::{Notice, Rules};

use super::{
    Cancelled, Chair, Manner, Organ, Session, SessionId, SessionInput, SessionKind, SessionRefusal, SessionVerb, State,
    may_in_session,
    times::{days, zone_named},
};

/// The address at which sessions are prepared, which none has.
const NEW: &str = "new";
/// Who gives sessions their identity in calendars: part of it for ever, whatever the address of the site.
const NAMED_BY: &str = "council.jumelage";

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
        now: Time,
    ) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Prepare, &[])?;
        if organ.dissolved.is_some() || organ.kind.rotates() {
            return Err(SessionRefusal::NoSuchOrgan);
        }
        if slug.is_empty() || slug == NEW {
            return Err(SessionRefusal::NoAddress);
        }
        said.holds()?;
        let (organ, uid) = (organ.id.clone(), format!("{id}@{NAMED_BY}"));
        let state = State::Prepared;
        Ok(Self { id, slug, organ, said, state, uid, sequence: 0, moved: 0, changed: now, untold: false, version: 1 })
    }

    /// Says otherwise when, where and how it is held. Once convened it keeps its kind, is not brought forward, has a place and a
    /// way to join, and a written procedure stays open as long as it was to, and as the `rules` ask; one whose end has passed
    /// has another opening; one that nothing changes is as it was. Whether it is announced is no news to those called.
    ///
    /// # Errors
    /// When this is not the actor's to do, it was opened or cancelled, or what is said of it does not hold.
    pub fn edit(
        self,
        actor: &Actor,
        said: SessionInput,
        rules: Option<&Rules>,
        now: Time,
    ) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Prepare, &[])?;
        said.holds()?;
        if said == self.said && matches!(self.state, State::Prepared | State::Convened(_)) {
            return Ok(self);
        }
        if matches!(self.state, State::Convened(_)) {
            self.stays_convened(&said, rules, now)?;
        }
        let announced = SessionInput { announced: said.announced, ..self.said.clone() };
        if said == announced && matches!(self.state, State::Convened(_)) {
            return Ok(Self { said, ..self });
        }
        let changed = self.changing(actor, now)?;
        let moved = if changed.said.is_when_and_how(&said) { changed.moved } else { changed.sequence };
        Ok(Self { said, moved, ..changed })
    }

    /// What the convocation lets change.
    fn stays_convened(&self, said: &SessionInput, rules: Option<&Rules>, now: Time) -> Result<(), SessionRefusal> {
        let fixed = |it: &SessionInput| (it.kind, it.manner == Manner::Written, it.second_of.clone(), it.example);
        let Some((before, after)) = self.said.times.zip(said.times).filter(|_| fixed(said) == fixed(&self.said)) else {
            return Err(SessionRefusal::FixedByConvocation);
        };
        if after.opens < before.opens {
            return Err(SessionRefusal::BroughtForward);
        }
        let (opens, ends) = (after.opens != before.opens, after.ends != before.ends);
        if (opens && after.opens <= now) || (ends && after.ends <= now) {
            return Err(SessionRefusal::DatePassed);
        }
        if ends && !opens && before.ends <= now {
            return Err(SessionRefusal::EndAlone);
        }
        said.is_somewhere()?;
        let sooner = after.ends < before.ends || said.days_open() < self.stays_open(rules);
        if said.manner == Manner::Written && sooner {
            return Err(SessionRefusal::ClosesSooner);
        }
        Ok(())
    }

    /// The days for which a convened written procedure stays open at least: as the rules ask; where it is urgent, as was said.
    pub(super) fn stays_open(&self, rules: Option<&Rules>) -> i64 {
        let said = self.said.days_open();
        let asked = rules.map(|rules| i64::from(rules.notice.written)).unwrap_or_default();
        let urgent = self.state.convocation().is_some_and(|it| !it.urgency.is_empty());
        if urgent { said } else { said.min(asked) }
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

    /// Cancels it before it was opened.
    ///
    /// # Errors
    /// When this is not the actor's to do, no reason is given, or it was opened or cancelled already.
    pub fn cancel(self, actor: &Actor, reason: Localised, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Cancel, &[])?;
        if reason.is_empty() {
            return Err(SessionRefusal::NoReason);
        }
        let (convocation, further) = match self.state {
            State::Prepared => (None, 0),
            State::Convened(it) => (Some(it), 1),
            _ => return Err(SessionRefusal::NoLongerChanged),
        };
        let state = State::Cancelled(convocation, Cancelled { at: now, reason });
        Ok(Self { state, sequence: self.sequence + further, changed: now, untold: false, ..self })
    }

    /// Marks that something of it changed: after the convocation its invitation has a higher number, and those it calls are to
    /// be told.
    ///
    /// # Errors
    /// When this is not the actor's to do, or its agenda no longer changes.
    pub fn changing(self, actor: &Actor, now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Prepare, &[])?;
        match self.state {
            State::Prepared => Ok(Self { changed: now, ..self }),
            State::Convened(_) => Ok(Self { untold: true, sequence: self.sequence + 1, changed: now, ..self }),
            _ => Err(SessionRefusal::NoLongerChanged),
        }
    }
}

impl Session {
    /// What adding to its agenda is called: preparing it, until it sits; conducting it from then on.
    pub fn adding(&self) -> SessionVerb {
        if self.state.opened().is_some() { SessionVerb::Conduct } else { SessionVerb::Prepare }
    }

    /// Whether something may be added to its agenda: until it is opened, and while it sits; not while a written procedure is open,
    /// in which nobody is there to take it up.
    pub fn takes_more(&self) -> bool {
        match self.state {
            State::Prepared | State::Convened(_) => true,
            State::Open(_) | State::Suspended(..) => self.said.manner != Manner::Written,
            State::Closed(..) | State::Cancelled(..) => false,
        }
    }

    /// The same as its agenda gets longer. Those it calls are told until it is opened; from then on they are there.
    ///
    /// # Errors
    /// When this is not the actor's to do, or nothing is added any more.
    pub fn with_more(self, actor: &Actor, seats: &[Chair], now: Time) -> Result<Self, SessionRefusal> {
        may_in_session(actor, self.adding(), seats)?;
        if !self.takes_more() {
            return Err(SessionRefusal::NoLongerChanged);
        }
        match self.state {
            State::Open(_) | State::Suspended(..) => Ok(Self { changed: now, ..self }),
            _ => self.changing(actor, now),
        }
    }
}

impl SessionInput {
    pub(super) fn holds(&self) -> Result<(), SessionRefusal> {
        if zone_named(&self.zone).is_none_or(|name| name != self.zone) {
            return Err(SessionRefusal::NoSuchZone);
        }
        if self.times.is_some_and(|times| times.ends <= times.opens) {
            return Err(SessionRefusal::EndsBeforeItOpens);
        }
        Ok(())
    }

    /// Whether it says where it sits, and how it is joined, as its manner asks.
    pub(super) fn is_somewhere(&self) -> Result<(), SessionRefusal> {
        if self.manner.has_hall() && self.place.is_empty() {
            return Err(SessionRefusal::NoPlace);
        }
        if self.manner.has_distance() && self.joining.trim().is_empty() {
            return Err(SessionRefusal::NoJoining);
        }
        Ok(())
    }

    /// Whether `other` is at the same hour and in the same manner; of a written procedure also until the same end. Where it is
    /// not, those it calls are asked again.
    fn is_when_and_how(&self, other: &Self) -> bool {
        let when =
            |it: &Self| it.times.map(|times| (times.opens, (it.manner == Manner::Written).then_some(times.ends)));
        (when(self), self.manner) == (when(other), other.manner)
    }

    /// From the day of its opening to that of its end.
    pub(crate) fn days_open(&self) -> i64 {
        self.times.map(|times| days(times.opens_at.date(), times.ends_at.date())).unwrap_or_default()
    }
}
