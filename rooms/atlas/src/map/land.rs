//! Land and graticule, as compact paths.

use super::clip::{Area, Dot, near_side, within};
use super::projection::{Vector, View, sphere};

/// Coordinates of land are written in half pixels, in a group scaled by this.
pub(super) const UNIT: f64 = 0.5;

/// Islands smaller than this, in square pixels, are specks and are left out.
const SPECK: f64 = 12.0;

/// Coastlines, ready to be drawn.
#[derive(Debug, Clone, Default)]
pub struct Land {
    rings: Vec<Vec<Vector>>,
    /// The same in degrees, for the flat sheet.
    flat: Vec<Vec<[f64; 2]>>,
}

/// The land given could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LandError {
    /// It is not JSON, or not rings of `[longitude, latitude]`.
    #[error("the land is not a list of rings of [longitude, latitude]: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// A coordinate lies outside the globe.
    #[error("the land has a point off the globe: [{0}, {1}]")]
    OffTheGlobe(f64, f64),
}

impl Land {
    /// Reads `web/dist/land.json`: a list of rings of `[longitude, latitude]` in degrees, land on the left as one
    /// walks along a ring (so that a sea inside the land turns the other way).
    ///
    /// # Errors
    /// When the text is not such a list, or a point is off the globe.
    pub fn parse(text: &str) -> Result<Self, LandError> {
        let flat: Vec<Vec<[f64; 2]>> = serde_json::from_str(text)?;
        for &[lon, lat] in flat.iter().flatten() {
            if lon.abs() > 180.0 || lat.abs() > 90.0 {
                return Err(LandError::OffTheGlobe(lon, lat));
            }
        }
        let rings = flat.iter().map(|ring| ring.iter().map(|[lon, lat]| sphere(*lon, *lat)).collect());
        Ok(Self { rings: rings.collect(), flat })
    }

    /// The path of all land on a flat sheet that `lay` lays it on, in units of [`UNIT`].
    pub(super) fn flat_path(&self, lay: impl Fn(f64, f64) -> Dot, area: &Area) -> String {
        let mut path = Path::default();
        for ring in &self.flat {
            let polygon = within(ring.iter().map(|[lon, lat]| lay(*lon, *lat)).collect(), area);
            if surface(&polygon) >= SPECK {
                path.line(&polygon, true);
            }
        }
        path.text
    }

    /// The path of all land seen in an area, in units of [`UNIT`].
    pub(super) fn path(&self, view: &View, area: &Area) -> String {
        let mut path = Path::default();
        for ring in &self.rings {
            for polygon in near_side(ring, view) {
                let polygon = within(polygon, area);
                if surface(&polygon) >= SPECK {
                    path.line(&polygon, true);
                }
            }
        }
        path.text
    }
}

/// The path of meridians and parallels every fifteen degrees seen in an area, in units of [`UNIT`].
pub(super) fn graticule(view: &View, area: &Area) -> String {
    let span = |from: i32, to: i32, step: usize| (from..=to).step_by(step).map(f64::from);
    let meridians = span(-180, 165, 15).map(|lon| span(-75, 75, 5).map(|lat| sphere(lon, lat)).collect::<Vec<_>>());
    let parallels = span(-75, 75, 15).map(|lat| span(-180, 180, 5).map(|lon| sphere(lon, lat)).collect::<Vec<_>>());
    let mut path = Path::default();
    for line in meridians.chain(parallels) {
        let mut run: Vec<Dot> = Vec::new();
        for point in line {
            let turned = view.turn(point);
            let at = view.screen(turned);
            if turned[2] > 0.0 && area.holds(at) {
                run.push(at);
            } else {
                path.line(&std::mem::take(&mut run), false);
            }
        }
        path.line(&run, false);
    }
    path.text
}

fn surface(polygon: &[Dot]) -> f64 {
    let next = polygon.iter().cycle().skip(1);
    polygon.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0
}

/// A path written with relative whole numbers, which compress well.
#[derive(Default)]
struct Path {
    text: String,
}

impl Path {
    fn line(&mut self, points: &[Dot], closed: bool) {
        let mut whole: Vec<(i64, i64)> =
            points.iter().map(|(x, y)| ((x / UNIT).round() as i64, (y / UNIT).round() as i64)).collect();
        whole.dedup();
        let Some((&(mut x, mut y), rest)) = whole.split_first().filter(|(_, rest)| !rest.is_empty()) else {
            return;
        };
        self.text.push_str(&format!("M{x} {y}"));
        let mut steps = String::new();
        for &(to_x, to_y) in rest {
            let (dx, dy) = (to_x - x, to_y - y);
            if dx >= 0 && !steps.is_empty() {
                steps.push(' ');
            }
            steps.push_str(&if dy < 0 { format!("{dx}{dy}") } else { format!("{dx} {dy}") });
            (x, y) = (to_x, to_y);
        }
        self.text.push('l');
        self.text.push_str(&steps);
        if closed {
            self.text.push('z');
        }
    }
}
