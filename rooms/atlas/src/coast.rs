//! How far a place lies from the sea. Coastlines are Natural Earth's (`data/SOURCES.md`), to within some 4 km.

use std::sync::LazyLock;

use crate::rules::Position;

/// Kilometres in a degree of latitude.
const DEGREE: f64 = 111.195;

/// A piece of coastline: its two ends as longitude and latitude in degrees.
type Piece = [(f64, f64); 2];

/// Coastlines by the cells of one degree that they touch.
struct Coast {
    cells: Vec<Vec<Piece>>,
}

static COAST: LazyLock<Coast> = LazyLock::new(|| Coast::read(include_str!("../data/coast.txt")));

/// Kilometres from a position to the nearest coastline.
pub(crate) fn distance_km(at: &Position) -> f64 {
    COAST.distance_km(at.longitude, at.latitude)
}

impl Coast {
    /// Reads lines of `longitude,latitude` apart by blanks. What lies on the antimeridian is the map's edge, not a coast.
    fn read(text: &str) -> Self {
        let mut coast = Self { cells: vec![Vec::new(); 360 * 180] };
        for line in text.lines() {
            let points: Vec<(f64, f64)> = line.split(' ').filter_map(point).collect();
            for pair in points.windows(2) {
                if !pair.iter().all(|(lon, _)| lon.abs() > 179.9) {
                    coast.put([pair[0], pair[1]]);
                }
            }
        }
        coast
    }

    fn put(&mut self, piece: Piece) {
        let [(ax, ay), (bx, by)] = piece;
        for row in row_of(ay.min(by))..=row_of(ay.max(by)) {
            for column in column_of(ax.min(bx))..=column_of(ax.max(bx)) {
                self.cells[row * 360 + column].push(piece);
            }
        }
    }

    /// Looks in ever wider squares of cells around the place, until none further out can hold anything nearer.
    fn distance_km(&self, lon: f64, lat: f64) -> f64 {
        let (row, column) = (row_of(lat), column_of(lon));
        let shrink = lat.to_radians().cos().max(0.02);
        let mut nearest = f64::MAX;
        for ring in 0..=180_usize {
            let widest = (lat.abs() + ring as f64).min(89.0).to_radians().cos();
            if ring > 0 && ((ring - 1) as f64 * DEGREE * widest).powi(2) > nearest {
                break;
            }
            for cell in around(row, column, ring) {
                for piece in &self.cells[cell] {
                    nearest = nearest.min(square_to_piece(lon, lat, shrink, piece));
                }
            }
        }
        (nearest.sqrt() * 10.0).round() / 10.0
    }
}

/// The cells whose rows and columns lie `ring` away from these.
fn around(row: usize, column: usize, ring: usize) -> impl Iterator<Item = usize> {
    let ring = ring as i64;
    let (row, column) = (row as i64, column as i64);
    (row - ring..=row + ring).filter(|r| (0..180).contains(r)).flat_map(move |r| {
        let edge = (r - row).abs() == ring;
        let step = if edge || ring == 0 { 1 } else { 2 * ring as usize };
        (column - ring..=column + ring).step_by(step).map(move |c| (r * 360 + c.rem_euclid(360)) as usize)
    })
}

fn point(text: &str) -> Option<(f64, f64)> {
    let (lon, lat) = text.split_once(',')?;
    Some((lon.parse().ok()?, lat.parse().ok()?))
}

fn row_of(lat: f64) -> usize {
    ((lat + 90.0).clamp(0.0, 179.0)) as usize
}

fn column_of(lon: f64) -> usize {
    ((lon + 180.0).clamp(0.0, 359.0)) as usize
}

/// The square of the kilometres to a piece, on the plane that touches the globe at the place, where a degree of longitude shrinks so
/// much: exact enough near, and what is far is not near.
fn square_to_piece(lon: f64, lat: f64, shrink: f64, piece: &Piece) -> f64 {
    let flat = |(x, y): (f64, f64)| {
        let turned = match x - lon {
            east if east > 180.0 => east - 360.0,
            west if west < -180.0 => west + 360.0,
            turned => turned,
        };
        (turned * DEGREE * shrink, (y - lat) * DEGREE)
    };
    let ((ax, ay), (bx, by)) = (flat(piece[0]), flat(piece[1]));
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { (-(ax * dx + ay * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (ax + share * dx).powi(2) + (ay + share * dy).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(lon: f64, lat: f64, expected: std::ops::Range<f64>) {
        let km = COAST.distance_km(lon, lat);
        assert!(expected.contains(&km), "{lon}, {lat}: {km} km");
    }

    #[test]
    fn ports_lie_on_the_coast_and_others_as_far_as_maps_say() {
        about(-7.61138, 33.58831, 0.0..8.0); // Casablanca
        about(-11.67194, 26.73841, 130.0..210.0); // Smara
        about(2.3488, 48.85341, 130.0..190.0); // Paris
        about(-3.00742, 16.77348, 900.0..1500.0); // Timbuktu
        about(177.51, 64.73, 0.0..10.0); // Anadyr
        about(178.44, -18.14, 0.0..10.0); // Suva, near the antimeridian
    }
}
