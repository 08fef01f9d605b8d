//! A club's own two colours: contrast computed (WCAG 2.2), refused below 4.5:1, and others made of them for the dark theme and
//! for the cloth of the hero, the map and the foot.

use crate::Colours;

/// The surfaces that text stands on, light theme then dark: `--paper`, `--sheet`, `--band` of `web/src/style/tokens.css`.
const SURFACES: [[&str; 3]; 2] = [["#f8f2e6", "#fffdf8", "#efe5d0"], ["#111530", "#191e3f", "#222850"]];
/// The text on the cloth that stands out least, in both themes: `--on-cloth-quiet`.
const QUIET: &str = "#c9cbe4";
/// Titles on the cloth, in both themes: `--on-cloth`.
const ON_CLOTH: &str = "#f6efe0";
/// The house's own cloth, where a club sets no colours: `--cloth`, `--cloth-land`, `--cloth-line`, `--on-cloth-copper`.
const HOUSE: [&str; 4] = ["#1a2252", "#303d80", "#46539a", "#eba87f"];
/// The least contrast of text with what it stands on (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;

/// Why a club's colours are not taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BadColour {
    /// Not a colour of the form `#rrggbb`.
    #[error("{0:?} is not a colour: write it as #rrggbb")]
    NotAColour(String),
    /// Too pale to be read on one of the page's surfaces.
    #[error(
        "{colour} is too pale: its contrast with {surface} is {contrast:.1}, and text needs 4.5; choose a darker one"
    )]
    TooPale {
        /// The colour.
        colour: String,
        /// The surface it cannot be read on.
        surface: &'static str,
        /// The contrast between them.
        contrast: f64,
    },
}

type Rgb = [f64; 3];

const BLACK: Rgb = [0.0; 3];
const WHITE: Rgb = [255.0; 3];

fn read(colour: &str) -> Result<Rgb, BadColour> {
    let bad = || BadColour::NotAColour(colour.to_owned());
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii()).ok_or_else(bad)?;
    let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).map(f64::from).map_err(|_| bad());
    Ok([part(0)?, part(2)?, part(4)?])
}

fn write(rgb: Rgb) -> String {
    let part = |value: f64| format!("{:02x}", value.round().clamp(0.0, 255.0) as u8);
    format!("#{}{}{}", part(rgb[0]), part(rgb[1]), part(rgb[2]))
}

fn luminance(rgb: Rgb) -> f64 {
    let [r, g, b] = rgb.map(|value| {
        let value = value / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Part of the way from one colour to another, as a screen shows it.
fn mix(from: Rgb, to: Rgb, part: f64) -> Rgb {
    std::array::from_fn(|i| (from[i] + (to[i] - from[i]) * part).round())
}

/// The first of twenty-one steps from one colour to another that will do; the last, where none before does.
fn until(from: Rgb, to: Rgb, will_do: impl Fn(Rgb) -> bool) -> Rgb {
    (0..=20).map(|step| mix(from, to, f64::from(step) / 20.0)).find(|colour| will_do(*colour)).unwrap_or(to)
}

/// The same colour, lightened until it can be read in the dark.
fn lightened(colour: Rgb) -> Rgb {
    until(colour, WHITE, |colour| {
        SURFACES[1].iter().all(|surface| read(surface).is_ok_and(|surface| contrast(colour, surface) >= LEAST + 1.0))
    })
}

/// The land on a cloth of this colour.
fn land(cloth: Rgb) -> Rgb {
    mix(cloth, WHITE, 0.14)
}

/// The cloth of the hero, the map and the foot: the first colour, darkened until quiet text can be read on its land.
fn cloth(first: Rgb) -> Rgb {
    until(mix(first, BLACK, 0.35), BLACK, |cloth| read(QUIET).is_ok_and(|quiet| contrast(quiet, land(cloth)) >= LEAST))
}

/// The colours of what stands on cloth: the hero, the map, the foot, the club's card; each as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cloth {
    /// The cloth itself.
    pub ground: String,
    /// The land on it.
    pub land: String,
    /// Fine lines on it.
    pub line: String,
    /// Titles on it.
    pub ink: &'static str,
    /// Quiet text on it.
    pub quiet: &'static str,
    /// What is to be seen first.
    pub accent: String,
}

/// A club's cloth; the house's own where it has set no colours, or none that are colours.
pub fn cloth_of(colours: Option<&Colours>) -> Cloth {
    let read = |colours: &Colours| Some((read(&colours.first).ok()?, read(&colours.second).ok()?));
    let [ground, land, line, accent] = match colours.and_then(read) {
        Some((first, second)) => {
            let cloth = cloth(first);
            [cloth, land(cloth), mix(cloth, WHITE, 0.28), on_cloth(second, cloth)].map(write)
        }
        None => HOUSE.map(str::to_owned),
    };
    Cloth { ground, land, line, ink: ON_CLOTH, quiet: QUIET, accent }
}

/// The second colour, lightened until it can be read on this cloth and its land.
fn on_cloth(second: Rgb, ground: Rgb) -> Rgb {
    until(second, WHITE, |colour| [ground, land(ground)].iter().all(|on| contrast(colour, *on) >= LEAST))
}

/// The style sheet that puts a club's colours over those of the house, in the light and in the dark.
///
/// # Errors
/// [`BadColour`], in words for whoever configures the club.
pub fn sheet(colours: &Colours) -> Result<String, BadColour> {
    let (first, second) = (read(&colours.first)?, read(&colours.second)?);
    for (name, colour) in [(&colours.first, first), (&colours.second, second)] {
        for surface in SURFACES[0] {
            let contrast = contrast(colour, read(surface)?);
            if contrast < LEAST {
                return Err(BadColour::TooPale { colour: name.clone(), surface, contrast });
            }
        }
    }
    let cloth = cloth(first);
    let (first_dark, second_dark) = (lightened(first), lightened(second));
    let on_cloth = on_cloth(second, cloth);
    let light = format!(
        "--indigo:{0};--act:{0};--act-over:{1};--copper:{2};--cloth:{1};--cloth-land:{3};--cloth-line:{4};--on-cloth-copper:{5}",
        write(first),
        write(cloth),
        write(second),
        write(land(cloth)),
        write(mix(cloth, WHITE, 0.28)),
        write(on_cloth),
    );
    let dark = format!(
        "--indigo:{0};--act:{0};--act-over:{2};--on-act:#111530;--copper:{1}",
        write(first_dark),
        write(second_dark),
        write(mix(first_dark, WHITE, 0.5)),
    );
    Ok(format!(
        ":root{{{light}}}@media (prefers-color-scheme:dark){{:root:not([data-theme=\"light\"]){{{dark}}}}}[data-theme=\"dark\"]{{{dark}}}"
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn colours(first: &str, second: &str) -> Colours {
        Colours { first: first.to_owned(), second: second.to_owned() }
    }

    #[test]
    fn the_houses_own_colours_pass() {
        assert!(sheet(&colours("#2a367f", "#97471c")).is_ok());
    }

    #[test]
    fn a_pale_colour_is_refused_with_its_contrast() {
        assert!(matches!(sheet(&colours("#ffd700", "#97471c")), Err(BadColour::TooPale { surface: "#f8f2e6", .. })));
        assert_eq!(sheet(&colours("red", "#97471c")), Err(BadColour::NotAColour("red".to_owned())));
        assert_eq!(sheet(&colours("#é0000", "#97471c")), Err(BadColour::NotAColour("#é0000".to_owned())));
    }

    const TOKENS: &str = include_str!("../../../web/src/style/tokens.css");

    /// The colours that a rule sets, by name.
    fn set_by(sheet: &str, rule: &str) -> BTreeMap<String, Rgb> {
        let (_, rest) = sheet.split_once(&format!("{rule}{{")).unwrap();
        let pairs = rest.split('}').next().unwrap().split("--").filter_map(|pair| pair.split_once(':'));
        let value = |value: &str| read(value.split(';').next()?.trim()).ok();
        pairs.filter_map(|(name, said)| Some((name.to_owned(), value(said)?))).collect()
    }

    #[test]
    fn every_text_can_be_read_on_every_ground_in_both_themes_whatever_colours_are_taken() {
        const PAIRS: [(&[&str], &[&str]); 3] = [
            (&["indigo", "copper"], &["paper", "sheet", "band"]),
            (&["on-act"], &["act", "act-over"]),
            (&["on-cloth", "on-cloth-quiet", "on-cloth-copper"], &["cloth", "cloth-land"]),
        ];
        let tokens = TOKENS.replace(" {", "{");
        let house = [set_by(&tokens, ":root"), set_by(&tokens, "[data-theme=\"dark\"]")];
        let steps = &[0, 51, 102, 153, 204, 255].map(f64::from);
        let grid = steps.iter().flat_map(|r| steps.iter().flat_map(move |g| steps.iter().map(move |b| [*r, *g, *b])));
        let grid: Vec<String> =
            grid.map(write).chain(["#2a367f", "#97471c", "#227722", "#995533"].map(str::to_owned)).collect();
        let mut taken = 0;
        for first in grid.iter().filter(|first| sheet(&colours(first, "#97471c")).is_ok()) {
            for second in &grid {
                let Ok(css) = sheet(&colours(first, second)) else { continue };
                taken += 1;
                let mut light = house[0].clone();
                light.extend(set_by(&css, ":root"));
                let mut dark = house[0].clone();
                for over in [house[1].clone(), set_by(&css, ":root"), set_by(&css, "[data-theme=\"dark\"]")] {
                    dark.extend(over);
                }
                for (theme, set) in [("light", light), ("dark", dark)] {
                    for (text, ground) in PAIRS.iter().flat_map(|(texts, grounds)| {
                        texts.iter().flat_map(|text| grounds.iter().map(move |ground| (*text, *ground)))
                    }) {
                        let contrast = contrast(set[text], set[ground]);
                        assert!(contrast >= LEAST, "{first} {second}, {theme}: {text} on {ground} has {contrast:.2}");
                    }
                }
            }
        }
        assert!(taken > 1000, "{taken}");
    }

    #[test]
    fn the_surfaces_are_those_of_the_style_sheet() {
        for surface in SURFACES.concat().into_iter().chain([QUIET, ON_CLOTH]).chain(HOUSE) {
            assert!(TOKENS.contains(surface), "{surface}");
        }
    }

    #[test]
    fn a_clubs_cloth_is_that_of_its_style_sheet() {
        let club = colours("#227722", "#995533");
        let (css, cloth) = (sheet(&club).unwrap(), cloth_of(Some(&club)));
        for (name, colour) in [
            ("cloth", &cloth.ground),
            ("cloth-land", &cloth.land),
            ("cloth-line", &cloth.line),
            ("on-cloth-copper", &cloth.accent),
        ] {
            assert!(css.contains(&format!("--{name}:{colour}")), "{name} {colour}: {css}");
        }
        assert_eq!(
            cloth_of(None).ground,
            cloth_of(Some(&colours("red", "#995533"))).ground,
            "what is no colour is none"
        );
    }
}
