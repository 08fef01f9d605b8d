//! How far a place lies from the sea. Coastlines are Natural Earth's (`data/SOURCES.md`), to within some 4 km.

use std::sync::LazyLock;

use crate::rules::Position;

/// Kilometres in a degree of latitude.
const DEGREE: f64 = 111.195;

/// A piece of coastline: its two ends as longitude and latitude in degrees.
type Piece = [(f64, f64); 2];

/// Coastlines by the cells of one degree that they touch, one cell after the other.
struct Coast {
    pieces: Vec<Piece>,
    /// Where the pieces of each cell begin; those of the last end where all end.
    begins: Vec<u32>,
}

static COAST: LazyLock<Coast> = LazyLock::new(|| Coast::read(include_str!("../data/coast.txt")));

/// Kilometres from a position to the nearest coastline.
pub(crate) fn distance_km(at: &Position) -> f64 {
    COAST.distance_km(at.longitude, at.latitude)
}

impl Coast {
    /// Reads lines of `longitude,latitude` apart by blanks. What lies on the antimeridian is the map's edge, not a coast.
    fn read(text: &str) -> Self {
        let mut cells = vec![Vec::new(); 360 * 180];
        for line in text.lines() {
            let points: Vec<(f64, f64)> = line.split(' ').filter_map(point).collect();
            for pair in points.windows(2) {
                if !pair.iter().all(|(lon, _)| lon.abs() > 179.9) {
                    put(&mut cells, [pair[0], pair[1]]);
                }
            }
        }
        let mut coast = Self { pieces: Vec::new(), begins: vec![0] };
        for cell in cells {
            coast.pieces.extend(cell);
            coast.begins.push(u32::try_from(coast.pieces.len()).expect("a coast has fewer pieces than that"));
        }
        coast
    }

    fn cell(&self, cell: usize) -> &[Piece] {
        &self.pieces[self.begins[cell] as usize..self.begins[cell + 1] as usize]
    }

    /// Looks in ever wider squares of cells around the place, until none further out can hold anything nearer: what lies in a ring is
    /// at least as many whole degrees away as rings lie within it.
    fn distance_km(&self, lon: f64, lat: f64) -> f64 {
        let (row, column) = (row_of(lat), column_of(lon));
        let shrink = lat.to_radians().cos().max(0.02);
        let mut nearest = f64::MAX;
        for ring in 0..=180_usize {
            if ring > 0 && ((ring - 1) as f64 * DEGREE * shrink).powi(2) > nearest {
                break;
            }
            for cell in around(row, column, ring) {
                let pieces = self.cell(cell);
                if !pieces.is_empty() && square_to_cell(lon, lat, shrink, cell) < nearest {
                    let squares = pieces.iter().map(|piece| square_to_piece(lon, lat, shrink, piece));
                    nearest = squares.fold(nearest, f64::min);
                }
            }
        }
        (nearest.sqrt() * 10.0).round() / 10.0
    }
}

fn put(cells: &mut [Vec<Piece>], piece: Piece) {
    let [(ax, ay), (bx, by)] = piece;
    for row in row_of(ay.min(by))..=row_of(ay.max(by)) {
        for column in column_of(ax.min(bx))..=column_of(ax.max(bx)) {
            cells[row * 360 + column].push(piece);
        }
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

/// The square of the kilometres to the nearest edge of a cell, measured as [`square_to_piece`] does; none within it.
fn square_to_cell(lon: f64, lat: f64, shrink: f64, cell: usize) -> f64 {
    let (south, west) = ((cell / 360) as f64 - 90.0, (cell % 360) as f64 - 180.0);
    let east_of_its_edge = (lon - west).rem_euclid(360.0);
    let across = (east_of_its_edge - 1.0).min(360.0 - east_of_its_edge).max(0.0) * DEGREE * shrink;
    let along = (south - lat).max(lat - south - 1.0).max(0.0) * DEGREE;
    across * across + along * along
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
    fn none_is_nearer_than_the_nearest_found() {
        for at in 0..400 {
            let lon = f64::from(at * 37 % 360) - 180.0 + 0.3;
            let lat = f64::from(at * 53 % 170) - 85.0 + 0.7;
            let shrink = lat.to_radians().cos().max(0.02);
            // A piece on the far meridian is torn apart by the plane.
            let is_whole = |piece: &&Piece| (piece[0].0 - lon).abs() < 175.0 || (piece[0].0 - lon).abs() > 185.0;
            let squares = COAST.pieces.iter().filter(is_whole).map(|piece| square_to_piece(lon, lat, shrink, piece));
            let nearest = squares.fold(f64::MAX, f64::min).sqrt();
            let found = COAST.distance_km(lon, lat);
            assert!((found - nearest).abs() < 0.06, "{lon}, {lat}: {found} km, and {nearest} km");
        }
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
