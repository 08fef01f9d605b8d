use std::process::ExitCode;

use crate::{
    config::Config,
    demo, house,
    serving::{self, Figures},
};

use super::{Problem, Result, Where};

/// Serves the club to its readers.
pub(super) async fn run(place: &Where) -> Result<ExitCode> {
    let config = Config::read(place)?;
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
    if demo::mark(&mut app.db.read().await?).await? != demo::Mark::Absent {
        return Err(Problem::new(
            "this database holds the demonstration, whose accounts are open to whoever started it. Give your club a folder of \
             its own with --data DIR, or another `database`",
        ));
    }
    let figures = match config.metrics.listen {
        Some(address) => Figures::Behind(serving::listen(address).await?),
        None => Figures::Nowhere,
    };
    let listener = serving::listen(config.listens()).await?;
    tracing::info!(public_url, database = app.db.name(), "{} is open", house::name(&app));
    serving::until_stopped(app, listener, figures).await;
    Ok(ExitCode::SUCCESS)
}
