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
        sql("INSERT INTO council_called (session, address, lang, at, sequence, still, told)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (session, address) DO UPDATE SET
                 lang = excluded.lang, at = excluded.at, sequence = excluded.sequence, still = excluded.still,
                 told = excluded.told")
        .with(&it.session)
        .with(&it.address)
        .with(it.lang)
        .with(it.at)
        .with(it.sequence)
        .with(it.still)
        .with(it.told),
    )
    .await?;
    Ok(())
}

/// Forgets them: the session was opened or cancelled, and nobody is written to about it any more.
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
        sequence: row.get("sequence")?,
        told: row.get("told")?,
        still: row.get("still")?,
    })
}
