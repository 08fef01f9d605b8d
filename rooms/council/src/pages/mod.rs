//! The room's pages.

mod adopt;
mod ahead;
mod came;
mod college;
mod college_removal;
mod compare;
mod drawing;
mod end;
mod faults;
mod fill;
mod index;
mod named;
mod organ;
mod organ_form;
mod panel;
mod rules;
mod seats;
mod sessions;
mod substitute;
mod take_back;
mod turn;

use askama::Template;
use axum::{Router, routing::get};
use kernel::Day;
use platform::{
    App, Failure, Result,
    db::Reader,
    parts::Html,
    web::{Ctx, Form, Page},
};

use crate::{
    WORDS,
    rules::{Organ, Verb, may},
    store,
};

pub use came::{CameWith, came_fields, evidence, keep_came, read_came};
pub use named::line as sitter_label;
pub(crate) use panel::panel;
pub use sessions::{
    find as session_at, find_to as session_to, label as seat_label, label_at as seat_label_at, sat_label,
    under as under_session,
};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/council", get(index::show))
        .route("/{lang}/council/vacancies", get(ahead::show))
        .route("/{lang}/council/organs/new", get(organ_form::new).post(organ_form::create))
        .route("/{lang}/council/organs/{slug}", get(organ::show))
        .route("/{lang}/council/organs/{slug}/edit", get(organ_form::edit).post(organ_form::save))
        .route("/{lang}/council/organs/{slug}/dissolve", get(end::dissolve_form).post(end::dissolve))
        .route("/{lang}/council/organs/{slug}/colleges/new", get(college::new).post(college::create))
        .route("/{lang}/council/organs/{slug}/turns/new", get(turn::new).post(turn::create))
        .route("/{lang}/council/colleges/{id}", get(college::edit).post(college::save))
        .route("/{lang}/council/colleges/{id}/remove", get(college_removal::form).post(college_removal::save))
        .route("/{lang}/council/colleges/{id}/fill", get(fill::form).post(fill::save))
        .route("/{lang}/council/holdings/{id}/end", get(end::form).post(end::save))
        .route("/{lang}/council/holdings/{id}/substitute", get(substitute::form).post(substitute::save))
        .route("/{lang}/council/holdings/{id}/take-back", get(take_back::holding_form).post(take_back::holding))
        .route("/{lang}/council/turns/{id}", get(turn::edit).post(turn::save))
        .route("/{lang}/council/turns/{id}/take-back", get(take_back::turn_form).post(take_back::turn))
        .route("/{lang}/council/rules/{slug}", get(rules::current))
        .route("/{lang}/council/rules/{slug}/adopt", get(adopt::form).post(adopt::save))
        .route("/{lang}/council/rules/{slug}/compare", get(compare::show))
        .route("/{lang}/council/rules/{slug}/rules.toml", get(rules::current_file))
        .route("/{lang}/council/rules/{slug}/{number}", get(rules::version))
        .route("/{lang}/council/rules/{slug}/{number}/rules.toml", get(rules::file))
        .merge(sessions::routes())
}

/// A form before something is taken away: what one must know first, then the form.
#[derive(Template)]
#[template(path = "confirmation.html")]
struct Confirmation {
    intro: Vec<Html>,
    body: Html,
}

/// The organ at this address.
async fn find(reader: &mut Reader, slug: &str) -> Result<Organ> {
    store::by_slug(reader, slug).await?.ok_or(Failure::NotFound)
}

/// Whether the reader may do this: a visitor goes to sign in, another reader is told that it is not theirs.
fn allow(ctx: &Ctx, verb: Verb) -> Result<()> {
    ctx.must_sign_in()?;
    Ok(may(&ctx.actor, verb, &[])?)
}

/// The organ at this address, for whoever may do this with it while it stands.
async fn find_to(ctx: &Ctx, slug: &str, verb: Verb) -> Result<Organ> {
    allow(ctx, verb)?;
    let organ = find(&mut ctx.read().await?, slug).await?;
    organ.must_stand()?;
    Ok(organ)
}

/// A page under an organ's.
fn under(ctx: &Ctx, title: impl std::fmt::Display, organ: &Organ) -> Page {
    Page::new(title)
        .under(ctx.words(&WORDS).say("council-title"), ctx.href("/council"))
        .under(organ.name.shown(ctx.lang), ctx.href(&organ.address()))
}

/// The three fields of a date, filled.
fn dated(form: Form, name: &str, day: Day) -> Form {
    form.filled(&format!("{name}-day"), day.day())
        .filled(&format!("{name}-month"), day.month())
        .filled(&format!("{name}-year"), day.year())
}
