//! Ties between places: great circles that rise a little, so that those of one city fan out instead of lying on one another.

use super::clip::Dot;
use super::projection::{Vector, View, between, dot};
use super::svg::number;

/// Steps in which an arc is followed.
const STEPS: usize = 48;
/// Degrees that one smooth piece of a path may span.
const PIECE: f64 = 30.0;

/// An arc in a view: the part of it that lies on the near side.
pub(super) struct Course {
    from: Vector,
    to: Vector,
    rise: Option<(Dot, f64)>,
    start: f64,
    end: f64,
}

impl Course {
    /// Follows the great circle between two directions. `None` when all of it is behind the limb.
    pub(super) fn new(a: Vector, b: Vector, view: &View) -> Option<Self> {
        let (from, to) = (view.turn(a), view.turn(b));
        let seen = |share: f64| between(from, to, share)[2] > 0.0;
        let shares: Vec<f64> = (0..=STEPS).map(|step| step as f64 / STEPS as f64).filter(|s| seen(*s)).collect();
        let (&first, &last) = (shares.first()?, shares.last()?);
        let step = 1.0 / STEPS as f64;
        let start = if first > 0.0 { edge(first, first - step, seen) } else { 0.0 };
        let end = if last < 1.0 { edge(last, last + step, seen) } else { 1.0 };
        let rise = (start == 0.0 && end == 1.0).then(|| rise(view.screen(from), view.screen(to)));
        Some(Self { from, to, rise, start, end })
    }

    /// Where the arc is at a share of its way, in pixels.
    fn at(&self, share: f64, view: &View) -> Dot {
        let (x, y) = view.screen(between(self.from, self.to, share));
        match self.rise {
            Some(((up_x, up_y), height)) => {
                let lift = 4.0 * share * (1.0 - share) * height;
                (x + up_x * lift, y + up_y * lift)
            }
            None => (x, y),
        }
    }

    /// Points along what is seen, from one end to the other.
    pub(super) fn points(&self, view: &View) -> Vec<Dot> {
        let share = |step: usize| self.start + (self.end - self.start) * step as f64 / STEPS as f64;
        (0..=STEPS).map(|step| self.at(share(step), view)).collect()
    }

    /// The smooth path of what is seen: cubic pieces through points of the arc.
    pub(super) fn path(&self, view: &View) -> String {
        let whole = dot(self.from, self.to).clamp(-1.0, 1.0).acos().to_degrees();
        let pieces = ((whole * (self.end - self.start) / PIECE).ceil() as usize).max(1);
        let at =
            |third: usize| self.at(self.start + (self.end - self.start) * third as f64 / (3 * pieces) as f64, view);
        let (x, y) = at(0);
        let mut path = format!("M{} {}", number(x), number(y));
        for piece in 0..pieces {
            let [p, q, r, s] = [0, 1, 2, 3].map(|third| at(3 * piece + third));
            let first = |p: f64, q: f64, r: f64, s: f64| number((-5.0 * p + 18.0 * q - 9.0 * r + 2.0 * s) / 6.0);
            path.push_str(&format!(
                "C{} {} {} {} {} {}",
                first(p.0, q.0, r.0, s.0),
                first(p.1, q.1, r.1, s.1),
                first(s.0, r.0, q.0, p.0),
                first(s.1, r.1, q.1, p.1),
                number(s.0),
                number(s.1)
            ));
        }
        path
    }
}

/// The share at which sight ends, between one that is seen and one that is not.
fn edge(mut seen_at: f64, mut hidden_at: f64, seen: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..20 {
        let half = (seen_at + hidden_at) / 2.0;
        if seen(half) { seen_at = half } else { hidden_at = half }
    }
    seen_at
}

/// Which way an arc rises, upwards in the frame, and how high.
fn rise((ax, ay): Dot, (bx, by): Dot) -> (Dot, f64) {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx.hypot(dy).max(1e-9);
    let side = if dx >= 0.0 { 1.0 } else { -1.0 };
    ((side * dy / length, -side * dx / length), (0.11 * length).min(60.0))
}
