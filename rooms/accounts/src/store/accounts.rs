use kernel::{Actor, Day, Id, Lang, Time};
use platform::{
    Names,
    db::{Reader, Result, Row, Tx, sql},
    names,
};

use super::Purpose;
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

    /// What a link sent to its holder is for: to choose the first password, or another; nothing while it is closed.
    pub(crate) fn link_for(&self) -> Option<Purpose> {
        match self.standing() {
            Standing::Invited => Some(Purpose::Invitation),
            Standing::Open => Some(Purpose::Reset),
            Standing::Closed => None,
        }
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

/// Opens an account, known to whoever reads what its person may do; says whether it did, since someone else may have opened one for this address meanwhile.
pub(crate) async fn insert(tx: &mut Tx, account: &Account) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO accounts (id, email, name, lang, person, password, made, closed)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (email) DO NOTHING")
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
    tx.touch();
    Ok(rows == 1)
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

pub(crate) async fn set_person(tx: &mut Tx, id: &Id<Actor>, person: Option<&str>) -> Result<()> {
    tx.run(sql("UPDATE accounts SET person = $2 WHERE id = $1").with(id).with(person)).await?;
    tx.touch();
    Ok(())
}

/// Closes an account; says whether it was open until now.
pub(crate) async fn close(tx: &mut Tx, id: &Id<Actor>, now: Time) -> Result<bool> {
    tx.touch();
    Ok(tx.run(sql("UPDATE accounts SET closed = $2 WHERE id = $1 AND closed IS NULL").with(id).with(now)).await? == 1)
}

/// Opens a closed account; says whether it was closed until now.
pub(crate) async fn open(tx: &mut Tx, id: &Id<Actor>) -> Result<bool> {
    tx.touch();
    Ok(tx.run(sql("UPDATE accounts SET closed = NULL WHERE id = $1 AND closed IS NOT NULL").with(id)).await? == 1)
}

/// Where people's names stand. The address of a closed account is one that nobody can have, from then on.
pub(crate) const NAMES: &[Names] = &[
    names!("accounts", "name"),
    Names {
        erase: Some(
            "UPDATE accounts SET email = id || '@erased.invalid', password = NULL
             WHERE email = $1 AND $2 <> '' AND closed IS NOT NULL",
        ),
        ..names!(kept "accounts", "email")
    },
];

/// The addresses in which a text stands, and whether their account is closed.
pub(crate) async fn addresses_with(reader: &mut Reader, text: &str) -> Result<Vec<(String, bool)>> {
    let select = sql("SELECT email, closed IS NOT NULL AS shut FROM accounts WHERE REPLACE(email, $1, '') <> email");
    let rows = reader.all(select.with(text)).await?;
    rows.iter().map(|row| Ok((row.get("email")?, row.get("shut")?))).collect()
}

/// What a list of accounts is narrowed to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    /// A role that is held.
    pub role: Option<&'static str>,
    /// The legal entity for which it is held.
    pub body: Option<String>,
    /// The day on which it is held.
    pub on: Option<Day>,
    /// Accounts that hold the role by a mandate, or act for the legal entity by one, and were given nothing.
    pub by_mandate: Vec<String>,
    /// How it stands.
    pub standing: Option<Standing>,
}

impl Filter {
    fn apply(&self, statement: platform::db::Sql) -> platform::db::Sql {
        let statement = if self.role.is_some() || self.body.is_some() {
            statement
                .and(" AND (EXISTS (SELECT 1 FROM account_grants g WHERE g.account = a.id")
                .when(self.role, " AND g.role = ?")
                .when(self.body.as_deref(), " AND g.body = ?")
                .when(self.on, " AND (g.until IS NULL OR g.until >= ?)")
                .and(") OR a.id IN ")
                .within(self.by_mandate.iter().map(String::as_str))
                .and(")")
        } else {
            statement
        };
        match self.standing {
            Some(Standing::Closed) => statement.and(" AND a.closed IS NOT NULL"),
            Some(Standing::Open) => statement.and(" AND a.closed IS NULL AND a.password IS NOT NULL"),
            Some(Standing::Invited) => statement.and(" AND a.closed IS NULL AND a.password IS NULL"),
            None => statement,
        }
    }
}

/// The accounts that fit.
pub(crate) async fn list(reader: &mut Reader, filter: &Filter) -> Result<Vec<Account>> {
    let statement =
        sql("SELECT a.id, a.email, a.name, a.lang, a.person, a.password, a.made, a.closed FROM accounts a WHERE 1 = 1");
    reader.all(filter.apply(statement).and(" ORDER BY a.id")).await?.iter().map(Account::read).collect()
}
