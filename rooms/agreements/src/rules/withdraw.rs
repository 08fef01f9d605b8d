use kernel::Day;

use super::{
    Agreement, By, EndReason, Others, Outcome, PartyId, Refusal, RenewalClause, Verb, What, Withdrawal,
    agreement::reason,
    calendar::{day_after, months_later},
    may_for,
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

    /// The party whose notice has taken effect and leaves no two behind, so that there is nothing to choose: it ends.
    pub fn ends_by_notice(&self, today: Day) -> Option<&PartyId> {
        let due = |withdrawal: &Withdrawal| !withdrawal.concluded && withdrawal.effective_on <= today;
        let mut leaving = self.bound().filter(|party| party.withdrawal.as_ref().is_some_and(due));
        leaving.next().filter(|_| self.bound().count() <= 2).map(|party| &party.id)
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

    /// On the day of its effect, a notice is carried out: the party has left. The others go on or end it; below two,
    /// it ends.
    ///
    /// # Errors
    /// Refused without a notice, before the day of its effect, and to the party that leaves where others choose.
    pub fn conclude_withdrawal(mut self, by: &By<'_>, party: &PartyId, others: Others) -> Outcome {
        may_for(by.actor, Verb::ConcludeWithdrawal, &self, party)?;
        let withdrawal = self.party_mut(party)?.withdrawal.as_mut().ok_or(Refusal::NoNotice)?;
        let on = withdrawal.effective_on;
        if by.today < on {
            return Err(Refusal::NotDue { on: Some(on) });
        }
        withdrawal.concluded = true;
        self.consents.remove(party);
        let mut events = vec![by.event(on, What::PartyLeft { party: party.clone() })];
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
}
