use std::process::ExitCode;

use axum::Router;
use clap::Args;

use crate::{config::Config, house, serving};

use super::{Problem, Result, Where};

/// Serves the club to its readers.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    place: Where,
}

impl Serve {
    pub(super) async fn run(self) -> Result<ExitCode> {
        let config = Config::read(&self.place)?;
        serving::log(&config, false);
        let Some(public_url) = config.public_url.clone() else {
            return Err(Problem::new(
                "public_url is not set: the address at which readers find the club (see `jumelage config`)",
            ));
        };
        let site = config.site(&public_url, false)?;
        if site.name.is_empty() {
            return Err(Problem::new("club.name is not set: a club has a name (see `jumelage config`)"));
        }
        let app = house::open(&config, site).await?;
        let figures = serving::figures();
        if let (Some(address), Some(handle)) = (config.metrics.listen, figures) {
            let listener = serving::listen(address).await?;
            tokio::spawn(async move { axum::serve(listener, serving::figures_page(handle)).await });
        }
        let listener = serving::listen(config.listen.unwrap_or(([127, 0, 0, 1], 8080).into())).await?;
        tracing::info!(public_url, database = app.db.name(), "{} is open", house::name(&app));
        serving::until_stopped(app, listener, Router::new()).await;
        Ok(ExitCode::SUCCESS)
    }
}
