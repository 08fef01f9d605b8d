//! What is wrong in a text of rules, each with its line and its key; and what each key means.

use platform::{
    i18n::Words,
    parts::{Html, escape},
};
use suffrage::{Fault, KEYS, Key, Kind, Problem};

/// Every fault, in the order of the lines; nothing where there is none.
pub(super) fn list(faults: &[Fault], t: Words) -> Html {
    if faults.is_empty() {
        return Html::default();
    }
    let lines: String = faults
        .iter()
        .map(|fault| {
            let place = match fault.line {
                Some(line) => t.say("fault-line").with("n", line).to_string(),
                None => t.say("fault-somewhere").to_string(),
            };
            let path = match fault.path.is_empty() {
                true => String::new(),
                false => format!(" <code class=\"ltr\">{}</code>", escape(&fault.path)),
            };
            format!("<li><b>{}</b>{path} {}</li>", escape(&place), escape(&says(&fault.problem, t)))
        })
        .collect();
    Html::trusted(format!(r#"<ul class="faults" id="faults">{lines}</ul>"#))
}

fn says(it: &Problem, t: Words) -> String {
    let phrase = match it {
        Problem::Unreadable { said } => t.say("fault-unreadable").with("said", said.as_str()),
        Problem::UnknownKey => t.say("fault-unknown-key"),
        Problem::Missing => t.say("fault-missing"),
        Problem::WrongKind { wanted } => t.say("fault-wrong-kind").with("wanted", kind(*wanted, t)),
        Problem::UnknownWord { found, allowed } => {
            t.say("fault-unknown-word").with("found", found.as_str()).with("allowed", allowed.join(", "))
        }
        Problem::NotAName { found } => t.say("fault-not-a-name").with("found", found.as_str()),
        Problem::Untranslated { lang } => t.say("fault-untranslated").with("lang", lang.endonym()),
        Problem::Unclean { lang } => t.say("fault-unclean").with("lang", lang.endonym()),
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
    };
    phrase.to_string()
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
    use kernel::Lang;

    use super::*;

    #[test]
    fn every_key_is_explained_in_every_language() {
        for (lang, key) in Lang::ALL.into_iter().flat_map(|lang| KEYS.iter().map(move |key| (lang, key))) {
            assert!(crate::WORDS.words(lang).knows(&phrase(key)), "{}: {} in {lang}", key.path, phrase(key));
        }
    }
}
