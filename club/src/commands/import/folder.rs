use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use crate::{config::Config, demo, house};

use crate::commands::out::say;
use crate::commands::{Result, Where};

/// Takes in a folder laid out as `demo/`: `localities.toml`, `offices.toml`, `agreements.toml`, `sources.toml`, `club.toml`. What
/// is there already stays as it is, but for what the club published of itself, which is replaced.
#[derive(Debug, Args)]
pub struct Folder {
    /// The folder.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

impl Folder {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let facts = demo::Facts::in_folder(&self.folder)?;
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let taken = demo::take_in(&app, &facts, demo::Published::Anew).await?;
        say!("{taken}");
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
