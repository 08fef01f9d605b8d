use std::{cmp::Ordering, collections::BTreeMap};

use super::Change;

/// How far a change is from the text: words taken out and put in, of all the words before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distance {
    /// Words taken out and put in.
    pub changed: usize,
    /// Words of the clause as it stands, and as it would be.
    pub of: usize,
}

impl Distance {
    /// How far a change goes that fits the draft ([`Change::check`]).
    ///
    /// # Panics
    /// Where the draft has no such clause.
    pub fn of(change: &Change, draft: &[String]) -> Self {
        match change {
            Change::Replace { clause, text } => {
                let (old, new): (Vec<_>, Vec<_>) = (words(&draft[clause - 1]).collect(), words(text).collect());
                let of = old.len() + new.len();
                Self { changed: of - 2 * alike(&old, &new), of }
            }
            Change::Insert { text: only, .. } => Self::whole(only),
            Change::Strike { clause } => Self::whole(&draft[clause - 1]),
        }
    }

    /// Which share of the words is the larger, exactly.
    pub(super) fn cmp_share(&self, other: &Self) -> Ordering {
        (self.changed * other.of).cmp(&(other.changed * self.of))
    }

    fn whole(text: &str) -> Self {
        let words = words(text).count();
        Self { changed: words, of: words }
    }
}

/// The words of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

/// How many words stand in both, in the same order. Those that both begin and end with are counted as they are met: most amendments
/// change little of a long clause.
fn alike(old: &[&str], new: &[&str]) -> usize {
    let same = |(one, other): &(&&str, &&str)| one == other;
    let begin = old.iter().zip(new).take_while(same).count();
    let (old, new) = (&old[begin..], &new[begin..]);
    let end = old.iter().rev().zip(new.iter().rev()).take_while(same).count();
    begin + end + common(&old[..old.len() - end], &new[..new.len() - end])
}

/// The length of the longest common subsequence of two texts, sixty-four words of the
/// old text at a time (M. Crochemore and others, "A fast and practical bit-vector algorithm for the longest common
/// subsequence problem", Information Processing Letters 80, 2001): a bit is 0 where one more is common.
fn common(old: &[&str], new: &[&str]) -> usize {
    let blocks = old.len().div_ceil(64);
    let mut places: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for (at, word) in old.iter().enumerate() {
        places.entry(word).or_insert_with(|| vec![0; blocks])[at / 64] |= 1 << (at % 64);
    }
    let mut row = vec![u64::MAX; blocks];
    for places in new.iter().filter_map(|word| places.get(word)) {
        let mut carry = 0;
        for (bits, places) in row.iter_mut().zip(places) {
            let matching = *bits & places;
            let sum = u128::from(*bits) + u128::from(matching) + carry;
            carry = sum >> 64;
            *bits = (sum & u128::from(u64::MAX)) as u64 | (*bits & !matching);
        }
    }
    row.iter().map(|bits| bits.count_zeros() as usize).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same from its definition: nothing is common with nothing; the last words are common, or one of them is left out.
    fn by_definition(old: &[&str], new: &[&str]) -> usize {
        let mut row = vec![0; new.len() + 1];
        for one in old {
            let mut before = 0;
            for (at, other) in new.iter().enumerate() {
                let above = row[at + 1];
                row[at + 1] = if one == other { before + 1 } else { above.max(row[at]) };
                before = above;
            }
        }
        row[new.len()]
    }

    proptest! {
        #[test]
        fn words_in_common_are_those_of_the_definition(old in "([abcd] ){0,150}", new in "([abcde] ){0,150}") {
            let (old, new): (Vec<_>, Vec<_>) = (words(&old).collect(), words(&new).collect());
            prop_assert_eq!(common(&old, &new), by_definition(&old, &new));
            prop_assert_eq!(alike(&old, &new), by_definition(&old, &new));
        }
    }
}
