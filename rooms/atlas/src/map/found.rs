//! Where what was found lies: a dot for each place, and links to some of them. It is drawn on the globe where one look sees
//! all of it, else on the flat sheet.

use super::clip::{Area, Dot};
use super::labels::Reach;
use super::land::UNIT;
use super::projection::{Vector, View, sphere};
use super::svg::{Mark, begin, isolated, open, put, put_marks};
use super::{Frame, Land, Place, flat};

/// What the flat sheet leaves free under it for the buttons that a map may have, in pixels.
const FOOT: f64 = 44.0;
/// The size of names on the flat sheet, as a share of that on the globe: much lies close together.
const SMALLER: f64 = 0.85;

/// Draws these places as links, named where there is room, and dots at these longitudes and latitudes, in degrees. All of it
/// is in view, whatever `frame` says of its cover; the flat sheet is as wide as the frame, and lower. What is off the globe is
/// left out.
pub fn draw_found(land: &Land, places: &[Place], dots: &[Dot], frame: Frame) -> String {
    let on_the_globe = |lon: f64, lat: f64| lon.abs() <= 180.0 && lat.abs() <= 90.0;
    let places: Vec<&Place> = places.iter().filter(|it| on_the_globe(it.lon, it.lat)).collect();
    let dots: Vec<Dot> = dots.iter().copied().filter(|(lon, lat)| on_the_globe(*lon, *lat)).collect();
    let all: Vec<Vector> = dots
        .iter()
        .copied()
        .chain(places.iter().map(|it| (it.lon, it.lat)))
        .map(|(lon, lat)| sphere(lon, lat))
        .collect();
    let view = View::fit(&all, &Frame { cover: 1.0, ..frame });
    let mut out = String::with_capacity(16_000);
    if view.shows(&all) {
        open(&mut out, land, &view, &frame);
        let lay = |lon, lat| view.screen(view.turn(sphere(lon, lat)));
        fill(&mut out, (&places, &dots), lay, (frame.height, frame.text, Reach::Far), &frame);
    } else {
        let scale = frame.width / flat::WIDTH;
        let height = flat::height() * scale;
        let lay = |lon, lat| {
            let (x, y) = flat::lay(lon, lat);
            (x * scale, y * scale)
        };
        begin(&mut out, (frame.width, height + FOOT), &Frame { text: frame.text * SMALLER, ..frame });
        let coast = land.flat_path(lay, &Area { left: 0.0, top: 0.0, right: frame.width, bottom: height });
        put(&mut out, format_args!(r#"<g transform="scale({UNIT})"><path class="land" d="{coast}"/></g>"#));
        fill(&mut out, (&places, &dots), lay, (height, frame.text * SMALLER, Reach::Close), &frame);
    }
    out.push_str("</svg>");
    out
}

/// Puts places and dots on a sheet of this height, with names of this size and reach.
fn fill(
    out: &mut String,
    (places, dots): (&[&Place], &[Dot]),
    lay: impl Fn(f64, f64) -> Dot,
    (height, size, reach): (f64, f64, Reach),
    frame: &Frame,
) {
    put(out, format_args!(r#"<path class="dots" d="{}"/>"#, dotted(dots.iter().map(|(lon, lat)| lay(*lon, *lat)))));
    let marks: Vec<Mark> = places
        .iter()
        .map(|&place| Mark {
            place,
            at: lay(place.lon, place.lat),
            text: isolated(place.name, frame.rtl),
            beyond: false,
        })
        .collect();
    let inner = Area { left: 6.0, top: 6.0, right: frame.width - 6.0, bottom: height - 6.0 };
    put_marks(out, &marks, &[], &inner, (size, reach));
}

/// Dots as one path, to the pixel: what falls on one pixel is one. Steps from one to the next are short, and compress well.
fn dotted(dots: impl Iterator<Item = Dot>) -> String {
    let mut whole: Vec<(i64, i64)> = dots.map(|(x, y)| (y.round() as i64, x.round() as i64)).collect();
    whole.sort_unstable();
    whole.dedup();
    let mut path = String::with_capacity(whole.len() * 8);
    let (mut x, mut y) = (0, 0);
    for (down, across) in whole {
        let step = (across - x, down - y);
        put(&mut path, format_args!("m{}{}{}h0", step.0, if step.1 < 0 { "" } else { " " }, step.1));
        (x, y) = (across, down);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn land() -> Land {
        Land::parse("[[[-20,10],[10,10],[10,35],[-20,35]]]").unwrap()
    }

    fn smara() -> Place<'static> {
        Place { slug: "smara", name: "Smara", href: "/fr/localities/smara", lon: -11.7, lat: 26.7, seat: true }
    }

    fn draw(places: &[Place], dots: &[Dot]) -> String {
        draw_found(&land(), places, dots, Frame::side("Carte", false))
    }

    /// Where the dots stand, in pixels.
    fn stands(svg: &str) -> Vec<(i64, i64)> {
        let (_, rest) = svg.split_once(r#"class="dots" d=""#).unwrap();
        let steps = rest.split('"').next().unwrap().split("h0").filter(|step| !step.is_empty());
        let mut at = (0, 0);
        steps
            .map(|step| {
                let numbers = step.trim_start_matches('m').replace('-', " -");
                let mut numbers = numbers.split_whitespace().map(|number| number.parse::<i64>().unwrap());
                at = (at.0 + numbers.next().unwrap(), at.1 + numbers.next().unwrap());
                at
            })
            .collect()
    }

    #[test]
    fn a_region_is_drawn_on_the_globe_with_all_of_it_inside_the_frame() {
        let svg = draw(&[smara()], &[(-11.7, 26.7), (2.1, 13.5), (-16.6, 13.5), (2.6, 6.5)]);
        assert!(svg.starts_with(r#"<svg viewBox="0 0 416 440""#) && svg.contains(r#"class="sea""#), "{svg}");
        let stands = stands(&svg);
        assert_eq!(stands.len(), 4);
        assert!(stands.iter().all(|(x, y)| (100..=370).contains(x) && (70..=380).contains(y)), "{stands:?}");
        assert!(svg.contains(r#"<a class="seat" href="/fr/localities/smara" data-slug="smara""#), "{svg}");
    }

    #[test]
    fn what_lies_on_both_sides_of_the_globe_is_drawn_flat_and_nothing_is_at_the_edge() {
        let svg = draw(&[smara()], &[(-11.7, 26.7), (178.4, -18.1), (-74.0, 40.7), (151.2, -33.9)]);
        assert!(svg.starts_with(r#"<svg viewBox="0 0 416 232.2""#), "{svg}");
        assert_eq!(stands(&svg).len(), 4);
        assert!(svg.contains(r#"font-size="12.3""#) && !svg.contains("leader"), "{svg}");
        assert!(!svg.contains("beyond") && !svg.contains('→') && !svg.contains(r#"class="sea""#));
        assert_eq!(stands(&draw(&[], &[(0.0, 0.0), (0.1, 0.0), (180.0, 0.0)])), [(208, 113), (416, 113)]);
    }

    #[test]
    fn a_dot_off_the_globe_is_left_out_and_no_dot_at_all_is_no_error() {
        assert_eq!(stands(&draw(&[], &[(f64::NAN, 1.0), (200.0, 1.0), (3.0, 1.0)])).len(), 1);
        assert!(stands(&draw(&[], &[])).is_empty());
    }
}
