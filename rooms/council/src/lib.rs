#![doc = include_str!("../README.md")]

mod actions;
mod few;
mod hemicycle;
mod kept;
mod letters;
mod pages;
mod papers;
mod proxy_letters;
mod reach;
mod roll;
pub mod rules;
mod sat;
mod seating;
pub mod session_words;
mod store;
mod wording;

use std::sync::Arc;

use platform::{
    Job, NavItem, Panel, Result, Room, Slot,
    db::{Reader, Tx},
    i18n::Catalog,
};

pub use actions::{
    Adoption, AnswerInput, Step, TurnInput, add_college, add_item, add_organ, add_turn, add_urgent_item, adopt_rules,
    answer, check_in, check_in_by_pass, check_in_substitute, check_out, dissolve_organ, edit_college, edit_item,
    edit_organ, edit_session, edit_turn, end_holding, fill_seat, of_session, prepare_session, put_back_item,
    remove_college, set_substitute, shift_item, step_session, take_back_holding, take_back_turn, withdraw_item,
};
pub use few::{Few, few};
pub use kept::kept_from;
pub use pages::{
    CameWith, came_fields, evidence, keep_came, read_came, sat_label, seat_label, seat_label_at, session_at,
    session_to, sitter_label, under_session,
};
pub use papers::{held_by, papers_of};
pub use reach::written_to;
pub use roll::{Gathered, SatSeat, address_of, gather, gather_aside, rules_of};
pub use rules::{
    AdoptedInput, College, CollegeInput, Function, Holding, ItemInput, ItemKind, Manner, Organ, OrganInput, OrganKind,
    Session, SessionInput, SessionKind, Sits, Times, Turn,
};
pub use seating::{Bench, Composed, Seat, Sitter};
pub use store::{came, with_came};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> =
    platform::catalog!["council", "rules", "keys", "sessions", "preparing", "attending", "refused", "letters"];

const NAV: &[NavItem] = &[NavItem { path: "/council", key: "nav-council", order: 30, shown: |_| true }];

const PANELS: &[Panel] =
    &[Panel { slot: Slot::Member, order: 15, draw: |reader, ctx, it| Box::pin(pages::panel(reader, ctx, it)) }];

const JOBS: &[Job] = &[Job {
    name: "council.tell",
    every: std::time::Duration::from_secs(600),
    run: |app| Box::pin(actions::tell(app)),
}];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        nav: NAV,
        panels: PANELS,
        jobs: JOBS,
        files: Some(|reader| Box::pin(async { Ok(store::files(reader).await?) })),
        open_posts: &["/council/check-in"],
        names: store::NAMES,
        papers: Some(|reader, name| Box::pin(papers::papers(reader, name))),
        sitemap: Some(|reader| Box::pin(sitemap(reader))),
        ..Room::new("council", &WORDS, pages::routes)
    }
}

/// The composition, each organ, the rules of those that have some with each version of them, and the sessions that anyone may know of with
/// their convocations.
async fn sitemap(reader: &mut Reader) -> Result<Vec<String>> {
    let mut paths = vec!["/council".to_owned(), "/council/sessions".to_owned()];
    for session in store::sessions(reader).await?.iter().filter(|it| it.is_public()) {
        paths.push(session.address());
        paths.extend(session.state.convocation().map(|_| format!("{}/convocation", session.address())));
    }
    for organ in store::organs(reader).await?.iter() {
        paths.push(organ.address());
        let versions = store::rules_of(reader, &organ.id).await?;
        paths.extend((!versions.is_empty()).then(|| organ.rules_address()));
        paths.extend(versions.iter().map(|it| format!("{}/{}", organ.rules_address(), it.number)));
    }
    Ok(paths)
}

/// The organ of this address.
///
/// # Errors
/// When the database cannot be read.
pub async fn organ(reader: &mut Reader, slug: &str) -> Result<Option<Organ>> {
    Ok(store::by_slug(reader, slug).await?)
}

/// Every organ, in order; those that were dissolved among them.
///
/// # Errors
/// When the database cannot be read.
pub async fn organs(reader: &mut Reader) -> Result<Vec<Organ>> {
    Ok(store::organs(reader).await?.to_vec())
}

/// The organ of this identity.
///
/// # Errors
/// When the database cannot be read.
pub async fn organ_by_id(reader: &mut Reader, id: &rules::OrganId) -> Result<Option<Organ>> {
    Ok(store::organ(reader, id).await?)
}

/// An organ with all that it is made of.
///
/// # Errors
/// When the database cannot be read.
pub async fn composed(reader: &mut Reader, organ: Organ) -> Result<Arc<Composed>> {
    seating::composed(reader, organ).await
}

/// The session of this address.
///
/// # Errors
/// When the database cannot be read.
pub async fn session(reader: &mut Reader, slug: &str) -> Result<Option<Session>> {
    Ok(store::session(reader, slug).await?)
}

/// The session of this identity.
///
/// # Errors
/// When the database cannot be read.
pub async fn session_by_id(reader: &mut Reader, id: &str) -> Result<Option<Session>> {
    Ok(store::session_by_id(reader, &rules::SessionId::new(id)).await?)
}

/// Takes a session in hand: whoever else writes under it waits until this unit of work ends, then reads what it wrote. Says whether
/// there is such a session.
///
/// # Errors
/// When the database fails.
pub async fn hold_session(tx: &mut Tx, id: &rules::SessionId) -> Result<bool> {
    Ok(store::hold(tx, id).await?)
}

/// Notes that whoever stands in for the holder of a seat does something in their name, in a session in which nobody is checked in, or that is
/// over: whatever is told of that seat at that instant names both ([`seat_label_at`]).
///
/// # Errors
/// When the database fails.
pub async fn note_act(tx: &mut Tx, act: &rules::Act) -> Result<()> {
    Ok(store::insert_act(tx, act).await?)
}

/// How often a session was taken in hand ([`hold_session`]): another number whenever its state or its roll has changed, or what a
/// higher room writes of it in the same way; 0 where there is none.
///
/// # Errors
/// When the database cannot be read.
pub async fn session_mark(reader: &mut Reader, id: &rules::SessionId) -> Result<i64> {
    Ok(store::mark(reader, id).await?)
}

/// The times during which a session rested, in order; the one that has not ended is in its state.
///
/// # Errors
/// When the database cannot be read.
pub async fn rests(reader: &mut Reader, id: &rules::SessionId) -> Result<Vec<rules::Rest>> {
    Ok(store::rests(reader, id).await?.to_vec())
}

/// The item of this identity, of whatever session.
///
/// # Errors
/// When the database cannot be read.
pub async fn item(reader: &mut Reader, id: &str) -> Result<Option<rules::Item>> {
    Ok(store::item(reader, id).await?)
}

/// Every session, the latest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn sessions(reader: &mut Reader) -> Result<Vec<Session>> {
    Ok(store::sessions(reader).await?.to_vec())
}
