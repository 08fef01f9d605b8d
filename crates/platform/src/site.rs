use std::path::PathBuf;

use kernel::{Lang, Localised};

/// A club's own two colours, as `#rrggbb`; contrast is checked where the configuration is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colours {
    /// Titles, links and acts.
    pub first: String,
    /// What is owed.
    pub second: String,
}

/// Where mail goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailRoute {
    /// To a server, by SMTP: the whole address as lettre reads it (`smtps://user:password@host:port`).
    Smtp {
        /// The server's address.
        url: String,
    },
    /// Nowhere beyond this machine: to files in the data folder, and to the administrator's tray.
    Tray,
}

/// What a club sets, checked: everything the pages need to know of where and for whom they are served.
#[derive(Debug, Clone)]
pub struct Site {
    /// The club's name.
    pub name: Localised,
    /// One sentence that says what the club is.
    pub sentence: Localised,
    /// Its logo as SVG, without script; the two arches when none.
    pub logo: Option<String>,
    /// Its colours, when it has set them.
    pub colours: Option<Colours>,
    /// The address at which readers find it, without a final slash. Mail, QR codes and canonical links use it.
    pub public_url: String,
    /// The folder of files, keys and, by default, the database.
    pub data: PathBuf,
    /// The folder of the keys of secret votes. No backup takes it.
    pub ballot_keys: PathBuf,
    /// The IANA time zone by which the club counts its days.
    pub time_zone: jiff::tz::TimeZone,
    /// Where mail goes.
    pub mail: MailRoute,
    /// The address mail is sent from.
    pub mail_from: String,
    /// Whether this is the demonstration: said on every page.
    pub demo: bool,
}

impl Site {
    /// A site for tests: the demonstration's shape on a loopback address.
    pub fn for_tests(data: PathBuf) -> Self {
        Self {
            name: Localised::one(Lang::Fr, "Club d’essai")
                .with(Lang::Ar, "نادي تجريبي")
                .with(Lang::En, "Test club")
                .with(Lang::Es, "Club de prueba"),
            sentence: Localised::one(Lang::Fr, "Des villes y agissent ensemble."),
            logo: None,
            colours: None,
            public_url: "http://127.0.0.1:8080".to_owned(),
            ballot_keys: data.join("ballot-keys"),
            data,
            time_zone: jiff::tz::TimeZone::UTC,
            mail: MailRoute::Tray,
            mail_from: "club@example.org".to_owned(),
            demo: false,
        }
    }

    /// Whether readers come over TLS: cookies then carry the `__Host-` prefix and `Secure`.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}
