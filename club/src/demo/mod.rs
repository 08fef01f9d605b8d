//! The demonstration: public facts with their sources, taken in once; accounts by function, with new passwords at every start.

mod accounts;
mod facts;
mod load;
mod published;

use kernel::Lang;
use platform::App;

use crate::{commands::Result, config::Config};

pub use self::{accounts::accounts, facts::Facts, load::take_in};

/// The club's settings as the demonstration has them; what the configuration sets stands over them.
pub fn settings(mut config: Config) -> Config {
    let club = Facts::embedded().club;
    let texts = |text: &kernel::Localised| {
        Lang::ALL.into_iter().filter_map(|lang| Some((lang, text.get(lang)?.to_owned()))).collect()
    };
    if config.club.name.is_empty() {
        config.club.name = texts(&club.name);
    }
    if config.club.sentence.is_empty() {
        config.club.sentence = texts(&club.mission);
    }
    config.time_zone.get_or_insert(club.time_zone);
    config
}

/// Takes the facts in, if the house is empty.
///
/// # Errors
/// When a fact is not right, or the database fails.
pub async fn load(app: &App) -> Result<()> {
    let facts = Facts::embedded();
    if atlas::count_localities(&mut app.db.read().await?).await? == 0 {
        take_in(app, &facts).await?;
        platform::jobs::once(app).await?;
        return Ok(());
    }
    // A demonstration begun by an earlier version has no page of the club yet.
    let mut tx = app.db.begin().await?;
    crate::profile::keep(&mut tx, &published::profile(&facts)?).await?;
    Ok(tx.commit(app.now()).await?)
}
