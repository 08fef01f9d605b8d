//! The whole world on a flat sheet, in Patterson's projection (Tom Patterson, 2014): cylindrical, so that east and west go
//! on at the edges, and nearly true in shape without swelling the North. `web/src/islands/world/project.ts` does the same.

use super::Land;
use super::clip::{Area, Dot};
use super::land::UNIT;
use super::svg::put;

/// Width of the sheet, in pixels.
pub(super) const WIDTH: f64 = 1280.0;
/// Latitudes of its upper and lower edge, in degrees: nobody governs a city beyond.
const NORTH: f64 = 84.0;
const SOUTH: f64 = -58.0;

/// A tie between two points, given as longitude and latitude in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// One end.
    pub from: (f64, f64),
    /// The other end.
    pub to: (f64, f64),
    /// Whether it counts as a living tie.
    pub living: bool,
}

/// Draws the world with these ties, as a picture with this label. No name stands on it: a list says them.
pub fn draw_flat(land: &Land, strokes: &[Stroke], label: &str) -> String {
    let height = height();
    let area = Area { left: 0.0, top: 0.0, right: WIDTH, bottom: height };
    let coast = land.flat_path(lay, &area);
    let [mut living, mut gone, mut dots] = [String::new(), String::new(), String::new()];
    for stroke in strokes {
        let (from, to) = (lay(stroke.from.0, stroke.from.1), lay(stroke.to.0, stroke.to.1));
        arc(if stroke.living { &mut living } else { &mut gone }, from, to);
        for (x, y) in [from, to] {
            put(&mut dots, format_args!("M{:.0} {:.0}h0", x, y));
        }
    }
    format!(
        r#"<svg viewBox="0 0 {WIDTH:.0} {height:.0}" role="img" aria-label="{}"><g transform="scale({UNIT})"><path class="land" d="{coast}"/></g><path class="arc ended" d="{gone}"/><path class="arc" d="{living}"/><path class="dots" d="{dots}"/></svg>"#,
        super::svg::escape(label)
    )
}

/// Height of the sheet, in pixels.
pub(super) fn height() -> f64 {
    (rise(NORTH) - rise(SOUTH)) * WIDTH / std::f64::consts::TAU
}

/// Where a longitude and a latitude fall on the sheet.
pub(super) fn lay(lon: f64, lat: f64) -> Dot {
    let unit = WIDTH / std::f64::consts::TAU;
    ((lon + 180.0) / 360.0 * WIDTH, (rise(NORTH) - rise(lat.clamp(-90.0, 90.0))) * unit)
}

/// How high a latitude lies above the equator, on a sheet on which the earth's radius is one.
fn rise(lat: f64) -> f64 {
    let p = lat.to_radians();
    let square = p * p;
    p * (1.0148 + square * square * (0.23185 + square * (-0.14499 + square * 0.02406)))
}

/// A curve that rises a little from one end to the other, the shorter way round; what leaves the sheet at one edge comes
/// back at the other.
fn arc(path: &mut String, from: Dot, to: Dot) {
    let way = to.0 - from.0;
    let across = if way.abs() <= WIDTH / 2.0 { way } else { way - WIDTH.copysign(way) };
    let down = to.1 - from.1;
    let side = if across >= 0.0 { 1.0 } else { -1.0 };
    let (x, y) = (across / 2.0 + side * down * 0.2, down / 2.0 - side * across * 0.2);
    let mut draw = |start: f64| {
        put(path, format_args!("M{start:.0} {:.0}q{x:.0} {y:.0} {across:.0} {down:.0}", from.1));
    };
    draw(from.0);
    if across != way {
        draw(from.0 + WIDTH.copysign(way));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn land() -> Land {
        Land::parse("[[[-20,10],[10,10],[10,35],[-20,35]]]").unwrap()
    }

    fn path<'a>(svg: &'a str, class: &str) -> &'a str {
        let (_, rest) = svg.split_once(&format!(r#"class="{class}" d=""#)).unwrap();
        rest.split('"').next().unwrap()
    }

    #[test]
    fn the_equator_and_the_edges_lie_where_the_projection_puts_them() {
        assert_eq!(lay(-180.0, NORTH), (0.0, 0.0));
        let (x, y) = lay(0.0, 0.0);
        assert_eq!(x, WIDTH / 2.0);
        assert!((y - 346.4).abs() < 0.1, "{y}");
        assert!((rise(90.0) - 1.7904).abs() < 1e-3, "Patterson's map is 0.57 as high as wide: {}", rise(90.0));
    }

    #[test]
    fn land_ties_and_places_are_drawn_and_nothing_else_is_said() {
        let stroke = Stroke { from: (-11.67, 26.74), to: (-3.0, 16.77), living: true };
        let svg = draw_flat(&land(), &[stroke, Stroke { living: false, ..stroke }], "Le monde & ses liens");
        assert!(svg.contains(r#"role="img" aria-label="Le monde &amp; ses liens""#));
        assert!(path(&svg, "land").starts_with('M'));
        assert_eq!(["arc", "arc ended"].map(|class| path(&svg, class).matches('M').count()), [1, 1]);
        assert_eq!(path(&svg, "dots").matches("h0").count(), 4);
    }

    #[test]
    fn a_tie_across_the_antimeridian_leaves_at_one_edge_and_comes_back_at_the_other() {
        let stroke = Stroke { from: (178.0, -18.0), to: (-172.0, -14.0), living: true };
        let svg = draw_flat(&land(), &[stroke], "Pacifique");
        let starts: Vec<&str> = path(&svg, "arc").split('M').skip(1).map(|it| it.split(' ').next().unwrap()).collect();
        assert_eq!(starts, ["1273", "-7"]);
    }
}
