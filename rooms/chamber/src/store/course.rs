use std::sync::Arc;

use council::rules::SessionId;
use kernel::Time;
use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::{Course, On};

/// What the chair has set for a session; where it has done nothing yet, nothing set.
pub(crate) async fn course(reader: &mut Reader, session: &SessionId) -> Result<Course> {
    let read = |row: &Row| -> Result<Course> {
        Ok(Course { session: row.get("session")?, seconds: row.get("seconds")?, version: row.get("version")? })
    };
    let select = sql("SELECT * FROM chamber_courses WHERE session = $1").with(session);
    Ok(reader.known_one(select, read).await?.unwrap_or_else(|| Course::blank(session.clone())))
}

/// Keeps what the chair set, one version further, unless someone did something meanwhile; says which.
pub(crate) async fn save_course(tx: &mut Tx, it: &Course) -> Result<bool> {
    let save = sql("INSERT INTO chamber_courses (session, seconds, version) VALUES ($1, $2, $3 + 1)
                    ON CONFLICT (session) DO UPDATE SET seconds = excluded.seconds, version = excluded.version
                    WHERE chamber_courses.version = excluded.version - 1");
    Ok(tx.run(save.with(&it.session).with(it.seconds).with(it.version)).await? == 1)
}

/// The times during which the items of a session were on, in order.
pub(crate) async fn on(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<On>>> {
    let select = sql("SELECT * FROM chamber_items WHERE session = $1 ORDER BY since, id").with(session);
    let read = |row: &Row| -> Result<On> {
        let ended_by: String = row.get("ended_by")?;
        Ok(On {
            id: row.get("id")?,
            session: row.get("session")?,
            item: row.get("item")?,
            since: row.get("since")?,
            name: row.get("name")?,
            until: row.get::<Option<Time>>("until")?.map(|at| (at, ended_by)),
        })
    };
    reader.known(select, read).await
}

/// Keeps a time during which an item is on, or its end.
pub(crate) async fn save_on(tx: &mut Tx, it: &On) -> Result<()> {
    let (until, ended_by) = it.until.clone().unzip();
    tx.run(
        sql("INSERT INTO chamber_items (id, session, item, since, until, name, ended_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (id) DO UPDATE SET until = excluded.until, ended_by = excluded.ended_by")
        .with(&it.id)
        .with(&it.session)
        .with(&it.item)
        .with(it.since)
        .with(until)
        .with(&it.name)
        .with(ended_by.unwrap_or_default()),
    )
    .await?;
    Ok(())
}
