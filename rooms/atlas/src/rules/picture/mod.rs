//! All known relations at once, as anyone may see them: what the world map draws and its list says. Facts that differ by
//! language (names) are not in it.

mod bytes;
mod narrow;

use std::collections::{BTreeMap, BTreeSet};

use super::{LocalityId, Pair, RelationId, Signed, TieFacts, country_facts};

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

/// A tie between two places of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie<E = usize> {
    /// The known relation; none where only what was signed in the club says so.
    pub relation: Option<RelationId>,
    /// What was signed in the club between the two.
    pub signed: Option<Signed>,
    /// Its two places: where they stand in the picture, the smaller number first.
    pub ends: [E; 2],
    /// What is said of it, as anyone may know it.
    pub facts: TieFacts,
}

impl Tie<LocalityId> {
    /// A known relation alone.
    pub fn known(relation: RelationId, ends: [LocalityId; 2], facts: TieFacts) -> Self {
        Self { relation: Some(relation), signed: None, ends, facts }
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
    /// Puts the picture together, of known relations and of what was signed in the club, each pair of places once; what both know
    /// is one tie. One with a place that is not given is left out: the club withholds that one.
    pub fn new(mut spots: Vec<Spot>, mut ties: Vec<Tie<LocalityId>>, signed: Vec<Signed>) -> Self {
        add_signed(&mut ties, signed);
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
                let facts = TieFacts { status: tie.facts.status.in_public(), ..tie.facts };
                Some(Tie { relation: tie.relation, signed: tie.signed, ends: [a.min(b), a.max(b)], facts })
            })
            .collect();
        ties.sort_by_key(|tie| (tie.ends, tie.facts.kind));
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

/// Adds what was signed: to the known relation that is the same tie, else as a tie of its own.
fn add_signed(ties: &mut Vec<Tie<LocalityId>>, signed: Vec<Signed>) {
    let pairs: BTreeSet<[LocalityId; 2]> = signed.iter().map(|it| ends(&it.ends)).collect();
    let mut known: BTreeMap<[LocalityId; 2], Vec<usize>> = BTreeMap::new();
    for (at, tie) in ties.iter().enumerate().filter(|(_, tie)| pairs.contains(&tie.ends)) {
        known.entry(tie.ends.clone()).or_default().push(at);
    }
    for it in signed {
        let ends = ends(&it.ends);
        let of_pair = known.get(&ends).map_or(&[][..], Vec::as_slice);
        match it.same_as(of_pair, |at| ties[*at].facts).map(|nth| of_pair[nth]) {
            Some(at) => {
                ties[at].facts = it.facts(Some(ties[at].facts));
                ties[at].signed = Some(it);
            }
            None => ties.push(Tie { relation: None, ends, facts: it.facts(None), signed: Some(it) }),
        }
    }
}

fn ends(pair: &Pair) -> [LocalityId; 2] {
    [pair.one().clone(), pair.two().clone()]
}

fn is_south(country: &str) -> bool {
    country_facts(country).is_some_and(|facts| facts.south)
}

#[cfg(test)]
pub(super) mod tests {
    use kernel::Id;

    use super::*;
    use crate::rules::{Confirmation, RelationKind, Since, Status};

    pub(crate) fn spot(id: &str, country: &str, at: Option<(f64, f64)>) -> Spot {
        Spot { id: Id::new(id), slug: id.to_owned(), country: country.to_owned(), at }
    }

    pub(crate) fn tie(one: &str, two: &str, kind: RelationKind, status: Status) -> Tie<LocalityId> {
        let id = Id::new(format!("{one} {two} {}", kind.as_str()));
        let facts = TieFacts { kind, since: None, status, confirmation: Confirmation::None };
        Tie::known(id, [Id::new(one), Id::new(two)], facts)
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
            Vec::new(),
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
        assert!(picture().ties().iter().all(|tie| tie.facts.status != Status::Dormant));
    }

    #[test]
    fn what_was_signed_in_the_club_is_in_the_picture_and_no_tie_is_there_twice() {
        let spots = picture().spots().to_vec();
        let known = vec![
            tie("smara", "timbuktu", RelationKind::Twinning, Status::Unknown),
            tie("bonn", "paris", RelationKind::Twinning, Status::Active),
        ];
        let signed = |one: &str, two: &str, kind| Signed {
            ends: Pair::of(Id::new(one), Id::new(two)).expect("two places"),
            kind: Some(kind),
            since: Since::parse("2025-10-31"),
            ended: false,
            page: format!("/agreements/{one}-{two}"),
        };
        let agreements = vec![
            signed("timbuktu", "smara", RelationKind::Twinning),
            signed("bonn", "paris", RelationKind::Cooperation),
            signed("lyon", "smara", RelationKind::Twinning),
            signed("smara", "withheld", RelationKind::Twinning),
        ];
        let picture = Picture::new(spots, known, agreements);
        let said = |tie: &Tie| {
            let [one, two] = picture.ends(tie).map(|spot| spot.slug.as_str());
            let known = if tie.relation.is_some() { "known" } else { "unknown" };
            let signed = if tie.signed.is_some() { "signed" } else { "unsigned" };
            let since = tie.facts.since.map(|since| since.to_string()).unwrap_or_default();
            [one, two, tie.facts.kind.as_str(), tie.facts.status.as_str(), since.as_str(), known, signed].join(" ")
        };
        let said: Vec<String> = picture.ties().iter().map(said).collect();
        assert_eq!(
            said,
            [
                "bonn paris twinning active  known unsigned",
                "bonn paris cooperation active 2025-10-31 unknown signed",
                "lyon smara twinning active 2025-10-31 unknown signed",
                "smara timbuktu twinning active 2025-10-31 known signed",
            ]
        );
    }
}
