//! Where places lie, as squares of a tenth of a degree (11 km, and narrower towards the poles): fine enough for a map of some
//! hundred pixels, and as few as one likes once they are made larger.

use tantivy::{DocId, SegmentReader, fastfield::Column};

use crate::Position;

/// Squares in a degree.
const FINE: f64 = 10.0;
const ROWS: u64 = 1_800;
const COLUMNS: u64 = 3_600;
const BITS: u64 = 64;

/// The square of a position, counted from the south pole and the antimeridian; none off the globe.
pub(crate) fn of(at: Position) -> Option<u64> {
    let on_the_globe = at.latitude.abs() <= 90.0 && at.longitude.abs() <= 180.0;
    let count = |degrees: f64, from: f64| ((degrees + from) * FINE) as u64;
    on_the_globe.then(|| count(at.latitude, 90.0).min(ROWS - 1) * COLUMNS + count(at.longitude, 180.0).min(COLUMNS - 1))
}

/// The middle of a square.
fn middle(square: u64) -> Position {
    let degrees = |count: u64, from: f64| ((count as f64 + 0.5) * 2.0 - from * FINE * 2.0).round() / (FINE * 2.0);
    Position { latitude: degrees(square / COLUMNS, 90.0), longitude: degrees(square % COLUMNS, 180.0) }
}

/// A set of numbers below a bound.
#[derive(Debug, Default)]
struct Bits(Vec<u64>);

impl Bits {
    fn below(bound: u64) -> Self {
        Self(vec![0; bound.div_ceil(BITS) as usize])
    }

    /// Enters a number, and says whether it is new.
    fn enter(&mut self, number: u64) -> bool {
        let (word, bit) = ((number / BITS) as usize, 1 << (number % BITS));
        let new = self.0[word] & bit == 0;
        self.0[word] |= bit;
        new
    }

    /// The numbers, the least first.
    fn numbers(&self) -> impl Iterator<Item = u64> {
        let held = (0..).zip(self.0.iter().copied()).filter(|(_, bits)| *bits != 0);
        held.flat_map(|(word, bits): (u64, u64)| {
            (0..BITS).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| word * BITS + bit)
        })
    }
}

/// The squares in which something was found.
#[derive(Debug)]
pub(crate) struct Squares {
    held: Bits,
    /// How many places lie in them.
    pub(crate) placed: usize,
}

impl Squares {
    /// None yet.
    pub(crate) fn none() -> Self {
        Self { held: Bits::below(ROWS * COLUMNS), placed: 0 }
    }

    fn enter(&mut self, square: u64) {
        self.held.enter(square);
        self.placed += 1;
    }

    /// Adds those of another segment.
    pub(crate) fn join(&mut self, other: &Self) {
        for (bits, more) in self.held.0.iter_mut().zip(&other.held.0) {
            *bits |= more;
        }
        self.placed += other.placed;
    }

    /// A point for each square, or, where they are too many, one for all in a larger square.
    pub(crate) fn points(&self, most: usize) -> Vec<Position> {
        let mut squares: Vec<u64> = self.held.numbers().collect();
        let mut side = 1;
        while squares.len() > most.max(1) {
            side += 1 + side / 4;
            let mut seen = Bits::below((ROWS / side + 1) * COLUMNS);
            squares.retain(|square| seen.enter(square / COLUMNS / side * COLUMNS + square % COLUMNS / side));
        }
        squares.into_iter().map(middle).collect()
    }
}

/// Enters the places of one segment.
pub(crate) struct Surveyor {
    column: Column<u64>,
    squares: Squares,
}

impl Surveyor {
    pub(crate) fn open(segment: &SegmentReader) -> tantivy::Result<Self> {
        Ok(Self { column: segment.fast_fields().u64("square")?, squares: Squares::none() })
    }

    pub(crate) fn enter(&mut self, doc: DocId) {
        if let Some(square) = self.column.first(doc) {
            self.squares.enter(square);
        }
    }

    pub(crate) fn done(self) -> Squares {
        self.squares
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: f64, longitude: f64) -> Position {
        Position { latitude, longitude }
    }

    fn squares(places: &[Position]) -> Squares {
        let mut squares = Squares::none();
        places.iter().filter_map(|place| of(*place)).for_each(|square| squares.enter(square));
        squares
    }

    #[test]
    fn a_square_is_a_tenth_of_a_degree_and_the_edges_of_the_globe_are_in_one() {
        assert_eq!(of(at(26.73841, -11.67194)).map(middle), Some(at(26.75, -11.65)));
        assert_eq!(of(at(-90.0, -180.0)).map(middle), Some(at(-89.95, -179.95)));
        assert_eq!(of(at(90.0, 180.0)).map(middle), Some(at(89.95, 179.95)));
        for off in [at(90.1, 0.0), at(0.0, -180.1), at(f64::NAN, 0.0), at(0.0, f64::INFINITY)] {
            assert_eq!(of(off), None);
        }
    }

    #[test]
    fn places_of_one_square_are_one_point_and_all_are_counted() {
        let squares = squares(&[at(48.85, 2.35), at(48.86, 2.36), at(-18.14, 178.44)]);
        assert_eq!((squares.points(10), squares.placed), (vec![at(-18.15, 178.45), at(48.85, 2.35)], 3));
    }

    #[test]
    fn too_many_points_are_thinned_to_as_few_as_asked_all_over_the_globe() {
        let all: Vec<Position> = (0..180).flat_map(|n| (0..90).map(move |m| at(f64::from(m), f64::from(n)))).collect();
        let squares = squares(&all);
        assert_eq!(squares.points(20_000).len(), 180 * 90);
        let few = squares.points(500);
        assert!((250..=500).contains(&few.len()), "{}", few.len());
        let near = |one: &Position, other: &Position| {
            (one.latitude - other.latitude).abs() < 8.0 && (one.longitude - other.longitude).abs() < 8.0
        };
        assert!(all.iter().all(|place| few.iter().any(|point| near(place, point))));
        assert_eq!(squares.points(1).len(), 1);
    }
}
