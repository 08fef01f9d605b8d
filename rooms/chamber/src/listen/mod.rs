//! Those who listen to sessions from this process. One watch over the house for all of them: it looks at what changed, once for each
//! session that someone listens to, and tells its listeners; they ask the database nothing.
//!
//! What is told is that something changed, under the number of that change in the house, which is the same on every machine: whoever
//! comes back with the last number that they heard is told of every change since, and of one that came too late to be known here, that
//! the whole is to be read again.

mod stream;
mod watch;

use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use council::rules::SessionId;
use platform::{App, Result};
use tokio::{sync::broadcast, time::Instant};

pub(crate) use stream::events;

/// How many changes of a session are remembered, for those who come back.
const REMEMBERED: usize = 256;
/// How many a listener may be behind: one who is slower reads the whole again.
const BEHIND: usize = 32;
/// For how long a session is watched that nobody listens to any more: a lost connection comes back within it.
const WATCHED_FOR: Duration = Duration::from_mins(10);

/// What listeners are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// Something changed, by the change of this number.
    Changed(i64),
    /// More changed than is known here, the last by this number: the whole is to be read again.
    Reload(i64),
    /// Nothing: that the connection stands.
    Beat,
}

/// Who listens to which session.
#[derive(Default)]
pub(crate) struct Listeners(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    watched: HashMap<SessionId, Watched>,
    /// Whether the watch is under way.
    watching: bool,
}

/// A session that is watched.
struct Watched {
    tells: broadcast::Sender<Told>,
    /// The number from which on every change is known, but for those forgotten.
    from: i64,
    /// What it was when it was last looked at: another where something changed.
    mark: u64,
    /// The numbers of its changes, the latest last.
    changes: VecDeque<i64>,
    /// Since when nobody listens.
    alone: Option<Instant>,
}

/// One who listens.
pub(crate) struct Listener {
    /// What is told from now on.
    pub hears: broadcast::Receiver<Told>,
    /// The number of the last change that they know of, or that is known here.
    pub at: i64,
    /// What they missed.
    pub missed: Vec<Told>,
}

impl Watched {
    fn new(from: i64, mark: u64) -> Self {
        Self { tells: broadcast::Sender::new(BEHIND), from, mark, changes: VecDeque::new(), alone: None }
    }

    fn last(&self) -> i64 {
        self.changes.back().copied().unwrap_or(self.from)
    }

    /// Keeps what it is by the change of this number, and tells of it where that is something else.
    fn became(&mut self, number: i64, mark: u64) {
        if mark == self.mark || number <= self.last() {
            return;
        }
        self.mark = mark;
        self.changes.push_back(number);
        if self.changes.len() > REMEMBERED {
            self.from = self.changes.pop_front().unwrap_or(self.from);
        }
        // Nobody may be listening.
        let _ = self.tells.send(Told::Changed(number));
    }

    /// What is missing to one who heard of the change of this number last; nothing to one who has just come.
    fn missed(&self, heard: Option<i64>) -> Vec<Told> {
        let Some(heard) = heard else { return Vec::new() };
        if heard < self.from {
            return vec![Told::Reload(self.last())];
        }
        self.changes.iter().filter(|number| **number > heard).map(|number| Told::Changed(*number)).collect()
    }

    fn listen(&mut self, heard: Option<i64>) -> Listener {
        self.alone = None;
        let missed = self.missed(heard);
        Listener { hears: self.tells.subscribe(), at: heard.unwrap_or_else(|| self.last()), missed }
    }
}

impl Listeners {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Listens to a session; `heard` is the number of the last change that the listener knows of.
    pub(crate) async fn listen(app: &App, session: &SessionId, heard: Option<i64>) -> Result<Listener> {
        let listeners = app.kept(Self::default);
        let known = listeners.inner().watched.get_mut(session).map(|it| it.listen(heard));
        if let Some(listener) = known {
            return Ok(listener);
        }
        let (number, mark) = watch::look(app, session).await?;
        let listener = listeners.enter(app, (session, heard), (number, mark));
        // What changed between that look and its entry was looked at by nobody: the watch did not know of it.
        if app.db.number() > number {
            let (number, mark) = watch::look(app, session).await?;
            listeners.became(session, number, mark);
        }
        Ok(listener)
    }

    /// Has a session watched from what it was by the change of this number, and listens to it.
    fn enter(&self, app: &App, (session, heard): (&SessionId, Option<i64>), (number, mark): (i64, u64)) -> Listener {
        let mut inner = self.inner();
        let watched = inner.watched.entry(session.clone()).or_insert_with(|| Watched::new(number, mark));
        let listener = watched.listen(heard);
        if !std::mem::replace(&mut inner.watching, true) {
            tokio::spawn(watch::watch(app.clone(), number));
        }
        listener
    }

    /// The sessions that are watched.
    fn sessions(&self) -> Vec<SessionId> {
        self.inner().watched.keys().cloned().collect()
    }

    fn became(&self, session: &SessionId, number: i64, mark: u64) {
        if let Some(watched) = self.inner().watched.get_mut(session) {
            watched.became(number, mark);
        }
    }

    /// Lets every connection be known to stand, and forgets the sessions that nobody has listened to for a while. Says whether any
    /// is left; where none is, the watch has ended.
    fn beat(&self, now: Instant) -> bool {
        let mut inner = self.inner();
        inner.watched.retain(|_, watched| {
            if watched.tells.send(Told::Beat).is_ok() {
                watched.alone = None;
                return true;
            }
            now.duration_since(*watched.alone.get_or_insert(now)) < WATCHED_FOR
        });
        inner.watching = !inner.watched.is_empty();
        inner.watching
    }

    /// Ends every stream.
    fn end(&self) {
        let mut inner = self.inner();
        inner.watched.clear();
        inner.watching = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_back_is_told_of_each_change_since_and_of_no_other() {
        let mut it = Watched::new(10, 0);
        for number in [12, 15, 20] {
            it.became(number, number.unsigned_abs());
        }
        it.became(21, 20);
        assert_eq!(
            it.missed(Some(12)),
            [Told::Changed(15), Told::Changed(20)],
            "the change of 21 was of something else"
        );
        assert_eq!(it.missed(Some(20)), []);
        assert_eq!(it.missed(Some(10)), [12, 15, 20].map(Told::Changed));
        assert_eq!(it.missed(Some(9)), [Told::Reload(20)], "what was before the watch is not known here");
        assert_eq!(it.missed(None), [], "who has just come has read the page as it is");
    }

    #[test]
    fn one_who_was_away_for_more_changes_than_are_remembered_reads_the_whole_again() {
        let mut it = Watched::new(0, 0);
        let last = i64::try_from(REMEMBERED).unwrap() + 5;
        for number in 1..=last {
            it.became(number, number.unsigned_abs());
        }
        assert_eq!(it.missed(Some(4)), [Told::Reload(last)]);
        assert_eq!(it.missed(Some(5)).len(), REMEMBERED);
    }

    #[test]
    fn an_answer_that_is_dropped_holds_no_place_any_more() {
        let mut it = Watched::new(1, 0);
        let answer = events(it.listen(None), kernel::Time::UNIX_EPOCH);
        assert_eq!(it.tells.receiver_count(), 1);
        drop(answer);
        assert_eq!(it.tells.receiver_count(), 0, "as that of a connection on which nothing is taken any more is");
    }

    #[test]
    fn a_session_is_watched_for_a_while_after_its_last_listener_has_gone() {
        let listeners = Listeners::default();
        let session = SessionId::new("s");
        let listener = {
            let mut inner = listeners.inner();
            inner.watched.entry(session.clone()).or_insert_with(|| Watched::new(1, 0)).listen(None)
        };
        let now = Instant::now();
        assert!(listeners.beat(now));
        drop(listener);
        assert!(listeners.beat(now), "a lost connection may come back");
        assert!(!listeners.beat(now + WATCHED_FOR) && listeners.sessions().is_empty());
    }
}
