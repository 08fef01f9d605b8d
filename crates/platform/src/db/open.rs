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

use kernel::sha256_hex;
use rust_embed::RustEmbed;
use sqlx::{
    AssertSqlSafe, Connection as _, PgConnection, SqlSafeStr as _,
    migrate::{Migration, MigrationType, Migrator},
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{Db, Error, Pools, Result, memory::Memory, sql};

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

/// What all the changes of the schema say, in a short name: two programs that give the same make the same schema.
pub fn schema_digest() -> String {
    let all: Vec<u8> = MIGRATIONS.iter().flat_map(|migration| migration.checksum.iter().copied()).collect();
    sha256_hex(all).get(..16).unwrap_or_default().to_owned()
}

/// How long one statement may take on PostgreSQL before it is cut: a page never waits longer.
const STATEMENT_TIMEOUT: &str = "15s";

/// How much of the file each reader of SQLite keeps for itself, in KiB as SQLite writes it: the system keeps the file once for all.
const READER_KEEPS: &str = "-512";

/// What is answered to have been done stays done, whatever the server was set to.
const DURABLE: (&str, &str) = ("synchronous_commit", "on");

/// How a database's schema stands to what this program needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    /// As the program needs it.
    UpToDate,
    /// So many of its changes are still to be made.
    Behind(usize),
    /// A newer version of the program made changes that this one does not know.
    Ahead,
}

impl Db {
    /// Opens the database that `url` names (`sqlite:PATH` or `postgres://…`) and brings its schema up to date.
    ///
    /// # Errors
    /// When it cannot be reached, or its schema was made by a newer version.
    pub async fn open(url: &str) -> Result<Self> {
        let db = Self::connect(url, true).await?;
        match &db.pools {
            Pools::Sqlite { write, .. } => MIGRATIONS.run(write).await,
            Pools::Postgres(_) => {
                let mut patient = patient(url).await?;
                let made = MIGRATIONS.run(&mut patient).await;
                patient.close().await?;
                made
            }
        }
        .map_err(|e| Error(e.into()))?;
        db.look().await?;
        Ok(db)
    }

    /// Opens the database as it stands, makes none and changes nothing, for whoever only looks at it; see [`Db::schema`].
    ///
    /// # Errors
    /// When it cannot be reached, or is not there.
    pub async fn open_as_it_stands(url: &str) -> Result<Self> {
        Self::connect(url, false).await
    }

    /// How the schema stands to what this program needs.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn schema(&self) -> Result<Schema> {
        let made = self.read().await?.all(sql("SELECT version FROM _sqlx_migrations")).await;
        let made: Vec<i64> = match made {
            Ok(rows) => rows.iter().map(|row| row.get("version")).collect::<Result<_>>()?,
            // A database in which nothing was made yet has no list of it either.
            Err(Error(error)) if error.as_database_error().is_some() => Vec::new(),
            Err(error) => return Err(error),
        };
        let known: Vec<i64> = MIGRATIONS.iter().map(|migration| migration.version).collect();
        let behind = known.iter().filter(|version| !made.contains(version)).count();
        Ok(match behind {
            _ if made.iter().any(|version| !known.contains(version)) => Schema::Ahead,
            0 => Schema::UpToDate,
            behind => Schema::Behind(behind),
        })
    }

    async fn connect(url: &str, make: bool) -> Result<Self> {
        let pools = if url.starts_with("postgres") {
            let options = PgConnectOptions::from_str(url)?.options([("statement_timeout", STATEMENT_TIMEOUT), DURABLE]);
            Pools::Postgres(PgPoolOptions::new().max_connections(16).connect_with(options).await?)
        } else {
            // The path as it stands: a folder may have any letter in its name.
            let file = Path::new(url.strip_prefix("sqlite:").unwrap_or(url));
            let options = SqliteConnectOptions::new()
                .filename(file)
                .create_if_missing(make)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(10))
                .foreign_keys(true)
                .optimize_on_close(true, None);
            if make {
                keep_private(file)?;
            }
            let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
            // A connection is a thread of this program: to ask it each time whether it still stands is a journey in vain.
            let readers = SqlitePoolOptions::new().max_connections(8).test_before_acquire(false);
            let read = readers.connect_with(options.pragma("cache_size", READER_KEEPS)).await?;
            Pools::Sqlite { write, read }
        };
        Ok(Self { pools, number: Arc::default(), changed: Arc::default(), memory: Memory::default() })
    }
}

/// A connection whose statements may take as long as they need: a change of the schema is no page, nor is the wait for
/// another machine that makes it.
async fn patient(url: &str) -> Result<PgConnection> {
    let options = PgConnectOptions::from_str(url)?.options([("statement_timeout", "0")]);
    Ok(PgConnection::connect_with(&options).await?)
}

/// Makes the file where there is none, for the program's own user alone: it holds names, drafts and mail on its way.
/// SQLite gives the files beside it the same rights.
fn keep_private(file: &Path) -> Result<()> {
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    match made {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(Error(error.into())),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use sqlx::Row as _;

    use super::{Db, Pools, Schema, patient, sql};

    #[tokio::test]
    async fn a_page_is_cut_after_a_while_and_a_change_of_the_schema_is_not() {
        let Ok(server) = std::env::var("JUMELAGE_TEST_POSTGRES") else { return };
        let bound = "SHOW statement_timeout";
        let pages = Db::connect(&server, false).await.unwrap();
        let Pools::Postgres(pool) = &pages.pools else { panic!("{server}") };
        assert_eq!(sqlx::query(bound).fetch_one(pool).await.unwrap().get::<String, _>(0), "15s");
        let durable = sqlx::query("SHOW synchronous_commit").fetch_one(pool).await.unwrap();
        assert_eq!(durable.get::<String, _>(0), "on");
        let mut changes = patient(&server).await.unwrap();
        assert_eq!(sqlx::query(bound).fetch_one(&mut changes).await.unwrap().get::<String, _>(0), "0");
    }

    #[tokio::test]
    async fn a_folder_may_have_any_letter_in_its_name() {
        let folder = std::env::temp_dir().join(format!("jumelage 100%25 a:b?c#d é {}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a.sqlite");
        let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
        db.close().await;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "and nothing stands beside it");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn nobody_else_on_the_machine_reads_the_database() {
        let file = std::env::temp_dir().join(format!("jumelage-private-{}.sqlite", std::process::id()));
        let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        db.close().await;
        std::fs::remove_file(file).unwrap();
    }

    #[tokio::test]
    async fn whoever_only_looks_makes_no_database_and_changes_none() {
        let file = std::env::temp_dir().join(format!("jumelage-looked-{}.sqlite", std::process::id()));
        let url = format!("sqlite:{}", file.display());
        assert!(Db::open_as_it_stands(&url).await.is_err() && !file.exists());
        std::fs::write(&file, "").unwrap();
        let empty = Db::open_as_it_stands(&url).await.unwrap();
        assert!(matches!(empty.schema().await.unwrap(), Schema::Behind(all) if all > 8));
        empty.close().await;
        let db = Db::open(&url).await.unwrap();
        assert_eq!(db.schema().await.unwrap(), Schema::UpToDate);
        let mut tx = db.begin().await.unwrap();
        tx.run(sql("UPDATE _sqlx_migrations SET version = 9999 WHERE version = 1")).await.unwrap();
        tx.commit(kernel::Time::UNIX_EPOCH).await.unwrap();
        assert_eq!(db.schema().await.unwrap(), Schema::Ahead);
        db.close().await;
        std::fs::remove_file(file).unwrap();
    }
}
