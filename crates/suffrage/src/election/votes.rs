use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Sub},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Votes to five decimal places, kept as a whole number of hundred-thousandths: exact, never a float.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Votes(u128);

impl Votes {
    /// How many make one vote.
    const ONE: u128 = 100_000;

    /// So many whole votes.
    pub fn whole(votes: u64) -> Self {
        Self(u128::from(votes) * Self::ONE)
    }

    /// In hundred-thousandths of a vote.
    pub fn hundred_thousandths(self) -> u128 {
        self.0
    }

    /// So many times as much.
    pub(crate) fn times(self, papers: u64) -> Self {
        Self(self.0 * u128::from(papers))
    }

    /// This value, multiplied by a surplus and divided by the votes it is part of, any remainder ignored (rule 48(3)).
    pub(crate) fn share(self, surplus: Self, total: Self) -> Self {
        Self(self.0 * surplus.0 / total.0.max(1))
    }
}

impl Add for Votes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Votes {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Votes {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Votes {
    fn sum<I: Iterator<Item = Self>>(votes: I) -> Self {
        votes.fold(Self::default(), Add::add)
    }
}

/// As text: a machine that reads numbers as floats would lose some of it.
impl Serialize for Votes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Votes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map(Self).map_err(D::Error::custom)
    }
}

impl fmt::Display for Votes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:05}", self.0 / Self::ONE, self.0 % Self::ONE)
    }
}
