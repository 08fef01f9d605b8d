//! Ids of sources under which places were known before they were merged: a relation by one of them means the place.

use std::collections::HashMap;

use gazetteer::{
    Country, Qid,
    resolve::{Builder, Known},
};
use platform::db::{Reader, Result};

use crate::{
    rules::LocalityId,
    store::{self, GEONAMES, WIKIDATA},
};

/// An id: an item of Wikidata or a number of GeoNames.
type OtherId = (Option<Qid>, Option<u64>);

/// The ids, by the place that they mean now.
pub(super) struct Former {
    of: HashMap<LocalityId, Vec<OtherId>>,
    met: Vec<(u32, Country, OtherId)>,
}

impl Former {
    pub(super) async fn read(reader: &mut Reader) -> Result<Self> {
        let mut of: HashMap<LocalityId, Vec<OtherId>> = HashMap::new();
        for (source, key, place) in store::other_ids(reader).await? {
            let id = match source.as_str() {
                WIKIDATA => (Qid::parse(&key), None),
                GEONAMES => (None, key.parse().ok()),
                _ => (None, None),
            };
            of.entry(place).or_default().push(id);
        }
        Ok(Self { of, met: Vec::new() })
    }

    /// Takes note of how the resolver knows a place.
    pub(super) fn meet(&mut self, place: &LocalityId, handle: u32, country: Country) {
        for id in self.of.remove(place).unwrap_or_default() {
            self.met.push((handle, country, id));
        }
    }

    /// Tells the resolver.
    pub(super) fn tell(self, builder: &mut Builder) {
        for (handle, country, (wikidata, geonames)) in self.met {
            builder.add(&Known {
                handle,
                names: &[],
                country,
                region: "",
                position: None,
                population: None,
                wikidata,
                geonames,
                division: false,
            });
        }
    }
}
