//! Who presides: whoever holds the chair's seat, in their absence a vice-chair.

use kernel::Time;

use super::{Answer, Chair, Function, Manner, Presence, SeatAt, Session, State};

/// Of seats whose holders may sit, with their functions and in the order of their colleges and numbers, the first that fits: the
/// chair's, then those of vice-chairs.
pub fn first_in_line<S>(seats: &[(S, Option<Function>)], fits: impl Fn(&S) -> bool) -> Option<&S> {
    let of = |wanted: Function| seats.iter().filter(move |(_, function)| *function == Some(wanted));
    let line = of(Function::Chair).chain(of(Function::ViceChair));
    line.map(|(seat, _)| seat).find(|seat| fits(seat))
}

impl Session {
    /// The seat that presides at an instant. Before its hour that is the chair, or the first vice-chair where the chair's seat is
    /// vacant, may not sit, is excused or gave its proxy away for the whole session. From its hour on it is whoever of them is
    /// checked in (`there`): a vice-chair as long as the chair is not. In writing nobody is checked in.
    ///
    /// Where none of them is there nor comes it is whoever is the first of them: the chair comes late, say.
    pub fn presiding<'a>(
        &self,
        seats: &'a [(&'a Chair, Option<Function>)],
        answers: &[Answer],
        there: impl Fn(&Chair) -> bool,
        at: Time,
    ) -> Option<&'a SeatAt> {
        let comes = |chair: &Chair| !answers.iter().any(|it| it.is_of(chair) && it.stays_away(self));
        let is_there = |chair: &&Chair| chair.sits && self.has_begun(at) && there(chair);
        let found = first_in_line(seats, is_there)
            .or_else(|| first_in_line(seats, |chair| chair.sits && comes(chair)))
            .or_else(|| first_in_line(seats, |chair| chair.sits));
        found.map(|chair| &chair.at)
    }

    /// Whether its hour has come, or it was opened: from then on who presides is said by the roll.
    pub(crate) fn has_begun(&self, at: Time) -> bool {
        let begun = match self.state {
            State::Convened(_) => self.said.times.is_some_and(|times| times.opens <= at),
            State::Open(_) | State::Suspended(..) | State::Closed(..) => true,
            State::Prepared | State::Cancelled(..) => false,
        };
        begun && self.said.manner != Manner::Written
    }
}

impl Presence {
    /// Whether it is there now or, once its session is closed, was there as it closed.
    pub fn stays(&self, session: &Session) -> bool {
        let Some((until, _)) = &self.until else { return true };
        matches!(session.state, State::Closed(_, closed) if *until >= closed)
    }

    /// Whether the seat was there at an instant.
    pub fn was_at(&self, at: Time) -> bool {
        self.since <= at && self.until.as_ref().is_none_or(|(until, _)| at < *until)
    }

    /// Whether it is of whoever holds this chair, whether they are there or not.
    pub fn belongs_to(&self, chair: &Chair) -> bool {
        (&self.seat, &self.holding) == (&chair.at, &chair.holding)
    }
}
