//! Calling those who sit.

use jiff::SignedDuration;
use kernel::{Actor, Localised, Time};
use suffrage::Rules;

use super::{
    Chair, Convocation, Item, Manner, Session, SessionId, SessionRefusal, SessionVerb, State, item::Law,
    may_in_session, times::days,
};

/// The least time between a second convocation and its session. The rules say how long after the first session it may sit, not
/// how long those it calls have to come: this is the program's own.
const TO_COME: SignedDuration = SignedDuration::from_hours(24);

/// What a convocation is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Convening<'a> {
    /// The number of the rules in force on the day of the session, and what they say.
    pub rules: (i64, &'a Rules),
    /// The colleges of the organ: which of the rules each is, and its seats.
    pub colleges: &'a [(Option<String>, i64)],
    /// The seats that are held on its day.
    pub chairs: &'a [Chair],
    /// Its agenda.
    pub items: &'a [Item],
    /// The session that it calls again, and its agenda.
    pub first: Option<(&'a Session, &'a [Item])>,
    /// Whether another session calls that one again ([`Session::calls_again`]).
    pub called_again: bool,
    /// Now.
    pub now: Time,
}

/// The convocation of a session as it was sent, in the languages of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The session.
    pub session: SessionId,
    /// What it was called.
    pub title: Localised,
    /// When it was to be held.
    pub held: Localised,
    /// Where, and how.
    pub place: Localised,
    /// Its agenda, a line for each item.
    pub agenda: Localised,
}

impl Session {
    /// Calls those who sit. Where the notice that the rules ask is not kept, `urgency` says why.
    ///
    /// # Errors
    /// When this is not the actor's to do; it is not being prepared, or is an example; it has no date or one that has passed, no
    /// place or no way to join where its manner asks for it; nobody can be called; it has no agenda, or one that its rules or
    /// the session that it calls again do not know; the colleges of its organ and their seats are not those of the rules, by which its
    /// quorum is worked out; the session that it calls again did not
    /// lack its quorum, or another calls it again; or the notice is not kept and no urgency is given.
    pub fn convene(self, actor: &Actor, by: &Convening, urgency: Localised) -> Result<Self, SessionRefusal> {
        may_in_session(actor, SessionVerb::Convene, &[])?;
        if self.state != State::Prepared {
            return Err(SessionRefusal::NotPrepared);
        }
        if self.said.example {
            return Err(SessionRefusal::OnlyAnExample);
        }
        let times = self.said.times.ok_or(SessionRefusal::NoDate)?;
        if times.opens <= by.now {
            return Err(SessionRefusal::DatePassed);
        }
        self.said.is_somewhere()?;
        by.fits()?;
        if !by.chairs.iter().any(|it| it.sits) {
            return Err(SessionRefusal::NobodyToCall);
        }
        by.agenda()?;
        if self.said.second_of.as_ref() != by.first.map(|(first, _)| &first.id) {
            return Err(SessionRefusal::HadItsQuorum);
        }
        if by.first.is_some_and(|(first, _)| first.organ != self.organ || !first.lacked_quorum()) {
            return Err(SessionRefusal::HadItsQuorum);
        }
        if by.called_again {
            return Err(SessionRefusal::CalledAgain);
        }
        let kept = self.keeps_notice(by);
        if !kept && urgency.is_empty() {
            return Err(SessionRefusal::NoticeTooShort);
        }
        let urgency = if kept { Localised::default() } else { urgency };
        let convocation = Convocation { rules: by.rules.0, at: by.now, urgency };
        Ok(Self { state: State::Convened(convocation), changed: by.now, untold: false, ..self })
    }

    /// Whether it has ended, and the quorum was never met in it: it may be called again.
    pub fn lacked_quorum(&self) -> bool {
        matches!(&self.state, State::Closed(opened, _) if opened.quorum.is_some() && !opened.reached)
    }

    /// Whether those who sit were called to it in place of that session, and it stands: it was not cancelled, nor did it lack its
    /// quorum in its turn.
    pub fn calls_again(&self, first: &SessionId) -> bool {
        let stands = self.state.convocation().is_some() && !matches!(self.state, State::Cancelled(..));
        self.said.second_of.as_ref() == Some(first) && stands && !self.lacked_quorum()
    }

    /// Whether what is added to its agenda comes after the notice has run, so that those called have not the time to prepare that
    /// the rules give them; never while a written procedure is still to be opened.
    pub fn is_past_notice(&self, rules: Option<&Rules>, now: Time) -> bool {
        let (Some(times), State::Convened(_)) = (self.said.times, &self.state) else {
            return self.state.opened().is_some();
        };
        if self.said.second_of.is_some() {
            return now.duration_until(times.opens) < TO_COME;
        }
        let asked = rules.map_or(0, |rules| i64::from(self.notice(&rules.notice)));
        self.said.manner != Manner::Written && days(self.day_of(now), times.opens_at.date()) < asked
    }

    fn keeps_notice(&self, by: &Convening) -> bool {
        let (Some(times), rules, zone) = (self.said.times, &by.rules.1.notice, self.time_zone()) else { return false };
        let day = |at: Time| at.to_zoned_datetime(zone.clone()).date();
        let (opens, asked) = (times.opens_at.date(), i64::from(self.notice(rules)));
        let written = self.said.manner == Manner::Written;
        if written && self.said.days_open() < i64::from(rules.written) {
            return false;
        }
        match by.first {
            Some((first, _)) => {
                let opened = first.state.opened().map(|it| day(it.at));
                opened.is_some_and(|first| days(first, opens) >= asked) && by.now.duration_until(times.opens) >= TO_COME
            }
            None => written || days(day(by.now), opens) >= asked,
        }
    }
}

impl Convening<'_> {
    /// Whether each college of the organ is one of the rules, each of the rules is one of the organ, and their seats are the same.
    fn fits(&self) -> Result<(), SessionRefusal> {
        if self.colleges.is_empty() || self.colleges.iter().any(|(key, _)| key.is_none()) {
            return Err(SessionRefusal::OtherColleges);
        }
        for it in &self.rules.1.colleges {
            let college = it.title.clone();
            let seats = self.colleges.iter().find(|(key, _)| key.as_ref() == Some(&it.key)).map(|(_, seats)| *seats);
            let Some(here) = seats else { return Err(SessionRefusal::CollegeMissing { college }) };
            if let Some(ruled) = it.seats.map(i64::from).filter(|ruled| *ruled != here) {
                return Err(SessionRefusal::SeatsDiffer { college, here, ruled });
            }
        }
        Ok(())
    }

    /// Whether there is an agenda of which every item may stand: its matter is one of the rules and of its kind, and what a
    /// second convocation decides was on the agenda of the first.
    fn agenda(&self) -> Result<(), SessionRefusal> {
        if self.items.is_empty() {
            return Err(SessionRefusal::NoAgenda);
        }
        let law = Law { rules: Some(self.rules.1), first: self.first.map(|(_, items)| items), seats: &[] };
        let numbers = |fails: fn(&Law, &Item) -> bool| -> Vec<usize> {
            let all = self.items.iter().enumerate();
            all.filter(|(_, it)| fails(&law, it)).map(|(at, _)| at + 1).collect()
        };
        let unknown = numbers(|law, it| !law.knows(&it.said));
        if !unknown.is_empty() {
            return Err(SessionRefusal::UnknownMatters(unknown));
        }
        let differ = numbers(|law, it| !law.agrees(&it.said));
        if !differ.is_empty() {
            return Err(SessionRefusal::KindsDiffer(differ));
        }
        let further = numbers(|law, it| law.goes_beyond(&it.said) && it.said.kind.decides());
        if !further.is_empty() {
            return Err(SessionRefusal::BeyondTheFirst(further));
        }
        Ok(())
    }
}
