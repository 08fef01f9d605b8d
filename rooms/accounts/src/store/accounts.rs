use kernel::{Actor, Id, Lang, Time};
use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::Standing;

/// An account as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub id: Id<Actor>,
    pub email: String,
    /// How it is called: a function, or a name.
    pub name: String,
    /// The language of its mail.
    pub lang: Lang,
    /// The person whose mandates give it roles.
    pub person: Option<String>,
    /// The password's hash; none while it is invited.
    pub password: Option<String>,
    pub made: Time,
    pub closed: Option<Time>,
}

impl Account {
    pub(crate) fn standing(&self) -> Standing {
        Standing::of(self.password.is_some(), self.closed.is_some())
    }

    /// The account as it acts for itself, for the audit trail; its roles are read at the door.
    pub(crate) fn actor(&self) -> Actor {
        Actor { account: Some(self.id.clone()), name: self.name.clone(), grants: Vec::new() }
    }

    fn read(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            email: row.get("email")?,
            name: row.get("name")?,
            lang: row.get("lang")?,
            person: row.get("person")?,
            password: row.get("password")?,
            made: row.get("made")?,
            closed: row.get("closed")?,
        })
    }
}

pub(crate) async fn find(reader: &mut Reader, id: &str) -> Result<Option<Account>> {
    let row = reader
        .optional(
            sql("SELECT id, email, name, lang, person, password, made, closed FROM accounts WHERE id = $1").with(id),
        )
        .await?;
    row.as_ref().map(Account::read).transpose()
}

pub(crate) async fn by_email(reader: &mut Reader, email: &str) -> Result<Option<Account>> {
    let row = reader
        .optional(
            sql("SELECT id, email, name, lang, person, password, made, closed FROM accounts WHERE email = $1")
                .with(email),
        )
        .await?;
    row.as_ref().map(Account::read).transpose()
}

pub(crate) async fn insert(tx: &mut Tx, account: &Account) -> Result<()> {
    tx.run(
        sql("INSERT INTO accounts (id, email, name, lang, person, password, made, closed)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .with(&account.id)
        .with(&account.email)
        .with(&account.name)
        .with(account.lang)
        .with(account.person.clone())
        .with(account.password.clone())
        .with(account.made)
        .with(account.closed),
    )
    .await?;
    Ok(())
}

pub(crate) async fn set_password(tx: &mut Tx, id: &Id<Actor>, hash: &str) -> Result<()> {
    tx.run(sql("UPDATE accounts SET password = $2 WHERE id = $1").with(id).with(hash)).await?;
    Ok(())
}

pub(crate) async fn set_lang(tx: &mut Tx, id: &Id<Actor>, lang: Lang) -> Result<()> {
    tx.run(sql("UPDATE accounts SET lang = $2 WHERE id = $1").with(id).with(lang)).await?;
    Ok(())
}

pub(crate) async fn set_name(tx: &mut Tx, id: &Id<Actor>, name: &str) -> Result<()> {
    tx.run(sql("UPDATE accounts SET name = $2 WHERE id = $1").with(id).with(name)).await?;
    Ok(())
}

pub(crate) async fn set_person(tx: &mut Tx, id: &Id<Actor>, person: &str) -> Result<()> {
    tx.run(sql("UPDATE accounts SET person = $2 WHERE id = $1").with(id).with(person)).await?;
    Ok(())
}

/// Closes an account; says whether it was open until now.
pub(crate) async fn close(tx: &mut Tx, id: &Id<Actor>, now: Time) -> Result<bool> {
    Ok(tx.run(sql("UPDATE accounts SET closed = $2 WHERE id = $1 AND closed IS NULL").with(id).with(now)).await? == 1)
}

/// Opens a closed account; says whether it was closed until now.
pub(crate) async fn open(tx: &mut Tx, id: &Id<Actor>) -> Result<bool> {
    Ok(tx.run(sql("UPDATE accounts SET closed = NULL WHERE id = $1 AND closed IS NOT NULL").with(id)).await? == 1)
}

/// What a list of accounts is narrowed to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    /// A role that was given.
    pub role: Option<&'static str>,
    /// How it stands.
    pub standing: Option<Standing>,
    /// Letters of its name or address, small.
    pub letters: Option<String>,
}

impl Filter {
    fn apply(&self, statement: platform::db::Sql) -> platform::db::Sql {
        let pattern = self.letters.as_ref().map(|letters| {
            let letters = letters.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            format!("%{letters}%")
        });
        let statement = statement
            .when(self.role, " AND EXISTS (SELECT 1 FROM account_grants g WHERE g.account = a.id AND g.role = ?)")
            .when(pattern, " AND LOWER(a.name || ' ' || a.email) LIKE LOWER(?) ESCAPE '\\'");
        match self.standing {
            Some(Standing::Closed) => statement.and(" AND a.closed IS NOT NULL"),
            Some(Standing::Open) => statement.and(" AND a.closed IS NULL AND a.password IS NOT NULL"),
            Some(Standing::Invited) => statement.and(" AND a.closed IS NULL AND a.password IS NULL"),
            None => statement,
        }
    }
}

pub(crate) async fn count(reader: &mut Reader, filter: &Filter) -> Result<i64> {
    reader.one(filter.apply(sql("SELECT COUNT(*) AS n FROM accounts a WHERE 1 = 1"))).await?.get("n")
}

/// Accounts by name, `most` from place `first`.
pub(crate) async fn list(reader: &mut Reader, filter: &Filter, first: i64, most: i64) -> Result<Vec<Account>> {
    let statement =
        sql("SELECT a.id, a.email, a.name, a.lang, a.person, a.password, a.made, a.closed FROM accounts a WHERE 1 = 1");
    let statement = filter
        .apply(statement)
        .and(" ORDER BY LOWER(a.name), a.id")
        .when(Some(most), " LIMIT ?")
        .when(Some(first), " OFFSET ?");
    reader.all(statement).await?.iter().map(Account::read).collect()
}
