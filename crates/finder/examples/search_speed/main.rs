//! How quick the search is: 230,000 places made of a sample of GeoNames, two thousand queries of each kind.
//!
//! `cargo run --release -p finder --example search_speed [cities15000.zip]`

mod measure;
mod queries;
mod world;

use std::{error::Error, path::PathBuf, time::Instant};

use finder::Index;

/// How many places there are.
const PLACES: usize = 230_000;

fn main() -> Result<(), Box<dyn Error>> {
    let given = std::env::args_os().nth(1).map(PathBuf::from);
    let sample = world::sample(&given.unwrap_or_else(|| "../shared/data/cities15000.zip".into()))?;
    let folder = tempfile::tempdir()?;
    let index = Index::open(folder.path())?;

    let begun = Instant::now();
    let mut rebuild = index.rebuild()?;
    let mut names = 0;
    for number in 0..PLACES {
        let place = world::place(&sample, number);
        names += place.names.len();
        rebuild.add(&place)?;
    }
    rebuild.finish(1)?;
    println!("{PLACES} places with {names} names indexed in {:.1} s", begun.elapsed().as_secs_f64());
    println!("index {:.0} MB, peak memory {}", measure::size(folder.path())? as f64 / 1e6, measure::memory("VmHWM"));

    drop(index);
    let begun = Instant::now();
    let index = Index::open(folder.path())?;
    println!("opened and checked in {:.2} s", begun.elapsed().as_secs_f64());

    let begun = Instant::now();
    index.update(&[world::place(&sample, 7)], [], 2)?;
    println!("one place changed in {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);

    println!("{:42} {:>7} {:>7} {:>7} {:>7}  ms", "kind", "p50", "p95", "p99", "most");
    let mut all = Vec::new();
    for (kind, queries) in queries::kinds(&sample) {
        let times = measure::times(&index, &queries)?;
        measure::print(kind, &times);
        all.extend(times);
    }
    measure::print("all", &all);
    println!("resident {}, of it anonymous {}", measure::memory("VmRSS"), measure::memory("RssAnon"));
    Ok(())
}
