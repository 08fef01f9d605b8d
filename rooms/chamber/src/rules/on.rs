use council::rules::{Item, ItemId, SessionId};
use kernel::{Actor, Id, Time};

use super::{ChamberRefusal, Sitting};

/// A time during which an item was on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct On {
    /// Its identity.
    pub id: Id<On>,
    /// The session.
    pub session: SessionId,
    /// The item.
    pub item: ItemId,
    /// From when.
    pub since: Time,
    /// By whom it was opened, by account name.
    pub name: String,
    /// Until when, and by whom it was ended; none while it is on.
    pub until: Option<(Time, String)>,
}

impl On {
    /// Opens an item; `on` is the one that is on now, which ends as this begins.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session does not sit, the item is not on its agenda, or is on already.
    pub fn open(
        actor: &Actor,
        (id, at): (Id<Self>, &Sitting),
        item: &Item,
        on: Option<&Self>,
    ) -> Result<Self, ChamberRefusal> {
        at.must_be_conducted_by(actor)?;
        if item.session != at.session.id || item.withdrawn {
            return Err(ChamberRefusal::NoSuchItem);
        }
        if on.is_some_and(|on| on.item == item.id) {
            return Err(ChamberRefusal::OnAlready);
        }
        let since = on.map_or(at.now, |on| at.now.max(on.since));
        let (session, item, name) = (at.session.id.clone(), item.id.clone(), actor.name.clone());
        Ok(Self { id, session, item, since, name, until: None })
    }

    /// Ends it.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session does not sit, or it is on no more.
    pub fn end(self, actor: &Actor, at: &Sitting) -> Result<Self, ChamberRefusal> {
        at.must_be_conducted_by(actor)?;
        if self.until.is_some() {
            return Err(ChamberRefusal::NoItemOn);
        }
        Ok(Self { until: Some((at.now.max(self.since), actor.name.clone())), ..self })
    }
}
