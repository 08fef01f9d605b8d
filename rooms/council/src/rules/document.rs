use kernel::{Actor, Id, Time};

use super::{Chair, Item, ItemId, Session, SessionRefusal};

/// The most documents of an item.
pub const DOCUMENTS_MOST: usize = 20;

/// A document of an item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its identity.
    pub id: Id<Self>,
    /// The item.
    pub item: ItemId,
    /// SHA-256 of its bytes, by which the file is kept.
    pub sha256: String,
    /// How it is called.
    pub name: String,
    /// Whether anyone may read it; else those whom the session calls, whoever acts for their bodies, and the secretary.
    pub shown: bool,
    /// When it was added.
    pub at: Time,
}

impl Document {
    /// Adds a document to an item that has `others`: its file by its hash, and how it is called. Gives the session with it:
    /// after the convocation the item is marked, and those it calls are to be told.
    ///
    /// # Errors
    /// When this is not the actor's to do, the agenda no longer changes, or the item has as many as it can.
    pub fn add(
        actor: &Actor,
        (id, session, item): (Id<Self>, Session, &Item),
        (others, seats): (usize, &[Chair]),
        (sha256, name, shown): (String, String, bool),
        at: Time,
    ) -> Result<(Self, Item, Session), SessionRefusal> {
        let session = session.with_more(actor, seats, at)?;
        if others >= DOCUMENTS_MOST {
            return Err(SessionRefusal::TooManyDocuments);
        }
        Ok((Self { id, item: item.id.clone(), sha256, name, shown, at }, item.marked(&session), session))
    }

    /// Whether it was added while its session sat.
    pub fn is_of_the_session(&self, session: &Session) -> bool {
        session.state.opened().is_some_and(|opened| opened.at <= self.at)
    }

    /// Takes it away from its item: gives the item and the session with it, as [`Document::add`].
    ///
    /// # Errors
    /// When this is not the actor's to do, or the agenda no longer changes.
    pub fn remove(actor: &Actor, session: Session, item: &Item, now: Time) -> Result<(Item, Session), SessionRefusal> {
        let session = session.changing(actor, now)?;
        Ok((item.marked(&session), session))
    }
}
