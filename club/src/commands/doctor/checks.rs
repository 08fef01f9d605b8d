//! What the doctor looks at, each by itself.

use std::{os::unix::fs::PermissionsExt as _, path::Path};

use platform::{App, MailRoute, Site, db::sql, mail::Count};

use crate::config::Config;

use super::{Check, with_causes};

/// How many missing files are named.
const NAMED: usize = 3;

pub(super) fn settings(config: &Config) -> Check {
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

/// A proxy is believed from this machine alone. Whether it keeps the `Host` header cannot be seen from here.
pub(super) fn proxy(config: &Config) -> Check {
    let (at, over_tls) =
        (config.listens(), config.public_url.as_deref().is_some_and(|url| url.starts_with("https://")));
    match (at.ip().is_loopback(), over_tls) {
        (true, true) => Ok(format!("it is to stand on this machine, before {at}, and to keep the Host header")),
        (true, false) => Ok(format!("none: the program listens at {at} for this machine alone")),
        (false, true) => Err(format!(
            "the program listens beyond this machine, at {at}: behind a proxy elsewhere all visitors count as one address, \
             and without one passwords travel in the open; set `listen` to 127.0.0.1 and run the proxy here"
        )),
        (false, false) => Err(format!("the program listens beyond this machine, at {at}, without TLS: set `listen`")),
    }
}

pub(super) fn folder(folder: &Path) -> Check {
    let probe = folder.join(".doctor");
    std::fs::write(&probe, b"well").and_then(|()| std::fs::remove_file(&probe)).map_err(|error| {
        format!("{} cannot be written ({error}): make it, and give the program's user the right to", folder.display())
    })?;
    let mode = std::fs::metadata(folder).map_err(|error| error.to_string())?.permissions().mode() & 0o777;
    if mode & 0o077 == 0 {
        return Ok(format!("{} can be written, and nobody else reads it", folder.display()));
    }
    let folder = folder.display();
    Err(format!(
        "others on this machine may look into {folder} (its mode is {mode:o}), which holds the register's key, drafts \
         and mail: chmod 700 {folder}"
    ))
}

pub(super) async fn mail(config: &Config, site: &Site) -> Check {
    match &site.mail {
        MailRoute::Tray => Ok(format!(
            "no server is set (mail.smtp): mail goes to files in {} and to the administrator's tray",
            site.data.join("mail").display()
        )),
        MailRoute::Smtp { .. } if config.mail.from.is_none() => Err(format!(
            "mail.from is not set: mail would be sent from {}, which servers refuse; set the club's own address",
            site.mail_from
        )),
        MailRoute::Smtp { .. } => match platform::mail::can_send(site).await {
            Ok(()) => Ok(format!("the mail server answers; mail is sent from {}", site.mail_from)),
            Err(says) => Err(format!("mail cannot be sent: {says}; check mail.smtp and mail.from")),
        },
    }
}

pub(super) async fn database(app: &App) -> Check {
    match app.db.read().await {
        Ok(_) => Ok(format!("{} answers, its schema is up to date", app.db.name())),
        Err(error) => Err(format!("{error}: check `database` and that its server runs")),
    }
}

/// What could not be sent is to be mended while it is tried; what was given up is only told.
pub(super) async fn tray(app: &App) -> Check {
    let asked = async { platform::mail::tray_count(&mut app.db.read().await?).await };
    match asked.await {
        Ok(Count { failing: 0, given_up: 0, .. }) => Ok("every mail that was written left, or is about to".to_owned()),
        Ok(Count { failing: 0, given_up, .. }) => {
            Ok(format!("nothing waits in vain; {given_up} were given up: the mail tray says why"))
        }
        Ok(Count { failing, .. }) => Err(format!("{failing} mails could not be sent: see the mail tray")),
        Err(failure) => Err(with_causes(&failure.into())),
    }
}

/// A room that fails on what another tells it waits there, and its pages fall behind.
pub(super) async fn news(app: &App) -> Check {
    let asked = async { platform::jobs::failing(&mut app.db.read().await?).await };
    match asked.await {
        Ok(failing) => match failing.first() {
            None => Ok("every room hears what the others tell".to_owned()),
            Some((listener, why)) => {
                Err(format!("{listener} fails on what it is told ({why}): tell us what the log says of it"))
            }
        },
        Err(failure) => Err(with_causes(&failure.into())),
    }
}

/// Every file that is named must be there.
pub(super) async fn files(app: &App) -> Check {
    let asked = async { app.files.missing(&mut app.db.read().await?).await };
    match asked.await {
        Ok(missing) if missing.is_empty() => Ok("every file that is named is there".to_owned()),
        Ok(missing) => {
            let names: Vec<&str> = missing.iter().take(NAMED).map(String::as_str).collect();
            let (all, folder) = (missing.len(), app.site.data.join("files"));
            Err(format!("{all} are not in {}: bring them back from a copy: {}", folder.display(), names.join(", ")))
        }
        Err(failure) => Err(with_causes(&failure.into())),
    }
}

/// The clock may not stand before what was already written.
pub(super) async fn clock(app: &App) -> Check {
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
pub(super) async fn log(app: &App) -> Check {
    match register::examine(app).await {
        Ok(Some(acts)) => Ok(format!("its {acts} acts are those that were signed, and its key is here")),
        Ok(None) => Ok("no act was entered yet".to_owned()),
        Err(failure) => Err(with_causes(&failure.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_elsewhere_is_told_of() {
        let config = |url: &str, at: &str| Config {
            public_url: Some(url.to_owned()),
            listen: Some(at.parse().unwrap()),
            ..Config::default()
        };
        let found = [
            ("https://club.example", "127.0.0.1:8080", true),
            ("http://127.0.0.1:8080", "127.0.0.1:8080", true),
            ("https://club.example", "0.0.0.0:8080", false),
            ("http://club.example", "[::]:80", false),
        ];
        for (url, at, well) in found {
            assert_eq!(proxy(&config(url, at)).is_ok(), well, "{url} {at}");
        }
    }
}
