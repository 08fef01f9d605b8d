use crate::{near, words};

/// How much of what was typed is read: letters, words, and words whose typing errors are forgiven.
const LETTERS: usize = 200;
const WORDS: usize = 8;
const FORGIVEN_WORDS: usize = 4;

/// What was typed, made out.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// Each word in the forms it may have, as written first.
    pub(crate) words: Vec<Vec<String>>,
    /// What to look up.
    pub(crate) tasks: Vec<Task>,
}

/// One look into the index.
#[derive(Debug)]
pub(crate) struct Task {
    /// The term, or its beginning.
    pub(crate) text: String,
    /// Whether what begins so fits too.
    pub(crate) open: bool,
    /// Whether it speaks of whole names.
    pub(crate) whole: bool,
    /// The word it speaks of, if it does.
    pub(crate) word: Option<usize>,
    /// How many typing errors it forgives.
    pub(crate) errors: u8,
}

impl Wanted {
    /// Reads what was typed. `None` when it holds no letter or digit.
    pub(crate) fn read(typed: &str) -> Option<Self> {
        let typed = words::head(typed, LETTERS);
        let key = words::key(typed);
        let kept: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).take(WORDS).collect();
        let mut forms: Vec<Vec<String>> =
            kept.iter().map(|word| words::forms(word).map(str::to_owned).collect()).collect();
        let last = forms.last_mut()?;
        last.extend(unfinished(typed).filter(|word| *word != last[0]));
        let tasks = if forms.len() == 1 { one(&forms[0]) } else { several(&forms, &kept.join(" ")) };
        Some(Self { words: forms, tasks })
    }

    /// The most typing errors that any of its tasks forgives.
    pub(crate) fn errors(&self) -> u8 {
        self.tasks.iter().map(|task| task.errors).max().unwrap_or(0)
    }
}

/// The last word as far as it was typed: `st` means `saint` once it is finished, and may yet become `stavanger`.
fn unfinished(typed: &str) -> Option<String> {
    let key = words::key(&format!("{typed}x"));
    key.rsplit(' ').next()?.strip_suffix('x').filter(|word| !word.is_empty()).map(str::to_owned)
}

fn one(forms: &[String]) -> Vec<Task> {
    let task = |(index, text): (usize, &String)| Task {
        text: text.clone(),
        open: true,
        whole: true,
        word: Some(0),
        errors: if index == 0 { forgiven(text) } else { 0 },
    };
    forms.iter().enumerate().map(task).collect()
}

fn several(words: &[Vec<String>], key: &str) -> Vec<Task> {
    let mut tasks = Vec::new();
    for (index, text) in words::wholes(key).enumerate() {
        let errors = if index == 0 && words.len() < FORGIVEN_WORDS { forgiven(&text) } else { 0 };
        tasks.push(Task { text, open: true, whole: true, word: None, errors });
    }
    for (word, forms) in words.iter().enumerate() {
        for (index, text) in forms.iter().enumerate() {
            let errors = if index == 0 && word < FORGIVEN_WORDS { forgiven(text) } else { 0 };
            let open = word + 1 == words.len();
            tasks.push(Task { text: text.clone(), open, whole: false, word: Some(word), errors });
        }
    }
    tasks
}

/// How many typing errors a word may hold: one from four letters, two from eight. None where one sign says too much: in numbers,
/// and in scripts without blanks.
fn forgiven(word: &str) -> u8 {
    match word.chars().count() {
        _ if words::is_unspaced(word) || word.chars().any(char::is_numeric) => 0,
        0..4 => 0,
        4..8 => 1,
        8..=near::LONGEST => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tasks(typed: &str) -> Vec<(String, bool, bool, Option<usize>, u8)> {
        let tasks = Wanted::read(typed).map(|wanted| wanted.tasks).unwrap_or_default();
        tasks.into_iter().map(|task| (task.text, task.open, task.whole, task.word, task.errors)).collect()
    }

    #[test]
    fn one_word_is_a_word_and_a_whole_name_at_once() {
        assert_eq!(tasks("Smara"), [("smara".into(), true, true, Some(0), 1)]);
        assert_eq!(
            tasks("السمارة"),
            [("السماره".into(), true, true, Some(0), 1), ("سماره".into(), true, true, Some(0), 0)]
        );
    }

    #[test]
    fn several_words_are_each_needed_unless_they_are_a_whole_name() {
        assert_eq!(
            tasks("Ain Dra"),
            [
                ("aindra".into(), true, true, None, 1),
                ("ain".into(), false, false, Some(0), 0),
                ("dra".into(), true, false, Some(1), 0),
            ]
        );
    }

    #[test]
    fn an_abbreviation_may_be_an_unfinished_word() {
        assert_eq!(Wanted::read("st").unwrap().words, [["saint", "st"]]);
        assert_eq!(Wanted::read("st ").unwrap().words, [["saint"]]);
        assert_eq!(Wanted::read("sta").unwrap().words, [["sta"]]);
    }

    #[test]
    fn what_holds_no_letter_asks_nothing() {
        assert_eq!(tasks("*:* \0 \u{202E}--"), []);
    }

    #[test]
    fn only_the_beginning_of_what_is_too_long_is_read() {
        assert_eq!(tasks(&"a".repeat(10_000)), [("a".repeat(40), true, true, Some(0), 0)]);
        assert_eq!(Wanted::read(&"a b ".repeat(2_500)).unwrap().words.len(), 8);
    }
}
