use std::fmt;

/// An item of Wikidata: `Q842810`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Qid(pub u64);

impl Qid {
    /// What a cell says: `Q842810`, `wd:Q842810`, or its whole address. None when it is no item.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches(['/', '>']);
        let text = text.split(['?', '#']).next()?.trim_end_matches('/');
        let item = text.rsplit(['/', ':']).next()?;
        let digits = item.strip_prefix(['Q', 'q'])?;
        number(digits).map(Self)
    }
}

impl fmt::Display for Qid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Q{}", self.0)
    }
}

/// A number of GeoNames: `2461874`, or its whole address (`https://sws.geonames.org/2461874/`). None when it is none.
pub fn geonames_id(text: &str) -> Option<u64> {
    let text = text.trim().trim_start_matches('<').trim_end_matches('>');
    let short = ["geonames:", "geoname:", "gn:", "GeoNames:"].iter().find_map(|prefix| text.strip_prefix(prefix));
    let text = short.map_or(text, str::trim);
    match text.split_once("geonames.org/") {
        Some((_, path)) => number(path.split(['/', '?', '#', '.']).next()?),
        // A spreadsheet may have made a decimal of it.
        None => number(text.strip_suffix(".0").unwrap_or(text)),
    }
}

/// A number without sign and leading zero, as identifiers are: at most twelve digits.
fn number(digits: &str) -> Option<u64> {
    let fits =
        (1..=12).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    if fits { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_of_wikidata_is_q_and_a_number() {
        for text in [
            "Q842810",
            " q842810",
            "wd:Q842810",
            "http://www.wikidata.org/entity/Q842810",
            "<x/Q842810>",
            "https://www.wikidata.org/wiki/Q842810?uselang=fr#P190",
        ] {
            assert_eq!(Qid::parse(text), Some(Qid(842_810)), "{text}");
        }
        for text in ["", "Q", "Q0", "842810", "Q12345678901234", "Quito", "Q1x"] {
            assert_eq!(Qid::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_of_geonames_is_digits_or_an_address() {
        for text in [
            "2461874",
            "2461874.0",
            "https://www.geonames.org/2461874/smara.html",
            "geonames:2461874",
            "http://sws.geonames.org/2461874/",
            "https://www.geonames.org/2461874?x=1",
        ] {
            assert_eq!(geonames_id(text), Some(2_461_874), "{text}");
        }
        for text in ["", "0", "-5", "1.5", "Q5", "geonames.org/"] {
            assert_eq!(geonames_id(text), None, "{text}");
        }
    }
}
