#![doc = include_str!("../README.md")]

mod actions;
mod bodies;
mod caller;
mod door;
mod hashing;
mod mails;
mod pages;
mod people;
mod refusals;
pub mod rules;
mod store;
mod veils;

use std::time::Duration;

use platform::{Job, NavItem, Room, i18n::Catalog};

pub use actions::{Seed, SeedGrant, create_administrator, ensure_account, reset_sign_in};
pub use people::{Person, at_addresses, by_person, holders, holders_or, name_of};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["accounts", "mails", "trail"];

/// Members see whom they may invite; the administrator and the secretary, everyone.
const NAV: &[NavItem] = &[
    NavItem {
        path: "/accounts/invite",
        key: "nav-officers",
        order: 180,
        shown: |actor| rules::policy::may_invite(actor) && !rules::policy::may_see_accounts(actor),
    },
    NavItem { path: "/admin/accounts", key: "nav-accounts", order: 200, shown: rules::policy::may_see_accounts },
];

const JOBS: &[Job] =
    &[Job { name: "accounts.sweep", every: Duration::from_secs(3600), run: |app| Box::pin(actions::sweep(app)) }];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        nav: NAV,
        door: Some(|app, token| Box::pin(door::recognise(app, token))),
        open_posts: &["/sign-in", "/sign-out", "/reset", "/invitation"],
        jobs: JOBS,
        names: store::NAMES,
        bars: Some(|reader, name| Box::pin(actions::may_forget(reader, name))),
        ..Room::new("accounts", &WORDS, pages::routes)
    }
}
