use std::{path::PathBuf, process::ExitCode};

use atlas::{Attribution, RelationsInput};
use clap::Args;
use kernel::{Actor, Day};

use super::watch::{Output, Screen};
use crate::{
    commands::{Problem, Result, Where},
    config::Config,
    house,
};

/// Takes in relations between places that the atlas holds. A name is never guessed: what may mean several places is rejected
/// with those that it may mean.
#[derive(Debug, Args)]
pub struct Relations {
    #[command(flatten)]
    output: Output,
    /// Which column says what, where the header does not tell: `a.name=Ville,b.name=Ville jumelée`.
    #[arg(long, value_name = "MAP")]
    map: Option<String>,
    /// Names for items of Wikidata that no place carries: they propose places, and a person decides.
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
    /// Who says so; the file's name when not given.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// The source's address.
    #[arg(long, value_name = "URL", requires = "source")]
    url: Option<String>,
    /// The day on which the source says so.
    #[arg(long, value_name = "DAY", requires = "source")]
    on: Option<Day>,
    /// The terms on which it may be reused: `CC0 1.0`.
    #[arg(long, value_name = "LICENCE", requires = "source")]
    licence: Option<String>,
    /// The tables.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

impl Relations {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let (url, on, licence) = (self.url, self.on, self.licence);
        let input = RelationsInput {
            map: self.map,
            names: self.names,
            source: self.source.map(|name| Attribution { name, url, on, licence }),
        };
        let mut screen = Screen::new(&self.output)?;
        let report = atlas::import_relations(&app, &Actor::system(), &self.files, input, &mut screen).await;
        app.db.close().await;
        screen.end(
            &report.map_err(|error| Problem::because("the import did not finish; what was taken in stays", error))?,
        )
    }
}
