#![doc = include_str!("../README.md")]

mod actions;
mod clauses;
mod difference;
mod filling;
mod jobs;
mod pages;
mod reading;
pub mod rules;
pub mod screening;
mod store;
mod ties;
mod tongue;
mod view;
mod words;

use std::collections::BTreeSet;

use kernel::Actor;
use platform::{
    Failure, Job, NavItem, Panel, Paper, Result, Room, Slot, Subscription, Veil, db::Reader, i18n::Catalog,
};

pub use actions::in_trail;
pub use actions::{By, Opinion, Proposed, Said, SignedElsewhere, act, confirm, declare, import_signed, propose, step};
pub use difference::{Glimpse, difference, glimpse};
pub use pages::{
    findings::{PartyScreening, screening_for},
    parallel::{Article, Parallel, Side, numbered},
    sheets::print,
};
pub use ties::ties;
pub use tongue::name as language_name;
pub use view::address;

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> =
    platform::catalog!["agreements", "chain", "draft", "law", "rules", "trail", "standing"];

const NAV: &[NavItem] = &[NavItem { path: "/agreements", key: "nav-agreements", order: 20, shown: |_| true }];

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Home, order: 20, draw: |reader, ctx, _| Box::pin(pages::panels::home(reader, ctx)) },
    Panel { slot: Slot::Member, order: 20, draw: |reader, ctx, it| Box::pin(pages::panels::member(reader, ctx, it)) },
    Panel {
        slot: Slot::Locality,
        order: 20,
        draw: |reader, ctx, it| Box::pin(pages::panels::locality(reader, ctx, it)),
    },
];

const NEWS: &[Subscription] = &[Subscription {
    reader: "agreements.reach",
    kinds: actions::REACH,
    hear: |app, news| {
        Box::pin(async move {
            let entity: String = news.body().map_err(Failure::fault)?;
            actions::hear_reach(&app, &entity).await
        })
    },
}];

const JOBS: &[Job] = &[Job {
    name: "agreements.clock",
    every: std::time::Duration::from_secs(1800),
    run: |app| Box::pin(jobs::clock(app)),
}];

const VEIL: Veil = Veil {
    thing: "veiled-agreement",
    letter: "veiled-letter",
    hides: |reader, actor, things| Box::pin(actions::hidden(reader, actor, things)),
};

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        nav: NAV,
        panels: PANELS,
        files: Some(|reader| Box::pin(files(reader))),
        papers: Some(|reader, name| Box::pin(papers(reader, name))),
        ties: Some(|reader, place| Box::pin(ties(reader, place))),
        subscriptions: NEWS,
        jobs: JOBS,
        names: store::NAMES,
        veil: Some(VEIL),
        sitemap: Some(|reader| Box::pin(sitemap(reader))),
        ..Room::new("agreements", &WORDS, pages::routes)
    }
}

/// The agreement of this address, for whoever enters another under it.
///
/// # Errors
/// When the database cannot be read.
pub async fn id_of(reader: &mut Reader, slug: &str) -> Result<Option<rules::AgreementId>> {
    Ok(store::find(reader, slug).await?.map(|agreement| agreement.id))
}

/// The agreement of this identity. Whoever shows it has asked [`rules::sight`] what its reader may see of it.
///
/// # Errors
/// When the database cannot be read.
pub async fn by_id(reader: &mut Reader, id: &rules::AgreementId) -> Result<Option<rules::Agreement>> {
    store::by_id(reader, id).await
}

/// Every agreement, the latest first. Whoever shows them has asked [`rules::sight`] which this reader may know of.
///
/// # Errors
/// When the database cannot be read.
pub async fn all(reader: &mut Reader) -> Result<Vec<rules::Agreement>> {
    Ok(store::all(reader).await?.to_vec())
}

/// The agreement of this identity, whoever asks: what they may know of it is [`rules::sight`]'s to say.
///
/// # Errors
/// When the database cannot be read.
pub async fn agreement(reader: &mut Reader, id: &rules::AgreementId) -> Result<Option<rules::Agreement>> {
    store::by_id(reader, id).await
}

/// Whether this person may know of the agreement of this identity.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_known_to(reader: &mut Reader, actor: &Actor, id: &rules::AgreementId) -> Result<bool> {
    let found = store::by_id(reader, id).await?;
    Ok(found.is_some_and(|it| rules::sight(actor, &it) > rules::Sight::Nothing))
}

/// Every agreement of which this person may know, the latest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn known_to(reader: &mut Reader, actor: &Actor) -> Result<Vec<rules::Agreement>> {
    let all = store::all(reader).await?;
    Ok(all.iter().filter(|it| rules::sight(actor, it) > rules::Sight::Nothing).cloned().collect())
}

/// Every file that an agreement names.
async fn files(reader: &mut Reader) -> Result<BTreeSet<String>> {
    let all = store::all(reader).await?;
    Ok(all.iter().flat_map(rules::Agreement::files).map(|file| file.sha256.clone()).collect())
}

/// The files of each agreement in whose own file somebody of this name stands: scans of originals, evidence of answers.
async fn papers(reader: &mut Reader, name: &str) -> Result<Vec<Paper>> {
    let mut papers = Vec::new();
    for it in store::all(reader).await?.iter() {
        if serde_json::to_string(it).map_err(Failure::fault)?.contains(name) {
            let paper = |file: &rules::Evidence| Paper {
                page: address(&it.slug),
                name: file.name.clone(),
                sha256: file.sha256.clone(),
            };
            papers.extend(it.files().map(paper));
        }
    }
    Ok(papers)
}

/// The list, the page of every agreement that anyone may know of, and the rules.
async fn sitemap(reader: &mut Reader) -> Result<Vec<String>> {
    let all = store::all(reader).await?;
    let public = all.iter().filter(|it| rules::sight(&Actor::visitor(), it) == rules::Sight::Public);
    let pages = public.map(|it| address(&it.slug));
    let rules = rulebook::Rulebook::embedded().rules().map(|rule| format!("/rules/{}", rule.id));
    Ok(["/agreements".to_owned(), "/rules".to_owned()].into_iter().chain(pages).chain(rules).collect())
}
