use std::cmp::Ordering;

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
    /// How far a change goes that fits the draft.
    pub(super) fn of(change: &Change, draft: &[String]) -> Self {
        match change {
            Change::Replace { clause, text } => {
                let (old, new): (Vec<_>, Vec<_>) = (words(&draft[clause - 1]).collect(), words(text).collect());
                let of = old.len() + new.len();
                Self { changed: of - 2 * common(&old, &new), of }
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

/// How many words stand in both, in the same order: the longest common subsequence.
fn common(old: &[&str], new: &[&str]) -> usize {
    let start = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(one, other)| one == other).count();
    let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
    let mut row = vec![0; new.len() + 1];
    for one in old {
        let mut before = 0;
        for (at, other) in new.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if one == other { before + 1 } else { above.max(row[at]) };
            before = above;
        }
    }
    start + end + row.last().copied().unwrap_or_default()
}
