//! Measures the model on the real relations of `../shared/data`.
mod data;
mod resolve;
use affinity::*;
use std::time::Instant;

fn main() {
    let folder = std::path::Path::new("/work/shared/data");
    let t = Instant::now();
    let cities = data::cities(folder);
    let lands = data::lands(folder);
    let (countries, places) = data::places(folder, &cities, &lands);
    let r = resolve::Resolver::new(&cities, &lands);
    let a = r.by_name(folder);
    let mut b = r.by_bare_name(folder);
    b.extend(a.iter().copied());
    b.sort_unstable();
    b.dedup();
    println!("{} places, {} relations by name, {} with bare names, {:?}", places.len(), a.len(), b.len(), t.elapsed());
    let arg = |at: usize, or: &str| std::env::args().nth(at).unwrap_or(or.into());
    let seeds: u64 = arg(2, "1").parse().unwrap();
    let what = arg(3, "wc");
    let folds: u32 = arg(4, "4").parse().unwrap();
    for k in arg(1, "A").chars() {
        let pairs = if k == 'A' { &a } else { &b };
        let world = World::new(countries.clone(), places.iter().copied(), pairs).unwrap();
        let (mut warm, mut cold) = Default::default();
        let t = Instant::now();
        for seed in 1..=seeds {
            let (_, hidden) = lab::split(pairs, 0.1, seed);
            let seen = world.without(&hidden);
            if what.contains('w') {
                let w = lab::train(&seen, false, seed);
                if seed == 1 && what.contains('d') { lab::dump(&w); }
                lab::run(&mut warm, &seen, &w, &lab::warm_queries(&seen, &hidden), false);
            }
            let mut ends: Vec<u32> = hidden.iter().flat_map(|(a, b)| [*a, *b]).collect();
            ends.sort_unstable(); ends.dedup();
            for f in 0..folds {
                if !what.contains('c') { continue; }
                let fold: Vec<u32> = ends.iter().copied().filter(|p| p % folds == f).collect();
                let w = lab::train(&seen.without_relations_of(&fold), true, seed);
                if seed == 1 && f == 0 && what.contains('d') { lab::dump(&w); }
                let q: Vec<_> = fold.iter().map(|p| (*p, hidden.iter().filter(|(a, b)| a == p || b == p).map(|(a, b)| a + b - p).collect())).collect();
                lab::run(&mut cold, &seen, &w, &q, true);
            }
        }
        if what.contains('w') { lab::show(&format!("{k} warm"), &warm); }
        if what.contains('c') { lab::show(&format!("{k} cold"), &cold); }
        println!("{:?}", t.elapsed());
    }
}
