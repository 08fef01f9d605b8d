use jiff::ToSpan as _;
use kernel::{Actor, Day, Id, Localised, Time};

use super::{Bearer, Decision, DecisionId, Refusal, Verb, may};

/// Which commitment.
pub type CommitmentId = Id<Commitment>;

/// The most commitments of a decision.
const MOST: usize = 50;
/// How many days before its day a commitment is recalled to whoever is to do it.
pub const REMINDED: [i64; 2] = [30, 7];
/// How many days a reminder may come late, where the machine stood still on its day.
const LATE: i64 = 2;

/// What a decision commits someone to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// Its identity.
    pub id: CommitmentId,
    /// The decision.
    pub decision: DecisionId,
    /// Where it stands in it, from small to large.
    pub place: i64,
    /// What it says.
    pub said: CommitmentInput,
    /// How it stands.
    pub state: CommitmentState,
    /// How often it was saved.
    pub version: i64,
}

/// Who is to do what by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentInput {
    /// Who.
    pub bearer: Bearer,
    /// What.
    pub what: Localised,
    /// By when: the last day, that day included.
    pub due: Day,
}

/// How a commitment stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommitmentState {
    /// To be done.
    Open,
    /// Done on that day, with what is said of it.
    Done(Day, Localised),
    /// Given up on that day, and why.
    GivenUp(Day, Localised),
}

/// What is said of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What became of it.
    pub what: Reported,
    /// Since which day.
    pub on: Day,
    /// A note; for what is given up or opened again, the reason.
    pub note: Localised,
}

/// What became of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    /// It is done.
    Done,
    /// It is given up.
    GivenUp,
    /// It is open again: what was said was a mistake, or did not last.
    Open,
}

/// A line of a commitment's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its identity.
    pub id: Id<Line>,
    /// The commitment.
    pub commitment: CommitmentId,
    /// What was said.
    pub report: Report,
    /// By whom it was entered.
    pub name: String,
    /// When.
    pub at: Time,
}

impl Reported {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Done, Self::GivenUp, Self::Open];

    /// The word that stands for it in storage and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::GivenUp => "given-up",
            Self::Open => "open",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl CommitmentState {
    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Open => Reported::Open.as_str(),
            Self::Done(..) => Reported::Done.as_str(),
            Self::GivenUp(..) => Reported::GivenUp.as_str(),
        }
    }

    /// The day on which it was done or given up.
    pub fn closed(&self) -> Option<Day> {
        match self {
            Self::Open => None,
            Self::Done(on, _) | Self::GivenUp(on, _) => Some(*on),
        }
    }
}

impl Commitment {
    /// Adds a commitment to a draft that has `others`.
    ///
    /// # Errors
    /// When this is not the actor's to do, the decision is made, its day is before it was taken, or it has as many as it can.
    pub fn add(
        actor: &Actor,
        id: CommitmentId,
        (decision, others): (&Decision, &[Self]),
        said: CommitmentInput,
    ) -> Result<Self, Refusal> {
        decision.must_be_drafted(actor)?;
        said.holds(decision)?;
        if others.len() >= MOST {
            return Err(Refusal::TooManyCommitments);
        }
        let place = others.iter().map(|it| it.place).max().unwrap_or(0) + 1;
        Ok(Self { id, decision: decision.id.clone(), place, said, state: CommitmentState::Open, version: 1 })
    }

    /// Says otherwise who is to do what by when, while the decision is a draft.
    ///
    /// # Errors
    /// As [`Commitment::add`].
    pub fn edit(self, actor: &Actor, decision: &Decision, said: CommitmentInput) -> Result<Self, Refusal> {
        decision.must_be_drafted(actor)?;
        said.holds(decision)?;
        Ok(Self { said, ..self })
    }

    /// Takes what is said of it: done, given up, open again. `theirs` says that the actor acts for whoever committed to it.
    ///
    /// # Errors
    /// When this is not the actor's to do, the decision is not made, the day cannot be, a reason is missing, or it stands so already.
    pub fn report(
        self,
        (actor, theirs): (&Actor, bool),
        id: Id<Line>,
        decision: &Decision,
        report: Report,
        (today, at): (Day, Time),
    ) -> Result<(Self, Line), Refusal> {
        let verb = if report.what == Reported::Open { Verb::Reopen } else { Verb::Report };
        may(actor, verb, theirs)?;
        if decision.state.made().is_none() {
            return Err(Refusal::NotMade);
        }
        match (&self.state, report.what) {
            (CommitmentState::Open, Reported::Open) => return Err(Refusal::OpenAlready),
            (CommitmentState::Open, _) | (_, Reported::Open) => {}
            _ => return Err(Refusal::NotOpen),
        }
        if report.on > today {
            return Err(Refusal::InTheFuture);
        }
        if report.on < decision.basis.taken {
            return Err(Refusal::BeforeTheDecision);
        }
        if report.what != Reported::Done && report.note.is_empty() {
            return Err(Refusal::NoReason);
        }
        let state = match report.what {
            Reported::Open => CommitmentState::Open,
            Reported::Done => CommitmentState::Done(report.on, report.note.clone()),
            Reported::GivenUp => CommitmentState::GivenUp(report.on, report.note.clone()),
        };
        let line = Line { id, commitment: self.id.clone(), report, name: actor.name.clone(), at };
        Ok((Self { state, ..self }, line))
    }

    /// Whether it is open after its day.
    pub fn is_due(&self, today: Day) -> bool {
        self.state == CommitmentState::Open && self.said.due < today
    }

    /// Whether it is to be followed at a session of its organ: open, or said to be done or given up since the session before was closed.
    /// `said` is when that was said: a day that is reported later was not shown before.
    pub fn is_followed(&self, since: Option<Time>, said: Option<Time>) -> bool {
        self.state == CommitmentState::Open || since.is_none_or(|since| said.is_none_or(|said| said >= since))
    }

    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        format!("/council/commitments/{}", self.id)
    }
}

impl CommitmentInput {
    fn holds(&self, decision: &Decision) -> Result<(), Refusal> {
        if self.due < decision.basis.taken { Err(Refusal::BeforeTheDecision) } else { Ok(()) }
    }
}

/// The reminders of a commitment that are to be written today: how many days before its day each is for. One of some days ago is
/// written late rather than never.
pub fn reminders(it: &Commitment, today: Day) -> Vec<i64> {
    if it.state != CommitmentState::Open || it.said.due < today {
        return Vec::new();
    }
    let falls = |days: i64| it.said.due.saturating_sub(days.days());
    let fits = |days: &i64| falls(*days) <= today && today <= falls(*days).saturating_add(LATE.days());
    REMINDED.into_iter().filter(fits).collect()
}
