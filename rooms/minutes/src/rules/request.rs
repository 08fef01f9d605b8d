use council::rules::{Chair, HoldingId, SeatAt, SessionId};
use kernel::{Actor, Id, Lang, Localised, Time};

use super::{Minutes, Refusal, State, Text, Verb, may};

/// Which request.
pub type RequestId = Id<Request>;

/// The most corrections that a seat asks for.
const MOST: usize = 20;

/// A correction that a seat asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its identity.
    pub id: RequestId,
    /// The session.
    pub session: SessionId,
    /// The seat.
    pub seat: SeatAt,
    /// The holding through which it was held.
    pub holding: HoldingId,
    /// The section; none for the whole.
    pub section: Option<String>,
    /// The language in which it is written.
    pub lang: Lang,
    /// What is asked for.
    pub text: String,
    /// Who wrote it, by account name.
    pub name: String,
    /// When.
    pub at: Time,
    /// What the secretary answered.
    pub answer: Option<Answered>,
    /// How often it was saved.
    pub version: i64,
}

/// What the secretary answered to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Whether the correction was made.
    pub taken: bool,
    /// What is said of it.
    pub says: Localised,
    /// Who answered, by account name.
    pub name: String,
    /// When.
    pub at: Time,
}

impl Request {
    /// Asks for a correction; `others` are those that were asked for already.
    ///
    /// # Errors
    /// When this is not the actor's to do, those who sat were not sent the minutes or they are approved, there is no such
    /// section, nothing is said, or the seat has asked as often as it can.
    pub fn ask(
        (actor, chair): (&Actor, &Chair),
        (id, minutes, text): (RequestId, &Minutes, &Text),
        (section, lang, says): (Option<String>, Lang, String),
        others: &[Self],
        now: Time,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Ask, std::slice::from_ref(chair))?;
        if !matches!(minutes.state, State::Proposed(_)) {
            return Err(Refusal::NotProposed);
        }
        if section.as_ref().is_some_and(|key| text.section(key).is_none()) {
            return Err(Refusal::NoSuchSection);
        }
        if says.trim().is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if others.iter().filter(|it| it.seat == chair.at).count() >= MOST {
            return Err(Refusal::AskedTooOften);
        }
        Ok(Self {
            id,
            session: minutes.session.clone(),
            seat: chair.at.clone(),
            holding: chair.holding.clone(),
            section,
            lang,
            text: says,
            name: actor.name.clone(),
            at: now,
            answer: None,
            version: 1,
        })
    }

    /// Answers it: whether the correction was made, and what is said of it.
    ///
    /// # Errors
    /// When this is not the actor's to do, the minutes are approved, it was answered already, or a refusal says nothing.
    pub fn answered(
        self,
        actor: &Actor,
        minutes: &Minutes,
        (taken, says): (bool, Localised),
        now: Time,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Answer, &[])?;
        minutes.must_change()?;
        if self.answer.is_some() {
            return Err(Refusal::AnsweredAlready);
        }
        if !taken && says.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(Self { answer: Some(Answered { taken, says, name: actor.name.clone(), at: now }), ..self })
    }
}
