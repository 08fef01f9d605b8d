//! A readable difference between two texts, word by word.

use platform::parts::{Html, escape};
use similar::{ChangeTag, TextDiff};

/// What came and what went from one text to another, as HTML: every word of both is in it, escaped. Words replaced one
/// after the other are shown as one replacement, so that it can be read.
pub fn difference(before: &str, after: &str) -> Html {
    Html::trusted(drawn(&runs(before, after)))
}

/// Words of one kind in a row.
type Run = (ChangeTag, String);

fn runs(before: &str, after: &str) -> Vec<Run> {
    let diff = TextDiff::from_unicode_words(before, after);
    let mut runs: Vec<Run> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut().filter(|(tag, _)| *tag == change.tag()) {
            Some((_, words)) => words.push_str(change.value()),
            None => runs.push((change.tag(), change.value().to_owned())),
        }
    }
    runs
}

fn drawn(runs: &[Run]) -> String {
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
    html
}

/// What is shown of a difference in a list, where not the whole of it is.
#[derive(Debug, Clone)]
pub struct Glimpse {
    /// The words about the first change, as [`difference`] marks them, with an ellipsis where words are left out.
    pub html: Html,
    /// Whether words are left out.
    pub cut: bool,
}

/// How many words are read from the first change on, of each text.
const WORDS_SEEN: usize = 80;
/// How many words that both texts have stand before the first change, and after the last one.
const WORDS_BESIDE: usize = 8;

/// The first change from one text to another with a few words about it, however long they are: what is marked goes or comes, though more
/// may further on.
pub fn glimpse(before: &str, after: &str) -> Glimpse {
    let (old, new): (Vec<&str>, Vec<&str>) = (pieces(before), pieces(after));
    let begin = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let (left_old, left_new) = (&old[begin..], &new[begin..]);
    let end = left_old.iter().rev().zip(left_new.iter().rev()).take_while(|(one, other)| one == other).count();
    let changed = |left: &[&str]| left.len() - end;
    let long = changed(left_old).max(changed(left_new)) > WORDS_SEEN;
    let from = begin.saturating_sub(WORDS_BESIDE);
    let to = |left: &[&str]| {
        begin + if long { changed(left).min(WORDS_SEEN) } else { left.len().min(changed(left) + WORDS_BESIDE) }
    };
    let (old_to, new_to) = (to(left_old), to(left_new));
    let mut runs = runs(&old[from..old_to].concat(), &new[from..new_to].concat());
    if long {
        // What the words that were read end with may be further on in the other text: it is not said to go or to come.
        let last = runs.iter().rposition(|(tag, words)| *tag == ChangeTag::Equal && !words.trim().is_empty());
        let changes = |runs: &[Run]| runs.iter().any(|(tag, _)| *tag != ChangeTag::Equal);
        if let Some(last) = last.filter(|last| changes(&runs[..*last])) {
            runs.truncate(last + 1);
        }
    }
    let left_out = long || old_to < old.len() || new_to < new.len();
    let (first, then) = (if from > 0 { "… " } else { "" }, if left_out { " …" } else { "" });
    Glimpse { html: Html::trusted(format!("{first}{}{then}", drawn(&runs).trim_end())), cut: from > 0 || left_out }
}

/// The words of a text, each with the blanks behind it.
fn pieces(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(word) = rest.find(|c: char| !c.is_whitespace()) {
        let blank = rest[word..].find(char::is_whitespace).map_or(rest.len(), |at| word + at);
        let next = rest[blank..].find(|c: char| !c.is_whitespace()).map_or(rest.len(), |at| blank + at);
        all.push(&rest[..next]);
        rest = &rest[next..];
    }
    all
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
    use super::{difference, glimpse};

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

    /// So many words, each with its number.
    fn numbered(n: usize) -> Vec<String> {
        (1..=n).map(|at| format!("mot{at}")).collect()
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        let glimpse = glimpse("trois ans", "cinq ans");
        assert_eq!((glimpse.html.to_string().as_str(), glimpse.cut), ("<del>trois</del> <ins>cinq</ins> ans", false));
    }

    #[test]
    fn of_a_long_text_the_words_about_the_change_are_shown() {
        let old = numbered(1000);
        let mut new = old.clone();
        new[499] = "autre".into();
        let glimpse = glimpse(&old.join(" "), &new.join(" "));
        let (before, after) = (old[491..499].join(" "), old[500..508].join(" "));
        assert_eq!(glimpse.html.to_string(), format!("… {before} <del>mot500</del> <ins>autre</ins> {after} …"));
        assert!(glimpse.cut);
    }

    #[test]
    fn what_comes_again_further_on_is_not_said_to_go() {
        let old = numbered(1000);
        let mut new = old.clone();
        new.splice(0..0, numbered(30).into_iter().map(|word| format!("neuf{word}")));
        new[900] = "fin".into();
        let html = glimpse(&old.join(" "), &new.join(" ")).html.to_string();
        assert!(html.starts_with("<ins>neufmot1 ") && html.ends_with("mot50 …") && !html.contains("<del>"), "{html}");
    }

    #[test]
    fn a_long_text_that_is_struck_or_new_is_shown_from_its_first_word_on() {
        let long = numbered(1000).join(" ");
        let (struck, come) = (glimpse(&long, ""), glimpse("", &long));
        let eighty = numbered(80).join(" ");
        assert_eq!(struck.html.to_string(), format!("<del>{eighty} </del> …"));
        assert_eq!(come.html.to_string(), format!("<ins>{eighty} </ins> …"));
    }
}
