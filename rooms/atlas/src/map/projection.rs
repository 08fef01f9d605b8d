//! The orthographic projection, and the choice of a view in which the given points show well.

use super::Frame;

/// A direction from the centre of the earth; for a view: x to the right, y up, z towards the reader.
pub(super) type Vector = [f64; 3];

/// Beyond this angle from the centre of the view a place is too close to the limb to be read.
const READABLE: f64 = 72.0;

/// Radius of a globe that is seen whole, as a share of the shorter side of its frame.
const WHOLE: f64 = 0.46;

/// Where the reader stands: what is at the centre of the globe, how large it is, and where it lies in the frame.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    centre: Vector,
    pub(super) radius: f64,
    pub(super) cx: f64,
    pub(super) cy: f64,
}

impl View {
    /// A view of the whole globe centred on a place, filling the free part of the frame.
    fn of_globe(centre: Vector, frame: &Frame) -> Self {
        let (x, _, width, _) = free(frame);
        let radius = frame.width.min(frame.height) * WHOLE;
        Self { centre, radius, cx: x + width / 2.0, cy: frame.height / 2.0 }
    }

    /// Chooses the view for points given as directions: near their middle, as close as the frame allows.
    pub(super) fn fit(points: &[Vector], frame: &Frame) -> Self {
        if points.is_empty() {
            return Self::of_globe(sphere(5.0, 15.0), frame);
        }
        let all = Self::around(points, frame);
        let wanted = (points.len() as f64 * frame.cover).ceil() as usize;
        if points.len() < 5 || wanted >= points.len() {
            return all;
        }
        let near = Self::around(&nearest_together(points, wanted), frame);
        if near.radius > all.radius * 1.3 { near } else { all }
    }

    fn around(points: &[Vector], frame: &Frame) -> Self {
        let centre = middle(points);
        let flat = Self { centre, radius: 1.0, cx: 0.0, cy: 0.0 };
        let seen: Vec<Vector> =
            points.iter().map(|p| flat.turn(*p)).filter(|p| p[2] >= (READABLE + 8.0).to_radians().cos()).collect();
        let bound = |axis: usize| {
            seen.iter().fold((f64::MAX, f64::MIN), |(low, high), p| (low.min(p[axis]), high.max(p[axis])))
        };
        let ((west, east), (south, north)) = (bound(0), bound(1));
        let (x, y, width, height) = free(frame);
        let smallest = frame.width.min(frame.height) * WHOLE;
        let largest = frame.width.max(frame.height) * 1.2;
        let radius = (width / (east - west).max(1e-6)).min(height / (north - south).max(1e-6)).clamp(smallest, largest);
        if radius == smallest {
            return Self::of_globe(centre, frame);
        }
        Self {
            centre,
            radius,
            cx: x + width / 2.0 - radius * (west + east) / 2.0,
            cy: y + height / 2.0 + radius * (south + north) / 2.0,
        }
    }

    /// Turns a direction so that the centre of the view faces the reader.
    pub(super) fn turn(&self, [x, y, z]: Vector) -> Vector {
        let [cx, cy, cz] = self.centre;
        let flat = cx.hypot(cy);
        let (sin_lon, cos_lon) = if flat < 1e-12 { (0.0, 1.0) } else { (cy / flat, cx / flat) };
        let (along, across) = (x * cos_lon + y * sin_lon, y * cos_lon - x * sin_lon);
        [across, z * flat - along * cz, along * flat + z * cz]
    }

    /// Whether all of these directions can be read.
    pub(super) fn shows(&self, points: &[Vector]) -> bool {
        points.iter().all(|point| self.turn(*point)[2] >= READABLE.to_radians().cos())
    }

    /// Where a turned direction falls in the frame, in pixels.
    pub(super) fn screen(&self, turned: Vector) -> (f64, f64) {
        (self.cx + self.radius * turned[0], self.cy - self.radius * turned[1])
    }
}

/// The direction of a longitude and a latitude given in degrees.
pub(super) fn sphere(lon: f64, lat: f64) -> Vector {
    let (lon, lat) = (lon.to_radians(), lat.to_radians());
    [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
}

/// The point at a share of the way between two directions along their great circle.
pub(super) fn between(a: Vector, b: Vector, share: f64) -> Vector {
    let angle = dot(a, b).clamp(-1.0, 1.0).acos();
    if !(1e-9..=std::f64::consts::PI - 1e-6).contains(&angle) {
        return unit(mix(a, b, share)).unwrap_or(a);
    }
    let (u, v) = (((1.0 - share) * angle).sin() / angle.sin(), (share * angle).sin() / angle.sin());
    [a[0] * u + b[0] * v, a[1] * u + b[1] * v, a[2] * u + b[2] * v]
}

pub(super) fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

pub(super) fn mix(a: Vector, b: Vector, share: f64) -> Vector {
    [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

fn unit(v: Vector) -> Option<Vector> {
    let length = dot(v, v).sqrt();
    (length > 1e-9).then(|| [v[0] / length, v[1] / length, v[2] / length])
}

fn free(frame: &Frame) -> (f64, f64, f64, f64) {
    let m = frame.margin;
    (m.left, m.top, frame.width - m.left - m.right, frame.height - m.top - m.bottom)
}

fn mean(points: &[Vector]) -> Option<Vector> {
    unit(points.iter().fold([0.0; 3], |sum, p| [sum[0] + p[0], sum[1] + p[1], sum[2] + p[2]]))
}

/// The centre of the smallest circle on the globe that holds all points, nearly (Bădoiu and Clarkson's walk).
fn ring_centre(points: &[Vector], start: Vector) -> Vector {
    let mut centre = start;
    for step in 1..200 {
        let far = points.iter().copied().min_by(|a, b| dot(*a, centre).total_cmp(&dot(*b, centre)));
        let moved = far.and_then(|far| unit(mix(centre, far, 1.0 / f64::from(step + 1))));
        centre = moved.unwrap_or(centre);
    }
    centre
}

/// The centre of the view: the mean of the points, moved no more than needed for the farthest to stay readable.
/// Where that cannot be, the point from which most of them are.
fn middle(points: &[Vector]) -> Vector {
    let mean = mean(points).unwrap_or(points[0]);
    let ring = ring_centre(points, mean);
    let readable = READABLE.to_radians().cos();
    let seen = |centre: Vector| points.iter().filter(|p| dot(**p, centre) >= readable).count();
    (0..=10)
        .filter_map(|tenth| unit(mix(mean, ring, f64::from(tenth) / 10.0)))
        .find(|centre| seen(*centre) == points.len())
        .or_else(|| {
            let by_sight =
                |a: &Vector, b: &Vector| seen(*a).cmp(&seen(*b)).then(dot(*a, mean).total_cmp(&dot(*b, mean)));
            points.iter().copied().chain([mean]).max_by(by_sight)
        })
        .unwrap_or(mean)
}

/// The points that lie nearest to one another, so many as are wanted.
fn nearest_together(points: &[Vector], wanted: usize) -> Vec<Vector> {
    let mut kept = points.to_vec();
    for _ in 0..3 {
        let centre = mean(&kept).unwrap_or(points[0]);
        kept = points.to_vec();
        kept.sort_by(|a, b| dot(*b, centre).total_cmp(&dot(*a, centre)));
        kept.truncate(wanted);
    }
    kept
}
