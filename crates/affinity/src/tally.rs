use crate::counts::Counts;
use crate::graph::Graph;
use crate::ground::Ground;

/// What the relations of a world add up to. Made anew with every world, so that nothing hidden is in it.
#[derive(Debug, Clone)]
pub(crate) struct Tally {
    /// Twice the number of relations.
    pub(crate) ends: u32,
    /// Between parts of the world.
    pub(crate) sub_regions: Counts,
    /// Between countries.
    pub(crate) countries: Counts,
    /// Between regions.
    pub(crate) districts: Counts,
    /// For each place, how many ends of relations lie in its neighbourhood, its own included.
    pub(crate) around: Vec<u32>,
    /// For each country, its places that have relations.
    pub(crate) related: Vec<Vec<u32>>,
}

impl Tally {
    pub(crate) fn new(ground: &Ground, graph: &Graph) -> Self {
        let country = |place: u32| u32::from(ground.country(place));
        let sub_region = |place: u32| u32::from(ground.sub_region(place));
        let district = |place: u32| ground.districts[place as usize];
        let count = |groups, of: &dyn Fn(u32) -> u32| Counts::new(groups, graph.pairs().map(|(a, b)| (of(a), of(b))));
        let mut around = vec![0; graph.places()];
        let mut related = vec![vec![]; ground.countries.len()];
        for place in (0..graph.places() as u32).filter(|place| graph.degree(*place) > 0) {
            related[country(place) as usize].push(place);
            let ends = graph.degree(place) as u32;
            ground.grid.around(&ground.points, place, |near| around[near as usize] += ends);
        }
        Self {
            ends: 2 * graph.relations() as u32,
            sub_regions: count(ground.sub_region_places.len(), &sub_region),
            countries: count(ground.countries.len(), &country),
            districts: count(ground.district_places.len(), &district),
            around,
            related,
        }
    }
}
