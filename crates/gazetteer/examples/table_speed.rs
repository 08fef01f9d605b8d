//! How fast tables are read and names resolved, and in how much memory, with seven times the sample's localities:
//! `cargo run --release -p gazetteer --example table_speed -- ../shared/data`.

use std::{error::Error, path::Path, time::Instant};

use gazetteer::{
    Countries, Country, Gazetteer, Qid, fold,
    geonames::Place,
    relations::{Relation, Relations},
    resolve::Known,
    table::{ReadError, Row, Table, Trouble},
};

/// How often the sample is repeated, under other names but for the first time.
const TURNS: u32 = 7;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "../shared/data".into());
    let file = |name: &str| Path::new(&folder).join(name);

    let started = Instant::now();
    let rows = rows(&file("cities15000.zip"))?;
    println!("{} rows read in {:?}", rows.len(), started.elapsed());
    let started = Instant::now();
    let places: Vec<Place> = rows.iter().filter_map(|row| Place::read(row).ok().flatten()).collect();
    println!("{} places taken in {:?}", places.len(), started.elapsed());
    let started = Instant::now();
    let names: Vec<Vec<String>> = places.iter().map(|place| place.names().map(fold).collect()).collect();
    println!("{} names folded in {:?}", names.iter().map(Vec::len).sum::<usize>(), started.elapsed());

    let started = Instant::now();
    let gazetteer = repeated(&places, &names);
    println!("{} localities in {} KiB, {:?}", gazetteer.len(), gazetteer.bytes() / 1024, started.elapsed());

    let started = Instant::now();
    let countries = Countries::default();
    let table = Table::open(&file("relations-by-name.tsv"))?;
    let relations: Vec<Relation> = Relations::of(table, None, &countries)?.filter_map(Result::ok).collect();
    println!("{} relations read in {:?}", relations.len(), started.elapsed());
    let started = Instant::now();
    let ends = relations.iter().chain(&relations).flat_map(|relation| [&relation.a, &relation.b]);
    let resolved = ends.filter(|end| gazetteer.resolve(end).handle().is_some()).count();
    println!("{resolved} ends of {} pairs resolved in {:?}", 2 * relations.len(), started.elapsed());

    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("memory not known here"));
    Ok(())
}

fn rows(path: &Path) -> Result<Vec<Row>, ReadError> {
    let good = |row| match row {
        Ok(row) => Some(Ok(row)),
        Err(Trouble::Row(_)) => None,
        Err(Trouble::File(error)) => Some(Err(error)),
    };
    Table::open(path)?.filter_map(good).collect()
}

fn repeated(places: &[Place], names: &[Vec<String>]) -> Gazetteer {
    let mut builder = Gazetteer::builder();
    let mut handle = 0;
    for turn in 0..TURNS {
        for (place, names) in places.iter().zip(names) {
            let Some(country) = Country::code(&place.country) else { continue };
            let named = |name: &String| if turn == 0 { name.clone() } else { format!("{name} {turn}") };
            let names: Vec<String> = names.iter().map(named).collect();
            handle += 1;
            builder.add(&Known {
                handle,
                names: &names.iter().map(String::as_str).collect::<Vec<_>>(),
                country,
                region: &place.divisions[0],
                position: Some(place.position()),
                population: place.population,
                wikidata: Some(Qid(handle.into())),
                geonames: Some(handle.into()),
                division: false,
            });
        }
    }
    builder.build()
}
