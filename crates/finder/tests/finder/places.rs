//! Places and questions for the stories.

use finder::{Filters, Index, Name, Place, Query};

/// A place with these names, in no language that is known.
pub fn place(id: &str, names: &[&str]) -> Place {
    let names = names.iter().map(|name| Name::plain(*name)).collect();
    Place { id: id.into(), slug: id.into(), names, ..Place::default() }
}

/// A place with so many people.
pub fn peopled(id: &str, names: &[&str], population: u64) -> Place {
    Place { population: Some(population), ..place(id, names) }
}

/// An index in memory of these places, as of change 1.
pub fn index_of(places: &[Place]) -> Index {
    let index = Index::in_memory().unwrap();
    build(&index, places, 1);
    index
}

/// Builds an index anew.
pub fn build(index: &Index, places: &[Place], number: i64) {
    let mut rebuild = index.rebuild().unwrap();
    for place in places {
        rebuild.add(place).unwrap();
    }
    rebuild.finish(number).unwrap();
}

/// The ids found by these words, in their order.
pub fn ids(index: &Index, words: &str) -> Vec<String> {
    asked(index, &Query { words: words.into(), ..Query::default() })
}

/// The ids of all places that filters let through, in their order.
pub fn filtered(index: &Index, filters: Filters) -> Vec<String> {
    asked(index, &Query { filters, ..Query::default() })
}

/// The ids found by a query; there are as many as the total says.
pub fn asked(index: &Index, query: &Query) -> Vec<String> {
    let found = index.search(query).unwrap();
    assert_eq!(found.total, found.hits.len());
    found.hits.into_iter().map(|hit| hit.id).collect()
}

/// Timbuktu under the names that the world gives it.
pub fn timbuktu() -> Place {
    let mut place = peopled("timbuktu", &["Timbuktu", "Timbuctu", "Тимбукту", "トンブクトゥ", "廷巴克图"], 84_208);
    place.names.push(Name::of("Tombouctou", "fr"));
    place.names.push(Name::of("تمبكتو", "ar"));
    place
}

/// Smara.
pub fn smara() -> Place {
    let mut place = peopled("smara", &["Smara", "Es-Semara"], 42_056);
    place.names.push(Name::of("السمارة", "ar"));
    place
}
