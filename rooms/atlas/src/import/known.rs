use std::collections::{HashMap, HashSet};

use platform::db::{Reader, Result, Tx};

use super::record;
use crate::{
    rules::{Locality, LocalityId, PlaceName},
    store::{self, GEONAMES, KnownPlace, Recorded},
};

/// What stands in the atlas before an import of places, by what a row of GeoNames names.
pub(super) struct Standing {
    /// Places that carry a number of GeoNames.
    pub by_number: HashMap<u64, KnownPlace>,
    /// What GeoNames last said under a number.
    pub records: HashMap<u64, Recorded>,
    /// Addresses in use.
    slugs: HashSet<String>,
}

impl Standing {
    pub(super) async fn read(reader: &mut Reader) -> Result<Self> {
        let mut by_number = HashMap::new();
        let mut slugs: HashSet<String> = store::slugs_of_bodies(reader).await?.into_iter().collect();
        let mut last = String::new();
        loop {
            let places = store::known_places_after(reader, &last, 5000).await?;
            let Some(place) = places.last() else { break };
            last.clone_from(&place.id);
            for place in places {
                slugs.insert(place.slug.clone());
                if let Some(number) = place.geonames {
                    by_number.insert(number, place);
                }
            }
        }
        let records = store::records(reader, GEONAMES).await?;
        let numbered = |(key, of): (String, Recorded)| Some((key.parse().ok()?, of));
        Ok(Self { by_number, slugs, records: records.into_iter().filter_map(numbered).collect() })
    }

    /// Whether a place of this number of GeoNames stands already, or has become another.
    pub(super) fn knows(&self, number: u64) -> bool {
        self.records.contains_key(&number) || self.by_number.contains_key(&number)
    }

    /// A free address for a name: the name's own, else with the country,
    /// else with the division, else with the number.
    pub(super) fn slug(&mut self, name: &str, country: &str, division: &str, number: u64) -> String {
        let base = match kernel::slug(name) {
            base if base.is_empty() => "place".to_owned(),
            base => base,
        };
        let with = |more: &str| format!("{base}-{}", kernel::slug(more));
        let tries = [base.clone(), with(country), with(&format!("{country}-{division}"))];
        let free = tries.into_iter().find(|slug| !slug.ends_with('-') && !self.slugs.contains(slug));
        let slug = free.unwrap_or_else(|| with(&number.to_string()));
        self.slugs.insert(slug.clone());
        slug
    }
}

/// The places that a trial wrote and gave up, for the tables of names that come after them.
#[derive(Default)]
pub(super) struct Fresh {
    places: HashMap<String, Locality>,
    names: HashMap<String, Vec<PlaceName>>,
}

impl Fresh {
    pub(super) fn note(&mut self, places: &[Locality], names: &[(LocalityId, Vec<PlaceName>)]) {
        self.places.extend(places.iter().map(|place| (place.id.to_string(), place.clone())));
        self.names.extend(names.iter().map(|(id, names)| (id.to_string(), names.clone())));
    }

    /// The place of a number, when the trial wrote it.
    pub(super) fn id_of(&self, number: u64) -> Option<String> {
        Some(record::id_of(number).to_string()).filter(|id| self.places.contains_key(id))
    }

    /// Writes those of these places again, in a unit of work that will be given up too.
    pub(super) async fn again(&self, tx: &mut Tx, ids: &[&str]) -> Result<()> {
        let places: Vec<Locality> = ids.iter().filter_map(|id| self.places.get(*id).cloned()).collect();
        let names = ids.iter().filter_map(|id| Some((LocalityId::new(*id), self.names.get(*id)?.clone())));
        let names: Vec<(LocalityId, Vec<PlaceName>)> = names.collect();
        store::put_localities(tx, &places).await?;
        store::put_names(tx, &names).await
    }
}
