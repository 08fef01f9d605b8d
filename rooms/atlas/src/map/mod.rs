//! The club's map: an SVG drawn on the server, complete without JavaScript.
//!
//! An orthographic view (the earth as seen from far away) of coastlines from Natural Earth, the places as links
//! and the ties between them as arcs. It draws no border: no border is ours to draw. East stays east in Arabic.
//! Pure: land, places and frame come in, text goes out.
//!
//! The world map is flat instead ([`draw_flat`]): all of the earth at once, many arcs, no names. A map of what was found
//! ([`draw_found`]) is one or the other, as it lies.

mod arcs;
mod clip;
mod flat;
mod found;
mod labels;
mod land;
mod projection;
mod svg;

pub use flat::{Stroke, draw_flat};
pub use found::draw_found;
pub use land::{Land, LandError};
pub use svg::draw;

/// A place to show, as a link to its page.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Its permanent name in addresses, unique on the map; arcs refer to it.
    pub slug: &'a str,
    /// Its name in the reader's language.
    pub name: &'a str,
    /// The address of its page.
    pub href: &'a str,
    /// Longitude in degrees, east positive.
    pub lon: f64,
    /// Latitude in degrees, north positive.
    pub lat: f64,
    /// Whether it is a seat of the club (or the city that a small map is about): larger, in copper, named first.
    pub seat: bool,
}

/// A tie between two places of the map. An arc whose place is not given is left out.
#[derive(Debug, Clone, Copy)]
pub struct Arc<'a> {
    /// Slug of one end.
    pub from: &'a str,
    /// Slug of the other end.
    pub to: &'a str,
    /// What the sheet adds to `arc`: empty, `second` (dotted) or `ended`.
    pub class: &'a str,
}

/// Room left free of points at each side of a frame, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margin {
    /// Left edge; physical, since the map never mirrors.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

/// The window that a map is drawn for.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Where no point may fall.
    pub margin: Margin,
    /// How far land goes on beyond the sides, for frames that overflow on wide screens.
    pub bleed: f64,
    /// Size of the names, in pixels.
    pub text: f64,
    /// Share of the places that must be in view; the farthest others are named at the edge, if that brings the rest closer.
    pub cover: f64,
    /// What the map shows, in words, for who cannot see it.
    pub label: &'a str,
    /// Whether names are written right to left.
    pub rtl: bool,
}

impl<'a> Frame<'a> {
    /// The home page on a desktop: the club's name lies on the third where reading starts, so no point falls there.
    pub fn hero(label: &'a str, rtl: bool) -> Self {
        let (left, right) = if rtl { (96.0, 520.0) } else { (520.0, 60.0) };
        let margin = Margin { left, top: 120.0, right, bottom: 60.0 };
        Self { width: 1280.0, height: 500.0, margin, bleed: 320.0, text: 14.0, cover: 1.0, label, rtl }
    }

    /// The club's card beside forwarded links: its name lies where reading starts, as on the home page.
    pub fn card(rtl: bool) -> Self {
        let (left, right) = if rtl { (80.0, 640.0) } else { (640.0, 80.0) };
        let margin = Margin { left, top: 110.0, right, bottom: 90.0 };
        Self { width: 1200.0, height: 630.0, margin, bleed: 0.0, text: 14.0, cover: 1.0, label: "", rtl }
    }

    /// The home page on a phone.
    pub fn narrow(label: &'a str, rtl: bool) -> Self {
        let margin = Margin { left: 114.0, top: 66.0, right: 58.0, bottom: 68.0 };
        Self { width: 390.0, height: 356.0, margin, bleed: 0.0, text: 14.0, cover: 0.85, label, rtl }
    }

    /// Beside a list of places.
    pub fn side(label: &'a str, rtl: bool) -> Self {
        let margin = Margin { left: 114.0, top: 76.0, right: 56.0, bottom: 68.0 };
        Self { width: 416.0, height: 440.0, margin, bleed: 0.0, text: 14.5, cover: 0.85, label, rtl }
    }

    /// One city and its partners, on that city's page.
    pub fn small(label: &'a str, rtl: bool) -> Self {
        let margin = Margin { left: 70.0, top: 50.0, right: 70.0, bottom: 44.0 };
        Self { width: 416.0, height: 320.0, margin, bleed: 0.0, text: 14.5, cover: 1.0, label, rtl }
    }
}

#[cfg(test)]
mod tests;
