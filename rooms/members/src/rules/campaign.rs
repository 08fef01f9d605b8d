use jiff::Span;
use kernel::{Actor, Day};
use serde::{Deserialize, Serialize};

use super::{Absence, Refusal, Verb, may};

/// How many days a reminder may come late, where the machine stood still on its day.
const LATE: i64 = 2;

/// A campaign that asks each member, once a year, whether its known relations are as the atlas says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// The year that it is of; one campaign a year.
    pub year: i64,
    /// The day on which it opened.
    pub opened: Day,
    /// The last day to answer; later for a member that could not be reached.
    pub deadline: Day,
    /// The day on which it was closed, with what it came to.
    pub closed: Option<(Day, Figures)>,
    /// How often it was saved.
    pub version: i64,
}

/// What a campaign came to, as totals: what may be said in public.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// How many relations its members were asked about, each once.
    pub known: usize,
    /// How many of them both sides confirm.
    pub both: usize,
    /// How many one side confirms.
    pub one: usize,
}

/// Until when a member's answer is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// This day, included.
    On(Day),
    /// It cannot be reached: its clock stands still.
    Stopped,
}

/// A letter of a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Letter {
    /// The one that asks.
    Asked,
    /// Ten days before the answer is due.
    TenDays,
    /// Three days before.
    ThreeDays,
    /// On the last day.
    LastDay,
}

impl Letter {
    /// All of them, as they are written.
    pub const ALL: [Self; 4] = [Self::Asked, Self::TenDays, Self::ThreeDays, Self::LastDay];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::TenDays => "ten-days",
            Self::ThreeDays => "three-days",
            Self::LastDay => "last-day",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// How many days before the answer is due it goes; none for the one that asks.
    fn before(self) -> Option<i64> {
        match self {
            Self::Asked => None,
            Self::TenDays => Some(10),
            Self::ThreeDays => Some(3),
            Self::LastDay => Some(0),
        }
    }
}

/// What a member is asked by a campaign, and how far it has answered: as it is while the campaign is open, as it was once it is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Of how many relations it is asked; of none, nothing is.
    pub asked: usize,
    /// Of how many it has given a word since the opening.
    pub said: usize,
    /// Until when its answer is due.
    pub due: Due,
    /// At how many addresses it can be written to.
    pub addresses: usize,
}

impl Answer {
    /// How far it goes.
    pub fn reaches(&self) -> Answered {
        Answered::of(self.asked, self.said)
    }
}

/// How far a member has answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answered {
    /// It has said nothing since the opening.
    Nothing,
    /// It has said something of some of its relations.
    Part,
    /// It has given a word on each.
    All,
}

impl Answered {
    /// All of them, the furthest first.
    pub const ALL: [Self; 3] = [Self::All, Self::Part, Self::Nothing];

    /// Of how many relations asked about, how many have a word since the opening.
    pub fn of(asked: usize, said: usize) -> Self {
        match said {
            0 => Self::Nothing,
            said if said >= asked => Self::All,
            _ => Self::Part,
        }
    }

    /// The word that stands for it in message keys and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Part => "part",
            Self::All => "all",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl Campaign {
    /// Opens the campaign of a year, today. One is open at a time.
    ///
    /// # Errors
    /// [`Refusal::NotYours`], [`Refusal::CampaignOpen`] while another is, [`Refusal::YearTaken`],
    /// [`Refusal::DeadlineTooSoon`] when no day is left to answer.
    pub fn open(actor: &Actor, year: i64, deadline: Day, today: Day, others: &[Self]) -> Result<Self, Refusal> {
        may(actor, Verb::KeepCampaign, None)?;
        if others.iter().any(Self::is_open) {
            return Err(Refusal::CampaignOpen);
        }
        if others.iter().any(|other| other.year == year) {
            return Err(Refusal::YearTaken);
        }
        if deadline <= today {
            return Err(Refusal::DeadlineTooSoon);
        }
        Ok(Self { year, opened: today, deadline, closed: None, version: 1 })
    }

    /// Closes it, today, with what it came to: it writes to nobody any more.
    ///
    /// # Errors
    /// [`Refusal::NotYours`], [`Refusal::CampaignClosed`].
    pub fn close(self, actor: &Actor, figures: Figures, today: Day) -> Result<Self, Refusal> {
        may(actor, Verb::KeepCampaign, None)?;
        if !self.is_open() {
            return Err(Refusal::CampaignClosed);
        }
        Ok(Self { closed: Some((today, figures)), ..self })
    }

    /// Whether it goes on.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Until when the answer of a member with these absences is due: a day on which it could not be reached does not count.
    pub fn due(&self, absences: &[Absence]) -> Due {
        let mut left = self.opened.until(self.deadline).map_or(0, |span| span.get_days());
        let mut day = self.opened;
        while left > 0 {
            let next = day.saturating_add(Span::new().days(1));
            if next == day {
                break;
            }
            day = next;
            match absences.iter().find(|it| it.since <= day && it.until.is_none_or(|until| day <= until)) {
                Some(Absence { until: None, .. }) => return Due::Stopped,
                Some(_) => {}
                None => left -= 1,
            }
        }
        Due::On(day)
    }

    /// The reminder that goes today to a member who was asked on `asked`, whose answer is due on `due` and is not whole:
    /// on its day, or soon after where the machine stood still.
    pub fn reminder(&self, asked: Day, due: Day, today: Day) -> Option<Letter> {
        let days = (0..=LATE).map(|late| today.saturating_sub(Span::new().days(late)));
        let on = |day: Day, letter: &Letter| {
            letter.before().is_some_and(|days| due.saturating_sub(Span::new().days(days)) == day)
        };
        days.take_while(|day| *day > asked && today <= due)
            .find_map(|day| Letter::ALL.into_iter().find(|letter| on(day, letter)))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn campaign() -> Campaign {
        let (today, deadline) = (date(2026, 11, 23), date(2026, 12, 23));
        Campaign::open(&Actor::system(), 2026, deadline, today, &[]).unwrap()
    }

    #[test]
    fn one_is_open_at_a_time_and_one_a_year() {
        let open = |others: &[Campaign]| {
            Campaign::open(&Actor::system(), 2026, date(2026, 12, 1), date(2026, 11, 23), others).map(|it| it.year)
        };
        assert_eq!(open(&[]), Ok(2026));
        assert_eq!(open(&[Campaign { year: 2025, ..campaign() }]), Err(Refusal::CampaignOpen));
        let closed = campaign().close(&Actor::system(), Figures::default(), date(2026, 12, 24)).unwrap();
        assert_eq!(open(std::slice::from_ref(&closed)), Err(Refusal::YearTaken));
        assert_eq!(open(&[Campaign { year: 2025, ..closed.clone() }]), Ok(2026));
        assert_eq!(
            closed.close(&Actor::system(), Figures::default(), date(2026, 12, 25)),
            Err(Refusal::CampaignClosed)
        );
    }

    #[test]
    fn a_day_is_left_to_answer_and_the_secretary_opens() {
        let today = date(2026, 11, 23);
        assert_eq!(Campaign::open(&Actor::system(), 2026, today, today, &[]), Err(Refusal::DeadlineTooSoon));
        let visitor = Campaign::open(&Actor::visitor(), 2026, date(2026, 12, 1), today, &[]);
        assert_eq!(visitor, Err(Refusal::NotYours));
    }

    #[test]
    fn a_day_without_contact_does_not_count() {
        let away = |from: i8, until: Option<i8>| Absence {
            since: date(2026, 12, from),
            until: until.map(|until| date(2026, 12, until)),
        };
        assert_eq!(campaign().due(&[]), Due::On(date(2026, 12, 23)));
        assert_eq!(campaign().due(&[away(1, Some(5))]), Due::On(date(2026, 12, 28)));
        assert_eq!(campaign().due(&[away(1, None)]), Due::Stopped);
        assert_eq!(campaign().due(&[away(24, None)]), Due::On(date(2026, 12, 23)), "its time had passed");
    }

    #[test]
    fn reminders_go_at_ten_three_and_no_days_and_never_before_the_question() {
        let (asked, due) = (date(2026, 11, 23), date(2026, 12, 23));
        let on = |day: i8| campaign().reminder(asked, due, date(2026, 12, day));
        let days: Vec<(i8, Letter)> = (1..=31).filter_map(|day| Some((day, on(day)?))).collect();
        let (ten, three, last) = (Letter::TenDays, Letter::ThreeDays, Letter::LastDay);
        assert_eq!(days, [(13, ten), (14, ten), (15, ten), (20, three), (21, three), (22, three), (23, last)]);
        assert_eq!(campaign().reminder(date(2026, 12, 13), due, date(2026, 12, 14)), None);
    }

    #[test]
    fn an_answer_is_whole_when_each_relation_has_a_word() {
        assert_eq!([0, 1, 3].map(|said| Answered::of(3, said)), [Answered::Nothing, Answered::Part, Answered::All]);
    }

    #[test]
    fn words_of_storage_are_those_of_the_migration() {
        let migration = include_str!("../../../../migrations/0021_members_campaigns.sql");
        for it in Letter::ALL {
            assert_eq!(Letter::from_word(it.as_str()), Some(it));
            assert!(migration.contains(&format!("('{}')", it.as_str())));
        }
    }
}
