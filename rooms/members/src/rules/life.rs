use atlas::EntityId;
use kernel::{Actor, Day, Localised};

use super::{Former, Member, MemberId, Quality, Refusal, Since, Standing, State, Verb, may};

/// A step in a member's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Became a candidate.
    Proposed,
    /// Was admitted.
    Admitted,
    /// Had its rights suspended.
    Suspended,
    /// Has its rights again.
    Reinstated,
    /// Left.
    Withdrawn,
    /// Had what was entered of it corrected: its quality, or the day of the step before.
    Corrected,
    /// Gave up its candidacy: no act of the register, since nothing was public.
    GivenUp,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Proposed,
        Self::Admitted,
        Self::Suspended,
        Self::Reinstated,
        Self::Withdrawn,
        Self::Corrected,
        Self::GivenUp,
    ];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Admitted => "admitted",
            Self::Suspended => "suspended",
            Self::Reinstated => "reinstated",
            Self::Withdrawn => "withdrawn",
            Self::Corrected => "corrected",
            Self::GivenUp => "given-up",
        }
    }

    /// The step that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// In what quality a candidate is admitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admission {
    /// The quality.
    pub quality: Quality,
    /// Whether it is publicly documented.
    pub documented: bool,
    /// What a reader must know of it.
    pub note: Localised,
}

impl Member {
    /// Proposes a legal entity; one that had left may be proposed again, under its former identity.
    ///
    /// # Errors
    /// When this is not the actor's to do, it is a candidate or a member already, or the reason or day will not do.
    pub fn propose(
        actor: &Actor,
        (id, entity, slug): (MemberId, EntityId, String),
        before: Option<Self>,
        admission: Admission,
        (since, today): (Since, Day),
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Propose, Some(entity.as_str()))?;
        if before.as_ref().is_some_and(|member| !member.can(Verb::Propose)) {
            return Err(Refusal::AlreadyThere);
        }
        check(&since, before.as_ref().map(|member| member.standing.since().on), today)?;
        let (id, version, former) =
            before.map_or((id, 1, None), |member| (member.id.clone(), member.version, member.left()));
        Ok(Self {
            id,
            entity,
            slug,
            quality: admission.quality,
            documented: admission.documented,
            quality_note: admission.note,
            standing: Standing::Candidate(since),
            former,
            version,
        })
    }

    /// Admits a candidate.
    ///
    /// # Errors
    /// When this is not the actor's to do, it is no candidate, or the reason or day will not do.
    pub fn admit(self, actor: &Actor, admission: Admission, since: Since, today: Day) -> Result<Self, Refusal> {
        self.step(actor, Verb::Admit, &since, today)?;
        Ok(Self {
            quality: admission.quality,
            documented: admission.documented,
            quality_note: admission.note,
            standing: Standing::Admitted(since),
            former: None,
            ..self
        })
    }

    /// Suspends a member's rights.
    ///
    /// # Errors
    /// As [`Member::admit`], for a member in full standing.
    pub fn suspend(self, actor: &Actor, since: Since, today: Day) -> Result<Self, Refusal> {
        self.step(actor, Verb::Suspend, &since, today)?;
        Ok(Self { standing: Standing::Suspended(since), ..self })
    }

    /// Gives a suspended member its rights again.
    ///
    /// # Errors
    /// As [`Member::admit`], for a suspended member.
    pub fn reinstate(self, actor: &Actor, since: Since, today: Day) -> Result<Self, Refusal> {
        self.step(actor, Verb::Reinstate, &since, today)?;
        Ok(Self { standing: Standing::Admitted(since), ..self })
    }

    /// A member leaves the club, or a candidate gives up; says which it was. A former member that gives up is what it was
    /// before: it left on the day on which it left.
    ///
    /// # Errors
    /// As [`Member::admit`], unless it has left already.
    pub fn withdraw(self, actor: &Actor, since: Since, today: Day) -> Result<(Self, Step), Refusal> {
        self.step(actor, Verb::Withdraw, &since, today)?;
        Ok(if self.is_in() {
            (Self { standing: Standing::Withdrawn(since), ..self }, Step::Withdrawn)
        } else if self.former.is_some() {
            (self.as_public(), Step::GivenUp)
        } else {
            (Self { standing: Standing::GivenUp(since), ..self }, Step::GivenUp)
        })
    }

    /// Whether this step can follow where it stands, whoever takes it.
    pub fn can(&self, verb: Verb) -> bool {
        let state = self.standing.state();
        match verb {
            Verb::Propose => matches!(state, State::Withdrawn | State::GivenUp),
            Verb::Admit => state == State::Candidate,
            Verb::Suspend => state == State::Admitted,
            Verb::Reinstate => state == State::Suspended,
            Verb::Withdraw => !matches!(state, State::Withdrawn | State::GivenUp),
            _ => true,
        }
    }

    /// What was public of it when it left; nothing of whoever was never admitted.
    fn left(self) -> Option<Former> {
        let Standing::Withdrawn(since) = self.standing else { return None };
        Some(Former { quality: self.quality, documented: self.documented, note: self.quality_note, since })
    }

    fn step(&self, actor: &Actor, verb: Verb, since: &Since, today: Day) -> Result<(), Refusal> {
        may(actor, verb, Some(self.entity.as_str()))?;
        if !self.can(verb) {
            return Err(Refusal::WrongState);
        }
        check(since, Some(self.standing.since().on), today)
    }
}

/// A step has a reason and a day: not before the last step, not in the future.
fn check(since: &Since, earliest: Option<Day>, today: Day) -> Result<(), Refusal> {
    if since.reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    if since.on > today {
        return Err(Refusal::InTheFuture);
    }
    if earliest.is_some_and(|earliest| since.on < earliest) {
        return Err(Refusal::BeforeTheLastStep);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{Id, Lang};

    use super::*;

    fn on(day: i8) -> Since {
        Since::on(date(2026, 11, day), Localised::one(Lang::Fr, "Décision du Conseil"))
    }

    fn as_full() -> Admission {
        Admission { quality: Quality::Full, documented: true, note: Localised::default() }
    }

    const TODAY: Day = date(2026, 11, 23);

    fn candidate() -> Member {
        let ids = (Id::new("m"), Id::new("e"), "agadez".to_owned());
        Member::propose(&Actor::system(), ids, None, as_full(), (on(1), TODAY)).unwrap()
    }

    #[test]
    fn a_candidate_is_admitted_suspended_reinstated_and_leaves() {
        let program = Actor::system();
        let member = candidate();
        assert!(!member.is_in() && !member.is_public());
        let member = member.admit(&program, as_full(), on(2), TODAY).unwrap();
        assert!(member.is_in() && member.is_public());
        let member = member.suspend(&program, on(3), TODAY).unwrap();
        assert_eq!(member.standing, Standing::Suspended(on(3)));
        let member = member.reinstate(&program, on(4), TODAY).unwrap();
        assert_eq!(member.standing, Standing::Admitted(on(4)));
        let (member, step) = member.withdraw(&program, on(5), TODAY).unwrap();
        assert_eq!((step, member.is_in()), (Step::Withdrawn, false));
        let ids = (Id::new("other"), Id::new("e"), "agadez".to_owned());
        let again = Member::propose(&program, ids, Some(member), as_full(), (on(6), TODAY)).unwrap();
        assert_eq!((again.id, again.standing), (Id::new("m"), Standing::Candidate(on(6))));
    }

    #[test]
    fn a_candidate_who_gives_up_was_never_a_member_and_may_be_proposed_again() {
        let program = Actor::system();
        let (member, step) = candidate().withdraw(&program, on(2), TODAY).unwrap();
        assert_eq!((step, &member.standing), (Step::GivenUp, &Standing::GivenUp(on(2))));
        assert!(!member.is_public() && !member.can(Verb::Withdraw));
        let ids = (Id::new("other"), Id::new("e"), "agadez".to_owned());
        let again = Member::propose(&program, ids, Some(member), as_full(), (on(3), TODAY)).unwrap();
        assert_eq!((&again.id, &again.former, again.is_public()), (&Id::new("m"), &None, false));
    }

    #[test]
    fn a_former_member_that_is_a_candidate_again_is_public_as_it_was() {
        let program = Actor::system();
        let as_observer = Admission { quality: Quality::Observer, documented: false, note: on(1).reason };
        let member = candidate().admit(&program, as_full(), on(2), TODAY).unwrap();
        let (left, _) = member.withdraw(&program, on(3), TODAY).unwrap();
        let propose = |before: Member| {
            let ids = (Id::new("other"), Id::new("e"), "agadez".to_owned());
            Member::propose(&program, ids, Some(before), as_observer.clone(), (on(6), TODAY)).unwrap()
        };
        let again = propose(left.clone());
        assert_eq!((again.quality, &again.standing), (Quality::Observer, &Standing::Candidate(on(6))));
        assert!(again.is_public() && !again.is_in());
        assert_eq!(again.clone().as_public(), left, "the candidacy is unseen");
        let (gave_up, step) = again.clone().withdraw(&program, on(7), TODAY).unwrap();
        assert_eq!((step, &gave_up), (Step::GivenUp, &left), "the day on which it left stays");
        assert_eq!(propose(gave_up), again);
        assert_eq!(again.admit(&program, as_full(), on(8), TODAY).unwrap().former, None);
    }

    #[test]
    fn a_step_out_of_order_is_refused() {
        let program = Actor::system();
        assert_eq!(candidate().suspend(&program, on(2), TODAY), Err(Refusal::WrongState));
        assert_eq!(candidate().reinstate(&program, on(2), TODAY), Err(Refusal::WrongState));
        let ids = (Id::new("other"), Id::new("e"), "agadez".to_owned());
        let twice = Member::propose(&program, ids, Some(candidate()), as_full(), (on(2), TODAY));
        assert_eq!(twice, Err(Refusal::AlreadyThere));
    }

    #[test]
    fn a_step_has_a_reason_and_a_day_that_has_come() {
        let program = Actor::system();
        let admit = |since| candidate().admit(&program, as_full(), since, TODAY);
        assert_eq!(admit(Since::on(TODAY, Localised::default())), Err(Refusal::NoReason));
        assert_eq!(admit(on(24)), Err(Refusal::InTheFuture));
        let early = Since { on: date(2026, 10, 31), ..on(1) };
        assert_eq!(admit(early), Err(Refusal::BeforeTheLastStep));
    }
}
