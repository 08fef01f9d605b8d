use kernel::{Actor, Time};
use serde::{Serialize, de::DeserializeOwned};

use super::{Db, Json, Reader, Result, Row, Sql, driver::Inner, sql};

/// News of a change, written with it and told to the rooms that subscribe.
#[derive(Debug, Clone)]
pub struct Event {
    /// The number of the change; events of one change share it.
    pub number: i64,
    /// What happened, as `room.thing.verb`.
    pub kind: String,
    body: String,
}

impl Event {
    /// What the event says.
    ///
    /// # Errors
    /// When it was written in another shape.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(&self.body)
    }

    pub(crate) fn read(row: &Row) -> Result<Self> {
        Ok(Self { number: row.get("number")?, kind: row.get("kind")?, body: row.get("body")? })
    }
}

/// A formal act as it stands in the log.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its place in the log, from 0.
    pub leaf: i64,
    /// Its bytes, for ever.
    pub bytes: Vec<u8>,
    /// When it was entered.
    pub at: Time,
}

/// A unit of work that may write. Everything that one act changes is changed in one of these, or nothing is.
pub struct Tx {
    reader: Reader,
    db: Db,
    events: Vec<(&'static str, String)>,
    entries: Vec<Vec<u8>>,
    changes: Option<Changes>,
}

/// What a unit of work changes of what is kept in memory and shown in public.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Changes {
    /// What passes alone ([`Tx::touch_passing`]).
    Passing,
    /// What stands too.
    Standing,
}

impl std::ops::Deref for Tx {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl std::ops::DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}

impl Tx {
    pub(super) fn new(inner: Inner, db: Db) -> Self {
        Self { reader: Reader::of_work(inner), db, events: Vec::new(), entries: Vec::new(), changes: None }
    }

    /// Runs a statement and says how many lines it touched.
    ///
    /// # Errors
    /// When the statement is wrong, a constraint refuses it, or the database fails.
    pub async fn run(&mut self, sql: Sql) -> Result<u64> {
        self.reader.inner.run(sql).await
    }

    /// Says that what this unit of work changes may be seen in public: rendered pages are made anew.
    pub fn touch(&mut self) {
        self.changes = Some(Changes::Standing);
    }

    /// The same of what passes: how a session or a vote goes on, what is worked out of the content. Who there is, who has an account, an
    /// office or a seat, stays as it was, and what is kept of that ([`Reader::remember_standing`]) holds.
    pub fn touch_passing(&mut self) {
        self.changes = self.changes.max(Some(Changes::Passing));
    }

    /// Tells other rooms what happened, once this is committed. `kind` is `room.thing.verb`.
    pub fn tell(&mut self, kind: &'static str, body: &impl Serialize) {
        self.touch();
        self.note(kind, body);
    }

    /// The same of what passes ([`Tx::touch_passing`]).
    pub fn tell_passing(&mut self, kind: &'static str, body: &impl Serialize) {
        self.touch_passing();
        self.note(kind, body);
    }

    fn note(&mut self, kind: &'static str, body: &impl Serialize) {
        let body = serde_json::to_string(body).expect("what the house tells has text keys and finite numbers");
        self.events.push((kind, body));
    }

    /// Enters a formal act in the log, at the next place, when this is committed. The register gives it its form.
    pub fn enter(&mut self, entry: Vec<u8>) {
        self.touch();
        self.entries.push(entry);
    }

    /// Writes in the audit trail who did what to which thing. `detail` names no secret.
    ///
    /// # Errors
    /// As [`Tx::run`].
    pub async fn audit(&mut self, actor: &Actor, verb: &str, subject: &str, now: Time) -> Result<()> {
        self.run(
            sql("INSERT INTO audit (at, account, name, verb, subject) VALUES ($1, $2, $3, $4, $5)")
                .with(now)
                .with(actor.account.as_ref())
                .with(&actor.name)
                .with(verb)
                .with(subject),
        )
        .await?;
        Ok(())
    }

    /// Makes it all hold. The number is taken here, by the last statements: what committed later has a higher one.
    ///
    /// # Errors
    /// When the database fails; then nothing of it holds.
    pub async fn commit(mut self, now: Time) -> Result<()> {
        let number = self.number_what_changed(now).await?;
        match self.reader.inner {
            Inner::Sqlite(tx) => tx.commit().await?,
            Inner::Postgres(tx) => tx.commit().await?,
        }
        if let Some(number) = number {
            self.db.learn(number);
        }
        Ok(())
    }

    async fn number_what_changed(&mut self, now: Time) -> Result<Option<i64>> {
        let Some(changes) = self.changes else { return Ok(None) };
        let (events, entries) = (std::mem::take(&mut self.events), std::mem::take(&mut self.entries));
        let row = self
            .optional(
                sql("UPDATE house SET number = number + 1, leaves = leaves + $1, \
                     standing = CASE WHEN $2 THEN number + 1 ELSE standing END RETURNING number, leaves")
                .with(i64::try_from(entries.len()).unwrap_or(i64::MAX))
                .with(changes == Changes::Standing),
            )
            .await?
            .ok_or(sqlx::Error::RowNotFound)?;
        let number: i64 = row.get("number")?;
        let leaves: i64 = row.get("leaves")?;
        for (place, (kind, body)) in (0_i64..).zip(events) {
            self.run(
                sql("INSERT INTO outbox (number, place, kind, body, at) VALUES ($1, $2, $3, $4, $5)")
                    .with(number)
                    .with(place)
                    .with(kind)
                    .with(body)
                    .with(now),
            )
            .await?;
        }
        let first = leaves - i64::try_from(entries.len()).unwrap_or(0);
        for (leaf, entry) in (first..).zip(entries) {
            self.run(
                sql("INSERT INTO log_entries (leaf, number, entry, at) VALUES ($1, $2, $3, $4)")
                    .with(leaf)
                    .with(number)
                    .with(entry)
                    .with(now),
            )
            .await?;
        }
        Ok(Some(number))
    }
}

impl Reader {
    /// Entries of the log from place `first`, `most` at the most, in order.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn entries(&mut self, first: i64, most: i64) -> Result<Vec<Entry>> {
        self.all(
            sql("SELECT leaf, entry, at FROM log_entries WHERE leaf >= $1 ORDER BY leaf LIMIT $2")
                .with(first)
                .with(most),
        )
        .await?
        .iter()
        .map(|row| Ok(Entry { leaf: row.get("leaf")?, bytes: row.get("entry")?, at: row.get("at")? }))
        .collect()
    }

    /// News of the kinds that begin with `prefix` (`atlas.`), told after the change with this number, in order: for a
    /// machine that keeps its own picture of the content and catches up by itself.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn news_since(&mut self, number: i64, prefix: &str) -> Result<Vec<Event>> {
        let rows = self
            .all(
                sql("SELECT number, kind, body FROM outbox WHERE number > $1 AND kind LIKE $2 ORDER BY number, place")
                    .with(number)
                    .with(format!("{prefix}%")),
            )
            .await?;
        rows.iter().map(Event::read).collect()
    }

    /// One column of the line that answers, if any, read as JSON.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn json<T: DeserializeOwned>(&mut self, sql: Sql, column: &str) -> Result<Option<T>> {
        Ok(self.optional(sql).await?.map(|row| row.get::<Json<T>>(column)).transpose()?.map(|Json(value)| value))
    }
}
