use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use register::{Verification, verify};

use super::{Problem, Result};
use crate::commands::out::{harmless, say};

/// Checks a proof of the register, without a network.
#[derive(Debug, Args)]
pub struct Verify {
    /// The proof, as downloaded from the act's page.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The register's key, as its page /register/key gives it. Without it, nobody vouches for the signature.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
}

impl Verify {
    pub(super) fn run(self) -> Result<ExitCode> {
        let bytes = std::fs::read(&self.file)
            .map_err(|error| Problem::because(format!("{} cannot be read", self.file.display()), error))?;
        let shown = verify(&bytes, self.key.as_deref())
            .map_err(|error| Problem::because("this proof does not stand", harmless(&error.to_string())))?;
        print(&shown);
        if shown.is_trusted() {
            say!("The proof stands: the act is in the register, and the register signed for it.");
            Ok(ExitCode::SUCCESS)
        } else {
            say!("The file fits together, but the key is untrusted: give the register's own with --key.");
            Ok(ExitCode::from(2))
        }
    }
}

fn print(shown: &Verification) {
    // Nobody vouches for what a file says: none of it may command the terminal.
    say!("register  {}", harmless(&shown.head.origin));
    say!("act       n° {} of {}", shown.index, shown.head.size);
    say!("{}", harmless(&String::from_utf8_lossy(&shown.entry)));
}
