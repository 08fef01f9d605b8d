/// What GeoNames says a place is, as far as the atlas takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feature {
    /// A place where people live; `PPLX`, a part of one.
    Populated,
    /// An administrative division, of the first to the fourth order; none where GeoNames does not say (`ADMD`).
    Division(Option<u8>),
}

/// Populated places that are no more: historical, historical capital, abandoned, destroyed.
const GONE: [&str; 4] = ["PPLH", "PPLCH", "PPLQ", "PPLW"];

/// Orders of divisions that are of one kind by the territorial law of their state, without exception. GeoNames itself says the
/// order only; where a state has several kinds in one order (a capital apart, cities beside counties), nothing is said here.
const SETTLED: [(&str, u8, &str); 17] = [
    ("BE", 1, "region"),
    ("BF", 1, "region"),
    ("BJ", 1, "department"),
    ("CL", 1, "region"),
    ("CM", 1, "region"),
    ("ES", 3, "municipality"),
    ("FR", 1, "region"),
    ("FR", 4, "commune"),
    ("GH", 1, "region"),
    ("IT", 1, "region"),
    ("IT", 3, "commune"),
    ("MA", 1, "region"),
    ("NL", 1, "province"),
    ("NL", 2, "municipality"),
    ("SN", 1, "region"),
    ("SN", 2, "department"),
    ("ZA", 1, "province"),
];

impl Feature {
    /// What class and code mean (`P` `PPLA`, `A` `ADM1`); none for what the atlas does not take: mountains and lakes, places
    /// that are no more, divisions that are (`ADM1H`), countries, parishes and zones.
    pub fn of(class: &str, code: &str) -> Option<Self> {
        match (class, code) {
            ("P", code) => (!GONE.contains(&code)).then_some(Self::Populated),
            ("A", "ADM1") => Some(Self::Division(Some(1))),
            ("A", "ADM2") => Some(Self::Division(Some(2))),
            ("A", "ADM3") => Some(Self::Division(Some(3))),
            ("A", "ADM4") => Some(Self::Division(Some(4))),
            ("A", "ADMD") => Some(Self::Division(None)),
            _ => None,
        }
    }

    /// Its order among divisions: 0 where people live, 1 to 4, and 5 for a division of which the order is not said.
    pub fn order(self) -> u8 {
        match self {
            Self::Populated => 0,
            Self::Division(order) => order.unwrap_or(5),
        }
    }

    /// The atlas's word for its kind. `unsettled` wherever the source does not settle it: GeoNames does not say whether a
    /// populated place is a city, a commune or a village by law, nor what a division of an order is called.
    pub fn kind(self, country: &str) -> &'static str {
        let Self::Division(Some(order)) = self else { return "unsettled" };
        let settled = SETTLED.iter().find(|(state, of, _)| (*state, *of) == (country, order));
        settled.map_or("unsettled", |(_, _, kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_and_divisions_are_taken_and_what_is_no_more_is_not() {
        let taken = |class, code| Feature::of(class, code).is_some();
        assert!(["PPL", "PPLA", "PPLC", "PPLX", "PPLL", ""].iter().all(|code| taken("P", code)));
        assert!(["PPLH", "PPLCH", "PPLQ", "PPLW"].iter().all(|code| !taken("P", code)));
        assert!(["ADM1", "ADM4", "ADMD"].iter().all(|code| taken("A", code)));
        assert!(["ADM1H", "PCLI", "PRSH", "ADM5", "TERR"].iter().all(|code| !taken("A", code)));
        assert!(!taken("T", "MT") && !taken("", ""));
    }

    #[test]
    fn a_kind_is_said_only_where_the_order_settles_it() {
        assert_eq!(Feature::Populated.kind("FR"), "unsettled");
        assert_eq!(Feature::Division(Some(1)).kind("MA"), "region");
        assert_eq!(Feature::Division(Some(2)).kind("MA"), "unsettled", "a province or a prefecture");
        assert_eq!(Feature::Division(Some(1)).kind("US"), "unsettled", "a state has no word here");
        assert_eq!(Feature::Division(None).kind("FR"), "unsettled");
    }
}
