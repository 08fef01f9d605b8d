use council::rules::{Session, SessionId, State as Held};
use kernel::{Actor, Time};

use super::{Approval, Refusal, Verb, may};

/// The minutes of a session: how far they have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// The session.
    pub session: SessionId,
    /// How far they have come.
    pub state: State,
    /// When the program last wrote them.
    pub drafted: Time,
    /// How often they were saved.
    pub version: i64,
}

/// How far minutes have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// The program wrote them, the secretary corrects them.
    Drafted,
    /// Those who sat were sent them, then.
    Proposed(Time),
    /// They were sent then, and a later session approved them.
    Approved(Time, Approval),
}

impl State {
    /// The words that stand for the states in storage.
    pub const WORDS: [&str; 3] = ["drafted", "proposed", "approved"];

    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Proposed(_) => "proposed",
            Self::Approved(..) => "approved",
        }
    }

    /// When those who sat were sent them.
    pub fn proposed(&self) -> Option<Time> {
        match self {
            Self::Drafted => None,
            Self::Proposed(at) | Self::Approved(at, _) => Some(*at),
        }
    }

    /// How they were approved.
    pub fn approval(&self) -> Option<&Approval> {
        match self {
            Self::Approved(_, approval) => Some(approval),
            Self::Drafted | Self::Proposed(_) => None,
        }
    }
}

impl Minutes {
    /// Has the minutes of a session written.
    ///
    /// # Errors
    /// When this is not the actor's to do, or the session has not ended.
    pub fn draft(actor: &Actor, session: &Session, now: Time) -> Result<Self, Refusal> {
        may(actor, Verb::Write, &[])?;
        match session.state {
            Held::Closed(..) => {
                Ok(Self { session: session.id.clone(), state: State::Drafted, drafted: now, version: 1 })
            }
            _ => Err(Refusal::NotClosed),
        }
    }

    /// Has them written anew.
    ///
    /// # Errors
    /// When this is not the actor's to do, or they are approved.
    pub fn redraft(self, actor: &Actor, now: Time) -> Result<Self, Refusal> {
        may(actor, Verb::Write, &[])?;
        self.must_change()?;
        Ok(Self { drafted: now, ..self })
    }

    /// Sends them to those who sat.
    ///
    /// # Errors
    /// When this is not the actor's to do, or they were sent already.
    pub fn propose(self, actor: &Actor, now: Time) -> Result<Self, Refusal> {
        may(actor, Verb::Propose, &[])?;
        match self.state {
            State::Drafted => Ok(Self { state: State::Proposed(now), ..self }),
            State::Proposed(_) => Err(Refusal::ProposedAlready),
            State::Approved(..) => Err(Refusal::ApprovedAlready),
        }
    }

    /// That they may still be changed.
    ///
    /// # Errors
    /// [`Refusal::ApprovedAlready`].
    pub fn must_change(&self) -> Result<(), Refusal> {
        if matches!(self.state, State::Approved(..)) { Err(Refusal::ApprovedAlready) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kernel::{Day, Id};

    use super::*;
    use crate::rules::Erratum;

    #[test]
    fn the_readme_draws_the_steps_that_are_taken() {
        let approval = Approval { by: Id::new("b"), item: None, on: Day::constant(2027, 5, 3), digest: String::new() };
        let now = Time::UNIX_EPOCH;
        let states = [State::Drafted, State::Proposed(now), State::Approved(now, approval)];
        let (program, mut taken) = (Actor::system(), BTreeSet::from([("none", "draft", "drafted")]));
        for state in states {
            let it = Minutes { session: Id::new("s"), state: state.clone(), drafted: now, version: 1 };
            let from = state.word();
            let mut step = |verb, done: Result<&'static str, Refusal>| {
                taken.extend(done.ok().map(|to| (from, verb, to)));
            };
            step("draft", it.clone().redraft(&program, now).map(|it| it.state.word()));
            step("propose", it.clone().propose(&program, now).map(|it| it.state.word()));
            let text = kernel::Localised::one(kernel::Lang::Fr, "x");
            step("note", Erratum::note(&program, &it, &[], text, now).map(|_| from));
        }
        // Which session may approve is told by stories; here only that it is drawn.
        taken.insert(("proposed", "approve", "approved"));
        assert_eq!(testkit::drawing::steps(include_str!("../../README.md")), taken);
    }
}
