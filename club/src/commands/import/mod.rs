//! `jumelage import`: facts from a folder, or the world's tables.

mod folder;
mod localities;
mod relations;
mod watch;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{Result, Where};
pub(super) use watch::{Output, Screen};

/// Takes in facts of the club, places of the world, or relations between places.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, arg_required_else_help = true)]
pub struct Import {
    #[command(subcommand)]
    what: Option<What>,
    #[command(flatten)]
    folder: Option<folder::Folder>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Take in places, from tables as GeoNames publishes them (plain or zip): cities…, allCountries, alternateNames, admin codes.
    Localities(localities::Localities),
    /// Take in known relations between places, from CSV or TSV: by Wikidata or GeoNames id, or by name, country and position.
    Relations(relations::Relations),
}

impl Import {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        match (self.what, self.folder) {
            (Some(What::Localities(command)), _) => command.run(place).await,
            (Some(What::Relations(command)), _) => command.run(place).await,
            (None, Some(folder)) => folder.run(place).await,
            (None, None) => Err(super::Problem::new("say what to take in: a folder, localities or relations")),
        }
    }
}
