use std::process::ExitCode;

use crate::{config::Config, house};

use super::{Result, Where};
use crate::commands::out::say;

/// Brings the database's schema up to date.
pub(super) async fn run(place: &Where) -> Result<ExitCode> {
    let config = Config::read(place)?;
    let app = house::open(&config, house::site_without_readers(&config)?).await?;
    say!("The {} database is up to date.", app.db.name());
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}
