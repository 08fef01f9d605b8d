//! What a second convocation takes over from the session that it calls again.

use kernel::{Localised, Time};

use super::{Document, Item, ItemId, ItemInput, Session, SessionInput};

impl Session {
    /// What is said of a session that calls this one again, to start from: held as it was, on a day that is not said
    /// yet.
    pub fn said_again(&self) -> SessionInput {
        SessionInput {
            times: None,
            second_of: Some(self.id.clone()),
            announced: false,
            example: false,
            ..self.said.clone()
        }
    }
}

impl Item {
    /// The agenda of the first session as that of one that calls it again: what was not withdrawn, in order, as if
    /// nobody had been told of it yet; on another day each follows the one before. Each with the one that it comes
    /// from.
    pub fn again<'a>(first: &'a [Self], session: &Session, id: impl Fn() -> ItemId) -> Vec<(&'a Self, Self)> {
        let on = first.iter().filter(|it| !it.withdrawn);
        let taken = |(place, it): (i64, &'a Self)| {
            let item = Self {
                id: id(),
                session: session.id.clone(),
                place,
                said: ItemInput { begins: None, ..it.said.clone() },
                changed: false,
                withdrawn: false,
                added: None,
                urgency: Localised::default(),
                version: 1,
            };
            (it, item)
        };
        (1..).zip(on).map(taken).collect()
    }
}

impl Document {
    /// The same file under the item that takes the place of its own.
    pub fn again(&self, id: kernel::Id<Self>, item: &Item, at: Time) -> Self {
        Self { id, item: item.id.clone(), at, ..self.clone() }
    }
}
