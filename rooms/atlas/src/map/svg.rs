//! The drawing itself, as text.

use std::collections::HashMap;
use std::fmt::Write;

use super::arcs::Course;
use super::clip::{Area, Dot};
use super::labels::{Anchor, Reach, Spot, Wish, place};
use super::land::{UNIT, graticule};
use super::projection::{View, sphere};
use super::{Arc, Frame, Land, Place};

/// Beyond this many places the wide invisible targets for fingers would cover one another.
const TARGETS: usize = 60;

/// A place in the view: where its mark stands, and whether it had to be put at the edge.
pub(super) struct Mark<'a> {
    pub(super) place: &'a Place<'a>,
    pub(super) at: Dot,
    pub(super) text: String,
    pub(super) beyond: bool,
}

/// Draws the map. Every place is a link, named where there is room; a place that the view does not hold is named at the
/// edge with an arrow towards it. Places off the globe (coordinates that are not numbers in range) are left out.
pub fn draw(land: &Land, places: &[Place], arcs: &[Arc], frame: Frame) -> String {
    let places: Vec<&Place> = places.iter().filter(|p| p.lon.abs() <= 180.0 && p.lat.abs() <= 90.0).collect();
    let points: Vec<_> = places.iter().map(|p| sphere(p.lon, p.lat)).collect();
    let view = View::fit(&points, &frame);
    let by_slug: HashMap<&str, usize> = places.iter().enumerate().map(|(i, p)| (p.slug, i)).collect();
    let courses: Vec<(&Arc, usize, usize, Course)> = arcs
        .iter()
        .filter_map(|arc| {
            let (from, to) = (*by_slug.get(arc.from)?, *by_slug.get(arc.to)?);
            Some((arc, from, to, Course::new(points[from], points[to], &view)?))
        })
        .collect();
    let lines: Vec<Vec<Dot>> = courses.iter().map(|(.., course)| course.points(&view)).collect();
    let inner = named_area(&frame);
    let marks: Vec<Mark> = places
        .iter()
        .enumerate()
        .map(|(i, place)| {
            let turned = view.turn(points[i]);
            let at = view.screen(turned);
            if turned[2] > 0.0 && inner.holds(at) {
                return Mark { place, at, text: isolated(place.name, frame.rtl), beyond: false };
            }
            let towards = courses.iter().zip(&lines).find_map(|((_, from, to, _), line)| {
                let last = if *to == i {
                    line.iter().take_while(|p| inner.holds(**p)).last()
                } else if *from == i {
                    line.iter().rev().take_while(|p| inner.holds(**p)).last()
                } else {
                    None
                };
                last.copied()
            });
            let at = towards.unwrap_or_else(|| edge_towards(turned, &view, &inner));
            Mark {
                place,
                at,
                text: pointing(&isolated(place.name, frame.rtl), heading(turned, at, &view)),
                beyond: true,
            }
        })
        .collect();
    let mut out = String::with_capacity(16_000);
    open(&mut out, land, &view, &frame);
    for (arc, _, _, course) in &courses {
        let class = if arc.class.is_empty() { String::new() } else { format!(" {}", escape(arc.class)) };
        let (from, to) = (escape(arc.from), escape(arc.to));
        let path = course.path(&view);
        put(&mut out, format_args!(r#"<path class="arc{class}" data-from="{from}" data-to="{to}" d="{path}"/>"#));
    }
    put_marks(&mut out, &marks, &lines, &inner, (frame.text, Reach::Far));
    out.push_str("</svg>");
    out
}

/// Puts the places, with names of this size and reach where there is room inside `inner` and off the `lines`; seats last,
/// above the others.
pub(super) fn put_marks(
    out: &mut String,
    marks: &[Mark],
    lines: &[Vec<Dot>],
    inner: &Area,
    (size, reach): (f64, Reach),
) {
    let wishes: Vec<Wish> =
        marks.iter().map(|m| Wish { at: m.at, name: &m.text, first: m.place.seat || m.beyond }).collect();
    let spots = place(&wishes, lines, inner, size, reach);
    let (seats, others): (Vec<usize>, Vec<usize>) = (0..marks.len()).partition(|i| marks[*i].place.seat);
    for i in others.into_iter().chain(seats) {
        mark(out, &marks[i], spots[i].as_ref(), size, marks.len() <= TARGETS);
    }
}

/// Begins a drawing of this size, as a group of links that `frame` names.
pub(super) fn begin(out: &mut String, (width, height): (f64, f64), frame: &Frame) {
    let (width, height, text, label) = (number(width), number(height), number(frame.text), escape(frame.label));
    put(
        out,
        format_args!(r#"<svg viewBox="0 0 {width} {height}" role="group" aria-label="{label}" font-size="{text}">"#),
    );
}

/// Begins a drawing of the globe: land, graticule and limb.
pub(super) fn open(out: &mut String, land: &Land, view: &View, frame: &Frame) {
    begin(out, (frame.width, frame.height), frame);
    let area = |more: f64| Area {
        left: -more - frame.bleed,
        top: -more,
        right: frame.width + frame.bleed + more,
        bottom: frame.height + more,
    };
    let (grid, coast) = (graticule(view, &area(60.0)), land.path(view, &area(4.0)));
    put(
        out,
        format_args!(
            r#"<g transform="scale({UNIT})"><path class="grid" d="{grid}"/><path class="land" d="{coast}"/></g>"#
        ),
    );
    let (x, y, r) = (number(view.cx - view.radius), number(view.cy), number(view.radius));
    let across = number(view.radius * 2.0);
    put(out, format_args!(r#"<path class="sea" d="M{x} {y}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0-{across} 0"/>"#));
}

fn mark(out: &mut String, mark: &Mark, spot: Option<&Spot>, size: f64, target: bool) {
    let (slug, href, name) = (escape(mark.place.slug), escape(mark.place.href), escape(mark.place.name));
    let (x, y) = (number(mark.at.0), number(mark.at.1));
    let class = match (mark.place.seat, mark.beyond) {
        (true, true) => r#" class="seat beyond""#,
        (true, false) => r#" class="seat""#,
        (false, true) => r#" class="beyond""#,
        (false, false) => "",
    };
    let named = if spot.is_some() { String::new() } else { format!(r#" aria-label="{name}""#) };
    put(
        out,
        format_args!(
            r#"<a{class} href="{href}" data-slug="{slug}"{named} transform="translate({x} {y})"><title>{name}</title>"#
        ),
    );
    if target {
        out.push_str(r#"<circle class="hit" r="15"/>"#);
    }
    let radius = match (mark.beyond, mark.place.seat) {
        (true, _) => "2",
        (false, true) => "4.5",
        (false, false) => "3.5",
    };
    let text = escape(&mark.text);
    let down = size * 0.35;
    match spot {
        Some(spot) => {
            if spot.leader {
                let short = |d: f64| number(d * (1.0 - 4.0 / spot.dx.hypot(spot.dy)));
                put(out, format_args!(r#"<path class="leader" d="M0 0L{} {}"/>"#, short(spot.dx), short(spot.dy)));
            }
            let anchor = match spot.anchor {
                Anchor::Start => "",
                Anchor::Middle => r#" text-anchor="middle""#,
                Anchor::End => r#" text-anchor="end""#,
            };
            let (dx, dy) = (number(spot.dx), number(spot.dy + down));
            put(out, format_args!(r#"<circle r="{radius}"/><text x="{dx}" y="{dy}"{anchor}>{text}</text></a>"#));
        }
        None => {
            let dy = number(down);
            put(out, format_args!(r#"<circle r="{radius}"/><text class="spare" x="9" y="{dy}">{text}</text></a>"#));
        }
    }
}

/// Where names may stand: the frame, but for what lies well outside its margins (the home page writes there).
fn named_area(frame: &Frame) -> Area {
    let (before, after) = ((frame.margin.left - 112.0).max(6.0), (frame.margin.right - 112.0).max(6.0));
    Area { left: before, top: 6.0, right: frame.width - after, bottom: frame.height - 6.0 }
}

/// Where the edge of the inner area, or the limb, lies in the direction of a place that the view does not hold.
fn edge_towards([x, y, z]: [f64; 3], view: &View, inner: &Area) -> Dot {
    let length = x.hypot(y).max(1e-9);
    let at = if z > 0.0 { view.screen([x, y, z]) } else { view.screen([x / length, y / length, 0.0]) };
    (at.0.clamp(inner.left, inner.right), at.1.clamp(inner.top, inner.bottom))
}

/// The way from a mark at the edge to its place: across the frame, or out over the limb.
fn heading(turned: [f64; 3], at: Dot, view: &View) -> Dot {
    let aim = if turned[2] > 0.0 { view.screen(turned) } else { (2.0 * at.0 - view.cx, 2.0 * at.1 - view.cy) };
    (aim.0 - at.0, aim.1 - at.1)
}

/// A name with an arrow that says which way its place lies.
fn pointing(name: &str, (dx, dy): Dot) -> String {
    match (dx.abs() >= dy.abs(), dx < 0.0, dy < 0.0) {
        (true, true, _) => format!("← {name}"),
        (true, false, _) => format!("{name} →"),
        (false, _, true) => format!("{name} ↑"),
        (false, _, false) => format!("{name} ↓"),
    }
}

/// A right-to-left name kept apart from what surrounds it, since the map itself runs left to right.
pub(super) fn isolated(name: &str, rtl: bool) -> String {
    if rtl { format!("\u{2067}{name}\u{2069}") } else { name.to_owned() }
}

/// A number with one decimal at most, as short as SVG allows.
pub(super) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.abs() / 10, tenths.abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, tenth) => format!("{sign}.{tenth}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}

/// Text made safe for content and for attributes; control characters, which no XML may hold, are left out.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

pub(super) fn put(out: &mut String, text: std::fmt::Arguments) {
    out.write_fmt(text).expect("writing to a String cannot fail");
}
