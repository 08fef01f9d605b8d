use atlas::EntityId;
use kernel::{Actor, Day, Id, Localised};

use super::{Organ, OrganId, Refusal, Stay, Verb, may};

/// Which turn.
pub type TurnId = Id<Turn>;

/// The time during which a member's city is host. Both days are included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Its identity.
    pub id: TurnId,
    /// The organ whose turns these are.
    pub organ: OrganId,
    /// The member, as a legal entity.
    pub entity: EntityId,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// What a reader must know of it.
    pub note: Localised,
    /// How often it was saved.
    pub version: i64,
}

impl Turn {
    /// Takes a turn in, or what was corrected of one, among the `others` of its organ.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved or has no turns, the body is not in the club (asked only
    /// where it is not the body whose turn this was already), it ends before it begins, it begins before the organ, or it
    /// meets another.
    pub fn among(self, actor: &Actor, organ: &Organ, others: &[Self], is_member: bool) -> Result<Self, Refusal> {
        may(actor, Verb::SetTurn, &[])?;
        organ.must_stand()?;
        if !organ.kind.rotates() {
            return Err(Refusal::NoTurnsThere);
        }
        let was_theirs = others.iter().any(|it| it.id == self.id && it.entity == self.entity);
        if !is_member && !was_theirs {
            return Err(Refusal::NotAMember);
        }
        if self.until < self.from {
            return Err(Refusal::EndsBeforeItBegins);
        }
        if organ.since.is_some_and(|first| self.from < first) {
            return Err(Refusal::BeforeTheOrgan);
        }
        let meets = |it: &Self| it.id != self.id && it.from <= self.until && self.from <= it.until;
        if others.iter().any(meets) { Err(Refusal::TurnsMeet) } else { Ok(self) }
    }

    /// The turn as it is in fact: it ends when its member leaves the club, or its organ is no more. Nothing where that was
    /// before it began. `stay` is the member's time in the club.
    pub fn held(&self, stay: Stay, organ: &Organ) -> Option<Self> {
        let out = stay.last_day(self.from);
        let gone = organ.dissolved.as_ref().map(|it| it.on);
        let until = [out, gone].into_iter().flatten().fold(self.until, Day::min);
        (until >= self.from).then(|| Self { until, ..self.clone() })
    }

    /// Whether it may be taken back: it has not begun.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved, or the turn has begun.
    pub fn take_back(&self, actor: &Actor, organ: &Organ, today: Day) -> Result<(), Refusal> {
        may(actor, Verb::TakeBackTurn, &[])?;
        organ.must_stand()?;
        if self.from <= today { Err(Refusal::TurnHasBegun) } else { Ok(()) }
    }
}

/// Whose turn it is on a day, and whose is next.
pub fn turns_on(turns: &[Turn], day: Day) -> (Option<&Turn>, Option<&Turn>) {
    let now = turns.iter().find(|it| it.from <= day && day <= it.until);
    let next = turns.iter().filter(|it| it.from > day).min_by_key(|it| it.from);
    (now, next)
}
