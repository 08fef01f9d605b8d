use atlas::EntityId;
use kernel::{Actor, Day, Id, Localised};

use super::{Organ, OrganId, Refusal, Verb, may};

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
    /// When this is not the actor's to do, the organ was dissolved or has no turns, the body is not in the club, it ends
    /// before it begins, or it meets another.
    pub fn among(self, actor: &Actor, organ: &Organ, others: &[Self], is_member: bool) -> Result<Self, Refusal> {
        may(actor, Verb::SetTurn, &[])?;
        organ.must_stand()?;
        if !organ.kind.rotates() {
            return Err(Refusal::NoTurnsThere);
        }
        if !is_member {
            return Err(Refusal::NotAMember);
        }
        if self.until < self.from {
            return Err(Refusal::EndsBeforeItBegins);
        }
        let meets = |it: &Self| it.id != self.id && it.from <= self.until && self.from <= it.until;
        if others.iter().any(meets) { Err(Refusal::TurnsMeet) } else { Ok(self) }
    }
}

/// Whose turn it is on a day, and whose is next.
pub fn turns_on(turns: &[Turn], day: Day) -> (Option<&Turn>, Option<&Turn>) {
    let now = turns.iter().find(|it| it.from <= day && day <= it.until);
    let next = turns.iter().filter(|it| it.from > day).min_by_key(|it| it.from);
    (now, next)
}
