//! How a seat is filled, left, and stood in for.

use kernel::{Actor, Day, Localised};
use members::MandateId;

use super::{Bearer, College, Holding, HoldingId, Organ, Refusal, Rights, Verb, may};

/// A college of an organ with everyone who ever held a seat there: what a seating is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Benches<'a> {
    /// The organ.
    pub organ: &'a Organ,
    /// The college.
    pub college: &'a College,
    /// Every holding of its seats, with what is known of its mandate.
    pub held: &'a [(Holding, Bearer)],
}

impl Benches<'_> {
    /// Seats someone from `since` on, through a mandate.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved, there is no such seat, the mandate does not run on that
    /// day, its body is not in the club with all its rights or may not sit in this college, the seat is held then or later, or
    /// the mandate holds another seat of the college.
    pub fn fill(
        &self,
        actor: &Actor,
        (id, seat): (HoldingId, i64),
        bearer: &Bearer,
        since: Day,
    ) -> Result<Holding, Refusal> {
        may(actor, Verb::FillSeat, &[])?;
        self.organ.must_stand()?;
        if !self.college.has(seat) {
            return Err(Refusal::NoSuchSeat);
        }
        self.fits(bearer, since)?;
        if self.held.iter().any(|(it, by)| it.seat == seat && it.reaches(by, self.organ, since)) {
            return Err(Refusal::SeatTaken);
        }
        if self.held.iter().any(|(it, by)| it.mandate == bearer.mandate && it.reaches(by, self.organ, since)) {
            return Err(Refusal::SitsAlready);
        }
        Ok(Holding {
            id,
            college: self.college.id.clone(),
            seat,
            mandate: bearer.mandate.clone(),
            substitute: None,
            since,
            until: None,
            reason: Localised::default(),
            version: 1,
        })
    }

    /// Says who stands in for a holder, or that nobody does.
    ///
    /// # Errors
    /// When this is not the actor's to do, the holding has ended, or the substitute is the holder, or could not sit there.
    pub fn substitute(
        &self,
        actor: &Actor,
        (holding, bearer): (Holding, &Bearer),
        substitute: Option<&Bearer>,
        today: Day,
    ) -> Result<Holding, Refusal> {
        may(actor, Verb::SetSubstitute, &[])?;
        if holding.last_day(bearer, self.organ).is_some_and(|last| last < today) {
            return Err(Refusal::AlreadyEnded);
        }
        if let Some(stands_in) = substitute {
            self.fits(stands_in, today.max(holding.since))?;
            if stands_in.mandate == holding.mandate {
                return Err(Refusal::StandsInForSelf);
            }
        }
        let substitute: Option<MandateId> = substitute.map(|it| it.mandate.clone());
        Ok(Holding { substitute, ..holding })
    }

    fn fits(&self, bearer: &Bearer, day: Day) -> Result<(), Refusal> {
        if !matches!(bearer.rights, Rights::Full) {
            return Err(Refusal::NotAMember);
        }
        if !self.college.sits.takes(bearer.territorial) {
            return Err(Refusal::OfAnotherCollege);
        }
        if bearer.may_begin(day) { Ok(()) } else { Err(Refusal::NoMandateThen) }
    }
}

impl Holding {
    /// Enters the last day of a holding, that day included, and why it ends.
    ///
    /// # Errors
    /// When this is not the actor's to do, no reason is given, the day lies before the first, it has ended already, or an
    /// earlier last day was entered: the seat may be another's after that.
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
        if self.last_day(bearer, organ).is_some_and(|last| last < today) {
            return Err(Refusal::AlreadyEnded);
        }
        if self.until.is_some_and(|end| end < until) {
            return Err(Refusal::EndsLater);
        }
        Ok(Self { until: Some(until), reason, ..self })
    }
}
