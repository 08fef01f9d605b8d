//! Serving: the log, the figures, the listener, and a stop that loses nothing.

use std::{net::SocketAddr, time::Duration};

use axum::{Router, routing::get};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use platform::App;
use tokio::{net::TcpListener, sync::watch};
use tracing_subscriber::EnvFilter;

use crate::{
    accept,
    commands::{Problem, Result},
    config::{Config, LogForm},
};

/// How long requests under way may take to end once the program is told to stop.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a client may take to say what it asks for; one that waits longer only holds a connection.
const HEAD_WITHIN: Duration = Duration::from_secs(20);

/// Starts the log, on the standard error.
pub fn log(config: &Config, quiet: bool) {
    let default = if quiet { "warn" } else { "info" };
    let filter = EnvFilter::new(config.log.filter.as_deref().unwrap_or(default));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in one process keeps the first log.
    let _ = match config.log.form {
        Some(LogForm::Json) => log.json().try_init(),
        _ => log.try_init(),
    };
}

/// Starts counting; the handle writes the figures out.
pub fn figures() -> Option<PrometheusHandle> {
    PrometheusBuilder::new().install_recorder().ok()
}

/// The figures as a page for machines.
pub fn figures_page(handle: PrometheusHandle) -> Router {
    Router::new().route("/metrics", get(async move || handle.render()))
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

/// Serves until told to stop (interrupt or terminate); then ends what is under way, finishes the work behind the
/// pages, and closes the database.
pub async fn until_stopped(app: App, listener: TcpListener, beside: Router) {
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(platform::jobs::work(app.clone(), stopped.clone()));
    let router = platform::web::router(app.clone()).merge(beside);
    let server = tokio::spawn(accept::until_stopped(listener, router, stopped, HEAD_WITHIN));
    told_to_stop().await;
    tracing::info!("stopping: what is under way ends first");
    let _ = stop.send(true);
    if tokio::time::timeout(PATIENCE, server).await.is_err() {
        tracing::warn!("some requests took too long and were cut");
    }
    let _ = tokio::time::timeout(PATIENCE, worker).await;
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
