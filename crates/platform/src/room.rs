use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
    time::Duration,
};

use axum::Router;
use futures::future::BoxFuture;
use kernel::{Actor, Day, Grant, Lang};

use crate::{
    App, Names, Result,
    db::{Event, Reader},
    i18n::Catalog,
    import::Import,
    parts::Html,
    web::Ctx,
};

/// A room of the institution, as the house sees it. Each fills what it has; `club` collects them.
#[derive(Clone)]
pub struct Room {
    /// Its name, as its folder's.
    pub name: &'static str,
    /// Its texts.
    pub words: &'static LazyLock<Catalog>,
    /// Its pages and forms, at their whole addresses (`/{lang}/members/{slug}`).
    pub routes: fn() -> Router<App>,
    /// Where the navigation leads to it.
    pub nav: &'static [NavItem],
    /// What it shows on other rooms' pages.
    pub panels: &'static [Panel],
    /// The news it listens to.
    pub subscriptions: &'static [Subscription],
    /// The work it does by the clock.
    pub jobs: &'static [Job],
    /// What it reads into memory when the program begins to serve, behind the pages, so that no reader waits for it.
    pub ready: Option<ReadyHook>,
    /// What roles it gives to a person by what it knows of them (a mayor by a mandate).
    pub grants: Option<GrantHook>,
    /// The legal entities it knows of that someone may act for, for the forms that give roles.
    pub bodies: Option<BodyHook>,
    /// The files that its rows name; what no room names is swept.
    pub files: Option<FilesHook>,
    /// The ties it knows of between places, for the maps of other rooms.
    pub ties: Option<TieHook>,
    /// The places that it knows to be in the club, for what lower rooms show of them.
    pub seats: Option<SeatHook>,
    /// How it tells who is at the door; one room has it.
    pub door: Option<Door>,
    /// Public pages for the sitemap, as paths after the language.
    pub sitemap: Option<SitemapHook>,
    /// How it draws the club's card; one room does.
    pub card: Option<CardHook>,
    /// Where it keeps people's names.
    pub names: &'static [Names],
    /// What bars a name from being forgotten now.
    pub bars: Option<BarHook>,
    /// The files that may name or show whoever bears a name, by what its rows say beside them: no program reads a scan.
    pub papers: Option<PapersHook>,
    /// What it keeps from those who read the audit trail and the mail tray.
    pub veil: Option<Veil>,
    /// What it takes in from files.
    pub imports: &'static [Import],
    /// Addresses (after the language) whose forms a visitor who has not signed in may send.
    pub open_posts: &'static [&'static str],
}

impl Room {
    /// A room that has pages and nothing else yet.
    pub fn new(name: &'static str, words: &'static LazyLock<Catalog>, routes: fn() -> Router<App>) -> Self {
        Self {
            name,
            words,
            routes,
            nav: &[],
            panels: &[],
            subscriptions: &[],
            jobs: &[],
            ready: None,
            grants: None,
            bodies: None,
            files: None,
            ties: None,
            seats: None,
            door: None,
            sitemap: None,
            card: None,
            names: &[],
            bars: None,
            papers: None,
            veil: None,
            imports: &[],
            open_posts: &[],
        }
    }
}

/// A place in the navigation.
#[derive(Debug, Clone, Copy)]
pub struct NavItem {
    /// The path after the language: `/members`.
    pub path: &'static str,
    /// The key of its word in the room's texts.
    pub key: &'static str,
    /// Where it stands among the others, from small to large.
    pub order: u8,
    /// Whom it is shown to.
    pub shown: fn(&Actor) -> bool,
}

/// A link with its words.
#[derive(Debug, Clone)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

impl Link {
    /// A link.
    pub fn new(text: impl std::fmt::Display, href: impl Into<String>) -> Self {
        Self { text: text.to_string(), href: href.into() }
    }
}

/// A page that other rooms add to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The home page's first lines: what is happening, each as one or more columns.
    Now,
    /// The home page: the map and the tables under it.
    Home,
    /// A member's page; the subject is its legal entity's id.
    Member,
    /// A locality's page; the subject is the locality's id.
    Locality,
    /// The page of the council and of the club's other organs.
    Council,
    /// The page of a session of an organ; the subject is the session's id.
    Session,
    /// The head of that page, before its agenda: the ways into the session as it is held.
    SessionHead,
    /// The page that closes a session: what still goes on in it, and what becomes of that; the subject is the session's id.
    Closing,
    /// An item on the agenda of a session; the subject is the item's id.
    Item,
    /// Wherever a vote stands and ballots are given: what it is taken on; the subject is the vote's id.
    Vote,
    /// An agreement's page; the subject is the agreement's id.
    Agreement,
}

/// A part of another room's page: nothing when there is nothing to say.
#[derive(Clone, Copy)]
pub struct Panel {
    /// The page it stands on.
    pub slot: Slot,
    /// Where it stands among the others, from small to large.
    pub order: u8,
    /// Draws it.
    pub draw: PanelHook,
}

/// A panel drawn in its page's own unit of reading; the last argument is the thing that the page shows.
pub type PanelHook = for<'a> fn(&'a mut Reader, &'a Ctx, &'a str) -> BoxFuture<'a, Result<Option<Html>>>;

/// News that a room listens to. It may be told twice; it is told in order.
#[derive(Clone, Copy)]
pub struct Subscription {
    /// The listener's name, for ever: what it has heard is kept under it.
    pub reader: &'static str,
    /// The kinds of news it wants; all when empty.
    pub kinds: &'static [&'static str],
    /// What it does with one.
    pub hear: fn(App, Event) -> BoxFuture<'static, Result<()>>,
}

/// Work by the clock. Several machines do it once between them.
#[derive(Clone, Copy)]
pub struct Job {
    /// Its name, for ever.
    pub name: &'static str,
    /// How often.
    pub every: Duration,
    /// What it does.
    pub run: fn(App) -> BoxFuture<'static, Result<()>>,
}

/// Reads into memory what pages will want.
pub type ReadyHook = fn(App) -> BoxFuture<'static, Result<()>>;

/// Public pages, as paths after the language.
pub type SitemapHook = for<'a> fn(&'a mut Reader) -> BoxFuture<'a, Result<Vec<String>>>;

/// The picture that stands beside forwarded links, in a language: PNG, 1200 pixels by 630 (Open Graph).
pub type CardHook = fn(App, Lang) -> BoxFuture<'static, Result<Vec<u8>>>;

/// The roles that a person holds on a day by what the room knows of them.
pub type GrantHook = for<'a> fn(&'a mut Reader, &'a str, Day) -> BoxFuture<'a, Result<Vec<Grant>>>;

/// Every legal entity that someone may act for: its id in the atlas, and its name in a language; in the order of names.
pub type BodyHook = for<'a> fn(&'a mut Reader, Lang) -> BoxFuture<'a, Result<Vec<(String, String)>>>;

/// Every file that a room's rows name, by its SHA-256.
pub type FilesHook = for<'a> fn(&'a mut Reader) -> BoxFuture<'a, Result<BTreeSet<String>>>;

/// Refuses, in words, that a name or a mail address be forgotten now: it would come back, or take others with it.
pub type BarHook = for<'a> fn(&'a mut Reader, &'a str) -> BoxFuture<'a, Result<()>>;

/// A file that may name or show a person, such as a scan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paper {
    /// The page, after the language, where it stands.
    pub page: String,
    /// What it is called.
    pub name: String,
    /// SHA-256 of its bytes, by which it is kept.
    pub sha256: String,
}

/// The files that may name or show whoever bears this name.
pub type PapersHook = for<'a> fn(&'a mut Reader, &'a str) -> BoxFuture<'a, Result<Vec<Paper>>>;

/// What a room keeps from those who read the audit trail and the mail tray, which tell of every room's things.
#[derive(Clone, Copy)]
pub struct Veil {
    /// The key in the room's texts of what is said in the place of a thing: "an agreement that is not public".
    pub thing: &'static str,
    /// The key of what is said in the place of a letter about one: what sort of letter it is.
    pub letter: &'static str,
    /// Which of these things, as the trail names them (`agreement/smara-agadez`), this reader may not see, and how far.
    pub hides: VeilHook,
}

/// How much of a thing is kept from a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// That there is such a thing: neither the trail names it nor are letters about it shown.
    Existence,
    /// What is said of it among those it concerns: the trail names it, letters about it are not shown.
    Letters,
}

/// Of these things, those that a reader may not see; what is left out is open to them, or another room's.
pub type VeilHook =
    for<'a> fn(&'a mut Reader, &'a Actor, &'a BTreeSet<String>) -> BoxFuture<'a, Result<BTreeMap<String, Hidden>>>;

/// A tie between two places that anyone may know of, by their ids in the atlas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// One end.
    pub from: String,
    /// The other.
    pub to: String,
    /// Whether all that tied them has ended.
    pub ended: bool,
    /// What sort of tie it is; none where what was signed names none.
    pub kind: Option<TieKind>,
    /// The day on which it was signed.
    pub since: Option<Day>,
    /// The page that tells of it, after the language.
    pub page: String,
}

/// What sort of tie was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieKind {
    /// A twinning.
    Twinning,
    /// A cooperation agreement.
    Cooperation,
}

/// Every tie, or those of one place by its id in the atlas; each pair of places once, with what ties them most.
pub type TieHook = for<'a> fn(&'a mut Reader, Option<&'a str>) -> BoxFuture<'a, Result<Vec<Tie>>>;

/// The places whose authority is in the club, by their ids in the atlas.
pub type SeatHook = for<'a> fn(&'a mut Reader) -> BoxFuture<'a, Result<Vec<String>>>;

/// Tells from the session token in a cookie who is at the door; nobody when the session has ended.
pub type Door = fn(App, String) -> BoxFuture<'static, Result<Option<Actor>>>;
