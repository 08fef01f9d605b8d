use std::path::Path;

use kernel::{Day, Localised};
use serde::{Deserialize, Deserializer, de::DeserializeOwned};

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

/// The club.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Club {
    /// When it was launched.
    #[serde(default, deserialize_with = "some_day")]
    pub launched_on: Option<Day>,
    /// Where: the slug of a place.
    pub launched_at: Option<String>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<String>,
    /// What was looked for and not found.
    #[serde(default)]
    pub not_documented: Vec<String>,
    /// Its name.
    pub name: Localised,
    /// What it is.
    pub mission: Localised,
    /// Its time zone.
    pub time_zone: String,
    /// Its council, as announced.
    pub council: Option<Council>,
    /// Its toponymy.
    pub toponymy: Toponymy,
    /// Its members.
    pub member: Vec<Member>,
    /// Dated facts.
    #[serde(default)]
    pub fact: Vec<Fact>,
}

/// A council, as announced.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// Who says so.
    pub sources: Vec<String>,
    /// Its name.
    pub name: Localised,
    /// What it watches over.
    pub mission: Localised,
    /// The groups that it is made of.
    pub college: Vec<College>,
}

/// A group of a council.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct College {
    /// Its name.
    pub name: Localised,
}

/// A public fact of a day, or of several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The day, or the first.
    #[serde(deserialize_with = "day")]
    pub on: Day,
    /// The last day, where it lasted.
    #[serde(default, deserialize_with = "some_day")]
    pub until: Option<Day>,
    /// Who says so.
    pub sources: Vec<String>,
    /// What happened.
    pub text: Localised,
}

/// How the club names countries.
#[derive(Debug, Deserialize)]
pub struct Toponymy {
    /// Codes that are never shown.
    pub withheld_country_codes: Vec<String>,
}

/// A member.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The slug of the place whose authority is the member.
    pub authority: String,
    /// Its quality.
    pub kind: String,
    /// Whether the quality is publicly documented.
    pub kind_documented: bool,
    /// Since when.
    #[serde(default, deserialize_with = "some_day")]
    pub since: Option<Day>,
    /// Why it is entered so.
    pub reason: Localised,
}

/// A place.
#[derive(Debug, Deserialize)]
pub struct Locality {
    /// Its address.
    pub slug: String,
    /// Its country.
    pub country: String,
    /// What it is.
    pub kind: String,
    /// Its item in Wikidata.
    pub wikidata: Option<String>,
    /// Its number in GeoNames.
    pub geonames: Option<i64>,
    /// Every name of its record in GeoNames, which does not say their languages.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// Metres above the sea, by GeoNames.
    pub altitude: Option<i64>,
    /// Its IANA time zone, by GeoNames.
    pub time_zone: Option<String>,
    /// Degrees, north positive.
    pub latitude: f64,
    /// Degrees, east positive.
    pub longitude: f64,
    /// Whether the point is placed by hand.
    pub approximate: bool,
    /// Who gives the point.
    pub position_source: Option<String>,
    /// How many live there.
    pub population: Option<i64>,
    /// Who says so.
    pub population_source: Option<String>,
    /// Of which day.
    #[serde(default, deserialize_with = "some_day")]
    pub population_as_of: Option<Day>,
    /// Its name.
    pub name: Localised,
    /// What a reader must know.
    #[serde(default)]
    pub note: Localised,
    /// The authority that governs it.
    pub authority: Authority,
}

/// An authority.
#[derive(Debug, Deserialize)]
pub struct Authority {
    /// What it is.
    pub kind: String,
    /// How well it is known which entity it is.
    pub identity: String,
    /// Who says so.
    pub identity_sources: Vec<String>,
    /// Which organ speaks for it.
    pub organ: String,
    /// Who says so.
    pub organ_source: Option<String>,
    /// The office of its usual head.
    pub head_office: Option<String>,
    /// Its official name.
    pub name: Localised,
    /// The same inside a sentence.
    pub in_text: Localised,
    /// What a reader must know.
    #[serde(default)]
    pub note: Localised,
    /// The mandate of its head, where it is documented.
    pub mandate: Option<Mandate>,
}

/// A documented mandate; nobody is named.
#[derive(Debug, Deserialize)]
pub struct Mandate {
    /// How the office was come to.
    pub kind: String,
    /// Its first day.
    #[serde(deserialize_with = "day")]
    pub from: Day,
    /// Its last day.
    #[serde(default, deserialize_with = "some_day")]
    pub until: Option<Day>,
    /// The act that says so.
    pub instrument: String,
    /// Who says so.
    pub source: String,
    /// What those concerned must know.
    #[serde(default)]
    pub note: Localised,
}

/// An office.
#[derive(Debug, Deserialize)]
pub struct Office {
    /// Its key.
    pub key: String,
    /// The ways in which one comes to it.
    #[serde(default)]
    pub mandates: Vec<String>,
    /// The role that holding it gives.
    pub role: Option<String>,
    /// Its title for a man.
    pub masculine: Localised,
    /// Its title for a woman.
    pub feminine: Localised,
}

/// Agreements, and the fields announced for all of them together.
#[derive(Debug, Deserialize)]
pub struct Agreements {
    /// Keys of [`Field`], announced for the whole and for no agreement by itself.
    #[serde(default)]
    pub fields_announced: Vec<String>,
    /// Who says so.
    #[serde(default)]
    pub fields_sources: Vec<String>,
    /// What a reader must know of them.
    #[serde(default)]
    pub fields_note: Localised,
    /// Fields by their names.
    #[serde(default)]
    pub field: Vec<Field>,
    /// Each.
    pub agreement: Vec<Agreement>,
}

/// A field of cooperation.
#[derive(Debug, Deserialize)]
pub struct Field {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Localised,
}

/// An agreement that was signed.
#[derive(Debug, Deserialize)]
pub struct Agreement {
    /// Its address.
    pub slug: String,
    /// What sort of text.
    pub kind: String,
    /// The slug of the agreement that it stands under, for a specific convention.
    pub parent: Option<String>,
    /// The slugs of its parties' places.
    pub parties: Vec<String>,
    /// When it was signed.
    #[serde(deserialize_with = "day")]
    pub signed_on: Day,
    /// The slug of the place.
    pub signed_at: String,
    /// Its fields, where they are documented for this very agreement.
    #[serde(default)]
    pub fields: Vec<String>,
    /// Who says so.
    pub sources: Vec<String>,
    /// Its title.
    pub title: Localised,
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
