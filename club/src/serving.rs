//! Serving: the log, the figures, the listener, and a stop that loses nothing.

use std::{ffi::OsStr, io::IsTerminal as _, net::SocketAddr, time::Duration};

use axum::{Router, routing::get};
use metrics_exporter_prometheus::PrometheusBuilder;
use platform::App;
use tokio::{net::TcpListener, sync::watch};
use tracing_subscriber::EnvFilter;

use crate::{
    accept,
    commands::{Problem, Result},
    config::{Config, LogForm},
};

/// How long requests under way may take to end once the program is told to stop; and then, once more as long, forms whose sender
/// broke off and the work behind the pages. Forty seconds at the most, then.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a client may take to say what it asks for; one that waits longer only holds a connection.
const HEAD_WITHIN: Duration = Duration::from_secs(20);

/// Starts the log, on the standard error.
pub fn log(config: &Config, quiet: bool) {
    let default = if quiet { "warn" } else { "info" };
    let filter = EnvFilter::new(config.log.filter.as_deref().unwrap_or(default));
    // Colours are for a terminal: in a file they are signs that nobody reads.
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let log = log.with_ansi(coloured(std::io::stderr().is_terminal(), std::env::var_os("NO_COLOR").as_deref()));
    // A second start in one process keeps the first log.
    let _ = match config.log.form {
        Some(LogForm::Json) => log.json().try_init(),
        _ => log.try_init(),
    };
}

/// Whether the log has colours: on a terminal, unless whoever reads it wants none (<https://no-color.org>: `NO_COLOR` is set, and
/// not empty).
fn coloured(terminal: bool, no_color: Option<&OsStr>) -> bool {
    terminal && no_color.is_none_or(OsStr::is_empty)
}

/// How often what was counted is brought together: between two times each request's duration is held by itself.
const TENDED: Duration = Duration::from_secs(5);

/// Where the figures are read.
pub enum Figures {
    /// Nowhere: nothing is counted.
    Nowhere,
    /// At the address of the pages.
    BesidePages,
    /// Behind a listener of their own.
    Behind(TcpListener),
}

impl Figures {
    /// Counts from now on and until the stop; gives the page that stands beside the others.
    fn count(self, stopped: &watch::Receiver<bool>) -> Router {
        if matches!(self, Self::Nowhere) {
            return Router::new();
        }
        let handle = match PrometheusBuilder::new().install_recorder() {
            Ok(handle) => handle,
            Err(error) => {
                tracing::warn!(%error, "nothing is counted");
                return Router::new();
            }
        };
        let tended = handle.clone();
        tokio::spawn(every(TENDED, stopped.clone(), move || tended.run_upkeep()));
        let page = Router::new().route("/metrics", get(async move || handle.render()));
        match self {
            Self::Behind(listener) => {
                tokio::spawn(accept::until_stopped(listener, page, stopped.clone(), HEAD_WITHIN));
                Router::new()
            }
            Self::BesidePages | Self::Nowhere => page,
        }
    }
}

/// Does something again and again until the stop.
async fn every(pause: Duration, mut stopped: watch::Receiver<bool>, mut tend: impl FnMut()) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(pause) => tend(),
            changed = stopped.changed() => if changed.is_err() || *stopped.borrow() { return },
        }
    }
}

/// Listens at an address.
///
/// # Errors
/// When it is taken, or not ours.
pub async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| {
        Problem::because(format!("nothing can listen at {address}: another program may be there"), error)
    })
}

/// Serves until told to stop (interrupt or terminate); then ends what is under way, forms whose sender broke off included,
/// finishes the work behind the pages, and closes the database.
pub async fn until_stopped(app: App, listener: TcpListener, figures: Figures) {
    let (stop, stopped) = watch::channel(false);
    let beside = figures.count(&stopped);
    let worker = tokio::spawn(platform::jobs::work(app.clone(), stopped.clone()));
    let router = platform::web::router(app.clone()).merge(beside);
    let server = tokio::spawn(accept::until_stopped(listener, router, stopped, HEAD_WITHIN));
    told_to_stop().await;
    tracing::info!("stopping: what is under way ends first");
    app.stop();
    let _ = stop.send(true);
    if tokio::time::timeout(PATIENCE, server).await.is_err() {
        tracing::warn!("some requests took too long and were cut");
    }
    // A form whose sender broke off is on no connection; the work behind the pages is on none either.
    let rest = async { tokio::join!(app.forms_ended(), worker) };
    if tokio::time::timeout(PATIENCE, rest).await.is_err() {
        tracing::warn!("some work took too long and was cut");
    }
    app.db.close().await;
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupted.await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };

    use super::*;

    #[test]
    fn a_log_has_colours_on_a_terminal_whose_reader_wants_them() {
        let wants = |text: &'static str| Some(OsStr::new(text));
        assert!(coloured(true, None) && coloured(true, wants("")));
        assert!(!coloured(true, wants("1")) && !coloured(false, None));
    }

    #[tokio::test]
    async fn what_was_counted_is_brought_together_until_the_stop_though_nobody_reads_it() {
        let (stop, stopped) = watch::channel(false);
        let times = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&times);
        let tending = tokio::spawn(every(Duration::from_millis(5), stopped, move || {
            counted.fetch_add(1, Ordering::Relaxed);
        }));
        while times.load(Ordering::Relaxed) < 3 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.send(true).unwrap();
        tokio::time::timeout(Duration::from_secs(5), tending).await.unwrap().unwrap();
    }
}
