//! What is wrong in a text of rules, each with its line and its key; and what each key means.

use kernel::Lang;
use platform::{
    i18n::Words,
    parts::{Html, escape},
};
use suffrage::{Fault, KEYS, Key, Kind, Problem};

/// The most faults that are said at once: whoever mends fifty sends the text again.
const SAID_MOST: usize = 50;

/// The faults in the order of the lines, at most fifty, and how many there are besides; nothing where there is none.
pub(super) fn list(faults: &[Fault], t: Words) -> Html {
    if faults.is_empty() {
        return Html::default();
    }
    let lines: String = faults
        .iter()
        .take(SAID_MOST)
        .map(|fault| {
            let place = match fault.line {
                Some(line) => t.say("fault-line").with("n", line).to_string(),
                None => t.say("fault-somewhere").to_string(),
            };
            let path = match fault.path.is_empty() {
                true => String::new(),
                false => format!(" <code class=\"ltr\">{}</code>", escape(&fault.path)),
            };
            format!("<li><b>{}</b>{path} {}{}</li>", escape(&place), escape(&says(&fault.problem, t)), said(fault))
        })
        .collect();
    let more = match faults.len().saturating_sub(SAID_MOST) {
        0 => String::new(),
        more => format!("<li>{}</li>", escape(&t.say("faults-more").with("n", more).to_string())),
    };
    Html::trusted(format!(r#"<ul class="faults" id="faults">{lines}{more}</ul>"#))
}

/// What the tool that reads TOML remarked, in its English; nothing where the fault is not its own.
fn said(fault: &Fault) -> String {
    match &fault.problem {
        Problem::Unreadable { said } => format!(" <bdi lang=\"en\">{}</bdi>", escape(said)),
        _ => String::new(),
    }
}

fn says(it: &Problem, t: Words) -> String {
    let phrase = match it {
        Problem::Unreadable { .. } => t.say("fault-unreadable"),
        Problem::UnknownKey => t.say("fault-unknown-key"),
        Problem::Missing => t.say("fault-missing"),
        Problem::WrongKind { wanted } => t.say("fault-wrong-kind").with("wanted", kind(*wanted, t)),
        Problem::UnknownWord { found, allowed } => {
            t.say("fault-unknown-word").with("found", found.as_str()).with("allowed", allowed.join(", "))
        }
        Problem::NotAName { found } => t.say("fault-not-a-name").with("found", found.as_str()),
        Problem::Untranslated { lang } => t.say("fault-untranslated").with("lang", language(*lang, t)),
        Problem::Unclean { lang } => t.say("fault-unclean").with("lang", language(*lang, t)),
        Problem::NotAFraction { found } => t.say("fault-not-a-fraction").with("found", found.as_str()),
        Problem::AboveOne { found } => t.say("fault-above-one").with_text("found", found),
        Problem::NothingAsked => t.say("fault-nothing-asked"),
        Problem::NeverReached => t.say("fault-never-reached"),
        Problem::OutOfRange { found, least, most } => {
            t.say("fault-out-of-range").with("found", *found).with("least", *least).with("most", *most)
        }
        Problem::OneBar { found } => t.say("fault-one-bar").with("found", *found),
        Problem::Idle => t.say("fault-idle"),
        Problem::Empty => t.say("fault-empty"),
        Problem::Repeated { name } => t.say("fault-repeated").with("name", name.as_str()),
        Problem::Unknown { name } => t.say("fault-unknown").with("name", name.as_str()),
        Problem::AboveSeats { asked, seats } => t.say("fault-above-seats").with("asked", *asked).with("seats", *seats),
        Problem::AboveColleges { asked, voting } => {
            t.say("fault-above-colleges").with("asked", *asked).with("voting", *voting)
        }
        Problem::PersonsInTheOpen { way } => t.say("fault-persons-in-the-open").with("way", *way),
        Problem::NoTie => t.say("fault-no-tie"),
        Problem::ElectionByCollege => t.say("fault-election-by-college"),
        Problem::ElectionByHands => t.say("fault-election-by-hands"),
        Problem::WeightsByHands => t.say("fault-weights-by-hands"),
    };
    phrase.to_string()
}

/// A language's name, in the reader's.
fn language(it: Lang, t: Words) -> String {
    t.say(format!("language-{}", it.code())).to_string()
}

/// What the value of a key is, in words.
fn kind(it: Kind, t: Words) -> String {
    match it {
        Kind::Table => t.say("value-table").to_string(),
        Kind::Tables => t.say("value-tables").to_string(),
        Kind::Text => t.say("value-text").to_string(),
        Kind::Name => t.say("value-name").to_string(),
        Kind::Names => t.say("value-names").to_string(),
        Kind::Number => t.say("value-number").to_string(),
        Kind::Fraction => t.say("value-fraction").to_string(),
        Kind::YesNo => t.say("value-yes-no").to_string(),
        Kind::Word(words) => t.say("value-word").with("words", words.join(", ")).to_string(),
        Kind::Words(words) => t.say("value-words").with("words", words.join(", ")).to_string(),
    }
}

/// A key as it is explained.
pub(super) struct Explained {
    pub path: &'static str,
    pub says: String,
    pub value: String,
}

/// Every key that a file of rules may hold, by the table at its head.
pub(super) fn keys(t: Words) -> Vec<(&'static str, Vec<Explained>)> {
    let mut tables: Vec<(&str, Vec<Explained>)> = Vec::new();
    for key in KEYS {
        let head = key.path.split('.').next().unwrap_or(key.path);
        let value = kind(key.kind, t);
        let value = if key.needed { value } else { t.say("key-optional").with("value", value).to_string() };
        let explained = Explained { path: key.path, says: t.say(phrase(key)).to_string(), value };
        match tables.last_mut().filter(|(table, _)| *table == head) {
            Some((_, keys)) => keys.push(explained),
            None => tables.push((head, vec![explained])),
        }
    }
    tables
}

/// The phrase that explains a key. What is asked of a number is said in one way wherever it stands.
fn phrase(key: &Key) -> String {
    let last = key.path.rsplit('.').next().unwrap_or(key.path);
    let second = key.path.strip_prefix("quorum.second.").filter(|rest| *rest != "asks");
    let id = match (last, second) {
        ("at_least" | "more_than" | "number", _) => last.replace('_', "-"),
        ("of", _) if key.path.starts_with("majority") => "majority-of".to_owned(),
        (_, Some(rest)) => format!("quorum-{}", rest.replace(['.', '_'], "-")),
        ("of", None) => "quorum-of".to_owned(),
        _ => key.id.to_owned(),
    };
    let id = if id == "quorum-college-of" { "quorum-of".to_owned() } else { id };
    format!("key-{id}")
}

#[cfg(test)]
mod tests {
    use platform::i18n::plain;
    use suffrage::Rules;

    use super::*;

    #[test]
    fn every_key_is_explained_in_every_language() {
        for (lang, key) in Lang::ALL.into_iter().flat_map(|lang| KEYS.iter().map(move |key| (lang, key))) {
            assert!(crate::WORDS.words(lang).knows(&phrase(key)), "{}: {} in {lang}", key.path, phrase(key));
        }
    }

    #[test]
    fn a_text_of_faults_alone_says_fifty_and_counts_the_rest() {
        let faults = Rules::read(&"x=1\n".repeat(200)).expect_err("no such key");
        let said = list(&faults, crate::WORDS.words(Lang::En)).to_string();
        assert_eq!(said.matches("<b>").count(), SAID_MOST);
        assert!(said.contains(&format!("{} more", faults.len() - SAID_MOST)), "{said}");
    }

    #[test]
    fn what_the_tool_says_stands_after_the_words_of_the_reader_and_is_marked_as_english() {
        let faults = Rules::read("= 1").expect_err("no TOML");
        for (lang, words) in [(Lang::Fr, "Ce n’est pas du TOML."), (Lang::Ar, "ليس هذا بصيغة TOML.")] {
            let said = list(&faults, crate::WORDS.words(lang)).to_string();
            assert!(said.contains(&format!("{words} <bdi lang=\"en\">")), "{said}");
        }
    }

    #[test]
    fn a_language_that_is_missing_has_its_name_in_the_readers() {
        let says = |lang| says(&Problem::Untranslated { lang: Lang::Fr }, crate::WORDS.words(lang));
        assert_eq!(plain(&says(Lang::Fr)), "Ce texte manque en français.");
        assert_eq!(plain(&says(Lang::En)), "This text is missing in French.");
        assert_eq!(plain(&says(Lang::Es)), "Este texto falta en francés.");
        assert_eq!(plain(&says(Lang::Ar)), "هذا النص غير موجود باللغة الفرنسية.");
    }
}
