use std::{path::Path, process::ExitCode};

use clap::Args;
use platform::{App, MailRoute, Site, db::sql};

use crate::{config::Config, house};

use super::{Result, Where};

/// Checks configuration, database, files, clock, mail and register, and says what to mend.
#[derive(Debug, Args)]
pub struct Doctor {
    #[command(flatten)]
    place: Where,
}

/// What one check found: all is well, or what to mend.
type Check = std::result::Result<String, String>;

impl Doctor {
    pub(super) async fn run(self) -> Result<ExitCode> {
        let config = match Config::read(&self.place) {
            Ok(config) => config,
            Err(problem) => {
                println!("✗ configuration: {problem}");
                problem.causes().for_each(|cause| println!("    {cause}"));
                return Ok(ExitCode::FAILURE);
            }
        };
        let mut checks: Vec<(&str, Check)> = vec![("configuration", settings(&config))];
        match house::site_without_readers(&config) {
            Ok(site) => {
                checks.push(("data folder", writable(&config.folder())));
                checks.push(("mail", mail(&site).await));
                match house::open(&config, site).await {
                    Ok(app) => {
                        checks.push(("database", database(&app).await));
                        checks.push(("clock", clock(&app).await));
                        checks.push(("register", log(&app).await));
                        app.db.close().await;
                    }
                    Err(problem) => checks.push(("database", Err(with_causes(&problem)))),
                }
            }
            Err(problem) => checks.push(("configuration", Err(with_causes(&problem)))),
        }
        let mut well = true;
        for (name, check) in checks {
            match check {
                Ok(says) => println!("✓ {name}: {says}"),
                Err(mend) => {
                    well = false;
                    println!("✗ {name}: {mend}");
                }
            }
        }
        Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn with_causes(problem: &super::Problem) -> String {
    std::iter::once(problem.to_string()).chain(problem.causes()).collect::<Vec<_>>().join(": ")
}

fn settings(config: &Config) -> Check {
    match &config.public_url {
        None => Err("public_url is not set: `serve` needs it".to_owned()),
        Some(url) if url.starts_with("http://") && !url.contains("127.0.0.1") && !url.contains("localhost") => {
            Err(format!(
                "{url} is not over TLS: passwords would travel in the open; put a reverse proxy with a certificate in front"
            ))
        }
        Some(url) => Ok(format!("the club is found at {url}")),
    }
}

fn writable(folder: &Path) -> Check {
    let probe = folder.join(".doctor");
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&probe, b"well"))
        .and_then(|()| std::fs::remove_file(&probe))
        .map(|()| format!("{} can be written", folder.display()))
        .map_err(|error| {
            format!("{} cannot be written ({error}): give the program's user the right to", folder.display())
        })
}

async fn mail(site: &Site) -> Check {
    match &site.mail {
        MailRoute::Tray => Ok(format!(
            "no server is set (mail.smtp): mail goes to files in {} and to the administrator's tray",
            site.data.join("mail").display()
        )),
        MailRoute::Smtp { .. } => match platform::mail::can_send(site).await {
            Ok(()) => Ok("the mail server answers".to_owned()),
            Err(says) => Err(format!("the mail server says: {says}; check mail.smtp")),
        },
    }
}

async fn database(app: &App) -> Check {
    let asked = async {
        let mut reader = app.db.read().await?;
        let unsent = reader.one(sql("SELECT COUNT(*) AS n FROM mails WHERE sent IS NULL AND tries > 0")).await?;
        unsent.get::<i64>("n")
    };
    match asked.await {
        Ok(0) => Ok(format!("{} answers, its schema is up to date", app.db.name())),
        Ok(unsent) => {
            Err(format!("{} answers, but {unsent} mails could not be sent: see the mail tray", app.db.name()))
        }
        Err(error) => Err(format!("{error}: check `database` and that its server runs")),
    }
}

/// The clock may not stand before what was already written.
async fn clock(app: &App) -> Check {
    let asked = async {
        let mut reader = app.db.read().await?;
        let row = reader.one(sql("SELECT MAX(at) AS last FROM audit")).await?;
        row.get::<Option<kernel::Time>>("last")
    };
    match asked.await {
        Ok(Some(last)) if last > app.now() => Err(format!(
            "it stands at {}, before the last act written ({last}): set it (for example with NTP)",
            app.now()
        )),
        Ok(_) => {
            Ok(format!("it stands at {}, and counts days in the club’s time zone: today is {}", app.now(), app.today()))
        }
        Err(error) => Err(error.to_string()),
    }
}

/// The whole log is hashed anew: it must give what was signed.
async fn log(app: &App) -> Check {
    match register::examine(app).await {
        Ok(Some(acts)) => Ok(format!("its {acts} acts are those that were signed, and its key is here")),
        Ok(None) => Ok("no act was entered yet".to_owned()),
        Err(failure) => Err(with_causes(&failure.into())),
    }
}
