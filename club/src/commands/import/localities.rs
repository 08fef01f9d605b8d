use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use kernel::Actor;

use super::watch::{Output, Screen};
use crate::{
    commands::{Result, Where},
    config::Config,
    house,
};

/// Takes in places. Stopped and begun again, it goes on; what a person wrote is never changed silently.
#[derive(Debug, Args)]
pub struct Localities {
    #[command(flatten)]
    output: Output,
    /// The tables, plain or zip, in any order.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

impl Localities {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let mut screen = Screen::of_import(&self.output, &config.folder(), "localities", app.now())?;
        let report = atlas::import_localities(&app, &Actor::system(), &self.files, &mut screen).await;
        app.db.close().await;
        screen.end(report)
    }
}
