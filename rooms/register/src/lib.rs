#![doc = include_str!("../README.md")]

mod actions;
mod api;
mod key;
mod pages;
pub mod rules;
mod store;

use std::time::Duration;

use kernel::{Day, Time};
use platform::{
    App, Job, NavItem, Panel, Result, Room, Slot, Subscription, db::Reader, i18n::Catalog, parts::Html, web::Ctx,
};

pub use actions::{Proven, Stands, correct, enter, examine, forget, forget_name, kept, name_stands, prove, sign};
pub use rules::{Act, ActKind, Names, Opening, Party, SubjectRef, Verification, verify};

/// The register's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["register"];

const NAV: &[NavItem] = &[NavItem { path: "/register", key: "nav-register", order: 90, shown: |_| true }];

const PANELS: &[Panel] =
    &[Panel { slot: Slot::Now, order: 10, draw: |reader, ctx, _| Box::pin(pages::now(reader, ctx)) }];

const NEWS: &[Subscription] = &[Subscription {
    reader: "register.sign",
    kinds: &["register.act.entered"],
    hear: |app, event| Box::pin(actions::hear(app, event)),
}];

const JOBS: &[Job] = &[Job {
    name: "register.sign",
    every: Duration::from_secs(60),
    run: |app: App| Box::pin(async move { sign(&app).await }),
}];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        nav: NAV,
        panels: PANELS,
        subscriptions: NEWS,
        jobs: JOBS,
        names: store::NAMES,
        sitemap: Some(|reader| Box::pin(sitemap(reader))),
        ..Room::new("register", &WORDS, pages::routes)
    }
}

async fn sitemap(reader: &mut Reader) -> Result<Vec<String>> {
    let signed = store::last_signed(reader).await?.map_or(0, |state| state.size);
    let acts = (0..signed).rev().map(address);
    Ok(["/register".to_owned(), "/register/key".to_owned()].into_iter().chain(acts).collect())
}

/// The address of an act's page, after the language.
pub fn address(leaf: u64) -> String {
    format!("/register/{leaf}")
}

/// An act as other rooms' pages name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// Its number in the register.
    pub leaf: u64,
    /// What happened.
    pub kind: ActKind,
    /// The day on which it holds.
    pub on: Day,
    /// When it was entered, to the second.
    pub at: Time,
}

impl Entered {
    fn of(leaf: u64, entry: &rules::Entry) -> Self {
        Self { leaf, kind: entry.act, on: entry.on, at: entry.at }
    }
}

/// The signed acts about a thing, the oldest first. Sealed acts are not among them: see [`opened`].
///
/// # Errors
/// When the database cannot be read, or an entry of the log is none.
pub async fn acts_of(reader: &mut Reader, subject_kind: &str, subject_id: &str) -> Result<Vec<Entered>> {
    let acts = store::acts_of(reader, subject_kind, subject_id).await?;
    let read = |(leaf, entry): &(u64, Option<rules::Entry>)| {
        let entry =
            entry.as_ref().ok_or_else(|| platform::Failure::fault(format!("entry {leaf} of the log is none")))?;
        Ok(Entered::of(*leaf, entry))
    };
    acts.iter().map(read).collect()
}

/// The same with those at the end of the log that were entered and are not signed yet: what a correction may name.
///
/// # Errors
/// When the database cannot be read, or an entry of the log is none.
pub async fn entered_of(reader: &mut Reader, subject_kind: &str, subject_id: &str) -> Result<Vec<Entered>> {
    let mut acts = acts_of(reader, subject_kind, subject_id).await?;
    let mut next = store::signed_number(store::last_signed(reader).await?.map_or(0, |state| state.size));
    loop {
        let entries = reader.entries(next, 1000).await?;
        let Some(last) = entries.last() else { return Ok(acts) };
        next = last.leaf + 1;
        for it in &entries {
            let entry = rules::Entry::from_bytes(&it.bytes).map_err(platform::Failure::fault)?;
            let about = entry.open_subject().is_some_and(|subject| subject.id == subject_id);
            if about && entry.subject_kind() == subject_kind {
                acts.push(Entered::of(store::unsigned(it.leaf), &entry));
            }
        }
    }
}

/// What opens the commitments of the acts about a thing, as far as it was not erased. For those concerned only: whoever
/// calls this has checked who asks.
///
/// # Errors
/// When the database cannot be read.
pub async fn openings_of(reader: &mut Reader, subject_kind: &str, subject_id: &str) -> Result<Vec<Opening>> {
    Ok(store::openings(reader, subject_kind, subject_id).await?)
}

/// The same for people: a part of the thing's own file, with each act that keeps something, sealed or not, and what opens it.
/// Empty when nothing is kept. For those concerned only: whoever calls this has checked who asks.
///
/// # Errors
/// When the database cannot be read.
pub async fn opened(reader: &mut Reader, ctx: &Ctx, subject_kind: &str, subject_id: &str) -> Result<Html> {
    pages::opened(reader, ctx, subject_kind, subject_id).await
}
