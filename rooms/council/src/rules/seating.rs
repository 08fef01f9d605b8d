//! How a seat is filled, left, and stood in for.

use kernel::{Actor, Day, Localised};
use members::MandateId;

use super::{Bearer, College, Holding, HoldingId, Organ, Refusal, Rights, Verb, may};

/// How many days after its first a holding can still be taken back as entered by mistake.
pub const TAKEN_BACK_WITHIN: i64 = 30;

/// A college with everyone who ever held a seat of its organ: what a seating is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Benches<'a> {
    /// The organ.
    pub organ: &'a Organ,
    /// The college.
    pub college: &'a College,
    /// Every holding of a seat of the organ, in any of its colleges, with what is known of its mandate.
    pub held: &'a [(Holding, Bearer)],
    /// Whoever stands in, by holding.
    pub stand_ins: &'a [(HoldingId, Bearer)],
}

impl Benches<'_> {
    /// Seats someone from a day on, through a mandate; to a last day where one is known already.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved, there is no such seat, whoever holds the mandate may not
    /// sit there then, the days do not fit, the seat is held within them, or whoever holds the mandate has another seat
    /// of the organ within them, or stands in there.
    pub fn fill(
        &self,
        actor: &Actor,
        (id, seat): (HoldingId, i64),
        bearer: &Bearer,
        (since, until): (Day, Option<Day>),
    ) -> Result<Holding, Refusal> {
        may(actor, Verb::FillSeat, &[])?;
        self.organ.must_stand()?;
        if !self.college.has(seat) {
            return Err(Refusal::NoSuchSeat);
        }
        self.fits(bearer, since)?;
        let last = bearer.last_day(since);
        if until.is_some_and(|until| until < since) {
            return Err(Refusal::EndsBeforeItBegins);
        }
        if until.is_some_and(|until| last.is_some_and(|last| last < until)) {
            return Err(Refusal::EndsWithTheMandate);
        }
        let term = (since, until.or(last));
        let here = |it: &Holding| it.college == self.college.id && it.seat == seat;
        if self.held.iter().any(|(it, by)| here(it) && it.meets(by, self.organ, term)) {
            return Err(Refusal::SeatTaken);
        }
        self.is_free(bearer, term, &id)?;
        Ok(Holding {
            id,
            college: self.college.id.clone(),
            seat,
            mandate: bearer.mandate.clone(),
            substitute: None,
            since,
            until,
            reason: Localised::default(),
            version: 1,
        })
    }

    /// Says who stands in for a holder, or that nobody does.
    ///
    /// # Errors
    /// When this is not the actor's to do, the holding has ended, or the substitute is of another body, is the holder, could
    /// not sit there, or has a seat of the organ, or stands in there for another.
    pub fn substitute(
        &self,
        actor: &Actor,
        (holding, bearer): (Holding, &Bearer),
        substitute: Option<&Bearer>,
        today: Day,
    ) -> Result<Holding, Refusal> {
        may(actor, Verb::SetSubstitute, &[])?;
        let last = holding.last_day(bearer, self.organ);
        if last.is_some_and(|last| last < today) {
            return Err(Refusal::AlreadyEnded);
        }
        if let Some(stands_in) = substitute {
            if stands_in.entity != bearer.entity {
                return Err(Refusal::OfAnotherBody);
            }
            if stands_in.is(bearer) {
                return Err(Refusal::StandsInForSelf);
            }
            let since = today.max(holding.since);
            self.fits(stands_in, since)?;
            self.is_free(stands_in, (since, last), &holding.id)?;
        }
        let substitute: Option<MandateId> = substitute.map(|it| it.mandate.clone());
        Ok(Holding { substitute, ..holding })
    }

    /// Whether someone may sit in this college from a day on.
    fn fits(&self, bearer: &Bearer, day: Day) -> Result<(), Refusal> {
        if bearer.rights != Rights::Full {
            return Err(Refusal::NotAMember);
        }
        self.college.admits(bearer)?;
        if self.organ.since.is_some_and(|first| day < first) {
            return Err(Refusal::BeforeTheOrgan);
        }
        if bearer.admitted.last().copied().flatten().is_some_and(|first| day < first) {
            return Err(Refusal::BeforeTheMember);
        }
        if bearer.may_begin(day) { Ok(()) } else { Err(Refusal::NoMandateThen) }
    }

    /// Whether someone neither holds a seat of the organ within a time nor stands in there, but for this holding.
    fn is_free(&self, bearer: &Bearer, term: (Day, Option<Day>), but: &HoldingId) -> Result<(), Refusal> {
        let others = || self.held.iter().filter(|(it, by)| it.id != *but && it.meets(by, self.organ, term));
        if others().any(|(_, by)| by.is(bearer)) {
            return Err(Refusal::SitsAlready);
        }
        let stands_in = |id: &HoldingId| self.stand_ins.iter().any(|(of, by)| of == id && by.is(bearer));
        if others().any(|(it, _)| stands_in(&it.id)) { Err(Refusal::StandsInAlready) } else { Ok(()) }
    }
}

impl Holding {
    /// Enters the last day of a holding, that day included, and why it ends.
    ///
    /// # Errors
    /// When this is not the actor's to do, no reason is given, the day lies before the first, it has ended already, an
    /// earlier last day was entered (the seat may be another's after that), or it ends sooner by itself.
    pub fn end(
        self,
        actor: &Actor,
        (organ, bearer): (&Organ, &Bearer),
        until: Day,
        reason: Localised,
        today: Day,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::EndHolding, &[])?;
        if reason.is_empty() {
            return Err(Refusal::NoReason);
        }
        if until < self.since {
            return Err(Refusal::EndsBeforeItBegins);
        }
        let last = self.last_day(bearer, organ);
        if last.is_some_and(|last| last < today) {
            return Err(Refusal::AlreadyEnded);
        }
        if self.until.is_some_and(|end| end < until) {
            return Err(Refusal::EndsLater);
        }
        if last.is_some_and(|last| last < until) {
            return Err(Refusal::EndsWithTheMandate);
        }
        Ok(Self { until: Some(until), reason, ..self })
    }

    /// Whether it may be taken back as entered by mistake: nothing is left of it.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved, or it began more than [`TAKEN_BACK_WITHIN`] days ago.
    pub fn take_back(&self, actor: &Actor, organ: &Organ, today: Day) -> Result<(), Refusal> {
        may(actor, Verb::TakeBackHolding, &[])?;
        organ.must_stand()?;
        if self.is_young(today) { Ok(()) } else { Err(Refusal::TooLateToTakeBack) }
    }

    /// Whether it began at most [`TAKEN_BACK_WITHIN`] days ago, or has not begun.
    pub fn is_young(&self, today: Day) -> bool {
        self.since.until(today).is_ok_and(|span| i64::from(span.get_days()) <= TAKEN_BACK_WITHIN)
    }
}
