//! What a club sets, by file and environment. Every key is documented here; unknown keys are refused.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use figment::{
    Figment,
    providers::{Env, Format as _, Toml},
};
use kernel::{Lang, Localised};
use platform::{Colours, MailRoute, Site};
use serde::Deserialize;

use crate::commands::{Problem, Result, Where};

mod keys;

/// Every key with its meaning and an example or its default, as `jumelage config` prints it.
pub const DOCUMENTED: &str = include_str!("config.toml");

/// The settings as written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The club itself.
    pub club: Club,
    /// The address at which readers find it.
    pub public_url: Option<String>,
    /// Where the program listens.
    pub listen: Option<SocketAddr>,
    /// The folder of the database, files, keys and mail.
    pub data: Option<PathBuf>,
    /// The folder of the keys of secret votes.
    pub ballot_keys: Option<PathBuf>,
    /// The database's address.
    pub database: Option<String>,
    /// The time zone by which the club counts its days.
    pub time_zone: Option<String>,
    /// Mail.
    pub mail: Mail,
    /// Figures for whoever watches the machine.
    pub metrics: Metrics,
    /// The log.
    pub log: Log,
}

/// The club itself.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Club {
    /// Its name, by language.
    pub name: BTreeMap<Lang, String>,
    /// What it is, in one sentence, by language.
    pub sentence: BTreeMap<Lang, String>,
    /// Its logo, an SVG file.
    pub logo: Option<PathBuf>,
    /// Its colours.
    pub colours: Option<TwoColours>,
}

/// A club's two colours.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TwoColours {
    /// Titles, links and acts.
    pub first: String,
    /// What is owed.
    pub second: String,
}

/// Mail.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// The server's address.
    pub smtp: Option<String>,
    /// The address mail is sent from.
    pub from: Option<String>,
}

/// Figures for whoever watches the machine.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metrics {
    /// Where they are served.
    pub listen: Option<SocketAddr>,
}

/// The log.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// What is logged.
    pub filter: Option<String>,
    /// `text` or `json`.
    pub form: Option<LogForm>,
}

/// How a line of the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogForm {
    /// For people.
    Text,
    /// For programs: one JSON object a line.
    Json,
}

impl Config {
    /// Reads the configuration: the file, then the environment (`JUMELAGE_PUBLIC_URL`, `JUMELAGE_MAIL__SMTP`), then the command line.
    ///
    /// # Errors
    /// For a file that cannot be read, an unknown key, a value of the wrong kind: each by its name.
    pub fn read(place: &Where) -> Result<Self> {
        let mut figment = Figment::new();
        if let Some(file) = &place.config {
            if !file.exists() {
                return Err(Problem::new(format!("there is no configuration file at {}", file.display())));
            }
            figment = figment.merge(Toml::file_exact(file));
        }
        let environment =
            Env::prefixed("JUMELAGE_").filter(|key| !key.starts_with("TEST_") && key != "BIN").split("__");
        let mut config: Self = figment.merge(environment).extract().map_err(|error| {
            Problem::because("the configuration is not right (`jumelage config` documents every key)", error)
        })?;
        config.data = place.data.clone().or(config.data);
        config.database = place.database.clone().or(config.database);
        Ok(config)
    }

    /// The folder of the database, files, keys and mail.
    pub fn folder(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| PathBuf::from("data"))
    }

    /// The folder of the keys of secret votes: as it is set, else beside that of the data.
    pub fn ballot_keys(&self) -> PathBuf {
        self.ballot_keys.clone().unwrap_or_else(|| keys::folder(&self.folder()))
    }

    /// Where keys go from the next start on, once the folder that an earlier version made among the data is empty.
    /// Nothing where that one is not in use.
    pub fn next_ballot_keys(&self) -> Option<PathBuf> {
        if self.ballot_keys.is_some() { None } else { keys::next(&self.folder()) }
    }

    /// Where the program listens.
    pub fn listens(&self) -> SocketAddr {
        self.listen.unwrap_or(([127, 0, 0, 1], 8080).into())
    }

    /// The database's address.
    pub fn database_url(&self) -> String {
        self.database.clone().unwrap_or_else(|| format!("sqlite:{}", self.folder().join("jumelage.sqlite").display()))
    }

    /// What the pages need to know, checked.
    ///
    /// # Errors
    /// With the key that is wrong and what it takes.
    pub fn site(&self, public_url: &str, demo: bool) -> Result<Site> {
        let public_url = public_url.trim_end_matches('/').to_owned();
        if !public_url.starts_with("https://") && !public_url.starts_with("http://") {
            return Err(Problem::new("public_url begins with https:// (or http:// on a private network)"));
        }
        if public_url.split_once("://").is_some_and(|(_, host)| host.is_empty() || host.contains(['/', '?', '#'])) {
            return Err(Problem::new(
                "public_url is a host alone (https://club.example): the club does not stand in a folder of another site",
            ));
        }
        let colours = self.club.colours.as_ref().map(|c| Colours { first: c.first.clone(), second: c.second.clone() });
        if let Some(colours) = &colours {
            platform::colour_sheet(colours).map_err(|error| Problem::because("club.colours cannot be used", error))?;
        }
        let zone = self.time_zone.as_deref().unwrap_or("UTC");
        Ok(Site {
            name: localised(&self.club.name),
            sentence: localised(&self.club.sentence),
            logo: self.club.logo.as_deref().map(read_logo).transpose()?,
            colours,
            public_url,
            data: self.folder(),
            ballot_keys: self.ballot_keys(),
            time_zone: jiff::tz::TimeZone::get(zone)
                .map_err(|error| Problem::because(format!("time_zone: {zone:?} is not an IANA time zone"), error))?,
            mail: self.mail.smtp.clone().map_or(MailRoute::Tray, |url| MailRoute::Smtp { url }),
            mail_from: self.mail.from.clone().unwrap_or_else(|| "club@localhost".to_owned()),
            demo,
        })
    }
}

fn localised(texts: &BTreeMap<Lang, String>) -> Localised {
    texts.iter().fold(Localised::default(), |all, (lang, text)| all.with(*lang, text))
}

/// A logo is drawn inside the page: an SVG without script, style, links or anything from elsewhere.
fn read_logo(file: &Path) -> Result<String> {
    let svg = std::fs::read_to_string(file)
        .map_err(|error| Problem::because(format!("club.logo: {} cannot be read", file.display()), error))?;
    let start = svg.find("<svg").ok_or_else(|| Problem::new("club.logo is not an SVG drawing"))?;
    let svg = svg[start..].to_owned();
    let lower = svg.to_lowercase();
    for forbidden in ["<script", "<style", "style=", "href", "<foreignobject", "<image", "url(", " on", "<!entity"] {
        if lower.contains(forbidden) {
            return Err(Problem::new(format!("club.logo holds {forbidden:?}: draw it with plain shapes")));
        }
    }
    Ok(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(folder: &Path, text: &str) -> Where {
        let file = folder.join("club.toml");
        std::fs::write(&file, text).unwrap();
        Where { config: Some(file), data: None, database: None }
    }

    #[test]
    fn every_documented_key_is_one_that_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let all: String = DOCUMENTED
            .lines()
            .map(|line| line.strip_prefix("# ").filter(|l| l.contains(" = ")).unwrap_or(line))
            .filter(|line| !line.starts_with('#'))
            .map(|line| format!("{line}\n"))
            .collect();
        let config = Config::read(&at(folder.path(), &all)).unwrap();
        assert!(config.public_url.is_some() && config.mail.smtp.is_some() && config.metrics.listen.is_some());
        assert!(config.log.form.is_some() && config.club.colours.is_some() && config.time_zone.is_some());
    }

    #[test]
    fn a_logo_is_plain_shapes_and_begins_where_the_drawing_does() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("logo.svg");
        let read = |text: &str| {
            std::fs::write(&file, text).unwrap();
            read_logo(&file).map_err(|problem| problem.to_string())
        };
        let shapes = r#"<svg viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>"#;
        assert_eq!(read(&format!("<?xml version=\"1.0\"?>\n<!-- a mark -->\n{shapes}")).as_deref(), Ok(shapes));
        assert_eq!(read("a photograph"), Err("club.logo is not an SVG drawing".to_owned()));
        for forbidden in [
            "<SCRIPT>alert(1)</SCRIPT>",
            r#"<a xlink:href="https://evil.example"/>"#,
            r#"<path onload="alert(1)"/>"#,
            r#"<rect fill="url(https://evil.example)"/>"#,
            r#"<rect style="fill:red"/>"#,
            "<foreignObject/>",
        ] {
            let refused = read(&format!("<svg>{forbidden}</svg>")).unwrap_err();
            assert!(refused.starts_with("club.logo holds"), "{forbidden}: {refused}");
        }
        let gone = read_logo(&folder.path().join("nothing.svg")).unwrap_err().to_string();
        assert!(gone.contains("nothing.svg cannot be read"), "{gone}");
    }

    #[test]
    fn every_key_that_is_read_is_documented() {
        let folder = tempfile::tempdir().unwrap();
        for table in ["", "club", "club.colours", "mail", "metrics", "log"] {
            let head = if table.is_empty() { String::new() } else { format!("[{table}]\n") };
            let problem = Config::read(&at(folder.path(), &format!("{head}nothing = 1\n"))).unwrap_err();
            let says = problem.causes().find(|cause| cause.contains("nothing")).unwrap();
            let (_, expected) = says.split_once("expected").unwrap();
            let keys: Vec<&str> =
                expected.split('`').filter(|part| part.chars().all(|c| c.is_alphanumeric() || c == '_')).collect();
            let keys: Vec<&str> = keys.into_iter().filter(|key| !key.is_empty()).collect();
            assert!(!keys.is_empty(), "{says}");
            for key in keys {
                let whole = if table.is_empty() { key.to_owned() } else { format!("{table}.{key}") };
                let here = DOCUMENTED.lines().map(|line| line.trim_start_matches("# "));
                let known =
                    here.clone().any(|line| line.starts_with(&format!("{key} = ")) || line == format!("[{whole}]"));
                assert!(known, "{whole} is read and not documented");
            }
        }
    }

    #[test]
    fn the_club_stands_at_a_host_of_its_own() {
        let config = Config::default();
        let taken = |url: &str| config.site(url, false).is_ok();
        assert!(taken("https://club.example/") && taken("http://127.0.0.1:8080"));
        for url in ["https://ville.ma/club", "https://ville.ma?club", "https://", "ville.ma"] {
            assert!(!taken(url), "{url}");
        }
    }

    #[test]
    fn the_folder_that_is_set_for_keys_is_the_one_whatever_lies_elsewhere() {
        let data = tempfile::tempdir().unwrap();
        let former = data.path().join("ballot-keys");
        std::fs::create_dir(&former).unwrap();
        std::fs::write(former.join("vote.key"), "a key").unwrap();
        let unset = Config { data: Some(data.path().to_owned()), ..Config::default() };
        assert_eq!(unset.ballot_keys(), former);
        assert!(unset.next_ballot_keys().is_some());
        let set = Config { ballot_keys: Some("/run/jumelage/ballot-keys".into()), ..unset };
        assert_eq!((set.ballot_keys(), set.next_ballot_keys()), ("/run/jumelage/ballot-keys".into(), None));
    }

    #[test]
    fn an_unknown_key_is_refused_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let problem = Config::read(&at(folder.path(), "public_ulr = \"https://club.example\"\n")).unwrap_err();
        assert!(problem.causes().any(|cause| cause.contains("public_ulr")));
    }

    #[test]
    fn a_pale_colour_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let config =
            Config::read(&at(folder.path(), "[club.colours]\nfirst = \"#ffd700\"\nsecond = \"#97471c\"\n")).unwrap();
        assert!(config.site("https://club.example", false).is_err());
    }
}
