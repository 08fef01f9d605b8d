use kernel::{Day, Localised};
use serde::{Deserialize, Serialize};

use super::{Admission, Member, Quality, Since, Standing, State, Step};

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
    /// By none that there is: what stands was entered otherwise, and the list does not say how it changed.
    Otherwise,
}

impl Listed {
    /// In what quality it is admitted. What the list does not say is not documented.
    pub fn admission(&self) -> Admission {
        let quality = self.quality.unwrap_or(Quality::Full);
        Admission { quality, documented: self.documented && self.quality.is_some(), note: Localised::default() }
    }

    /// The steps that lead from where it stands now (nowhere, when the club knows nothing of it) to where the list has it.
    pub fn course(&self, now: Option<&Member>, today: Day) -> Course {
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
        match (member.standing.state(), self.state) {
            (from, to) if from == to => {
                if self.agrees(member, admitted) {
                    Course::Stands
                } else {
                    Course::Otherwise
                }
            }
            (State::Candidate, State::Admitted) => Course::By(vec![admission]),
            (State::Candidate, State::Suspended) => Course::By(vec![admission, (Step::Suspended, last)]),
            (State::Candidate, State::Withdrawn) if self.admitted.is_some() => {
                Course::By(vec![admission, (Step::Withdrawn, last)])
            }
            (State::Admitted, State::Suspended) => Course::By(vec![(Step::Suspended, last)]),
            (State::Suspended, State::Admitted) => Course::By(vec![(Step::Reinstated, last)]),
            (State::Admitted | State::Suspended, State::Withdrawn) => Course::By(vec![(Step::Withdrawn, last)]),
            (State::Withdrawn | State::GivenUp, State::Candidate) => Course::By(vec![(Step::Proposed, last)]),
            (State::Withdrawn | State::GivenUp, State::Admitted) => Course::By(vec![proposed, admission]),
            _ => Course::Otherwise,
        }
    }

    /// Whether what stands is what the list says, where both say something.
    fn agrees(&self, member: &Member, admitted: Option<Day>) -> bool {
        let stands = member.standing.since();
        let day = match member.standing {
            Standing::Admitted(_) => admitted,
            _ => self.since,
        };
        self.quality.is_none_or(|quality| quality == member.quality)
            && day.is_none_or(|day| stands.dated && day == stands.on)
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
            steps(it.course(None, TODAY)),
            [
                (Step::Proposed, founded, true),
                (Step::Admitted, founded, true),
                (Step::Suspended, date(2026, 5, 1), true)
            ]
        );
        let undated = Listed { admitted: None, since: Some(date(2026, 5, 1)), ..listed(State::Withdrawn) };
        assert_eq!(steps(undated.course(None, TODAY))[1], (Step::Admitted, date(2026, 5, 1), false));
        let nothing = Listed { admitted: None, ..listed(State::Admitted) };
        assert_eq!(steps(nothing.course(None, TODAY))[1], (Step::Admitted, TODAY, false));
    }

    #[test]
    fn what_stands_is_left_and_what_no_step_leads_to_is_said() {
        let since = Since::on(date(2025, 10, 30), Localised::one(Lang::Fr, "Fondation"));
        let here = member(Standing::Admitted(since.clone()));
        assert_eq!(listed(State::Admitted).course(Some(&here), TODAY), Course::Stands);
        let other_day = Listed { admitted: Some(date(2025, 11, 1)), ..listed(State::Admitted) };
        assert_eq!(other_day.course(Some(&here), TODAY), Course::Otherwise);
        let other_quality = Listed { quality: Some(Quality::Observer), ..listed(State::Admitted) };
        assert_eq!(other_quality.course(Some(&here), TODAY), Course::Otherwise);
        assert_eq!(listed(State::Candidate).course(Some(&here), TODAY), Course::Otherwise);
        let left = steps(listed(State::Withdrawn).course(Some(&here), TODAY));
        assert_eq!(left, [(Step::Withdrawn, TODAY, false)]);
        let suspended = member(Standing::Suspended(since));
        assert_eq!(steps(listed(State::Admitted).course(Some(&suspended), TODAY))[0].0, Step::Reinstated);
    }
}
