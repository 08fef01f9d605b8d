use std::sync::Arc;

use kernel::{Actor, Time};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{AssertSqlSafe, Postgres, Sqlite, Transaction};

use super::{
    Db, Error, Json, Pools, Result, Row, Sql,
    memory::{Memory, Together},
    row::RowOf,
    sql,
    statement::Value,
};

pub(super) enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A driver's query with every value of `$sql` bound.
macro_rules! bound {
    ($sql:expr) => {{
        let Sql { text, values } = $sql;
        let mut query = sqlx::query(AssertSqlSafe(text.into_owned()));
        for value in values {
            query = match value {
                Value::Text(v) => query.bind(v),
                Value::Int(v) => query.bind(v),
                Value::Real(v) => query.bind(v),
                Value::Bool(v) => query.bind(v),
                Value::Time(v) => query.bind(v),
                Value::Day(v) => query.bind(v),
                Value::Bytes(v) => query.bind(v),
            };
        }
        query
    }};
}

/// Runs `$call` on a driver's query; `$row` wraps that driver's rows.
macro_rules! on_each_driver {
    ($inner:expr, $sql:expr, |$query:ident, $tx:ident, $row:ident| $call:expr) => {
        match $inner {
            Inner::Sqlite(tx) => {
                let ($query, $tx, $row) = (bound!($sql.for_sqlite()), &mut **tx, |row| Row(RowOf::Sqlite(row)));
                $call
            }
            Inner::Postgres(tx) => {
                let ($query, $tx, $row) = (bound!($sql), &mut **tx, |row| Row(RowOf::Postgres(row)));
                $call
            }
        }
    };
}

impl Db {
    /// Every line that answers one question by itself, in no unit of reading, which is begun and ended by journeys of its
    /// own: for what is asked at each request, and needs no other answer of the same state.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn ask(&self, sql: Sql) -> Result<Vec<Row>> {
        let rows = match &self.pools {
            Pools::Sqlite { read, .. } => {
                let rows = bound!(sql.for_sqlite()).fetch_all(read).await?;
                rows.into_iter().map(|row| Row(RowOf::Sqlite(row))).collect()
            }
            Pools::Postgres(pool) => {
                bound!(sql).fetch_all(pool).await?.into_iter().map(|row| Row(RowOf::Postgres(row))).collect()
            }
        };
        Ok(rows)
    }
}

impl Inner {
    async fn all(&mut self, sql: Sql) -> Result<Vec<Row>> {
        Ok(on_each_driver!(self, sql, |query, tx, row| query.fetch_all(tx).await?.into_iter().map(row).collect()))
    }

    async fn optional(&mut self, sql: Sql) -> Result<Option<Row>> {
        Ok(on_each_driver!(self, sql, |query, tx, row| query.fetch_optional(tx).await?.map(row)))
    }

    async fn run(&mut self, sql: Sql) -> Result<u64> {
        Ok(on_each_driver!(self, sql, |query, tx, _row| {
            let _ = |r| _row(r);
            query.execute(tx).await?.rows_affected()
        }))
    }
}

/// A unit of reading. Rooms' stores take it by `&mut Reader`; a [`Tx`] lends itself as one.
pub struct Reader {
    inner: Inner,
    /// Nothing where it may write: what it has changed is in no memory yet.
    memory: Option<Memory>,
    number: Option<i64>,
    together: Together,
}

impl Reader {
    pub(super) fn new(inner: Inner, memory: Memory) -> Self {
        Self { inner, memory: Some(memory), number: None, together: Together::default() }
    }

    /// Every line that answers.
    ///
    /// # Errors
    /// When the statement is wrong or the database fails.
    pub async fn all(&mut self, sql: Sql) -> Result<Vec<Row>> {
        self.inner.all(sql).await
    }

    /// Every line that answers for one of these ids, whose list `sql` ends with (`… IN `): asked in parts, however many they are. In no
    /// order.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn all_of(&mut self, sql: &Sql, ids: &[&str]) -> Result<Vec<Row>> {
        let mut found = Vec::with_capacity(ids.len());
        for part in ids.chunks(1000) {
            found.extend(self.all(sql.clone().within(part.iter().copied())).await?);
        }
        Ok(found)
    }

    /// The first line that answers, if any.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn optional(&mut self, sql: Sql) -> Result<Option<Row>> {
        self.inner.optional(sql).await
    }

    /// The line that answers.
    ///
    /// # Errors
    /// As [`Reader::all`], and when nothing answers.
    pub async fn one(&mut self, sql: Sql) -> Result<Row> {
        Ok(self.inner.optional(sql).await?.ok_or(sqlx::Error::RowNotFound)?)
    }

    /// The number of the last change that this unit of reading sees: the version of the content.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn number(&mut self) -> Result<i64> {
        self.one(sql("SELECT number FROM house")).await?.get("number")
    }

    /// Every line that answers, read by `read`, and remembered until the content changes: whoever asks the same then finds it
    /// read. Only for what changes with news ([`Tx::tell`]) or with what the public sees ([`Tx::touch`]).
    ///
    /// # Errors
    /// As [`Reader::all`], and those of `read`.
    pub async fn known<T, E>(
        &mut self,
        sql: Sql,
        read: impl FnMut(&Row) -> Result<T, E> + Send,
    ) -> Result<Arc<Vec<T>>, E>
    where
        T: Send + Sync + 'static,
        E: From<Error>,
    {
        let Some(memory) = self.memory.clone() else {
            return Ok(Arc::new(self.all(sql).await?.iter().map(read).collect::<Result<_, E>>()?));
        };
        let number = self.seen().await?;
        let asked = sql.asked();
        if let Some(known) = memory.recall(number, &asked) {
            return Ok(known);
        }
        let read = Arc::new(self.all(sql).await?.iter().map(read).collect::<Result<Vec<T>, E>>()?);
        memory.remember(number, asked, Arc::clone(&read));
        Ok(read)
    }

    /// The number of the content that this unit of reading sees, asked once.
    async fn seen(&mut self) -> Result<i64> {
        let number = match self.number {
            Some(number) => number,
            None => self.number().await?,
        };
        self.number = Some(number);
        Ok(number)
    }

    /// What was made of the content under this name, as long as that has not changed since ([`Reader::remember`]).
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn recall<T: Send + Sync + 'static>(&mut self, name: &str) -> Result<Option<Arc<T>>> {
        let Some(memory) = self.memory.clone() else { return Ok(None) };
        Ok(memory.recall(self.seen().await?, name))
    }

    /// Keeps what was made of several answers, until the content changes: whoever asks for it by its name then has it. Only of what changes as
    /// [`Reader::known`] says; where this may write nothing is kept.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn remember<T: Send + Sync + 'static>(
        &mut self,
        name: String,
        thing: impl FnOnce() -> Arc<T> + Send,
    ) -> Result<()> {
        if let Some(memory) = self.memory.clone() {
            memory.remember(self.seen().await?, name, thing());
        }
        Ok(())
    }

    /// As [`Reader::known`], of the first line that answers.
    ///
    /// # Errors
    /// As [`Reader::known`].
    pub async fn known_one<T, E>(
        &mut self,
        sql: Sql,
        read: impl FnMut(&Row) -> Result<T, E> + Send,
    ) -> Result<Option<T>, E>
    where
        T: Clone + Send + Sync + 'static,
        E: From<Error>,
    {
        Ok(self.known(sql, read).await?.first().cloned())
    }

    /// What was brought together under this name in this unit of reading ([`Reader::bring`]).
    pub fn together<T: Send + Sync + 'static>(&self, name: &str) -> Option<Arc<T>> {
        self.together.get(name)
    }

    /// Keeps what was brought together, as long as this unit of reading lasts: several parts of a page speak of it, and it is read once.
    /// Where it may write nothing is kept: what it changes would not be in it.
    pub fn bring<T: Send + Sync + 'static>(&mut self, name: impl Into<String>, thing: Arc<T>) {
        if self.memory.is_some() {
            self.together.put(name.into(), thing);
        }
    }
}

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
    public: bool,
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
        Self {
            reader: Reader { inner, memory: None, number: None, together: Together::default() },
            db,
            events: Vec::new(),
            entries: Vec::new(),
            public: false,
        }
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
        self.public = true;
    }

    /// Tells other rooms what happened, once this is committed. `kind` is `room.thing.verb`.
    pub fn tell(&mut self, kind: &'static str, body: &impl Serialize) {
        let body = serde_json::to_string(body).expect("what the house tells has text keys and finite numbers");
        self.events.push((kind, body));
    }

    /// Enters a formal act in the log, at the next place, when this is committed. The register gives it its form.
    pub fn enter(&mut self, entry: Vec<u8>) {
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
        if self.events.is_empty() && self.entries.is_empty() && !self.public {
            return Ok(None);
        }
        let (events, entries) = (std::mem::take(&mut self.events), std::mem::take(&mut self.entries));
        let row = self
            .optional(
                sql("UPDATE house SET number = number + 1, leaves = leaves + $1 RETURNING number, leaves")
                    .with(i64::try_from(entries.len()).unwrap_or(i64::MAX)),
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
