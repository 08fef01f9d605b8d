use std::borrow::Cow;

use kernel::{Day, Id, Lang, Localised, Time};

/// A value sent with a statement. `None` keeps its kind, as PostgreSQL needs it.
#[derive(Debug, Clone)]
pub enum Value {
    /// Text, also JSON and identities.
    Text(Option<String>),
    /// A whole number.
    Int(Option<i64>),
    /// A number with a fraction.
    Real(Option<f64>),
    /// Yes or no.
    Bool(Option<bool>),
    /// An instant.
    Time(Option<chrono::DateTime<chrono::Utc>>),
    /// A civil date.
    Day(Option<chrono::NaiveDate>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
}

macro_rules! value_from {
    ($($rust:ty => $kind:ident, |$v:ident| $convert:expr;)*) => {$(
        impl From<$rust> for Value { fn from($v: $rust) -> Self { Self::$kind(Some($convert)) } }
        impl From<Option<$rust>> for Value { fn from(v: Option<$rust>) -> Self { Self::$kind(v.map(|$v| $convert)) } }
    )*};
}
value_from! {
    String => Text, |v| v;
    &str => Text, |v| v.to_owned();
    &String => Text, |v| v.clone();
    Lang => Text, |v| v.code().to_owned();
    i64 => Int, |v| v;
    i32 => Int, |v| v.into();
    u32 => Int, |v| v.into();
    f64 => Real, |v| v;
    bool => Bool, |v| v;
    Time => Time, |v| to_chrono(v);
    Day => Day, |v| chrono::NaiveDate::from_ymd_opt(v.year().into(), v.month().unsigned_abs().into(), v.day().unsigned_abs().into()).unwrap_or_default();
    Vec<u8> => Bytes, |v| v;
    &[u8] => Bytes, |v| v.to_vec();
}

impl<T: ?Sized> From<&Id<T>> for Value {
    fn from(id: &Id<T>) -> Self {
        Self::Text(Some(id.to_string()))
    }
}

impl<T: ?Sized> From<Option<&Id<T>>> for Value {
    fn from(id: Option<&Id<T>>) -> Self {
        Self::Text(id.map(ToString::to_string))
    }
}

impl From<&Localised> for Value {
    fn from(text: &Localised) -> Self {
        Self::Text(Some(serde_json::to_string(text).expect("a map of texts is always JSON")))
    }
}

/// Whole microseconds: SQLite would keep nanoseconds and PostgreSQL would not.
fn to_chrono(time: Time) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp_micros(time.as_microsecond()).unwrap_or_default()
}

/// A statement and its values.
#[derive(Debug, Clone)]
#[must_use]
pub struct Sql {
    pub(super) text: Cow<'static, str>,
    pub(super) values: Vec<Value>,
}

/// Fewer values than this are found at once, whatever they are called.
const MANY: usize = 20;

/// The text with `?` for each of `$1` to `$values`; nothing where they are few, or do not stand in this order.
fn nameless(text: &str, values: usize) -> Option<String> {
    if values < MANY {
        return None;
    }
    let mut parts = text.split('$');
    let mut nameless = parts.next()?.to_owned();
    let mut expected = 0;
    for part in parts {
        expected += 1;
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
        if part[..part.len() - rest.len()].parse() != Ok(expected) {
            return None;
        }
        nameless.push('?');
        nameless.push_str(rest);
    }
    (expected == values).then_some(nameless)
}

/// Starts a statement. Text in source code only: what people type goes through [`Sql::with`].
pub fn sql(text: &'static str) -> Sql {
    Sql { text: Cow::Borrowed(text), values: Vec::new() }
}

impl Sql {
    /// The statement with its values, as one text: two that are alike ask the same.
    pub(super) fn asked(&self) -> String {
        format!("{}\n{:?}", self.text, self.values)
    }

    /// The statement for SQLite, which searches the name of a place among all names, for each value that is bound: where places stand in
    /// their order, each once, they are left nameless, and a long list is written in a third of the time.
    pub(super) fn for_sqlite(mut self) -> Self {
        if let Some(nameless) = nameless(&self.text, self.values.len()) {
            self.text = Cow::Owned(nameless);
        }
        self
    }

    /// Sends a value for the next `$n`.
    pub fn with(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Sends a value as JSON text for the next `$n`.
    pub fn with_json(self, value: &impl serde::Serialize) -> Self {
        let text = serde_json::to_string(value).expect("what the house stores has text keys and finite numbers");
        self.with(text)
    }

    /// As [`Sql::with_json`], for what may be absent.
    pub fn with_some_json(self, value: Option<&impl serde::Serialize>) -> Self {
        match value {
            Some(value) => self.with_json(value),
            None => self.with(None::<String>),
        }
    }

    /// Goes on with another piece of source text.
    pub fn and(mut self, text: &'static str) -> Self {
        self.text.to_mut().push_str(text);
        self
    }

    /// Goes on with `text` around the next `$n`, which `value` fills: a filter that is there only when asked for.
    ///
    /// `text` holds one `?`: `sql("… WHERE 1 = 1").when(country, " AND country = ?")`.
    pub fn when<V: Into<Value>>(mut self, value: Option<V>, text: &'static str) -> Self {
        if let Some(value) = value {
            self.values.push(value.into());
            let place = format!("${}", self.values.len());
            self.text.to_mut().push_str(&text.replacen('?', &place, 1));
        }
        self
    }

    /// Goes on with a list of places `($n, $n+1, …)` for `values`; an empty list matches nothing.
    pub fn within<V: Into<Value>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        let first = self.values.len();
        self.values.extend(values.into_iter().map(Into::into));
        let places: Vec<String> = (first + 1..=self.values.len()).map(|n| format!("${n}")).collect();
        let list = if places.is_empty() { "NULL".to_owned() } else { places.join(", ") };
        let text = self.text.to_mut();
        text.push('(');
        text.push_str(&list);
        text.push(')');
        self
    }

    /// Goes on with lines of places `($n, …), ($n, …)`: one statement that writes many lines. At least one line; both
    /// databases take 32,000 values in a statement.
    pub fn lines<const N: usize>(mut self, lines: impl IntoIterator<Item = [Value; N]>) -> Self {
        let text = self.text.to_mut();
        let mut first = true;
        for line in lines {
            text.push_str(if first { " (" } else { ", (" });
            first = false;
            for (at, value) in line.into_iter().enumerate() {
                self.values.push(value);
                text.push_str(if at == 0 { "$" } else { ", $" });
                text.push_str(&self.values.len().to_string());
            }
            text.push(')');
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_places_in_order_are_left_nameless() {
        let line = |n: i64| [Value::from(n), Value::from(n)];
        let many = sql("INSERT INTO t (a, b) VALUES").lines((0..10).map(line)).and(" ON CONFLICT DO NOTHING");
        let nameless = many.for_sqlite().text;
        assert!(nameless.starts_with("INSERT INTO t (a, b) VALUES (?, ?), (?, ?)"), "{nameless}");
        assert!(nameless.ends_with("(?, ?) ON CONFLICT DO NOTHING"), "{nameless}");
    }

    #[test]
    fn few_places_and_those_that_come_twice_keep_their_numbers() {
        let few = sql("SELECT $1, $2").with(1_i64).with(2_i64);
        assert_eq!(few.for_sqlite().text, "SELECT $1, $2");
        let again = sql("SELECT $1 WHERE x IN ").with(1_i64).within(0..30_i64).and(" AND y = $1");
        assert!(again.for_sqlite().text.ends_with("$31) AND y = $1"));
    }
}
