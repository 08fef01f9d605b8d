//! What a row says of its member, field by field, so that another row about the same one can be held against it.

use std::collections::BTreeMap;

use gazetteer::{
    fold,
    sheet::{Heads, Placed},
    table::Row,
};
use kernel::Day;

use super::{fields::FIELDS, row::DATED, words};

/// Fields that say which place is meant: of those, what another row leaves out is nothing new.
const OF_THE_PLACE: [&str; 4] = ["id", "wikidata", "geonames", "region"];

/// Fields that name the place: it is known by them already.
const NAMING: [&str; 4] = ["name", "country", "lat", "lon"];

/// What a row says in each field, however it is written, beside its cell.
#[derive(Debug, Clone, Default)]
pub(super) struct Told(BTreeMap<&'static str, (String, String)>);

impl Told {
    /// What a row says; its place and its days are read already.
    pub(super) fn of(heads: &Heads, row: &Row, (place, days): (&Placed, &[Option<Day>; 4])) -> Self {
        let day = |field: &str| DATED.iter().zip(days).find(|(dated, _)| **dated == field).and_then(|(_, day)| *day);
        let even = |field: &str, cell: &str| match field {
            "id" => place.own.as_deref().map(str::to_lowercase).unwrap_or_default(),
            "wikidata" => place.end.wikidata.map(|item| item.to_string()).unwrap_or_default(),
            "geonames" => place.end.geonames.map(|number| number.to_string()).unwrap_or_default(),
            "email" | "reference" => cell.trim().to_lowercase(),
            "phone" => digits(cell),
            _ => day(field).map(|day| day.to_string()).or_else(|| word(field, cell)).unwrap_or_else(|| fold(cell)),
        };
        let fields = FIELDS.iter().copied().chain(["region"]).filter(|field| !NAMING.contains(field));
        let told = fields.filter_map(|field| {
            let cell = heads.cell(row, field);
            let said = even(field, cell);
            (!said.is_empty()).then(|| (field, (said, cell.to_owned())))
        });
        Self(told.collect())
    }

    /// The first cell that says something which the row before did not; none when all of it was said.
    pub(super) fn beyond(&self, before: &Self) -> Option<&str> {
        let is_new = |field: &&'static str, said: &str| match before.0.get(field) {
            Some((known, _)) => known != said,
            None => !OF_THE_PLACE.contains(field),
        };
        self.0.iter().find(|(field, (said, _))| is_new(field, said)).map(|(_, (_, cell))| cell.as_str())
    }
}

/// The word that a cell means, where its field has words.
fn word(field: &str, cell: &str) -> Option<String> {
    let quality = || words::quality(cell).map(|it| it.as_str());
    let word = match field {
        "quality" => quality(),
        "state" => words::state(cell).map(|it| it.as_str()).or_else(quality),
        "kind" => words::kind(cell).map(|it| it.as_str()).or_else(quality),
        "gender" => words::gender(cell).map(|it| it.as_str()),
        "way" => words::way(cell).map(|it| it.as_str()),
        _ => None,
    };
    word.map(str::to_owned)
}

/// A telephone number as it is compared.
pub(super) fn digits(phone: &str) -> String {
    fold(phone).chars().filter(char::is_ascii_digit).collect()
}
