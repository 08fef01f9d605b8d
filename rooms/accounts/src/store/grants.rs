use kernel::{Actor, Day, Grant, Id, Localised, Role, Time};
use platform::db::{Reader, Result, Row, Tx, sql};

/// A role that was given to an account.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub id: Id<Grant>,
    pub account: Id<Actor>,
    /// How the account is called.
    pub name: String,
    pub role: Role,
    pub body: Option<String>,
    /// How the legal entity was called when the role was given.
    pub label: Localised,
    pub until: Option<Day>,
}

impl Held {
    pub(crate) fn grant(&self) -> Grant {
        Grant { role: self.role, body: self.body.clone(), until: self.until }
    }

    fn read(row: &Row) -> Result<Option<Self>> {
        let Some(role) = Role::from_word(&row.get::<String>("role")?) else { return Ok(None) };
        Ok(Some(Self {
            id: row.get("id")?,
            account: row.get("account")?,
            name: row.get("name")?,
            role,
            body: row.get("body")?,
            label: row.get("body_label")?,
            until: row.get("until")?,
        }))
    }
}

/// The roles given to an account, in the order of roles.
pub(crate) async fn held_by(reader: &mut Reader, account: &str) -> Result<Vec<Held>> {
    let rows = reader
        .all(
            sql(
                "SELECT g.id, g.account, a.name, g.role, g.body, g.body_label, g.until
                 FROM account_grants g JOIN accounts a ON a.id = g.account WHERE g.account = $1 ORDER BY g.given, g.id",
            )
            .with(account),
        )
        .await?;
    let mut held: Vec<Held> = rows.iter().filter_map(|row| Held::read(row).transpose()).collect::<Result<_>>()?;
    held.sort_by_key(|held| held.role);
    Ok(held)
}

/// The officers of a legal entity whose accounts are not closed.
pub(crate) async fn held_for(reader: &mut Reader, body: &str) -> Result<Vec<Held>> {
    let rows = reader
        .all(
            sql("SELECT g.id, g.account, a.name, g.role, g.body, g.body_label, g.until
                 FROM account_grants g JOIN accounts a ON a.id = g.account
                 WHERE g.body = $1 AND g.role = 'officer' AND a.closed IS NULL ORDER BY g.id")
            .with(body),
        )
        .await?;
    rows.iter().filter_map(|row| Held::read(row).transpose()).collect()
}

/// Gives a role; says whether the account did not hold it already.
pub(crate) async fn insert(tx: &mut Tx, held: &Held, now: Time) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO account_grants (id, account, role, body, body_label, until, given)
                 VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING")
            .with(&held.id)
            .with(&held.account)
            .with(held.role.as_str())
            .with(held.body.clone())
            .with(&held.label)
            .with(held.until)
            .with(now),
        )
        .await?;
    Ok(rows == 1)
}

pub(crate) async fn remove(tx: &mut Tx, id: &Id<Grant>) -> Result<()> {
    tx.run(sql("DELETE FROM account_grants WHERE id = $1").with(id)).await?;
    Ok(())
}
