//! The session in whose file something stands, as rules judge by it.

use std::sync::Arc;

use council::{
    Gathered,
    rules::{Item, ItemId, SessionId},
};
use kernel::{Actor, Id, Time};
use platform::{Failure, Result, db::Reader};

use crate::{
    filed::experts,
    rules::{Motion, Mover, Referral, Scene, Sitting, Terms},
    store,
};

/// A session with what motions are judged by.
pub(crate) struct Place {
    /// The session, its agenda, who sits.
    pub it: Arc<Gathered>,
    /// Until when what is tabled.
    pub terms: Terms,
    /// What experts were asked.
    pub referrals: Vec<Referral>,
    /// The experts asked about the motion at hand; none without one.
    pub experts: Vec<Id<Actor>>,
}

impl Place {
    /// The session of this identity, without a motion, once for all that a page draws of it in one unit of reading.
    pub(crate) async fn together(reader: &mut Reader, session: &SessionId, now: Time) -> Result<Arc<Self>> {
        let name = session.to_string();
        if let Some(it) = reader.together(&name) {
            return Ok(it);
        }
        let it = Arc::new(Self::of(reader, session, None, now).await?);
        reader.bring(name, Arc::clone(&it));
        Ok(it)
    }

    /// The session of this identity, for a motion where there is one; as another room may have gathered it in this unit of reading.
    pub(crate) async fn of(
        reader: &mut Reader,
        session: &SessionId,
        motion: Option<&Motion>,
        now: Time,
    ) -> Result<Self> {
        let session = council::session_by_id(reader, session.as_str()).await?.ok_or(Failure::NotFound)?;
        let it = council::gather(reader, session, now).await?;
        Self::around(reader, it, motion).await
    }

    /// The same of a session that was gathered.
    pub(crate) async fn around(reader: &mut Reader, it: Arc<Gathered>, motion: Option<&Motion>) -> Result<Self> {
        let terms = store::terms(reader, &it.session.id).await?;
        let referrals = store::referrals(reader, &it.session.id).await?.to_vec();
        let experts = experts(&referrals, motion);
        Ok(Self { it, terms, referrals, experts })
    }

    /// What someone's part is judged by.
    pub(crate) fn scene<'a>(&'a self, mover: Option<&'a Mover>, author: Option<&'a Mover>) -> Scene<'a> {
        Scene { chairs: self.it.chairs(), mover, author, experts: &self.experts }
    }

    /// The same of an item, now.
    pub(crate) fn sitting(&self, item: &ItemId, now: Time) -> Sitting<'_> {
        Sitting { session: &self.it.session, item: self.item(item), terms: self.terms, now }
    }

    /// An item of the agenda.
    pub(crate) fn item(&self, id: &ItemId) -> Option<&Item> {
        self.it.items.iter().find(|it| it.id == *id)
    }

    /// The number of an item on the agenda.
    pub(crate) fn number(&self, id: &ItemId) -> Option<usize> {
        council::rules::numbered(&self.it.items).find(|(_, it)| it.id == *id).map(|(number, _)| number)
    }
}
