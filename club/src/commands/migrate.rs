use std::process::ExitCode;

use clap::Args;

use crate::{config::Config, house};

use super::{Result, Where};

/// Brings the database's schema up to date.
#[derive(Debug, Args)]
pub struct Migrate {
    #[command(flatten)]
    place: Where,
}

impl Migrate {
    pub(super) async fn run(self) -> Result<ExitCode> {
        let config = Config::read(&self.place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        println!("The {} database is up to date.", app.db.name());
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
