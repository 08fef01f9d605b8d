use kernel::{Actor, Day, Grant, Id, Role, Time};
use platform::db::{Db, Reader, Result, Tx, sql};

/// A session as its owner sees it.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub id: Id<Session>,
    /// The hash of the token in its cookie.
    pub hash: String,
    /// The browser and system it came from.
    pub machine: String,
    pub made: Time,
    pub seen: Time,
}

/// Who comes with a session, and what they were given.
#[derive(Debug, Clone)]
pub(crate) struct Came {
    pub account: Id<Actor>,
    pub name: String,
    pub person: Option<String>,
    pub made: Time,
    pub seen: Time,
    pub grants: Vec<Grant>,
}

/// Who comes with this session, in one statement; nobody when it is unknown or the account is closed.
pub(crate) async fn at_door(db: &Db, hash: &str) -> Result<Option<Came>> {
    let rows = db
        .ask(
            sql("SELECT s.made, s.seen, a.id, a.name, a.person, g.role, g.body, g.until
                 FROM account_sessions s JOIN accounts a ON a.id = s.account
                 LEFT JOIN account_grants g ON g.account = a.id
                 WHERE s.hash = $1 AND a.closed IS NULL")
            .with(hash),
        )
        .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let mut came = Came {
        account: first.get("id")?,
        name: first.get("name")?,
        person: first.get("person")?,
        made: first.get("made")?,
        seen: first.get("seen")?,
        grants: Vec::new(),
    };
    for row in &rows {
        if let Some(role) = row.get::<Option<String>>("role")?.as_deref().and_then(Role::from_word) {
            came.grants.push(Grant { role, body: row.get("body")?, until: row.get::<Option<Day>>("until")? });
        }
    }
    Ok(Some(came))
}

pub(crate) async fn begin(tx: &mut Tx, account: &Id<Actor>, session: &Session) -> Result<()> {
    tx.run(
        sql("INSERT INTO account_sessions (hash, id, account, machine, made, seen) VALUES ($1, $2, $3, $4, $5, $6)")
            .with(&session.hash)
            .with(&session.id)
            .with(account)
            .with(&session.machine)
            .with(session.made)
            .with(session.seen),
    )
    .await?;
    Ok(())
}

/// Notes a sign of life.
pub(crate) async fn saw(tx: &mut Tx, hash: &str, now: Time) -> Result<()> {
    tx.run(sql("UPDATE account_sessions SET seen = $2 WHERE hash = $1 AND seen < $2").with(hash).with(now)).await?;
    Ok(())
}

/// The sessions of an account, the one seen last first.
pub(crate) async fn sessions_of(reader: &mut Reader, account: &Id<Actor>) -> Result<Vec<Session>> {
    let rows = reader
        .all(
            sql("SELECT id, hash, machine, made, seen FROM account_sessions WHERE account = $1 ORDER BY seen DESC, id")
                .with(account),
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Session {
                id: row.get("id")?,
                hash: row.get("hash")?,
                machine: row.get("machine")?,
                made: row.get("made")?,
                seen: row.get("seen")?,
            })
        })
        .collect()
}

/// Ends the session with this token's hash; says whose it was.
pub(crate) async fn end(tx: &mut Tx, hash: &str) -> Result<Option<Id<Actor>>> {
    let row = tx.optional(sql("DELETE FROM account_sessions WHERE hash = $1 RETURNING account").with(hash)).await?;
    row.map(|row| row.get("account")).transpose()
}

/// Ends one session of an account, by its own identity; says whether there was one.
pub(crate) async fn end_one(tx: &mut Tx, account: &Id<Actor>, id: &str) -> Result<bool> {
    let rows =
        tx.run(sql("DELETE FROM account_sessions WHERE account = $1 AND id = $2").with(account).with(id)).await?;
    Ok(rows == 1)
}

/// Ends every session of an account, but the one whose token's hash is `spared`.
pub(crate) async fn end_all(tx: &mut Tx, account: &Id<Actor>, spared: Option<&str>) -> Result<()> {
    tx.run(
        sql("DELETE FROM account_sessions WHERE account = $1 AND hash <> $2")
            .with(account)
            .with(spared.unwrap_or_default()),
    )
    .await?;
    Ok(())
}

/// Forgets sessions that have ended: not seen since `silent`, or begun before `oldest`.
pub(crate) async fn sweep(tx: &mut Tx, silent: Time, oldest: Time) -> Result<()> {
    tx.run(sql("DELETE FROM account_sessions WHERE seen <= $1 OR made <= $2").with(silent).with(oldest)).await?;
    Ok(())
}
