//! The one list of rooms, and the house put together from a club's configuration.

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

/// Opens the house: data folder, database, files.
///
/// # Errors
/// With what could not be opened and what to do.
pub async fn open(config: &Config, site: Site) -> Result<App> {
    let folder = config.folder();
    std::fs::create_dir_all(&folder)
        .map_err(|error| Problem::because(format!("the data folder {} cannot be made", folder.display()), error))?;
    let url = config.database_url();
    let db = Db::open(&url).await.map_err(|error| {
        Problem::because(format!("the database {} cannot be opened", without_password(&url)), error)
    })?;
    let files = Files::in_folder(&folder.join("files"))?;
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
