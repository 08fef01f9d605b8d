//! What cities seek in partners: the board, its table, a city's form, and the part of its page that says it.

mod board;
mod csv;
mod form;
mod panel;

use axum::{
    Router,
    routing::{get, post},
};
use platform::App;

pub(crate) use panel::{on_locality, on_member};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/atlas/seeking", get(board::board))
        .route("/{lang}/atlas/seeking.csv", get(csv::csv))
        .route("/{lang}/localities/{slug}/seeking", get(form::form).post(form::save))
        .route("/{lang}/localities/{slug}/seeking/withdraw", post(form::withdraw))
}
