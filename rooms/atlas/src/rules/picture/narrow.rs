use std::collections::{BTreeMap, BTreeSet};

use super::{Picture, Tie};
use crate::rules::{RelationKind, Status};

/// What a reader wants to see of the picture; what is none narrows nothing. `web/src/islands/world/narrow.ts` does the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrow {
    /// The country of one of the two places.
    pub country: Option<String>,
    /// The country of the other place.
    pub with: Option<String>,
    /// Between countries of the South alone.
    pub south: bool,
    /// Of this kind.
    pub kind: Option<RelationKind>,
    /// Of this standing.
    pub status: Option<Status>,
}

/// Two countries that relations tie: their codes in the order of the alphabet, and how many relations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting<'a> {
    /// One country.
    pub one: &'a str,
    /// The other, or the same.
    pub two: &'a str,
    /// How many relations.
    pub count: usize,
}

impl Narrow {
    fn lets_through(&self, picture: &Picture, tie: &Tie) -> bool {
        let [one, two] = picture.ends(tie).map(|spot| spot.country.as_str());
        let among = |code: &str| code == one || code == two;
        let countries = match (self.country.as_deref(), self.with.as_deref()) {
            (Some(a), Some(b)) => (a, b) == (one, two) || (b, a) == (one, two),
            (one, two) => one.or(two).is_none_or(among),
        };
        countries
            && (!self.south || picture.is_south_south(tie))
            && self.kind.is_none_or(|kind| tie.facts.kind == kind)
            && self.status.is_none_or(|status| tie.facts.status == status)
    }
}

impl Picture {
    /// The numbers of the relations that a reader wants to see.
    pub fn narrowed(&self, by: &Narrow) -> Vec<usize> {
        (0..self.ties.len()).filter(|n| by.lets_through(self, &self.ties[*n])).collect()
    }

    /// The pairs of countries of these relations: those with most of them first.
    pub fn meetings(&self, ties: &[usize]) -> Vec<Meeting<'_>> {
        let mut counts: BTreeMap<[&str; 2], usize> = BTreeMap::new();
        for tie in ties {
            *counts.entry(self.pair(*tie)).or_default() += 1;
        }
        let mut meetings: Vec<Meeting> =
            counts.into_iter().map(|([one, two], count)| Meeting { one, two, count }).collect();
        meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.count));
        meetings
    }

    /// How many places and countries these relations touch, and how many of them cannot be drawn, since the position of an
    /// end is not documented.
    pub fn reach(&self, ties: &[usize]) -> (usize, usize, usize) {
        let (mut places, mut countries, mut unplaced) = (BTreeSet::new(), BTreeSet::new(), 0);
        for tie in ties.iter().map(|n| &self.ties[*n]) {
            places.extend(tie.ends);
            countries.extend(self.ends(tie).map(|spot| spot.country.as_str()));
            unplaced += usize::from(self.ends(tie).iter().any(|spot| spot.at.is_none()));
        }
        (places.len(), countries.len(), unplaced)
    }

    /// The most telling of these relations, `most` at the most, for a drawing that cannot hold all: of each pair of
    /// countries one, from the pair that has most, then of each another, and so on. Only those that can be drawn.
    pub fn telling(&self, ties: &[usize], most: usize) -> Vec<usize> {
        let mut by_pair: BTreeMap<[&str; 2], Vec<usize>> = BTreeMap::new();
        for tie in ties {
            if self.ends(&self.ties[*tie]).iter().all(|spot| spot.at.is_some()) {
                by_pair.entry(self.pair(*tie)).or_default().push(*tie);
            }
        }
        let mut pairs: Vec<Vec<usize>> = by_pair.into_values().collect();
        pairs.sort_by_key(|ties| std::cmp::Reverse(ties.len()));
        let rounds = pairs.first().map_or(0, Vec::len);
        (0..rounds).flat_map(|round| pairs.iter().filter_map(move |ties| ties.get(round).copied())).take(most).collect()
    }

    fn pair(&self, tie: usize) -> [&str; 2] {
        let mut pair = self.ends(&self.ties[tie]).map(|spot| spot.country.as_str());
        pair.sort_unstable();
        pair
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::picture, *};

    fn shown(by: &Narrow) -> Vec<String> {
        let picture = picture();
        picture
            .narrowed(by)
            .into_iter()
            .map(|n| picture.ties()[n].relation.as_ref().expect("a known relation").to_string())
            .collect()
    }

    fn of(country: &str, with: &str) -> Narrow {
        let code = |code: &str| (!code.is_empty()).then(|| code.to_owned());
        Narrow { country: code(country), with: code(with), ..Narrow::default() }
    }

    #[test]
    fn a_country_a_pair_and_a_country_with_itself() {
        assert_eq!(shown(&of("MA", "")), ["smara paris cooperation", "smara timbuktu twinning"]);
        assert_eq!(shown(&of("", "MA")), shown(&of("MA", "")));
        assert_eq!(shown(&of("FR", "MA")), ["smara paris cooperation"]);
        assert_eq!(shown(&of("MA", "FR")), shown(&of("FR", "MA")));
        assert_eq!(shown(&of("FR", "FR")), ["paris lyon friendship"]);
        assert!(shown(&of("XX", "")).is_empty());
    }

    #[test]
    fn the_south_a_kind_and_a_standing() {
        assert_eq!(shown(&Narrow { south: true, ..Narrow::default() }), ["smara timbuktu twinning"]);
        let twinnings = Narrow { kind: Some(RelationKind::Twinning), ..Narrow::default() };
        assert_eq!(shown(&twinnings), ["bonn paris twinning", "smara timbuktu twinning"]);
        let unknown = Narrow { status: Some(Status::Unknown), ..Narrow::default() };
        assert_eq!(
            shown(&unknown),
            ["bonn paris twinning", "smara paris cooperation"],
            "dormant is not told in public"
        );
    }

    #[test]
    fn pairs_of_countries_are_counted_the_largest_first() {
        let picture = picture();
        let all = picture.narrowed(&Narrow::default());
        let counts: Vec<(&str, &str, usize)> =
            picture.meetings(&all).iter().map(|it| (it.one, it.two, it.count)).collect();
        assert_eq!(counts, [("DE", "FR", 1), ("FR", "FR", 1), ("FR", "MA", 1), ("MA", "ML", 1)]);
    }

    #[test]
    fn the_reach_of_relations_is_counted() {
        let picture = picture();
        assert_eq!(picture.reach(&picture.narrowed(&Narrow::default())), (5, 4, 1));
        assert_eq!(picture.reach(&[]), (0, 0, 0));
    }

    #[test]
    fn a_drawing_that_cannot_hold_all_shows_one_of_each_pair_first() {
        let picture = picture();
        let all = picture.narrowed(&Narrow::default());
        assert_eq!(picture.telling(&all, 2), [0, 2]);
        assert_eq!(picture.telling(&all, 9), [0, 2, 3], "a place without a position cannot be drawn");
    }
}
