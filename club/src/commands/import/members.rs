use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use kernel::Actor;
use platform::import::Wishes;

use super::watch::{Output, Screen};
use crate::{
    commands::{Result, Where},
    config::Config,
    house,
};

/// Takes in the club's own list of members (CSV, TSV or XLSX). Columns are known by their headers in four languages: name, country,
/// kind, status, quality, date of admission, registration number, mayor, mandate, e-mail. A name is never guessed. Where a person
/// changed a member, the difference waits for a decision.
#[derive(Debug, Args)]
pub struct Members {
    #[command(flatten)]
    output: Output,
    /// The sheet of a workbook; the first that holds a table when not given.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Which column says what, where the header does not tell; what it does tell stands: `name=Ville,country=Pays,state==member`.
    #[arg(long, value_name = "MAP")]
    map: Option<String>,
    /// Add the places that the atlas does not know, where the row gives a name and a country.
    #[arg(long)]
    create: bool,
    /// The lists.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

impl Members {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let mut screen = Screen::of_import(&self.output, &config.folder(), "members", app.now())?;
        let wishes =
            Wishes { map: super::mapped(self.map, self.sheet.as_deref()), create: self.create, ..Wishes::default() };
        let report = members::import_members(&app, &Actor::system(), &self.files, &wishes, &mut screen).await;
        app.db.close().await;
        screen.end(report)
    }
}
