use crate::counts::Seen;
use crate::feature::KILOMETRES;
use crate::grid::neighbourhood;
use crate::ground::{Ground, chord, chord_of, documented, size_of_sum};
use crate::links::{Kept, Links};
use crate::tally::Tally;
use crate::wide::Wide;
use crate::world::World;

/// The world as one locality sees it when it looks for a partner. Some of its relations may be hidden: it then sees exactly what
/// it would in a world without them, which is how the model learns from a relation that it must not know.
pub(crate) struct Sight<'w> {
    world: &'w World,
    of: u32,
    kept: Kept<'w>,
    links: Links,
    wide: Wide,
    sub_regions: Seen<'w>,
    countries: Seen<'w>,
    districts: Seen<'w>,
    /// For each country, how many of the locality's partners are there.
    in_country: Vec<u16>,
    /// The edges of the scale of distances, as squares of the straight line: sparing root and arc for every place.
    rings: [f32; KILOMETRES.len()],
}

/// How strongly a relation of a country is taken to follow its part of the world, in relations.
const TRUST_SUB_REGION: f32 = 10.0;
/// How strongly a relation of a part of the world is taken to lead anywhere, in relations.
const TRUST_WORLD: f32 = 20.0;
/// How strongly relations are taken to be spread evenly over all places, in ends of relations.
const SPREAD: f32 = 50.0;
/// The same within a country, over its regions.
const SPREAD_COUNTRY: f32 = 10.0;
/// How strongly a relation of a region is taken to follow its country, in relations.
const TRUST_COUNTRY: f32 = 3.0;
/// Relations between neighbourhoods that are taken for granted on either side of a comparison, against chance.
const FEW: f32 = 0.3;

impl<'w> Sight<'w> {
    pub(crate) fn new(world: &'w World, of: u32, hidden: Vec<u32>) -> Self {
        let (ground, tally) = (world.ground(), world.tally());
        let groups = |group: &dyn Fn(u32) -> u32| hidden.iter().map(|place| group(*place)).collect::<Vec<_>>();
        let country = |place: u32| u32::from(ground.country(place));
        let sub_region = |place: u32| u32::from(ground.sub_region(place));
        let district = |place: u32| ground.districts[place as usize];
        let sub_regions = Seen::new(&tally.sub_regions, sub_region(of), groups(&sub_region));
        let countries = Seen::new(&tally.countries, country(of), groups(&country));
        let districts = Seen::new(&tally.districts, district(of), groups(&district));
        let kept = Kept::new(world.graph(), of, hidden);
        let links = Links::new(ground, &kept, &tally.related[country(of) as usize]);
        let wide = Wide::new(ground, tally, &kept);
        let mut in_country = vec![0; ground.countries.len()];
        for partner in kept.partners(of) {
            in_country[country(partner) as usize] += 1;
        }
        let rings = KILOMETRES.map(chord_of);
        Self { world, of, kept, links, wide, sub_regions, countries, districts, in_country, rings }
    }

    pub(crate) fn of(&self) -> u32 {
        self.of
    }

    pub(crate) fn world(&self) -> &'w World {
        self.world
    }

    pub(crate) fn links(&self) -> &Links {
        &self.links
    }

    pub(crate) fn wide(&self) -> &Wide {
        &self.wide
    }

    /// How many partners of a place may be seen.
    pub(crate) fn degree(&self, place: u32) -> usize {
        self.kept.degree(place)
    }

    pub(crate) fn rings(&self) -> &[f32; KILOMETRES.len()] {
        &self.rings
    }

    /// How many of the locality's partners are in a country.
    pub(crate) fn in_country(&self, country: u16) -> u16 {
        self.in_country[usize::from(country)]
    }

    /// How many relations lead from the locality's region to that of a place; within one region each once.
    pub(crate) fn relations_of_regions(&self, place: u32) -> u32 {
        let theirs = self.ground().districts[place as usize];
        self.districts.to(theirs) / if theirs == self.districts.own() { 2 } else { 1 }
    }

    /// The same for countries.
    pub(crate) fn relations_of_countries(&self, place: u32) -> u32 {
        let theirs = u32::from(self.ground().country(place));
        self.countries.to(theirs) / if theirs == self.countries.own() { 2 } else { 1 }
    }

    pub(crate) fn ground(&self) -> &'w Ground {
        self.world.ground()
    }

    fn tally(&self) -> &'w Tally {
        self.world.tally()
    }

    /// How many ends of relations there are.
    pub(crate) fn ends(&self) -> f32 {
        (self.tally().ends - 2 * self.kept.hidden().len() as u32) as f32
    }

    /// The share of all ends of relations that lie in a group with this many ends and this many places.
    fn base(&self, ends: u32, places: u32) -> f32 {
        let share = places as f32 / self.world.len() as f32;
        (ends as f32 + SPREAD * share) / (self.ends() + SPREAD)
    }

    /// How likely a relation of the locality's country leads to another country, by what is known of both and of their parts of the world.
    pub(crate) fn to_country(&self, country: u16) -> f32 {
        let ground = self.ground();
        let sub = u32::from(ground.countries[usize::from(country)].sub_region);
        let base = self.base(self.countries.sum(country.into()), ground.country_places[usize::from(country)]);
        let base_sub = self.base(self.sub_regions.sum(sub), ground.sub_region_places[sub as usize]);
        let to_sub = (self.sub_regions.to(sub) as f32 + TRUST_WORLD * base_sub)
            / (self.sub_regions.sum(self.sub_regions.own()) as f32 + TRUST_WORLD);
        let expected = to_sub * base / base_sub;
        (self.countries.to(country.into()) as f32 + TRUST_SUB_REGION * expected)
            / (self.countries.sum(self.countries.own()) as f32 + TRUST_SUB_REGION)
    }

    /// How many times as many relations a place of a region has as one of its country, and how many times as often relations of the locality's
    /// region lead there as the two countries and that say; natural logarithms, both.
    pub(crate) fn to_district(&self, district: u32) -> (f32, f32) {
        let ground = self.ground();
        let country = ground.district_country[district as usize];
        let places = ground.district_places[district as usize] as f32;
        let share = places / ground.country_places[usize::from(country)] as f32;
        let active = (self.districts.sum(district) as f32 + SPREAD_COUNTRY * share)
            / (self.countries.sum(country.into()) as f32 + SPREAD_COUNTRY);
        let own = self.districts.sum(self.districts.own()) as f32;
        let seen = self.districts.to(district) as f32;
        let expected = self.to_country(country) * active;
        let lift = (seen + TRUST_COUNTRY * expected) / (own + TRUST_COUNTRY) / expected;
        ((active / share).ln(), lift.ln())
    }

    /// How many times as often places around the locality have relations with places around `place` as chance says (natural logarithm);
    /// none when there is no such relation.
    pub(crate) fn neighbourhoods(&self, place: u32) -> Option<f32> {
        let relations = self.links.neighbourhoods(place);
        (relations > 0).then(|| {
            let own = self.around(self.of) - self.degree(self.of) as f32;
            let chance = own * self.around(place) / self.ends().max(1.0);
            ((relations as f32 + FEW) / (chance + FEW)).ln()
        })
    }

    /// How many ends of relations lie around a place that has a position.
    fn around(&self, place: u32) -> f32 {
        let points = &self.ground().points;
        let near = |other: u32| {
            documented(points[other as usize])
                && chord(points[place as usize], points[other as usize]) <= neighbourhood()
        };
        let hidden = self.kept.hidden().iter();
        let gone = hidden.map(|hidden| u32::from(near(*hidden)) + u32::from(near(self.of))).sum::<u32>();
        (self.tally().around[place as usize] - gone) as f32
    }

    /// The natural logarithm of the mean population of a place's partners, as far as they are documented.
    pub(crate) fn size_of_partners(&self, place: u32) -> Option<f32> {
        let (mut sum, mut count) = self.tally().partner_sizes[place as usize];
        let gone: &[u32] = if place == self.of {
            self.kept.hidden()
        } else if self.kept.hidden().contains(&place) {
            std::slice::from_ref(&self.of)
        } else {
            &[]
        };
        for partner in gone {
            let step = u32::from(self.ground().sizes[*partner as usize]);
            (sum, count) = (sum - step, count - u32::from(step > 0));
        }
        (count > 0).then(|| size_of_sum(sum, count))
    }
}

#[cfg(test)]
mod tests;
