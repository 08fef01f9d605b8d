//! `jumelage atlas`: what the atlas knows, asked from the command line.

mod duplicates;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{Result, Where};

/// Asks the atlas.
#[derive(Debug, Args)]
pub struct Atlas {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List places that may be one place under two ids, and the relations that are known twice because of it. Nothing is
    /// changed: the secretary merges them at /atlas/duplicates, or says that they are two.
    Duplicates(duplicates::Duplicates),
}

impl Atlas {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        match self.what {
            What::Duplicates(command) => command.run(place).await,
        }
    }
}
