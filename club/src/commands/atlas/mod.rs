//! `jumelage atlas`: questions to the atlas of the world.

mod evaluate;
mod suggest;
mod table;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{Result, Where};

/// Asks the atlas of the world.
#[derive(Debug, Args)]
pub struct Atlas {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Hide known relations from the model of partners, and measure how well it finds them, beside five other methods.
    Evaluate(evaluate::Evaluate),
    /// Suggest partners for a place, with the reasons.
    Suggest(suggest::Suggest),
}

impl Atlas {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        match self.what {
            What::Evaluate(command) => command.run(place).await,
            What::Suggest(command) => command.run(place).await,
        }
    }
}
