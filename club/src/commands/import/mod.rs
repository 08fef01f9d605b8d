//! `jumelage import`: facts from a folder, or the world's tables.

mod attributes;
mod folder;
mod localities;
mod members;
mod relations;
mod toponymy;
mod watch;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{Result, Where};
pub(super) use watch::{Output, Screen};

/// Takes in places of the world (as GeoNames publishes them), relations between them, the club's members, its toponymy and
/// attributes of places from tables; or facts of the club from a folder.
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
    /// Take in known relations between places, from CSV, TSV or XLSX: by Wikidata or GeoNames id, or by name, country and position.
    Relations(relations::Relations),
    /// Take in the club's own list of members, from CSV, TSV or XLSX.
    Members(members::Members),
    /// Take in the club's own names and countries of places, and its names of countries, from CSV, TSV or XLSX.
    Toponymy(toponymy::Toponymy),
    /// Take in climate and other facts of places, from CSV, TSV or XLSX.
    Attributes(attributes::Attributes),
}

impl Import {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        match (self.what, self.folder) {
            (Some(What::Localities(command)), _) => command.run(place).await,
            (Some(What::Relations(command)), _) => command.run(place).await,
            (Some(What::Members(command)), _) => command.run(place).await,
            (Some(What::Toponymy(command)), _) => command.run(place).await,
            (Some(What::Attributes(command)), _) => command.run(place).await,
            (None, Some(folder)) => folder.run(place).await,
            (None, None) => Err(super::Problem::new(
                "say what to take in: a folder, localities, relations, members, toponymy or attributes",
            )),
        }
    }
}

/// A map that names a sheet too, which maps do as a field of its own.
fn mapped(map: Option<String>, sheet: Option<&str>) -> Option<String> {
    let sheet = sheet.map(|sheet| format!(r#"sheet=="{}""#, sheet.replace('"', "\"\"")));
    match (map, sheet) {
        (Some(map), Some(sheet)) => Some(format!("{sheet},{map}")),
        (map, sheet) => map.or(sheet),
    }
}
