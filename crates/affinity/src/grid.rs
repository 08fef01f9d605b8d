use crate::ground::{chord, chord_of, documented};

/// Two places within this many kilometres are neighbours.
pub const NEIGHBOURS_KM: u16 = 50;

/// The places by squares of half a degree, so that the neighbours of one are found without looking at all.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    starts: Vec<u32>,
    places: Vec<u32>,
}

const ROWS: i32 = 360;
const COLUMNS: i32 = 720;

impl Grid {
    /// Places whose position is not documented are in no square.
    pub(crate) fn new(points: &[[f32; 3]]) -> Self {
        let known = points.iter().enumerate().filter(|(_, point)| documented(**point));
        let mut squares: Vec<(u32, u32)> = known
            .map(|(at, point)| {
                let (row, column) = square(*point);
                ((row * COLUMNS + column) as u32, at as u32)
            })
            .collect();
        squares.sort_unstable();
        let mut starts = vec![0; (ROWS * COLUMNS) as usize + 1];
        for (square, _) in &squares {
            starts[*square as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Self { starts, places: squares.into_iter().map(|(_, place)| place).collect() }
    }

    /// Calls `visit` with every place within [`NEIGHBOURS_KM`] of `place`, itself included; with none when its position is not documented.
    pub(crate) fn around(&self, points: &[[f32; 3]], place: u32, mut visit: impl FnMut(u32)) {
        let own = points[place as usize];
        if !documented(own) {
            return;
        }
        let limit = neighbourhood();
        let (row, column) = square(own);
        // Half a degree of latitude is more than 55 km: one row further is enough. Columns grow narrow towards the poles.
        let narrow = (own[2].abs().min(1.0).asin().to_degrees() + 0.5).min(89.9).to_radians().cos();
        let across = (f32::from(NEIGHBOURS_KM) / (55.5 * narrow)).ceil() as i32;
        let columns = if 2 * across + 1 < COLUMNS { column - across..column + across + 1 } else { 0..COLUMNS };
        for row in (row - 1).max(0)..=(row + 1).min(ROWS - 1) {
            for column in columns.clone() {
                let square = (row * COLUMNS + column.rem_euclid(COLUMNS)) as usize;
                for other in &self.places[self.starts[square] as usize..self.starts[square + 1] as usize] {
                    if chord(own, points[*other as usize]) <= limit {
                        visit(*other);
                    }
                }
            }
        }
    }
}

/// The square of the straight line between places that are just neighbours.
pub(crate) fn neighbourhood() -> f32 {
    chord_of(f32::from(NEIGHBOURS_KM))
}

fn square(point: [f32; 3]) -> (i32, i32) {
    let latitude = point[2].clamp(-1.0, 1.0).asin().to_degrees();
    let longitude = point[1].atan2(point[0]).to_degrees();
    let row = ((latitude + 90.0) * 2.0).floor() as i32;
    let column = ((longitude + 180.0) * 2.0).floor() as i32;
    (row.clamp(0, ROWS - 1), column.rem_euclid(COLUMNS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::{kilometres, point};

    fn check(positions: &[(f32, f32)]) {
        let points: Vec<_> = positions.iter().map(|at| point(*at)).collect();
        let grid = Grid::new(&points);
        for (at, own) in points.iter().enumerate() {
            let mut found = vec![];
            grid.around(&points, at as u32, |other| found.push(other));
            found.sort_unstable();
            let near = |other: &[f32; 3]| kilometres(chord(*own, *other)) <= f32::from(NEIGHBOURS_KM);
            let sought: Vec<_> = (0..points.len() as u32).filter(|other| near(&points[*other as usize])).collect();
            assert_eq!(found, sought, "{:?}", positions[at]);
        }
    }

    #[test]
    fn neighbours_are_found_over_every_edge_of_the_squares() {
        let steps = |from: f32, by: f32| (0..12).map(move |step| from + by * step as f32);
        check(&steps(48.3, 0.11).flat_map(|up| steps(2.2, 0.17).map(move |right| (up, right))).collect::<Vec<_>>());
    }

    #[test]
    fn neighbours_are_found_over_the_date_line_and_near_the_poles() {
        check(&[(10.0, 179.9), (10.0, -179.9), (10.3, -180.0), (10.0, 179.2)]);
        check(&[(89.8, 0.0), (89.8, 180.0), (89.8, 90.0), (78.2, 15.6), (78.2, 17.7), (78.2, 13.6)]);
    }
}
