/// Which two places have a relation; the smaller number first.
pub type Pair = (u32, u32);

/// Who is related to whom: for each place its partners, in order, each once. A place is never its own partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    starts: Vec<u32>,
    partners: Vec<u32>,
}

impl Graph {
    /// The graph over `places` places. Order within a pair does not count; repetitions and self-relations are left out.
    ///
    /// # Panics
    /// If a pair names a place that is not below `places`: the caller has looked.
    pub(crate) fn new(places: usize, pairs: impl IntoIterator<Item = Pair>) -> Self {
        let mut pairs: Vec<Pair> =
            pairs.into_iter().filter(|(a, b)| a != b).flat_map(|(a, b)| [(a, b), (b, a)]).collect();
        pairs.sort_unstable();
        pairs.dedup();
        let mut starts = vec![0u32; places + 1];
        for (from, _) in &pairs {
            starts[*from as usize + 1] += 1;
        }
        for at in 0..places {
            starts[at + 1] += starts[at];
        }
        Self { starts, partners: pairs.into_iter().map(|(_, to)| to).collect() }
    }

    /// How many places there are, related or not.
    pub fn places(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many relations there are.
    pub fn relations(&self) -> usize {
        self.partners.len() / 2
    }

    /// The partners of a place, in order.
    pub fn of(&self, place: u32) -> &[u32] {
        &self.partners[self.starts[place as usize] as usize..self.starts[place as usize + 1] as usize]
    }

    /// How many partners a place has.
    pub fn degree(&self, place: u32) -> usize {
        self.of(place).len()
    }

    /// Whether two places are related.
    pub fn holds(&self, a: u32, b: u32) -> bool {
        self.of(a).binary_search(&b).is_ok()
    }

    /// The partners that two places have in common, in order.
    pub fn common(&self, a: u32, b: u32) -> Vec<u32> {
        self.of(a).iter().copied().filter(|partner| self.holds(b, *partner)).collect()
    }

    /// Every relation once, the smaller number first, in order.
    pub fn pairs(&self) -> impl Iterator<Item = Pair> + '_ {
        (0..self.places() as u32)
            .flat_map(move |from| self.of(from).iter().filter(move |to| from < **to).map(move |to| (from, *to)))
    }

    /// The same places without these relations, named in either order and as often as one likes.
    pub(crate) fn without(&self, hidden: &[Pair]) -> Self {
        let mut hidden: Vec<Pair> = hidden.iter().copied().map(ordered).collect();
        hidden.sort_unstable();
        Self::new(self.places(), self.pairs().filter(|pair| hidden.binary_search(pair).is_err()))
    }
}

/// The pair with the smaller number first.
pub(crate) fn ordered((a, b): Pair) -> Pair {
    (a.min(b), a.max(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_repetition_do_not_count_and_no_place_is_its_own_partner() {
        let graph = Graph::new(4, [(1, 0), (0, 1), (2, 0), (3, 3), (2, 0)]);
        assert_eq!(graph.relations(), 2);
        assert_eq!(graph.pairs().collect::<Vec<_>>(), [(0, 1), (0, 2)]);
        assert_eq!((graph.of(0), graph.of(3)), (&[1, 2][..], &[][..]));
        assert!(graph.holds(1, 0) && !graph.holds(1, 2));
        assert_eq!(graph.common(1, 2), [0]);
    }

    #[test]
    fn a_relation_is_hidden_in_either_order() {
        let graph = Graph::new(3, [(0, 1), (1, 2)]);
        assert_eq!(graph.without(&[(1, 0), (0, 1)]), Graph::new(3, [(1, 2)]));
        assert_eq!(graph.without(&[(0, 2)]), graph);
    }
}
