use serde::{Deserialize, Serialize};

/// A country, as far as partners are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// Which part of the world it is in: the caller's numbering of sub-regions, such as that of the UN's M49.
    pub sub_region: u8,
    /// Its continent: the caller's numbering.
    pub continent: u8,
    /// Whether the caller counts it to the South.
    pub south: bool,
}

/// What is known of a place. What is not documented is none, and the model then says nothing of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Degrees of latitude and longitude, north and east positive.
    pub position: Option<(f32, f32)>,
    /// How many live there.
    pub population: Option<u32>,
    /// Its country: a number in the world's list.
    pub country: u16,
    /// The region, province or state it is in: the caller's numbering, over all countries.
    pub region: Option<u32>,
    /// The languages spoken there.
    pub languages: Languages,
    /// Metres above the sea.
    pub altitude: Option<i16>,
    /// Kilometres to the coast.
    pub coast: Option<u16>,
    /// Its climate: the caller's numbering of classes.
    pub climate: Option<u8>,
    /// Its name: equal numbers are namesakes. The caller folds the names.
    pub name: Option<u32>,
    /// What it looks for.
    pub wanted: Themes,
    /// What it has to give.
    pub offered: Themes,
    /// Whether it is a member of the club.
    pub member: bool,
}

impl Place {
    /// A place of which nothing is known but its country.
    pub const fn of(country: u16) -> Self {
        Self {
            position: None,
            population: None,
            country,
            region: None,
            languages: Languages::NONE,
            altitude: None,
            coast: None,
            climate: None,
            name: None,
            wanted: Themes::NONE,
            offered: Themes::NONE,
            member: false,
        }
    }
}

/// A set of languages, by the caller's numbering from 0 to 255.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<u8>", into = "Vec<u8>")]
pub struct Languages([u64; 4]);

/// A set of themes of offers and requests, by the caller's numbering from 0 to 63.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<u8>", into = "Vec<u8>")]
pub struct Themes([u64; 1]);

macro_rules! set {
    ($set:ident, $words:literal) => {
        impl $set {
            /// The empty set.
            pub const NONE: Self = Self([0; $words]);

            /// What is in both.
            pub fn shared(self, other: Self) -> Self {
                Self(std::array::from_fn(|at| self.0[at] & other.0[at]))
            }

            /// Whether nothing is in it.
            pub fn is_empty(self) -> bool {
                self == Self::NONE
            }

            /// Whether it holds `number`.
            pub fn holds(self, number: u8) -> bool {
                self.0.get(usize::from(number / 64)).is_some_and(|word| word >> (number % 64) & 1 == 1)
            }

            /// The numbers in it, in order.
            pub fn iter(self) -> impl Iterator<Item = u8> {
                (0..=u8::MAX).filter(move |number| self.holds(*number))
            }
        }

        impl From<Vec<u8>> for $set {
            fn from(numbers: Vec<u8>) -> Self {
                numbers.into_iter().collect()
            }
        }

        impl From<$set> for Vec<u8> {
            fn from(set: $set) -> Self {
                set.iter().collect()
            }
        }

        impl FromIterator<u8> for $set {
            /// Numbers beyond the numbering are left out.
            fn from_iter<I: IntoIterator<Item = u8>>(numbers: I) -> Self {
                let mut set = Self::NONE;
                for number in numbers {
                    if let Some(word) = set.0.get_mut(usize::from(number / 64)) {
                        *word |= 1 << (number % 64);
                    }
                }
                set
            }
        }
    };
}

set!(Languages, 4);
set!(Themes, 1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in() {
        let set: Languages = [3, 127, 255, 3].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [3, 127, 255]);
        assert_eq!(set.shared([127].into_iter().collect()).iter().collect::<Vec<_>>(), [127]);
        assert!(!set.holds(128));
    }

    #[test]
    fn what_is_beyond_the_numbering_is_left_out() {
        assert_eq!([64, 200].into_iter().collect::<Themes>(), Themes::NONE);
    }
}
