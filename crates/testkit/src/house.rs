use std::{path::PathBuf, sync::LazyLock};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use futures::FutureExt as _;
use kernel::{Actor, Day, Grant, Id, Role, Time};
use platform::{App, Clock, Room, Site, db::Db, files::Files, i18n::Catalog};

use crate::{Client, template};

/// A house for one test: its own database, its own folder, a clock that stands still.
pub struct House {
    /// What actions are given.
    pub app: App,
    router: axum::Router,
    clock: Clock,
    url: String,
    name: String,
    folder: PathBuf,
}

impl House {
    /// Opens a house with these rooms, at noon UTC on 23 November 2026.
    ///
    /// Where no room tells who is at the door, the testkit's own does: [`House::signed_in`] works all the same.
    ///
    /// # Panics
    /// When it cannot be opened: the test cannot run.
    pub async fn new(rooms: Vec<Room>) -> Self {
        Self::with_site(rooms, |_| ()).await
    }

    /// As [`House::new`], with other settings of the club.
    ///
    /// # Panics
    /// As [`House::new`].
    pub async fn with_site(mut rooms: Vec<Room>, change: impl FnOnce(&mut Site)) -> Self {
        static NO_WORDS: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&[]));
        let name = uuid::Uuid::new_v4().simple().to_string();
        let folder = std::env::temp_dir().join(format!("jumelage-test-{name}"));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        let url = Self::database(&folder, &name).await;
        let db = open(&url).await;
        let files = Files::in_folder(&folder.join("files")).expect("a folder for files");
        let clock = Clock::at("2026-11-23T12:00:00Z".parse().expect("an instant"));
        let mut site = Site::for_tests(folder.clone());
        change(&mut site);
        // The testkit's door comes first: it knows its own tokens, and leaves the others to the room that has a door.
        let mut door = Room::new("testkit", &NO_WORDS, axum::Router::new);
        door.door = Some(|app, token| {
            async move {
                if let Some(actor) = read_token(&token) {
                    return Ok(Some(actor));
                }
                match app.rooms.iter().skip(1).find_map(|room| room.door) {
                    Some(door) => door(app.clone(), token).await,
                    None => Ok(None),
                }
            }
            .boxed()
        });
        rooms.insert(0, door);
        let app = App::new(db, files, rooms, site, clock.clone());
        Self { router: platform::web::router(app.clone()), app, clock, url, name, folder }
    }

    /// The address of a new database of this name, its schema made: on the server that `JUMELAGE_TEST_POSTGRES` names, else in the folder.
    ///
    /// # Panics
    /// When the server refuses: the test cannot run.
    pub async fn database(folder: &std::path::Path, name: &str) -> String {
        template::database(folder, name).await
    }

    /// Drops the database that [`House::database`] made on a server of tests; in a folder it goes with the folder.
    pub fn forget(name: &str) {
        template::forget(name);
    }

    /// The same club on another machine: what its program knows by itself, over the same database and files.
    ///
    /// # Panics
    /// When it cannot be opened: the test cannot run.
    pub async fn another_machine(&self) -> App {
        let db = open(&self.url).await;
        let app = &self.app;
        App::new(db, app.files.clone(), app.rooms.clone(), app.site.clone(), self.clock.clone())
    }

    /// Someone who has not signed in.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone(), None)
    }

    /// Someone who holds this role, for this legal entity where it is held for one.
    pub fn signed_in(&self, role: Role, body: Option<&str>) -> Client {
        Client::new(self.router.clone(), Some(token(&Self::actor(role, body))))
    }

    /// The actor that [`House::signed_in`] is.
    pub fn actor(role: Role, body: Option<&str>) -> Actor {
        let name = match body {
            Some(body) => format!("{} of {body}", role.as_str()),
            None => role.as_str().to_owned(),
        };
        Actor {
            account: Some(Id::new(name.replace(' ', "-"))),
            name,
            grants: vec![Grant { role, body: body.map(str::to_owned), until: None }],
        }
    }

    /// Someone with a real session's token.
    pub fn with_session(&self, token: &str) -> Client {
        Client::new(self.router.clone(), Some(token.to_owned()))
    }

    /// Sets the clock.
    pub fn at(&self, time: &str) {
        self.clock.set(time.parse::<Time>().expect("an instant"));
    }

    /// Sets the clock to noon of a day.
    pub fn on(&self, day: Day) {
        self.at(&format!("{day}T12:00:00Z"));
    }

    /// Does the work behind the pages until none is left.
    ///
    /// # Panics
    /// When some of it fails.
    pub async fn work(&self) {
        platform::jobs::once(&self.app).await.expect("the work behind the pages");
    }
}

impl Drop for House {
    fn drop(&mut self) {
        // A folder left behind in the temporary folder harms nobody for long.
        let _ = std::fs::remove_dir_all(&self.folder);
        Self::forget(&self.name);
    }
}

/// Opens a copy of the template, whose schema needs no changes: to look for some would take a connection more.
async fn open(url: &str) -> Db {
    let db = Db::open_as_it_stands(url).await.expect("the test's database opens");
    db.look().await.expect("the test's database answers");
    db
}

fn token(actor: &Actor) -> String {
    let grants = serde_json::to_vec(&(&actor.account, &actor.name, &actor.grants)).expect("an actor is JSON");
    format!("test.{}", BASE64_URL_SAFE_NO_PAD.encode(grants))
}

fn read_token(token: &str) -> Option<Actor> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(token.strip_prefix("test.")?).ok()?;
    let (account, name, grants) = serde_json::from_slice(&bytes).ok()?;
    Some(Actor { account, name, grants })
}
