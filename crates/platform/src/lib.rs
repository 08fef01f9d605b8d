#![doc = include_str!("../README.md")]

mod app;
mod assets;
mod cache;
mod colours;
pub mod db;
mod failure;
pub mod files;
pub mod i18n;
pub mod import;
pub mod jobs;
pub mod mail;
mod names;
mod once;
mod packed;
pub mod parts;
mod room;
mod shelf;
mod site;
pub mod web;

pub use app::{App, Clock};
pub use assets::{asset_path, land};
pub use colours::{BadColour, Cloth, cloth_of, sheet as colour_sheet};
pub use failure::{Failure, Refusal, Result};
pub use names::{Found, Names, erase_name, find_name, name_columns, papers_of};
pub use packed::Packed;
pub use room::{
    BarHook, BodyHook, CardHook, Door, FilesHook, GrantHook, Hidden, Job, Link, NavItem, Panel, Paper, PapersHook,
    ReadyHook, Room, SeatHook, SitemapHook, Slot, Subscription, Tie, TieHook, TieKind, Veil, VeilHook,
};
pub use site::{Colours, MailRoute, Site};

/// The words of the shell and of what every room shares.
pub static WORDS: std::sync::LazyLock<i18n::Catalog> = catalog!["platform"];
