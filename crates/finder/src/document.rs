//! From a place to what the index holds of it.
//!
//! Tantivy keeps how often a term stands in a document. Here that number is the term's class, the greatest where it has several:
//! 1 a word of a name, 2 a word of the main name, 3 a whole name, 4 the main name. One list thus answers what matches and how well.

use std::collections::{BTreeMap, BTreeSet};

use tantivy::TantivyDocument;

use crate::{
    Place,
    card::Card,
    schema::{Fields, HEAD, attribute, flag, tag},
    squares, standing, words,
};

/// What a term's class says.
pub(crate) struct Class(u32);

impl Class {
    pub(crate) fn of(frequency: u32) -> Self {
        Self(frequency)
    }

    /// Whether the term is a whole name.
    pub(crate) fn is_whole(&self) -> bool {
        self.0 >= 3
    }

    /// Whether it is the main name, or a word of it.
    pub(crate) fn is_main(&self) -> bool {
        self.0.is_multiple_of(2)
    }
}

/// The document of a place.
pub(crate) fn document(place: &Place, fields: &Fields) -> TantivyDocument {
    let mut it = TantivyDocument::new();
    let card = Card::of(place);
    it.add_text(fields.id, &place.id);
    let terms = terms(&card.keys);
    it.add_text(fields.names, repeated(&terms));
    it.add_text(fields.heads, repeated(&heads(&terms)));
    it.add_text(fields.pairs, once(card.keys.iter().flat_map(|key| key.split(' ')).flat_map(words::pairs)));
    let regions: Vec<String> = place.region.iter().map(|name| words::key(name)).collect();
    it.add_text(fields.region, once(regions.iter().flat_map(|key| key.split(' ')).flat_map(words::forms)));
    for tag in tags(place) {
        it.add_text(fields.tags, tag);
    }
    it.add_u64(fields.standing, standing::of(place));
    if let Some(population) = place.population {
        it.add_u64(fields.population, population);
    }
    if let Some(altitude) = place.altitude {
        it.add_i64(fields.altitude, altitude);
    }
    if let Some(coast) = place.coast.filter(|coast| coast.is_finite()) {
        it.add_f64(fields.coast, coast);
    }
    if let Some(square) = place.position.and_then(squares::of) {
        it.add_u64(fields.square, square);
    }
    it.add_text(fields.country, &place.country);
    it.add_text(fields.continent, &place.continent);
    it.add_text(fields.title, card.keys.first().map_or("", String::as_str));
    it.add_bytes(fields.card, &card.to_bytes());
    it
}

/// The terms of a place's names, with their classes.
fn terms(keys: &[String]) -> BTreeMap<String, u32> {
    let mut terms = BTreeMap::new();
    let mut enter = |term: String, class: u32| {
        let held = terms.entry(term).or_insert(class);
        *held = class.max(*held);
    };
    for (index, key) in keys.iter().enumerate().filter(|(_, key)| !key.is_empty()) {
        let main = u32::from(index == 0);
        key.split(' ').flat_map(words::forms).for_each(|word| enter(word.to_owned(), 1 + main));
        words::wholes(key).for_each(|whole| enter(whole, 3 + main));
    }
    terms
}

/// The beginnings of terms, each with the best class of what begins so.
fn heads(terms: &BTreeMap<String, u32>) -> BTreeMap<String, u32> {
    let mut heads: BTreeMap<String, u32> = BTreeMap::new();
    for (term, class) in terms {
        for (end, letter) in term.char_indices().take(HEAD) {
            let held = heads.entry(term[..end + letter.len_utf8()].to_owned()).or_insert(*class);
            *held = (*class).max(*held);
        }
    }
    heads
}

/// Each term as often as its class says.
fn repeated(terms: &BTreeMap<String, u32>) -> String {
    let mut text = String::new();
    for (term, class) in terms {
        for _ in 0..*class {
            text.push_str(term);
            text.push(' ');
        }
    }
    text
}

fn once<'a>(terms: impl Iterator<Item = &'a str>) -> String {
    terms.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ")
}

fn tags(place: &Place) -> Vec<String> {
    let mut tags = vec![
        tag("country", &place.country),
        tag("continent", &place.continent),
        flag("member", place.member),
        flag("seeking", place.seeking),
    ];
    tags.extend(place.languages.iter().map(|lang| tag("language", lang)));
    tags.extend(place.themes.iter().map(|theme| tag("theme", theme)));
    tags.extend(place.attributes.iter().map(|(name, value)| attribute(name, value)));
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(names: &[&str]) -> Vec<(String, u32)> {
        terms(&names.iter().map(|name| words::key(name)).collect::<Vec<_>>()).into_iter().collect()
    }

    #[test]
    fn a_term_has_its_best_class() {
        assert_eq!(
            classes(&["New York City", "York", "New York"]),
            [("city", 2), ("new", 2), ("newyork", 3), ("newyorkcity", 4), ("york", 3)]
                .map(|(term, n)| (term.into(), n))
        );
    }

    #[test]
    fn a_beginning_is_as_good_as_the_best_that_begins_so() {
        let terms = BTreeMap::from([("ain".to_owned(), 2), ("aindraham".to_owned(), 4), ("a".to_owned(), 1)]);
        let expected = BTreeMap::from([("a".to_owned(), 4), ("ai".to_owned(), 4), ("ain".to_owned(), 4)]);
        assert_eq!(heads(&terms), expected);
    }

    #[test]
    fn names_without_letters_hold_nothing() {
        assert_eq!(classes(&["—", ""]), []);
    }
}
