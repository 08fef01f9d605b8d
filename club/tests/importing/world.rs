//! Tables of a world that nobody lives in, the same at every run: as GeoNames and clerks write them, slips included.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

/// Places in each of two tables; some stand in both.
const PLACES: u64 = 3000;
/// The first number of the second table: the last places of the first stand there again.
const SECOND: u64 = 2800;
/// Rows of each table of ties.
const TIES: u64 = 4000;
/// Rows of each list of members; the first of the second are the last of the first.
const MEMBERS: u64 = 60;

/// The tables.
pub struct Files {
    places: [PathBuf; 2],
    names: [PathBuf; 2],
    ties: [PathBuf; 2],
    members: [PathBuf; 2],
}

impl Files {
    /// Those of places, and of their names.
    pub fn places(&self) -> Vec<&Path> {
        self.places.iter().chain(&self.names).map(PathBuf::as_path).collect()
    }

    /// Those of relations.
    pub fn ties(&self) -> Vec<&Path> {
        self.ties.iter().map(PathBuf::as_path).collect()
    }

    /// Those of the club's members.
    pub fn members(&self) -> Vec<&Path> {
        self.members.iter().map(PathBuf::as_path).collect()
    }
}

/// Writes them into a folder.
pub fn write(folder: &Path) -> Files {
    let file = |name: &str, text: String| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("the folder is ours");
        path
    };
    Files {
        places: [file("places-1.txt", places(0..PLACES)), file("places-2.txt", places(SECOND..SECOND + PLACES))],
        names: [file("names-1.txt", names(0, 3)), file("names-2.txt", names(1, 3))],
        ties: [file("ties-1.csv", ties(7, 1950)), file("ties-2.csv", ties(11, 1960))],
        members: [file("members-1.csv", members(0)), file("members-2.csv", members(MEMBERS - 5))],
    }
}

/// A number that follows from another without a pattern that is seen.
fn mixed(number: u64) -> u64 {
    number.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23).wrapping_mul(0xD6E8_FEB8_6659_FD93) >> 17
}

/// One in nine bears the name of another.
fn name(number: u64) -> String {
    const SYLLABLES: [&str; 12] = ["ta", "zou", "mar", "ke", "bel", "nor", "és", "ila", "gra", "den", "ou", "chi"];
    let of = if number.is_multiple_of(9) { number / 90 } else { number };
    let parts = (0..4).map(|at| SYLLABLES[(mixed(of * 4 + at) % 12) as usize]);
    parts.collect::<String>() + if of.is_multiple_of(2) { "" } else { " Ville" }
}

fn country(number: u64) -> &'static str {
    ["FR", "MA", "ML", "ES", "US"][(mixed(number) % 5) as usize]
}

fn places(numbers: std::ops::Range<u64>) -> String {
    let mut text = String::new();
    for number in numbers {
        let (name, country) = (name(number), country(number));
        let (latitude, longitude) =
            ((mixed(number + 1) % 16_000) as f64 / 100.0 - 80.0, (mixed(number + 2) % 35_000) as f64 / 100.0 - 175.0);
        let (people, region) = (mixed(number + 3) % 900_000, number % 20);
        let latitude = if number % 301 == 7 { "nowhere".to_owned() } else { latitude.to_string() };
        let id = 1_000_000 + number;
        writeln!(
            text,
            "{id}\t{name}\t{name}\t{name} la Vieille,Other{number}\t{latitude}\t{longitude}\tP\tPPL\t{country}\t\t{region:02}\t\t\t\t{people}\t\t{}\tAfrica/Bamako\t2024-01-18",
            number % 3000
        )
        .expect("text grows");
    }
    text
}

/// Names of every third place, from `from` on; some places are given an item of Wikidata that another carries.
fn names(from: u64, step: u64) -> String {
    let mut text = String::new();
    for number in (from..SECOND + PLACES).step_by(step as usize) {
        let (id, place) = (10 * number + 10, 1_000_000 + number);
        writeln!(text, "{id}\t{place}\tfr\t{} en français\t1\t\t\t\t\t", name(number)).expect("text grows");
        writeln!(text, "{}\t{place}\twkdt\tQ{}\t\t\t\t\t\t", id + 1, 5_000 + number - number % 40 % 2)
            .expect("text grows");
    }
    writeln!(text, "x\t1000000\tfr\tRien\t\t\t\t\t\t").expect("text grows");
    text
}

/// Ties by number: among them some again and reversed, of a place with itself, of places that are not there.
fn ties(step: u64, year: u64) -> String {
    let mut text = "geonames_a,geonames_b,since\n".to_owned();
    for number in 0..TIES {
        let one = 1_000_000 + number * 2 % 5_700;
        let two = if number.is_multiple_of(97) { one } else { 1_000_000 + (number * step + 13) % 6_100 };
        let since = if number.is_multiple_of(3) { String::new() } else { (year + number % 60).to_string() };
        writeln!(text, "{one},{two},{since}").expect("text grows");
        if number % 50 == 1 {
            writeln!(text, "{two},{one},").expect("text grows");
        }
    }
    text
}

/// Members by the number of their place, from the `from`-th on: founders and others, some suspended since; among them some of a
/// place that is not there, some of a quality that is none, some again.
fn members(from: u64) -> String {
    let mut text = "geonames;Qualité;Statut;Date d’admission;Date du statut\n".to_owned();
    for number in from..from + MEMBERS {
        let place = if number % 12 == 3 { 9_000_000 + number } else { 1_000_000 + number * 37 };
        let quality = match number % 20 {
            1 => "Mascotte",
            4 | 9 => "Fondateur",
            _ => "Titulaire",
        };
        let state = if number.is_multiple_of(7) { "Suspendu;30/10/2025;05/06/2026" } else { "Membre;30/10/2025;" };
        writeln!(text, "{place};{quality};{state}").expect("text grows");
        if number % 25 == 2 {
            writeln!(text, "{place};{quality};{state}").expect("text grows");
        }
    }
    text
}
