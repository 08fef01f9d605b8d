//! The room's pages.

mod approve;
mod files;
mod kept;
mod note;
mod panel;
mod put;
mod request;
mod section;
mod show;
mod step;
mod texts;

use axum::{
    Router,
    routing::{get, post},
};
use council::Gathered;
use platform::{
    App, Failure, Result,
    i18n::Words,
    parts::{Html, Tone, state},
    web::{Ctx, Page},
};

use crate::{
    WORDS,
    paper::{Paper, paper},
    rules::{Refusal, Sight, State, Verb, may, sight},
};

pub(crate) use panel::{on_item, on_session};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/council/sessions/{slug}/minutes", get(show::show))
        .route("/{lang}/council/sessions/{slug}/minutes.pdf", get(files::pdf))
        .route("/{lang}/council/sessions/{slug}/minutes/draft", get(step::draft_form).post(step::draft))
        .route("/{lang}/council/sessions/{slug}/minutes/propose", get(step::propose_form).post(step::propose))
        .route("/{lang}/council/sessions/{slug}/minutes/approve", get(approve::form).post(approve::save))
        .route("/{lang}/council/sessions/{slug}/minutes/vote", get(put::form).post(put::save))
        .route("/{lang}/council/sessions/{slug}/minutes/errata", get(note::form).post(note::save))
        .route("/{lang}/council/sessions/{slug}/minutes/requests", get(request::form).post(request::ask))
        .route("/{lang}/council/sessions/{slug}/minutes/requests/{id}", get(request::answer_form).post(request::answer))
        .route("/{lang}/council/sessions/{slug}/minutes/{section}/{tag}", get(section::form).post(section::save))
        .route("/{lang}/council/sessions/{slug}/minutes/{section}/{tag}/take-over", post(section::take_over))
        .route("/{lang}/council/sessions/{slug}/minutes/{section}/{tag}/keep", post(section::keep))
        .route("/council/sessions/{slug}/minutes.akn.xml", get(files::akn))
        .route("/council/sessions/{slug}/minutes.json", get(files::kept))
}

/// The address of the minutes of a session, after the language.
fn address(it: &Gathered) -> String {
    format!("{}/minutes", it.session.address())
}

/// The minutes of a session, for whoever may read them. A visitor to those that are not public yet goes to sign in.
async fn read<'a>(ctx: &Ctx, it: &'a Gathered) -> Result<(Paper<'a>, Sight)> {
    let paper = paper(&ctx.app, &mut ctx.read().await?, it).await?.ok_or(Failure::NotFound)?;
    match sight(&ctx.actor, &paper.minutes.state, it.chairs()) {
        Sight::Nothing => {
            ctx.must_sign_in()?;
            Err(Failure::NotFound)
        }
        sight => Ok((paper, sight)),
    }
}

/// The same, for whoever may do this with them.
async fn read_to<'a>(ctx: &Ctx, it: &'a Gathered, verb: Verb) -> Result<Paper<'a>> {
    ctx.must_sign_in()?;
    may(&ctx.actor, verb, it.chairs())?;
    Ok(read(ctx, it).await?.0)
}

/// A page under that of the minutes.
fn under(ctx: &Ctx, title: impl std::fmt::Display, it: &Gathered) -> Page {
    let t = ctx.words(&WORDS);
    council::under_session(ctx, title, it).under(t.say("minutes-title"), ctx.href(&address(it)))
}

/// How far minutes have come, in a word with its shape.
fn stands(state_of: &State, t: Words) -> Html {
    let tone = match state_of {
        State::Drafted => Tone::None,
        State::Proposed(_) => Tone::Confirm,
        State::Approved(..) => Tone::Met,
    };
    state(tone, t.say(format!("minutes-state-{}", state_of.word())))
}

/// The reader's own seat in a session, where they have one.
fn own_seat<'a>(ctx: &Ctx, it: &'a Gathered) -> Option<&'a council::SatSeat> {
    it.seats.iter().find(|seat| may(&ctx.actor, Verb::Ask, std::slice::from_ref(&seat.chair)) == Ok::<(), Refusal>(()))
}
