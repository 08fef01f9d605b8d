//! The club's land, read once, and the map as a page holds it.

use std::sync::LazyLock;

use moka::sync::Cache;
use platform::{
    i18n::Words,
    parts::{Html, escape},
};

use crate::{
    WORDS,
    map::{Arc, Frame, Land, Place, Stroke, draw, draw_flat, draw_found},
};

static LAND: LazyLock<Land> =
    LazyLock::new(|| Land::parse(&platform::land()).expect("our own build writes the land, and its tests read it"));

/// The most memory that drawn maps take, in bytes.
const DRAWN_MOST: u64 = 4 * 1024 * 1024;

/// Maps drawn before, by all that they show. Drawing one took a third of an uncached home page (bench/RESULTS.md).
static DRAWN: LazyLock<Cache<String, Html>> = LazyLock::new(|| {
    let weigh = |key: &String, svg: &Html| u32::try_from(key.len() + svg.len()).unwrap_or(u32::MAX);
    Cache::builder().max_capacity(DRAWN_MOST).weigher(weigh).build()
});

/// A map as SVG: land, the places as links, and the ties between them as arcs.
pub fn draw_map(places: &[Place], arcs: &[Arc], frame: Frame) -> Html {
    let key = format!("{frame:?} {places:?} {arcs:?}");
    DRAWN.get_with(key, || Html::trusted(draw(&LAND, places, arcs, frame)))
}

/// The whole world as SVG: land, and these ties as arcs.
pub(crate) fn draw_world(strokes: &[Stroke], label: &str) -> Html {
    let key = format!("world {label} {strokes:?}");
    DRAWN.get_with(key, || Html::trusted(draw_flat(&LAND, strokes, label)))
}

/// What was found as SVG: land, some places as links, and dots where all of it lies, by longitude and latitude.
pub(crate) fn draw_finds(places: &[Place], dots: &[(f64, f64)], frame: Frame) -> Html {
    let key = format!("found {frame:?} {places:?} {dots:?}");
    DRAWN.get_with(key, || Html::trusted(draw_found(&LAND, places, dots, frame)))
}

/// A map as a page holds it, with what the island needs to say (`Page::island("map.js")`) and a caption, which may be
/// nothing. The page gives the same places as a list.
pub fn map_figure(svg: &Html, caption: &Html, t: Words) -> Html {
    let t = WORDS.words(t.lang);
    let mut html = String::from(r#"<figure class="map" id="map" data-island="map""#);
    for name in ["in", "out", "reset", "map"] {
        html.push_str(&format!(r#" data-label-{name}="{}""#, escape(&t.say(format!("map-{name}")).to_string())));
    }
    html.push_str(&format!(r#"><div class="frame">{svg}</div>"#));
    if !caption.is_empty() {
        html.push_str(&format!("<figcaption>{caption}</figcaption>"));
    }
    html.push_str("</figure>");
    Html::trusted(html)
}
