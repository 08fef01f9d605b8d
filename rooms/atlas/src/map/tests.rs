//! What a reader of the map may rely on.

use super::clip::{Dot, near_side};
use super::labels::{Reach, Wish, place};
use super::projection::{View, sphere};
use super::{Arc, Frame, Land, Place, draw};

/// A square island around Smara, and a continent across the far side from it.
const LAND: &str = "[[[-20,10],[10,10],[10,35],[-20,35]],[[120,-40],[150,-40],[150,-10],[120,-10]]]";

fn land() -> Land {
    Land::parse(LAND).unwrap()
}

fn at<'a>(slug: &'a str, lon: f64, lat: f64) -> Place<'a> {
    Place { slug, name: slug, href: "/fr/members/x", lon, lat, seat: slug == "smara" }
}

fn club() -> Vec<Place<'static>> {
    vec![
        at("smara", -11.7, 26.7),
        at("niamey", 2.1, 13.5),
        at("banjul", -16.6, 13.5),
        at("brikama", -16.6, 13.3),
        at("agadez", 8.0, 17.0),
        at("porto-novo", 2.6, 6.5),
        at("vijayawada", 80.6, 16.5),
    ]
}

fn ties() -> Vec<Arc<'static>> {
    ["niamey", "vijayawada", "nowhere"].map(|to| Arc { from: "smara", to, class: "" }).to_vec()
}

/// Panics unless every tag is closed in order and every attribute is quoted.
fn assert_well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag ends");
        assert!(!text.contains('"') || !text.contains('='), "an attribute outside a tag: {text}");
        let name = tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else {
            assert_eq!(tag.matches('"').count() % 2, 0, "an open quote in {tag}");
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "a number that is none");
}

#[test]
fn without_any_place_it_shows_the_world() {
    let svg = draw(&land(), &[], &[], Frame::hero("Le monde", false));
    assert_well_formed(&svg);
    assert!(svg.contains(r#"class="land" d="M"#));
    assert!(!svg.contains("<a"));
}

#[test]
fn it_is_well_formed_for_one_place_and_for_many_in_every_frame() {
    let names: Vec<String> = (0..500).map(|i| format!("city-{i}")).collect();
    let spread = |i: usize| ((i * 73 % 360) as f64 - 180.0, (i * 37 % 181) as f64 - 90.0);
    let many: Vec<Place> = names.iter().enumerate().map(|(i, name)| at(name, spread(i).0, spread(i).1)).collect();
    for frame in [Frame::hero, Frame::narrow, Frame::side, Frame::small] {
        for places in [&club()[..1], &club()[..], &many[..]] {
            let svg = draw(&land(), places, &ties(), frame("Carte", true));
            assert_well_formed(&svg);
            assert_eq!(svg.matches("<a ").count(), places.len());
            assert_eq!(svg.matches("<title>").count(), places.len());
        }
    }
}

#[test]
fn a_hostile_name_stays_text() {
    let name = "\"><script>alert('x')</script>&\u{0}";
    let place = Place { name, href: "/a?b=\"c\"&d", ..at("smara", 0.0, 0.0) };
    let svg = draw(&land(), &[place], &[], Frame::small(name, false));
    assert_well_formed(&svg);
    assert!(!svg.contains("<script"));
    assert!(svg.contains("/a?b=&quot;c&quot;&amp;d"));
}

#[test]
fn an_arc_is_drawn_between_two_places_and_left_out_when_one_is_not_given() {
    let svg = draw(&land(), &club(), &ties(), Frame::hero("Carte", false));
    assert_eq!(svg.matches(r#"class="arc""#).count(), 2);
    assert!(svg.contains(r#"data-from="smara" data-to="niamey""#));
    assert!(!svg.contains("nowhere"));
}

#[test]
fn a_far_place_does_not_shrink_the_others_on_a_phone_but_is_named_at_the_edge() {
    let svg = draw(&land(), &club(), &ties(), Frame::narrow("Carte", false));
    assert!(svg.contains("vijayawada →</text>"), "{svg}");
    assert!(draw(&land(), &club(), &ties(), Frame::hero("Carte", false)).contains(">vijayawada</text>"));
}

#[test]
fn a_place_behind_the_limb_is_named_with_an_arrow() {
    let places = [at("smara", -11.7, 26.7), at("niamey", 2.1, 13.5), at("suva", 178.4, -18.1)];
    let svg = draw(&land(), &places, &[], Frame::small("Carte", false));
    assert!(["suva ↑", "suva ↓", "← suva", "suva →"].iter().any(|note| svg.contains(note)), "{svg}");
}

#[test]
fn places_on_both_sides_of_the_antimeridian_stand_side_by_side() {
    let frame = Frame::small("Carte", false);
    let view = View::fit(&[sphere(178.4, -18.1), sphere(-171.7, -13.8)], &frame);
    let fiji = view.screen(view.turn(sphere(178.4, -18.1)));
    let samoa = view.screen(view.turn(sphere(-171.7, -13.8)));
    assert!(fiji.0 < samoa.0 && samoa.0 - fiji.0 < frame.width, "{fiji:?} {samoa:?}");
}

#[test]
fn coordinates_off_the_globe_are_left_out() {
    let places = [at("smara", f64::NAN, 0.0), at("niamey", 900.0, 13.5), at("banjul", -16.6, 13.5)];
    assert_eq!(draw(&land(), &places, &[], Frame::small("Carte", false)).matches("<a ").count(), 1);
}

#[test]
fn no_two_names_touch_when_points_crowd() {
    let places: Vec<Dot> =
        (0..40).map(|i| (200.0 + f64::from(i % 8) * 14.0, 150.0 + f64::from(i / 8) * 14.0)).collect();
    let wishes: Vec<Wish> = places.iter().map(|at| Wish { at: *at, name: "Ville", first: false }).collect();
    let frame = super::clip::Area { left: 0.0, top: 0.0, right: 416.0, bottom: 320.0 };
    let spots = place(&wishes, &[], &frame, 13.0, Reach::Far);
    let heights: Vec<Dot> = spots
        .iter()
        .zip(&places)
        .filter_map(|(spot, at)| spot.map(|s| (at.0 + s.dx, at.1 + s.dy, s.anchor)))
        .filter(|(_, _, anchor)| *anchor == super::labels::Anchor::Start)
        .map(|(x, y, _)| (x, y))
        .collect();
    assert!(!heights.is_empty());
    for (i, a) in heights.iter().enumerate() {
        let touching = |b: &&Dot| (a.0 - b.0).abs() < 28.0 && (a.1 - b.1).abs() < 13.0;
        assert_eq!(heights[i + 1..].iter().find(touching), None, "beside {a:?}");
    }
}

/// Whether a point lies in a polygon (a ray to the right crosses its sides an odd number of times).
fn holds(polygon: &[Dot], (x, y): Dot) -> bool {
    let next = polygon.iter().cycle().skip(1);
    let crosses = |(a, b): &(&Dot, &Dot)| (a.1 > y) != (b.1 > y) && x < a.0 + (b.0 - a.0) * (y - a.1) / (b.1 - a.1);
    polygon.iter().zip(next).filter(crosses).count() % 2 == 1
}

#[test]
fn land_cut_by_the_limb_is_closed_on_the_side_where_the_land_is() {
    let frame = Frame::small("Carte", false);
    let view = View::fit(&[sphere(0.0, 0.0)], &frame);
    // A continent that holds the far side's middle and shows its two ends at both limbs.
    let ring: Vec<_> = [
        (75, -30),
        (120, -30),
        (180, -30),
        (-120, -30),
        (-75, -30),
        (-75, 30),
        (-120, 30),
        (180, 30),
        (120, 30),
        (75, 30),
    ]
    .map(|(lon, lat)| sphere(f64::from(lon), f64::from(lat)))
    .to_vec();
    let seen = near_side(&ring, &view);
    assert_eq!(seen.len(), 2);
    let on_land = |lon, lat| seen.iter().any(|polygon| holds(polygon, view.screen(view.turn(sphere(lon, lat)))));
    assert!(on_land(82.0, 0.0) && on_land(-82.0, 0.0));
    assert!(!on_land(0.0, 0.0) && !on_land(0.0, 60.0) && !on_land(50.0, 0.0));
}

#[test]
fn land_that_is_not_rings_on_the_globe_is_refused_in_words() {
    assert!(Land::parse("{}").unwrap_err().to_string().starts_with("the land is not a list of rings"));
    assert_eq!(Land::parse("[[[0,95]]]").unwrap_err().to_string(), "the land has a point off the globe: [0, 95]");
}

#[test]
fn the_same_club_gives_the_same_bytes() {
    let draw = || draw(&land(), &club(), &ties(), Frame::side("Carte", true));
    assert_eq!(draw(), draw());
}
