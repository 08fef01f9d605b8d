//! Who stands behind an account: what the rooms ask that look for someone to consult, or for someone who acts for a body.

use std::collections::BTreeMap;

use kernel::{Actor, Day, Id, Lang, Role};
use platform::{
    Result,
    db::{Reader, Row, Sql, sql},
};

/// An account that nobody closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub account: Id<Actor>,
    /// How it is called: a function, or a name.
    pub name: String,
    /// Where to write to its holder.
    pub email: String,
    /// In which language.
    pub lang: Lang,
    /// Whether its holder can sign in; until a password was chosen, they are only invited.
    pub open: bool,
}

impl Person {
    fn read(row: &Row) -> Result<Self> {
        Ok(Self {
            account: row.get("id")?,
            name: row.get("name")?,
            email: row.get("email")?,
            lang: row.get("lang")?,
            open: row.get::<Option<String>>("password")?.is_some(),
        })
    }
}

/// The accounts to which a role was given (for a legal entity, where one is named) and that hold it on this day, by name.
/// A mayor's role is not given: the members room knows who holds it ([`holders_or`] then gives their accounts too).
///
/// # Errors
/// When the database cannot be read.
pub async fn holders(reader: &mut Reader, role: Role, body: Option<&str>, on: Day) -> Result<Vec<Person>> {
    let held = sql(
        "SELECT a.id, a.name, a.email, a.lang, a.password FROM accounts a WHERE a.closed IS NULL
                    AND a.id IN (SELECT account FROM account_grants WHERE role = $1 AND (until IS NULL OR until >= $2)",
    )
    .with(role.as_str())
    .with(on)
    .when(body, " AND body = ?")
    .and(")");
    by_name(reader, held).await
}

/// The accounts that hold a role for a legal entity on this day, as [`holders`], or are tied to one of these people; each once, by name.
///
/// # Errors
/// When the database cannot be read.
pub async fn holders_or(
    reader: &mut Reader,
    (role, body): (Role, &str),
    people: &[&str],
    on: Day,
) -> Result<Vec<Person>> {
    let both = sql("SELECT a.id, a.name, a.email, a.lang, a.password FROM accounts a WHERE a.closed IS NULL
         AND (a.id IN (SELECT account FROM account_grants WHERE role = $1 AND body = $2 AND (until IS NULL OR until >= $3))
              OR a.person IN ")
    .with(role.as_str())
    .with(body)
    .with(on)
    .within(people.iter().copied())
    .and(")");
    by_name(reader, both).await
}

/// The accounts that are tied to these people, by person.
///
/// # Errors
/// When the database cannot be read.
pub async fn by_person(reader: &mut Reader, people: &[&str]) -> Result<BTreeMap<String, Vec<Person>>> {
    let tied = sql("SELECT a.id, a.name, a.email, a.lang, a.password, a.person FROM accounts a
                    WHERE a.closed IS NULL AND a.person IN ")
    .within(people.iter().copied());
    let mut all: BTreeMap<String, Vec<Person>> = BTreeMap::new();
    for row in reader.all(tied.and(" ORDER BY a.name, a.id")).await? {
        all.entry(row.get("person")?).or_default().push(Person::read(&row)?);
    }
    Ok(all)
}

/// The accounts that have these mail addresses, written in small letters; by name.
///
/// # Errors
/// When the database cannot be read.
pub async fn at_addresses(reader: &mut Reader, addresses: &[&str]) -> Result<Vec<Person>> {
    let there = sql("SELECT a.id, a.name, a.email, a.lang, a.password FROM accounts a WHERE a.closed IS NULL
                     AND LOWER(a.email) IN ")
    .within(addresses.iter().copied());
    by_name(reader, there).await
}

async fn by_name(reader: &mut Reader, those: Sql) -> Result<Vec<Person>> {
    reader.all(those.and(" ORDER BY a.name, a.id")).await?.iter().map(Person::read).collect()
}

/// How an account is called, whether it is open or closed.
///
/// # Errors
/// When the database cannot be read.
pub async fn name_of(reader: &mut Reader, account: &Id<Actor>) -> Result<Option<String>> {
    let row = reader.optional(sql("SELECT name FROM accounts WHERE id = $1").with(account)).await?;
    Ok(row.map(|row| row.get("name")).transpose()?)
}
