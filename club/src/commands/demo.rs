use std::{env, net::SocketAddr, os::unix::process::CommandExt as _, process::ExitCode};

use clap::Args;
use serde_json::json;

use crate::{
    config::Config,
    demo, house,
    serving::{self, Figures},
};

use super::{Problem, Result, Where};
use crate::commands::out::say;

/// Serves the demonstration.
#[derive(Debug, Args)]
pub struct Demo {
    /// Where to listen.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Print one line of JSON instead of words: the address and the sign-ins.
    #[arg(long)]
    json: bool,
    /// Listen beyond this machine all the same. Anyone who reaches it may try the sign-ins.
    #[arg(long)]
    beyond_loopback: bool,
}

impl Demo {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        if !self.listen.ip().is_loopback() && !self.beyond_loopback {
            return Err(Problem::new(format!(
                "the demonstration listens on this machine only, and {} is beyond it; say --beyond-loopback if you mean it",
                self.listen
            )));
        }
        let config = demo::settings(Config::read(place)?);
        serving::log(&config, true);
        let listener = serving::listen(self.listen).await?;
        let address = listener.local_addr().map_err(|error| Problem::because("the listener has no address", error))?;
        let url = format!("http://{address}");
        let mut app = house::open(&config, config.site(&url, true)?).await?;
        if demo::load(&app).await? {
            app.db.close().await;
            begin_anew();
            app = house::open(&config, config.site(&url, true)?).await?;
        }
        let accounts = demo::accounts(&app).await?;
        if self.json {
            say!("{}", json!({ "url": url, "accounts": accounts }));
        } else {
            say!("{}\n\n  {url}/fr/\n", house::name(&app));
            say!("Sign-ins of the demonstration, new at every start:\n");
            for account in &accounts {
                say!("  {:<14} {:<32} {}", account.role, account.email, account.password);
            }
            say!("\nControl-C stops it.");
        }
        serving::until_stopped(app, listener, Figures::BesidePages).await;
        Ok(ExitCode::SUCCESS)
    }
}

/// Begins the program anew in its place: what the loading took of memory and left scattered is given back, a third of what it holds
/// while it serves. Where the system does not let it, it goes on as it is.
fn begin_anew() {
    let mut arguments = env::args_os();
    let name = arguments.next();
    if let (Some(name), Ok(program)) = (name, env::current_exe()) {
        let why = std::process::Command::new(program).arg0(name).args(arguments).exec();
        tracing::debug!(%why, "the program goes on as it is");
    }
}
