use kernel::Lang;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};
use serde_json::json;

use crate::{
    Texts,
    said::{Said, plain},
    world::{self, PressError, Template},
};

/// The club's card: the picture that stands beside a link to its pages where someone forwards it.
#[derive(Debug, Clone)]
pub struct Card<'a> {
    /// The reader's language; Arabic is set from the right.
    pub lang: Lang,
    /// What the club is called.
    pub club: Texts,
    /// What it is, in one sentence; may be empty.
    pub sentence: Texts,
    /// Where its pages are: `example.org`.
    pub address: &'a str,
    /// What lies behind the words, as SVG of the same shape; text in it is not drawn.
    pub ground: &'a str,
    /// The colours of the words, as `#rrggbb`: the name, the rest, the line between them.
    pub inks: [&'a str; 3],
}

/// Width and height of a card in pixels: what Open Graph asks for.
pub const CARD: (u32, u32) = (1200, 630);

/// Draws a card, as PNG.
pub(crate) fn draw(card: &Card) -> Result<Vec<u8>, PressError> {
    let tag = card.lang.into();
    let [name, rest, line] = card.inks;
    let view = json!({
        "club": Said::shown(&card.club, &tag),
        "sentence": Said::shown(&card.sentence, &tag),
        "address": plain(card.address),
        "rtl": card.lang.direction() == kernel::Direction::Rtl,
        "inks": { "name": name, "rest": rest, "line": line },
    });
    let words = world::draw(Template::Card, &view)?;
    let (width, height) = CARD;
    let mut picture = Pixmap::new(width, height).ok_or_else(|| PressError::Broken("no picture".to_owned()))?;
    for layer in [card.ground, &words] {
        let tree = Tree::from_str(layer, &Options::default()).map_err(|e| PressError::Broken(e.to_string()))?;
        // Typst measures in points, which are larger than pixels.
        let (across, down) = (width as f32 / tree.size().width(), height as f32 / tree.size().height());
        resvg::render(&tree, Transform::from_scale(across, down), &mut picture.as_mut());
    }
    picture.encode_png().map_err(|e| PressError::Broken(e.to_string()))
}
