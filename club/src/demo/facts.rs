mod agreements;
mod club;
mod localities;

use std::path::Path;

use kernel::Day;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};

pub use agreements::{Agreement, Agreements};
pub use club::{Club, Member};
pub use localities::{Locality, Mandate, Office};

use crate::commands::{Problem, Result};

/// A folder of facts, read: `club.toml`, `localities.toml`, `offices.toml`, `agreements.toml`, `sources.toml`.
#[derive(Debug)]
pub struct Facts {
    /// The club.
    pub club: Club,
    /// Places and the authorities that govern them.
    pub localities: Vec<Locality>,
    /// Offices by function.
    pub offices: Vec<Office>,
    /// Agreements signed, and their fields.
    pub agreements: Agreements,
    sources: Vec<Source>,
}

impl Facts {
    /// The demonstration's own, embedded in the program.
    ///
    /// # Panics
    /// When they are not right: a fault in the source, which a test meets first.
    pub fn embedded() -> Self {
        let read = |text| move || Ok::<_, Problem>(String::from(text));
        Self::read(
            read(include_str!("../../../demo/club.toml")),
            read(include_str!("../../../demo/localities.toml")),
            read(include_str!("../../../demo/offices.toml")),
            read(include_str!("../../../demo/agreements.toml")),
            read(include_str!("../../../demo/sources.toml")),
        )
        .expect("the demonstration's facts are checked by a test")
    }

    /// Those of a folder.
    ///
    /// # Errors
    /// For a file that cannot be read or does not have its form, by its name.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        let read = |name: &'static str| {
            let file = folder.join(name);
            move || {
                std::fs::read_to_string(&file)
                    .map_err(|error| Problem::because(format!("{} cannot be read", file.display()), error))
            }
        };
        Self::read(
            read("club.toml"),
            read("localities.toml"),
            read("offices.toml"),
            read("agreements.toml"),
            read("sources.toml"),
        )
    }

    fn read(
        club: impl FnOnce() -> Result<String>,
        localities: impl FnOnce() -> Result<String>,
        offices: impl FnOnce() -> Result<String>,
        agreements: impl FnOnce() -> Result<String>,
        sources: impl FnOnce() -> Result<String>,
    ) -> Result<Self> {
        #[derive(Deserialize)]
        struct Localities {
            locality: Vec<Locality>,
        }
        #[derive(Deserialize)]
        struct Offices {
            office: Vec<Office>,
        }
        #[derive(Deserialize)]
        struct Sources {
            source: Vec<Source>,
        }
        Ok(Self {
            club: parse("club.toml", &club()?)?,
            localities: parse::<Localities>("localities.toml", &localities()?)?.locality,
            offices: parse::<Offices>("offices.toml", &offices()?)?.office,
            agreements: parse("agreements.toml", &agreements()?)?,
            sources: parse::<Sources>("sources.toml", &sources()?)?.source,
        })
    }

    /// A source as the rooms keep it.
    ///
    /// # Errors
    /// When no source has this id.
    pub fn source(&self, id: &str) -> Result<atlas::Source> {
        let source = self.sources.iter().find(|source| source.id == id);
        let source = source.ok_or_else(|| Problem::new(format!("sources.toml has no source {id:?}")))?;
        Ok(atlas::Source::at(&source.publisher, &source.url))
    }

    /// Several sources.
    ///
    /// # Errors
    /// As [`Facts::source`].
    pub fn sources<'a>(&self, ids: impl IntoIterator<Item = &'a String>) -> Result<Vec<atlas::Source>> {
        ids.into_iter().map(|id| self.source(id)).collect()
    }

    /// A place by its slug.
    ///
    /// # Errors
    /// When `localities.toml` does not have it.
    pub fn locality(&self, slug: &str) -> Result<&Locality> {
        let found = self.localities.iter().find(|locality| locality.slug == slug);
        found.ok_or_else(|| Problem::new(format!("localities.toml has no locality {slug:?}")))
    }
}

fn parse<T: DeserializeOwned>(name: &str, text: &str) -> Result<T> {
    toml::from_str(text).map_err(|error| Problem::because(format!("{name} is not right"), error))
}

/// TOML has dates of its own; the house has civil days.
fn day<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Day, D::Error> {
    let date = toml::value::Datetime::deserialize(from)?;
    date.to_string().parse().map_err(serde::de::Error::custom)
}

fn some_day<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<Day>, D::Error> {
    day(from).map(Some)
}

#[derive(Debug, Deserialize)]
struct Source {
    id: String,
    publisher: String,
    url: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demonstration_holds_ten_twinnings_each_with_its_sources() {
        let facts = Facts::embedded();
        assert_eq!(facts.agreements.agreement.len(), 10);
        for agreement in &facts.agreements.agreement {
            assert!(!facts.sources(&agreement.sources).unwrap().is_empty());
            for party in &agreement.parties {
                facts.locality(party).unwrap();
            }
        }
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo");
        assert_eq!(Facts::in_folder(Path::new(folder)).unwrap().localities.len(), facts.localities.len());
    }
}
