//! Which places a file of relations means: by name, country and distance; what is not clear is left out.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use affinity::Pair;

use crate::data::{City, Land, folded};

/// What the file of relations calls some countries, and nobody else does.
const CALLED: [(&str, &str); 16] = [
    ("people s republic of china", "CN"),
    ("czech republic", "CZ"),
    ("russia", "RU"),
    ("united states of america", "US"),
    ("united kingdom", "GB"),
    ("republic of macedonia", "MK"),
    ("cape verde", "CV"),
    ("palestine", "PS"),
    ("ivory coast", "CI"),
    ("moldova", "MD"),
    ("turkey", "TR"),
    ("bosnia and herzegovina", "BA"),
    ("south korea", "KR"),
    ("vietnam", "VN"),
    ("kosovo", "XK"),
    ("democratic republic of the congo", "CD"),
];

/// A place with the same name further away than this is another one.
const NEAR: f32 = 25.0;

pub struct Resolver<'a> {
    cities: &'a [City],
    countries: HashMap<String, String>,
    by_name: HashMap<(String, String), Vec<u32>>,
    by_own_name: HashMap<String, Vec<u32>>,
}

impl<'a> Resolver<'a> {
    pub fn new(cities: &'a [City], lands: &HashMap<String, Land>) -> Self {
        let mut codes: Vec<_> = lands.keys().collect();
        codes.sort_unstable();
        let mut countries = HashMap::new();
        for code in codes {
            for name in &lands[code].names {
                countries.entry(name.clone()).or_insert_with(|| code.clone());
            }
        }
        countries.extend(CALLED.map(|(name, code)| (name.into(), code.into())));
        let mut by_name: HashMap<_, Vec<u32>> = HashMap::new();
        let mut by_own_name: HashMap<_, Vec<u32>> = HashMap::new();
        for (at, city) in cities.iter().enumerate() {
            let names: HashSet<String> =
                city.others.iter().chain([&city.name]).map(|name| folded(name)).filter(|name| !name.is_empty()).collect();
            for name in names {
                by_name.entry((city.country.clone(), name)).or_default().push(at as u32);
            }
            let own: HashSet<String> = [&city.name, &city.others[0]].map(|name| folded(name)).into();
            for name in own {
                by_own_name.entry(name).or_default().push(at as u32);
            }
        }
        Self { cities, countries, by_name, by_own_name }
    }

    /// The relations of `relations-by-name.tsv` whose two places are clear.
    pub fn by_name(&self, folder: &Path) -> Vec<Pair> {
        let text = std::fs::read_to_string(folder.join("relations-by-name.tsv")).expect("the relations are there");
        let place = |name, country: &str, latitude: &str, longitude: &str| {
            let country = self.countries.get(&folded(country))?;
            let candidates = self.by_name.get(&(country.clone(), folded(name)))?;
            let (Ok(latitude), Ok(longitude)) = (latitude.parse::<f32>(), longitude.parse::<f32>()) else {
                return (candidates.len() == 1).then(|| candidates[0]);
            };
            let far = |at: &u32| {
                let city = &self.cities[*at as usize];
                let east = (city.longitude - longitude) * latitude.to_radians().cos();
                111.2 * ((city.latitude - latitude).powi(2) + east.powi(2)).sqrt()
            };
            candidates.iter().copied().min_by(|a, b| far(a).total_cmp(&far(b))).filter(|at| far(at) <= NEAR)
        };
        let pairs = text.lines().skip(1).filter_map(|line| {
            let field: Vec<&str> = line.split('\t').collect();
            Some((place(field[0], field[1], field[2], field[3])?, place(field[5], field[9], field[6], field[7])?))
        });
        distinct(pairs)
    }

    /// The relations of `relations-by-wikidata-id.tsv` whose two places bear a name that no other place bears. Some four in a hundred
    /// of such matches are wrong: more relations for a second look, not to be imported.
    pub fn by_bare_name(&self, folder: &Path) -> Vec<Pair> {
        let names = std::fs::read_to_string(folder.join("wikidata-names.tsv")).expect("the names are there");
        let places: HashMap<&str, u32> = names
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .filter_map(|(id, name)| match self.by_own_name.get(&folded(name)).map(Vec::as_slice) {
                Some([place]) => Some((id, *place)),
                _ => None,
            })
            .collect();
        let text = std::fs::read_to_string(folder.join("relations-by-wikidata-id.tsv")).expect("the relations are there");
        let pairs = text.lines().filter_map(|line| line.split_once('\t'));
        distinct(pairs.filter_map(|(a, b)| Some((*places.get(a.trim())?, *places.get(b.trim())?))))
    }
}

fn distinct(pairs: impl Iterator<Item = Pair>) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = pairs.filter(|(a, b)| a != b).map(|(a, b)| (a.min(b), a.max(b))).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
