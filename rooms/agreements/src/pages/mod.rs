//! One file for each page: query, page struct, handler.

mod abandon;
mod act;
mod addendum;
mod arrange;
mod buttons;
mod choices;
mod clause;
mod confirm;
mod consent;
mod declared;
mod deed;
mod deed_form;
mod deed_note;
mod describe;
mod desk;
mod draft;
mod experts;
mod export;
mod facts;
mod file_text;
mod files;
pub(crate) mod findings;
mod framed;
mod history;
mod holidays;
mod letters;
mod list;
mod lost;
mod mandates;
mod new;
pub(crate) mod panels;
pub(crate) mod parallel;
mod parties;
mod printed;
mod rules_export;
mod rules_pages;
mod settle;
mod settled;
pub(crate) mod sheets;
mod show;
mod show_file;
mod side_by_side;
mod signatory;
mod standing;
mod start;
mod step;
mod terms;
mod versions;

use axum::{Router, routing::get};
use platform::App;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(desk::routes())
        .route("/{lang}/agreements", get(list::list))
        .route("/{lang}/agreements.csv", get(export::csv))
        .route("/{lang}/agreements.json", get(export::json))
        .route("/{lang}/agreements/new", get(new::form).post(new::save))
        .route("/{lang}/agreements/{slug}", get(show::show))
        .route("/{lang}/agreements/{slug}/summary.pdf", get(sheets::summary))
        .route("/{lang}/agreements/{slug}/describe", get(describe::form).post(describe::save))
        .route("/{lang}/agreements/{slug}/add-party", get(parties::add).post(parties::save_added))
        .route("/{lang}/agreements/{slug}/remove-party", get(parties::remove).post(parties::save_removed))
        .route("/{lang}/agreements/{slug}/name-signatory", get(signatory::form).post(signatory::save))
        .route("/{lang}/agreements/{slug}/ask-expert", get(experts::ask).post(experts::save_asked))
        .route("/{lang}/agreements/{slug}/release-expert", get(experts::release).post(experts::save_released))
        .route("/{lang}/agreements/{slug}/consent", get(consent::form).post(consent::save))
        .route("/{lang}/agreements/{slug}/abandon", get(abandon::form).post(abandon::save))
        .route("/{lang}/agreements/{slug}/declared", get(declared::form).post(declared::save))
        .route("/{lang}/agreements/{slug}/findings/{rule}/confirm", get(confirm::form).post(confirm::save))
        .route("/{lang}/agreements/{slug}/files/{sha256}", get(files::download))
        .route("/{lang}/agreements/{slug}/tracks/{party}/{step}", get(step::show))
        .route("/{lang}/rules", get(rules_pages::list))
        .route("/{lang}/rules.csv", get(rules_export::csv))
        .route("/{lang}/rules.json", get(rules_export::json))
        .route("/{lang}/rules/holidays", get(holidays::form).post(holidays::save))
        .route("/{lang}/rules/{id}", get(rules_pages::show))
        .merge(deed::routes())
}
