//! Statements as each driver takes them.

use sqlx::{AssertSqlSafe, Postgres, Sqlite, Transaction};

use super::{Db, Pools, Result, Row, Sql, row::RowOf, statement::Value};

/// A transaction of either driver.
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
    /// As [`super::Reader::all`].
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
    pub(super) async fn all(&mut self, sql: Sql) -> Result<Vec<Row>> {
        Ok(on_each_driver!(self, sql, |query, tx, row| query.fetch_all(tx).await?.into_iter().map(row).collect()))
    }

    pub(super) async fn optional(&mut self, sql: Sql) -> Result<Option<Row>> {
        Ok(on_each_driver!(self, sql, |query, tx, row| query.fetch_optional(tx).await?.map(row)))
    }

    pub(super) async fn run(&mut self, sql: Sql) -> Result<u64> {
        Ok(on_each_driver!(self, sql, |query, tx, _row| {
            let _ = |r| _row(r);
            query.execute(tx).await?.rows_affected()
        }))
    }
}
