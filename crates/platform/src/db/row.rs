use chrono::Datelike as _;
use kernel::{Day, Id, Lang, LangTag, Localised, Time};
use serde::de::DeserializeOwned;
use sqlx::{Decode, Postgres, Row as _, Sqlite, Type, postgres::PgRow, sqlite::SqliteRow};

use super::{Error, Result};

/// One line of an answer; columns are taken by name.
pub struct Row(pub(super) RowOf);

pub(super) enum RowOf {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    /// The value of a column.
    ///
    /// # Errors
    /// When there is no such column or it holds another kind: a fault in the statement.
    pub fn get<T: Column>(&self, name: &str) -> Result<T> {
        T::read(self, name)
    }

    fn raw<T>(&self, name: &str) -> Result<T>
    where
        T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>,
    {
        Ok(match &self.0 {
            RowOf::Sqlite(row) => row.try_get(name)?,
            RowOf::Postgres(row) => row.try_get(name)?,
        })
    }
}

/// What a column may be read as.
pub trait Column: Sized {
    /// Reads the column `name` of `row`.
    ///
    /// # Errors
    /// When it holds another kind.
    fn read(row: &Row, name: &str) -> Result<Self>;
}

macro_rules! plain {
    ($($rust:ty),*) => {$(
        impl Column for $rust { fn read(row: &Row, name: &str) -> Result<Self> { row.raw(name) } }
        impl Column for Option<$rust> { fn read(row: &Row, name: &str) -> Result<Self> { row.raw(name) } }
    )*};
}
plain!(String, i64, f64, bool, Vec<u8>);

/// Kinds that are kept as another kind.
macro_rules! through {
    ($($stored:ty => $rust:ty, |$name:ident, $v:ident| $convert:expr;)*) => {$(
        impl Column for $rust {
            fn read(row: &Row, $name: &str) -> Result<Self> { let $v: $stored = row.raw($name)?; $convert }
        }
        impl Column for Option<$rust> {
            fn read(row: &Row, $name: &str) -> Result<Self> {
                let stored: Option<$stored> = row.raw($name)?;
                stored.map(|$v| $convert).transpose()
            }
        }
    )*};
}
through! {
    chrono::DateTime<chrono::Utc> => Time, |name, v| Time::from_microsecond(v.timestamp_micros()).map_err(|e| Error::column(name, e));
    chrono::NaiveDate => Day, |name, v| day(v).ok_or_else(|| Error::column(name, "a day beyond the years −9999 to 9999"));
    String => Localised, |name, v| serde_json::from_str(&v).map_err(|e| Error::column(name, e));
    String => LangTag, |name, v| v.parse().map_err(|e| Error::column(name, e));
    String => Lang, |name, v| Lang::from_code(&v).ok_or_else(|| Error::column(name, "not an interface language"));
}

/// Every day that can be written is read: part by part, since two libraries write years before the first one differently.
fn day(date: chrono::NaiveDate) -> Option<Day> {
    let part = |value: u32| i8::try_from(value).ok();
    Day::new(date.year().try_into().ok()?, part(date.month())?, part(date.day())?).ok()
}

impl<T: ?Sized> Column for Id<T> {
    fn read(row: &Row, name: &str) -> Result<Self> {
        row.raw::<String>(name).map(Id::new)
    }
}

impl<T: ?Sized> Column for Option<Id<T>> {
    fn read(row: &Row, name: &str) -> Result<Self> {
        Ok(row.raw::<Option<String>>(name)?.map(Id::new))
    }
}

/// A column that holds JSON text.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> Column for Json<T> {
    fn read(row: &Row, name: &str) -> Result<Self> {
        let text: String = row.raw(name)?;
        serde_json::from_str(&text).map(Json).map_err(|e| Error::column(name, e))
    }
}

impl<T: DeserializeOwned> Column for Option<Json<T>> {
    fn read(row: &Row, name: &str) -> Result<Self> {
        let text: Option<String> = row.raw(name)?;
        text.map(|text| serde_json::from_str(&text).map(Json).map_err(|e| Error::column(name, e))).transpose()
    }
}
