//! One door to the database, whichever one stands behind it.
//!
//! Every statement is written once, in the SQL that SQLite and PostgreSQL share. Values are the few kinds both store
//! alike. This folder is the only place that names a driver; the rest of the house sees [`Db`], [`Tx`], [`Sql`] and [`Row`].

mod driver;
mod memory;
mod open;
mod reader;
mod row;
mod statement;
mod tx;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

pub use memory::Turn;
pub use open::{Schema, schema_digest};
pub use reader::Reader;
pub use row::{Column, Json, Row};
pub use statement::{Sql, Value, sql};
pub use tx::{Entry, Event, Tx};

use sqlx::{postgres::PgPool, sqlite::SqlitePool};

/// What a database call yields. Errors are faults of ours or of the machine, never the visitor's.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A fault of the database. Opaque: rooms pass it on, they never look inside.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] pub(crate) sqlx::Error);

impl Error {
    /// Whether a unique or foreign key refused the write: someone else was first, or what was named is gone.
    pub fn is_conflict(&self) -> bool {
        self.0.as_database_error().is_some_and(|e| e.is_unique_violation() || e.is_foreign_key_violation())
    }

    /// A column that does not hold what the code keeps there: a fault in a statement, or in what was written by hand.
    pub fn column(name: &str, why: impl std::fmt::Display) -> Self {
        Self(sqlx::Error::ColumnDecode { index: name.to_owned(), source: why.to_string().into() })
    }
}

#[derive(Clone)]
enum Pools {
    Sqlite { write: SqlitePool, read: SqlitePool },
    Postgres(PgPool),
}

/// The database: pools, and the number of the last change that this process knows of.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    number: Arc<AtomicI64>,
    changed: Arc<tokio::sync::Notify>,
    memory: memory::Memory,
}

impl Db {
    /// Begins a unit of work that may write. Dropped without [`Tx::commit`], it leaves no trace.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(&self) -> Result<Tx> {
        let inner = match &self.pools {
            Pools::Sqlite { write, .. } => driver::Inner::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => driver::Inner::Postgres(pool.begin().await?),
        };
        Ok(Tx::new(inner, self.clone()))
    }

    /// Begins a unit of reading: all its statements see one state of the database.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self) -> Result<Reader> {
        let inner = match &self.pools {
            Pools::Sqlite { read, .. } => driver::Inner::Sqlite(read.begin().await?),
            Pools::Postgres(pool) => {
                driver::Inner::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        };
        Ok(Reader::new(inner, self.memory.clone()))
    }

    /// The number of the last change that this process knows of: its own at once, others' within a second (see [`Db::look`]).
    pub fn number(&self) -> i64 {
        self.number.load(Ordering::Acquire)
    }

    /// Looks whether another process has changed something, and wakes whoever waits for changes.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn look(&self) -> Result<()> {
        let number = self.read().await?.number().await?;
        self.learn(number);
        Ok(())
    }

    /// Waits until a change is known of.
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    /// Closes every connection, once the work under way is done.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    /// Which database this is, for people: `SQLite` or `PostgreSQL`.
    pub fn name(&self) -> &'static str {
        match self.pools {
            Pools::Sqlite { .. } => "SQLite",
            Pools::Postgres(_) => "PostgreSQL",
        }
    }

    fn learn(&self, number: i64) {
        if self.number.fetch_max(number, Ordering::AcqRel) < number {
            self.changed.notify_waiters();
        }
    }
}
