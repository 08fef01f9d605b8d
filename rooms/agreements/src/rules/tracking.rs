use kernel::{Day, Localised};

use super::{
    Agreement, Answer, Aside, By, Calendar, Channel, Conclusion, Event, Outcome, PartyId, Receipt, Refusal, Sending,
    StepState, TextRef, TextState, TrackStep, Verb, What,
    agreement::{line, reason},
    may_for,
};

impl Agreement {
    /// The same with the authority of a step named exactly, as whoever takes the step wrote it, and the line that says
    /// which was meant before. The step asks the policy.
    ///
    /// # Errors
    /// Refused for a party or a step that is not there.
    pub fn before_authority(
        mut self,
        by: &By<'_>,
        party: &PartyId,
        key: &str,
        authority: Localised,
    ) -> Result<(Self, Event), Refusal> {
        let was = std::mem::replace(&mut self.step_mut(party, key)?.authority, authority.clone());
        let what = What::AuthorityNamed { party: party.clone(), step: key.to_owned(), was, now: authority };
        let event = by.event(by.today, what);
        Ok((self, event))
    }

    /// Sends a file to the authority of a step.
    ///
    /// # Errors
    /// Refused where it was sent already, for a day to come, and where the step needs a settled text and there is none.
    pub fn send(mut self, by: &By<'_>, party: &PartyId, key: &str, on: Day) -> Outcome {
        may_for(by.actor, Verb::Send, &self, party)?;
        by.past(on)?;
        let sending = Sending { on, by: by.actor.name.clone() };
        self.take(by, party, key, |state| match state {
            StepState::Awaited { .. } => Ok(StepState::Sent { sending }),
            other => Err(closed(&other)),
        })?;
        let (party, step) = (party.clone(), key.to_owned());
        Ok((self, vec![by.event(on, What::StepSent { party, step })]))
    }

    /// Notes that the authority has received it; from the next day its time to answer runs.
    ///
    /// # Errors
    /// As [`Agreement::send`]; and for a receipt before the sending.
    pub fn receive(mut self, by: &By<'_>, party: &PartyId, key: &str, receipt: Receipt) -> Outcome {
        may_for(by.actor, Verb::Receive, &self, party)?;
        by.past(receipt.on)?;
        let (on, stamp) = (receipt.on, receipt.stamp.clone());
        if receipt.due_on.is_some_and(|due| due < on) {
            return Err(Refusal::DaysReversed);
        }
        self.take(by, party, key, |state| match state {
            StepState::Awaited { .. } => Ok(StepState::Received { sending: None, receipt }),
            StepState::Sent { sending } if sending.on > on => Err(Refusal::DaysReversed),
            StepState::Sent { sending } => Ok(StepState::Received { sending: Some(sending), receipt }),
            other => Err(closed(&other)),
        })?;
        let (party, step) = (party.clone(), key.to_owned());
        Ok((self, vec![by.event(on, What::StepReceived { party, step, stamp })]))
    }

    /// Logs that the authority said yes, by whichever way the answer came.
    ///
    /// # Errors
    /// Refused without a reference; without evidence where the answer came by telephone, WhatsApp or bearer; and where
    /// the step was answered already.
    pub fn give(mut self, by: &By<'_>, party: &PartyId, key: &str, answer: Answer) -> Outcome {
        may_for(by.actor, Verb::Answer, &self, party)?;
        let answer = checked(by, answer)?;
        let on = answer.on;
        let what = What::StepGiven { party: party.clone(), step: key.to_owned(), reference: answer.reference.clone() };
        self.take(by, party, key, |state| {
            let (sending, receipt) = dispatch(state)?;
            Ok(StepState::Given { sending, receipt, answer })
        })?;
        let mut events = vec![by.event(on, what)];
        self.advance(by, &mut events);
        Ok((self, events))
    }

    /// Logs that the authority said no: the track ends there, until it is asked again.
    ///
    /// # Errors
    /// As [`Agreement::give`]; and without a reason.
    pub fn refuse(mut self, by: &By<'_>, party: &PartyId, key: &str, answer: Answer, why: &str) -> Outcome {
        may_for(by.actor, Verb::Answer, &self, party)?;
        let answer = checked(by, answer)?;
        let (on, reason) = (answer.on, reason(why)?);
        let what = What::StepRefused { party: party.clone(), step: key.to_owned(), reason: reason.clone() };
        self.take(by, party, key, |state| {
            let (sending, receipt) = dispatch(state)?;
            Ok(StepState::Refused { sending, receipt, answer, reason })
        })?;
        Ok((self, vec![by.event(on, what)]))
    }

    /// Logs what an authority answered on a former text that was sent to it: the answer is *given on version n*, and what is
    /// asked of the present text is still asked.
    ///
    /// # Errors
    /// As [`Agreement::give`]; without a reason for a refusal; and where nothing sent on that version awaits an answer.
    pub fn answer_former(
        mut self,
        by: &By<'_>,
        party: &PartyId,
        key: &str,
        version: u32,
        answer: Answer,
        refused: Option<&str>,
    ) -> Outcome {
        may_for(by.actor, Verb::Answer, &self, party)?;
        let answer = checked(by, answer)?;
        let refused = refused.map(reason).transpose()?;
        let step = self.step_mut(party, key)?;
        let mut sent = step.former.iter_mut().filter(|former| former.unanswered() == Some(version));
        let former = sent.next().ok_or(Refusal::NothingSentOn { version })?;
        let (on, reference, given) = (answer.on, answer.reference.clone(), refused.is_none());
        (former.answer, former.refused) = (Some(answer), refused);
        let (party, step) = (party.clone(), key.to_owned());
        Ok((self, vec![by.event(on, What::FormerAnswered { party, step, version, given, reference })]))
    }

    /// Asks again where a step was answered, or was held not to be required; the former answer is kept.
    ///
    /// # Errors
    /// Refused without a reason, and where the step is still open.
    pub fn reopen_step(mut self, by: &By<'_>, party: &PartyId, key: &str, why: &str) -> Outcome {
        may_for(by.actor, Verb::ReopenStep, &self, party)?;
        let reason = reason(why)?;
        let step = self.step_mut(party, key)?;
        if !matches!(step.state, StepState::Given { .. } | StepState::Refused { .. } | StepState::NotRequired { .. }) {
            return Err(closed(&step.state));
        }
        step.put_aside(by, Aside::AskedAgain);
        let (party, step) = (party.clone(), key.to_owned());
        Ok((self, vec![by.event(by.today, What::StepReopened { party, step, reason })]))
    }

    /// Establishes, under a name and with a reason, that the party does not need a step.
    ///
    /// # Errors
    /// Refused without a reason, and where the step was answered.
    pub fn waive(mut self, by: &By<'_>, party: &PartyId, key: &str, why: &str) -> Outcome {
        may_for(by.actor, Verb::Waive, &self, party)?;
        let reason = reason(why)?;
        let step = self.step_mut(party, key)?;
        dispatch(step.state.clone())?;
        step.state = StepState::NotRequired { on: by.today, by: by.actor.name.clone(), reason: reason.clone() };
        let (party, step) = (party.clone(), key.to_owned());
        let mut events = vec![by.event(by.today, What::StepWaived { party, step, reason })];
        self.advance(by, &mut events);
        Ok((self, events))
    }

    /// Opens a legal review where a due day has passed in silence. Silence is never a pass.
    ///
    /// # Errors
    /// Refused where nothing is overdue.
    pub fn open_review(mut self, by: &By<'_>, party: &PartyId, key: &str, calendar: &Calendar) -> Outcome {
        may_for(by.actor, Verb::OpenReview, &self, party)?;
        let absences = self.party(party)?.absences.clone();
        let step = self.step_mut(party, key)?;
        let due_on = step.overdue(by.today, calendar, &absences).ok_or(Refusal::NotOverdue)?;
        step.state = match std::mem::replace(&mut step.state, StepState::Awaited { since: by.today }) {
            StepState::Received { sending, receipt } => StepState::LegalReview { sending, receipt, since: by.today },
            other => other,
        };
        let (party, step) = (party.clone(), key.to_owned());
        Ok((self, vec![by.event(by.today, What::ReviewOpened { party, step, due_on })]))
    }

    /// Concludes a legal review under the expert's name: the law gives the silence an effect on a day, or one asks again.
    ///
    /// # Errors
    /// Refused without reasons, to all but the experts asked, where no review is open, and for an effect before the receipt
    /// or still to come.
    pub fn conclude_review(mut self, by: &By<'_>, party: &PartyId, key: &str, conclusion: Conclusion) -> Outcome {
        may_for(by.actor, Verb::ConcludeReview, &self, party)?;
        let (given, why) = match &conclusion {
            Conclusion::TacitlyGiven { on, reason } => (Some(by.past(*on)?), reason),
            Conclusion::AskAgain { reason } => (None, reason),
        };
        let reason = reason(why)?;
        let step = self.step_mut(party, key)?;
        let StepState::LegalReview { sending, receipt, .. } = step.state.clone() else {
            return Err(closed(&step.state));
        };
        if given.is_some_and(|on| on < receipt.on) {
            return Err(Refusal::DaysReversed);
        }
        step.state = if let Some(on) = given {
            let answer = Answer {
                on,
                reference: reason.clone(),
                channel: Channel::LegalReview,
                evidence: None,
                logged_by: by.actor.name.clone(),
            };
            StepState::Given { sending, receipt: Some(receipt), answer }
        } else {
            step.on_text = None;
            StepState::Awaited { since: by.today }
        };
        let (party, step) = (party.clone(), key.to_owned());
        let mut events =
            vec![by.event(by.today, What::ReviewConcluded { party, step, given: given.is_some(), reason })];
        self.advance(by, &mut events);
        Ok((self, events))
    }

    fn step_mut(&mut self, party: &PartyId, key: &str) -> Result<&mut TrackStep, Refusal> {
        let track = self.tracks.iter_mut().find(|track| track.party == *party).ok_or(Refusal::UnknownParty)?;
        track.steps.iter_mut().find(|step| step.key == key).ok_or(Refusal::UnknownStep)
    }

    /// Moves a step to its next state, on the text that counts now. An answer on a former text is put aside first.
    fn take(
        &mut self,
        by: &By<'_>,
        party: &PartyId,
        key: &str,
        to: impl FnOnce(StepState) -> Result<StepState, Refusal>,
    ) -> Result<(), Refusal> {
        let drafting = self.text() == TextState::Drafting;
        let current: Option<TextRef> = self.text_ref().cloned();
        let step = self.step_mut(party, key)?;
        // While a text is being redrafted, an answer can still come on the version that was sent.
        let text = if drafting { step.on_text.clone() } else { current };
        if step.kind.on_a_text() && drafting && text.is_none() {
            return Err(Refusal::NotSettled);
        }
        if !drafting && step.given_on_former(text.as_ref().map_or(TextState::NotHeld, TextState::Settled)).is_some() {
            step.put_aside(by, Aside::TextChanged);
        }
        step.state = to(step.state.clone())?;
        step.on_text = text;
        Ok(())
    }
}

/// What is known of the way of a step that is still open to an answer.
fn dispatch(state: StepState) -> Result<(Option<Sending>, Option<Receipt>), Refusal> {
    match state {
        StepState::Awaited { .. } => Ok((None, None)),
        StepState::Sent { sending } => Ok((Some(sending), None)),
        StepState::Received { sending, receipt } | StepState::LegalReview { sending, receipt, .. } => {
            Ok((sending, Some(receipt)))
        }
        other => Err(closed(&other)),
    }
}

pub(super) fn closed(state: &StepState) -> Refusal {
    Refusal::StepNotOpen { state: state.word() }
}

fn checked(by: &By<'_>, mut answer: Answer) -> Result<Answer, Refusal> {
    by.past(answer.on)?;
    answer.reference = line(&answer.reference)?;
    answer.logged_by = by.actor.name.clone();
    let needs_proof = matches!(answer.channel, Channel::Telephone | Channel::Whatsapp | Channel::Bearer);
    match answer.channel {
        Channel::LegalReview => Err(Refusal::NotYours { verb: Verb::ConcludeReview }),
        _ if needs_proof && answer.evidence.is_none() => Err(Refusal::EvidenceMissing),
        _ => Ok(answer),
    }
}
