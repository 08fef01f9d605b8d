use crate::graph::Graph;

/// The places that have relations, numbered anew and close together: most places of the world have none.
pub(super) struct Network {
    places: Vec<u32>,
    graph: Graph,
}

impl Network {
    pub(super) fn new(graph: &Graph) -> Self {
        let places: Vec<u32> = (0..graph.places() as u32).filter(|place| graph.degree(*place) > 0).collect();
        let number = |place: u32| places.binary_search(&place).expect("whoever is in a relation has one") as u32;
        let close = Graph::new(places.len(), graph.pairs().map(|(a, b)| (number(a), number(b))));
        Self { places, graph: close }
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The relations under the new numbers.
    pub(super) fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The number that a place has in the world.
    pub(super) fn place(&self, at: u32) -> u32 {
        self.places[at as usize]
    }

    /// The share of the pairs of a place's partners that are related.
    pub(super) fn clustering(&self, at: u32) -> Option<f64> {
        let partners = self.graph.of(at);
        let pairs = partners.len() * partners.len().saturating_sub(1);
        let related = |one: &u32| self.graph.of(*one).iter().filter(|two| partners.binary_search(two).is_ok()).count();
        (pairs > 0).then(|| partners.iter().map(related).sum::<usize>() as f64 / pairs as f64)
    }
}

/// Counts how many places are within a few steps, with a list of who was met that serves again and again.
pub(super) struct Walker<'a> {
    graph: &'a Graph,
    met: Vec<u32>,
    walk: u32,
}

impl<'a> Walker<'a> {
    pub(super) fn new(network: &'a Network) -> Self {
        Self { graph: network.graph(), met: vec![0; network.len()], walk: 0 }
    }

    /// How many other places are within two steps.
    pub(super) fn within_two(&mut self, at: u32) -> u32 {
        self.walk += 1;
        self.met[at as usize] = self.walk;
        let mut edge = vec![at];
        let mut sum = 0;
        for _ in 0..2 {
            let mut next = vec![];
            for place in edge {
                for partner in self.graph.of(place) {
                    if std::mem::replace(&mut self.met[*partner as usize], self.walk) != self.walk {
                        next.push(*partner);
                    }
                }
            }
            sum += next.len() as u32;
            edge = next;
        }
        sum
    }
}
