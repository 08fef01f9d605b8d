//! A club of its own for one test, on the database that the tests run on, and the program run on it.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use testkit::House;
use tokio::runtime::Runtime;

/// Removed after the test, with its database.
pub struct Store {
    name: String,
    pub folder: PathBuf,
    pub database: String,
    pub runtime: Runtime,
}

impl Store {
    pub fn new() -> Self {
        let name = uuid::Uuid::new_v4().simple().to_string();
        let folder = std::env::temp_dir().join(format!("jumelage-store-{name}"));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        let runtime = Runtime::new().expect("a runtime");
        let database = runtime.block_on(House::database(&folder, &name));
        let store = Self { name, folder, database, runtime };
        assert!(store.jumelage(&["migrate"]).status().expect("the program starts").success());
        store
    }

    /// The program with these words; it says nothing until it is told where to.
    pub fn jumelage<A: AsRef<std::ffi::OsStr>>(&self, arguments: &[A]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jumelage"));
        command.args(arguments).arg("--data").arg(&self.folder).args(["--database", &self.database]);
        command.env_remove("JUMELAGE_TEST_POSTGRES").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = Path::join(&self.folder, name);
        std::fs::write(&path, bytes).expect("the folder is ours");
        path
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // A folder left behind in the temporary folder harms nobody for long.
        let _ = std::fs::remove_dir_all(&self.folder);
        House::forget(&self.name);
    }
}
