use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Subcommand};
use rulebook::{Fault, Rulebook as Book};

use super::{
    Problem, Result,
    out::{harmless, say},
};

/// Looks after the legal rulebook.
#[derive(Debug, Args)]
pub struct Rulebook {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Prove that every rule parses, evaluates, is translated, and has a source or says that it has none.
    Check {
        /// Files of rules (TOML), or folders of them, to check before the program is built with them; the rules that it was built
        /// with when none is named.
        #[arg(value_name = "FILE_OR_FOLDER")]
        paths: Vec<PathBuf>,
    },
}

impl Rulebook {
    pub(super) fn run(self) -> Result<ExitCode> {
        let What::Check { paths } = self.what;
        if paths.is_empty() {
            let book = Book::embedded();
            return Ok(told(book.rules().count(), &book.check()));
        }
        let mut files = Vec::new();
        for path in &paths {
            files.extend(rules_in(path)?);
        }
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        Ok(match Book::parse(&files) {
            Ok(book) => told(book.rules().count(), &book.check()),
            Err(faults) => told(0, &faults),
        })
    }
}

fn told(rules: usize, faults: &[Fault]) -> ExitCode {
    for fault in faults {
        eprintln!("{}", harmless(&fault.to_string()));
    }
    if faults.is_empty() {
        say!("{rules} rules: each parses, evaluates, is translated, and says where it comes from.");
        ExitCode::SUCCESS
    } else {
        eprintln!("{} faults.", faults.len());
        ExitCode::FAILURE
    }
}

/// The rules in a file, or in the TOML files of a folder by their names.
fn rules_in(path: &Path) -> Result<Vec<(String, String)>> {
    let unread = |path: &Path, error| Problem::because(format!("{} cannot be read", path.display()), error);
    let mut paths = vec![path.to_owned()];
    if path.is_dir() {
        let entries = fs::read_dir(path).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
        let entries = entries.map_err(|error| unread(path, error))?;
        // The words of treaties are no rules.
        let toml =
            |path: &PathBuf| path.extension().is_some_and(|it| it == "toml") && !path.ends_with("vocabulary.toml");
        paths = entries.into_iter().map(|entry| entry.path()).filter(toml).collect();
        paths.sort();
        if paths.is_empty() {
            return Err(Problem::new(format!("{} holds no rules (.toml)", path.display())));
        }
    }
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).map_err(|error| unread(&path, error))?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Ok((name, text))
    };
    paths.into_iter().map(read).collect()
}
