//! An organ's seats in a half circle, college by college. The list of seats says the same in words.

use kernel::Direction;
use platform::{
    i18n::Words,
    parts::{Html, escape},
};

use crate::{hemicycle::spots, seating::Composed};

/// Half the width of the drawing.
const MIDDLE: f64 = 200.0;
/// The outer row's distance from the speaker.
const OUTER: f64 = 178.0;
/// Where the base stands.
const BASE: f64 = 196.0;
/// How many shapes tell colleges apart; of a further one, the key says in words which it is.
const SHAPES: usize = 5;

/// The half circle with its legend; nothing for an organ without seats.
pub(super) fn half_circle(it: &Composed, t: Words, today: kernel::Day) -> Html {
    let (held, all) = it.filled(today);
    if all == 0 {
        return Html::default();
    }
    let (spots, radius) = spots(all);
    let radius = radius * OUTER;
    let mirror = if t.lang.direction() == Direction::Rtl { -1.0 } else { 1.0 };
    let mut spots = spots.into_iter();
    let mut marks = String::new();
    for (college, bench) in it.benches.iter().enumerate() {
        for (seat, spot) in bench.seats(&it.organ, today).iter().zip(spots.by_ref()) {
            let (x, y) = (MIDDLE + mirror * spot.x * OUTER, BASE - spot.y * OUTER);
            marks.push_str(&mark(college, (x, y), radius, seat.now.is_some(), seat.function.is_some()));
        }
    }
    let says = t.say("seats-drawn").with("held", held).with("all", all).to_string();
    Html::trusted(format!(
        r#"<figure class="half-circle"><svg viewBox="0 0 400 214" role="img" aria-label="{}">{marks}</svg><figcaption>{}</figcaption></figure>"#,
        escape(&says),
        legend(it, t, today)
    ))
}

/// One seat: the shape of its college, full where it is held, ringed where it has a function.
fn mark(college: usize, (x, y): (f64, f64), r: f64, held: bool, function: bool) -> String {
    let class = format!("{}{}", if held { "held" } else { "vacant" }, if function { " function" } else { "" });
    let shape = college % SHAPES;
    let around = |turns: &[f64], r: f64| {
        let corner = |turn: &f64| {
            let (sin, cos) = (turn * std::f64::consts::TAU).sin_cos();
            format!("{:.1} {:.1}", x + r * sin, y - r * cos)
        };
        let corners: Vec<String> = turns.iter().map(corner).collect();
        format!(r#"<path class="seat c{shape} {class}" d="M{}Z"/>"#, corners.join("L"))
    };
    match shape {
        0 => format!(r#"<circle class="seat c0 {class}" cx="{x:.1}" cy="{y:.1}" r="{:.1}"/>"#, r * 0.9),
        1 => around(&[0.0, 0.25, 0.5, 0.75], r * 1.08),
        3 => around(&[0.0, 1.0 / 3.0, 2.0 / 3.0], r * 1.1),
        4 => around(&[0.0, 1.0 / 6.0, 2.0 / 6.0, 0.5, 4.0 / 6.0, 5.0 / 6.0], r),
        _ => {
            let half = r * 0.8;
            format!(
                r#"<rect class="seat c2 {class}" x="{:.1}" y="{:.1}" width="{:.1}" height="{:.1}"/>"#,
                x - half,
                y - half,
                half * 2.0,
                half * 2.0
            )
        }
    }
}

fn legend(it: &Composed, t: Words, today: kernel::Day) -> String {
    let lines: String = it
        .benches
        .iter()
        .enumerate()
        .map(|(college, bench)| {
            let held = bench.seats(&it.organ, today).iter().filter(|seat| seat.now.is_some()).count();
            let counted = t.say("seats-held").with("held", held).with("all", bench.college.said.seats).to_string();
            let counted = match college < SHAPES {
                true => counted,
                false => format!("{counted} · {}", t.say("nth-college").with("n", college + 1)),
            };
            let name = match it.heading(bench) {
                Some(name) => format!("<b>{}</b> ", platform::parts::shown(name, t.lang)),
                None => String::new(),
            };
            format!(
                r#"<li><svg viewBox="0 0 20 20" aria-hidden="true">{}</svg><span>{name}<span class="quiet">{}</span></span></li>"#,
                mark(college, (10.0, 10.0), 8.0, true, false),
                escape(&counted)
            )
        })
        .collect();
    format!(r#"<ul>{lines}</ul><p class="small quiet">{}</p>"#, escape(&t.say("seats-key").to_string()))
}
