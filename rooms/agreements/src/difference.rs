//! A readable difference between two texts, word by word.

use platform::parts::{Html, escape};
use similar::{ChangeTag, TextDiff};

/// What came and what went from one text to another, as HTML: every word of both is in it, escaped.
pub(crate) fn difference(before: &str, after: &str) -> Html {
    let diff = TextDiff::from_unicode_words(before, after);
    let mut html = String::new();
    let mut run = (ChangeTag::Equal, String::new());
    for change in diff.iter_all_changes() {
        if change.tag() != run.0 {
            close(&mut html, run.0, &run.1);
            run = (change.tag(), String::new());
        }
        run.1.push_str(change.value());
    }
    close(&mut html, run.0, &run.1);
    Html::trusted(html)
}

fn close(html: &mut String, tag: ChangeTag, words: &str) {
    if words.is_empty() {
        return;
    }
    let words = escape(words);
    match tag {
        ChangeTag::Equal => html.push_str(&words),
        ChangeTag::Insert => html.push_str(&format!("<ins>{words}</ins>")),
        ChangeTag::Delete => html.push_str(&format!("<del>{words}</del>")),
    }
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn what_came_and_what_went_is_marked_word_by_word() {
        let html = difference("trois ans", "cinq ans").to_string();
        assert!(html.contains("<del>trois</del>") && html.contains("<ins>cinq</ins>") && html.ends_with(" ans"));
        let arabic = difference("مدة ثلاث سنوات", "مدة خمس سنوات").to_string();
        assert!(arabic.contains("<del>ثلاث</del>") && arabic.contains("<ins>خمس</ins>"));
    }

    #[test]
    fn a_hostile_text_stays_text() {
        let html = difference("", "<script>alert(1)</script>").to_string();
        assert!(!html.contains("<script>") && html.contains("&lt;"));
    }

    #[test]
    fn the_same_text_shows_no_difference() {
        assert_eq!(difference("un texte", "un texte").to_string(), "un texte");
    }
}
