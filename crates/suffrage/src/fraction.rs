use std::{cmp::Ordering, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A fraction in its lowest terms, such as `2/3`; between 0 and what 32 bits hold, never a float.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    above: u32,
    below: u32,
}

impl Fraction {
    /// The fraction `above`/`below`, reduced; `None` when `below` is 0.
    pub fn new(above: u32, below: u32) -> Option<Self> {
        let common = gcd(above, below);
        (below != 0).then(|| Self { above: above / common, below: below / common })
    }

    /// Its numerator, in lowest terms.
    pub fn above(self) -> u32 {
        self.above
    }

    /// Its denominator, in lowest terms; never 0.
    pub fn below(self) -> u32 {
        self.below
    }
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let across = |a: Self, b: Self| u64::from(a.above) * u64::from(b.below);
        across(*self, *other).cmp(&across(*other, *self))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.above, self.below)
    }
}

/// As it is written: `"2/3"`.
impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(|()| D::Error::custom("not a fraction"))
    }
}

impl FromStr for Fraction {
    type Err = ();

    /// Reads `2/3`: two whole numbers in digits and a stroke.
    fn from_str(text: &str) -> Result<Self, ()> {
        let whole = |part: &str| {
            let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten().ok_or(())
        };
        let (above, below) = text.split_once('/').ok_or(())?;
        Self::new(whole(above.trim())?, whole(below.trim())?).ok_or(())
    }
}

/// A share that must be reached, or passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Threshold {
    /// This share, or more.
    AtLeast(Fraction),
    /// More than this share: "more than one half" of 30 is 16, "at least one half" is 15.
    MoreThan(Fraction),
}

impl Threshold {
    /// Its fraction.
    pub fn fraction(self) -> Fraction {
        match self {
            Self::AtLeast(share) | Self::MoreThan(share) => share,
        }
    }

    /// Whether it is more than one half: the only share that equal votes miss by one vote, and where they are a tie.
    pub fn is_more_than_half(self) -> bool {
        matches!(self, Self::MoreThan(Fraction { above: 1, below: 2 }))
    }

    /// The smallest whole number that satisfies it out of `total`; at least 1, so that nothing is ever decided by nobody.
    pub fn needed(self, total: u64) -> u64 {
        let product = u128::from(total) * u128::from(self.fraction().above);
        let below = u128::from(self.fraction().below);
        let needed = match self {
            Self::AtLeast(_) => product.div_ceil(below),
            Self::MoreThan(_) => product / below + 1,
        };
        u64::try_from(needed).unwrap_or(u64::MAX).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(text: &str) -> Fraction {
        text.parse().unwrap()
    }

    #[test]
    fn a_fraction_is_kept_in_its_lowest_terms() {
        assert_eq!(share("4/6"), share("2/3"));
        assert_eq!(share("4/6").to_string(), "2/3");
        assert_eq!(share(" 0 / 7 ").to_string(), "0/1");
        for wrong in ["", "2", "2/0", "-1/2", "1/2/3", "0.5", "a/b", "+1/2", "1/99999999999"] {
            assert_eq!(wrong.parse::<Fraction>(), Err(()), "{wrong}");
        }
    }

    #[test]
    fn two_thirds_of_seventeen_is_twelve() {
        assert_eq!(Threshold::AtLeast(share("2/3")).needed(17), 12);
        assert_eq!(Threshold::AtLeast(share("2/3")).needed(18), 12);
        assert_eq!(Threshold::MoreThan(share("2/3")).needed(18), 13);
        assert_eq!(Threshold::AtLeast(share("4/5")).needed(31), 25);
    }

    #[test]
    fn more_than_half_is_not_half() {
        assert_eq!(Threshold::MoreThan(share("1/2")).needed(31), 16);
        assert_eq!(Threshold::MoreThan(share("1/2")).needed(30), 16);
        assert_eq!(Threshold::AtLeast(share("1/2")).needed(30), 15);
    }

    #[test]
    fn nothing_is_decided_by_nobody() {
        assert_eq!(Threshold::AtLeast(share("2/3")).needed(0), 1);
        assert_eq!(Threshold::MoreThan(share("1/1")).needed(u64::MAX), u64::MAX);
    }
}
