//! The demonstration: public facts with their sources, taken in once; accounts by function, with new passwords at every start.

mod accounts;
mod axes;
mod council;
mod facts;
mod load;
mod mark;
mod published;

use kernel::Lang;
use platform::App;

use crate::{
    commands::{Problem, Result},
    config::Config,
};

pub use self::{
    accounts::accounts,
    facts::Facts,
    load::{Published, take_in},
    mark::{Mark, mark},
};

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

/// Takes the facts in where they are not yet, all of them: a start that was cut is gone on with. Says whether anything was taken in.
///
/// # Errors
/// When the database is a club's own, a fact is not right, or the database fails.
pub async fn load(app: &App) -> Result<bool> {
    let mut reader = app.db.read().await?;
    let mark = mark(&mut reader).await?;
    if mark == Mark::Absent && mark::is_used(&mut reader).await? {
        return Err(Problem::new(
            "this database is not the demonstration’s: a club’s own work is in it. Give the demonstration a folder of its own \
             with --data DIR (one that an earlier version of the program made is begun anew: delete it)",
        ));
    }
    drop(reader);
    if mark == Mark::Whole {
        return Ok(false);
    }
    if mark == Mark::Absent {
        mark::begin(app).await?;
    }
    let facts = Facts::embedded();
    take_in(app, &facts, Published::Once).await?;
    council::compose(app, &facts).await?;
    axes::add(app, &facts).await?;
    mark::end(app).await?;
    platform::jobs::once(app).await?;
    Ok(true)
}
