use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    hash::Hash,
    sync::LazyLock,
};

use affinity::{Country, Languages, Pair, Place, Themes, World};
use kernel::Lang;
use platform::{App, Failure, Result, db::Reader};

use crate::{
    rules::{LocalityId, Notice, Theme, country_facts, is_climate, languages},
    seats::seats_of,
    store::{self, Outline},
};

/// How many places are read at a time.
const BATCH: i64 = 5_000;

/// The atlas as the model sees it, and what its numbers mean. Places of withheld countries are not in it, nor are relations that one side
/// contests.
pub(crate) struct Known {
    /// Places and relations, under numbers.
    pub(crate) world: World,
    /// The place of each number, in order.
    pub(crate) ids: Vec<LocalityId>,
    /// The climate of each number, in the words of the table that told it.
    pub(crate) climates: Vec<String>,
}

impl Known {
    /// The number of a place; none when it is not in the world.
    pub(crate) fn number(&self, id: &LocalityId) -> Option<u32> {
        self.ids.binary_search(id).ok().and_then(|at| u32::try_from(at).ok())
    }
}

/// Reads the places and relations of the atlas.
///
/// # Errors
/// When the database cannot be read, or holds more places than the model takes.
pub(crate) async fn world_of_relations(app: &App, reader: &mut Reader) -> Result<Known> {
    let mut making = Making {
        members: seats_of(app, reader).await?,
        notices: notices(app, reader).await?,
        climate_of: climates(reader).await?,
        ..Making::default()
    };
    let mut last = String::new();
    loop {
        let outlines = store::outlines_after(reader, &last, BATCH).await?;
        let Some(outline) = outlines.last() else { break };
        last = outline.id.to_string();
        outlines.into_iter().for_each(|outline| making.add(outline));
    }
    making.finish(store::ties(reader).await?)
}

/// The climate of places, by whichever columns told it.
async fn climates(reader: &mut Reader) -> Result<BTreeMap<LocalityId, String>> {
    let mut found = BTreeMap::new();
    for name in store::attribute_names(reader).await?.into_iter().filter(|name| is_climate(name)) {
        for (id, climate) in store::values_of(reader, &name).await? {
            found.entry(id).or_insert(climate);
        }
    }
    Ok(found)
}

/// What is looked for and offered today, by the place of whoever does.
async fn notices(app: &App, reader: &mut Reader) -> Result<HashMap<LocalityId, Notice>> {
    let entities = store::entities(reader).await?;
    let places: HashMap<_, _> =
        entities.iter().filter_map(|it| Some((it.id.clone(), it.place.as_ref()?.id.clone()))).collect();
    let shown = store::notices(reader).await?.into_iter().filter(|notice| notice.is_shown_on(app.today()));
    Ok(shown.filter_map(|notice| Some((places.get(&notice.entity)?.clone(), notice))).collect())
}

/// Numbers for things, in the order in which they are met.
struct Numbers<T>(HashMap<T, usize>, Vec<T>);

impl<T: Clone + Eq + Hash> Numbers<T> {
    fn of(&mut self, thing: T) -> usize {
        *self.0.entry(thing).or_insert_with_key(|thing| {
            self.1.push(thing.clone());
            self.1.len() - 1
        })
    }
}

impl<T> Default for Numbers<T> {
    fn default() -> Self {
        Self(HashMap::new(), Vec::new())
    }
}

/// A world in the making.
#[derive(Default)]
struct Making {
    members: BTreeSet<String>,
    notices: HashMap<LocalityId, Notice>,
    climate_of: BTreeMap<LocalityId, String>,
    ids: Vec<LocalityId>,
    places: Vec<Place>,
    countries: Numbers<String>,
    table: Vec<Country>,
    sub_regions: Numbers<String>,
    continents: Numbers<String>,
    climates: Numbers<String>,
    divisions: Numbers<(usize, String)>,
    names: Numbers<String>,
}

impl Making {
    fn add(&mut self, it: Outline) {
        let facts = country_facts(&it.country);
        let country = self.countries.of(it.country.clone());
        if country == self.table.len() {
            let sub_region = self.sub_regions.of(facts.map_or("", |facts| facts.region).to_owned());
            let continent = self.continents.of(facts.map_or("", |facts| facts.continent).to_owned());
            self.table.push(Country {
                sub_region: small(sub_region),
                continent: small(continent),
                south: facts.is_some_and(|facts| facts.south),
            });
        }
        let spoken = facts.iter().flat_map(|facts| &facts.languages);
        let languages: Languages = spoken.filter_map(|code| number_of_language(code)).collect();
        let division = it.division.map(|code| self.divisions.of((country, code)));
        // Beyond what the model tells apart, two would count as one.
        let climate = self.climate_of.get(&it.id).cloned();
        let climate = climate.and_then(|climate| u8::try_from(self.climates.of(climate)).ok());
        let name = Some(gazetteer::fold(it.name.shown(Lang::En).text)).filter(|name| !name.is_empty());
        let notice = self.notices.get(&it.id);
        self.places.push(Place {
            position: it.position.map(|(latitude, longitude)| (latitude as f32, longitude as f32)),
            population: it.population.and_then(|count| u32::try_from(count).ok()).filter(|count| *count > 0),
            region: division.and_then(|number| u32::try_from(number).ok()),
            languages,
            altitude: it.altitude.and_then(|metres| i16::try_from(metres).ok()),
            coast: it.coast_km.map(|km| km as u16),
            climate,
            name: name.map(|name| self.names.of(name)).and_then(|number| u32::try_from(number).ok()),
            wanted: themes(notice.map(|notice| notice.wants.as_slice())),
            offered: themes(notice.map(|notice| notice.offers.as_slice())),
            member: self.members.contains(it.id.as_str()),
            ..Place::of(u16::try_from(country).unwrap_or(u16::MAX))
        });
        self.ids.push(it.id);
    }

    fn finish(self, ties: Vec<(LocalityId, LocalityId)>) -> Result<Known> {
        // PostgreSQL may order ids by its own collation, and numbers are looked up by their bytes.
        let mut order: Vec<usize> = (0..self.ids.len()).collect();
        order.sort_unstable_by(|a, b| self.ids[*a].cmp(&self.ids[*b]));
        let ids: Vec<LocalityId> = order.iter().map(|at| self.ids[*at].clone()).collect();
        let number = |id: &LocalityId| ids.binary_search(id).ok().and_then(|at| u32::try_from(at).ok());
        let pairs: Vec<Pair> = ties.iter().filter_map(|(one, two)| Some((number(one)?, number(two)?))).collect();
        let places = order.iter().map(|at| self.places[*at]);
        let world = World::new(self.table, places, &pairs).map_err(Failure::fault)?;
        Ok(Known { world, ids, climates: self.climates.1 })
    }
}

/// The number by which the model knows a language: where it stands among those that have a name; none has none.
fn number_of_language(code: &str) -> Option<u8> {
    static NUMBERS: LazyLock<BTreeMap<&str, u8>> = LazyLock::new(|| languages().zip(0..=u8::MAX).collect());
    NUMBERS.get(code).copied()
}

/// The language of a number, by its code of ISO 639.
pub(crate) fn language_of_number(number: u8) -> Option<&'static str> {
    languages().nth(usize::from(number))
}

/// A number of a list that never grows long: continents, parts of the world, themes.
fn small(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn themes(of: Option<&[Theme]>) -> Themes {
    let number = |theme: &Theme| Theme::ALL.iter().position(|it| it == theme).map(small);
    of.into_iter().flatten().filter_map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Countries;

    #[test]
    fn the_model_tells_apart_all_languages_that_have_a_name() {
        assert!(languages().all(|code| number_of_language(code).and_then(language_of_number) == Some(code)));
        let of = |country: &str| -> Languages {
            let facts = country_facts(country).expect("a country of the table");
            facts.languages.iter().filter_map(|code| number_of_language(code)).collect()
        };
        let shared =
            |one, other| -> Vec<&str> { of(one).shared(of(other)).iter().filter_map(language_of_number).collect() };
        assert_eq!(shared("NL", "BE"), ["nl"]);
        assert!(shared("NE", "NG").contains(&"ha"));
        assert!(["JP", "NL", "MA"].iter().all(|it| Countries::in_table(it) && !of(it).is_empty()));
    }
}
