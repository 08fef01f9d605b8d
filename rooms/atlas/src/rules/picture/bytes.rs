//! The picture as the map's island reads it: compact, and such that it compresses well. `web/src/islands/world/data.ts`
//! reads it.
//!
//! `JRW1`; the mark, eight bytes; then, numbers of any size as LEB128:
//!
//! 1. how many countries, places, relations;
//! 2. of each country: two letters, and 1 where it is of the South, else 0;
//! 3. of each country: how many places;
//! 4. of each place: how far east of the one before in its country, in steps of 360/65,535 degrees from 180° west;
//! 5. of each place: the low byte of its latitude in steps of 180/65,534 degrees from the south pole; then the high bytes;
//!    65,535 where its position is not documented;
//! 6. of each place: how many relations it has with places of higher numbers;
//! 7. of each relation: how far the number of its second place lies from the one before of the same first place, or
//!    from the first place itself;
//! 8. of each relation, a byte: kind (two bits), standing (two), whether it is contested (one).

use super::{Picture, Tie, is_south};
use crate::rules::{Confirmation, RelationKind, Status};

const NAME: &[u8; 4] = b"JRW1";
/// The latitude of a place whose position is not documented.
const NOWHERE: u16 = u16::MAX;
/// The standings that are public, in the order in which the island knows them.
const STANDINGS: [Status; 3] = [Status::Active, Status::Unknown, Status::Ended];

impl Picture {
    /// The picture's mark, which tells it from any other, and its bytes.
    pub fn bytes(&self) -> (String, Vec<u8>) {
        let body = self.body();
        let mark = kernel::sha256_hex(&body).get(..16).unwrap_or_default().to_owned();
        let number = u64::from_str_radix(&mark, 16).expect("a hash is hexadecimal");
        let bytes = [NAME.as_slice(), &number.to_be_bytes(), &body].concat();
        (mark, bytes)
    }

    fn body(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(8 * (self.spots.len() + self.ties.len()));
        for count in [self.countries.len(), self.spots.len(), self.ties.len()] {
            number(&mut out, count);
        }
        for code in &self.countries {
            out.extend_from_slice(code.as_bytes());
            out.push(u8::from(is_south(code)));
        }
        let by_country = || self.spots.chunk_by(|a, b| a.country == b.country);
        for spots in by_country() {
            number(&mut out, spots.len());
        }
        for spots in by_country() {
            let mut last = 0;
            for spot in spots {
                let east = spot.at.map_or(last, |(longitude, _)| steps(longitude, 180.0, u16::MAX));
                number(&mut out, usize::from(east - last));
                last = east;
            }
        }
        let norths: Vec<[u8; 2]> = self.spots.iter().map(|spot| north(spot.at).to_le_bytes()).collect();
        out.extend(norths.iter().map(|[low, _]| low));
        out.extend(norths.iter().map(|[_, high]| high));
        let mut counts = vec![0; self.spots.len()];
        for tie in &self.ties {
            counts[tie.ends[0]] += 1;
        }
        counts.into_iter().for_each(|count| number(&mut out, count));
        for ties in self.ties.chunk_by(|a, b| a.ends[0] == b.ends[0]) {
            let mut last = ties[0].ends[0];
            for tie in ties {
                number(&mut out, tie.ends[1] - last);
                last = tie.ends[1];
            }
        }
        out.extend(self.ties.iter().map(flags));
        out
    }
}

fn flags(tie: &Tie) -> u8 {
    let place = |at: Option<usize>| u8::try_from(at.unwrap_or_default()).unwrap_or_default();
    let kind = place(RelationKind::ALL.iter().position(|kind| *kind == tie.facts.kind));
    let standing = place(STANDINGS.iter().position(|status| *status == tie.facts.status));
    kind | standing << 2 | u8::from(tie.facts.confirmation == Confirmation::Contested) << 4
}

fn north(at: Option<(f64, f64)>) -> u16 {
    at.map_or(NOWHERE, |(_, latitude)| steps(latitude, 90.0, NOWHERE - 1))
}

/// Degrees from `-half` to `half` as a number of steps, of which there are `most`.
fn steps(degrees: f64, half: f64, most: u16) -> u16 {
    let share = ((degrees + half) / (2.0 * half)).clamp(0.0, 1.0);
    (share * f64::from(most)).round() as u16
}

/// A whole number in as few bytes as it needs (LEB128).
fn number(out: &mut Vec<u8>, mut n: usize) {
    while n > 0x7f {
        out.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

#[cfg(test)]
mod tests {
    use super::super::tests::picture;
    use super::*;

    #[test]
    fn the_bytes_of_a_small_picture_are_these() {
        let (mark, bytes) = picture().bytes();
        assert_eq!(bytes[..4], *b"JRW1");
        assert_eq!(bytes[4..12].iter().map(|byte| format!("{byte:02x}")).collect::<String>(), mark);
        let body = &bytes[12..];
        assert_eq!(body[..3], [4, 5, 4], "countries, places, relations");
        assert_eq!(body[3..15], *b"DE\0FR\0MA\x01ML\x01");
        assert_eq!(body[15..19], [1, 2, 1, 1], "places of each country");
        assert_eq!(&body[body.len() - 4..], [0b0100, 0b1010, 0b0101, 0b0000], "kind and standing of each relation");
    }

    #[test]
    fn the_same_facts_in_another_order_give_the_same_bytes_and_another_fact_another_mark() {
        let spots = || picture().spots().to_vec();
        let reversed = Picture::new(spots().into_iter().rev().collect(), Vec::new(), Vec::new());
        assert_eq!(reversed.bytes(), Picture::new(spots(), Vec::new(), Vec::new()).bytes());
        assert_ne!(reversed.bytes().0, picture().bytes().0);
    }

    #[test]
    fn degrees_become_steps_and_stay_on_the_globe() {
        assert_eq!([-180.0, 0.0, 180.0, 999.0].map(|it| steps(it, 180.0, u16::MAX)), [0, 32768, u16::MAX, u16::MAX]);
        assert_eq!([north(Some((0.0, 90.0))), north(None)], [NOWHERE - 1, NOWHERE]);
    }

    #[test]
    fn a_number_takes_as_many_bytes_as_it_needs() {
        let mut out = Vec::new();
        [0, 127, 128, 16_384].into_iter().for_each(|n| number(&mut out, n));
        assert_eq!(out, [0, 127, 128, 1, 128, 128, 1]);
    }
}
