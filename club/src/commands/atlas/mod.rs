//! `jumelage atlas`: what the atlas works out from the relations that it knows.

mod suggest;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{Result, Where};

/// Works with the places and relations of the atlas.
#[derive(Debug, Args)]
pub struct Atlas {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Suggest partners for a place, with the reasons.
    Suggest(suggest::Suggest),
}

impl Atlas {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        match self.what {
            What::Suggest(command) => command.run(place).await,
        }
    }
}
