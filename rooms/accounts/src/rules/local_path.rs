/// A path of our own house to go to after signing in; nothing when it could lead elsewhere.
///
/// It is put behind the reader's language, so that it never begins an address; what could confuse a browser is refused
/// all the same. What follows `#` is dropped.
pub fn local_path(path: &str) -> Option<&str> {
    let path = path.split('#').next().unwrap_or_default();
    let plain = path.len() <= 2000 && path.chars().all(|c| c.is_ascii_graphic() && c != '\\' && c != '"');
    (plain && path.starts_with('/') && !path.contains("//") && !path.contains("/../")).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn one_is_never_sent_to_another_site() {
        for hostile in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "evil",
            "",
            "/a\r\nSet-Cookie: a=b",
            "/a/../../b",
            "/x//evil",
        ] {
            assert_eq!(local_path(hostile), None, "{hostile:?}");
        }
    }

    #[test]
    fn a_page_of_ours_is_kept_with_its_query() {
        assert_eq!(
            local_path("/agreements/smara-tombouctou?side=ar#top"),
            Some("/agreements/smara-tombouctou?side=ar")
        );
    }
}
