use std::sync::Arc;

use council::rules::SessionId;
use kernel::{Day, Time};
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use crate::rules::{Approval, Minutes, State};

/// The minutes of a session, where they were written.
pub(crate) async fn minutes(reader: &mut Reader, session: &SessionId) -> Result<Option<Minutes>> {
    reader.known_one(sql("SELECT * FROM minutes WHERE session = $1").with(session), read).await
}

/// All minutes, those that were written last first.
pub(crate) async fn all(reader: &mut Reader) -> Result<Arc<Vec<Minutes>>> {
    reader.known(sql("SELECT * FROM minutes ORDER BY drafted DESC, session"), read).await
}

/// Takes minutes in hand: whoever else writes under them waits until this unit of work ends. They count as saved once more.
pub(crate) async fn hold(tx: &mut Tx, session: &SessionId) -> Result<bool> {
    Ok(tx.run(sql("UPDATE minutes SET version = version + 1 WHERE session = $1").with(session)).await? == 1)
}

/// Saves minutes unless someone changed them meanwhile, and says which.
pub(crate) async fn save_minutes(tx: &mut Tx, it: &Minutes) -> Result<bool> {
    let approval = it.state.approval();
    let rows = tx
        .run(
            sql("INSERT INTO minutes (session, state, drafted, proposed, approved_in, item, approved, digest, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                 ON CONFLICT (session) DO UPDATE SET
                     state = excluded.state, drafted = excluded.drafted, proposed = excluded.proposed,
                     approved_in = excluded.approved_in, item = excluded.item, approved = excluded.approved,
                     digest = excluded.digest, version = minutes.version + 1
                 WHERE minutes.version = excluded.version")
            .with(&it.session)
            .with(it.state.word())
            .with(it.drafted)
            .with(it.state.proposed())
            .with(approval.map(|it| &it.by))
            .with(approval.and_then(|it| it.item.as_ref()))
            .with(approval.map(|it| it.on))
            .with(approval.map(|it| it.digest.clone()))
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

fn read(row: &Row) -> Result<Minutes> {
    Ok(Minutes {
        session: row.get("session")?,
        state: state(row)?,
        drafted: row.get("drafted")?,
        version: row.get("version")?,
    })
}

/// The state with what it carries; the migration's checks leave nothing of it out.
fn state(row: &Row) -> Result<State> {
    let missing = |what: &str| Error::column(what, "missing for this state");
    let proposed = || row.get::<Option<Time>>("proposed")?.ok_or_else(|| missing("proposed"));
    Ok(match row.get::<String>("state")?.as_str() {
        "drafted" => State::Drafted,
        "proposed" => State::Proposed(proposed()?),
        "approved" => State::Approved(
            proposed()?,
            Approval {
                by: row.get::<Option<SessionId>>("approved_in")?.ok_or_else(|| missing("approved_in"))?,
                item: row.get("item")?,
                on: row.get::<Option<Day>>("approved")?.ok_or_else(|| missing("approved"))?,
                digest: row.get::<Option<String>>("digest")?.ok_or_else(|| missing("digest"))?,
            },
        ),
        _ => return Err(missing("state")),
    })
}
