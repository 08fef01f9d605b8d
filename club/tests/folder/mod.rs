//! A data folder of its own for one test, and the program run on it.

use std::{
    path::PathBuf,
    process::{Command, Output},
};

/// Removed after the test.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("jumelage-club-{}", uuid::Uuid::new_v4().simple()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        Self(folder)
    }

    pub fn jumelage(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jumelage"));
        command.args(arguments).arg("--data").arg(&self.0).env_remove("JUMELAGE_TEST_POSTGRES");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.jumelage(arguments).output().expect("the program starts")
    }

    /// Changes the database behind the program's back.
    pub fn sql(&self, statement: &'static str) {
        let url = format!("sqlite:{}", self.0.join("jumelage.sqlite").display());
        tokio::runtime::Runtime::new().expect("a runtime").block_on(async {
            let db = platform::db::Db::open_as_it_stands(&url).await.expect("the database opens");
            let mut tx = db.begin().await.expect("a unit of work");
            tx.run(platform::db::sql(statement)).await.expect("the statement runs");
            tx.commit(kernel::Time::UNIX_EPOCH).await.expect("it holds");
            db.close().await;
        });
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder left behind in the temporary folder harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// All that the program said.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
