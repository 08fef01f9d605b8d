//! The map of what is found.

use finder::Found;
use platform::{
    i18n::Words,
    parts::{Html, escape},
    web::Ctx,
};

use super::Line;
use crate::{
    draw::{draw_finds, map_figure},
    map::{Frame, Place},
    rules::Locality,
};

/// The most places that are links: more can be told apart by no eye and no finger.
pub(super) const LINKS: usize = 60;
/// The most dots: some four kilobytes on the way.
pub(super) const DOTS: usize = 1_200;

/// The map beside the list: these places (with their lines) as links, all that was found as dots, and how much of it that is.
/// Nothing where no position is known.
pub(super) fn figure(ctx: &Ctx, found: &Found, places: &[Locality], lines: &[Line], t: Words) -> Html {
    let known = places.iter().zip(lines).filter_map(|(place, line)| Some((place, line, place.position.as_ref()?)));
    let marks: Vec<Place> = known
        .take(LINKS)
        .map(|(place, line, at)| Place {
            slug: &place.slug,
            name: place.name.shown(ctx.lang).text,
            href: &line.href,
            lon: at.longitude,
            lat: at.latitude,
            seat: line.member,
        })
        .collect();
    let placed = found.placed.max(marks.len());
    if placed == 0 {
        return Html::default();
    }
    let all = marks.len() == placed;
    let dots = found.points.iter().filter(|_| !all).map(|at| (at.longitude, at.latitude)).collect::<Vec<_>>();
    let label = t.say("map-of-places").with("n", placed).to_string();
    let rtl = ctx.lang.direction() == kernel::Direction::Rtl;
    let mut says = Vec::new();
    if all {
        says.push(t.say("map-each").to_string());
    } else {
        says.push(t.say("map-some").with("named", marks.len()).with("n", placed).to_string());
        if dots.len() < placed {
            says.push(t.say("map-thinned").to_string());
        }
    }
    if marks.iter().any(|mark| mark.seat) {
        says.push(t.say("map-members").to_string());
    }
    if found.total > placed {
        says.push(t.say("map-unplaced").with("n", found.total - placed).to_string());
    }
    let caption = Html::trusted(escape(&says.join(" ")));
    map_figure(&draw_finds(&marks, &dots, Frame::side(&label, rtl)), &caption, t)
}
