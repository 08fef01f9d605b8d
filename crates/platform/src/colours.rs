//! A club's own two colours: contrast computed (WCAG 2.2), refused below 4.5:1, and a lighter pair made for the dark theme.

use crate::Colours;

/// The surfaces that text stands on, light theme then dark: `--paper`, `--sheet`, `--band` of `web/src/style/tokens.css`.
const SURFACES: [[&str; 3]; 2] = [["#f8f2e6", "#fffdf8", "#efe5d0"], ["#111530", "#191e3f", "#222850"]];
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

/// Part of the way from one colour to another.
fn mix(from: Rgb, to: Rgb, part: f64) -> Rgb {
    std::array::from_fn(|i| from[i] + (to[i] - from[i]) * part)
}

/// The same colour, lightened until it can be read in the dark.
fn lightened(colour: Rgb) -> Rgb {
    let readable = |colour: Rgb| {
        SURFACES[1].iter().all(|surface| read(surface).is_ok_and(|surface| contrast(colour, surface) >= LEAST + 1.0))
    };
    (0..=20).map(|step| mix(colour, [255.0; 3], f64::from(step) / 20.0)).find(|c| readable(*c)).unwrap_or([255.0; 3])
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
    let black = [0.0; 3];
    let white = [255.0; 3];
    let cloth = mix(first, black, 0.35);
    let (first_dark, second_dark) = (lightened(first), lightened(second));
    let light = format!(
        "--indigo:{0};--act:{0};--act-over:{1};--copper:{2};--cloth:{1};--cloth-land:{3};--cloth-line:{4};--on-cloth-copper:{5}",
        write(first),
        write(cloth),
        write(second),
        write(mix(cloth, white, 0.14)),
        write(mix(cloth, white, 0.28)),
        write(lightened(second)),
    );
    let dark = format!("--indigo:{0};--act:{0};--on-act:#111530;--copper:{1}", write(first_dark), write(second_dark),);
    Ok(format!(
        ":root{{{light}}}@media (prefers-color-scheme:dark){{:root:not([data-theme=\"light\"]){{{dark}}}}}[data-theme=\"dark\"]{{{dark}}}"
    ))
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn in_the_dark_every_accepted_colour_can_be_read() {
        for colour in ["#000000", "#2a367f", "#064e3b", "#7f1d1d"] {
            let light = lightened(read(colour).unwrap());
            for surface in SURFACES[1] {
                assert!(contrast(light, read(surface).unwrap()) >= LEAST, "{colour} on {surface}");
            }
        }
    }

    #[test]
    fn the_surfaces_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../web/src/style/tokens.css");
        for surface in SURFACES.concat() {
            assert!(tokens.contains(surface), "{surface}");
        }
    }
}
