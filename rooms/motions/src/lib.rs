#![doc = include_str!("../README.md")]

mod actions;
mod dossier;
mod filed;
mod kept;
mod pages;
mod papers;
mod place;
pub mod rules;
mod said;
mod store;
mod veil;
mod voted;

use std::time::Duration;

use council::rules::{ItemId, SessionId};
use platform::{Failure, Job, Panel, Result, Room, Slot, Subscription, Veil, db::Reader, i18n::Catalog};

pub use actions::{
    AmendmentStep, MotionStep, Put, add_clause, answer_referral, discard_amendment, discard_motion, draft_amendment,
    draft_motion, edit_amendment, edit_motion, move_clause, note_answer, put_amendment, put_motion, refer,
    set_agreement, set_order, set_terms, sign_amendment, sign_motion, step_amendment, step_motion, take_back_referral,
    unsign_amendment, unsign_motion, write_clause,
};
pub use filed::Filed;
pub use rules::{
    Amendment, AmendmentInput, AmendmentState, Asks, Clause, ClauseInput, Motion, MotionInput, MotionState, Mover,
    Noted, Passage, Referral, Signature,
};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> =
    platform::catalog!["motions", "amendments", "annexes", "awaited", "file"];

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Item, order: 10, draw: |reader, ctx, it| Box::pin(pages::panels::item(reader, ctx, it)) },
    Panel { slot: Slot::Vote, order: 10, draw: |reader, ctx, it| Box::pin(pages::panels::vote(reader, ctx, it)) },
    Panel { slot: Slot::Session, order: 10, draw: |reader, ctx, it| Box::pin(pages::panels::session(reader, ctx, it)) },
    Panel { slot: Slot::Session, order: 11, draw: |reader, ctx, it| Box::pin(pages::awaited::panel(reader, ctx, it)) },
    Panel { slot: Slot::Council, order: 20, draw: |reader, ctx, it| Box::pin(pages::awaited::panel(reader, ctx, it)) },
];

const NEWS: &[Subscription] = &[Subscription {
    reader: "motions.votes",
    kinds: actions::VOTES,
    hear: |app, news| {
        Box::pin(async move {
            let news: About = news.body().map_err(Failure::fault)?;
            actions::hear(&app, &news.vote).await
        })
    },
}];

const JOBS: &[Job] =
    &[Job { name: "motions.recall", every: Duration::from_secs(3600), run: |app| Box::pin(actions::recall(app)) }];

const VEIL: Veil = Veil {
    thing: "veiled-referral",
    letter: "veiled-letter",
    hides: |reader, actor, things| Box::pin(veil::hidden(reader, actor, things)),
};

/// Which vote news of votes are about.
#[derive(serde::Deserialize)]
struct About {
    vote: String,
}

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        panels: PANELS,
        subscriptions: NEWS,
        jobs: JOBS,
        files: Some(|reader| Box::pin(async { Ok(store::files(reader).await?) })),
        names: store::NAMES,
        papers: Some(|reader, name| Box::pin(papers::papers(reader, name))),
        veil: Some(VEIL),
        sitemap: Some(|reader| Box::pin(sitemap(reader))),
        ..Room::new("motions", &WORDS, pages::routes)
    }
}

/// The files of the sessions that anyone may know of. What is in them the room of decisions lists: it knows what of it is public.
async fn sitemap(reader: &mut Reader) -> Result<Vec<String>> {
    let sessions = council::sessions(reader).await?;
    Ok(sessions.iter().filter(|it| it.is_public()).map(|it| format!("{}/file", it.address())).collect())
}

/// The motions that were tabled in a session, by their numbers, each with its amendments and its text as it stands.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_session(reader: &mut Reader, session: &SessionId) -> Result<Vec<Filed>> {
    let all = store::motions(reader, session).await?;
    tabled(reader, &all).await
}

/// The motion of this identity, where it was tabled.
///
/// # Errors
/// When the database cannot be read.
pub async fn motion(reader: &mut Reader, id: &str) -> Result<Option<Filed>> {
    match store::motion(reader, id).await?.filter(Motion::is_tabled) {
        Some(motion) => Ok(Some(filed::filed(reader, motion).await?)),
        None => Ok(None),
    }
}

/// The agreement that an item is about.
///
/// # Errors
/// When the database cannot be read.
pub async fn agreement_of(reader: &mut Reader, item: &ItemId) -> Result<Option<agreements::rules::AgreementId>> {
    Ok(store::agreement_of(reader, item).await?)
}

async fn tabled(reader: &mut Reader, all: &[Motion]) -> Result<Vec<Filed>> {
    let mut tabled = Vec::new();
    for motion in all.iter().filter(|it| it.is_tabled()) {
        tabled.push(filed::filed(reader, motion.clone()).await?);
    }
    Ok(tabled)
}
