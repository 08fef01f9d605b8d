//! A text of minutes as a page shows it.

use kernel::Lang;
use platform::parts::{Html, escape};

/// What begins a line of a list.
const DASH: &str = "– ";

/// A text in its language: a paragraph to a line, and lines that begin with a dash as a list.
pub(super) fn drawn(text: &str, lang: Lang) -> Html {
    let (mut html, mut list) = (String::new(), false);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = line.strip_prefix(DASH);
        if list != item.is_some() {
            html.push_str(if item.is_some() { "<ul class=\"rule-lines\">" } else { "</ul>" });
            list = item.is_some();
        }
        match item {
            Some(item) => html.push_str(&format!("<li>{}</li>", escape(item))),
            None => html.push_str(&format!("<p>{}</p>", escape(line))),
        }
    }
    if list {
        html.push_str("</ul>");
    }
    Html::trusted(format!(r#"<div class="prose" lang="{lang}" dir="{}">{html}</div>"#, lang.direction()))
}

/// What came and what went from one text to another, in their language.
pub(super) fn differs(before: &str, after: &str, lang: Lang) -> Html {
    let difference = agreements::difference(before, after).to_string().replace('\n', "<br>");
    Html::trusted(format!(r#"<p class="diff" lang="{lang}" dir="{}">{difference}</p>"#, lang.direction()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_a_dash_are_a_list_and_text_is_only_text() {
        let html = drawn("Présents (2)\n– <b>\n– Smara\nAbsents", Lang::Fr).to_string();
        let inside = "<p>Présents (2)</p><ul class=\"rule-lines\"><li>&lt;b&gt;</li><li>Smara</li></ul><p>Absents</p>";
        assert_eq!(html, format!("<div class=\"prose\" lang=\"fr\" dir=\"ltr\">{inside}</div>"));
        assert!(drawn("– a", Lang::Ar).to_string().ends_with("</ul></div>"));
    }
}
