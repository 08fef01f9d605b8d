//! How far one place lies from another, and which way. On a sphere of the earth's mean radius: exact to half a percent.

use super::Position;

/// Kilometres of the earth's mean radius (IUGG).
const RADIUS: f64 = 6371.009;

/// A way to go, one of eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// To the north.
    North,
    /// To the north-east.
    NorthEast,
    /// To the east.
    East,
    /// To the south-east.
    SouthEast,
    /// To the south.
    South,
    /// To the south-west.
    SouthWest,
    /// To the west.
    West,
    /// To the north-west.
    NorthWest,
}

impl Heading {
    /// All of them, clockwise from the north.
    pub const ALL: [Self; 8] = [
        Self::North,
        Self::NorthEast,
        Self::East,
        Self::SouthEast,
        Self::South,
        Self::SouthWest,
        Self::West,
        Self::NorthWest,
    ];

    /// The word that stands for it in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::North => "north",
            Self::NorthEast => "north-east",
            Self::East => "east",
            Self::SouthEast => "south-east",
            Self::South => "south",
            Self::SouthWest => "south-west",
            Self::West => "west",
            Self::NorthWest => "north-west",
        }
    }
}

/// Kilometres between two positions as the crow flies.
pub fn distance_km(from: &Position, to: &Position) -> f64 {
    let (a, b) = (from.latitude.to_radians(), to.latitude.to_radians());
    let turn = (to.longitude - from.longitude).to_radians();
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let chord = half(b - a) + a.cos() * b.cos() * half(turn);
    2.0 * RADIUS * chord.clamp(0.0, 1.0).sqrt().asin()
}

/// The way in which one sets out for the other: the first direction of the shortest course.
pub fn heading(from: &Position, to: &Position) -> Heading {
    let (a, b) = (from.latitude.to_radians(), to.latitude.to_radians());
    let turn = (to.longitude - from.longitude).to_radians();
    let east = turn.sin() * b.cos();
    let north = a.cos() * b.sin() - a.sin() * b.cos() * turn.cos();
    let eighths = east.atan2(north).to_degrees().rem_euclid(360.0) / 45.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded, between 0 and 8")]
    let place = eighths.round() as usize % 8;
    Heading::ALL[place]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: f64, longitude: f64) -> Position {
        Position { latitude, longitude, approximate: false, sources: Vec::new() }
    }

    #[test]
    fn distances_are_those_of_maps() {
        let (smara, timbuktu) = (at(26.73841, -11.67194), at(16.77348, -3.00742));
        assert_eq!(distance_km(&smara, &timbuktu).round(), 1423.0);
        assert_eq!(distance_km(&smara, &smara), 0.0);
        assert_eq!(distance_km(&at(0.0, 0.0), &at(0.0, 180.0)).round(), 20015.0);
    }

    #[test]
    fn a_way_is_that_in_which_one_sets_out() {
        let smara = at(26.73841, -11.67194);
        assert_eq!(heading(&smara, &at(16.77348, -3.00742)), Heading::SouthEast);
        assert_eq!(heading(&smara, &at(36.81897, 10.16579)), Heading::NorthEast);
        assert_eq!(heading(&at(0.0, 179.0), &at(0.0, -179.0)), Heading::East);
        assert_eq!(heading(&at(10.0, 0.0), &at(-10.0, 0.0)), Heading::South);
    }
}
