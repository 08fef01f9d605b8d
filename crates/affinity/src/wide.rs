use crate::ground::Ground;
use crate::links::Kept;
use crate::tally::Tally;

/// What relations of the wide neighbourhood of one locality say of every square of the Earth. Its own relations are left out.
#[derive(Debug)]
pub(crate) struct Wide {
    /// For each square, how many relations lead from around the locality to around it.
    relations: Vec<u32>,
    /// For each square, how many ends of relations lie around it.
    around: Vec<u32>,
    /// How many ends of relations lie around the locality, those of its own relations left out.
    own: u32,
}

/// Relations that are taken for granted on either side of a comparison, against chance.
const FEW: f32 = 1.0;

impl Wide {
    pub(crate) fn new(ground: &Ground, tally: &Tally, kept: &Kept<'_>) -> Self {
        let zones = &ground.zones;
        let mut around = tally.around_zones.clone();
        let Some(home) = zones.of(kept.of()) else {
            return Self { relations: vec![], around, own: 0 };
        };
        for end in kept.hidden().iter().flat_map(|hidden| [*hidden, kept.of()]) {
            if let Some(zone) = zones.of(end) {
                zones.around(zone, |near| around[near as usize] -= 1);
            }
        }
        let mut near = vec![];
        zones.around(home, |zone| near.push(zone));
        let own = around[home as usize] - kept.degree(kept.of()) as u32;
        let mut relations = vec![0u32; zones.len()];
        for (zone, count) in near.iter().flat_map(|zone| tally.zones.from(*zone)) {
            zones.around(*zone, |near| relations[near as usize] += count);
        }
        // The locality's own relations were counted from its square, and once more from their other ends where these are near.
        for partner in kept.all() {
            let Some(zone) = zones.of(partner) else { continue };
            zones.around(zone, |near| relations[near as usize] -= 1);
            if near.contains(&zone) {
                zones.around(home, |near| relations[near as usize] -= 1);
            }
        }
        Self { relations, around, own }
    }

    /// How many times as often relations lead from around the locality to around a square as chance says, of `ends` ends in all (natural
    /// logarithm); none when the locality is nowhere.
    pub(crate) fn lift(&self, zone: u32, ends: f32) -> Option<f32> {
        let relations = *self.relations.get(zone as usize)? as f32;
        let chance = self.own as f32 * self.around[zone as usize] as f32 / ends.max(1.0);
        Some(((relations + FEW) / (chance + FEW)).ln())
    }
}
