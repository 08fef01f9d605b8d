use council::rules::{Item, Session};
use kernel::{Actor, Time};

use super::{Refusal, Scene, Verb, may};

/// Until when motions and amendments are tabled in a session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Terms {
    /// Motions; none where they are until the session ends.
    pub motions: Option<Time>,
    /// Amendments; none likewise.
    pub amendments: Option<Time>,
    /// How often it was saved; 0 where the secretary said nothing.
    pub version: i64,
}

/// The session and the item of a motion, at an instant.
#[derive(Debug, Clone, Copy)]
pub struct Sitting<'a> {
    /// The session.
    pub session: &'a Session,
    /// The item, where it is on the agenda still.
    pub item: Option<&'a Item>,
    /// Until when what is tabled.
    pub terms: Terms,
    /// Now.
    pub now: Time,
}

impl Sitting<'_> {
    /// Whether anything may still be done under the item.
    ///
    /// # Errors
    /// When the session is over, or the item was withdrawn.
    pub fn goes_on(&self) -> Result<(), Refusal> {
        self.lasts()?;
        if self.item.is_none_or(|item| item.withdrawn) { Err(Refusal::NoSuchItem) } else { Ok(()) }
    }

    /// Whether the session lasts, whatever became of the item: what is filed is taken back until it ends.
    ///
    /// # Errors
    /// When the session is over.
    pub fn lasts(&self) -> Result<(), Refusal> {
        if self.session.is_past() { Err(Refusal::SessionOver) } else { Ok(()) }
    }

    /// Whether motions are taken.
    ///
    /// # Errors
    /// As [`Sitting::goes_on`], and when the time for them has passed.
    pub fn takes_motions(&self) -> Result<(), Refusal> {
        self.goes_on()?;
        self.before(self.terms.motions)
    }

    /// Whether amendments are taken.
    ///
    /// # Errors
    /// As [`Sitting::goes_on`], and when the time for them has passed.
    pub fn takes_amendments(&self) -> Result<(), Refusal> {
        self.goes_on()?;
        self.before(self.terms.amendments)
    }

    fn before(&self, term: Option<Time>) -> Result<(), Refusal> {
        if term.is_some_and(|term| self.now >= term) { Err(Refusal::TermPassed) } else { Ok(()) }
    }
}

impl Terms {
    /// Says until when motions and amendments are tabled.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session is over, or one has passed that did not stand before.
    pub fn set(
        self,
        actor: &Actor,
        (session, now): (&Session, Time),
        (motions, amendments): (Option<Time>, Option<Time>),
    ) -> Result<Self, Refusal> {
        may(actor, Verb::SetTerms, &Scene::default())?;
        if session.is_past() {
            return Err(Refusal::SessionOver);
        }
        let passed = |until: Option<Time>, stands| until != stands && until.is_some_and(|until| until <= now);
        if passed(motions, self.motions) || passed(amendments, self.amendments) {
            return Err(Refusal::DayPassed);
        }
        Ok(Self { motions, amendments, ..self })
    }
}
