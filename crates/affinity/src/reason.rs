use serde::{Deserialize, Serialize};

use crate::feature::Feature as F;
use crate::place::{Languages, Themes};
use crate::sight::Sight;
use crate::suggest::NEEDS;
use crate::weights::Weights;
use crate::wish::{WISH, Wish, Wishes};

/// What speaks for a partner, with the numbers that whoever puts it in words needs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Reason {
    /// About as many people: at most twice as many in one as in the other.
    SimilarSize {
        /// How many times as many live in the larger.
        times: f32,
    },
    /// Languages that both speak.
    SharedLanguages {
        /// Which.
        languages: Languages,
    },
    /// What one offers the other looks for.
    Complementary {
        /// What they offer of what we look for.
        they_offer: Themes,
        /// What they look for of what we offer.
        they_seek: Themes,
    },
    /// One class of climate.
    SameClimate {
        /// Which.
        climate: u8,
    },
    /// Both within 30 km of the coast.
    BothByTheSea,
    /// It alone is within 30 km of the coast; told when that was wished.
    ByTheSea,
    /// Both above 600 m and in one band of altitude.
    SameAltitude,
    /// Within 300 km.
    Near {
        /// How far, as the crow flies.
        kilometres: f32,
    },
    /// One name.
    Namesake,
    /// Partners of both.
    CommonPartners {
        /// How many.
        partners: u32,
    },
    /// Partners of ours are its neighbours.
    PartnersNear {
        /// How many.
        partners: u32,
    },
    /// Partners of it are our neighbours.
    TheirPartnersNear {
        /// How many.
        partners: u32,
    },
    /// Partners of it are in our country.
    TheirPartnersInCountry {
        /// How many.
        partners: u32,
    },
    /// Cities of our region already work with cities of its region.
    RegionsWork {
        /// How many relations there are.
        relations: u32,
    },
    /// Cities of our country work with cities of its country, more than chance would say.
    CountriesWork {
        /// How many relations there are.
        relations: u32,
    },
    /// Our neighbours work with its neighbours.
    NeighboursWork {
        /// How many relations there are.
        relations: u32,
    },
    /// It has several partners.
    Active {
        /// How many.
        partners: u32,
    },
    /// It has few partners yet.
    FewRelations {
        /// How many.
        partners: u32,
    },
    /// Both are in the South.
    SouthSouth,
    /// It is on another continent; told when that was wished.
    OtherContinent,
}

/// What a reason weighs that the model has learnt nothing of, for the order in which reasons are told: little.
const FACT: f32 = 0.1;
/// Within which distance a partner is near, in kilometres.
const NEAR_KM: f32 = 300.0;
/// At most how many times as many people a place of similar size has.
const SIMILAR: f32 = 2.0;
/// The first band of altitude that is worth a word: above 600 m.
const HIGH: u8 = 3;
/// From how many partners on a place is active.
const SEVERAL: u32 = 3;
/// Up to how many partners are few.
const FEW: u32 = 2;

impl Reason {
    /// The word that stands for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SimilarSize { .. } => "similar-size",
            Self::SharedLanguages { .. } => "shared-languages",
            Self::Complementary { .. } => "complementary",
            Self::SameClimate { .. } => "same-climate",
            Self::BothByTheSea => "both-by-the-sea",
            Self::ByTheSea => "by-the-sea",
            Self::SameAltitude => "same-altitude",
            Self::Near { .. } => "near",
            Self::Namesake => "namesake",
            Self::CommonPartners { .. } => "common-partners",
            Self::PartnersNear { .. } => "partners-near",
            Self::TheirPartnersNear { .. } => "their-partners-near",
            Self::TheirPartnersInCountry { .. } => "their-partners-in-country",
            Self::RegionsWork { .. } => "regions-work",
            Self::CountriesWork { .. } => "countries-work",
            Self::NeighboursWork { .. } => "neighbours-work",
            Self::Active { .. } => "active",
            Self::FewRelations { .. } => "few-relations",
            Self::SouthSouth => "south-south",
            Self::OtherContinent => "other-continent",
        }
    }

    /// The feature of the model that it puts in words, if any.
    fn feature(self) -> Option<F> {
        Some(match self {
            Self::SimilarSize { .. } => F::SizeRatio,
            Self::SharedLanguages { .. } => F::Language,
            Self::SameClimate { .. } => F::Climate,
            Self::BothByTheSea => F::Coast,
            Self::SameAltitude => F::Altitude,
            Self::Near { .. } => F::Distance,
            Self::Namesake => F::Namesake,
            Self::CommonPartners { .. } => F::CommonPartners,
            Self::PartnersNear { .. } => F::PartnersNear,
            Self::TheirPartnersNear { .. } => F::TheirPartnersNear,
            Self::TheirPartnersInCountry { .. } => F::TheirPartnersInCountry,
            Self::RegionsWork { .. } => F::Regions,
            Self::CountriesWork { .. } => F::Countries,
            Self::NeighboursWork { .. } => F::Neighbourhoods,
            Self::Active { .. } => F::Degree,
            Self::Complementary { .. }
            | Self::FewRelations { .. }
            | Self::SouthSouth
            | Self::OtherContinent
            | Self::ByTheSea => return None,
        })
    }

    /// The wish that it grants, if any.
    fn wish(self) -> Option<Wish> {
        Some(match self {
            Self::SimilarSize { .. } => Wish::SimilarSize,
            Self::SharedLanguages { .. } => Wish::SharedLanguage,
            Self::Complementary { .. } => Wish::Needs,
            Self::SameClimate { .. } => Wish::SameClimate,
            Self::BothByTheSea | Self::ByTheSea => Wish::BySea,
            Self::Near { .. } => Wish::Near,
            Self::FewRelations { .. } => Wish::FewRelations,
            Self::SouthSouth => Wish::SouthSouth,
            Self::OtherContinent => Wish::OtherContinent,
            _ => return None,
        })
    }

    /// Whether it is told only where it was wished.
    fn is_for_a_wish(self) -> bool {
        matches!(self, Self::OtherContinent | Self::ByTheSea)
    }

    /// Whether the club tells it as a fact even where the model has learnt nothing of it.
    fn is_policy(self) -> bool {
        matches!(self, Self::SameClimate { .. } | Self::FewRelations { .. } | Self::SouthSouth)
    }
}

/// What speaks for a place, the weightiest first. What the model holds against it is not told as a reason for it.
pub(crate) fn reasons(sight: &Sight<'_>, weights: &Weights, wishes: &Wishes, place: u32) -> Vec<Reason> {
    let steps = sight.steps(place);
    let weight = |reason: Reason| {
        let learnt = reason.feature().map_or(0.0, |feature| weights.at(feature, steps[feature as usize]));
        let learnt = match reason {
            Reason::Complementary { .. } => NEEDS * 2.0 * Wish::Needs.granted(sight.world(), sight.of(), place),
            _ if reason.is_policy() => learnt.max(FACT),
            _ => learnt,
        };
        let wished = reason.wish().filter(|wish| wishes.holds(*wish));
        learnt + wished.map_or(0.0, |wish| WISH * wish.granted(sight.world(), sight.of(), place))
    };
    let told = |it: &Reason| !it.is_for_a_wish() || it.wish().is_some_and(|wish| wishes.holds(wish));
    let facts = facts(sight, place).into_iter().filter(told);
    let mut weighed: Vec<(f32, Reason)> =
        facts.map(|reason| (weight(reason), reason)).filter(|(weight, _)| *weight > 0.0).collect();
    weighed.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    weighed.into_iter().map(|(_, reason)| reason).collect()
}

/// All that is so, whether it speaks for the place or not.
fn facts(sight: &Sight<'_>, place: u32) -> Vec<Reason> {
    let (world, of) = (sight.world(), sight.of());
    let ground = world.ground();
    let [own, theirs] = [of, place].map(|one| ground.settings[one as usize]);
    let [home, abroad] = [of, place].map(|one| &ground.countries[usize::from(world.country(one))]);
    let link = sight.links().of(place);
    let partners = sight.degree(place) as u32;
    let mut facts = vec![];
    if let Some((own, theirs)) = world.population(of).zip(world.population(place)) {
        let times = own.max(theirs) as f32 / own.min(theirs) as f32;
        facts.extend((times <= SIMILAR).then_some(Reason::SimilarSize { times }));
    }
    let languages = world.shared_languages(of, place);
    facts.extend((!languages.is_empty()).then_some(Reason::SharedLanguages { languages }));
    let (they_offer, they_seek) = world.needs(of, place);
    let fits = !they_offer.is_empty() || !they_seek.is_empty();
    facts.extend(fits.then_some(Reason::Complementary { they_offer, they_seek }));
    facts.extend(world.shared_climate(of, place).map(|climate| Reason::SameClimate { climate }));
    let by_the_sea = if own.coast() == Some(true) { Reason::BothByTheSea } else { Reason::ByTheSea };
    facts.extend((theirs.coast() == Some(true)).then_some(by_the_sea));
    let high = own.band().is_some_and(|band| band >= HIGH) && own.band() == theirs.band();
    facts.extend(high.then_some(Reason::SameAltitude));
    let kilometres = world.distance(of, place).filter(|far| *far <= NEAR_KM);
    facts.extend(kilometres.map(|kilometres| Reason::Near { kilometres }));
    facts.extend((ground.named(of, place) == Some(true)).then_some(Reason::Namesake));
    let mut counted = |count: u32, reason: fn(u32) -> Reason| facts.extend((count > 0).then(|| reason(count)));
    counted(link.common.into(), |partners| Reason::CommonPartners { partners });
    counted(link.mine_near.into(), |partners| Reason::PartnersNear { partners });
    counted(link.near.into(), |partners| Reason::TheirPartnersNear { partners });
    counted(link.in_country.into(), |partners| Reason::TheirPartnersInCountry { partners });
    counted(sight.relations_of_regions(place), |relations| Reason::RegionsWork { relations });
    counted(sight.relations_of_countries(place), |relations| Reason::CountriesWork { relations });
    counted(sight.links().neighbourhoods(place), |relations| Reason::NeighboursWork { relations });
    facts.extend((partners >= SEVERAL).then_some(Reason::Active { partners }));
    facts.extend((partners <= FEW).then_some(Reason::FewRelations { partners }));
    facts.extend((home.south && abroad.south).then_some(Reason::SouthSouth));
    facts.extend((home.continent != abroad.continent).then_some(Reason::OtherContinent));
    facts
}
