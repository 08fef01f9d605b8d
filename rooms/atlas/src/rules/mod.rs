//! What places and legal entities are, who may write about them, and what is refused. Pure.

mod country;
mod entity;
mod kind;
mod locality;
mod policy;
mod relation;
mod since;
mod source;
mod toponymy;
mod waiting;
mod world;

pub use country::Countries;
pub use entity::{Entity, EntityId, Identity, Organ, Place, Registration};
pub use kind::Kind;
pub use locality::{
    Divisions, Locality, LocalityId, PlaceName, Population, Position, coordinate, is_zone, wikidata_id,
};
pub use policy::{Refusal, Verb, is_program, may};
pub use relation::{
    Attribution, Confirmation, Pair, Relation, RelationId, RelationKind, SideWord, Status, Word,
};
pub use since::Since;
pub use source::{Source, read_sources, write_sources};
pub use toponymy::PlaceToponymy;
pub use waiting::{Answer, Question, QuestionId, Waiting};
pub use world::{CONTINENTS, CountryFacts, country_facts, language_name, languages, region_name};

/// Whether one of a text's languages holds `words`, whatever their case and accents; blank words are held by all.
pub fn holds(text: &kernel::Localised, words: &str) -> bool {
    let sought = kernel::slug(words);
    let blank = words.trim().is_empty();
    blank || (!sought.is_empty() && text.iter().any(|(_, name)| kernel::slug(name).contains(&sought)))
}

#[cfg(test)]
mod tests {
    use kernel::{Lang, Localised};

    #[test]
    fn a_name_is_found_without_its_accents_and_in_any_language() {
        let name = Localised::one(Lang::Fr, "Édéa").with(Lang::Ar, "السمارة");
        assert!(super::holds(&name, "edea"));
        assert!(super::holds(&name, "السمارة"));
        assert!(super::holds(&name, "  "));
        assert!(!super::holds(&name, "Smolensk"));
        assert!(!super::holds(&name, "—"));
    }
}
