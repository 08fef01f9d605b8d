//! Who was called to a session that is convened.

use std::sync::Arc;

use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::{Called, SessionId};

/// The addresses that were written to about a session.
pub(crate) async fn called(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Called>>> {
    let select = sql("SELECT * FROM council_called WHERE session = $1 ORDER BY address").with(session);
    reader.known(select, read).await
}

/// Keeps that an address was written to.
pub(crate) async fn save_called(tx: &mut Tx, it: &Called) -> Result<()> {
    tx.run(
        sql("INSERT INTO council_called (session, address, lang, at, still, told, own, mail, lost, bodies)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (session, address) DO UPDATE SET
                 lang = excluded.lang, at = excluded.at, still = excluded.still, told = excluded.told,
                 own = excluded.own, mail = excluded.mail, lost = excluded.lost, bodies = excluded.bodies")
        .with(&it.session)
        .with(&it.address)
        .with(it.lang)
        .with(it.at)
        .with(it.still)
        .with(it.told)
        .with(it.own)
        .with(it.mail.clone())
        .with(it.lost)
        .with(it.bodies.iter().map(String::as_str).collect::<Vec<_>>().join(" ")),
    )
    .await?;
    Ok(())
}

/// The lowest number that the next invitation to a session may have.
pub(crate) async fn next_invitation(reader: &mut Reader, session: &SessionId) -> Result<i64> {
    reader.one(sql("SELECT invitation FROM council_sessions WHERE id = $1").with(session)).await?.get("invitation")
}

/// Keeps that number.
pub(crate) async fn save_next_invitation(tx: &mut Tx, session: &SessionId, next: i64) -> Result<()> {
    tx.run(sql("UPDATE council_sessions SET invitation = $2 WHERE id = $1").with(session).with(next)).await?;
    Ok(())
}

/// Forgets them: the session was opened or cancelled, or its end is long past, and nobody is written to about it any more.
pub(crate) async fn forget_called(tx: &mut Tx, session: &SessionId) -> Result<()> {
    tx.run(sql("DELETE FROM council_called WHERE session = $1").with(session)).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Called> {
    Ok(Called {
        session: row.get("session")?,
        address: row.get("address")?,
        lang: row.get("lang")?,
        at: row.get("at")?,
        told: row.get("told")?,
        still: row.get("still")?,
        own: row.get("own")?,
        mail: row.get("mail")?,
        lost: row.get("lost")?,
        bodies: row.get::<String>("bodies")?.split_whitespace().map(str::to_owned).collect(),
    })
}
