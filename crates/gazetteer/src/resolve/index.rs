use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use super::{Borne, Candidate};
use crate::{Country, Qid, fold, relations::Position};

/// A locality as the resolver is told of it.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// By which the caller knows it.
    pub handle: u32,
    /// Its names, each as [`fold`] gives it, the main one first.
    pub names: &'a [&'a str],
    /// Its country.
    pub country: Country,
    /// The code of its first-order division; blank where not documented.
    pub region: &'a str,
    /// Where it is, where that is documented.
    pub position: Option<Position>,
    /// Its inhabitants, where documented.
    pub population: Option<u64>,
    /// Its item in Wikidata.
    pub wikidata: Option<Qid>,
    /// Its number in GeoNames.
    pub geonames: Option<u64>,
    /// Whether it is an administrative division rather than the place where people live: both often bear one name in one spot.
    pub division: bool,
}

/// What is kept of a locality: 48 bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    handle: u32,
    pub(super) country: Country,
    region: u16,
    latitude: f32,
    longitude: f32,
    population: u32,
    pub(super) wikidata: u64,
    pub(super) geonames: u64,
    pub(super) division: bool,
}

impl Place {
    pub(super) fn position(&self) -> Option<Position> {
        let position = Position { latitude: self.latitude.into(), longitude: self.longitude.into() };
        (!self.latitude.is_nan()).then_some(position)
    }

    pub(super) fn candidate(&self, name: Borne, from: Option<Position>) -> Candidate {
        let kilometres = from.zip(self.position()).map(|(from, to)| from.kilometres(to));
        let population = Some(u64::from(self.population)).filter(|count| *count > 0);
        Candidate { handle: self.handle, country: self.country, name, population, kilometres, division: self.division }
    }
}

/// A name and the place that bears it, in twelve bytes: the halves of the name's hash, then the place and, in the two lowest
/// bits, which of its names it is.
///
/// Names of 64 bits collide among two millions once in some ten million tables; the text itself would take five times the memory.
type Entry = [u32; 3];

/// Gathers localities into a [`Gazetteer`].
#[derive(Debug, Default)]
pub struct Builder {
    places: Vec<Place>,
    names: Vec<Entry>,
    regions: HashMap<(Country, String), u16>,
    region_names: HashSet<(u16, u64)>,
}

impl Builder {
    /// Adds a locality.
    pub fn add(&mut self, known: &Known<'_>) {
        let place = u32::try_from(self.places.len()).expect("there are not so many places on earth");
        let (latitude, longitude) =
            known.position.map_or((f32::NAN, f32::NAN), |at| (at.latitude as f32, at.longitude as f32));
        let region = self.region(known.country, known.region);
        self.places.push(Place {
            handle: known.handle,
            country: known.country,
            region,
            latitude,
            longitude,
            population: known.population.unwrap_or(0).try_into().unwrap_or(u32::MAX),
            wikidata: known.wikidata.map_or(0, |item| item.0),
            geonames: known.geonames.unwrap_or(0),
            division: known.division,
        });
        let main = known.names.first().copied().unwrap_or_default();
        for (at, name) in known.names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            let [high, low] = halves(hash(name));
            let sort = match at {
                0 => Borne::Main,
                _ if *name != main && name.split(' ').all(|word| main.split(' ').any(|of| of == word)) => Borne::Short,
                _ => Borne::Other,
            };
            self.names.push([high, low, place << 2 | sort as u32]);
        }
    }

    /// Says how the first-order division of a code is called, so that a file's region is understood by name too.
    pub fn name_region(&mut self, country: Country, code: &str, name: &str) {
        let region = self.region(country, code);
        if region != 0 {
            self.region_names.insert((region, hash(&fold(name))));
        }
    }

    fn region(&mut self, country: Country, code: &str) -> u16 {
        if code.is_empty() {
            return 0;
        }
        let next = u16::try_from(self.regions.len() + 1).unwrap_or(0);
        let region = *self.regions.entry((country, code.to_owned())).or_insert(next);
        if region == next && region != 0 {
            self.region_names.insert((region, hash(&fold(code))));
        }
        region
    }

    /// The localities, ready to be asked.
    pub fn build(mut self) -> Gazetteer {
        self.names.sort_unstable();
        // A place that bears a name twice bears it once, as its main one if it is.
        self.names.dedup_by(|later, kept| later[..2] == kept[..2] && later[2] >> 2 == kept[2] >> 2);
        self.names.shrink_to_fit();
        self.places.shrink_to_fit();
        let by = |id: fn(&Place) -> u64| {
            let mut of: Vec<u32> =
                (0..).zip(&self.places).filter(|(_, place)| id(place) != 0).map(|(at, _)| at).collect();
            of.sort_unstable_by_key(|at| id(&self.places[*at as usize]));
            of
        };
        let (by_item, by_number) = (by(|place| place.wikidata), by(|place| place.geonames));
        Gazetteer { by_item, by_number, places: self.places, names: self.names, region_names: self.region_names }
    }
}

/// Knows localities by identifier and by name, and says which one an end of a relation means ([`Gazetteer::resolve`]).
#[derive(Debug)]
pub struct Gazetteer {
    places: Vec<Place>,
    names: Vec<Entry>,
    by_item: Vec<u32>,
    by_number: Vec<u32>,
    region_names: HashSet<(u16, u64)>,
}

impl Gazetteer {
    /// Begins one.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// How many localities it knows.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The bytes that its tables take.
    pub fn bytes(&self) -> usize {
        self.places.len() * size_of::<Place>()
            + self.names.len() * size_of::<Entry>()
            + (self.by_item.len() + self.by_number.len()) * size_of::<u32>()
    }

    /// The places that bear this folded name, and as which of theirs.
    pub(super) fn named(&self, folded: &str) -> impl Iterator<Item = (&Place, Borne)> {
        let key = halves(hash(folded));
        let from = self.names.partition_point(|entry| entry[..2] < key[..]);
        let alike = self.names[from..].iter().take_while(move |entry| entry[..2] == key);
        let alike = alike.take(if folded.is_empty() { 0 } else { usize::MAX });
        alike.map(|entry| (&self.places[(entry[2] >> 2) as usize], borne(entry[2])))
    }

    /// The places that carry this item of Wikidata.
    pub(super) fn of_item(&self, item: Qid) -> impl Iterator<Item = &Place> {
        self.carrying(&self.by_item, item.0, |place| place.wikidata)
    }

    /// The places that carry this number of GeoNames.
    pub(super) fn of_number(&self, number: u64) -> impl Iterator<Item = &Place> {
        self.carrying(&self.by_number, number, |place| place.geonames)
    }

    fn carrying(&self, index: &[u32], id: u64, of: fn(&Place) -> u64) -> impl Iterator<Item = &Place> {
        let place = |at: &u32| &self.places[*at as usize];
        let from = index.partition_point(|at| of(place(at)) < id);
        let upto = from + index[from..].partition_point(|at| of(place(at)) == id);
        index[from..upto].iter().map(place).collect::<Vec<_>>().into_iter()
    }

    /// Whether a place lies in the region that a file names, by code or by name.
    pub(super) fn lies_in(&self, place: &Place, region: &str) -> bool {
        self.region_names.contains(&(place.region, hash(&fold(region))))
    }
}

/// What stands in the two lowest bits of an entry.
fn borne(place: u32) -> Borne {
    match place & 3 {
        0 => Borne::Main,
        1 => Borne::Other,
        _ => Borne::Short,
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

fn halves(hash: u64) -> [u32; 2] {
    [(hash >> 32) as u32, hash as u32]
}
