//! The one list of rooms, and the house put together from a club's configuration.

use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt as _, path::PathBuf};

use kernel::Lang;
use platform::{App, Clock, Room, Site, db::Db, files::Files};

use crate::{
    commands::{Problem, Result},
    config::Config,
    pages,
};

/// Every room, in the order of the one-way line.
pub fn rooms() -> Vec<Room> {
    vec![register::room(), accounts::room(), atlas::room(), members::room(), agreements::room(), pages::room()]
}

/// Opens the house: data folder, database, files. What is not there is made, for the program's own user alone.
///
/// # Errors
/// With what could not be opened and what to do.
pub async fn open(config: &Config, site: Site) -> Result<App> {
    let folder = config.folder();
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&folder)
        .map_err(|error| Problem::because(format!("the data folder {} cannot be made", folder.display()), error))?;
    let db = Db::open(&config.database_url()).await;
    with(config, site, db, Files::in_folder(&files(config))?)
}

/// Opens the house as it stands, for whoever only looks at it: nothing is made.
///
/// # Errors
/// As [`open`], and when there is no database yet.
pub async fn open_as_it_stands(config: &Config, site: Site) -> Result<App> {
    let db = Db::open_as_it_stands(&config.database_url()).await;
    with(config, site, db, Files::at(&files(config))?)
}

fn files(config: &Config) -> PathBuf {
    config.folder().join("files")
}

fn with(config: &Config, site: Site, db: platform::db::Result<Db>, files: Files) -> Result<App> {
    let db = db.map_err(|error| {
        let url = without_password(&config.database_url());
        Problem::because(format!("the database {url} cannot be opened"), error)
    })?;
    Ok(App::new(db, files, rooms(), site, Clock::System))
}

/// A site for commands that serve nobody: they need no address.
///
/// # Errors
/// As [`Config::site`].
pub fn site_without_readers(config: &Config) -> Result<Site> {
    config.site(config.public_url.as_deref().unwrap_or("http://127.0.0.1:8080"), false)
}

/// The address without what stands between `//` and `@`.
pub fn without_password(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => url.to_owned(),
    }
}

/// The club's name as a command prints it.
pub fn name(app: &App) -> String {
    app.site.name.shown(Lang::Fr).text.to_owned()
}
