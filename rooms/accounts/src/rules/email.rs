/// What was typed is not a mail address that can be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a mail address")]
pub struct NotAnAddress;

/// A mail address as it is kept: without blanks around it, in small letters, so that it is one however it is typed.
///
/// Narrower than RFC 5321 on purpose: no quotes, no comments, nothing by which a line of a mail's head could be slipped in.
///
/// # Errors
/// [`NotAnAddress`] for anything else.
pub fn email(typed: &str) -> Result<String, NotAnAddress> {
    let address = typed.trim().to_ascii_lowercase();
    let (local, domain) = address.rsplit_once('@').ok_or(NotAnAddress)?;
    let fits = address.len() <= 254 && !local.is_empty() && local.len() <= 64;
    if fits && local.split('.').all(is_atom) && domain.contains('.') && domain.split('.').all(is_label) {
        Ok(address)
    } else {
        Err(NotAnAddress)
    }
}

fn is_atom(part: &str) -> bool {
    !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c))
}

fn is_label(part: &str) -> bool {
    let edges = |c: char| c != '-';
    (1..=63).contains(&part.len())
        && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && part.starts_with(edges)
        && part.ends_with(edges)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_however_it_is_typed() {
        assert_eq!(email(" Cabinet.Maire@Ville-Smara.MA "), Ok("cabinet.maire@ville-smara.ma".into()));
    }

    #[test]
    fn nothing_slips_a_line_into_a_mails_head() {
        for hostile in [
            "a@b.ma\r\nBcc: all@b.ma",
            "a@b.ma,c@d.ma",
            "A <a@b.ma>",
            "\"a b\"@c.ma",
            "a@b",
            "@b.ma",
            "a@",
            "a b@c.ma",
            "a@b..ma",
            ".a@b.ma",
            "a@-b.ma",
            "a@b.ma\0",
            "é@b.ma",
            "",
        ] {
            assert_eq!(email(hostile), Err(NotAnAddress), "{hostile:?}");
        }
    }

    #[test]
    fn an_endless_address_is_none() {
        assert_eq!(email(&format!("{}@b.ma", "a".repeat(65))), Err(NotAnAddress));
        assert_eq!(email(&format!("a@{}.ma", "b.".repeat(130))), Err(NotAnAddress));
    }
}
