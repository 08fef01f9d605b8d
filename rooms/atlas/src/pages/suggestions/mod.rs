//! Partners that would make sense for a place, the page that says how they are found, and a place's standing in the network.

mod about;
mod card;
mod csv;
mod measured;
mod member;
mod network;
mod show;
mod wishes;

use axum::{Router, routing::get};
use platform::App;

use crate::rules::Locality;

pub(crate) use member::panel as member_panel;
pub(super) use network::figures;
pub(crate) use network::panel as network_panel;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/localities/{slug}/suggestions", get(show::show))
        .route("/{lang}/atlas/suggestions", get(about::show))
        .route("/{lang}/atlas/suggestions.csv", get(csv::csv))
}

/// The address of the partners suggested for a place, after the language.
pub(super) fn address(it: &Locality) -> String {
    format!("{}/suggestions", it.address())
}
