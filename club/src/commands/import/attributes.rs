use std::{path::PathBuf, process::ExitCode};

use atlas::{AttributesInput, Attribution};
use clap::Args;
use kernel::{Actor, Day};

use super::watch::{Output, Screen};
use crate::{
    commands::{Result, Where},
    config::Config,
    house,
};

/// Takes in what tables tell of places: climate and the like. A row says which place it means, by identifier or by name and
/// country; each other column is a fact of the place, or two columns `attribute` and `value` tell one a row.
#[derive(Debug, Args)]
pub struct Attributes {
    #[command(flatten)]
    output: Output,
    /// The sheet of a workbook; the first that holds a table when not given.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Which column says what, where the header does not tell; what it does tell stands: `geonames=Code,attribute=Variable,value=Valeur`.
    #[arg(long, value_name = "MAP")]
    map: Option<String>,
    /// Who says so, shown beside each fact; the file's name when not given.
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

impl Attributes {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let mut screen = Screen::of_import(&self.output, &config.folder(), "attributes", app.now())?;
        let (url, on, licence) = (self.url, self.on, self.licence);
        let source = self.source.map(|name| Attribution { name, url, on, licence });
        let input = AttributesInput { map: super::mapped(self.map, self.sheet.as_deref()), source };
        let report = atlas::import_attributes(&app, &Actor::system(), &self.files, input, &mut screen).await;
        app.db.close().await;
        screen.end(report)
    }
}
