/// A readable Latin address for a name: ASCII letters, digits and single hyphens, 60 characters at most.
///
/// One slug serves all languages. Empty when the name holds no letter that can be written in Latin.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in deunicode::deunicode(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if c != '\'' && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= 60 {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_name_becomes_a_readable_latin_address() {
        assert_eq!(slug("N’Djamena"), "ndjamena");
        assert_eq!(slug("Commune d’Al-Hoceïma  (Maroc)"), "commune-dal-hoceima-maroc");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("—"), "");
    }

    #[test]
    fn a_long_name_is_cut() {
        assert_eq!(slug(&"ville ".repeat(40)).len(), 60 - 1);
    }
}
