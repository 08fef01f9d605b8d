//! A session with all that happens in its chamber, brought together.

use std::{collections::BTreeSet, sync::Arc};

use council::{
    Gathered,
    rules::{Item, SeatAt},
};
use kernel::Time;
use platform::{Result, db::Reader};

use crate::{
    rules::{Course, On, Request, Sitting, Sort, Stand, waiting},
    store,
};

/// A session and its chamber.
pub(crate) struct Chamber {
    /// The session, with its agenda, its seats and who is there.
    pub it: Arc<Gathered>,
    /// What the chair has set.
    pub course: Course,
    /// The times during which items were on.
    pub on: Vec<On>,
    /// What was asked.
    pub requests: Vec<Request>,
}

impl Chamber {
    /// Brings it together.
    pub(crate) async fn gather(reader: &mut Reader, it: Arc<Gathered>) -> Result<Self> {
        let id = &it.session.id;
        let course = store::course(reader, id).await?;
        let on = store::on(reader, id).await?.to_vec();
        let requests = store::requests(reader, id).await?.to_vec();
        Ok(Self { it, course, on, requests })
    }

    /// The seats that are there.
    pub(crate) fn there(&self) -> BTreeSet<SeatAt> {
        let seats = self.it.seats.iter().map(|seat| &seat.chair.at);
        seats.filter(|at| self.it.there(at).is_some()).cloned().collect()
    }

    /// Judges by it.
    pub(crate) fn sitting<T>(&self, now: Time, with: impl FnOnce(&Sitting) -> T) -> T {
        let (seats, there) = (self.it.chairs_there(), self.there());
        with(&Sitting { session: &self.it.session, seats, there: &there, now })
    }

    /// Whether it sits or rests.
    pub(crate) fn is_on(&self) -> bool {
        Sitting::is_on(&self.it.session)
    }

    /// The time that is running of the item that is on.
    pub(crate) fn now_on(&self) -> Option<&On> {
        self.on.iter().find(|it| it.until.is_none()).filter(|_| self.is_on())
    }

    /// The item that is on, with its number.
    pub(crate) fn item_on(&self) -> Option<(usize, &Item)> {
        let on = self.now_on()?;
        council::rules::numbered(&self.it.items).find(|(_, item)| item.id == on.item)
    }

    /// The item that comes after the one that was on last and was never on itself; the first, where none was on yet.
    pub(crate) fn item_next(&self) -> Option<(usize, &Item)> {
        let last = self.on.last().and_then(|on| self.it.items.iter().position(|item| item.id == on.item));
        let after = last.map_or(0, |at| at + 1);
        let ahead = |item: &Item| self.on.iter().all(|on| on.item != item.id);
        council::rules::numbered(&self.it.items).skip(after).find(|(_, item)| !item.withdrawn && ahead(item))
    }

    /// Who speaks: on a point of order, or with the floor.
    pub(crate) fn speaking(&self, sort: Sort) -> Option<&Request> {
        let speaks = |it: &&Request| it.sort == sort && matches!(it.stand, Stand::Speaking(_));
        self.requests.iter().find(speaks).filter(|_| self.is_on())
    }

    /// Those that wait, points of order first.
    pub(crate) fn waiting(&self) -> Vec<&Request> {
        if self.is_on() { waiting(&self.requests) } else { Vec::new() }
    }
}
