//! A large world made of a small sample.

use std::{error::Error, fs::File, io::Read, path::Path};

use finder::{Name, Place, Position};

/// A line of the sample.
pub struct Line {
    pub names: Vec<String>,
    country: String,
    region: String,
    population: Option<u64>,
    altitude: Option<i64>,
    position: Option<Position>,
}

/// Reads a zipped table of GeoNames.
pub fn sample(path: &Path) -> Result<Vec<Line>, Box<dyn Error>> {
    let mut table = String::new();
    zip::ZipArchive::new(File::open(path)?)?.by_index(0)?.read_to_string(&mut table)?;
    Ok(table.lines().map(line).collect())
}

fn line(text: &str) -> Line {
    let columns: Vec<&str> = text.split('\t').collect();
    let others = columns[3].split(',').filter(|name| !name.is_empty());
    let position = columns[4].parse().ok().zip(columns[5].parse().ok());
    Line {
        names: std::iter::once(columns[1]).chain(others).map(str::to_owned).collect(),
        country: columns[8].into(),
        region: format!("Region {} of {}", columns[10], columns[8]),
        population: columns[14].parse().ok(),
        altitude: columns[16].parse().ok(),
        position: position.map(|(latitude, longitude)| Position { latitude, longitude }),
    }
}

/// A place of the large world: the first time round as it is, then with other letters in its names.
pub fn place(sample: &[Line], number: usize) -> Place {
    let line = &sample[number % sample.len()];
    let round = number / sample.len();
    let continents = ["AF", "AN", "AS", "EU", "NA", "OC", "SA"];
    let seed = line.country.bytes().map(usize::from).sum::<usize>();
    Place {
        id: format!("g{number}"),
        slug: format!("place-{number}"),
        names: line.names.iter().map(|name| Name::plain(changed(name, round))).collect(),
        country: line.country.clone(),
        continent: continents[seed % 7].into(),
        region: vec![line.region.clone(), line.country.clone()],
        population: line.population.map(|people| people / (round as u64 + 1)),
        altitude: line.altitude,
        coast: line.altitude.map(|metres| metres.unsigned_abs() as f64 / 2.0),
        languages: vec![["ar", "en", "es", "fr"][seed % 4].into(), ["pt", "sw", "ha"][seed % 3].into()],
        member: number.is_multiple_of(997),
        seeking: number.is_multiple_of(97),
        themes: vec![["water", "youth", "culture", "waste", "health"][number % 5].into()],
        attributes: vec![("climate".into(), ["Af", "BSh", "BWh", "Cfb", "Csa"][number % 5].into())],
        position: line.position,
    }
}

/// A name with one letter changed for its neighbour in the alphabet, another one each round.
fn changed(name: &str, round: usize) -> String {
    let letters = name.chars().count();
    if round == 0 || letters < 2 {
        return name.to_owned();
    }
    let at = (round * 7 + letters) % (letters - 1) + 1;
    let turned = |(index, letter): (usize, char)| match char::from_u32(u32::from(letter) + round as u32) {
        Some(other) if index == at && letter.is_alphabetic() && other.is_alphabetic() => other,
        _ => letter,
    };
    name.chars().enumerate().map(turned).collect()
}
