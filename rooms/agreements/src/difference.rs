//! A readable difference between two texts, word by word.

use platform::parts::{Html, escape};
use similar::{ChangeTag, TextDiff};

/// What came and what went from one text to another, as HTML: every word of both is in it, escaped. Words replaced one
/// after the other are shown as one replacement, so that it can be read.
pub fn difference(before: &str, after: &str) -> Html {
    let diff = TextDiff::from_unicode_words(before, after);
    let mut runs: Vec<(ChangeTag, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut().filter(|(tag, _)| *tag == change.tag()) {
            Some((_, words)) => words.push_str(change.value()),
            None => runs.push((change.tag(), change.value().to_owned())),
        }
    }
    let mut html = String::new();
    let (mut went, mut came) = (String::new(), String::new());
    for (at, (tag, words)) in runs.iter().enumerate() {
        let between = !(went.is_empty() && came.is_empty()) && at + 1 < runs.len();
        match tag {
            ChangeTag::Delete => went.push_str(words),
            ChangeTag::Insert => came.push_str(words),
            ChangeTag::Equal if between && !words.contains('\n') && words.trim().is_empty() => {
                went.push_str(words);
                came.push_str(words);
            }
            ChangeTag::Equal => {
                close(&mut html, &mut went, &mut came);
                html.push_str(&escape(words));
            }
        }
    }
    close(&mut html, &mut went, &mut came);
    Html::trusted(html)
}

/// Writes out a replacement and begins anew.
fn close(html: &mut String, went: &mut String, came: &mut String) {
    let (old, new) = (std::mem::take(went), std::mem::take(came));
    if !old.trim().is_empty() {
        html.push_str(&format!("<del>{}</del>", escape(&old)));
        if !new.is_empty() && !old.ends_with(char::is_whitespace) {
            html.push(' ');
        }
    }
    if !new.is_empty() {
        html.push_str(&format!("<ins>{}</ins>", escape(&new)));
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
    fn words_replaced_in_a_row_are_one_replacement() {
        let html = difference("pour trois ans entiers.", "pour cinq années pleines.").to_string();
        assert_eq!(html, "pour <del>trois ans entiers</del> <ins>cinq années pleines</ins>.");
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
