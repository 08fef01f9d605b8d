use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::ground::{COAST_KM, Ground, Setting, documented};
use crate::place::{Languages, Themes};
use crate::world::World;

/// Something that matters to whoever looks for a partner. One ticks it or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// About as many people: in full when equal, no more from four times as many or a quarter.
    SimilarSize,
    /// A language of ours is spoken there.
    SharedLanguage,
    /// Near us: in full within 300 km, no more from 2,000.
    Near,
    /// On another continent.
    OtherContinent,
    /// Both in the South.
    SouthSouth,
    /// It offers what we look for, and looks for what we offer: half for either.
    Needs,
    /// It has few partners yet: in full with none, no more from ten.
    FewRelations,
    /// Our climate.
    SameClimate,
    /// By the sea.
    BySea,
    /// In this country, by its number.
    Country(u16),
    /// In this part of the world, by its number.
    SubRegion(u8),
}

/// What a wish that is granted in full adds to the score. Odds are counted in natural logarithms, so that it weighs as much as all that
/// makes a partner twenty times likelier.
pub const WISH: f32 = 3.0;

impl Wish {
    /// Those that need no number.
    pub const PLAIN: [Self; 9] = [
        Self::SimilarSize,
        Self::SharedLanguage,
        Self::Near,
        Self::OtherContinent,
        Self::SouthSouth,
        Self::Needs,
        Self::FewRelations,
        Self::SameClimate,
        Self::BySea,
    ];

    /// The word that stands for it, its number apart.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SimilarSize => "similar-size",
            Self::SharedLanguage => "shared-language",
            Self::Near => "near",
            Self::OtherContinent => "other-continent",
            Self::SouthSouth => "south-south",
            Self::Needs => "needs",
            Self::FewRelations => "few-relations",
            Self::SameClimate => "same-climate",
            Self::BySea => "by-sea",
            Self::Country(_) => "country",
            Self::SubRegion(_) => "sub-region",
        }
    }

    /// How far `place` grants this wish of `of`, from zero to one; zero where what it takes is not documented.
    pub fn granted(self, world: &World, of: u32, place: u32) -> f32 {
        let ground = world.ground();
        self.by_country(ground, world.country(of), world.country(place))
            + self.by_tongue(ground.tongue(of), ground.tongue(place))
            + self.by_notice(ground.notice(of), ground.notice(place))
            + self.by_setting(ground.settings[place as usize])
            + self.by_place(world, of, place)
    }

    /// Whether any place can grant it: none where what it takes of `of` is not documented, and nobody in the North has a partner
    /// from South to South.
    pub fn can_be_granted(self, world: &World, of: u32) -> bool {
        let ground = world.ground();
        match self {
            Self::SimilarSize => world.population(of).is_some(),
            Self::SharedLanguage => !ground.tongue(of).is_empty(),
            Self::Near => documented(ground.points[of as usize]),
            Self::SouthSouth => ground.countries[usize::from(world.country(of))].south,
            Self::Needs => ground.notice(of) != (Themes::NONE, Themes::NONE),
            Self::SameClimate => ground.climates[of as usize].is_some(),
            Self::OtherContinent | Self::FewRelations | Self::BySea | Self::Country(_) | Self::SubRegion(_) => true,
        }
    }

    /// How far a wish is granted that all places of a country grant alike.
    pub(crate) fn by_country(self, ground: &Ground, own: u16, theirs: u16) -> f32 {
        let [own_country, country] = [own, theirs].map(|one| &ground.countries[usize::from(one)]);
        match self {
            Self::OtherContinent => yes(own_country.continent != country.continent),
            Self::SouthSouth => yes(own_country.south && country.south),
            Self::Country(wished) => yes(theirs == wished),
            Self::SubRegion(wished) => yes(country.sub_region == wished),
            _ => 0.0,
        }
    }

    /// The same of all places that speak alike.
    pub(crate) fn by_tongue(self, own: Languages, theirs: Languages) -> f32 {
        if self == Self::SharedLanguage { yes(!own.shared(theirs).is_empty()) } else { 0.0 }
    }

    /// The same of all places that look for and offer alike.
    pub(crate) fn by_notice(
        self,
        (wanted, offered): (Themes, Themes),
        (they_want, they_offer): (Themes, Themes),
    ) -> f32 {
        match self {
            Self::Needs => {
                (yes(!they_offer.shared(wanted).is_empty()) + yes(!they_want.shared(offered).is_empty())) / 2.0
            }
            _ => 0.0,
        }
    }

    /// The same of all places in a setting.
    pub(crate) fn by_setting(self, theirs: Setting) -> f32 {
        if self == Self::BySea { yes(theirs.coast() == Some(true)) } else { 0.0 }
    }

    /// How far a wish is granted that must be looked at place by place.
    pub(crate) fn by_place(self, world: &World, of: u32, place: u32) -> f32 {
        match self {
            Self::SimilarSize => {
                let ratio =
                    world.population(of).zip(world.population(place)).map(|(own, theirs)| theirs as f32 / own as f32);
                ratio.filter(|it| (0.25..=4.0).contains(it)).map_or(0.0, |it| fading(it.ln().abs(), 0.0, 4f32.ln()))
            }
            Self::Near => world.distance(of, place).map_or(0.0, |far| fading(far, 300.0, 2_000.0)),
            Self::FewRelations => fading(world.graph().degree(place) as f32, 0.0, 10.0),
            Self::SameClimate => yes(world.shared_climate(of, place).is_some()),
            _ => 0.0,
        }
    }

    /// Whether it must be looked at place by place.
    pub(crate) fn is_by_place(self) -> bool {
        matches!(self, Self::SimilarSize | Self::Near | Self::FewRelations | Self::SameClimate)
    }
}

fn yes(granted: bool) -> f32 {
    f32::from(u8::from(granted))
}

/// One up to `full`, zero from `none` on, and evenly less between.
fn fading(value: f32, full: f32, none: f32) -> f32 {
    ((none - value) / (none - full)).clamp(0.0, 1.0)
}

/// What matters, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes(BTreeSet<Wish>);

impl Wishes {
    /// In order.
    pub fn iter(&self) -> impl Iterator<Item = Wish> + '_ {
        self.0.iter().copied()
    }

    /// Whether this one is among them.
    pub fn holds(&self, wish: Wish) -> bool {
        self.0.contains(&wish)
    }

    /// Whether nothing was wished.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Wish> for Wishes {
    fn from_iter<I: IntoIterator<Item = Wish>>(wishes: I) -> Self {
        Self(wishes.into_iter().collect())
    }
}

/// Kilometres from the coast within which [`Wish::BySea`] is granted.
pub const BY_SEA_KM: u16 = COAST_KM;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Country, Place};

    /// A place of half a million on the coast of country 0, and others of country 1.
    fn world(others: &[Place]) -> World {
        let country = |continent, south| Country { sub_region: continent, continent, south };
        let own = Place {
            position: Some((0.0, 0.0)),
            population: Some(500_000),
            languages: [3, 4].into_iter().collect(),
            climate: Some(7),
            wanted: [1].into_iter().collect(),
            offered: [2].into_iter().collect(),
            ..Place::of(0)
        };
        let places = std::iter::once(own).chain(others.iter().copied());
        World::new(vec![country(0, true), country(1, true), country(1, false)], places, &[(1, 2)]).unwrap()
    }

    fn granted(wish: Wish, other: Place) -> f32 {
        wish.granted(&world(&[other, Place::of(2)]), 0, 1)
    }

    #[test]
    fn what_is_granted_fades() {
        let of = |population| granted(Wish::SimilarSize, Place { population: Some(population), ..Place::of(1) });
        assert_eq!([of(500_000), of(2_000_000), of(100_000)], [1.0, 0.0, 0.0]);
        assert!((of(1_000_000) - 0.5).abs() < 1e-6 && (of(250_000) - 0.5).abs() < 1e-6);
        let at = |longitude| granted(Wish::Near, Place { position: Some((0.0, longitude)), ..Place::of(1) });
        assert_eq!([at(1.0), at(40.0)], [1.0, 0.0]);
        // A degree of the equator is 111.19 km.
        assert!((at(10.0) - (2_000.0 - 1_111.9) / 1_700.0).abs() < 1e-3);
        assert_eq!(granted(Wish::FewRelations, Place::of(1)), 0.9);
    }

    #[test]
    fn what_is_shared_is_granted() {
        let other = Place {
            languages: [4].into_iter().collect(),
            climate: Some(7),
            coast: Some(30),
            wanted: [2].into_iter().collect(),
            offered: [5].into_iter().collect(),
            ..Place::of(1)
        };
        for wish in [Wish::SharedLanguage, Wish::SameClimate, Wish::BySea, Wish::SouthSouth, Wish::OtherContinent] {
            assert_eq!(granted(wish, other), 1.0, "{}", wish.as_str());
        }
        assert_eq!(granted(Wish::Needs, other), 0.5);
        assert_eq!((granted(Wish::Country(1), other), granted(Wish::Country(2), other)), (1.0, 0.0));
        assert_eq!(granted(Wish::SouthSouth, Place { country: 2, ..other }), 0.0);
    }

    #[test]
    fn what_is_not_documented_is_not_granted() {
        for wish in Wish::PLAIN
            .into_iter()
            .filter(|wish| !matches!(wish, Wish::OtherContinent | Wish::SouthSouth | Wish::FewRelations))
        {
            assert_eq!(granted(wish, Place::of(1)), 0.0, "{}", wish.as_str());
        }
    }
}
