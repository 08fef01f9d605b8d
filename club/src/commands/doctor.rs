mod checks;
mod keys;

use std::process::ExitCode;

use platform::{App, db::Schema};

use crate::{config::Config, house};

use super::{Problem, Result, Where};
use crate::commands::out::say;

/// What one check found: all is well, or what to mend.
type Check = std::result::Result<String, String>;

/// Checks configuration, proxy, folder, mail, database, news between rooms, files, clock and register, and says what to mend. It changes nothing.
pub(super) async fn run(place: &Where) -> Result<ExitCode> {
    let config = match Config::read(place) {
        Ok(config) => config,
        Err(problem) => {
            say!("✗ configuration: {problem}");
            problem.causes().for_each(|cause| say!("    {cause}"));
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut checks = vec![("configuration", checks::settings(&config)), ("proxy", checks::proxy(&config))];
    match house::site_without_readers(&config) {
        Ok(site) => {
            checks.push(("data folder", checks::folder(&config.folder())));
            checks.push(("mail", checks::mail(&config, &site).await));
            match house::open_as_it_stands(&config, site).await {
                Ok(app) => {
                    checks.extend(inside(&app, &config).await);
                    app.db.close().await;
                }
                Err(problem) => checks.push((
                    "database",
                    Err(format!("{}; where there is none yet, `jumelage migrate` makes it", with_causes(&problem))),
                )),
            }
        }
        Err(problem) => checks.push(("configuration", Err(with_causes(&problem)))),
    }
    let well = checks.iter().all(|(_, check)| check.is_ok());
    for (name, check) in checks {
        match check {
            Ok(says) => say!("✓ {name}: {says}"),
            Err(mend) => say!("✗ {name}: {mend}"),
        }
    }
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What stands in the database and beside it, where its schema is the one that this program reads.
async fn inside(app: &App, config: &Config) -> Vec<(&'static str, Check)> {
    let name = app.db.name();
    match app.db.schema().await {
        Ok(Schema::UpToDate) => vec![
            ("database", checks::database(app).await),
            ("mail tray", checks::tray(app).await),
            ("news", checks::news(app).await),
            ("files", checks::files(app).await),
            ("ballot keys", keys::ballot_keys(app, config).await),
            ("clock", checks::clock(app).await),
            ("register", checks::log(app).await),
        ],
        Ok(Schema::Behind(changes)) => vec![(
            "database",
            Err(format!("{name} answers, but its schema lacks {changes} changes: `jumelage migrate` makes them")),
        )],
        Ok(Schema::Ahead) => {
            vec![("database", Err(format!("{name} answers, but its schema was made by a newer version: use that one")))]
        }
        Err(error) => vec![("database", Err(format!("{error}: check `database` and that its server runs")))],
    }
}

fn with_causes(problem: &Problem) -> String {
    std::iter::once(problem.to_string()).chain(problem.causes()).collect::<Vec<_>>().join(": ")
}
