//! The real files of `../shared/data`, as a world: enough of an import to measure the model by, not the program's own.

use std::collections::HashMap;
use std::io::Read;
use std::path::Path;

use affinity::{Country, Place, Seat};
use deunicode::deunicode;
use serde_json::Value;

/// A place as the file gives it.
pub struct City {
    pub name: String,
    pub others: Vec<String>,
    pub country: String,
    pub latitude: f32,
    pub longitude: f32,
    seat: Seat,
    region: String,
    population: u32,
    altitude: Option<i16>,
}

/// What the file of countries says of one.
pub struct Land {
    pub names: Vec<String>,
    sub_region: String,
    south: bool,
    languages: Vec<String>,
}

/// A name without case, accents and punctuation.
pub fn folded(name: &str) -> String {
    let plain = deunicode(name).to_lowercase();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The places of `cities15000.zip`, an archive with one compressed file.
pub fn cities(folder: &Path) -> Vec<City> {
    let bytes = std::fs::read(folder.join("cities15000.zip")).expect("the file of cities is there");
    let length = |at: usize| usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
    let start = 30 + length(26) + length(28);
    let mut text = String::new();
    flate2::read::DeflateDecoder::new(&bytes[start..]).read_to_string(&mut text).expect("it is compressed text");
    text.lines().map(city).collect()
}

fn city(line: &str) -> City {
    let field: Vec<&str> = line.split('\t').collect();
    City {
        name: field[1].into(),
        others: std::iter::once(field[2]).chain(field[3].split(',')).map(String::from).collect(),
        country: field[8].into(),
        latitude: field[4].parse().expect("a latitude"),
        longitude: field[5].parse().expect("a longitude"),
        seat: match field[7] {
            "PPLC" => Seat::Country,
            "PPLA" => Seat::Region,
            "PPLA2" | "PPLA3" | "PPLA4" | "PPLA5" => Seat::District,
            _ => Seat::None,
        },
        region: field[10].into(),
        population: field[14].parse().unwrap_or(0),
        altitude: field[16].parse().ok().filter(|metres| *metres != -9999),
    }
}

/// Countries by their two letters.
pub fn lands(folder: &Path) -> HashMap<String, Land> {
    let text = std::fs::read_to_string(folder.join("reference/country-codes.csv")).expect("the file of countries is there");
    let mut lines = text.lines().map(fields);
    let head = lines.next().expect("it has a head");
    let column = |name: &str| head.iter().position(|one| one == name).expect("the column is there");
    let (code, sub, middle, tongues) =
        (column("ISO3166-1-Alpha-2"), column("Sub-region Name"), column("Intermediate Region Name"), column("Languages"));
    let names = ["official_name_en", "UNTERM English Short", "CLDR display name"].map(column);
    lines
        .filter(|row| row.len() == head.len())
        .map(|row| {
            let sub_region = if row[middle].is_empty() { &row[sub] } else { &row[middle] };
            let land = Land {
                names: names.iter().map(|name| folded(&row[*name])).filter(|name| !name.is_empty()).collect(),
                south: south(&row[sub]),
                sub_region: sub_region.clone(),
                languages: row[tongues].split(',').filter_map(|one| one.split('-').next()).map(String::from).collect(),
            };
            (row[code].clone(), land)
        })
        .collect()
}

fn south(sub_region: &str) -> bool {
    !["Europe", "Northern America", "Australia"].iter().any(|north| sub_region.contains(north))
}

/// One line of a CSV file.
fn fields(line: &str) -> Vec<String> {
    let (mut fields, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            _ => fields.last_mut().expect("there is always one").push(letter),
        }
    }
    fields
}

/// The countries and places as the model wants them.
pub fn places(folder: &Path, cities: &[City], lands: &HashMap<String, Land>) -> (Vec<Country>, Vec<Place>) {
    let mut countries = Numbers::default();
    let (mut subs, mut regions, mut tongues, mut names) =
        (Numbers::default(), Numbers::default(), Numbers::default(), Numbers::default());
    let mut table = vec![];
    let coast = Coast::read(folder);
    let places = cities
        .iter()
        .map(|city| {
            let land = lands.get(&city.country);
            let country = countries.of(&city.country) as u16;
            if usize::from(country) == table.len() {
                let sub_region = subs.of(land.map_or("", |land| &land.sub_region)) as u8;
                table.push(Country { sub_region, south: land.is_some_and(|land| land.south) });
            }
            let spoken = land.iter().flat_map(|land| land.languages.iter().take(6));
            Place {
                position: Some((city.latitude, city.longitude)),
                population: Some(city.population).filter(|count| *count > 0),
                region: Some(regions.of(&format!("{}.{}", city.country, city.region))),
                languages: spoken.map(|tongue| tongues.of(tongue) as u8).collect(),
                altitude: city.altitude,
                coast: coast.from(city.latitude, city.longitude),
                seat: city.seat,
                name: Some(names.of(&folded(&city.name))),
                ..Place::of(country)
            }
        })
        .collect();
    (table, places)
}

/// Gives each word a number.
#[derive(Default)]
struct Numbers(HashMap<String, u32>);

impl Numbers {
    fn of(&mut self, word: &str) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(word.to_owned()).or_insert(next)
    }
}

/// Points of the coastline, by whole degrees.
struct Coast(HashMap<(i32, i32), Vec<(f32, f32)>>);

impl Coast {
    fn read(folder: &Path) -> Self {
        let text = std::fs::read(folder.join("natural-earth-land-50m.geojson")).expect("the coastline is there");
        let land: Value = serde_json::from_slice(&text).expect("it is JSON");
        let mut coast = Self(HashMap::new());
        for feature in land["features"].as_array().expect("it has features") {
            coast.walk(&feature["geometry"]["coordinates"]);
        }
        coast
    }

    fn walk(&mut self, rings: &Value) {
        let list = rings.as_array().expect("rings are lists");
        if list.first().is_some_and(|first| first[0].is_array()) {
            list.iter().for_each(|ring| self.walk(ring));
            return;
        }
        let number = |value: &Value| value.as_f64().unwrap_or(0.0) as f32;
        for pair in list.windows(2) {
            let ((x, y), (to_x, to_y)) = ((number(&pair[0][0]), number(&pair[0][1])), (number(&pair[1][0]), number(&pair[1][1])));
            let steps = ((to_x - x).abs().max((to_y - y).abs()) / 0.1).ceil().max(1.0);
            for step in 0..steps as u32 {
                let share = step as f32 / steps;
                let (latitude, longitude) = (y + (to_y - y) * share, x + (to_x - x) * share);
                let cell = (latitude.floor() as i32, longitude.floor() as i32);
                self.0.entry(cell).or_default().push((latitude, longitude));
            }
        }
    }

    /// Kilometres to the coast; where it is further than some two degrees, 999.
    fn from(&self, latitude: f32, longitude: f32) -> Option<u16> {
        let cell = (latitude.floor() as i32, longitude.floor() as i32);
        let shrink = latitude.to_radians().cos();
        let near = (-2..=2).flat_map(|up| (-4..=4).map(move |right| (cell.0 + up, cell.1 + right)));
        let square = near
            .filter_map(|cell| self.0.get(&cell))
            .flatten()
            .map(|(y, x)| (y - latitude).powi(2) + ((x - longitude) * shrink).powi(2))
            .fold(f32::INFINITY, f32::min);
        Some((square.sqrt() * 111.2).min(999.0) as u16)
    }
}
