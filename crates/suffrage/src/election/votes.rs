use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Sub},
};

/// Votes to five decimal places, kept as a whole number of hundred-thousandths: exact, never a float.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Votes(u64);

impl Votes {
    /// How many make one vote.
    const ONE: u64 = 100_000;

    /// So many whole votes.
    pub fn whole(votes: u64) -> Self {
        Self(votes * Self::ONE)
    }

    /// In hundred-thousandths of a vote.
    pub fn hundred_thousandths(self) -> u64 {
        self.0
    }

    /// So many times as much.
    pub(crate) fn times(self, papers: u64) -> Self {
        Self(self.0 * papers)
    }

    /// This value, multiplied by a surplus and divided by the votes it is part of, any remainder ignored (rule 48(3)).
    pub(crate) fn share(self, surplus: Self, total: Self) -> Self {
        let share = u128::from(surplus.0) * u128::from(self.0) / u128::from(total.0.max(1));
        Self(
            u64::try_from(share)
                .expect("a share of a value is not more than the value, since a surplus is part of a total"),
        )
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

impl fmt::Display for Votes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:05}", self.0 / Self::ONE, self.0 % Self::ONE)
    }
}
