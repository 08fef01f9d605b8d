//! One place made of two records of it: which is kept, and whose value stands for each fact.

use kernel::{Lang, Localised};

use super::{FactSources, Locality, Refusal};

/// What two records of a place may say otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// Its name in a language.
    Name(Lang),
    /// Its country.
    Country,
    /// What it is.
    Kind,
    /// The divisions in which it lies.
    Divisions,
    /// Where it is.
    Position,
    /// How many live there.
    Population,
    /// Metres above the sea.
    Altitude,
    /// Its time zone.
    TimeZone,
    /// Its item in Wikidata.
    Wikidata,
    /// Its number in GeoNames.
    Geonames,
    /// What a reader must know, in a language.
    Note(Lang),
}

impl Fact {
    /// All of them, in the order in which they are read.
    pub fn all() -> impl Iterator<Item = Self> {
        let facts = [
            Self::Country,
            Self::Kind,
            Self::Divisions,
            Self::Position,
            Self::Population,
            Self::Altitude,
            Self::TimeZone,
            Self::Wikidata,
            Self::Geonames,
        ];
        Lang::ALL.into_iter().map(Self::Name).chain(facts).chain(Lang::ALL.into_iter().map(Self::Note))
    }

    /// The word that stands for it in a form.
    pub fn word(self) -> String {
        match self {
            Self::Name(lang) => format!("name-{lang}"),
            Self::Note(lang) => format!("note-{lang}"),
            other => other.key().to_owned(),
        }
    }

    /// The end of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name(_) => "name",
            Self::Country => "country",
            Self::Kind => "kind",
            Self::Divisions => "divisions",
            Self::Position => "position",
            Self::Population => "population",
            Self::Altitude => "altitude",
            Self::TimeZone => "time-zone",
            Self::Wikidata => "wikidata",
            Self::Geonames => "geonames",
            Self::Note(_) => "note",
        }
    }

    /// Whether a record says something of it.
    pub fn is_said(self, by: &Locality) -> bool {
        match self {
            Self::Name(lang) => by.name.get(lang).is_some(),
            Self::Country | Self::Kind => true,
            Self::Divisions => by.divisions.first.is_some() || by.divisions.second.is_some(),
            Self::Position => by.position.is_some(),
            Self::Population => by.population.is_some(),
            Self::Altitude => by.altitude.is_some(),
            Self::TimeZone => by.time_zone.is_some(),
            Self::Wikidata => by.wikidata.is_some(),
            Self::Geonames => by.geonames.is_some(),
            Self::Note(lang) => by.note.get(lang).is_some(),
        }
    }

    /// Whether both records say something of it, and not the same.
    pub fn differs(self, a: &Locality, b: &Locality) -> bool {
        self.is_said(a) && self.is_said(b) && self.over(a.clone(), b) != *a
    }

    /// The first record with what the second says of it.
    fn over(self, mut to: Locality, from: &Locality) -> Locality {
        let put = |text: Localised, of: &Localised, lang| match of.get(lang) {
            Some(said) => text.with(lang, said),
            None => text,
        };
        match self {
            Self::Name(lang) => to.name = put(to.name, &from.name, lang),
            Self::Note(lang) => to.note = put(to.note, &from.note, lang),
            Self::Country => to.country.clone_from(&from.country),
            Self::Kind => to.kind = from.kind,
            Self::Divisions => to.divisions = from.divisions.clone(),
            Self::Position => (to.position, to.coast_km) = (from.position.clone(), from.coast_km),
            Self::Population => to.population.clone_from(&from.population),
            // What both say alike is not said by another for that.
            Self::Altitude if to.altitude != from.altitude => {
                to.said_by = FactSources { altitude: from.sources().altitude, ..to.sources() };
                to.altitude = from.altitude;
            }
            Self::TimeZone if to.time_zone != from.time_zone => {
                to.said_by = FactSources { time_zone: from.sources().time_zone, ..to.sources() };
                to.time_zone.clone_from(&from.time_zone);
            }
            Self::Altitude | Self::TimeZone => {}
            Self::Wikidata => to.wikidata.clone_from(&from.wikidata),
            Self::Geonames => to.geonames = from.geonames,
        }
        to
    }
}

/// Two records of one place, and what a person chose of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Merging {
    /// The record that stays, with its address.
    pub keep: Locality,
    /// The record that goes.
    pub gone: Locality,
    /// The facts that are the second record's to say, where both say something.
    pub take: Vec<Fact>,
}

impl Merging {
    /// The facts of which both say something, and not the same.
    pub fn disputed(&self) -> Vec<Fact> {
        Fact::all().filter(|fact| fact.differs(&self.keep, &self.gone)).collect()
    }

    /// The place that it becomes: what the record that stays says, what the other adds where it says nothing, and what was
    /// chosen. Where a person wrote one of the two, or chose against the record that stays, no import changes it silently.
    pub fn place(&self) -> Locality {
        let disputed = self.disputed();
        let mut place = self.keep.clone();
        let (mut against, mut added) = (false, false);
        for fact in Fact::all() {
            let chosen = disputed.contains(&fact) && self.take.contains(&fact);
            let blank = !fact.is_said(&self.keep) && fact.is_said(&self.gone);
            if chosen || blank {
                place = fact.over(place, &self.gone);
            }
            against |= chosen;
            added |= blank;
        }
        let edited = self.keep.edited || against || (self.gone.edited && added);
        // Whoever said what nobody wrote goes on being named: what a person chose is no person's own.
        let said_by = if edited && !self.keep.edited { place.sources() } else { place.said_by.clone() };
        Locality { edited, said_by, ..place }
    }
}

/// Whether two places may be made one, of which each has an authority or not: what members and agreements name is an
/// authority, whose place is never the one that goes.
///
/// # Errors
/// [`Refusal::BothGoverned`], [`Refusal::GovernedGoes`].
pub fn may_merge(keep_governed: bool, gone_governed: bool) -> Result<(), Refusal> {
    match (keep_governed, gone_governed) {
        (true, true) => Err(Refusal::BothGoverned),
        (false, true) => Err(Refusal::GovernedGoes),
        (_, false) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;
    use crate::rules::{Divisions, Kind, Population, Source};

    fn smara(id: &str) -> Locality {
        Locality {
            id: Id::new(id),
            slug: id.into(),
            name: Localised::one(Lang::Fr, "Smara"),
            country: "MA".into(),
            kind: Kind::Commune,
            wikidata: None,
            geonames: None,
            position: None,
            population: None,
            divisions: Divisions::default(),
            altitude: None,
            time_zone: None,
            coast_km: None,
            said_by: FactSources::default(),
            note: Localised::default(),
            edited: false,
            version: 7,
        }
    }

    fn people(count: i64) -> Option<Population> {
        Some(Population { count, as_of: None, sources: Vec::new() })
    }

    #[test]
    fn what_one_does_not_say_the_other_adds_and_what_both_say_is_chosen() {
        let keep = Locality { population: people(57_035), ..smara("a") };
        let gone = Locality {
            name: Localised::one(Lang::Fr, "Es-Semara").with(Lang::Ar, "السمارة"),
            population: people(42_056),
            geonames: Some(2_461_874),
            ..smara("b")
        };
        let merging = Merging { keep, gone, take: Vec::new() };
        assert_eq!(merging.disputed(), [Fact::Name(Lang::Fr), Fact::Population]);
        let place = merging.place();
        assert_eq!((place.id.as_str(), place.slug.as_str(), place.version), ("a", "a", 7));
        assert_eq!((place.name.get(Lang::Fr), place.name.get(Lang::Ar)), (Some("Smara"), Some("السمارة")));
        assert_eq!((place.geonames, place.population.unwrap().count, place.edited), (Some(2_461_874), 57_035, false));
        let chosen = Merging { take: vec![Fact::Population, Fact::Wikidata], ..merging }.place();
        assert_eq!((chosen.population.unwrap().count, chosen.edited), (42_056, true), "chosen by a person");
    }

    #[test]
    fn what_nobody_wrote_keeps_its_source_when_something_is_chosen() {
        let keep =
            Locality { geonames: Some(2_461_874), altitude: Some(188), population: people(42_056), ..smara("gn") };
        let gone = Locality { population: people(57_035), ..smara("b") };
        let place = Merging { keep: keep.clone(), gone, take: vec![Fact::Population] }.place();
        assert!(place.edited);
        assert_eq!(
            place.sources(),
            FactSources::all(&Source::geonames(2_461_874)),
            "names and height are GeoNames’ still"
        );
        let plan = vec![Source { name: "Plan communal".into(), url: None }];
        let said_by = FactSources { altitude: plan.clone(), ..FactSources::default() };
        let gone = Locality { altitude: Some(190), said_by, edited: true, ..smara("b") };
        let place = Merging { keep, gone, take: vec![Fact::Altitude] }.place();
        assert_eq!((place.sources().altitude, place.sources().names), (plan, vec![Source::geonames(2_461_874)]));
    }

    #[test]
    fn an_authoritys_place_is_kept_and_two_authorities_are_not_made_one() {
        assert_eq!(may_merge(true, false), Ok(()));
        assert_eq!(may_merge(false, false), Ok(()));
        assert_eq!(may_merge(false, true), Err(Refusal::GovernedGoes));
        assert_eq!(may_merge(true, true), Err(Refusal::BothGoverned));
    }

    #[test]
    fn each_fact_has_its_own_word() {
        let words: std::collections::BTreeSet<String> = Fact::all().map(Fact::word).collect();
        assert_eq!(words.len(), Fact::all().count());
    }
}
