use kernel::{Actor, Id, Localised, Time};
use suffrage::Rules;

use super::{Begins, Chair, Hours, Session, SessionId, SessionRefusal, State, organ::same_name};

/// Which item of an agenda.
pub type ItemId = Id<Item>;

/// The most items of an agenda.
pub const ITEMS_MOST: usize = 100;
/// The longest time planned for an item, in minutes.
pub const MINUTES_MOST: i64 = 600;

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its identity.
    pub id: ItemId,
    /// The session.
    pub session: SessionId,
    /// Where it stands, from small to large.
    pub place: i64,
    /// What is said of it.
    pub said: ItemInput,
    /// Whether it was added or changed after the convocation.
    pub changed: bool,
    /// Whether it was taken off after the convocation.
    pub withdrawn: bool,
    /// When it was added, where that was after the convocation.
    pub added: Option<Time>,
    /// Why it is urgent, where it decides and the notice had run; empty elsewhere.
    pub urgency: Localised,
    /// How often it was saved.
    pub version: i64,
}

/// What the secretary says of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemInput {
    /// Its title.
    pub title: Localised,
    /// What is done under it.
    pub kind: ItemKind,
    /// The key of the matter in the organ's rules, where it decides; empty elsewhere.
    pub matter: String,
    /// The time planned, in minutes; 0 where none is.
    pub minutes: i64,
    /// When it begins, where it does not follow the one before.
    pub begins: Option<Begins>,
}

/// What is done under an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// Those who sit are told something.
    Information,
    /// They talk.
    Debate,
    /// They decide.
    Decision,
    /// They elect.
    Election,
    /// They approve the minutes of a session.
    Minutes,
}

impl ItemKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Information, Self::Debate, Self::Decision, Self::Election, Self::Minutes];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Debate => "debate",
            Self::Decision => "decision",
            Self::Election => "election",
            Self::Minutes => "minutes",
        }
    }

    /// The kind that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Whether something is decided under it, by a matter of the rules.
    pub fn decides(self) -> bool {
        matches!(self, Self::Decision | Self::Election | Self::Minutes)
    }
}

/// What an item is judged by.
#[derive(Debug, Clone, Copy, Default)]
pub struct Law<'a> {
    /// The rules of its session.
    pub rules: Option<&'a Rules>,
    /// Of a second convocation, the agenda of the first.
    pub first: Option<&'a [Item]>,
    /// The seats of its organ: one of them presides, and adds to it while it sits.
    pub seats: &'a [Chair],
}

impl Law<'_> {
    /// Whether the item has no matter, or decides on one of the rules.
    pub fn knows(&self, said: &ItemInput) -> bool {
        let known = || self.rules.is_some_and(|rules| rules.matter(&said.matter).is_some());
        said.matter.is_empty() || (said.kind.decides() && known())
    }

    /// Whether its kind is that of its matter, where it has one: an election is decided by a matter that elects, and nothing else is.
    pub fn agrees(&self, said: &ItemInput) -> bool {
        let matter = self.rules.and_then(|rules| rules.matter(&said.matter));
        let elects = |it: &suffrage::Matter| matches!(it.decided, suffrage::Decided::Election(_));
        matter.is_none_or(|matter| elects(matter) == (said.kind == ItemKind::Election))
    }

    /// Whether a second convocation has it, and the first had none of this title and matter, or kind where no matter is said. Titles are one
    /// where they are in a language that both have: what was typed again in one has not another subject for that.
    pub fn goes_beyond(&self, said: &ItemInput) -> bool {
        // A matter has one kind: where it is said, an item of before that was not known to be an election is one now.
        let kind = |it: &ItemInput| it.matter.is_empty().then_some(it.kind);
        let same = |it: &Item| {
            same_name(&it.said.title, &said.title) && (kind(&it.said), &it.said.matter) == (kind(said), &said.matter)
        };
        self.first.is_some_and(|items| !items.iter().any(|it| !it.withdrawn && same(it)))
    }

    /// Why an item that decides is urgent, where the notice has run as it comes; nothing elsewhere, whatever was said.
    fn urgency(
        &self,
        session: &Session,
        said: &ItemInput,
        urgency: Localised,
        now: Time,
    ) -> Result<Localised, SessionRefusal> {
        let needed = said.kind.decides() && session.is_past_notice(self.rules, now);
        match (needed, urgency.is_empty()) {
            (false, _) => Ok(Localised::default()),
            (true, true) => Err(SessionRefusal::UrgencyNeeded),
            (true, false) => Ok(urgency),
        }
    }

    /// Whether the item, of this number, may be on the agenda of this session.
    fn lets(&self, session: &Session, said: &ItemInput, number: usize) -> Result<(), SessionRefusal> {
        if !self.knows(said) {
            return Err(SessionRefusal::NoSuchMatter);
        }
        if !self.agrees(said) {
            return Err(SessionRefusal::KindsDiffer(vec![number]));
        }
        if is_called(session) && said.kind.decides() && self.goes_beyond(said) {
            return Err(SessionRefusal::BeyondTheFirst(vec![number]));
        }
        Ok(())
    }
}

impl Item {
    /// Puts an item at the end of an agenda; `others` are those that it has. Gives the session with it: after the convocation
    /// those it calls are to be told. What decides, and comes after the notice has run, says why it is urgent.
    ///
    /// # Errors
    /// When this is not the actor's to do, the agenda no longer changes or is full, the rules know no such matter, or
    /// one of another kind, its hour comes too early, a second convocation would decide what the first did not have, or an urgency is needed.
    pub fn add(
        actor: &Actor,
        (id, session): (ItemId, Session),
        others: &[Self],
        law: Law,
        (said, urgency): (ItemInput, Localised),
        now: Time,
    ) -> Result<(Self, Session), SessionRefusal> {
        let session = session.with_more(actor, law.seats, now)?;
        if others.len() >= ITEMS_MOST {
            return Err(SessionRefusal::TooManyItems);
        }
        law.lets(&session, &said, others.len() + 1)?;
        let place = others.iter().map(|it| it.place).max().unwrap_or(0) + 1;
        let urgency = law.urgency(&session, &said, urgency, now)?;
        let (of, changed) = (session.id.clone(), is_called(&session));
        let added = changed.then_some(now);
        let item = Self { id, session: of, place, said, changed, withdrawn: false, added, urgency, version: 1 };
        Hours::take(&item, others, &session)?;
        Ok((item, session))
    }

    /// Says otherwise what an item is; `number` is its own. What says the same changes nothing; what was withdrawn stays so.
    ///
    /// # Errors
    /// As [`Item::add`].
    pub fn edit(
        self,
        actor: &Actor,
        session: Session,
        (law, number): (Law, usize),
        (said, urgency): (ItemInput, Localised),
        now: Time,
    ) -> Result<(Self, Session), SessionRefusal> {
        let changed = session.clone().changing(actor, now)?;
        law.lets(&changed, &said, number)?;
        if said == self.said {
            return Ok((self, session));
        }
        let decides = |it: &ItemInput| it.kind.decides().then(|| (it.kind, it.matter.clone()));
        let urgency = match decides(&said) == decides(&self.said) {
            true => self.urgency.clone(),
            false => law.urgency(&changed, &said, urgency, now)?,
        };
        Ok((Self { said, urgency, ..self }.marked(&changed), changed))
    }

    /// Whether it was added while its session sat.
    pub fn is_of_the_session(&self, session: &Session) -> bool {
        session.state.opened().zip(self.added).is_some_and(|(opened, added)| opened.at <= added)
    }

    /// Takes an item off: before the convocation it goes, after it stays and says that it was withdrawn.
    ///
    /// # Errors
    /// When this is not the actor's to do, or the agenda no longer changes.
    pub fn withdraw(
        self,
        actor: &Actor,
        session: Session,
        now: Time,
    ) -> Result<(Option<Self>, Session), SessionRefusal> {
        let changed = session.clone().changing(actor, now)?;
        if self.withdrawn {
            return Ok((Some(self), session));
        }
        let kept = is_called(&changed).then_some(Self { withdrawn: true, changed: true, ..self });
        Ok((kept, changed))
    }

    /// Puts an item back that was withdrawn.
    ///
    /// # Errors
    /// When this is not the actor's to do, the agenda no longer changes, or the item was not withdrawn.
    pub fn put_back(self, actor: &Actor, session: Session, now: Time) -> Result<(Self, Session), SessionRefusal> {
        let session = session.changing(actor, now)?;
        if !self.withdrawn {
            return Err(SessionRefusal::NotWithdrawn);
        }
        Ok((Self { withdrawn: false, ..self }.marked(&session), session))
    }

    /// Moves an item one place up or down among the others: gives the two that change places, none at the end of the list. What
    /// was withdrawn keeps its number: it is not moved, and others move past it.
    ///
    /// # Errors
    /// When this is not the actor's to do, or the agenda no longer changes.
    pub fn shift(
        actor: &Actor,
        session: Session,
        all: &[Self],
        (id, up): (&ItemId, bool),
        now: Time,
    ) -> Result<(Option<(Self, Self)>, Session), SessionRefusal> {
        let changed = session.clone().changing(actor, now)?;
        let Some((one, other)) = Self::to_swap(all, (id, up)) else { return Ok((None, session)) };
        let moved = |it: &Self, place| Self { place, ..it.marked(&changed) };
        Ok((Some((moved(one, other.place), moved(other, one.place))), changed))
    }

    /// An item and the one beside which it stands, above or below, of those that were not withdrawn; none at the end of the list.
    pub(crate) fn to_swap<'a>(all: &'a [Self], (id, up): (&ItemId, bool)) -> Option<(&'a Self, &'a Self)> {
        let on: Vec<&Self> = all.iter().filter(|it| !it.withdrawn).collect();
        let at = on.iter().position(|it| it.id == *id)?;
        let other = if up { at.checked_sub(1)? } else { at + 1 };
        Some((on[at], on.get(other).copied()?))
    }

    /// The same item, marked where those whom the session calls have seen it before it changed.
    pub(super) fn marked(&self, session: &Session) -> Self {
        Self { changed: self.changed || is_called(session), ..self.clone() }
    }
}

/// Whether those it calls have been told its agenda.
fn is_called(session: &Session) -> bool {
    matches!(session.state, State::Convened(_) | State::Open(_) | State::Suspended(..))
}

/// The items of an agenda with their numbers: the same in pages and letters, since what is withdrawn keeps its own.
pub fn numbered(items: &[Item]) -> impl Iterator<Item = (usize, &Item)> {
    items.iter().enumerate().map(|(at, it)| (at + 1, it))
}
