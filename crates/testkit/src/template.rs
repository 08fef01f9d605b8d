//! A database with its schema made, once for each schema; each test copies it.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};

use platform::db::{Db, schema_digest};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use tokio::runtime::{Builder, Runtime};

/// Under this number one process at a time makes the template of a PostgreSQL server.
const LOCK: i64 = 7_460_301;

/// How long a test that has ended waits for its database to be dropped.
const PATIENCE: Duration = Duration::from_secs(10);

/// The address of a new database for one test.
///
/// # Panics
/// When it cannot be made: the test cannot run.
pub(crate) async fn database(folder: &Path, name: &str) -> String {
    match std::env::var("JUMELAGE_TEST_POSTGRES") {
        Ok(server) => on_postgres(&server, name).await,
        Err(_) => {
            let file = folder.join("test.sqlite");
            std::fs::copy(sqlite_template().await, &file).expect("the template is copied");
            address(&file)
        }
    }
}

fn address(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

/// The file that tests copy. Whoever finds none makes it under a name of their own; the last of them to be done is the one
/// that stays, and they are all alike.
async fn sqlite_template() -> PathBuf {
    let named = |name: &str| std::env::temp_dir().join(format!("jumelage-template-{name}.sqlite"));
    let template = named(&schema_digest());
    if !template.exists() {
        let own = named(&uuid::Uuid::new_v4().simple().to_string());
        let db = Db::open(&address(&own)).await.expect("the template opens");
        db.close().await;
        std::fs::rename(own, &template).expect("the template is named");
    }
    template
}

async fn on_postgres(server: &str, name: &str) -> String {
    let (base, _) = server.rsplit_once('/').expect("the server's address names a database");
    let template = format!("test_template_{}", schema_digest());
    let made = on_server(server, async |connection| {
        if !is_there(connection, &template).await {
            make(connection, base, &template).await;
        }
        // File by file, not through the log, which is what PostgreSQL 15 and later do unless told: decision 0013.
        let strategy =
            if connection.server_version_num().is_some_and(|it| it >= 150_000) { "STRATEGY FILE_COPY" } else { "" };
        run(connection, format!("CREATE DATABASE test_{name} TEMPLATE {template} {strategy}")).await;
    });
    made.expect("the PostgreSQL server answers");
    format!("{base}/test_{name}")
}

/// Drops a test's database, whoever is still connected to it; on SQLite it goes with its folder.
///
/// A database that cannot be dropped stays until the server of tests is thrown away: no test fails for it.
pub(crate) fn forget(name: &str) {
    let Ok(server) = std::env::var("JUMELAGE_TEST_POSTGRES") else { return };
    let statement = format!("DROP DATABASE IF EXISTS test_{name} WITH (FORCE)");
    let _ = on_server(&server, async |connection| {
        tokio::time::timeout(PATIENCE, connection.execute(AssertSqlSafe(statement))).await
    });
}

/// Does something on the server of tests, over the one connection that this program keeps to it, as each costs the server a process.
/// In a thread apart: a test that ends is still inside its runtime, where nothing can be waited for.
fn on_server<T: Send>(server: &str, work: impl AsyncFnOnce(&mut PgConnection) -> T + Send) -> sqlx::Result<T> {
    static KEPT: Mutex<Option<(Runtime, PgConnection)>> = Mutex::new(None);
    let apart = || {
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        let (runtime, mut connection) = match kept.take() {
            Some(both) => both,
            None => {
                let runtime = Builder::new_current_thread().enable_all().build()?;
                let connection = runtime.block_on(PgConnection::connect(server))?;
                (runtime, connection)
            }
        };
        let done = runtime.block_on(work(&mut connection));
        *kept = Some((runtime, connection));
        Ok(done)
    };
    thread::scope(|scope| scope.spawn(apart).join()).unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Makes the template under another name and names it once it is whole.
async fn make(connection: &mut PgConnection, base: &str, template: &str) {
    run(connection, format!("SELECT pg_advisory_lock({LOCK})")).await;
    if !is_there(connection, template).await {
        let begun = format!("{template}_begun");
        run(connection, format!("DROP DATABASE IF EXISTS {begun}")).await;
        run(connection, format!("CREATE DATABASE {begun}")).await;
        let db = Db::open(&format!("{base}/{begun}")).await.expect("the template opens");
        db.close().await;
        run(connection, format!("ALTER DATABASE {begun} RENAME TO {template}")).await;
    }
    run(connection, format!("SELECT pg_advisory_unlock({LOCK})")).await;
}

async fn is_there(connection: &mut PgConnection, name: &str) -> bool {
    let asked = sqlx::query("SELECT 1 FROM pg_database WHERE datname = $1").bind(name.to_owned());
    asked.fetch_optional(connection).await.expect("the server says which databases it has").is_some()
}

async fn run(connection: &mut PgConnection, statement: String) {
    connection.execute(AssertSqlSafe(statement)).await.expect("the server lets the test make a database");
}
