use kernel::{Day, Localised};
use serde::{Deserialize, Serialize};

use super::{Admission, Correction, Member, Quality, Since, Standing, State, Step};

/// What a club's own list says of a member: where it stands and since when, as far as the list says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// In what quality; none when the list does not say.
    pub quality: Option<Quality>,
    /// Whether the list says on what the quality rests.
    pub documented: bool,
    /// Where it stands.
    #[serde(with = "state_word")]
    pub state: State,
    /// The day on which it was admitted.
    pub admitted: Option<Day>,
    /// The day since which it stands so.
    pub since: Option<Day>,
    /// Why: that the list says so, and what it refers to.
    pub reason: Localised,
}

/// How a listed member is brought to where the list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Course {
    /// It stands so.
    Stands,
    /// By these steps.
    By(Vec<(Step, Since)>),
    /// By correcting what was entered of it, then by these steps.
    Corrected(Correction, Vec<(Step, Since)>),
    /// By none that there is: what stands was entered otherwise, and the list does not say how it changed.
    Otherwise,
}

impl Listed {
    /// In what quality it is admitted. What the list does not say is not documented.
    pub fn admission(&self) -> Admission {
        let quality = self.quality.unwrap_or(Quality::Full);
        Admission { quality, documented: self.documented && self.quality.is_some(), note: Localised::default() }
    }

    /// The steps that lead from where it stands now (nowhere, when the club knows nothing of it) to where the list has it;
    /// `held` are those by which it stands (see [`super::as_corrected`]).
    pub fn course(&self, now: Option<&Member>, held: &[(Step, Since)], today: Day) -> Course {
        let admitted = self.admitted.or(self.since.filter(|_| self.state == State::Admitted));
        // What has no day was before what has one.
        let first = self.on(admitted, self.since.unwrap_or(today));
        let last = self.on(self.since, today);
        let proposed = (Step::Proposed, first.clone());
        let admission = (Step::Admitted, first);
        let Some(member) = now else {
            return Course::By(match self.state {
                State::Candidate => vec![(Step::Proposed, last)],
                State::Admitted => vec![proposed, admission],
                State::Suspended => vec![proposed, admission, (Step::Suspended, last)],
                State::Withdrawn => vec![proposed, admission, (Step::Withdrawn, last)],
                State::GivenUp => return Course::Otherwise,
            });
        };
        let steps = match (member.standing.state(), self.state) {
            (from, to) if from == to => Vec::new(),
            (State::Candidate, State::Admitted) => vec![admission],
            (State::Candidate, State::Suspended) => vec![admission, (Step::Suspended, last)],
            (State::Candidate, State::Withdrawn) if self.admitted.is_some() => {
                vec![admission, (Step::Withdrawn, last)]
            }
            (State::Admitted, State::Suspended) => vec![(Step::Suspended, last)],
            (State::Suspended, State::Admitted) => vec![(Step::Reinstated, last)],
            (State::Admitted | State::Suspended, State::Withdrawn) => vec![(Step::Withdrawn, last)],
            (State::Withdrawn | State::GivenUp, State::Candidate) => vec![(Step::Proposed, last)],
            (State::Withdrawn | State::GivenUp, State::Admitted) => vec![proposed, admission],
            _ => return Course::Otherwise,
        };
        let admits = steps.iter().any(|(step, _)| *step == Step::Admitted);
        if !admits && self.contradicts(held) {
            return Course::Otherwise;
        }
        let stands = member.standing.since();
        let correction = Correction {
            // An admission brings its quality with it.
            quality: self.quality.filter(|quality| !admits && *quality != member.quality),
            documented: self.documented,
            on: self.stands_since(member, held).filter(|day| !stands.dated || *day != stands.on),
        };
        match (correction.is_empty(), steps.is_empty()) {
            (true, true) => Course::Stands,
            (true, false) => Course::By(steps),
            (false, _) => Course::Corrected(correction, steps),
        }
    }

    /// The day that the list gives of the step by which the member stands now.
    fn stands_since(&self, member: &Member, held: &[(Step, Since)]) -> Option<Day> {
        let reinstated = held.last().is_some_and(|(step, _)| *step == Step::Reinstated);
        let same = self.state == member.standing.state();
        match member.standing {
            Standing::Admitted(_) if !reinstated => self.admitted.or(self.since.filter(|_| same)),
            _ => self.since.filter(|_| same),
        }
    }

    /// Whether the list gives another day of an admission that other steps have followed: it cannot be moved below them.
    fn contradicts(&self, held: &[(Step, Since)]) -> bool {
        let Some(((last, _), before)) = held.split_last() else { return false };
        let follows = matches!(last, Step::Suspended | Step::Reinstated | Step::Withdrawn);
        let known = before.iter().rev().find(|(step, since)| *step == Step::Admitted && since.dated);
        follows && self.admitted.zip(known).is_some_and(|(day, (_, since))| day != since.on)
    }

    fn on(&self, day: Option<Day>, else_on: Day) -> Since {
        Since { on: day.unwrap_or(else_on), dated: day.is_some(), reason: self.reason.clone() }
    }
}

/// A state by its word.
mod state_word {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use super::State;

    pub(super) fn serialize<S: Serializer>(state: &State, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(state.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<State, D::Error> {
        let word = String::deserialize(from)?;
        State::from_word(&word).ok_or_else(|| D::Error::custom("no state of a member"))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{Id, Lang};

    use super::*;

    const TODAY: Day = date(2026, 11, 23);

    fn listed(state: State) -> Listed {
        Listed {
            quality: Some(Quality::Founding),
            documented: false,
            state,
            admitted: Some(date(2025, 10, 30)),
            since: None,
            reason: Localised::one(Lang::Fr, "Liste du Club"),
        }
    }

    fn member(standing: Standing) -> Member {
        Member {
            id: Id::new("m"),
            entity: Id::new("e"),
            slug: "smara".into(),
            quality: Quality::Founding,
            documented: false,
            quality_note: Localised::default(),
            standing,
            former: None,
            version: 1,
        }
    }

    fn steps(course: Course) -> Vec<(Step, Day, bool)> {
        match course {
            Course::By(steps) => steps.into_iter().map(|(step, since)| (step, since.on, since.dated)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_member_that_is_not_known_goes_through_every_step() {
        let founded = date(2025, 10, 30);
        let it = Listed { since: Some(date(2026, 5, 1)), ..listed(State::Suspended) };
        assert_eq!(
            steps(it.course(None, &[], TODAY)),
            [
                (Step::Proposed, founded, true),
                (Step::Admitted, founded, true),
                (Step::Suspended, date(2026, 5, 1), true)
            ]
        );
        let undated = Listed { admitted: None, since: Some(date(2026, 5, 1)), ..listed(State::Withdrawn) };
        assert_eq!(steps(undated.course(None, &[], TODAY))[1], (Step::Admitted, date(2026, 5, 1), false));
        let nothing = Listed { admitted: None, ..listed(State::Admitted) };
        assert_eq!(steps(nothing.course(None, &[], TODAY))[1], (Step::Admitted, TODAY, false));
    }

    #[test]
    fn what_stands_is_left_and_what_was_entered_otherwise_is_corrected() {
        let since = Since::on(date(2025, 10, 30), Localised::one(Lang::Fr, "Fondation"));
        let here = member(Standing::Admitted(since.clone()));
        let course = |listed: Listed| listed.course(Some(&here), &[], TODAY);
        assert_eq!(course(listed(State::Admitted)), Course::Stands);
        let corrected = |quality, on| Correction { quality, documented: false, on };
        let other_day = Listed { admitted: Some(date(2025, 11, 1)), ..listed(State::Admitted) };
        assert_eq!(course(other_day.clone()), Course::Corrected(corrected(None, Some(date(2025, 11, 1))), Vec::new()));
        let other_quality = Listed { quality: Some(Quality::Observer), ..listed(State::Admitted) };
        assert_eq!(course(other_quality), Course::Corrected(corrected(Some(Quality::Observer), None), Vec::new()));
        let left = Course::Corrected(
            corrected(None, Some(date(2025, 11, 1))),
            vec![(Step::Withdrawn, other_day.on(None, TODAY))],
        );
        assert_eq!(course(Listed { state: State::Withdrawn, ..other_day }), left, "before it goes on");
        let undated = member(Standing::Admitted(Since { dated: false, ..since }));
        let dated = listed(State::Admitted).course(Some(&undated), &[], TODAY);
        assert_eq!(dated, Course::Corrected(corrected(None, Some(date(2025, 10, 30))), Vec::new()));
    }

    #[test]
    fn what_no_step_leads_to_is_said() {
        let since = Since::on(date(2025, 10, 30), Localised::one(Lang::Fr, "Fondation"));
        let here = member(Standing::Admitted(since.clone()));
        assert_eq!(listed(State::Candidate).course(Some(&here), &[], TODAY), Course::Otherwise);
        let left = steps(listed(State::Withdrawn).course(Some(&here), &[], TODAY));
        assert_eq!(left, [(Step::Withdrawn, TODAY, false)]);
        let suspended = member(Standing::Suspended(since));
        assert_eq!(steps(listed(State::Admitted).course(Some(&suspended), &[], TODAY))[0].0, Step::Reinstated);
    }

    #[test]
    fn a_member_whose_rights_were_given_back_keeps_the_day_of_its_admission() {
        let on = |month| Since::on(date(2026, month, 1), Localised::one(Lang::Fr, "Décision"));
        let founded = Since::on(date(2025, 10, 30), Localised::one(Lang::Fr, "Fondation"));
        let held = [
            (Step::Proposed, founded.clone()),
            (Step::Admitted, founded),
            (Step::Suspended, on(5)),
            (Step::Reinstated, on(7)),
        ];
        let back = member(Standing::Admitted(on(7)));
        assert_eq!(listed(State::Admitted).course(Some(&back), &held, TODAY), Course::Stands);
        let other = Listed { admitted: Some(date(2025, 11, 1)), ..listed(State::Admitted) };
        assert_eq!(other.course(Some(&back), &held, TODAY), Course::Otherwise, "other steps have followed");
        let suspended = member(Standing::Suspended(on(5)));
        assert_eq!(other.course(Some(&suspended), &held[..3], TODAY), Course::Otherwise);
    }
}
