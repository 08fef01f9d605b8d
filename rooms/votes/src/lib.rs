#![doc = include_str!("../README.md")]

mod actions;
mod electorate;
mod kept;
mod keys;
mod pages;
mod papers;
pub mod rules;
mod seal;
mod setting;
mod store;
mod sum;
mod words;

use std::time::Duration;

use council::rules::SessionId;
use platform::{Job, Panel, Result, Room, Slot, Subscription, db::Reader, i18n::Catalog};

pub use actions::{
    Acknowledged, Ending, adhere, cast, close_vote, draw_lot, edit_vote, enter_adherence, object, open_vote,
    prepare_vote, reserve, second_round, set_weights, settle_vote, turnout, void_vote, withdraw_vote,
};
pub use kept::kept_from;
pub use keys::are_keys_among;
pub use pages::{adherence_part, ballot_form};
pub use rules::{
    About, Adherence, BallotInput, Closing, CollegeVotes, Count, Elector, Kind, Opening, Reservation, Said, Stand,
    State, Vote, VoteId, VoteInput, VoteRefusal, VoteResult, VoteVerb, may_in_vote,
};
pub use setting::ways;
pub use store::{Named, Paper};
pub use words::{result_lines, stage_lines};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["votes", "refused"];

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Session, order: 30, draw: |reader, ctx, it| Box::pin(pages::of_session(reader, ctx, it)) },
    Panel { slot: Slot::Item, order: 30, draw: |reader, ctx, it| Box::pin(pages::of_item(reader, ctx, it)) },
    Panel { slot: Slot::Closing, order: 30, draw: |reader, ctx, it| Box::pin(pages::of_closing(reader, ctx, it)) },
];

const JOBS: &[Job] = &[
    Job {
        name: "votes.close",
        every: Duration::from_secs(60),
        run: |app| Box::pin(async move { actions::close_due(&app).await }),
    },
    Job {
        name: "votes.refused",
        every: Duration::from_secs(60),
        run: |app| Box::pin(async move { actions::write_down(&app).await }),
    },
];

/// Who opens a vote has who may vote in it read before the first ballot comes.
const SUBSCRIPTIONS: &[Subscription] = &[Subscription {
    reader: "votes.ready",
    kinds: &["votes.vote.opened"],
    hear: |app, _| Box::pin(async move { electorate::make_ready(&app).await }),
}];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        panels: PANELS,
        subscriptions: SUBSCRIPTIONS,
        jobs: JOBS,
        ready: Some(|app| Box::pin(async move { electorate::make_ready(&app).await })),
        names: store::NAMES,
        papers: Some(|reader, name| Box::pin(papers::papers(reader, name))),
        files: Some(|reader| Box::pin(async { Ok(store::files(reader).await?) })),
        // A ballot is never put away in the database for whoever has to sign in first.
        open_posts: &["/council/ballots"],
        ..Room::new("votes", &WORDS, pages::routes)
    }
}

/// How many secret votes have a key now: open, or waiting for a lot.
///
/// # Errors
/// When the database cannot be read.
pub async fn sealed_now(reader: &mut Reader) -> Result<i64> {
    Ok(store::sealed_now(reader).await?)
}

/// The votes of a session, in order.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_session(reader: &mut Reader, session: &SessionId) -> Result<Vec<Vote>> {
    Ok(store::of_session(reader, session).await?.to_vec())
}

/// The votes under an item, in order.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_item(reader: &mut Reader, item: &str) -> Result<Vec<Vote>> {
    Ok(store::of_item(reader, item).await?.to_vec())
}

/// The votes about a thing of another room, in the order in which they were prepared.
///
/// # Errors
/// When the database cannot be read.
pub async fn about(reader: &mut Reader, kind: &str, id: &str) -> Result<Vec<Vote>> {
    Ok(store::about(reader, kind, id).await?.to_vec())
}

/// The vote of this identity.
///
/// # Errors
/// When the database cannot be read.
pub async fn vote(reader: &mut Reader, id: &str) -> Result<Option<Vote>> {
    Ok(store::vote(reader, id).await?)
}

/// The roll of a vote that was opened.
///
/// # Errors
/// When the database cannot be read.
pub async fn roll(reader: &mut Reader, vote: &VoteId) -> Result<Vec<Elector>> {
    Ok(store::roll(reader, vote).await?.to_vec())
}

/// The ballots of a vote by name that was counted, seat by seat; of any other none, nor before the count, nor of one that was withdrawn.
///
/// # Errors
/// When the database cannot be read.
pub async fn named(reader: &mut Reader, vote: &VoteId) -> Result<Vec<Named>> {
    let counted = store::vote(reader, vote.as_str()).await?.is_some_and(|vote| vote.closing().is_some());
    if counted { Ok(store::named(reader, vote).await?) } else { Ok(Vec::new()) }
}

/// What members reserved, or objected to, where something was adopted without a vote.
///
/// # Errors
/// When the database cannot be read.
pub async fn reservations(reader: &mut Reader, vote: &VoteId) -> Result<Vec<Reservation>> {
    Ok(store::reservations(reader, vote).await?.to_vec())
}

/// How members stand to a declaration; who said nothing is not there.
///
/// # Errors
/// When the database cannot be read.
pub async fn adherences(reader: &mut Reader, vote: &VoteId) -> Result<Vec<Adherence>> {
    Ok(store::adherences(reader, vote).await?.to_vec())
}

/// The ballots of a secret vote as they are published, shuffled; none where totals alone are.
///
/// # Errors
/// When the database cannot be read.
pub async fn papers(reader: &mut Reader, vote: &VoteId) -> Result<Vec<Paper>> {
    Ok(store::papers(reader, vote).await?)
}
