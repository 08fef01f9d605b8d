//! The session in whose file something stands, as rules judge by it.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use council::{
    Gathered,
    rules::{Chair, Item, ItemId, SessionId},
};
use kernel::{Actor, Id, Time};
use platform::{Failure, Result, db::Reader, web::Ctx};

use crate::{
    filed::experts,
    rules::{Motion, Mover, Referral, Scene, Sitting, Terms},
    store,
};

/// A session with what motions are judged by.
pub(crate) struct Place {
    /// The session, its agenda, who sits.
    pub it: Gathered,
    /// Until when what is tabled.
    pub terms: Terms,
    /// What experts were asked.
    pub referrals: Vec<Referral>,
    /// The seats, as rules judge them.
    pub chairs: Vec<Chair>,
    /// The experts asked about the motion at hand; none without one.
    pub experts: Vec<Id<Actor>>,
}

/// The sessions that were gathered last for pages that draw many parts of one, each with the number of its request.
#[derive(Default)]
struct Gatherings(Mutex<VecDeque<(String, Arc<Place>)>>);

/// How many gatherings are remembered: as many as there may be pages being drawn at a time.
const GATHERINGS_MOST: usize = 8;

impl Place {
    /// The session of this identity, without a motion, gathered once for all that a page draws of it.
    pub(crate) async fn for_page(ctx: &Ctx, reader: &mut Reader, session: &SessionId) -> Result<Arc<Self>> {
        let gatherings = ctx.app.kept(Gatherings::default);
        let known = |(request, it): &&(String, Arc<Self>)| *request == ctx.request && it.it.session.id == *session;
        let all = || gatherings.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all().iter().find(known).map(|(_, it)| Arc::clone(it));
        if let Some(it) = found.filter(|_| !ctx.request.is_empty()) {
            return Ok(it);
        }
        let it = Arc::new(Self::of(reader, session, None, ctx.now()).await?);
        let mut all = all();
        all.push_front((ctx.request.clone(), Arc::clone(&it)));
        all.truncate(GATHERINGS_MOST);
        Ok(it)
    }

    /// The session of this identity, for a motion where there is one.
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
    pub(crate) async fn around(reader: &mut Reader, it: Gathered, motion: Option<&Motion>) -> Result<Self> {
        let terms = store::terms(reader, &it.session.id).await?;
        let referrals = store::referrals(reader, &it.session.id).await?.to_vec();
        let experts = experts(&referrals, motion);
        Ok(Self { chairs: it.chairs(), it, terms, referrals, experts })
    }

    /// What someone's part is judged by.
    pub(crate) fn scene<'a>(&'a self, mover: Option<&'a Mover>, author: Option<&'a Mover>) -> Scene<'a> {
        Scene { chairs: &self.chairs, mover, author, experts: &self.experts }
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
