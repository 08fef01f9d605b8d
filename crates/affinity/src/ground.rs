use std::collections::HashMap;
use std::hash::Hash;

use crate::grid::Grid;
use crate::place::{Country, Languages, Place, Themes};
use crate::zones::Zones;

/// What is known of the places, relations apart: one short list for each fact, in the order of the places.
#[derive(Debug)]
pub(crate) struct Ground {
    pub(crate) countries: Vec<Country>,
    /// Each place as a point on the unit sphere; at its centre when the position is not documented.
    pub(crate) points: Vec<[f32; 3]>,
    /// Who is near whom.
    pub(crate) grid: Grid,
    /// How many live there; zero when not documented.
    pub(crate) populations: Vec<u32>,
    /// The population in steps of an eighth of its natural logarithm, from one; zero when not documented.
    pub(crate) sizes: Vec<u8>,
    /// Degrees from the equator, from one; zero when not documented.
    pub(crate) latitudes: Vec<u8>,
    /// Altitude and coast in one number.
    pub(crate) settings: Vec<Setting>,
    /// What the place is by size in its country and region.
    pub(crate) standings: Vec<Standing>,
    /// Which square of the Earth each place is in.
    pub(crate) zones: Zones,
    /// The class of climate; none when not documented.
    pub(crate) climates: Vec<Option<u8>>,
    /// Equal numbers are namesakes; the greatest number is nobody's.
    pub(crate) names: Vec<u32>,
    /// Which of `tongues` is spoken.
    pub(crate) speaks: Vec<u16>,
    /// Every set of languages that some place has, once.
    pub(crate) tongues: Vec<Languages>,
    /// Which of `notices` is given.
    pub(crate) gives: Vec<u16>,
    /// Every pair of wants and offers that some place has, once.
    pub(crate) notices: Vec<(Themes, Themes)>,
    /// Whether it is a member.
    pub(crate) members: Vec<bool>,
    /// The region: a number over all countries. Places without a region share one for their country.
    pub(crate) districts: Vec<u32>,
    /// For each region, its country.
    pub(crate) district_country: Vec<u16>,
    /// How many places each region has.
    pub(crate) district_places: Vec<u32>,
    /// How many places each country has.
    pub(crate) country_places: Vec<u32>,
    /// How many places each part of the world has.
    pub(crate) sub_region_places: Vec<u32>,
}

/// A name that nobody bears.
pub(crate) const NAMELESS: u32 = u32::MAX;

/// Lists by number, each thing once, for what many places have in common.
struct Shelf<T> {
    numbers: HashMap<T, u32>,
    things: Vec<T>,
}

impl<T: Copy + Eq + Hash> Shelf<T> {
    fn new() -> Self {
        Self { numbers: HashMap::new(), things: vec![] }
    }

    fn number(&mut self, thing: T) -> u32 {
        *self.numbers.entry(thing).or_insert_with(|| {
            self.things.push(thing);
            self.things.len() as u32 - 1
        })
    }
}

impl Ground {
    /// None when there are more places, or more different sets of languages or of themes, than the tables hold.
    pub(crate) fn new(countries: Vec<Country>, places: impl Iterator<Item = Place>) -> Option<Self> {
        let (mut tongues, mut notices, mut districts) = (Shelf::new(), Shelf::new(), Shelf::new());
        let mut ground = Self {
            country_places: vec![0; countries.len()],
            sub_region_places: vec![0; 256],
            countries,
            points: vec![],
            grid: Grid::default(),
            populations: vec![],
            sizes: vec![],
            latitudes: vec![],
            settings: vec![],
            standings: vec![],
            zones: Zones::default(),
            climates: vec![],
            names: vec![],
            speaks: vec![],
            tongues: vec![],
            gives: vec![],
            notices: vec![],
            members: vec![],
            districts: vec![],
            district_country: vec![],
            district_places: vec![],
        };
        for place in places {
            ground.points.push(place.position.map_or([0.0; 3], point));
            ground.populations.push(place.population.unwrap_or(0));
            ground.sizes.push(size_step(place.population));
            ground.latitudes.push(place.position.map_or(0, |(latitude, _)| latitude.abs().min(90.0) as u8 + 1));
            ground.settings.push(Setting::of(&place));
            ground.climates.push(place.climate);
            ground.names.push(place.name.unwrap_or(NAMELESS));
            ground.speaks.push(u16::try_from(tongues.number(place.languages)).ok()?);
            ground.gives.push(u16::try_from(notices.number((place.wanted, place.offered))).ok()?);
            ground.members.push(place.member);
            ground.districts.push(districts.number((place.country, place.region)));
            ground.country_places[usize::from(place.country)] += 1;
            let sub_region = ground.countries[usize::from(place.country)].sub_region;
            ground.sub_region_places[usize::from(sub_region)] += 1;
        }
        u32::try_from(ground.points.len()).ok()?;
        ground.grid = Grid::new(&ground.points);
        ground.zones = Zones::new(&ground.points);
        ground.tongues = tongues.things;
        ground.notices = notices.things;
        ground.district_country = districts.things.iter().map(|(country, _)| *country).collect();
        ground.district_places = vec![0; districts.things.len()];
        for district in &ground.districts {
            ground.district_places[*district as usize] += 1;
        }
        ground.standings = ground.standings();
        Some(ground)
    }

    /// The standing of every place.
    fn standings(&self) -> Vec<Standing> {
        let mut order: Vec<u32> = (0..self.points.len() as u32).collect();
        order.sort_by_key(|place| std::cmp::Reverse(self.populations[*place as usize]));
        let mut standings = vec![Standing::default(); order.len()];
        let (mut in_country, mut in_district) = (vec![0; self.countries.len()], vec![0; self.district_country.len()]);
        for place in order.into_iter().filter(|place| self.populations[*place as usize] > 0) {
            let country = &mut in_country[usize::from(self.country(place))];
            let district = &mut in_district[self.districts[place as usize] as usize];
            standings[place as usize] = Standing::of(*country, *district);
            *country += 1;
            *district += 1;
        }
        standings
    }

    pub(crate) fn country(&self, place: u32) -> u16 {
        self.district_country[self.districts[place as usize] as usize]
    }

    /// Whether two places bear one name; none when one has no name.
    pub(crate) fn named(&self, a: u32, b: u32) -> Option<bool> {
        let [a, b] = [a, b].map(|place| self.names[place as usize]);
        (a != NAMELESS && b != NAMELESS).then_some(a == b)
    }

    /// The languages of a place.
    pub(crate) fn tongue(&self, place: u32) -> Languages {
        self.tongues[usize::from(self.speaks[place as usize])]
    }

    /// What a place looks for, and what it has to give.
    pub(crate) fn notice(&self, place: u32) -> (Themes, Themes) {
        self.notices[usize::from(self.gives[place as usize])]
    }

    pub(crate) fn sub_region(&self, place: u32) -> u8 {
        self.countries[usize::from(self.country(place))].sub_region
    }
}

/// How much a step of size is: an eighth of the natural logarithm, or some 13 per cent.
const STEP: f32 = 0.125;

fn size_step(population: Option<u32>) -> u8 {
    let count = population.unwrap_or(0);
    if count == 0 { 0 } else { ((count as f32).ln() / STEP) as u8 + 1 }
}

/// The natural logarithm of the population that a step of size stands for.
pub(crate) fn size(step: u8) -> Option<f32> {
    (step > 0).then(|| (f32::from(step) - 0.5) * STEP)
}

/// What a place is by size in its country and in its region, from one: none of the first eight of the region, one of those, second or
/// third of the region, its first, second or third of the country, its first. Zero when its population is not documented.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Standing(u8);

impl Standing {
    /// How many there are.
    pub(crate) const COUNT: u8 = 7;

    /// That of a place with this many larger ones in its country and in its region.
    fn of(larger_in_country: u32, larger_in_district: u32) -> Self {
        Self(match (larger_in_country, larger_in_district) {
            (0, _) => 6,
            (1..=2, _) => 5,
            (_, 0) => 4,
            (_, 1..=2) => 3,
            (_, 3..=7) => 2,
            _ => 1,
        })
    }

    /// All of them.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// From zero; none when it is not documented.
    pub(crate) fn grade(self) -> Option<u8> {
        self.0.checked_sub(1)
    }
}

/// The natural logarithm of the mean population of `count` places whose steps of size have this sum: the geometric mean.
pub(crate) fn size_of_sum(sum: u32, count: u32) -> f32 {
    (sum as f32 / count as f32 - 0.5) * STEP
}

/// Where a place lies, in one number: bands of altitude, nearness of the coast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Setting(u8);

/// Metres at which a band of altitude ends.
pub(crate) const BANDS: [i16; 5] = [100, 300, 600, 1_000, 2_000];
/// Kilometres within which a place lies near the coast.
pub(crate) const COAST_KM: u16 = 30;

impl Setting {
    /// How many there are.
    pub(crate) const COUNT: u8 = 7 * 3;

    fn of(place: &Place) -> Self {
        let band = place.altitude.map_or(0, |metres| BANDS.iter().filter(|end| metres >= **end).count() as u8 + 1);
        let coast = place.coast.map_or(0, |km| if km <= COAST_KM { 2 } else { 1 });
        Self(band * 3 + coast)
    }

    /// All of them.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The band of altitude, from zero.
    pub(crate) fn band(self) -> Option<u8> {
        (self.0 / 3).checked_sub(1)
    }

    /// Whether the coast is near.
    pub(crate) fn coast(self) -> Option<bool> {
        [None, Some(false), Some(true)][usize::from(self.0 % 3)]
    }
}

/// The radius of the Earth in kilometres.
const EARTH: f32 = 6_371.0;

/// Degrees of latitude and longitude as a point on the unit sphere.
pub(crate) fn point((latitude, longitude): (f32, f32)) -> [f32; 3] {
    let ((up, out), (east, ahead)) = (latitude.to_radians().sin_cos(), longitude.to_radians().sin_cos());
    [out * ahead, out * east, up]
}

/// Whether a point is that of a documented position.
pub(crate) fn documented(point: [f32; 3]) -> bool {
    point != [0.0; 3]
}

/// The square of the straight line between two points of the unit sphere: what one compares, sparing root and arc.
pub(crate) fn chord(a: [f32; 3], b: [f32; 3]) -> f32 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2) + (a[2] - b[2]).powi(2)
}

/// The way over the sphere in kilometres that belongs to a square of the straight line.
pub(crate) fn kilometres(chord: f32) -> f32 {
    2.0 * EARTH * (chord.sqrt() / 2.0).min(1.0).asin()
}

/// The square of the straight line that belongs to a way over the sphere in kilometres.
pub(crate) fn chord_of(kilometres: f32) -> f32 {
    (2.0 * (kilometres / 2.0 / EARTH).sin()).powi(2)
}
