//! Who holds a role: what the rooms ask that look for someone to consult, or for someone who acts for a body.

use kernel::{Actor, Day, Id, Lang, Role};
use platform::{
    Result,
    db::{Reader, Row, sql},
};

/// An open account, by how it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub account: Id<Actor>,
    /// How it is called: a function, or a name.
    pub name: String,
}

impl Person {
    fn read(row: &Row) -> Result<Self> {
        Ok(Self { account: row.get("id")?, name: row.get("name")? })
    }
}

/// The open accounts to which a role was given (for a legal entity, where one is named) and that hold it on this day,
/// by name. A mayor's role is not given: the members room knows who holds it.
///
/// # Errors
/// When the database cannot be read.
pub async fn holders(reader: &mut Reader, role: Role, body: Option<&str>, on: Day) -> Result<Vec<Person>> {
    let rows = reader
        .all(
            sql("SELECT DISTINCT a.id, a.name FROM accounts a JOIN account_grants g ON g.account = a.id
                 WHERE a.closed IS NULL AND g.role = $1 AND (g.until IS NULL OR g.until >= $2)")
            .with(role.as_str())
            .with(on)
            .when(body, " AND g.body = ?")
            .and(" ORDER BY a.name, a.id"),
        )
        .await?;
    rows.iter().map(Person::read).collect()
}

/// Where to write to those of [`holders`], and in which language.
///
/// # Errors
/// When the database cannot be read.
pub async fn mailboxes(reader: &mut Reader, role: Role, body: Option<&str>, on: Day) -> Result<Vec<(String, Lang)>> {
    let rows = reader
        .all(
            sql("SELECT DISTINCT a.email, a.lang FROM accounts a JOIN account_grants g ON g.account = a.id
                 WHERE a.closed IS NULL AND g.role = $1 AND (g.until IS NULL OR g.until >= $2)")
            .with(role.as_str())
            .with(on)
            .when(body, " AND g.body = ?")
            .and(" ORDER BY a.email"),
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("email")?, row.get("lang")?))).collect()
}

/// How an account is called, whether it is open or closed.
///
/// # Errors
/// When the database cannot be read.
pub async fn name_of(reader: &mut Reader, account: &Id<Actor>) -> Result<Option<String>> {
    let row = reader.optional(sql("SELECT name FROM accounts WHERE id = $1").with(account)).await?;
    Ok(row.map(|row| row.get("name")).transpose()?)
}
