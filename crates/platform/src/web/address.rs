use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap},
};

/// The address a request comes from, under which what comes from one place is counted; empty where it is not known.
///
/// What a proxy says of it is believed only from this very machine; an IPv6 network (/64) counts as one address.
pub fn address(extensions: &Extensions, headers: &HeaderMap) -> String {
    counted(extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip()), headers)
}

fn counted(peer: Option<IpAddr>, headers: &HeaderMap) -> String {
    let forwarded = || {
        // A proxy writes after what it was sent: in the list, or on a line of its own.
        let list = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
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

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn with(forwarded: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(NAME, HeaderValue::from_static(forwarded))])
    }

    const NAME: HeaderName = HeaderName::from_static("x-forwarded-for");

    #[test]
    fn what_a_visitor_says_before_the_proxy_does_is_not_believed() {
        let here: IpAddr = "127.0.0.1".parse().unwrap();
        let mut lines = with("6.6.6.6, 7.7.7.7");
        lines.append(NAME, HeaderValue::from_static("198.51.100.1"));
        assert_eq!(counted(Some(here), &lines), "198.51.100.1");
    }

    #[test]
    fn only_a_proxy_on_this_machine_is_believed() {
        let far: IpAddr = "203.0.113.9".parse().unwrap();
        let here: IpAddr = "127.0.0.1".parse().unwrap();
        assert_eq!(counted(Some(far), &with("198.51.100.1")), "203.0.113.9");
        assert_eq!(counted(Some(here), &with("6.6.6.6, 198.51.100.1")), "198.51.100.1");
        assert_eq!(counted(Some(here), &with("nonsense")), "127.0.0.1");
    }

    #[test]
    fn a_network_of_the_sixth_version_is_one_address() {
        let one = counted(Some("2001:db8:1:2:aaaa::1".parse().unwrap()), &HeaderMap::new());
        let other = counted(Some("2001:db8:1:2:bbbb::2".parse().unwrap()), &HeaderMap::new());
        assert_eq!(one, other);
    }
}
