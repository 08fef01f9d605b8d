use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use kernel::Actor;

use super::watch::{Output, Screen};
use crate::{
    commands::{Result, Where},
    config::Config,
    house,
};

/// Takes in the club's own names. A row about a place has an identifier, or a name and a country, and the club's name for it
/// (`name_fr`, `name_ar`, `name_en`, `name_es`), its country, whether it is sensitive. A row about a country has its code and the
/// club's names. What a person wrote is not changed: the difference waits for a decision.
#[derive(Debug, Args)]
pub struct Toponymy {
    #[command(flatten)]
    output: Output,
    /// The sheet of a workbook; the first that holds a table when not given.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Which column says what, where the header does not tell; what it does tell stands: `geonames=Code,own.fr=Nom`.
    #[arg(long, value_name = "MAP")]
    map: Option<String>,
    /// The tables.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

impl Toponymy {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let mut screen = Screen::of_import(&self.output, &config.folder(), "toponymy", app.now())?;
        let map = super::mapped(self.map, self.sheet.as_deref());
        let (files, map) = (&self.files, map.as_deref());
        let report = atlas::import_toponymy(&app, &Actor::system(), files, map, &mut screen).await;
        app.db.close().await;
        screen.end(report)
    }
}
