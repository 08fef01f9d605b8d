//! Resolves a table of relations against GeoNames' places and prints counts, and rows to check by hand:
//! `cargo run --release -p gazetteer --example resolve -- cities15000.zip relations.tsv [EVERY [SORT]]`.

use std::{collections::BTreeMap, error::Error, path::Path, time::Instant};

use gazetteer::{
    Countries, Country, Gazetteer, fold,
    geonames::{Feature, Place},
    relations::{End, Pairs, Relations, Said},
    resolve::{Known, Resolution},
    table::{Table, Trouble},
};

type Failed = Box<dyn Error>;

fn main() -> Result<(), Failed> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [places, relations, rest @ ..] = arguments.as_slice() else {
        return Err("which places, and which relations?".into());
    };
    let started = Instant::now();
    let (gazetteer, places) = gazetteer_of(Path::new(places))?;
    println!("{} localities, {} KiB, {:?}", gazetteer.len(), gazetteer.bytes() / 1024, started.elapsed());

    let every: usize = rest.first().map_or(Ok(0), |every| every.parse())?;
    let sort = rest.get(1);
    let countries = Countries::default();
    let table = Table::open(Path::new(relations))?;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let (mut pairs, mut said) = (Pairs::default(), Pairs::default());
    let mut seen = 0;
    let started = Instant::now();
    for relation in Relations::of(table, None, &countries)? {
        let relation = match relation {
            Ok(relation) => relation,
            Err(Trouble::Row(reject)) => {
                *counts.entry(format!("row {}", reject.reason)).or_default() += 1;
                continue;
            }
            Err(Trouble::File(error)) => return Err(error.into()),
        };
        said.see(relation.line, relation.a.key(), relation.b.key());
        let ends = [(&relation.a, gazetteer.resolve(&relation.a)), (&relation.b, gazetteer.resolve(&relation.b))];
        for (end, resolution) in &ends {
            let word = word(resolution);
            *counts.entry(format!("end {word}")).or_default() += 1;
            if sort.is_none_or(|sort| word.starts_with(sort.as_str())) {
                seen += 1;
                if every > 0 && seen % every == 0 {
                    show(relation.line, end, resolution, &places);
                }
            }
        }
        match (ends[0].1.handle(), ends[1].1.handle()) {
            (Some(a), Some(b)) => {
                *counts.entry("pair resolved".into()).or_default() += 1;
                pairs.see(relation.line, a, b);
            }
            _ => *counts.entry("pair not resolved".into()).or_default() += 1,
        }
    }
    println!("{:?}", started.elapsed());
    for (what, count) in counts {
        println!("{count:7} {what}");
    }
    let tell = |of: &str, pairs: [usize; 4]| {
        let [pairs, itself, again, reversed] = pairs;
        println!(
            "{of}: {pairs} pairs, {itself} of a place with itself, {again} said again, {reversed} said from the other side"
        );
    };
    tell("as resolved", [pairs.count(), pairs.itself().len(), pairs.again().len(), pairs.reversed().len()]);
    tell("as written", [said.count(), said.itself().len(), said.again().len(), said.reversed().len()]);
    Ok(())
}

/// The places of a table, and a gazetteer in which each is known by its place in the list.
fn gazetteer_of(path: &Path) -> Result<(Gazetteer, Vec<Place>), Failed> {
    let mut builder = Gazetteer::builder();
    let mut places = Vec::new();
    for row in Table::open(path)? {
        let row = match row {
            Ok(row) => row,
            Err(Trouble::Row(_)) => continue,
            Err(Trouble::File(error)) => return Err(error.into()),
        };
        let Ok(Some(place)) = Place::read(&row) else { continue };
        let folded: Vec<String> = place.names().map(fold).collect();
        builder.add(&Known {
            handle: u32::try_from(places.len())?,
            names: &folded.iter().map(String::as_str).collect::<Vec<_>>(),
            country: Country::code(&place.country).ok_or("a place without country")?,
            region: &place.divisions[0],
            position: Some(place.position()),
            population: place.population,
            wikidata: None,
            geonames: Some(place.id),
            division: matches!(place.feature, Feature::Division(_)),
        });
        places.push(place);
    }
    Ok((builder.build(), places))
}

fn word(resolution: &Resolution) -> String {
    match resolution {
        Resolution::One(_, how) => format!("one {how:?}"),
        Resolution::Ambiguous(_) => "ambiguous".into(),
        Resolution::Unknown(candidates) if candidates.is_empty() => "unknown".into(),
        Resolution::Unknown(_) => "unknown, namesakes elsewhere".into(),
        Resolution::Conflict(why, _) => format!("conflict {why:?}"),
    }
}

fn show(line: u64, end: &End, resolution: &Resolution, places: &[Place]) {
    let country = match &end.country {
        Said::Nothing => String::new(),
        Said::Country(country) => country.to_string(),
        Said::Unread(label) => format!("?{label}"),
    };
    let point = end.position.map(|at| format!("{:.2},{:.2}", at.latitude, at.longitude)).unwrap_or_default();
    println!("{line}: {} [{country}] {point} {:?}: {}", end.key(), end.population, word(resolution));
    let candidates = match resolution {
        Resolution::One(one, _) => std::slice::from_ref(one),
        Resolution::Ambiguous(all) | Resolution::Unknown(all) | Resolution::Conflict(_, all) => all,
    };
    for candidate in candidates.iter().take(4) {
        let place = &places[candidate.handle as usize];
        let far = candidate.kilometres.map(|far| format!("{far:.1} km")).unwrap_or_default();
        println!(
            "      {} {} {} {far} {:?} {:?}",
            place.name, place.country, place.code, candidate.population, candidate.name
        );
    }
}
