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
    /// How many relations lead from each square of the Earth to each other.
    pub(crate) zones: Counts,
    /// For each square, how many ends of relations lie in it and in those around it.
    pub(crate) around_zones: Vec<u32>,
    /// For each place, the sum of the steps of size of its partners, and how many partners have one.
    pub(crate) partner_sizes: Vec<(u32, u32)>,
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
        let placed = |(a, b): (u32, u32)| Some((ground.zones.of(a)?, ground.zones.of(b)?));
        let zones = Counts::new(ground.zones.len(), graph.pairs().filter_map(placed));
        let mut around_zones = vec![0; ground.zones.len()];
        for place in related.iter().flatten() {
            if let Some(zone) = ground.zones.of(*place) {
                let ends = graph.degree(*place) as u32;
                ground.zones.around(zone, |near| around_zones[near as usize] += ends);
            }
        }
        let size = |partner: &u32| u32::from(ground.sizes[*partner as usize]);
        let partner_sizes = (0..graph.places() as u32).map(|place| {
            let known = graph.of(place).iter().map(size).filter(|step| *step > 0);
            known.fold((0, 0), |(sum, count), step| (sum + step, count + 1))
        });
        Self {
            zones,
            around_zones,
            partner_sizes: partner_sizes.collect(),
            ends: 2 * graph.relations() as u32,
            sub_regions: count(ground.sub_region_places.len(), &sub_region),
            countries: count(ground.countries.len(), &country),
            districts: count(ground.district_places.len(), &district),
            around,
            related,
        }
    }
}
