use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use platform::{
    App,
    web::{address, cookie, session_cookie},
};

/// Where a request comes from: the address that failures are counted by, the machine as its owner will recognise it, the
/// session it came with, and the token by which its browser is known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Caller {
    pub address: String,
    pub machine: String,
    pub token: Option<String>,
    pub browser: Option<String>,
}

/// The name of the cookie by which a browser is known to the accounts used from it: bound to the host over TLS.
pub(crate) fn known_cookie(secure: bool) -> &'static str {
    if secure { "__Host-known" } else { "known" }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let agent = parts.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
        let secure = app.site.secure();
        Ok(Self {
            address: address(&parts.extensions, &parts.headers),
            machine: machine(agent.unwrap_or_default()),
            token: cookie(&parts.headers, session_cookie(secure)).map(str::to_owned),
            browser: cookie(&parts.headers, known_cookie(secure)).map(str::to_owned),
        })
    }
}

/// The browser and the system, by their names, as far as the browser says.
fn machine(agent: &str) -> String {
    let first =
        |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("Chrome", "Chrome"),
        ("CriOS", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_is_named_as_its_owner_knows_it() {
        assert_eq!(
            machine("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/119 Mobile Safari/537.36"),
            "Chrome, Android"
        );
        assert_eq!(machine("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0"), "Firefox, Linux");
        assert_eq!(machine("<script>"), "");
    }
}
