use crate::counts::Seen;
use crate::feature::{FEATURES, Feature as F, Steps};
use crate::ground::{Ground, NAMELESS, Setting, chord, documented, kilometres, size};
use crate::grid::neighbourhood;
use crate::links::{Kept, Links};
use crate::place::Seat;
use crate::tally::Tally;
use crate::world::World;

/// The world as one locality sees it when it looks for a partner. Some of its relations may be hidden: it then sees exactly what
/// it would in a world without them, which is how the model learns from a relation that it must not know.
pub(crate) struct Sight<'w> {
    world: &'w World,
    of: u32,
    kept: Kept<'w>,
    links: Links,
    sub_regions: Seen<'w>,
    countries: Seen<'w>,
    districts: Seen<'w>,
    /// For each country, how many of the locality's partners are there.
    in_country: Vec<u16>,
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
        let mut in_country = vec![0; ground.countries.len()];
        for partner in kept.partners(of) {
            in_country[country(partner) as usize] += 1;
        }
        Self { world, of, kept, links, sub_regions, countries, districts, in_country }
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

    /// How many partners of a place may be seen.
    pub(crate) fn degree(&self, place: u32) -> usize {
        self.kept.degree(place)
    }

    fn ground(&self) -> &'w Ground {
        self.world.ground()
    }

    fn tally(&self) -> &'w Tally {
        self.world.tally()
    }

    fn ends(&self) -> f32 {
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

    /// What depends on the country alone.
    pub(crate) fn country_steps(&self, country: u16, mut put: impl FnMut(F, u8)) {
        let places = self.ground().country_places[usize::from(country)] as f32;
        let lift = (self.to_country(country) * self.world.len() as f32 / places).ln();
        put(F::Countries, F::Countries.step(Some(lift)));
        let mine = self.in_country[usize::from(country)];
        put(F::PartnersInCountry, F::PartnersInCountry.step(Some(mine.into())));
    }

    /// What depends on the region alone, its country apart.
    pub(crate) fn district_steps(&self, district: u32, mut put: impl FnMut(F, u8)) {
        let ground = self.ground();
        let country = ground.district_country[district as usize];
        let places = ground.district_places[district as usize] as f32;
        let share = places / ground.country_places[usize::from(country)] as f32;
        let active = (self.districts.sum(district) as f32 + SPREAD_COUNTRY * share)
            / (self.countries.sum(country.into()) as f32 + SPREAD_COUNTRY);
        put(F::ActiveRegion, F::ActiveRegion.step(Some((active / share).ln())));
        let own = self.districts.sum(self.districts.own()) as f32;
        let seen = self.districts.to(district) as f32;
        let expected = self.to_country(country) * active;
        let lift = ((seen + TRUST_COUNTRY * expected) / (own + TRUST_COUNTRY) / expected).ln();
        put(F::Regions, F::Regions.step(Some(lift)));
    }

    /// What depends on the size alone.
    pub(crate) fn size_steps(&self, step: u8, mut put: impl FnMut(F, u8)) {
        let theirs = size(step);
        put(F::Size, F::Size.step(theirs.map(f32::exp)));
        let own = size(self.ground().sizes[self.of as usize]);
        let ratio = F::SizeRatio.step(theirs.zip(own).map(|(theirs, own)| (theirs - own).exp()));
        put(F::SizeRatio, ratio);
        let band = own.map_or(0, |own| [3e4f32, 6e4, 1.5e5, 4e5].iter().filter(|edge| own.exp() >= **edge).count() as u8);
        put(F::SizeFit, if ratio == 0 { 0 } else { band * 13 + ratio });
    }

    /// What depends on altitude, coast and seat.
    pub(crate) fn setting_steps(&self, theirs: Setting, mut put: impl FnMut(F, u8)) {
        let own = self.ground().settings[self.of as usize];
        put(F::Seat, F::Seat.step(Some(f32::from(theirs.seat() as u8 - Seat::None as u8))));
        put(F::SeatPair, 1 + 4 * (own.seat() as u8) + theirs.seat() as u8);
        let coast = theirs.coast().zip(own.coast()).map(|(place, own)| f32::from(u8::from(place) + 2 * u8::from(own)));
        put(F::Coast, F::Coast.step(coast));
        let bands = theirs.band().zip(own.band()).map(|(place, own)| f32::from(place.abs_diff(own)));
        put(F::Altitude, F::Altitude.step(bands));
    }

    /// What depends on the latitude alone.
    pub(crate) fn latitude_steps(&self, theirs: u8, mut put: impl FnMut(F, u8)) {
        let own = self.ground().latitudes[self.of as usize];
        let apart = (own > 0 && theirs > 0).then(|| f32::from(own.abs_diff(theirs)));
        put(F::Latitude, F::Latitude.step(apart));
    }

    /// What depends on the languages alone.
    pub(crate) fn language_steps(&self, tongue: u16, mut put: impl FnMut(F, u8)) {
        let ground = self.ground();
        let own = ground.tongues[usize::from(ground.speaks[self.of as usize])];
        let theirs = ground.tongues[usize::from(tongue)];
        let known = !own.is_empty() && !theirs.is_empty();
        let shared = known.then(|| f32::from(u8::from(!own.shared(theirs).is_empty())));
        put(F::Language, F::Language.step(shared));
    }

    /// What depends on the number of partners alone.
    pub(crate) fn degree_steps(&self, degree: usize, mut put: impl FnMut(F, u8)) {
        put(F::Degree, F::Degree.step(Some(degree as f32)));
    }

    /// What depends on the distance alone, given as the square of the straight line.
    pub(crate) fn distance_steps(&self, chord: Option<f32>, mut put: impl FnMut(F, u8)) {
        put(F::Distance, F::Distance.step(chord.map(kilometres)));
    }

    /// The square of the straight line to a place, where both positions are documented.
    pub(crate) fn chord(&self, place: u32) -> Option<f32> {
        let [own, theirs] = [self.of, place].map(|place| self.ground().points[place as usize]);
        (documented(own) && documented(theirs)).then(|| chord(own, theirs))
    }

    /// What only the two themselves decide, relations apart.
    pub(crate) fn pair_steps(&self, place: u32, mut put: impl FnMut(F, u8)) {
        let ground = self.ground();
        let climates = [self.of, place].map(|place| ground.climates[place as usize]);
        let same = climates[0].zip(climates[1]).map(|(own, theirs)| f32::from(u8::from(own == theirs)));
        put(F::Climate, F::Climate.step(same));
        let names = [self.of, place].map(|place| ground.names[place as usize]);
        let known = names.iter().all(|name| *name != NAMELESS);
        put(F::Namesake, F::Namesake.step(known.then(|| f32::from(u8::from(names[0] == names[1])))));
    }

    /// What relations say of a place to which none leads.
    pub(crate) fn unlinked_steps(&self, mut put: impl FnMut(F, u8)) {
        for feature in [
            F::CommonPartners,
            F::ThreeSteps,
            F::PartnersNear,
            F::TheirPartnersInCountry,
            F::TheirPartnersInRegion,
            F::TheirPartnersNear,
        ] {
            put(feature, 1);
        }
        put(F::Neighbourhoods, 0);
        put(F::Spread, 0);
        put(F::TheirSize, 0);
    }

    /// What relations say.
    pub(crate) fn link_steps(&self, place: u32, mut put: impl FnMut(F, u8)) {
        let link = self.links.of(place);
        let mut of = |feature: F, value: f32| put(feature, feature.step(Some(value)));
        of(F::CommonPartners, link.adamic);
        of(F::ThreeSteps, link.three);
        of(F::PartnersNear, link.mine_near.into());
        of(F::TheirPartnersInCountry, link.in_country.into());
        of(F::TheirPartnersInRegion, link.in_region.into());
        of(F::TheirPartnersNear, link.near.into());
        let degree = self.degree(place);
        let d = [1usize, 2, 3, 5, 8, 12, 20].iter().filter(|e| degree >= **e).count();
        let c = [1u16, 2, 3, 4, 6, 10].iter().filter(|e| link.in_country >= **e).count();
        put(F::Spread, if degree == 0 { 0 } else { 1 + (d * 7 + c) as u8 });
        let own = size(self.ground().sizes[self.of as usize]);
        let (mut sum, mut n) = (0.0, 0.0);
        for partner in self.kept.partners(place) { if let Some(s) = size(self.ground().sizes[partner as usize]) { sum += s; n += 1.0; } }
        let theirs = if n > 0.0 { own.map(|own| sum / n - own) } else { None };
        put(F::TheirSize, F::TheirSize.step(theirs));
        let lift = (link.neighbourhoods > 0).then(|| {
            let own = self.around(self.of) - self.degree(self.of) as f32;
            let chance = own * self.around(place) / self.ends().max(1.0);
            ((link.neighbourhoods as f32 + FEW) / (chance + FEW)).ln()
        });
        put(F::Neighbourhoods, F::Neighbourhoods.step(lift));
    }

    /// How many ends of relations lie around a place that has a position.
    fn around(&self, place: u32) -> f32 {
        let points = &self.ground().points;
        let near = |other: u32| {
            documented(points[other as usize]) && chord(points[place as usize], points[other as usize]) <= neighbourhood()
        };
        let gone = self.kept.hidden().iter().map(|hidden| u32::from(near(*hidden)) + u32::from(near(self.of))).sum::<u32>();
        (self.tally().around[place as usize] - gone) as f32
    }

    /// Every feature of a possible partner.
    pub(crate) fn steps(&self, place: u32) -> Steps {
        let ground = self.ground();
        let mut steps = [0; FEATURES];
        let mut put = |feature: F, step: u8| steps[feature as usize] = step;
        let district = ground.districts[place as usize];
        self.country_steps(ground.district_country[district as usize], &mut put);
        self.district_steps(district, &mut put);
        self.size_steps(ground.sizes[place as usize], &mut put);
        self.setting_steps(ground.settings[place as usize], &mut put);
        self.latitude_steps(ground.latitudes[place as usize], &mut put);
        self.language_steps(ground.speaks[place as usize], &mut put);
        self.degree_steps(self.degree(place), &mut put);
        self.distance_steps(self.chord(place), &mut put);
        self.pair_steps(place, &mut put);
        self.link_steps(place, &mut put);
        steps
    }
}
