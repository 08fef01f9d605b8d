use std::process::ExitCode;

use crate::{config::Config, house};

use super::{Result, Where};

/// Brings the database's schema up to date.
pub(super) async fn run(place: &Where) -> Result<ExitCode> {
    let config = Config::read(place)?;
    let app = house::open(&config, house::site_without_readers(&config)?).await?;
    println!("The {} database is up to date.", app.db.name());
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}
