//! The pages of sessions: the list, each one, the forms of the secretary, the answers, the roll, the calendars.

mod again;
mod agenda;
mod answer;
mod calendar;
mod convocation;
mod documents;
mod form;
mod giving;
mod hours;
mod item;
mod list;
mod pass;
mod passes;
mod roll;
mod show;
mod step;
mod steps;
mod theirs;
mod withdrawal;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};
use platform::{
    App, Failure, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Tone, escape, state},
    web::{Ctx, Page},
};

use crate::{
    WORDS,
    roll::{Gathered, gather},
    rules::{Session, SessionVerb, State, may_in_session},
    session_words as said, store,
};

pub use answer::{label, label_at, sat_label};
pub(super) use list::panel;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/council/sessions", get(list::show))
        .route("/{lang}/council/sessions/new", get(form::new).post(form::create))
        .route("/{lang}/council/sessions/{slug}", get(show::show))
        .route("/{lang}/council/sessions/{slug}/edit", get(form::edit).post(form::save))
        .route("/{lang}/council/sessions/{slug}/convocation", get(convocation::show))
        .route("/{lang}/council/sessions/{slug}/steps/{step}", get(step::form).post(step::save))
        .route("/{lang}/council/sessions/{slug}/items/new", get(item::new).post(item::create))
        .route("/{lang}/council/sessions/{slug}/answers/{seat}", get(answer::form).post(answer::save))
        .route("/{lang}/council/sessions/{slug}/roll", get(roll::show).post(roll::save))
        .route("/{lang}/council/sessions/{slug}/passes", get(passes::form).post(passes::make))
        .route("/{lang}/council/items/{id}", get(item::edit).post(item::save))
        .route("/{lang}/council/items/{id}/withdraw", get(withdrawal::form).post(withdrawal::save))
        .route("/{lang}/council/items/{id}/put-back", post(item::put_back))
        .route("/{lang}/council/items/{id}/move", post(item::shift))
        .route("/{lang}/council/items/{id}/documents", get(documents::form).post(documents::add))
        .route("/{lang}/council/documents/{id}", get(documents::download))
        .route("/{lang}/council/documents/{id}/remove", post(documents::remove))
        .route("/{lang}/council/check-in", get(pass::show).post(pass::save))
        .route("/council/check-in", get(pass::enter))
        .route("/council/calendar.ics", get(calendar::feed))
        .route("/council/sessions/{file}", get(calendar::one))
}

/// The session at this address with all that it is judged by, for whoever may see it.
///
/// # Errors
/// Not found, where there is none or it is not for this reader.
pub async fn find(ctx: &Ctx, slug: &str) -> Result<Arc<Gathered>> {
    find_within(ctx, &mut ctx.read().await?, slug).await
}

/// The same within a unit of reading that goes on.
async fn find_within(ctx: &Ctx, reader: &mut Reader, slug: &str) -> Result<Arc<Gathered>> {
    let session = store::session(reader, slug).await?.ok_or(Failure::NotFound)?;
    let it = gather(reader, session, ctx.now()).await?;
    if it.session.is_public() || it.follows(&ctx.actor) { Ok(it) } else { Err(Failure::NotFound) }
}

/// The same, for whoever may do this with it: a visitor goes to sign in.
///
/// # Errors
/// As [`find`], and where this is not theirs to do.
pub async fn find_to(ctx: &Ctx, slug: &str, verb: SessionVerb) -> Result<Arc<Gathered>> {
    ctx.must_sign_in()?;
    let it = find(ctx, slug).await?;
    // Who conducts is whoever of the seat that presides is there.
    let seats = if verb == SessionVerb::Conduct { it.chairs_there() } else { it.chairs() };
    may_in_session(&ctx.actor, verb, seats)?;
    Ok(it)
}

/// A page under a session's.
pub fn under(ctx: &Ctx, title: impl std::fmt::Display, it: &Gathered) -> Page {
    let t = ctx.words(&WORDS);
    Page::new(title)
        .under(t.say("council-title"), ctx.href("/council"))
        .under(t.say("sessions-title"), ctx.href("/council/sessions"))
        .under(said::title(&it.session, it.organ(), t), ctx.href(&it.session.address()))
}

/// Where a script puts the hours of a session in the reader's own time zone, if it is another; nothing without a script, or a date.
fn here(it: &Session, t: Words) -> Html {
    let Some(times) = it.said.times else { return Html::default() };
    let offset = times.opens.to_zoned_datetime(it.time_zone()).offset().seconds() / 60;
    let says = escape(&t.say("when-here").with("hours", "%").to_string()).to_string();
    let (opens, ends) = (times.opens, times.ends);
    Html::trusted(format!(
        r#"<p class="meta" data-opens="{opens}" data-ends="{ends}" data-offset="{offset}" data-says="{says}" hidden></p>"#
    ))
}

/// How far a session has come, in a word with its shape.
fn stands(it: &Session, t: Words) -> Html {
    let tone = match it.state {
        State::Prepared => Tone::None,
        State::Convened(_) => Tone::Confirm,
        State::Open(_) => Tone::Live,
        State::Suspended(..) => Tone::Late,
        State::Closed(..) => Tone::Met,
        State::Cancelled(..) => Tone::Breached,
    };
    state(tone, t.say(format!("session-state-{}", it.state.word())))
}
