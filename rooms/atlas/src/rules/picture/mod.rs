//! All known relations at once, as anyone may see them: what the world map draws and its list says. Facts that differ by
//! language (names) are not in it.

mod bytes;
mod narrow;

use std::collections::{BTreeMap, BTreeSet};

use super::{Confirmation, LocalityId, RelationId, RelationKind, Since, Status, country_facts};

pub use narrow::{Meeting, Narrow};

/// A place that some relation touches.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its identity.
    pub id: LocalityId,
    /// Its permanent, readable address.
    pub slug: String,
    /// Its country as the club names it, ISO 3166-1 alpha-2.
    pub country: String,
    /// Longitude and latitude in degrees; none when not documented.
    pub at: Option<(f64, f64)>,
}

/// A known relation between two places of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie<E = usize> {
    /// Its identity.
    pub id: RelationId,
    /// Its two places: where they stand in the picture, the smaller number first.
    pub ends: [E; 2],
    /// What sort of tie it is.
    pub kind: RelationKind,
    /// Whether it lives, as anyone may know it.
    pub status: Status,
    /// How far its two ends stand behind it.
    pub confirmation: Confirmation,
    /// Since when; none when not documented.
    pub since: Option<Since>,
}

impl<E> Tie<E> {
    /// Whether it counts as a living tie: neither ended nor contested.
    pub fn stands(&self) -> bool {
        self.status != Status::Ended && self.confirmation != Confirmation::Contested
    }
}

/// The picture. Places and relations are known by their numbers in it, which the map's data have too.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Picture {
    /// The countries of its places, by code.
    countries: Vec<String>,
    /// The places, by country and from west to east; those whose position is not documented last in each country.
    spots: Vec<Spot>,
    /// The relations, by the numbers of their ends.
    ties: Vec<Tie>,
}

impl Picture {
    /// Puts the picture together. A relation with a place that is not given is left out: the club withholds that one.
    pub fn new(mut spots: Vec<Spot>, ties: Vec<Tie<LocalityId>>) -> Self {
        let east = |spot: &Spot| spot.at.map_or(f64::MAX, |(longitude, _)| longitude);
        spots.sort_by(|a, b| {
            a.country.cmp(&b.country).then(east(a).total_cmp(&east(b))).then_with(|| a.slug.cmp(&b.slug))
        });
        let number: BTreeMap<&str, usize> = spots.iter().enumerate().map(|(n, spot)| (spot.id.as_str(), n)).collect();
        let mut ties: Vec<Tie> = ties
            .into_iter()
            .filter_map(|tie| {
                let [Some(a), Some(b)] = tie.ends.each_ref().map(|end| number.get(end.as_str()).copied()) else {
                    return None;
                };
                let Tie { id, ends: _, kind, status, confirmation, since } = tie;
                Some(Tie { id, ends: [a.min(b), a.max(b)], kind, status: status.in_public(), confirmation, since })
            })
            .collect();
        ties.sort_by_key(|tie| (tie.ends, tie.kind));
        let countries: BTreeSet<&str> = spots.iter().map(|spot| spot.country.as_str()).collect();
        Self { countries: countries.into_iter().map(str::to_owned).collect(), spots, ties }
    }

    /// Every place.
    pub fn spots(&self) -> &[Spot] {
        &self.spots
    }

    /// Every relation.
    pub fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// The codes of the countries that have a place in it.
    pub fn countries(&self) -> &[String] {
        &self.countries
    }

    /// The place of this number; none when there is no such number.
    pub fn spot(&self, number: usize) -> Option<&Spot> {
        self.spots.get(number)
    }

    /// The two places of a relation of this picture.
    pub fn ends(&self, tie: &Tie) -> [&Spot; 2] {
        tie.ends.map(|end| &self.spots[end])
    }

    /// Whether both places lie in countries of the South.
    fn is_south_south(&self, tie: &Tie) -> bool {
        self.ends(tie).iter().all(|spot| is_south(&spot.country))
    }
}

fn is_south(country: &str) -> bool {
    country_facts(country).is_some_and(|facts| facts.south)
}

#[cfg(test)]
pub(super) mod tests {
    use kernel::Id;

    use super::*;

    pub(crate) fn spot(id: &str, country: &str, at: Option<(f64, f64)>) -> Spot {
        Spot { id: Id::new(id), slug: id.to_owned(), country: country.to_owned(), at }
    }

    pub(crate) fn tie(one: &str, two: &str, kind: RelationKind, status: Status) -> Tie<LocalityId> {
        let id = Id::new(format!("{one} {two} {}", kind.as_str()));
        Tie { id, ends: [Id::new(one), Id::new(two)], kind, status, confirmation: Confirmation::None, since: None }
    }

    /// Smara with Timbuktu and Paris, Paris with Bonn and (ended) Lyon, of which no position is known.
    pub(crate) fn picture() -> Picture {
        let spots = vec![
            spot("smara", "MA", Some((-11.67, 26.74))),
            spot("timbuktu", "ML", Some((-3.0, 16.77))),
            spot("lyon", "FR", None),
            spot("paris", "FR", Some((2.35, 48.85))),
            spot("bonn", "DE", Some((7.1, 50.73))),
        ];
        Picture::new(
            spots,
            vec![
                tie("smara", "timbuktu", RelationKind::Twinning, Status::Active),
                tie("smara", "paris", RelationKind::Cooperation, Status::Dormant),
                tie("bonn", "paris", RelationKind::Twinning, Status::Unknown),
                tie("paris", "lyon", RelationKind::Friendship, Status::Ended),
                tie("smara", "withheld", RelationKind::Twinning, Status::Active),
            ],
        )
    }

    #[test]
    fn places_stand_by_country_from_west_to_east_and_relations_by_their_places() {
        let picture = picture();
        let slugs: Vec<&str> = picture.spots().iter().map(|spot| spot.slug.as_str()).collect();
        assert_eq!(slugs, ["bonn", "paris", "lyon", "smara", "timbuktu"]);
        assert_eq!(picture.countries(), ["DE", "FR", "MA", "ML"]);
        let ends: Vec<[usize; 2]> = picture.ties().iter().map(|tie| tie.ends).collect();
        assert_eq!(ends, [[0, 1], [1, 2], [1, 3], [3, 4]], "what touches a place that is not given is left out");
    }

    #[test]
    fn nothing_dormant_is_in_the_picture() {
        assert!(picture().ties().iter().all(|tie| tie.status != Status::Dormant));
    }
}
