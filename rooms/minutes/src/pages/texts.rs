//! A text of minutes as a page shows it.

use askama::Template;
use kernel::Lang;
use platform::{Result, parts::Html};

use crate::said::DASH;

/// A text in its language.
#[derive(Template)]
#[template(path = "text.html")]
struct Text<'a> {
    lang: Lang,
    blocks: Vec<Block<'a>>,
}

/// A line that stands alone, or several that are a list.
enum Block<'a> {
    Line(&'a str),
    List(Vec<&'a str>),
}

/// What came and what went from one text to another, in their language.
#[derive(Template)]
#[template(path = "difference.html")]
struct Difference {
    lang: Lang,
    words: Html,
}

/// A text in its language: a paragraph to a line, and lines that begin with a dash as a list.
///
/// # Errors
/// When the template fails: a fault of ours.
pub(super) fn drawn(text: &str, lang: Lang) -> Result<Html> {
    let mut blocks = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (line.strip_prefix(DASH), blocks.last_mut()) {
            (Some(item), Some(Block::List(items))) => items.push(item),
            (Some(item), _) => blocks.push(Block::List(vec![item])),
            (None, _) => blocks.push(Block::Line(line)),
        }
    }
    Html::of(&Text { lang, blocks })
}

/// What came and what went from one text to another, in their language.
///
/// # Errors
/// When the template fails: a fault of ours.
pub(super) fn differs(before: &str, after: &str, lang: Lang) -> Result<Html> {
    Html::of(&Difference { lang, words: agreements::difference(before, after) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_a_dash_are_a_list_and_text_is_only_text() {
        let html = drawn("Présents (2)\n– <b>\n– Smara\nAbsents", Lang::Fr).unwrap().to_string();
        let inside =
            "<p>Présents (2)</p><ul class=\"rule-lines\"><li>&#60;b&#62;</li><li>Smara</li></ul><p>Absents</p>";
        assert_eq!(html, format!("<div class=\"prose\" lang=\"fr\" dir=\"ltr\">{inside}</div>"));
        assert!(drawn("– a", Lang::Ar).unwrap().to_string().ends_with("</ul></div>"));
    }
}
