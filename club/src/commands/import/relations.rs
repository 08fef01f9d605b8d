use std::{path::PathBuf, process::ExitCode};

use atlas::{Attribution, RelationsInput};
use clap::Args;
use kernel::{Actor, Day};

use super::watch::{Output, Screen};
use crate::{
    commands::{Result, Where},
    config::Config,
    house,
};

/// Takes in relations between places that the atlas holds. A name is never guessed: what may mean several places is rejected
/// with those that it may mean.
#[derive(Debug, Args)]
pub struct Relations {
    #[command(flatten)]
    output: Output,
    /// The sheet of a workbook; the first that holds a table when not given.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Which column says what, where the header does not tell; what it does tell stands: `a.name=Ville,b.name=Ville jumelée`.
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
            map: super::mapped(self.map, self.sheet.as_deref()),
            names: self.names,
            source: self.source.map(|name| Attribution { name, url, on, licence }),
        };
        let mut screen = Screen::of_import(&self.output, &config.folder(), "relations", app.now())?;
        let report = atlas::import_relations(&app, &Actor::system(), &self.files, input, &mut screen).await;
        app.db.close().await;
        screen.end(report)
    }
}
