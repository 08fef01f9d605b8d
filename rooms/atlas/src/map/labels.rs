//! Names beside their points, without touching one another.
//!
//! Each point tries positions around it, nearest first; a position is refused when the name would touch another name
//! or point, or leave the frame, and costs more when an arc runs under it. What finds no room waits for the pointer.

use super::clip::{Area, Dot};

/// Which end of a name lies at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// Where a name stands, from its point: in pixels, to the middle of its height.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) dx: f64,
    pub(super) dy: f64,
    pub(super) anchor: Anchor,
    /// Whether it stands so far that a line must lead to it.
    pub(super) leader: bool,
}

/// A point that wants its name shown.
pub(super) struct Wish<'a> {
    pub(super) at: Dot,
    pub(super) name: &'a str,
    /// Seats choose first.
    pub(super) first: bool,
}

/// Directions around a point, and how far along each axis they go.
const AROUND: [(f64, f64); 12] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.8, -0.8),
    (-0.8, -0.8),
    (0.8, 0.8),
    (-0.8, 0.8),
    (1.0, 0.45),
    (-1.0, 0.45),
    (1.0, -0.45),
    (-1.0, -0.45),
    (0.0, -1.0),
    (0.0, 1.0),
];
/// Distances tried, in pixels; the farther ones only where there are few points.
const DISTANCES: [f64; 5] = [9.0, 17.0, 27.0, 40.0, 54.0];
/// Beyond this many points a name stands close to its point or not at all.
const MANY: usize = 60;

/// How far from their points names may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Close, or not at all: what lies around is crowded.
    Close,
    /// At the end of a line that leads there, where there are few.
    Far,
}

/// Chooses a spot for each name, or none. `under` are points along the arcs, one list for each arc.
pub(super) fn place(wishes: &[Wish], under: &[Vec<Dot>], frame: &Area, size: f64, reach: Reach) -> Vec<Option<Spot>> {
    let dots: Vec<Area> = wishes.iter().map(|wish| around(wish.at, 5.0)).collect();
    let mut taken: Vec<Area> = Vec::new();
    let mut spots = vec![None; wishes.len()];
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by_key(|i| !wishes[*i].first);
    let distances = if reach == Reach::Close || wishes.len() > MANY { &DISTANCES[..1] } else { &DISTANCES[..] };
    for i in order {
        let wish = &wishes[i];
        let (width, height) = (width(wish.name, size), size * 1.15);
        let mut best: Option<(f64, Spot, Area)> = None;
        for (rank, (ux, uy)) in AROUND.into_iter().enumerate() {
            for &distance in distances {
                let spot = Spot { dx: ux * distance, dy: uy * distance, anchor: anchor(ux), leader: distance > 14.0 };
                let cost = distance * 0.6 + rank as f64 * 1.5;
                if best.as_ref().is_some_and(|(least, ..)| cost >= *least) {
                    continue;
                }
                let area = covered(wish.at, &spot, width, height);
                let free = frame.holds((area.left, area.top))
                    && frame.holds((area.right, area.bottom))
                    && !taken.iter().any(|other| other.meets(&area))
                    && !dots.iter().enumerate().any(|(j, dot)| j != i && dot.meets(&area));
                if !free {
                    continue;
                }
                let crossed = under.iter().filter(|arc| arc.iter().any(|p| area.holds(*p))).count();
                let cost = cost + crossed as f64 * 30.0;
                if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                    best = Some((cost, spot, area));
                }
            }
        }
        if let Some((_, spot, area)) = best {
            taken.push(area);
            spots[i] = Some(spot);
        }
    }
    spots
}

fn anchor(ux: f64) -> Anchor {
    if ux > 0.3 {
        Anchor::Start
    } else if ux < -0.3 {
        Anchor::End
    } else {
        Anchor::Middle
    }
}

fn around((x, y): Dot, by: f64) -> Area {
    Area { left: x - by, top: y - by, right: x + by, bottom: y + by }
}

fn covered(at: Dot, spot: &Spot, width: f64, height: f64) -> Area {
    let (x, y) = (at.0 + spot.dx, at.1 + spot.dy);
    let left = match spot.anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Area { left, top: y - height / 2.0, right: left + width, bottom: y + height / 2.0 }
}

/// A careful guess at the width of a name: no face is measured on the server.
fn width(name: &str, size: f64) -> f64 {
    let ems: f64 = name
        .chars()
        .map(|c| match c {
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => 0.0,
            'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | '\'' | '’' | '-' => 0.34,
            'm' | 'w' | 'M' | 'W' => 0.9,
            '\u{600}'..='\u{6ff}' => 0.52,
            c if c.is_uppercase() => 0.68,
            c if u32::from(c) < 0x1100 => 0.56,
            _ => 1.0,
        })
        .sum();
    ems * size + 5.0
}
