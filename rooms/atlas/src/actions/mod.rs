//! What can be done in the atlas, one file per verb. Each works inside the unit of work it is given, so that an import,
//! or a room that needs a body and something of its own, does all of it or nothing.

mod add_authority;
mod add_institution;
mod add_locality;
mod add_relation;
mod confirm_relation;
mod contest_relation;
mod correct_relation;
mod decide;
mod edit_entity;
mod edit_locality;
mod enter_relation;
mod keep_apart;
mod may_forget;
mod merge_places;
mod name_place;
mod publish_notice;
mod set_toponymy;
mod take_back_word;
mod tell_names;
mod withdraw_notice;

use platform::{Result, db::Reader};

use crate::{WORDS, rules::Refusal, store};

pub use add_authority::{AuthorityInput, add_authority, add_authority_as};
pub use add_institution::{EntityInput, add_institution, add_institution_as};
pub use add_locality::{LocalityInput, add_locality, add_locality_as};
pub use add_relation::add_relation;
pub use confirm_relation::confirm_relation;
pub use contest_relation::contest_relation;
pub use correct_relation::correct_relation;
pub use decide::decide;
pub use edit_entity::edit_entity;
pub use edit_locality::edit_locality;
pub(crate) use enter_relation::places;
pub use keep_apart::keep_apart;
pub(crate) use may_forget::may_forget;
pub use merge_places::merge_places;
pub(crate) use merge_places::{Moving, moving};
pub use name_place::name_place;
pub use publish_notice::publish_notice;
pub use set_toponymy::set_toponymy;
pub use take_back_word::take_back_word;
pub use tell_names::tell_names;
pub use withdraw_notice::withdraw_notice;

/// Addresses under `/atlas` and `/members` that are no place's.
const KEPT: [&str; 12] = [
    "new",
    "institutions",
    "toponymy",
    "seeking",
    "world",
    "decisions",
    "duplicates",
    "import",
    "suggestions",
    "offices",
    "campaigns",
    "members",
];

impl From<Refusal> for platform::Refusal {
    fn from(refusal: Refusal) -> Self {
        let key = format!("refused-{refusal}");
        match refusal {
            Refusal::NotYours | Refusal::NotYourNotice | Refusal::NotYourPlace => Self::forbidden(&WORDS, key),
            _ => Self::new(&WORDS, key),
        }
    }
}

/// An address for a name: the name's own, else with the country's code, else with a number. Two places of one name stay two.
async fn free_slug(reader: &mut Reader, name: &kernel::Localised, country: Option<&str>) -> Result<String> {
    let shown = name.get(kernel::Lang::Fr).or_else(|| name.get(kernel::Lang::En));
    let base = kernel::slug(shown.unwrap_or_else(|| name.shown(kernel::Lang::Es).text));
    if base.is_empty() {
        return Err(Refusal::NoAddress.into());
    }
    let with_country = country.map(|code| format!("{base}-{}", code.to_ascii_lowercase()));
    let numbered = (2..).map(|n| format!("{base}-{n}"));
    for slug in std::iter::once(base.clone()).chain(with_country).chain(numbered) {
        if !KEPT.contains(&slug.as_str()) && !store::slug_taken(reader, &slug).await? {
            return Ok(slug);
        }
    }
    Err(Refusal::NoAddress.into())
}
