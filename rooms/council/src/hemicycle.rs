//! Seats in a half circle: where each one stands. Pure.

use std::f64::consts::PI;

/// Where a seat stands: the speaker at the middle of the base, the outer row at a distance of 1, up above 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    /// From the middle, to the left below 0.
    pub x: f64,
    /// Above the base.
    pub y: f64,
}

/// The inner row's distance from the speaker.
const INNER: f64 = 0.42;
/// How many seats stand in one row before there are two.
const ONE_ROW: usize = 7;
/// How close two seats of a row may stand, in steps from one row to the next.
const CLOSE: f64 = 0.72;

/// The spots of `seats` seats, from the left to the right, and how large each may be drawn: its radius.
pub(crate) fn spots(seats: usize) -> (Vec<Spot>, f64) {
    let rows = rows(seats);
    let (radii, mut gap): (Vec<f64>, f64) = match rows {
        1 => (vec![0.86], 1.0 - INNER),
        _ => {
            let step = (1.0 - INNER) / (rows - 1) as f64;
            ((0..rows).map(|row| INNER + step * row as f64).collect(), step)
        }
    };
    let mut spots: Vec<(f64, f64)> = Vec::with_capacity(seats);
    for (radius, count) in radii.iter().zip(shared(seats, &radii)) {
        spots.extend((0..count).map(|at| (angle(at, count), *radius)));
        if count > 1 {
            gap = gap.min(2.0 * radius * (PI / (count - 1) as f64 / 2.0).sin());
        }
    }
    // From the left; where two stand on one line, the outer one first, so that a college is one piece of the circle.
    spots.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1)));
    let spots = spots.into_iter().map(|(angle, radius)| Spot { x: radius * angle.cos(), y: radius * angle.sin() });
    (spots.collect(), (gap * 0.42).min(0.09))
}

/// The least rows in which as many seats find room.
fn rows(seats: usize) -> usize {
    if seats <= ONE_ROW {
        return 1;
    }
    let room = |rows: usize| {
        let step = (1.0 - INNER) / (rows - 1) as f64;
        (0..rows).map(|row| (PI * (INNER + step * row as f64) / (step * CLOSE)).floor() + 1.0).sum::<f64>()
    };
    (2..).find(|rows| room(*rows) >= seats as f64).unwrap_or(2)
}

/// The seats shared among rows by their length; what is left over goes to the outer ones.
fn shared(seats: usize, radii: &[f64]) -> Vec<usize> {
    let whole: f64 = radii.iter().sum();
    let mut left = seats;
    let mut shares: Vec<usize> = Vec::with_capacity(radii.len());
    for (at, radius) in radii.iter().enumerate() {
        let last = at + 1 == radii.len();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a few hundred seats")]
        let share = if last { left } else { ((seats as f64 * radius / whole).round() as usize).min(left) };
        left -= share;
        shares.push(share);
    }
    shares
}

/// From the left end of the base (π) to the right (0); one alone stands before the speaker.
fn angle(at: usize, count: usize) -> f64 {
    if count < 2 { PI / 2.0 } else { PI * (1.0 - at as f64 / (count - 1) as f64) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seat_has_its_own_spot_above_the_base_and_within_the_circle() {
        for seats in [1, 2, 5, 7, 8, 31, 60, 200, 500] {
            let (spots, radius) = spots(seats);
            assert_eq!(spots.len(), seats);
            for (at, spot) in spots.iter().enumerate() {
                assert!(spot.y >= -1e-9 && spot.x.hypot(spot.y) <= 1.0 + 1e-9, "{seats}: {spot:?}");
                for other in &spots[at + 1..] {
                    let apart = (spot.x - other.x).hypot(spot.y - other.y);
                    assert!(apart >= radius * 2.0, "{seats}: {spot:?} and {other:?} meet");
                }
            }
        }
    }

    #[test]
    fn one_seat_stands_before_the_speaker_and_more_go_from_the_left_to_the_right() {
        assert!(spots(1).0[0].x.abs() < 1e-9);
        let (spots, _) = spots(31);
        assert!(spots[0].x < -0.4 && spots[30].x > 0.4);
    }
}
