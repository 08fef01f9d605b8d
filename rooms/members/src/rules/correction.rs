use kernel::{Actor, Day, Localised};

use super::{Member, Quality, Refusal, Since, Step, Verb, may};

/// What is to be corrected of a member that was entered otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Correction {
    /// Its quality; none where that stays.
    pub quality: Option<Quality>,
    /// Whether the quality is publicly documented.
    pub documented: bool,
    /// The day since which it stands as it does; none where that stays.
    pub on: Option<Day>,
}

impl Correction {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.quality.is_none() && self.on.is_none()
    }

    /// Itself in parts of which each speaks of one formal act: the day is that of the step by which a member stands, the
    /// quality that of its admission.
    pub fn by_act(self, stands_by: Step) -> Vec<Self> {
        let one = matches!(stands_by, Step::Proposed | Step::Admitted | Step::GivenUp);
        let parts = if one {
            vec![self]
        } else {
            vec![Self { quality: None, documented: false, ..self }, Self { on: None, ..self }]
        };
        parts.into_iter().filter(|part| !part.is_empty()).collect()
    }
}

impl Member {
    /// Corrects the quality or the day that was entered; why it stands so stays. `earliest` is the day of the step before the
    /// one by which it stands.
    ///
    /// # Errors
    /// When this is not the actor's to do, or the day lies before the step before, or has not come.
    pub fn correct(
        self,
        actor: &Actor,
        correction: &Correction,
        (earliest, today): (Option<Day>, Day),
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Correct, Some(self.entity.as_str()))?;
        let since = self.standing.since();
        let on = correction.on.unwrap_or(since.on);
        if on > today {
            return Err(Refusal::InTheFuture);
        }
        if earliest.is_some_and(|earliest| on < earliest) {
            return Err(Refusal::BeforeTheLastStep);
        }
        let since = Since { on, dated: since.dated || correction.on.is_some(), reason: since.reason.clone() };
        let standing = self.standing.state().since(since);
        Ok(match correction.quality {
            Some(quality) => Self {
                quality,
                documented: correction.documented,
                quality_note: Localised::default(),
                standing,
                ..self
            },
            None => Self { standing, ..self },
        })
    }
}

/// The steps by which a member stands where it does, with their days as they hold; `steps` are all of its history, the first
/// one first. A correction says the day of the step that it comes after; a candidacy of a former member that was given up
/// leaves it as it had left.
pub fn as_corrected(steps: impl IntoIterator<Item = (Step, Since)>) -> Vec<(Step, Since)> {
    let mut held: Vec<(Step, Since)> = Vec::new();
    for (step, since) in steps {
        match step {
            Step::Corrected => {
                if let Some((_, last)) = held.last_mut() {
                    (last.on, last.dated) = (since.on, since.dated);
                }
                continue;
            }
            Step::GivenUp => {
                let _ = held.pop();
                if held.last().is_some_and(|(step, _)| *step == Step::Withdrawn) {
                    continue;
                }
            }
            _ => {}
        }
        held.push((step, since));
    }
    held
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{Id, Lang};

    use super::{super::Standing, *};

    const TODAY: Day = date(2026, 11, 23);

    fn on(day: i8) -> Since {
        Since::on(date(2026, 11, day), Localised::one(Lang::Fr, "Décision du Conseil"))
    }

    fn admitted() -> Member {
        Member {
            id: Id::new("m"),
            entity: Id::new("e"),
            slug: "smara".into(),
            quality: Quality::Full,
            documented: true,
            quality_note: Localised::one(Lang::Fr, "Selon l’acte."),
            standing: Standing::Admitted(on(2)),
            former: None,
            version: 1,
        }
    }

    fn correct(correction: Correction) -> Result<Member, Refusal> {
        admitted().correct(&Actor::system(), &correction, (Some(date(2026, 11, 1)), TODAY))
    }

    #[test]
    fn a_day_is_corrected_and_the_rest_stays() {
        let day = Correction { quality: None, documented: false, on: Some(date(2026, 11, 5)) };
        let corrected = correct(day).unwrap();
        assert_eq!(corrected, Member { standing: Standing::Admitted(on(5)), ..admitted() });
    }

    #[test]
    fn a_quality_is_corrected_with_what_documents_it_and_its_day_stays() {
        let quality = Correction { quality: Some(Quality::Observer), documented: false, on: None };
        let corrected = correct(quality).unwrap();
        assert_eq!((corrected.quality, corrected.documented), (Quality::Observer, false));
        assert!(corrected.quality_note.is_empty(), "what was to be known of the other quality");
        assert_eq!(corrected.standing, Standing::Admitted(on(2)));
    }

    #[test]
    fn what_two_acts_said_is_corrected_in_two_parts() {
        let both = Correction { quality: Some(Quality::Observer), documented: true, on: Some(date(2026, 11, 5)) };
        assert_eq!(both.by_act(Step::Admitted), [both]);
        let day = Correction { quality: None, documented: false, on: both.on };
        let quality = Correction { on: None, ..both };
        assert_eq!(both.by_act(Step::Suspended), [day, quality]);
        assert_eq!(day.by_act(Step::Withdrawn), [day]);
        assert_eq!(quality.by_act(Step::Reinstated), [quality]);
    }

    #[test]
    fn a_day_that_cannot_be_is_refused_and_so_is_whoever_may_not_admit() {
        let day = |on| Correction { quality: None, documented: false, on: Some(on) };
        assert_eq!(correct(day(date(2026, 10, 31))), Err(Refusal::BeforeTheLastStep));
        assert_eq!(correct(day(date(2026, 11, 24))), Err(Refusal::InTheFuture));
        let visitor = admitted().correct(&Actor::visitor(), &day(date(2026, 11, 5)), (None, TODAY));
        assert_eq!(visitor, Err(Refusal::NotYours));
    }

    #[test]
    fn a_history_is_read_as_it_was_corrected() {
        use Step::{Admitted, Corrected, GivenUp, Proposed, Suspended, Withdrawn};
        let held = |steps: &[(Step, i8)]| {
            let held = as_corrected(steps.iter().map(|(step, day)| (*step, on(*day))));
            held.into_iter().map(|(step, since)| (step, since.on.day())).collect::<Vec<_>>()
        };
        let moved = held(&[(Proposed, 1), (Admitted, 2), (Corrected, 3), (Corrected, 4), (Suspended, 9)]);
        assert_eq!(moved, [(Proposed, 1), (Admitted, 4), (Suspended, 9)]);
        let left = [(Proposed, 1), (Admitted, 2), (Withdrawn, 3)];
        assert_eq!(held(&[&left[..], &[(Proposed, 5), (GivenUp, 6)]].concat()), left);
        assert_eq!(held(&[(Proposed, 1), (GivenUp, 2)]), [(GivenUp, 2)]);
    }
}
