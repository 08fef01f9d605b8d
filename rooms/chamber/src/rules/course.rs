use council::rules::SessionId;
use kernel::Actor;

use super::{ChamberRefusal, ChamberVerb, Sitting, may};

/// The longest time for a speech, in seconds.
pub const LIMIT_MOST: i64 = 3600;

/// What the chair has set for a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The session.
    pub session: SessionId,
    /// The time for each speech called from now on, in seconds; none where there is no limit.
    pub seconds: Option<i64>,
    /// How often the chair did something: what those who conduct do goes over the state that they saw.
    pub version: i64,
}

impl Course {
    /// A session in which the chair has done nothing yet.
    pub fn blank(session: SessionId) -> Self {
        Self { session, seconds: None, version: 0 }
    }

    /// Sets the time for each speech called from now on.
    ///
    /// # Errors
    /// When this is not the actor's to do, or the session neither sits nor rests.
    pub fn limit(self, actor: &Actor, at: &Sitting, seconds: Option<i64>) -> Result<Self, ChamberRefusal> {
        may(actor, ChamberVerb::Conduct, at.seats, None)?;
        at.must_be_on()?;
        Ok(Self { seconds: seconds.map(|it| it.clamp(1, LIMIT_MOST)), ..self })
    }
}
