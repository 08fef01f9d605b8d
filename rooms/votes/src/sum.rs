//! What the sealed ballots of a vote sum up to, beside its key: whoever writes in the database and holds no key puts no older ballot back
//! in the place of its successor without being noticed at the closing.

use std::fmt;

/// The bytes of a sum.
const LEN: usize = 32;

/// The marks of all sealed ballots taken together, in whatever order. A mark is an HMAC under the vote's key, so that nobody without it finds
/// other ballots that sum up to the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sum([u8; LEN]);

impl Sum {
    /// A mark, from its bytes.
    pub(crate) fn of(mark: &[u8]) -> Self {
        let mut sum = Self::default();
        for (to, from) in sum.0.iter_mut().zip(mark) {
            *to = *from;
        }
        sum
    }

    /// The same with this one, or without it where it was in.
    #[must_use]
    pub(crate) fn with(mut self, other: Self) -> Self {
        for (to, from) in self.0.iter_mut().zip(other.0) {
            *to ^= from;
        }
        self
    }

    /// What a text says that was written.
    fn read(text: &str) -> Option<Self> {
        let byte = |at: usize| u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok();
        let mut sum = Self::default();
        for (at, to) in sum.0.iter_mut().enumerate() {
            *to = byte(at)?;
        }
        (text.len() == LEN * 2).then_some(sum)
    }
}

impl FromIterator<Sum> for Sum {
    fn from_iter<I: IntoIterator<Item = Self>>(marks: I) -> Self {
        marks.into_iter().fold(Self::default(), Self::with)
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// What is known of the sum: as it was before the last ballots were written, and with them. Both are the same once they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    /// Before the last ballots.
    pub before: Sum,
    /// With them.
    pub after: Sum,
}

impl Known {
    /// One that holds.
    pub(crate) fn settled(sum: Sum) -> Self {
        Self { before: sum, after: sum }
    }

    /// Whether the ballots that lie there are the ones that were written: with the last, or without where these did not come to hold.
    pub(crate) fn admits(&self, lying: Sum) -> bool {
        lying == self.before || lying == self.after
    }

    /// Whether it is known that the last ballots hold.
    pub(crate) fn is_settled(&self) -> bool {
        self.before == self.after
    }

    /// As it is written: of one length, two lines.
    pub(crate) fn text(&self) -> String {
        format!("{}\n{}\n", self.before, self.after)
    }

    /// What a text says that was written.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (before, after) = text.trim_end().split_once('\n')?;
        Some(Self { before: Sum::read(before)?, after: Sum::read(after)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(byte: u8) -> Sum {
        Sum::of(&[byte; LEN])
    }

    #[test]
    fn a_sum_is_the_same_in_any_order_and_what_is_taken_out_leaves_nothing_behind() {
        let all: Sum = [mark(1), mark(2), mark(7)].into_iter().collect();
        assert_eq!(all, [mark(7), mark(1), mark(2)].into_iter().collect());
        assert_eq!(all.with(mark(2)), [mark(1), mark(7)].into_iter().collect());
        assert_ne!(all.with(mark(2)), all);
    }

    #[test]
    fn what_is_known_is_read_as_it_was_written_and_admits_the_last_ballots_or_what_was_before_them() {
        let known = Known { before: mark(1), after: mark(9) };
        assert_eq!(Known::read(&known.text()), Some(known));
        assert!(known.admits(mark(1)) && known.admits(mark(9)) && !known.admits(mark(2)) && !known.is_settled());
        let settled = Known::settled(mark(9));
        assert!(settled.is_settled() && !settled.admits(mark(1)));
        assert_eq!(Known::read("torn"), None);
        assert_eq!(settled.text().len(), known.text().len());
    }
}
