use std::{convert::Infallible, net::IpAddr, net::SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use platform::{
    App,
    web::{cookie, session_cookie},
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
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        let agent = parts.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
        let secure = app.site.secure();
        Ok(Self {
            address: address(peer, &parts.headers),
            machine: machine(agent.unwrap_or_default()),
            token: cookie(&parts.headers, session_cookie(secure)).map(str::to_owned),
            browser: cookie(&parts.headers, known_cookie(secure)).map(str::to_owned),
        })
    }
}

/// The address a request comes from. What a proxy says of it is believed only from this very machine; an IPv6 network
/// (/64) counts as one address.
fn address(peer: Option<IpAddr>, headers: &HeaderMap) -> String {
    let forwarded = || {
        let list = headers.get("x-forwarded-for")?.to_str().ok()?;
        list.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let address = match peer {
        Some(peer) if peer.is_loopback() => Some(forwarded().unwrap_or(peer)),
        peer => peer,
    };
    match address {
        Some(IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_none() => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        Some(address) => address.to_canonical().to_string(),
        None => String::new(),
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

    fn with(forwarded: &'static str) -> HeaderMap {
        HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), forwarded.parse().unwrap())])
    }

    #[test]
    fn only_a_proxy_on_this_machine_is_believed() {
        let far: IpAddr = "203.0.113.9".parse().unwrap();
        let here: IpAddr = "127.0.0.1".parse().unwrap();
        assert_eq!(address(Some(far), &with("198.51.100.1")), "203.0.113.9");
        assert_eq!(address(Some(here), &with("6.6.6.6, 198.51.100.1")), "198.51.100.1");
        assert_eq!(address(Some(here), &with("nonsense")), "127.0.0.1");
    }

    #[test]
    fn a_network_of_the_sixth_version_is_one_address() {
        let one = address(Some("2001:db8:1:2:aaaa::1".parse().unwrap()), &HeaderMap::new());
        let other = address(Some("2001:db8:1:2:bbbb::2".parse().unwrap()), &HeaderMap::new());
        assert_eq!(one, other);
    }

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
