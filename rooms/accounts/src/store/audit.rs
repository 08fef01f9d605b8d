use kernel::Time;
use platform::db::{Reader, Result, Row, Sql, sql};

/// A line of the audit trail.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub at: Time,
    pub account: Option<String>,
    pub name: String,
    pub verb: String,
    pub subject: String,
    /// Whether its thing is kept from the reader, and the subject says so in words.
    pub hidden: bool,
}

/// What the trail is narrowed to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Narrow {
    /// The names of those who did it.
    pub who: Option<Vec<String>>,
    /// What was done.
    pub verb: Option<String>,
    /// From this instant on.
    pub from: Option<Time>,
    /// Before this instant.
    pub before: Option<Time>,
    /// The head of the thing's name in the trail: `account/…`.
    pub subject: Option<String>,
}

impl Narrow {
    fn apply(&self, statement: Sql) -> Sql {
        let like = |text: &String| text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let statement = match &self.who {
            Some(names) => statement.and(" AND name IN ").within(names.iter().map(String::as_str)),
            None => statement,
        };
        statement
            .when(self.verb.as_deref(), " AND verb = ?")
            .when(self.from, " AND at >= ?")
            .when(self.before, " AND at < ?")
            .when(self.subject.as_ref().map(|head| format!("{}%", like(head))), " AND subject LIKE ? ESCAPE '\\'")
    }
}

pub(crate) async fn count(reader: &mut Reader, narrow: &Narrow) -> Result<i64> {
    reader.one(narrow.apply(sql("SELECT COUNT(*) AS n FROM audit WHERE 1 = 1"))).await?.get("n")
}

/// Lines of the trail, the latest first, `most` from place `first`.
pub(crate) async fn lines(reader: &mut Reader, narrow: &Narrow, first: i64, most: i64) -> Result<Vec<Line>> {
    let statement = narrow
        .apply(sql("SELECT at, account, name, verb, subject FROM audit WHERE 1 = 1"))
        .and(" ORDER BY at DESC, verb, subject")
        .when(Some(most), " LIMIT ?")
        .when(Some(first), " OFFSET ?");
    reader.all(statement).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Line> {
    Ok(Line {
        at: row.get("at")?,
        account: row.get("account")?,
        name: row.get("name")?,
        verb: row.get("verb")?,
        subject: row.get("subject")?,
        hidden: false,
    })
}

/// The names of all who ever did something.
pub(crate) async fn names(reader: &mut Reader) -> Result<Vec<String>> {
    let rows = reader.all(sql("SELECT DISTINCT name FROM audit ORDER BY name")).await?;
    rows.iter().map(|row| row.get("name")).collect()
}

/// Every kind of thing that was ever done.
pub(crate) async fn verbs(reader: &mut Reader) -> Result<Vec<String>> {
    let rows = reader.all(sql("SELECT DISTINCT verb FROM audit ORDER BY verb")).await?;
    rows.iter().map(|row| row.get("verb")).collect()
}
