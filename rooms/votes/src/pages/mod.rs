//! The room's pages.

mod adherence;
mod adherence_entered;
mod aloud;
mod ballot;
mod choices;
mod closing;
mod form;
mod forms;
mod panels;
mod reserve;
mod results;
mod seats;
mod show;
mod steps;
mod weights;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};
use council::Gathered;
use kernel::Lang;
use platform::{
    App, Failure, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Tone, state},
    web::{Ctx, Form, Page},
};

use crate::{
    WORDS,
    rules::{State, Vote, VoteRefusal, VoteVerb, may_in_vote},
    setting, store,
};

pub use adherence::adherence_part;
pub(crate) use closing::of_closing;
pub use forms::ballot_form;
pub(crate) use panels::{of_item, of_session};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/council/sessions/{slug}/votes/new", get(form::new).post(form::create))
        .route("/{lang}/council/votes/{id}", get(show::show))
        .route("/{lang}/council/votes/{id}/edit", get(form::edit).post(form::save))
        .route("/{lang}/council/votes/{id}/steps/{step}", get(steps::form).post(steps::save))
        .route("/{lang}/council/votes/{id}/second-round", post(steps::second_round))
        .route("/{lang}/council/votes/{id}/aloud", get(aloud::form).post(aloud::save))
        .route("/{lang}/council/votes/{id}/reserve", get(reserve::form).post(reserve::save))
        .route("/{lang}/council/votes/{id}/adherence", get(adherence::form).post(adherence::save))
        .route("/{lang}/council/votes/{id}/adherence/enter", get(adherence_entered::form).post(adherence_entered::save))
        .route("/{lang}/council/votes/{id}/adherence/{member}/file", get(adherence_entered::evidence))
        .route("/{lang}/council/ballots/{id}", get(ballot::show).post(ballot::cast))
        .route("/{lang}/council/organs/{slug}/weights", get(weights::form).post(weights::save))
}

/// The vote at this address with its session, for whoever may see it: one that is being prepared, or about what is not public, whoever
/// follows the session.
async fn find(ctx: &Ctx, id: &str) -> Result<(Vote, Arc<Gathered>)> {
    let mut reader = ctx.read().await?;
    let vote = store::vote(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let it = setting::gathered(&mut reader, &vote.session, ctx.now()).await?;
    let follows = may_in_vote(&ctx.actor, VoteVerb::Follow, it.chairs());
    let shown = follows || (it.session.is_public() && is_public(&vote) && !is_kept(ctx, &mut reader, &vote).await?);
    if shown { Ok((vote, it)) } else { Err(Failure::NotFound) }
}

/// Whether a vote is kept from this reader, as long as they do not follow the session: what it is about is not public.
async fn is_kept(ctx: &Ctx, reader: &mut Reader, vote: &Vote) -> Result<bool> {
    let kept = crate::kept_from(&ctx.app, reader, &ctx.actor, std::slice::from_ref(vote)).await?;
    Ok(!kept.is_empty())
}

/// The same, for whoever conducts it: a visitor goes to sign in.
async fn find_to_conduct(ctx: &Ctx, id: &str) -> Result<(Vote, Arc<Gathered>)> {
    ctx.must_sign_in()?;
    let (vote, it) = find(ctx, id).await?;
    must_conduct(ctx, &it)?;
    Ok((vote, it))
}

fn must_conduct(ctx: &Ctx, it: &Gathered) -> Result<()> {
    if conducts(ctx, it) { Ok(()) } else { Err(VoteRefusal::NotYours.into()) }
}

/// Whether the reader conducts the votes of this session.
fn conducts(ctx: &Ctx, it: &Gathered) -> bool {
    may_in_vote(&ctx.actor, VoteVerb::Conduct, it.chairs_there())
}

/// Whether anyone may know of a vote: not while it is being prepared, nor where it never was more.
fn is_public(vote: &Vote) -> bool {
    vote.opening().is_some()
}

/// How far a vote has come, in a word with its shape; of one that is closed, what came of it.
fn stands(vote: &Vote, t: Words) -> Html {
    let (tone, key) = match &vote.state {
        State::Prepared => (Tone::None, "vote-state-prepared"),
        State::Open(_) => (Tone::Live, "vote-state-open"),
        State::Counting(..) => (Tone::Confirm, "vote-state-counting"),
        State::Withdrawn(..) => (Tone::Breached, "vote-state-withdrawn"),
        State::Closed(..) => match vote.adopted() {
            Some(true) => (Tone::Met, "vote-state-adopted"),
            Some(false) => (Tone::Breached, "vote-state-rejected"),
            None if vote.elected().is_empty() => (Tone::Late, "vote-state-nobody-elected"),
            None => (Tone::Met, "vote-state-elected"),
        },
    };
    state(tone, t.say(key))
}

/// A page under a vote's.
fn under(ctx: &Ctx, title: impl std::fmt::Display, it: &Gathered, vote: &Vote) -> Page {
    let page = council::under_session(ctx, title, it);
    page.under(called(vote, ctx.words(&WORDS)), ctx.href(&vote.address()))
}

/// How a vote is called among those of its session: "Vote 3".
fn called(vote: &Vote, t: Words) -> String {
    t.say("vote-number").with("n", vote.number).to_string()
}

/// The first language in which something was typed in a field that has one for each.
fn typed_in(form: &Form, name: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| form.chosen(&format!("{name}-{lang}")).is_some())
}

/// Keeps in the audit trail that something was refused because the key of a secret vote is not there; nothing of any other refusal.
async fn note_key_gone<T>(ctx: &Ctx, it: &Gathered, vote: &Vote, done: &Result<T>) -> Result<()> {
    let gone = matches!(done, Err(Failure::Refused(refusal)) if refusal.key() == "vote-refused-key-gone");
    if gone {
        let mut tx = ctx.begin().await?;
        tx.audit(&ctx.actor, "vote.key-gone", &crate::actions::subject(it, vote), ctx.now()).await?;
        tx.commit(ctx.now()).await?;
    }
    Ok(())
}
