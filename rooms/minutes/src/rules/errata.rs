use council::rules::SessionId;
use kernel::{Actor, Localised, Time};

use super::{Minutes, Refusal, State, Verb, may};

/// What was found wrong in minutes after their approval: they stay, and it stands with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erratum {
    /// The session.
    pub session: SessionId,
    /// Its number, from 1.
    pub number: i64,
    /// What it says.
    pub text: Localised,
    /// Who noted it, by account name.
    pub name: String,
    /// When.
    pub at: Time,
}

impl Erratum {
    /// Notes it, after `others`.
    ///
    /// # Errors
    /// When this is not the actor's to do, the minutes are not approved, or nothing is said.
    pub fn note(
        actor: &Actor,
        minutes: &Minutes,
        others: &[Self],
        text: Localised,
        now: Time,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Note, &[])?;
        if !matches!(minutes.state, State::Approved(..)) {
            return Err(Refusal::NotApproved);
        }
        if text.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        let number = others.iter().map(|it| it.number).max().unwrap_or(0) + 1;
        Ok(Self { session: minutes.session.clone(), number, text, name: actor.name.clone(), at: now })
    }
}
