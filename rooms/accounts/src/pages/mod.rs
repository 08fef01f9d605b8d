//! The room's pages.

mod audit;
mod cookie;
mod invite;
mod links;
mod list;
mod manage;
mod own;
mod reset;
mod say;
mod show;
mod sign_in;
mod tray;

use axum::{
    Router,
    routing::{get, post},
};
use platform::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/sign-in", get(sign_in::show).post(sign_in::send))
        .route("/{lang}/sign-out", post(sign_in::out))
        .route("/{lang}/reset", get(reset::show).post(reset::send))
        .route("/{lang}/reset/choose", get(links::reset).post(links::choose_again))
        .route("/{lang}/invitation", get(links::invitation).post(links::choose_first))
        .route("/{lang}/account", get(own::show))
        .route("/{lang}/account/password", get(own::show).post(own::password))
        .route("/{lang}/account/language", post(own::language))
        .route("/{lang}/account/sign-out-everywhere", post(own::everywhere))
        .route("/{lang}/account/sessions/{id}/end", post(own::end))
        .route("/{lang}/accounts/invite", get(invite::show).post(invite::send))
        .route("/{lang}/accounts/{id}/roles/{grant}/take", post(manage::take))
        .route("/{lang}/admin/accounts", get(list::list))
        .route("/{lang}/admin/accounts.csv", get(list::csv))
        .route("/{lang}/admin/accounts/{id}", get(show::show))
        .route("/{lang}/admin/accounts/{id}/role", get(show::show).post(manage::give))
        .route("/{lang}/admin/accounts/{id}/name", get(show::show).post(manage::rename))
        .route("/{lang}/admin/accounts/{id}/untie", post(manage::untie))
        .route("/{lang}/admin/accounts/{id}/link", post(manage::link))
        .route("/{lang}/admin/accounts/{id}/close", post(manage::close))
        .route("/{lang}/admin/accounts/{id}/open", post(manage::open))
        .route("/{lang}/admin/audit", get(audit::list))
        .route("/{lang}/admin/audit.csv", get(audit::csv))
        .route("/{lang}/admin/mail", get(tray::list))
        .route("/{lang}/admin/mail/{id}/again", post(tray::again))
}
