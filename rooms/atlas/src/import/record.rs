//! What a row of GeoNames makes of a place.

use gazetteer::geonames::Place;
use kernel::{Id, Lang, Localised, sha256_hex};
use serde_json::{Value, json};

use crate::{
    coast,
    rules::{Divisions, FactSources, Kind, Locality, LocalityId, PlaceName, Population, Position, Source},
};

/// The identity of an imported place derives from its number.
pub(super) fn id_of(number: u64) -> LocalityId {
    Id::new(format!("gn-{number}"))
}

/// All that a row says, in few letters: whether it says something else than last time.
pub(super) fn digest(it: &Place) -> String {
    let it = Place { line: 0, ..it.clone() };
    sha256_hex(format!("{it:?}")).get(..16).unwrap_or_default().to_owned()
}

/// The names of a place by the table, whose languages it does not say: the Latin one is the international one, and an
/// Arabic one is taken where it is Arabic beyond doubt.
pub(super) fn name(it: &Place) -> Localised {
    Localised::one(Lang::En, it.name.as_str()).with(Lang::Ar, it.arabic().unwrap_or_default())
}

/// Every name of a place by the table.
pub(super) fn names(it: &Place) -> Vec<PlaceName> {
    it.names().map(|text| PlaceName { lang: String::new(), text: text.to_owned() }).collect()
}

/// A place as a row gives it.
pub(super) fn locality(it: &Place, id: LocalityId, slug: String) -> Locality {
    let number = i64::try_from(it.id).unwrap_or_default();
    let sources = vec![Source::geonames(number)];
    let position =
        Position { latitude: it.latitude, longitude: it.longitude, approximate: false, sources: sources.clone() };
    let population = it.population.and_then(|count| i64::try_from(count).ok());
    Locality {
        id,
        slug,
        name: name(it),
        country: it.country.clone(),
        kind: Kind::from_word(it.kind()).filter(|kind| kind.is_territorial()).unwrap_or(Kind::Unsettled),
        wikidata: None,
        geonames: Some(number),
        coast_km: Some(coast::distance_km(&position)),
        position: Some(position),
        population: population.map(|count| Population { count, as_of: None, sources }),
        divisions: Divisions { first: code(&it.divisions[0]), second: code(&it.divisions[1]) },
        altitude: it.height.map(i64::from),
        time_zone: it.time_zone.clone(),
        said_by: FactSources::default(),
        note: Localised::default(),
        edited: false,
        version: 1,
    }
}

fn code(code: &str) -> Option<String> {
    // GeoNames writes 00 where it does not know the division.
    Some(code).filter(|code| !matches!(*code, "" | "00")).map(str::to_owned)
}

/// The same place with what a new row says; names that other tables gave stay.
pub(super) fn over(standing: Locality, new: Locality) -> Locality {
    let name = new.name.iter().fold(standing.name.clone(), |name, (lang, text)| {
        if name.get(lang).is_some() { name } else { name.with(lang, text) }
    });
    Locality { name, wikidata: standing.wikidata, note: standing.note, version: standing.version, ..new }
}

/// The same place, which a person wrote, with what a row adds where nothing stood.
pub(super) fn filled(standing: Locality, new: &Locality) -> Locality {
    let (mut said_by, theirs) = (standing.said_by.clone(), new.sources());
    if standing.edited && standing.altitude.is_none() && new.altitude.is_some() {
        said_by.altitude = theirs.altitude;
    }
    if standing.edited && standing.time_zone.is_none() && new.time_zone.is_some() {
        said_by.time_zone = theirs.time_zone;
    }
    Locality {
        said_by,
        position: standing.position.or_else(|| new.position.clone()),
        coast_km: standing.coast_km.or(new.coast_km),
        population: standing.population.or_else(|| new.population.clone()),
        divisions: Divisions {
            first: standing.divisions.first.or_else(|| new.divisions.first.clone()),
            second: standing.divisions.second.or_else(|| new.divisions.second.clone()),
        },
        altitude: standing.altitude.or(new.altitude),
        time_zone: standing.time_zone.or_else(|| new.time_zone.clone()),
        ..standing
    }
}

/// Degrees that two records of one place may differ by: a kilometre or two.
const SAME_SPOT: f64 = 0.02;

/// What a row says otherwise than a person wrote, or where that person left a blank, as a question keeps it; nothing when they
/// agree. A name that the place bears among others, as `names` has them, is no difference; nor is a row that does not say what
/// a place is.
pub(super) fn differences(standing: &Locality, new: &Locality, names: &[PlaceName]) -> Option<Value> {
    let mut differing = serde_json::Map::new();
    let mut note = |fact: &str, ours: Value, theirs: Value| {
        if ours != theirs && !theirs.is_null() {
            differing.insert(fact.to_owned(), json!({ "ours": ours, "theirs": theirs }));
        }
    };
    for (lang, theirs) in new.name.iter() {
        let borne = standing.name.iter().map(|(_, text)| text).chain(names.iter().map(|name| name.text.as_str()));
        if !borne.map(gazetteer::fold).any(|text| text == gazetteer::fold(theirs)) {
            note(&format!("name-{}", lang.code()), json!(standing.name.get(lang)), json!(theirs));
        }
    }
    if new.kind != Kind::Unsettled {
        note("kind", json!(standing.kind), json!(new.kind));
    }
    let (ours, theirs) = (&standing.divisions, &new.divisions);
    note("division-first", json!(ours.first), json!(theirs.first));
    note("division-second", json!(ours.second), json!(theirs.second));
    note("country", json!(standing.country), json!(new.country));
    let count = |it: &Locality| it.population.as_ref().map(|it| it.count);
    note("population", json!(count(standing)), json!(count(new)));
    note("altitude", json!(standing.altitude), json!(new.altitude));
    note("time-zone", json!(standing.time_zone), json!(new.time_zone));
    let point = |at: &Position| json!([at.latitude, at.longitude]);
    let apart = |a: &Position, b: &Position| {
        (a.latitude - b.latitude).abs() > SAME_SPOT || (a.longitude - b.longitude).abs() > SAME_SPOT
    };
    match (&standing.position, &new.position) {
        (Some(ours), Some(theirs)) if apart(ours, theirs) => note("position", point(ours), point(theirs)),
        (None, Some(theirs)) => note("position", Value::Null, point(theirs)),
        _ => {}
    }
    (!differing.is_empty()).then_some(Value::Object(differing))
}
