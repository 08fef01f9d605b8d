//! `jumelage atlas`: what the atlas knows, asked from the command line.

mod duplicates;
mod evaluate;
mod suggest;
mod table;

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
    /// Hide known relations from the model of partners, and measure how well it finds them, beside five other methods.
    Evaluate(evaluate::Evaluate),
    /// Suggest partners for a place, with the reasons.
    Suggest(suggest::Suggest),
}

impl Atlas {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        match self.what {
            What::Duplicates(command) => command.run(place).await,
            What::Evaluate(command) => command.run(place).await,
            What::Suggest(command) => command.run(place).await,
        }
    }
}
