//! Files that programs read: worked out from all that the house has, so each is made once for everyone, until the content changes.

use std::collections::BTreeMap;

use axum::body::Bytes;
use kernel::Day;
use platform::App;
use tokio::sync::{Mutex, MutexGuard};

/// What was made last, by the file's name and its language.
#[derive(Default)]
pub(super) struct Kept(Mutex<BTreeMap<String, Made>>);

struct Made {
    number: i64,
    day: Day,
    body: Bytes,
}

/// The files that are kept, in hand: whoever asks meanwhile waits, and finds the file made.
pub(super) struct Held<'a> {
    files: MutexGuard<'a, BTreeMap<String, Made>>,
    number: i64,
    day: Day,
}

impl Kept {
    /// Takes them in hand.
    pub(super) async fn hold(&self, app: &App) -> Held<'_> {
        let files = self.0.lock().await;
        // Known before the content is read: what is kept under it is at least as new.
        Held { files, number: app.db.number(), day: app.today() }
    }
}

impl Held<'_> {
    /// A file, where it was made of the content as it is.
    pub(super) fn get(&self, name: &str) -> Option<Bytes> {
        let made = self.files.get(name).filter(|it| it.number == self.number && it.day == self.day);
        made.map(|it| it.body.clone())
    }

    /// Keeps a file, and gives it.
    pub(super) fn put(&mut self, name: String, text: String) -> Bytes {
        let body = Bytes::from(text);
        self.files.insert(name, Made { number: self.number, day: self.day, body: body.clone() });
        body
    }
}
