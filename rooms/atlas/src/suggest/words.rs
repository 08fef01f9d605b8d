//! Reasons and weights in a reader's words.

use std::collections::BTreeMap;

use affinity::{Reason, ShareOf, Themes, Wish};
use platform::i18n::Words;

use super::{
    answer::Suggested,
    weights::{LEAST, Weights},
};
use crate::{
    partners::{Known, language_of_number},
    rules::{Locality, LocalityId, Theme, country_facts, language_name},
    view::{kilometres, theme_words},
};

/// How many partners in common are named.
pub(crate) const NAMED_MOST: usize = 3;

/// Says why places were suggested as partners of one.
pub(crate) struct Speaker<'a> {
    pub known: &'a Known,
    pub of: &'a Locality,
    /// The places that reasons name, beside those suggested.
    pub others: &'a BTreeMap<LocalityId, Locality>,
    pub t: Words,
}

impl<'a> Speaker<'a> {
    /// For what was suggested; `others` holds the places that its reasons name.
    pub fn new(found: &'a Suggested, of: &'a Locality, others: &'a BTreeMap<LocalityId, Locality>, t: Words) -> Self {
        Self { known: &found.known, of, others, t }
    }

    /// A reason in a sentence, or two where it says two things. `place` is the number of the place in the world.
    pub fn says(&self, reason: &Reason, place: &Locality, number: u32) -> Vec<String> {
        let t = self.t;
        let key = format!("reason-{}", reason.as_str());
        let name = || self.of.name.shown(t.lang).text.to_owned();
        let counted = |n: u32| vec![t.say(key.clone()).with("n", n).with("name", name()).to_string()];
        let at_home = |n: u32| vec![t.say(format!("{key}-at-home")).with("n", n).to_string()];
        let one_country = place.country == self.of.country;
        match *reason {
            Reason::SimilarSize { .. } => {
                let people = |it: &Locality| it.population.as_ref().map(|it| t.number(it.count)).unwrap_or_default();
                let said = t.say(key).with("theirs", people(place)).with("own", people(self.of));
                vec![said.with("name", name()).to_string()]
            }
            Reason::SharedLanguages { languages } => {
                let name = |at: u8| language_name(language_of_number(at)?, t.lang);
                let names: Vec<&str> = languages.iter().filter_map(name).collect();
                let key = if one_country { format!("{key}-at-home") } else { key };
                vec![t.say(key).with("n", names.len()).with("languages", t.list(names)).to_string()]
            }
            Reason::Complementary { they_offer, they_seek } => {
                let both = [("reason-they-offer", they_offer), ("reason-they-seek", they_seek)].into_iter();
                let said = |(key, set): (&'static str, Themes)| {
                    t.say(key).with("name", name()).with("themes", theme_words(&themes(set), t)).to_string()
                };
                both.filter(|(_, set)| !set.is_empty()).map(said).collect()
            }
            Reason::SameClimate { climate } => {
                let climate = self.known.climates.get(usize::from(climate)).cloned().unwrap_or_default();
                vec![t.say(key).with("climate", climate).to_string()]
            }
            Reason::SameAltitude => {
                let metres = |it: &Locality| it.altitude.map(|it| t.number(it)).unwrap_or_default();
                vec![t.say(key).with("theirs", metres(place)).with("own", metres(self.of)).to_string()]
            }
            Reason::Near { kilometres: km } => {
                vec![t.say(key).with("distance", kilometres(km.into(), t)).to_string()]
            }
            Reason::CommonPartners { partners } => {
                vec![t.say(key).with("n", partners).with("names", self.in_common(number)).to_string()]
            }
            Reason::PartnersNear { partners }
            | Reason::TheirPartnersNear { partners }
            | Reason::TheirPartnersInCountry { partners } => counted(partners),
            Reason::RegionsWork { relations } if one_country && place.divisions.first == self.of.divisions.first => {
                at_home(relations)
            }
            Reason::CountriesWork { relations } if one_country => at_home(relations),
            Reason::RegionsWork { relations }
            | Reason::CountriesWork { relations }
            | Reason::NeighboursWork { relations } => counted(relations),
            Reason::Active { partners } | Reason::FewRelations { partners } => {
                vec![t.say(key).with("n", partners).to_string()]
            }
            Reason::OtherContinent => vec![t.say(key).with("continent", continent(place, t)).to_string()],
            Reason::BothByTheSea | Reason::ByTheSea | Reason::Namesake | Reason::SouthSouth => {
                vec![t.say(key).to_string()]
            }
        }
    }

    /// The names of the first partners in common.
    fn in_common(&self, with: u32) -> String {
        let Some(of) = self.known.number(&self.of.id) else { return String::new() };
        let common = self.known.world.graph().common(of, with);
        let place = |number: &u32| self.others.get(self.known.ids.get(*number as usize)?);
        let names: Vec<&str> =
            common.iter().take(NAMED_MOST).filter_map(|it| Some(place(it)?.name.shown(self.t.lang).text)).collect();
        self.t.list(names)
    }
}

/// What a part of a score is for.
pub(crate) fn share_words(of: ShareOf, t: Words) -> String {
    match of {
        ShareOf::Feature(feature) => t.say(format!("feature-{}", feature.as_str())).to_string(),
        ShareOf::Needs => t.say("weigh-needs").to_string(),
        ShareOf::Wish(wish) => t.say("weigh-wish").with("wish", wish_word(wish, t)).to_string(),
    }
}

/// The word for what matters to a reader.
pub(crate) fn wish_word(wish: Wish, t: Words) -> String {
    t.say(format!("wish-{}", wish.as_str())).to_string()
}

/// What weights rest on, and when an atlas that knows so many relations will learn its own.
pub(crate) fn rests(weights: &Weights, known: usize, t: Words) -> String {
    let day = t.day(weights.learnt);
    if !weights.shipped {
        return t.say("suggestions-learnt").with("day", day).with("n", weights.relations).to_string();
    }
    let says = t.say("suggestions-shipped").with("day", day).with("n", weights.relations);
    says.with("here", known).with("least", LEAST).to_string()
}

fn themes(set: Themes) -> Vec<Theme> {
    set.iter().filter_map(|at| Theme::ALL.get(usize::from(at)).copied()).collect()
}

fn continent(it: &Locality, t: Words) -> String {
    let code = country_facts(&it.country).map_or("", |facts| facts.continent);
    t.say(format!("continent-{}", code.to_ascii_lowercase())).to_string()
}

#[cfg(test)]
mod tests {
    use affinity::{Baseline, Feature};
    use kernel::Lang;

    use super::*;
    use crate::WORDS;

    #[test]
    fn all_that_is_looked_at_and_wished_has_its_words() {
        let features = Feature::ALL.map(|it| format!("feature-{}", it.as_str()));
        let wishes = Wish::PLAIN.map(|it| format!("wish-{}", it.as_str()));
        let methods = Baseline::ALL.map(|it| format!("method-{}", it.as_str()));
        for key in features.iter().chain(&wishes).chain(&methods) {
            assert!(Lang::ALL.iter().all(|lang| WORDS.words(*lang).knows(key)), "{key}");
        }
    }
}
