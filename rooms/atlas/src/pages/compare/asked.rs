//! Which places an address asks to compare: `?with=smara,tombouctou`.

use platform::{Result, db::Reader, web::Ctx};

use super::MOST;
use crate::{
    rules::Locality,
    store::{self, By},
};

/// What the address asks for, and what of it cannot be.
pub(super) struct Asked {
    /// The places, in the order asked for.
    pub places: Vec<Locality>,
    /// What leads to no place.
    pub unknown: Vec<String>,
    /// Names of places that were asked for more than once.
    pub twice: Vec<String>,
    /// Names of places past the most.
    pub beyond: Vec<String>,
}

impl Asked {
    /// The addresses of the places.
    pub fn slugs(&self) -> Vec<&str> {
        self.places.iter().map(|place| place.slug.as_str()).collect()
    }

    /// The same and another.
    pub fn slugs_and<'a>(&'a self, other: &'a str) -> Vec<&'a str> {
        self.slugs().into_iter().chain([other]).collect()
    }
}

pub(super) async fn read(ctx: &Ctx, reader: &mut Reader) -> Result<Asked> {
    let mut asked = Asked { places: Vec::new(), unknown: Vec::new(), twice: Vec::new(), beyond: Vec::new() };
    for slug in slugs(ctx.asked("with").unwrap_or_default()) {
        let Some(place) = store::locality(reader, By::Slug(&slug)).await? else {
            asked.unknown.push(slug);
            continue;
        };
        let name = place.name.shown(ctx.lang).text.to_owned();
        if asked.places.iter().any(|known| known.id == place.id) {
            asked.twice.push(name);
        } else if asked.places.len() < MOST {
            asked.places.push(place);
        } else {
            asked.beyond.push(name);
        }
    }
    Ok(asked)
}

/// What stands between the commas; more than anyone compares is left out unread.
fn slugs(text: &str) -> Vec<String> {
    let parts = text.split([',', '،']).map(str::trim).filter(|part| !part.is_empty());
    parts.take(3 * MOST).map(str::to_lowercase).collect()
}

/// The slugs without one of them.
pub(super) fn remaining<'a>(slugs: &[&'a str], without: &str) -> Vec<&'a str> {
    slugs.iter().copied().filter(|slug| *slug != without).collect()
}

/// The address of a comparison, after the language.
pub(super) fn address(slugs: &[&str]) -> String {
    if slugs.is_empty() { "/compare".to_owned() } else { format!("/compare?with={}", slugs.join(",")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_places_apart_by_commas() {
        assert_eq!(slugs(" Smara, tombouctou,,،agadez"), ["smara", "tombouctou", "agadez"]);
        assert_eq!(slugs(&"a,".repeat(100)).len(), 12);
        assert_eq!(address(&["smara", "tombouctou"]), "/compare?with=smara,tombouctou");
        assert_eq!(address(&remaining(&["smara"], "smara")), "/compare");
    }
}
