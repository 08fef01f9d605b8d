use std::{collections::HashMap, sync::OnceLock};

use gazetteer::{relations::Said, sheet::Placed};
use platform::{Result, db::Reader};

use super::{relations::candidates, world::World};
use crate::rules::LocalityId;

/// Says which place of the atlas a row of a table means, and never guesses.
pub struct PlaceFinder {
    world: World,
    own: OnceLock<HashMap<String, u32>>,
}

/// What a row means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// This place.
    One(LocalityId),
    /// Nothing that can be settled: why, and the addresses of those that may be meant.
    Unsettled {
        /// A word that is never renamed: `unknown`, `ambiguous`, `conflict`.
        reason: &'static str,
        /// Addresses.
        candidates: Vec<String>,
    },
}

impl PlaceFinder {
    /// Knows the places as they stand now.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn read(reader: &mut Reader) -> Result<Self> {
        Ok(Self { world: World::read(reader).await?, own: OnceLock::new() })
    }

    /// How files name countries.
    pub fn countries(&self) -> &gazetteer::Countries {
        &self.world.countries
    }

    /// The place that is meant.
    pub fn find(&self, it: &Placed) -> Sought {
        if let Some(own) = &it.own {
            let found = self.own().get(own.to_lowercase().as_str());
            return match found {
                Some(handle) => Sought::One(self.id(*handle)),
                None => Sought::Unsettled { reason: "unknown", candidates: Vec::new() },
            };
        }
        if let Said::Unread(_) = it.end.country
            && it.end.wikidata.is_none()
            && it.end.geonames.is_none()
        {
            return Sought::Unsettled { reason: "bad-country", candidates: Vec::new() };
        }
        let resolution = self.world.gazetteer.resolve(&it.end);
        match resolution.handle() {
            Some(handle) => Sought::One(self.id(handle)),
            None => Sought::Unsettled {
                reason: resolution.reason().map_or("unknown", |reason| reason.as_str()),
                candidates: candidates(&resolution).iter().filter_map(|it| self.world.shown_slug(it.handle)).collect(),
            },
        }
    }

    /// The address of a place, for reports.
    pub fn slug_of(&self, id: &LocalityId) -> String {
        let found =
            self.own().get(id.as_str().to_lowercase().as_str()).and_then(|handle| self.world.shown_slug(*handle));
        found.unwrap_or_else(|| id.to_string())
    }

    fn id(&self, handle: u32) -> LocalityId {
        self.world.ids[handle as usize].0.clone()
    }

    /// Places by their id and by their address.
    fn own(&self) -> &HashMap<String, u32> {
        self.own.get_or_init(|| {
            let mut own = HashMap::new();
            for (handle, (id, slug)) in (0..).zip(&self.world.ids) {
                own.insert(slug.to_lowercase(), handle);
                own.insert(id.as_str().to_lowercase(), handle);
            }
            own
        })
    }
}
