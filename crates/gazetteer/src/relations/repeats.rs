use std::{
    collections::{HashMap, hash_map::Entry},
    hash::Hash,
};

/// What a pair is among those seen before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It is the first.
    New,
    /// A place with itself.
    Itself,
    /// The same pair in the same order, first on this line.
    Again(u64),
    /// The same pair the other way round, first on this line: often each side's own word.
    Reversed(u64),
}

/// The pairs of a file, to find which are said twice and which tie a place to itself. `K` tells places apart: a locality's handle, or what
/// the file says of it ([`super::End::key`]).
#[derive(Debug, Clone)]
pub struct Pairs<K> {
    /// For a pair in its own order: the lines on which it stands in this order and in the other.
    seen: HashMap<(K, K), [Option<u64>; 2]>,
    itself: Vec<u64>,
    again: Vec<u64>,
    reversed: Vec<u64>,
}

impl<K: Ord + Hash> Pairs<K> {
    /// What the pair on a line is among those before it.
    pub fn see(&mut self, line: u64, a: K, b: K) -> Seen {
        if a == b {
            self.itself.push(line);
            return Seen::Itself;
        }
        let (order, pair) = if a < b { (0, (a, b)) } else { (1, (b, a)) };
        match self.seen.entry(pair) {
            Entry::Vacant(place) => {
                let lines = place.insert([None, None]);
                lines[order] = Some(line);
                Seen::New
            }
            Entry::Occupied(mut place) => match *place.get() {
                lines if lines[order].is_some() => {
                    self.again.push(line);
                    Seen::Again(lines[order].unwrap_or(line))
                }
                lines => {
                    place.get_mut()[order] = Some(line);
                    self.reversed.push(line);
                    Seen::Reversed(lines[1 - order].unwrap_or(line))
                }
            },
        }
    }

    /// How many pairs there are, whatever their order.
    pub fn count(&self) -> usize {
        self.seen.len()
    }

    /// The lines of places with themselves.
    pub fn itself(&self) -> &[u64] {
        &self.itself
    }

    /// The lines that say again what an earlier one said in the same order.
    pub fn again(&self) -> &[u64] {
        &self.again
    }

    /// The lines that are the first to say a pair the other way round.
    pub fn reversed(&self) -> &[u64] {
        &self.reversed
    }
}

impl<K> Default for Pairs<K> {
    fn default() -> Self {
        Self { seen: HashMap::new(), itself: Vec::new(), again: Vec::new(), reversed: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_one_in_either_order() {
        let mut pairs = Pairs::default();
        assert_eq!(pairs.see(2, "Smara", "Timbuktu"), Seen::New);
        assert_eq!(pairs.see(3, "Timbuktu", "Smara"), Seen::Reversed(2));
        assert_eq!(pairs.see(4, "Timbuktu", "Smara"), Seen::Again(3));
        assert_eq!(pairs.see(5, "Smara", "Timbuktu"), Seen::Again(2));
        assert_eq!(pairs.see(6, "Smara", "Smara"), Seen::Itself);
        assert_eq!(pairs.see(7, "Smara", "Agadir"), Seen::New);
        assert_eq!(pairs.count(), 2);
        let lines = (pairs.itself(), pairs.again(), pairs.reversed());
        assert_eq!(lines, ([6].as_slice(), [4, 5].as_slice(), [3].as_slice()));
    }
}
