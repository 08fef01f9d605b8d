use kernel::Day;

use super::{Agreement, By, EndReason, Event, Outcome, Refusal, Stage, Verb, What, agreement::reason, may};

/// What befalls an agreement in force.
impl Agreement {
    /// Suspends its effects.
    ///
    /// # Errors
    /// Refused without a reason, and for a day to come or before it was in force.
    pub fn suspend(mut self, by: &By<'_>, on: Day, why: &str) -> Outcome {
        may(by.actor, Verb::Suspend, &self)?;
        by.past(on)?;
        let reason = reason(why)?;
        let Stage::InForce { signed, force } = self.stage else { return Err(Refusal::NotDue { on: None }) };
        if on < force.since {
            return Err(Refusal::DaysReversed);
        }
        self.stage = Stage::Suspended { signed, force, since: on, reason: reason.clone() };
        Ok((self, vec![by.event(on, What::Suspended { reason })]))
    }

    /// Ends the suspension.
    ///
    /// # Errors
    /// Refused for a day to come or before the suspension.
    pub fn resume(mut self, by: &By<'_>, on: Day) -> Outcome {
        may(by.actor, Verb::Resume, &self)?;
        by.past(on)?;
        let Stage::Suspended { signed, force, since, .. } = self.stage else {
            return Err(Refusal::NotDue { on: None });
        };
        if on < since {
            return Err(Refusal::DaysReversed);
        }
        self.stage = Stage::InForce { signed, force };
        Ok((self, vec![by.event(on, What::Resumed)]))
    }

    /// Declares that nothing happens under it any more. Silence alone never does; and the public is not told.
    ///
    /// # Errors
    /// Refused without a reason.
    pub fn declare_dormant(mut self, by: &By<'_>, why: &str) -> Outcome {
        may(by.actor, Verb::DeclareDormant, &self)?;
        let reason = reason(why)?;
        let Stage::InForce { signed, force } = self.stage else { return Err(Refusal::NotDue { on: None }) };
        self.stage = Stage::Dormant { signed, force, declared_on: by.today, reason: reason.clone() };
        Ok((self, vec![by.event(by.today, What::DeclaredDormant { reason })]))
    }

    /// Says that it lives again.
    ///
    /// # Errors
    /// Refused where it was not declared dormant.
    pub fn wake(mut self, by: &By<'_>) -> Outcome {
        may(by.actor, Verb::Wake, &self)?;
        let Stage::Dormant { signed, force, .. } = self.stage else { return Err(Refusal::NotDue { on: None }) };
        self.stage = Stage::InForce { signed, force };
        Ok((self, vec![by.event(by.today, What::Woken)]))
    }

    /// Ends it when its term is over and nothing renews it.
    ///
    /// # Errors
    /// Refused before the term is over, where its text renews it tacitly, and while more than two are bound, one gave
    /// notice and the others have not said whether they go on.
    pub fn expire(mut self, by: &By<'_>) -> Outcome {
        may(by.actor, Verb::Expire, &self)?;
        let until = self.over(by.today)?;
        if self.renews_tacitly(by.today) {
            return Err(Refusal::TermNotOver { until: None });
        }
        if self.awaits_the_others(by.today) {
            return Err(Refusal::NoticePending);
        }
        let events = self.finish(by, until, EndReason::Expiry);
        Ok((self, events))
    }

    /// Ends what was signed. Callers have checked that it was.
    pub(super) fn finish(&mut self, by: &By<'_>, on: Day, reason: EndReason) -> Vec<Event> {
        let force = self.stage.force().cloned();
        let Some(signed) = self.stage.signed().cloned() else { return Vec::new() };
        self.stage = Stage::Ended { signed, force, on, reason: reason.clone() };
        vec![by.event(on, What::Ended { reason })]
    }
}
