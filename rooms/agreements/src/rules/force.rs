use kernel::Day;
use serde::{Deserialize, Serialize};

use super::{
    Agreement, By, EndReason, Event, Evidence, Outcome, Refusal, Stage, Verb, What,
    agreement::line,
    calendar::{day_after, day_before, months_later},
    may,
};

/// How an agreement comes into force, said in advance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "kebab-case")]
pub enum Entry {
    /// With the last signature.
    LastSignature,
    /// When every party has signed and every step of every track is there.
    LastApproval,
    /// On a day; not before the last signature.
    On {
        /// Which.
        day: Day,
    },
}

/// What happens when the term is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "renewal", rename_all = "kebab-case")]
pub enum RenewalClause {
    /// It goes on unless a party gave notice in time.
    Tacit {
        /// For how many months, each time.
        months: u16,
        /// How many months before the end a notice must be given.
        notice_months: u16,
    },
    /// It goes on if the parties say so.
    Express,
    /// It is over.
    None,
}

/// How it comes into force, how long it lasts, how it is renewed and left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// How it comes into force.
    pub entry: Entry,
    /// For how many months; none when it has no end.
    pub months: Option<u16>,
    /// What happens then.
    pub renewal: RenewalClause,
    /// How many months' notice a party gives that leaves.
    pub notice_months: u16,
}

/// How it was renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RenewalHow {
    /// Nobody gave notice.
    Tacit,
    /// The parties said so.
    Express,
}

/// One renewal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// The day from which the new term runs, for a tacit one; the day of the parties' act, for an express one.
    pub on: Day,
    /// How.
    pub how: RenewalHow,
    /// For how many months.
    pub months: u16,
    /// The act that says so; none for a tacit one.
    pub reference: Option<String>,
    /// What shows that act, where it was filed.
    #[serde(default)]
    pub evidence: Option<Evidence>,
}

/// An express renewal to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpressRenewal {
    /// The day of the parties' act.
    pub on: Day,
    /// For how many months.
    pub months: u16,
    /// The act, by its number or reference.
    pub reference: String,
    /// What shows it.
    pub evidence: Option<Evidence>,
}

/// Its time in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Force {
    /// The first day.
    pub since: Day,
    /// The last day, that day included; none when it has no end.
    pub until: Option<Day>,
    /// Each renewal, in order.
    pub renewals: Vec<Renewal>,
}

/// The longest duration, in months.
pub const MONTHS_MOST: u16 = 1_200;

impl Terms {
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let renewed = match self.renewal {
            RenewalClause::Tacit { months, .. } => months,
            RenewalClause::Express | RenewalClause::None => 1,
        };
        let notices = match self.renewal {
            RenewalClause::Tacit { notice_months, .. } => notice_months.max(self.notice_months),
            RenewalClause::Express | RenewalClause::None => self.notice_months,
        };
        let fit = |months: u16| (1..=MONTHS_MOST).contains(&months);
        let all = self.months.is_none_or(fit) && fit(renewed) && notices <= MONTHS_MOST;
        if all { Ok(()) } else { Err(Refusal::TermsUnfit) }
    }
}

impl Force {
    fn begun(since: Day, months: Option<u16>) -> Self {
        let mut force = Self { since, until: None, renewals: Vec::new() };
        force.reckon(months);
        force
    }

    /// The last day: that before the anniversary of the first, so that no month's end drifts over renewals.
    pub(super) fn reckon(&mut self, months: Option<u16>) {
        let more: u32 = self.renewals.iter().map(|renewal| u32::from(renewal.months)).sum();
        self.until = months.map(|months| day_before(months_later(self.since, u32::from(months) + more)));
    }
}

impl Agreement {
    /// Says how it comes into force, how long it lasts, how it is renewed and left.
    ///
    /// # Errors
    /// Refused for durations of no month or of more than a century, and once the text is settled: only where the text
    /// was signed elsewhere are its terms said afterwards.
    pub fn state_terms(mut self, by: &By<'_>, terms: Terms) -> Outcome {
        may(by.actor, Verb::StateTerms, &self)?;
        terms.check()?;
        self.terms = Some(terms);
        Ok((self, vec![by.event(by.today, What::TermsStated)]))
    }

    /// The day on which it comes into force, if all that its text asks for has happened by `today`.
    pub fn entry_day(&self, today: Day) -> Option<Day> {
        let Stage::Signed { signed } = &self.stage else { return None };
        match self.terms.as_ref()?.entry {
            Entry::LastSignature => Some(signed.on),
            Entry::On { day } => Some(day.max(signed.on)).filter(|day| *day <= today),
            Entry::LastApproval => {
                let mut last = signed.on;
                for party in self.bound() {
                    let track = self.track(&party.id).ok().filter(|track| track.complete(self.text()))?;
                    last = last.max(track.last_given().unwrap_or(last));
                }
                Some(last)
            }
        }
    }

    /// Brings it into force, where the day has come.
    ///
    /// # Errors
    /// Refused while something that its text asks for has not happened.
    pub fn enter_into_force(mut self, by: &By<'_>) -> Outcome {
        may(by.actor, Verb::EnterIntoForce, &self)?;
        let mut events = Vec::new();
        self.advance(by, &mut events);
        if events.is_empty() {
            let on = self.terms.as_ref().and_then(|terms| match terms.entry {
                Entry::On { day } => Some(day),
                Entry::LastSignature | Entry::LastApproval => None,
            });
            return Err(Refusal::NotDue { on });
        }
        Ok((self, events))
    }

    pub(super) fn advance(&mut self, by: &By<'_>, events: &mut Vec<Event>) {
        let Some(since) = self.entry_day(by.today) else { return };
        let Stage::Signed { signed } = &self.stage else { return };
        let force = Force::begun(since, self.terms.as_ref().and_then(|terms| terms.months));
        events.push(by.event(since, What::CameIntoForce { until: force.until }));
        self.stage = Stage::InForce { signed: signed.clone(), force };
    }

    /// Whether its term is over and its text renews it tacitly, so that the program should.
    pub fn renews_tacitly(&self, today: Day) -> bool {
        let over = self.stage.force().and_then(|force| force.until).filter(|until| *until < today);
        let tacit = self.terms.as_ref().is_some_and(|terms| matches!(terms.renewal, RenewalClause::Tacit { .. }));
        over.is_some_and(|until| tacit && !self.noticed_by(until))
    }

    /// Whether a party that has not left yet gave notice for a day up to the one after this.
    fn noticed_by(&self, until: Day) -> bool {
        let leaves = |notice: &super::Withdrawal| !notice.concluded && notice.effective_on <= day_after(until);
        self.bound().any(|party| party.withdrawal.as_ref().is_some_and(leaves))
    }

    /// Whether its term is over and a party gave notice while two or more stay, so that it neither ends nor is renewed until the
    /// others have said whether they go on. Where the text does not renew it tacitly, its term ends it for all: there
    /// is nothing to choose.
    pub fn awaits_the_others(&self, today: Day) -> bool {
        let Ok(until) = self.over(today) else { return false };
        let tacit = self.terms.as_ref().is_some_and(|terms| matches!(terms.renewal, RenewalClause::Tacit { .. }));
        tacit && self.chooses(today) && self.noticed_by(until)
    }

    /// Notes that it was renewed tacitly.
    ///
    /// # Errors
    /// Refused where its text has no tacit renewal, before the term is over, and where a party gave notice.
    pub fn renew_tacitly(self, by: &By<'_>) -> Outcome {
        may(by.actor, Verb::RenewTacitly, &self)?;
        let terms = self.terms.clone().ok_or(Refusal::NotTacit)?;
        let RenewalClause::Tacit { months, .. } = terms.renewal else { return Err(Refusal::NotTacit) };
        let until = self.over(by.today)?;
        if self.noticed_by(until) {
            return Err(Refusal::NoticePending);
        }
        let on = day_after(until);
        let renewal = Renewal { on, how: RenewalHow::Tacit, months, reference: None, evidence: None };
        self.renewed(by, &terms, renewal)
    }

    /// Whether nothing but its term ended it, and its text lets the parties renew it: what they did in time can still
    /// be entered, however late the news of it comes.
    pub fn ended_by_its_term(&self) -> bool {
        let by_term = matches!(self.stage, Stage::Ended { reason: EndReason::Expiry, .. });
        by_term && self.terms.as_ref().is_some_and(|terms| terms.renewal != RenewalClause::None)
    }

    /// Notes that the parties renewed it expressly. Where the clock had ended it meanwhile, since nobody had said so
    /// here, its end is undone: it goes on.
    ///
    /// # Errors
    /// Refused where its text has no end or says that it is not renewed, without the reference of the parties' act,
    /// when the term was over on that day, and, where it has ended, without what shows their act.
    pub fn renew_expressly(self, by: &By<'_>, act: ExpressRenewal) -> Outcome {
        may(by.actor, Verb::RenewExpressly, &self)?;
        let ExpressRenewal { on, months, reference, evidence } = act;
        by.past(on)?;
        let terms = self.terms.clone().ok_or(Refusal::NotRenewable)?;
        let until = self.stage.force().and_then(|force| force.until).ok_or(Refusal::NotRenewable)?;
        if terms.renewal == RenewalClause::None {
            return Err(Refusal::NotRenewable);
        }
        if !(1..=MONTHS_MOST).contains(&months) {
            return Err(Refusal::TermsUnfit);
        }
        if on > until {
            return Err(Refusal::TermOver { until });
        }
        let reference = Some(line(&reference)?);
        if self.ended_by_its_term() && evidence.is_none() {
            return Err(Refusal::RenewalUnproven);
        }
        self.renewed(by, &terms, Renewal { on, how: RenewalHow::Express, months, reference, evidence })
    }

    fn renewed(mut self, by: &By<'_>, terms: &Terms, renewal: Renewal) -> Outcome {
        let mut events = Vec::new();
        if let Stage::Ended { signed, force: Some(force), on, .. } = &self.stage {
            events.push(by.event(by.today, What::EndUndone { ended_on: *on }));
            self.stage = Stage::InForce { signed: signed.clone(), force: force.clone() };
        }
        let force = self.stage.force_mut().ok_or(Refusal::NotRenewable)?;
        let (on, how) = (renewal.on, renewal.how);
        force.renewals.push(renewal);
        force.reckon(terms.months);
        let until = force.until;
        events.push(by.event(on, What::Renewed { how, until }));
        Ok((self, events))
    }

    pub(super) fn over(&self, today: Day) -> Result<Day, Refusal> {
        let until = self.stage.force().and_then(|force| force.until);
        until.filter(|until| *until < today).ok_or(Refusal::TermNotOver { until })
    }
}
