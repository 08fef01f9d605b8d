use kernel::Day;

use super::{
    Agreement, By, Choices, EndReason, Event, Others, Outcome, Party, PartyId, Refusal, RenewalClause, Verb, What,
    Withdrawal,
    agreement::reason,
    calendar::{day_after, months_later},
    choosing::enters_for_all,
    may_choose, may_for,
    policy::is_program,
};

/// A party's notice that it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Who leaves.
    pub party: PartyId,
    /// The day of the notice.
    pub notice_on: Day,
    /// The day from which it is no longer bound.
    pub effective_on: Day,
    /// Why.
    pub reason: String,
}

impl Agreement {
    /// Enters a party's notice that it leaves: it denounces an agreement of two, or withdraws from one of more.
    ///
    /// # Errors
    /// Refused without a reason, where it gave notice already, for a notice still to come or after its effect, and
    /// where it is shorter than the text says.
    pub fn give_notice(mut self, by: &By<'_>, notice: Notice) -> Outcome {
        may_for(by.actor, Verb::GiveNotice, &self, &notice.party)?;
        by.past(notice.notice_on)?;
        let reason = reason(&notice.reason)?;
        if notice.effective_on < notice.notice_on {
            return Err(Refusal::DaysReversed);
        }
        if self.party(&notice.party)?.withdrawal.is_some() {
            return Err(Refusal::NoticePending);
        }
        let earliest = self.earliest_effect(notice.notice_on, notice.effective_on);
        if notice.effective_on < earliest {
            return Err(Refusal::NoticeTooShort { earliest });
        }
        self.party_mut(&notice.party)?.withdrawal = Some(Withdrawal {
            notice_on: notice.notice_on,
            effective_on: notice.effective_on,
            reason: reason.clone(),
            concluded: false,
            choices: Choices::default(),
        });
        let what = What::NoticeGiven { party: notice.party, effective_on: notice.effective_on, reason };
        Ok((self, vec![by.event(notice.notice_on, what)]))
    }

    /// Takes back a notice before the day of its effect: the party stays.
    ///
    /// # Errors
    /// Refused without a reason, without a notice, and from the day of its effect.
    pub fn take_back_notice(mut self, by: &By<'_>, party: &PartyId, why: &str) -> Outcome {
        may_for(by.actor, Verb::TakeBackNotice, &self, party)?;
        let notice = self.party(party)?.withdrawal.as_ref().ok_or(Refusal::NoNotice)?;
        if notice.effective_on <= by.today {
            return Err(Refusal::NoticeInEffect { since: notice.effective_on });
        }
        let reason = reason(why)?;
        self.party_mut(party)?.withdrawal = None;
        Ok((self, vec![by.event(by.today, What::NoticeTakenBack { party: party.clone(), reason })]))
    }

    /// A party whose notice has taken effect and which the program concludes: no two stay, so that there is nothing to choose
    /// and it ends; or something follows by now from what those who stay have said, since whoever was silent leaves too.
    pub fn ends_by_notice(&self, today: Day) -> Option<&PartyId> {
        if !Verb::ConcludeWithdrawal.stages().contains(&self.stage.name()) {
            return None;
        }
        let due = |withdrawal: &Withdrawal| !withdrawal.concluded && withdrawal.effective_on <= today;
        let mut leaving =
            self.bound().filter(|party| party.withdrawal.as_ref().is_some_and(due)).map(|party| &party.id);
        leaving.find(|party| !self.chooses(today) || self.follows_from_choices(party, today).is_some())
    }

    /// The earliest day on which a notice can take effect: that of the notice clause; for one that only keeps the term
    /// from being renewed, that of the renewal clause.
    fn earliest_effect(&self, notice_on: Day, effective_on: Day) -> Day {
        let Some(terms) = &self.terms else { return notice_on };
        let at_the_end = self.stage.force().and_then(|force| force.until).map(day_after) == Some(effective_on);
        let months = match terms.renewal {
            RenewalClause::Tacit { notice_months, .. } if at_the_end => notice_months,
            _ => terms.notice_months,
        };
        months_later(notice_on, u32::from(months))
    }

    /// On the day of its effect, a notice is carried out: the party has left. Where two or more stay, each says whether it
    /// goes on or ends, and the secretary enters what all have said: it goes on as soon as one says so and ends once all
    /// have. Below two, it ends.
    ///
    /// # Errors
    /// Refused without a notice, before the day of its effect, to the party that leaves where others choose, to one that has
    /// said so already, and to a secretary who enters without a reason that all said it ends. The program concludes only what nobody is left to choose,
    /// or what follows from what was said.
    pub fn conclude_withdrawal(mut self, by: &By<'_>, party: &PartyId, others: Others, why: &str) -> Outcome {
        may_choose(by.actor, Verb::ConcludeWithdrawal, &self, Some(party), by.today)?;
        let on = self.party(party)?.withdrawal.as_ref().ok_or(Refusal::NoNotice)?.effective_on;
        if by.today < on {
            return Err(Refusal::NotDue { on: Some(on) });
        }
        let asked: Vec<Party> = self.staying(by.today).cloned().collect();
        let said = self.follows_from_choices(party, by.today).filter(|_| is_program(by.actor));
        let (others, mut events) = if asked.len() < 2 {
            (Others::GoOn, Vec::new())
        } else if let Some(said) = said {
            (said, Vec::new())
        } else {
            let (follows, events) = self.hear(by, party, &asked, (others, why))?;
            let Some(others) = follows else { return Ok((self, events)) };
            (others, events)
        };
        self.withdrawal_mut(party)?.concluded = true;
        self.consents.remove(party);
        events.push(by.event(on, What::PartyLeft { party: party.clone() }));
        let left = self.bound().count();
        let reason = match (left, self.parties.len(), others) {
            (0 | 1, 2, _) => Some(EndReason::Denunciation { party: party.clone() }),
            (0 | 1, _, _) => Some(EndReason::BelowTwoParties),
            (_, _, Others::End) => Some(EndReason::OthersEnded),
            (_, _, Others::GoOn) => None,
        };
        if let Some(reason) = reason {
            events.extend(self.finish(by, on, reason));
        }
        Ok((self, events))
    }

    /// Keeps what a party that stays says, or what the secretary enters for all of them; and what follows from it.
    fn hear(
        &mut self,
        by: &By<'_>,
        leaving: &PartyId,
        asked: &[Party],
        (said, why): (Others, &str),
    ) -> Result<(Option<Others>, Vec<Event>), Refusal> {
        let go_on = said == Others::GoOn;
        let reason = match reason(why) {
            Err(Refusal::ReasonMissing) if go_on || !enters_for_all(by) => None,
            given => Some(given?),
        };
        if enters_for_all(by) {
            let what = What::ChoiceEntered { leaving: leaving.clone(), go_on, reason };
            return Ok((Some(said), vec![by.event(by.today, what)]));
        }
        let choices = &mut self.withdrawal_mut(leaving)?.choices;
        let news = choices.say(by, asked, Verb::ConcludeWithdrawal, said)?;
        let line = |party| What::ChoiceSaid { party, leaving: leaving.clone(), go_on, reason: reason.clone() };
        let events = news.into_iter().map(|party| by.event(by.today, line(party))).collect();
        Ok((choices.follows(asked), events))
    }

    fn withdrawal_mut(&mut self, party: &PartyId) -> Result<&mut Withdrawal, Refusal> {
        self.party_mut(party)?.withdrawal.as_mut().ok_or(Refusal::NoNotice)
    }
}
