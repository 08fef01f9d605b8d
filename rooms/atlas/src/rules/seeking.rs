use kernel::{Actor, Day, Localised};

use super::{EntityId, Refusal, Theme, may_seek};

/// What the authority of a place looks for in a partner, and offers. One that says nothing was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Whose it is.
    pub entity: EntityId,
    /// What it looks for.
    pub wants: Vec<Theme>,
    /// What it offers.
    pub offers: Vec<Theme>,
    /// The same in its own words.
    pub words: Localised,
    /// Since when it stands.
    pub since: Day,
    /// The last day on which it is shown, that day included; none when it stands until it is withdrawn.
    pub until: Option<Day>,
    /// How often it was saved.
    pub version: i64,
}

/// What is written in a notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoticeInput {
    /// What the authority looks for.
    pub wants: Vec<Theme>,
    /// What it offers.
    pub offers: Vec<Theme>,
    /// The same in its own words.
    pub words: Localised,
    /// The last day on which it is shown.
    pub until: Option<Day>,
}

impl Notice {
    /// Publishes what an authority seeks, over what it said `before` as its writer saw it: `version` is that of the notice
    /// that was read, 0 when there was none. It stands since `today`, or since it was first said if it is shown still.
    ///
    /// # Errors
    /// When this is not the actor's to do, the notice says nothing, or its last day is past.
    pub fn publish(
        actor: &Actor,
        entity: &EntityId,
        before: Option<&Self>,
        version: i64,
        input: NoticeInput,
        today: Day,
    ) -> Result<Self, Refusal> {
        may_seek(actor, entity.as_str())?;
        if input.until.is_some_and(|until| until < today) {
            return Err(Refusal::PastDay);
        }
        let since = before.filter(|it| it.is_shown_on(today)).map_or(today, |it| it.since);
        let NoticeInput { wants, offers, words, until } = input;
        let notice = Self { entity: entity.clone(), wants, offers, words, since, until, version };
        if notice.says_something() { Ok(notice) } else { Err(Refusal::EmptyNotice) }
    }

    /// Withdraws it: what it said is erased, and its version kept, so that nobody saves over it unaware.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it was withdrawn before.
    pub fn withdraw(self, actor: &Actor, today: Day) -> Result<Self, Refusal> {
        may_seek(actor, self.entity.as_str())?;
        if !self.says_something() {
            return Err(Refusal::EmptyNotice);
        }
        let (wants, offers, words) = (Vec::new(), Vec::new(), Localised::default());
        Ok(Self { wants, offers, words, since: today, until: None, ..self })
    }

    /// Whether it stands: what says nothing was withdrawn.
    pub fn says_something(&self) -> bool {
        !self.wants.is_empty() || !self.offers.is_empty() || !self.words.is_empty()
    }

    /// Whether its last day is past.
    pub fn is_past_on(&self, day: Day) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// Whether anyone may read it on this day.
    pub fn is_shown_on(&self, day: Day) -> bool {
        self.says_something() && !self.is_past_on(day)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{Grant, Id, Lang, Role};

    use super::*;

    const TODAY: Day = date(2026, 11, 23);

    fn actor(role: Role, body: Option<&str>) -> Actor {
        let grants = vec![Grant { role, body: body.map(str::to_owned), until: None }];
        Actor { account: Some(Id::new("a")), name: role.as_str().into(), grants }
    }

    fn smara() -> EntityId {
        EntityId::new("smara")
    }

    fn seeking(until: Option<Day>) -> NoticeInput {
        NoticeInput { wants: vec![Theme::Culture], until, ..NoticeInput::default() }
    }

    #[test]
    fn its_own_mayor_and_officer_write_it_and_the_secretary_any() {
        let written =
            |actor: &Actor| Notice::publish(actor, &smara(), None, 0, seeking(None), TODAY).map(|notice| notice.wants);
        for allowed in [
            actor(Role::Mayor, Some("smara")),
            actor(Role::Officer, Some("smara")),
            actor(Role::Secretary, None),
            Actor::system(),
        ] {
            assert_eq!(written(&allowed), Ok(vec![Theme::Culture]), "{}", allowed.name);
        }
        for other in [actor(Role::Mayor, Some("timbuktu")), actor(Role::Expert, None), Actor::visitor()] {
            assert_eq!(written(&other), Err(Refusal::NotYourNotice), "{}", other.name);
        }
    }

    #[test]
    fn it_is_shown_to_its_last_day_included() {
        let mayor = actor(Role::Mayor, Some("smara"));
        let notice = Notice::publish(&mayor, &smara(), None, 0, seeking(Some(TODAY)), TODAY).unwrap();
        assert!(notice.is_shown_on(TODAY));
        assert!(!notice.is_shown_on(date(2026, 11, 24)));
        assert!(notice.is_past_on(date(2026, 11, 24)));
        let yesterday = seeking(Some(date(2026, 11, 22)));
        assert_eq!(Notice::publish(&mayor, &smara(), None, 0, yesterday, TODAY), Err(Refusal::PastDay));
    }

    #[test]
    fn what_is_changed_while_shown_keeps_its_day_and_what_is_said_anew_begins_today() {
        let mayor = actor(Role::Mayor, Some("smara"));
        let (may, june) = (date(2026, 5, 1), date(2026, 6, 1));
        let first = Notice::publish(&mayor, &smara(), None, 0, seeking(Some(june)), may).unwrap();
        let change = |on| Notice::publish(&mayor, &smara(), Some(&first), 1, seeking(None), on).map(|it| it.since);
        assert_eq!((change(june), change(TODAY)), (Ok(may), Ok(TODAY)));
    }

    #[test]
    fn a_withdrawn_notice_says_nothing_more_and_cannot_be_withdrawn_again() {
        let mayor = actor(Role::Mayor, Some("smara"));
        let words = NoticeInput { words: Localised::one(Lang::Fr, "Un festival"), ..NoticeInput::default() };
        let notice = Notice::publish(&mayor, &smara(), None, 0, words, TODAY).unwrap();
        let withdrawn = notice.withdraw(&mayor, TODAY).unwrap();
        assert!(!withdrawn.is_shown_on(TODAY) && withdrawn.words.is_empty());
        assert_eq!(withdrawn.withdraw(&mayor, TODAY), Err(Refusal::EmptyNotice));
        let empty = Notice::publish(&mayor, &smara(), None, 0, NoticeInput::default(), TODAY);
        assert_eq!(empty, Err(Refusal::EmptyNotice));
    }
}
