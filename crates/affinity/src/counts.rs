/// How many relations lead from each group of places to each other: groups are countries, regions or parts of the world.
/// Every relation counts once from either end, so that one within a group counts twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counts {
    rows: Vec<Vec<(u32, u32)>>,
    sums: Vec<u32>,
}

impl Counts {
    /// Counts the relations, given as the groups of their two ends.
    pub(crate) fn new(groups: usize, ends: impl Iterator<Item = (u32, u32)>) -> Self {
        let mut all: Vec<_> = ends.flat_map(|(a, b)| [(a, b), (b, a)]).collect();
        all.sort_unstable();
        let mut counts = Self { rows: vec![vec![]; groups], sums: vec![0; groups] };
        for (from, to) in all {
            counts.sums[from as usize] += 1;
            let row = &mut counts.rows[from as usize];
            match row.last_mut() {
                Some((last, count)) if *last == to => *count += 1,
                _ => row.push((to, 1)),
            }
        }
        counts
    }

    /// How many ends of relations are in a group.
    pub(crate) fn sum(&self, group: u32) -> u32 {
        self.sums[group as usize]
    }

    /// How many relations lead from one group to another.
    pub(crate) fn between(&self, from: u32, to: u32) -> u32 {
        let row = &self.rows[from as usize];
        row.binary_search_by_key(&to, |(group, _)| *group).map_or(0, |at| row[at].1)
    }

    /// Where the relations of a group lead, and how many, in order.
    pub(crate) fn from(&self, group: u32) -> &[(u32, u32)] {
        &self.rows[group as usize]
    }
}

/// The counts of one level as a place sees them when some of its relations are hidden: exactly those of a world without them.
#[derive(Debug, Clone)]
pub(crate) struct Seen<'a> {
    counts: &'a Counts,
    own: u32,
    hidden: Vec<u32>,
}

impl<'a> Seen<'a> {
    /// Seen from the group `own`, with relations hidden that lead from there to these groups.
    pub(crate) fn new(counts: &'a Counts, own: u32, hidden: Vec<u32>) -> Self {
        Self { counts, own, hidden }
    }

    /// The group one looks from.
    pub(crate) fn own(&self) -> u32 {
        self.own
    }

    fn hidden_to(&self, group: u32) -> u32 {
        self.hidden.iter().filter(|one| **one == group).count() as u32
    }

    /// How many ends of relations are in a group.
    pub(crate) fn sum(&self, group: u32) -> u32 {
        let own = if group == self.own { self.hidden.len() as u32 } else { 0 };
        self.counts.sum(group) - own - self.hidden_to(group)
    }

    /// How many relations lead from the own group to another.
    pub(crate) fn to(&self, group: u32) -> u32 {
        let twice = if group == self.own { 2 } else { 1 };
        self.counts.between(self.own, group) - twice * self.hidden_to(group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_counts_from_either_end_and_twice_within_a_group() {
        let counts = Counts::new(3, [(0, 1), (1, 0), (2, 2)].into_iter());
        assert_eq!((counts.between(0, 1), counts.between(1, 0), counts.between(2, 2)), (2, 2, 2));
        assert_eq!([0, 1, 2].map(|group| counts.sum(group)), [2, 2, 2]);
        assert_eq!(counts.from(0), [(1, 2)]);
    }

    #[test]
    fn what_is_hidden_is_not_seen() {
        let all = [(0, 1), (0, 0), (0, 2), (1, 2)];
        let counts = Counts::new(3, all.into_iter());
        let rest = Counts::new(3, [(0, 2), (1, 2)].into_iter());
        let seen = Seen::new(&counts, 0, vec![1, 0]);
        for group in 0..3 {
            assert_eq!((seen.sum(group), seen.to(group)), (rest.sum(group), rest.between(0, group)), "{group}");
        }
    }
}
