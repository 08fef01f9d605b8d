use std::{
    borrow::Cow,
    fs::OpenOptions,
    io::ErrorKind,
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
    str::FromStr,
    sync::{Arc, LazyLock},
    time::Duration,
};

use rust_embed::RustEmbed;
use sqlx::{
    AssertSqlSafe, SqlSafeStr as _,
    migrate::{Migration, MigrationType, Migrator},
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{Db, Error, Pools, Result};

/// The files of `migrations/`, in the program. Read here and not by sqlx's macro, which would build both drivers, and
/// SQLite itself, a second time for the compiler's own use.
#[derive(RustEmbed)]
#[folder = "../../migrations"]
struct MigrationFiles;

static MIGRATIONS: LazyLock<Migrator> =
    LazyLock::new(|| Migrator::with_migrations(MigrationFiles::iter().filter_map(|name| migration(&name)).collect()));

/// A change of the schema from its file, `NNNN_room_what.sql`.
fn migration(name: &str) -> Option<Migration> {
    let (version, what) = name.strip_suffix(".sql")?.split_once('_')?;
    let text = String::from_utf8(MigrationFiles::get(name)?.data.into_owned()).ok()?;
    let (version, what) = (version.parse().ok()?, Cow::Owned(what.replace('_', " ")));
    Some(Migration::new(version, what, MigrationType::Simple, AssertSqlSafe(text).into_sql_str(), false))
}

/// How long one statement may take on PostgreSQL before it is cut: a page never waits longer.
const STATEMENT_TIMEOUT: &str = "15s";

impl Db {
    /// Opens the database that `url` names (`sqlite:PATH` or `postgres://…`) and brings its schema up to date.
    ///
    /// # Errors
    /// When it cannot be reached, or its schema was made by a newer version.
    pub async fn open(url: &str) -> Result<Self> {
        let pools = if url.starts_with("postgres") {
            let options = PgConnectOptions::from_str(url)?.options([("statement_timeout", STATEMENT_TIMEOUT)]);
            Pools::Postgres(PgPoolOptions::new().max_connections(16).connect_with(options).await?)
        } else {
            let options = SqliteConnectOptions::from_str(url)?
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(10))
                .foreign_keys(true)
                .optimize_on_close(true, None);
            keep_private(options.get_filename())?;
            let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
            let read = SqlitePoolOptions::new().max_connections(8).connect_with(options).await?;
            Pools::Sqlite { write, read }
        };
        match &pools {
            Pools::Sqlite { write, .. } => MIGRATIONS.run(write).await,
            Pools::Postgres(pool) => MIGRATIONS.run(pool).await,
        }
        .map_err(|e| Error(e.into()))?;
        let db = Self { pools, number: Arc::default(), changed: Arc::default() };
        db.look().await?;
        Ok(db)
    }
}

/// Makes the file where there is none, for the program's own user alone: it holds names, drafts and mail on its way.
/// SQLite gives the files beside it the same rights.
fn keep_private(file: &Path) -> Result<()> {
    if file.to_string_lossy().contains(':') {
        return Ok(()); // In memory.
    }
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    match made {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(Error(error.into())),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::Db;

    #[tokio::test]
    async fn nobody_else_on_the_machine_reads_the_database() {
        let file = std::env::temp_dir().join(format!("jumelage-private-{}.sqlite", std::process::id()));
        let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        db.close().await;
        std::fs::remove_file(file).unwrap();
    }
}
