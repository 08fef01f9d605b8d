use crate::graph::Graph;
use crate::ground::Ground;

/// What relations say of one possible partner.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Link {
    /// Partners in common.
    pub(crate) common: u16,
    /// Adamic and Adar's sum over the partners in common.
    pub(crate) adamic: f32,
    /// Paths of length three, each over the root of the degrees on its way.
    pub(crate) three: f32,
    /// Partners of the locality near the place.
    pub(crate) mine_near: u16,
    /// Partners of the place in the country of the locality, its own left out.
    pub(crate) in_country: u16,
    /// Partners of the place in the region of the locality.
    pub(crate) in_region: u16,
    /// Partners of the place near the locality.
    pub(crate) near: u16,
}

/// What relations say of every possible partner of one locality, with some of its own relations hidden.
#[derive(Debug)]
pub(crate) struct Links {
    slots: Vec<u32>,
    found: Vec<Link>,
    places: Vec<u32>,
    /// For each place, how many relations lead from around the locality to around it: apart, since this reaches far more places.
    neighbourhoods: Vec<u32>,
    /// The places for which that is not nought.
    neighbours: Vec<u32>,
}

/// Relations of one locality, some of them hidden.
#[derive(Debug, Clone)]
pub(crate) struct Kept<'a> {
    graph: &'a Graph,
    of: u32,
    hidden: Vec<u32>,
}

impl<'a> Kept<'a> {
    pub(crate) fn new(graph: &'a Graph, of: u32, hidden: Vec<u32>) -> Self {
        Self { graph, of, hidden }
    }

    /// The partners of a place that may be seen.
    pub(crate) fn partners(&self, place: u32) -> impl Iterator<Item = u32> + '_ {
        self.graph.of(place).iter().copied().filter(move |other| !self.hides(place, *other))
    }

    /// How many partners of a place may be seen.
    pub(crate) fn degree(&self, place: u32) -> usize {
        let gone = if place == self.of { self.hidden.len() } else { usize::from(self.hidden.contains(&place)) };
        self.graph.degree(place) - gone
    }

    /// The locality.
    pub(crate) fn of(&self) -> u32 {
        self.of
    }

    /// The partners of the locality, hidden or not.
    pub(crate) fn all(&self) -> impl Iterator<Item = u32> + '_ {
        self.graph.of(self.of).iter().copied()
    }

    /// The hidden partners.
    pub(crate) fn hidden(&self) -> &[u32] {
        &self.hidden
    }

    fn hides(&self, a: u32, b: u32) -> bool {
        (a == self.of && self.hidden.contains(&b)) || (b == self.of && self.hidden.contains(&a))
    }
}

impl Links {
    /// Follows the relations that are kept.
    pub(crate) fn new(ground: &Ground, kept: &Kept<'_>, related: &[u32]) -> Self {
        let none = || vec![0; ground.points.len()];
        let (slots, neighbourhoods) = (none(), none());
        let mut links =
            Self { slots, found: vec![Link::default()], places: vec![], neighbourhoods, neighbours: vec![] };
        links.follow(ground, kept);
        links.look_around(ground, kept);
        links.count_back(ground, kept, related);
        links
    }

    /// What relations say of a place.
    pub(crate) fn of(&self, place: u32) -> &Link {
        &self.found[self.slots[place as usize] as usize]
    }

    /// How many relations lead from around the locality to around a place.
    pub(crate) fn neighbourhoods(&self, place: u32) -> u32 {
        self.neighbourhoods[place as usize]
    }

    /// Every place of which relations say something, once.
    pub(crate) fn reached(&self) -> impl Iterator<Item = u32> + '_ {
        let apart = self.neighbours.iter().filter(|place| self.slots[**place as usize] == 0);
        self.places.iter().chain(apart).copied()
    }

    /// Whether relations say something of a place.
    pub(crate) fn reach(&self, place: u32) -> bool {
        self.slots[place as usize] != 0 || self.neighbourhoods[place as usize] > 0
    }

    /// The places of which relations say something, those of neighbourhoods apart.
    pub(crate) fn places(&self) -> &[u32] {
        &self.places
    }

    /// The places around which a relation from around the locality ends.
    pub(crate) fn neighbours(&self) -> &[u32] {
        &self.neighbours
    }

    fn at(&mut self, place: u32) -> &mut Link {
        let slot = &mut self.slots[place as usize];
        if *slot == 0 {
            *slot = self.found.len() as u32;
            self.found.push(Link::default());
            self.places.push(place);
        }
        &mut self.found[*slot as usize]
    }

    /// From partner to partner.
    fn follow(&mut self, ground: &Ground, kept: &Kept<'_>) {
        let of = kept.of;
        let mut second: Vec<(u32, f32)> = vec![];
        for partner in kept.partners(of) {
            let degree = kept.degree(partner) as f32;
            for place in kept.partners(partner).filter(|place| *place != of) {
                let link = self.at(place);
                link.common += 1;
                link.adamic += 1.0 / degree.ln();
                second.push((place, 1.0 / degree.sqrt()));
            }
            ground.grid.around(&ground.points, partner, |near| self.at(near).mine_near += 1);
        }
        for (place, share) in second {
            let share = share / (kept.degree(place) as f32).sqrt();
            for end in kept.partners(place) {
                self.at(end).three += share;
            }
        }
    }

    /// What the neighbours of the locality have.
    fn look_around(&mut self, ground: &Ground, kept: &Kept<'_>) {
        let mut ends = vec![];
        ground.grid.around(&ground.points, kept.of, |near| {
            if near != kept.of {
                ends.extend(kept.partners(near));
            }
        });
        ends.sort_unstable();
        for run in ends.chunk_by(|a, b| a == b) {
            self.at(run[0]).near += run.len() as u16;
            ground.grid.around(&ground.points, run[0], |place| {
                let relations = &mut self.neighbourhoods[place as usize];
                if *relations == 0 {
                    self.neighbours.push(place);
                }
                *relations += run.len() as u32;
            });
        }
    }

    /// Who has partners in the country of the locality.
    fn count_back(&mut self, ground: &Ground, kept: &Kept<'_>, related: &[u32]) {
        let region = ground.districts[kept.of as usize];
        for place in related.iter().filter(|place| **place != kept.of) {
            let same = ground.districts[*place as usize] == region;
            for partner in kept.partners(*place) {
                let link = self.at(partner);
                link.in_country += 1;
                link.in_region += u16::from(same);
            }
        }
    }
}
