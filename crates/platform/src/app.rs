use std::{
    ops::Deref,
    sync::{Arc, Mutex, PoisonError},
};

use kernel::{Day, Id, Time};
use tokio::sync::{OwnedRwLockReadGuard, RwLock, watch};

use crate::{Room, Site, cache::PageCache, db::Db, files::Files, shelf::Shelf};

/// Where the time comes from.
#[derive(Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that a test sets.
    Set(Arc<Mutex<Time>>),
}

impl Clock {
    /// A clock that stands at `time` until it is set again.
    pub fn at(time: Time) -> Self {
        Self::Set(Arc::new(Mutex::new(time)))
    }

    /// Sets a test's clock; the machine's stays what it is.
    pub fn set(&self, time: Time) {
        if let Self::Set(now) = self {
            *now.lock().unwrap_or_else(PoisonError::into_inner) = time;
        }
    }
}

/// What everything that runs is given: database, files, rooms, the club's settings, the clock. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// The parts of an [`App`].
pub struct Inner {
    /// The database.
    pub db: Db,
    /// Files, by their content.
    pub files: Files,
    /// The rooms of the house, in the order of its one-way line.
    pub rooms: Vec<Room>,
    /// What the club has set.
    pub site: Site,
    pub(crate) pages: PageCache,
    shelf: Shelf,
    /// Held by each form that is being handled: read by all of them at once, written by who waits for their end.
    forms: Arc<RwLock<()>>,
    /// Whether the program was told to stop.
    stop: watch::Sender<bool>,
    clock: Clock,
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// Puts the house together.
    pub fn new(db: Db, files: Files, rooms: Vec<Room>, site: Site, clock: Clock) -> Self {
        let (pages, shelf, forms) = (PageCache::new(), Shelf::default(), Arc::default());
        Self(Arc::new(Inner { db, files, rooms, site, pages, shelf, forms, stop: watch::Sender::new(false), clock }))
    }

    /// Held while a form is handled, so that a stop waits for it though its sender has gone.
    pub(crate) async fn form_taken(&self) -> OwnedRwLockReadGuard<()> {
        Arc::clone(&self.forms).read_owned().await
    }

    /// Waits until every form taken has been handled to its end. Those that come meanwhile wait: it is for a stop, which
    /// lets nobody in.
    pub async fn forms_ended(&self) {
        let _ = self.forms.write().await;
    }

    /// Says that the program stops: an answer that goes on without end ends now.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Waits until the program is told to stop.
    pub async fn stopped(&self) {
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }

    /// Now, in whole microseconds. The one place where the clock is read.
    pub fn now(&self) -> Time {
        match &self.clock {
            #[expect(clippy::disallowed_methods, reason = "this is the one place")]
            Clock::System => Time::from_microsecond(Time::now().as_microsecond()).unwrap_or_default(),
            Clock::Set(now) => *now.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// The civil day by the club's own time zone.
    pub fn today(&self) -> Day {
        self.now().to_zoned_datetime(self.site.time_zone.clone()).date()
    }

    /// What a room keeps in memory for this house, one of each type: an index, a picture of the content. `make` makes it
    /// when it is first asked for.
    pub fn kept<T: Send + Sync + 'static>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        self.shelf.get(make)
    }

    /// A new identity. The one place where they are made.
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    pub fn id<T: ?Sized>(&self) -> Id<T> {
        uuid::Uuid::now_v7().into()
    }

    /// `bytes` random bytes in URL-safe base64: tokens and salts.
    pub fn random(&self, bytes: usize) -> String {
        use base64::Engine as _;
        let mut buffer = vec![0; bytes];
        getrandom::fill(&mut buffer).expect("the machine has a source of randomness");
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(buffer)
    }
}
