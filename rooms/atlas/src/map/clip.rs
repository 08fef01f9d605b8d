//! Cutting shapes: what of a ring lies on the near half of the globe, and what of a polygon lies in the frame.

use super::projection::{Vector, View, mix};

/// A point of the frame, in pixels.
pub(super) type Dot = (f64, f64);

/// A rectangle of the frame, in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    pub(super) fn holds(&self, (x, y): Dot) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    pub(super) fn meets(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// A stretch of coast on the near side, with the angles on the limb at which it comes into sight and leaves it.
struct Stretch {
    points: Vec<Vector>,
    enters: f64,
    leaves: f64,
}

/// The polygons that a ring of land (on the left of one who walks along it) shows on the near half of the globe.
/// What is cut is closed along the limb, on the side where the land is.
pub(super) fn near_side(ring: &[Vector], view: &View) -> Vec<Vec<Dot>> {
    let turned: Vec<Vector> = ring.iter().map(|p| view.turn(*p)).collect();
    let seen = |p: &Vector| p[2] > 1e-9;
    if turned.iter().all(seen) {
        return vec![turned.into_iter().map(|p| view.screen(p)).collect()];
    }
    let Some(hidden) = turned.iter().position(|p| !seen(p)).filter(|_| turned.iter().any(seen)) else {
        return Vec::new();
    };
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut last = turned[hidden];
    for step in 1..=turned.len() {
        let point = turned[(hidden + step) % turned.len()];
        match (seen(&last), seen(&point)) {
            (false, true) => {
                let edge = limb(last, point);
                stretches.push(Stretch { points: vec![edge, point], enters: angle(edge), leaves: 0.0 });
            }
            (true, false) => {
                if let Some(open) = stretches.last_mut() {
                    let edge = limb(last, point);
                    open.points.push(edge);
                    open.leaves = angle(edge);
                }
            }
            (true, true) => {
                if let Some(open) = stretches.last_mut() {
                    open.points.push(point);
                }
            }
            (false, false) => {}
        }
        last = point;
    }
    join(&stretches, view)
}

/// Where the line from one side of the limb to the other crosses it.
fn limb(a: Vector, b: Vector) -> Vector {
    let [x, y, _] = mix(a, b, a[2] / (a[2] - b[2]));
    let length = x.hypot(y).max(1e-12);
    [x / length, y / length, 0.0]
}

fn angle(p: Vector) -> f64 {
    p[1].atan2(p[0])
}

/// How far one turns against the clock from one angle to another.
fn turn(from: f64, to: f64) -> f64 {
    (to - from).rem_euclid(std::f64::consts::TAU)
}

/// Joins stretches into polygons: from where one leaves, along the limb against the clock, to the next that enters.
fn join(stretches: &[Stretch], view: &View) -> Vec<Vec<Dot>> {
    let mut used = vec![false; stretches.len()];
    let mut polygons = Vec::new();
    for start in 0..stretches.len() {
        let mut polygon = Vec::new();
        let mut at = start;
        while !used[at] {
            used[at] = true;
            polygon.extend(stretches[at].points.iter().map(|p| view.screen(*p)));
            let leaves = stretches[at].leaves;
            let next = (0..stretches.len())
                .min_by(|a, b| turn(leaves, stretches[*a].enters).total_cmp(&turn(leaves, stretches[*b].enters)))
                .unwrap_or(start);
            let arc = turn(leaves, stretches[next].enters);
            let steps = (arc / 4f64.to_radians()).floor() as usize;
            polygon.extend((1..=steps).map(|step| {
                let angle = leaves + arc * step as f64 / (steps + 1) as f64;
                view.screen([angle.cos(), angle.sin(), 0.0])
            }));
            at = next;
        }
        if polygon.len() > 2 {
            polygons.push(polygon);
        }
    }
    polygons
}

/// A side of an area: how a point is measured against it, where it is, and which way is in.
type Side = (fn(Dot) -> f64, f64, f64);

/// The part of a polygon that lies in an area (Sutherland and Hodgman, side after side).
pub(super) fn within(polygon: Vec<Dot>, area: &Area) -> Vec<Dot> {
    let sides: [Side; 4] = [
        (|(x, _)| x, area.left, 1.0),
        (|(x, _)| x, area.right, -1.0),
        (|(_, y)| y, area.top, 1.0),
        (|(_, y)| y, area.bottom, -1.0),
    ];
    sides.iter().fold(polygon, |points, (measure, edge, sign)| {
        let inside = |p: Dot| (measure(p) - edge) * sign;
        let mut kept = Vec::with_capacity(points.len());
        for (i, &point) in points.iter().enumerate() {
            let last = points[(i + points.len() - 1) % points.len()];
            let (before, after) = (inside(last), inside(point));
            if (before < 0.0) != (after < 0.0) {
                let share = before / (before - after);
                kept.push((last.0 + (point.0 - last.0) * share, last.1 + (point.1 - last.1) * share));
            }
            if after >= 0.0 {
                kept.push(point);
            }
        }
        kept
    })
}
