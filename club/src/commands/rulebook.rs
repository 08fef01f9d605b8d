use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::Result;

/// Looks after the legal rulebook.
#[derive(Debug, Args)]
pub struct Rulebook {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Prove that every rule parses, evaluates, is translated, and has a source or says that it has none.
    Check,
}

impl Rulebook {
    pub(super) fn run(self) -> Result<ExitCode> {
        let What::Check = self.what;
        let book = rulebook::Rulebook::embedded();
        let faults = book.check();
        for fault in &faults {
            eprintln!("{fault}");
        }
        if faults.is_empty() {
            println!(
                "{} rules: each parses, evaluates, is translated, and says where it comes from.",
                book.rules().count()
            );
            Ok(ExitCode::SUCCESS)
        } else {
            eprintln!("{} faults.", faults.len());
            Ok(ExitCode::FAILURE)
        }
    }
}
