use crate::ground::documented;

/// The Earth in squares of some 111 km, so that relations of wide neighbourhoods are counted without looking at every place.
#[derive(Debug, Default)]
pub(crate) struct Zones {
    /// For each row of one degree, its first square.
    starts: Vec<u32>,
    /// For each place, its square, from one; zero where its position is not documented.
    zones: Vec<u32>,
    /// The squares in which there are places, in order.
    occupied: Vec<u32>,
}

const ROWS: usize = 180;

impl Zones {
    pub(crate) fn new(points: &[[f32; 3]]) -> Self {
        let mut starts = vec![0];
        for row in 0..ROWS {
            starts.push(starts[row] + columns(row));
        }
        let zone = |point: &[f32; 3]| {
            if !documented(*point) {
                return 0;
            }
            let latitude = point[2].clamp(-1.0, 1.0).asin().to_degrees();
            let turn = (point[1].atan2(point[0]).to_degrees() + 180.0) / 360.0;
            let row = ((latitude + 90.0) as usize).min(ROWS - 1);
            starts[row] + column(row, turn) + 1
        };
        let zones: Vec<u32> = points.iter().map(zone).collect();
        let mut occupied: Vec<u32> = zones.iter().filter_map(|zone| zone.checked_sub(1)).collect();
        occupied.sort_unstable();
        occupied.dedup();
        Self { starts, zones, occupied }
    }

    /// How many squares there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.last().copied().unwrap_or(0) as usize
    }

    /// The square of a place, where its position is documented.
    pub(crate) fn of(&self, place: u32) -> Option<u32> {
        self.zones[place as usize].checked_sub(1)
    }

    /// The squares in which there are places.
    pub(crate) fn occupied(&self) -> &[u32] {
        &self.occupied
    }

    /// Calls `visit` with a square and each of those around it, once each: nine, fewer at the poles.
    pub(crate) fn around(&self, zone: u32, mut visit: impl FnMut(u32)) {
        let row = self.starts.partition_point(|start| *start <= zone) - 1;
        let turn = (zone - self.starts[row]) as f32 + 0.5;
        let turn = turn / columns(row) as f32;
        for row in row.saturating_sub(1)..=(row + 1).min(ROWS - 1) {
            let (all, at) = (columns(row), column(row, turn));
            // Rows at the poles have three squares or fewer: each is met once.
            let met = if all < 3 { 0..all } else { 0..3 };
            for step in met {
                visit(self.starts[row] + (at + all + step - 1) % all);
            }
        }
    }
}

/// How many squares a row has, so that they are about as wide as high.
fn columns(row: usize) -> u32 {
    let latitude = row as f32 - 89.5;
    (360.0 * latitude.to_radians().cos()).round().max(1.0) as u32
}

/// The square of a row in which a part of a turn around the axis ends.
fn column(row: usize, turn: f32) -> u32 {
    ((turn * columns(row) as f32) as u32).min(columns(row) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::point;

    fn around(zones: &Zones, place: u32) -> Vec<u32> {
        let mut met = vec![];
        zones.around(zones.of(place).unwrap(), |zone| met.push(zone));
        met
    }

    #[test]
    fn a_degree_further_is_around_and_three_degrees_are_not() {
        let zones = Zones::new(&[(48.5, 2.5), (49.5, 2.5), (48.5, 3.9), (51.5, 2.5), (48.5, 7.5)].map(point));
        let met = around(&zones, 0);
        assert_eq!(met.len(), 9);
        let near = |place| met.contains(&zones.of(place).unwrap());
        assert_eq!([0, 1, 2, 3, 4].map(near), [true, true, true, false, false]);
    }

    #[test]
    fn squares_meet_over_the_date_line_and_at_the_poles() {
        let zones = Zones::new(&[(10.5, 179.9), (10.5, -179.9), (89.9, 0.0), (89.9, 180.0), (-89.9, 90.0)].map(point));
        assert!(around(&zones, 0).contains(&zones.of(1).unwrap()));
        assert!(around(&zones, 2).contains(&zones.of(3).unwrap()));
        for place in 0..5 {
            let mut met = around(&zones, place);
            met.sort_unstable();
            let count = met.len();
            met.dedup();
            assert_eq!(met.len(), count, "each once");
        }
    }

    #[test]
    fn a_place_without_position_is_nowhere() {
        assert_eq!(Zones::new(&[[0.0; 3]]).of(0), None);
    }
}
