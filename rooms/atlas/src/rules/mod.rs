//! What places and legal entities are, who may write about them, and what is refused. Pure.

mod attribute;
mod country;
mod division;
mod edition;
mod entity;
mod kind;
mod likeness;
mod locality;
mod merging;
mod names;
mod naming;
mod picture;
mod policy;
mod relating;
mod relation;
mod relation_words;
mod script;
mod seeking;
mod signed;
mod since;
mod source;
mod standing;
mod theme;
mod toponymy;
mod uniting;
mod waiting;
mod way;
mod world;
mod zone;

pub use attribute::{Attribute, is_climate};
pub use country::Countries;
pub use division::Division;
pub use edition::Told;
pub use entity::{Entity, EntityId, Identity, Organ, Place, Registration};
pub use kind::Kind;
pub use likeness::{Alike, Reason, Sketch, alike};
pub use locality::{
    Divisions, FactSources, Locality, LocalityId, PlaceName, Population, Position, coordinate, is_zone, wikidata_id,
};
pub use merging::{Fact, Merging, may_merge};
pub use names::{NameIn, by_script};
pub use naming::Naming;
pub use picture::{Meeting, Narrow, Picture, Spot, Tie};
pub use policy::{Refusal, Verb, is_program, may, may_hear, may_say, may_seek};
pub use relating::{RelationFacts, RelationStep};
pub use relation::{Attribution, Pair, Relation, RelationId, SideWord};
pub use relation_words::{Confirmation, RelationKind, Status, Word};
pub use script::Script;
pub use seeking::{Notice, NoticeInput};
pub use signed::{Signed, TieFacts};
pub use since::Since;
pub use source::{Licence, Source, is_address, read_sources, write_sources};
pub use standing::{Bridge, Knit, Standing};
pub use theme::Theme;
pub use toponymy::PlaceToponymy;
pub use waiting::{Answer, Question, QuestionId, Waiting};
pub use way::{Heading, distance_km, heading};
pub use world::{CONTINENTS, CountryFacts, country_facts, language_name, languages, region_name};
pub use zone::{clock_at, offset_minutes, offset_text};

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
