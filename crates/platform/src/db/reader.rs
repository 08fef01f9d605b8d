use std::sync::Arc;

use super::{
    Error, Result, Row, Sql,
    driver::Inner,
    memory::{Memory, Together, Turn},
    sql,
};

/// A unit of reading. Rooms' stores take it by `&mut Reader`; a [`Tx`](super::Tx) lends itself as one.
pub struct Reader {
    pub(super) inner: Inner,
    /// Nothing where it may write: what it has changed is in no memory yet.
    memory: Option<Memory>,
    seen: Option<Seen>,
    together: Together,
}

/// Up to which changes a unit of reading sees the content.
#[derive(Clone, Copy)]
struct Seen {
    /// The last of all.
    number: i64,
    /// The last to what stands ([`Tx::touch_passing`](super::Tx::touch_passing)).
    standing: i64,
}

impl Reader {
    pub(super) fn new(inner: Inner, memory: Memory) -> Self {
        Self { inner, memory: Some(memory), seen: None, together: Together::default() }
    }

    /// The same of a unit of work.
    pub(super) fn of_work(inner: Inner) -> Self {
        Self { inner, memory: None, seen: None, together: Together::default() }
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
    /// read. Only for what changes with news ([`Tx::tell`](super::Tx::tell)) or with what the public sees ([`Tx::touch`](super::Tx::touch)).
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
        let asked = sql.asked();
        if let Some(known) = self.recall(&asked).await? {
            return Ok(known);
        }
        let read = Arc::new(self.all(sql).await?.iter().map(read).collect::<Result<Vec<T>, E>>()?);
        self.remember(asked, Arc::clone(&read)).await?;
        Ok(read)
    }

    /// Up to where this unit of reading sees the content, asked once.
    async fn seen(&mut self) -> Result<Seen> {
        let seen = match self.seen {
            Some(seen) => seen,
            None => {
                let row = self.one(sql("SELECT number, standing FROM house")).await?;
                Seen { number: row.get("number")?, standing: row.get("standing")? }
            }
        };
        self.seen = Some(seen);
        Ok(seen)
    }

    /// What was made of the content under this name, as long as that has not changed since ([`Reader::remember`]).
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn recall<T: Send + Sync + 'static>(&mut self, name: &str) -> Result<Option<Arc<T>>> {
        let Some(memory) = self.memory.clone() else { return Ok(None) };
        Ok(memory.passing.recall(self.seen().await?.number, name))
    }

    /// As [`Reader::recall`], of what stands ([`Reader::remember_standing`]).
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn recall_standing<T: Send + Sync + 'static>(&mut self, name: &str) -> Result<Option<Arc<T>>> {
        let Some(memory) = self.memory.clone() else { return Ok(None) };
        Ok(memory.standing.recall(self.seen().await?.standing, name))
    }

    /// Keeps what was made of several answers, until the content changes: whoever asks for it by its name then has it. Only of what changes as
    /// [`Reader::known`] says; where this may write nothing is kept.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn remember<T: Send + Sync + 'static>(&mut self, name: String, thing: Arc<T>) -> Result<()> {
        if let Some(memory) = self.memory.clone() {
            memory.passing.remember(self.seen().await?.number, name, thing);
        }
        Ok(())
    }

    /// As [`Reader::remember`], until what stands changes: only of what no change that says it is passing
    /// ([`Tx::touch_passing`](super::Tx::touch_passing)) makes another.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn remember_standing<T: Send + Sync + 'static>(&mut self, name: String, thing: Arc<T>) -> Result<()> {
        if let Some(memory) = self.memory.clone() {
            memory.standing.remember(self.seen().await?.standing, name, thing);
        }
        Ok(())
    }

    /// The turn to make what has this name, where it costs so much that it is made once for all who ask at one time: whoever has it looks
    /// again whether it was made meanwhile ([`Reader::recall`]), and holds it until it is kept. Whoever makes one thing takes the turn of no
    /// other. Nobody waits for what is made of content with another number, nor where this may write.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn turn(&mut self, name: &str) -> Result<Turn> {
        let Some(memory) = self.memory.clone() else { return Ok(Turn::alone()) };
        Ok(memory.turn(format!("{} {name}", self.seen().await?.number)).await)
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
