#![doc = include_str!("../README.md")]

mod actions;
mod basis;
mod following;
mod pages;
mod popolo;
pub mod rules;
mod said;
mod seen;
mod store;
mod things;
mod unsaid;
mod veil;

use std::time::Duration;

use council::rules::SessionId;
use kernel::Actor;
use platform::{Job, Result, Room, Veil, db::Reader, i18n::Catalog};

pub use actions::{
    add_axis, add_commitment, attach, discard_decision, draft_decision, edit_axis, edit_commitment, edit_decision,
    make_decision, remove_commitment, report, translate,
};
pub use rules::{Axis, AxisInput, Commitment, CommitmentInput, Decision, DecisionInput};
pub use seen::by as seen_by;
pub use unsaid::Unsaid;

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["decisions", "commitments", "axes"];

const JOBS: &[Job] =
    &[Job { name: "decisions.remind", every: Duration::from_secs(3600), run: |app| Box::pin(actions::remind(app)) }];

const VEIL: Veil = Veil {
    thing: "veiled-subject",
    letter: "veiled-subject",
    hides: |reader, actor, things| Box::pin(veil::hidden(reader, actor, things)),
};

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        panels: pages::PANELS,
        jobs: JOBS,
        names: store::NAMES,
        veil: Some(VEIL),
        sitemap: Some(|reader| Box::pin(sitemap(reader))),
        ..Room::new("decisions", &WORDS, pages::routes)
    }
}

/// The lists, each decision and each axis that anyone may know of; and the votes and the drafts of every session, but for those about
/// what is not public, which this room knows.
async fn sitemap(reader: &mut Reader) -> Result<Vec<String>> {
    let lists = ["/council/decisions", "/council/commitments", "/council/axes", "/council/coherence"];
    let mut paths: Vec<String> = lists.map(ToOwned::to_owned).into();
    let all = store::decisions(reader).await?;
    paths.extend(seen::of_these(reader, &Actor::visitor(), &all).await?.iter().map(Decision::address));
    paths.extend(store::axes(reader).await?.iter().map(Axis::address));
    for session in council::sessions(reader).await?.iter().filter(|it| it.state.convocation().is_some()) {
        paths.extend(unsaid::said_in(reader, &session.id).await?);
    }
    Ok(paths)
}

/// The decisions of a session that were made, in the order of their numbers. Whoever shows them has asked [`seen_by`]: an opinion on an
/// agreement is for those who may know of the agreement.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_session(reader: &mut Reader, session: &SessionId) -> Result<Vec<Decision>> {
    let all = store::of_session(reader, session).await?;
    Ok(all.iter().filter(|it| it.state.made().is_some()).cloned().collect())
}

/// What a decision commits to, in order.
///
/// # Errors
/// When the database cannot be read.
pub async fn commitments_of(reader: &mut Reader, decision: &rules::DecisionId) -> Result<Vec<Commitment>> {
    Ok(store::commitments_of(reader, decision).await?.to_vec())
}

/// The axis of this address.
///
/// # Errors
/// When the database cannot be read.
pub async fn axis(reader: &mut Reader, slug: &str) -> Result<Option<Axis>> {
    Ok(store::axis(reader, slug).await?)
}
