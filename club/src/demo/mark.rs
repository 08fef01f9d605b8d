//! What tells a demonstration's database from a club's own.

use platform::{
    App,
    db::{Reader, Result, sql},
};

/// How the demonstration stands in a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is not there.
    Absent,
    /// It was begun, and its facts may not be in yet.
    Begun,
    /// All its facts are in.
    Whole,
}

/// How the demonstration stands.
///
/// # Errors
/// When the database cannot be read.
pub async fn mark(reader: &mut Reader) -> Result<Mark> {
    let row = reader.optional(sql("SELECT whole FROM demonstration")).await?;
    let whole = row.map(|row| row.get::<Option<kernel::Time>>("whole")).transpose()?;
    Ok(match whole {
        None => Mark::Absent,
        Some(None) => Mark::Begun,
        Some(Some(_)) => Mark::Whole,
    })
}

/// Whether anyone has done anything here yet.
pub(super) async fn is_used(reader: &mut Reader) -> Result<bool> {
    Ok(reader.number().await? > 0 || reader.optional(sql("SELECT at FROM audit LIMIT 1")).await?.is_some())
}

/// Says that the database is the demonstration's from now on.
pub(super) async fn begin(app: &App) -> Result<()> {
    let mut tx = app.db.begin().await?;
    tx.run(sql("INSERT INTO demonstration (one, begun) VALUES (1, $1)").with(app.now())).await?;
    tx.commit(app.now()).await
}

/// Says that all its facts are in.
pub(super) async fn end(app: &App) -> Result<()> {
    let mut tx = app.db.begin().await?;
    tx.run(sql("UPDATE demonstration SET whole = $1").with(app.now())).await?;
    tx.commit(app.now()).await
}
