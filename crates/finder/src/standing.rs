//! Where a place stands among equals: members first, then the size of its population, then whether the name that fits is the
//! main one, then the population itself. All of it is one number, so that comparing places is comparing numbers.

use crate::Place;

/// Bits for the population: more than the world's.
const PEOPLE: u32 = 34;
/// Bits for what tells apart places of one population: part of the id's hash.
const TIE: u32 = 29;

/// A place's standing but for the name that fits: member, population, tie.
pub(crate) fn of(place: &Place) -> u64 {
    let people = place.population.unwrap_or(0).min((1 << PEOPLE) - 1);
    let hash = fnv(&place.id);
    let tie = (hash ^ hash >> (u64::BITS - TIE)) & ((1 << TIE) - 1);
    u64::from(place.member) << (PEOPLE + TIE) | people << TIE | tie
}

/// The rank of a place of this standing, higher is better, when a name fits this well (`tier`, up to 7).
pub(crate) fn rank(standing: u64, tier: u8, main: bool) -> u128 {
    let member = standing >> (PEOPLE + TIE);
    let people = by_people(standing);
    let size = u128::BITS - (people >> TIE).leading_zeros();
    let upper = u128::from(tier) << 8 | u128::from(member) << 7 | u128::from(size) << 1 | u128::from(main);
    upper << (PEOPLE + TIE) | people
}

/// The rank of a place by population alone.
pub(crate) fn by_people(standing: u64) -> u128 {
    u128::from(standing & ((1 << (PEOPLE + TIE)) - 1))
}

/// FNV-1a, the same on every machine and in every version.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(member: bool, population: u64) -> u64 {
        of(&Place { id: "x".into(), member, population: Some(population), ..Place::default() })
    }

    #[test]
    fn the_fit_goes_before_members_members_before_size_size_before_the_main_name() {
        let ranks = [
            rank(place(false, 0), 7, false),
            rank(place(true, 1_000), 6, false),
            rank(place(false, 40_000_000), 6, false),
            rank(place(false, 1_000), 6, true),
            rank(place(false, 1_010), 6, false),
            rank(place(false, 1_000), 6, false),
            rank(place(false, 500), 6, true),
        ];
        assert!(ranks.is_sorted_by(|a, b| a > b));
    }

    #[test]
    fn by_people_forgets_members() {
        assert!(by_people(place(false, 10)) > by_people(place(true, 9)));
    }

    #[test]
    fn no_population_is_too_large() {
        assert!(place(true, u64::MAX) > place(true, 8_000_000_000));
    }
}
