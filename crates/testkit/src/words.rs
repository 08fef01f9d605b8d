//! The test of a crate's texts: every key in four languages, with the same values to fill, none empty, none unused, none missing.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use kernel::Lang;

/// Checks the texts of the crate at `root` (`env!("CARGO_MANIFEST_DIR")`): all that stands in its `locales/`.
///
/// # Panics
/// With the list of everything that is wrong.
pub fn check(root: impl AsRef<Path>) {
    check_beside(root, &[]);
}

/// The same of a crate that also says texts of others, which stand in these folders beside it.
///
/// # Panics
/// With the list of everything that is wrong.
pub fn check_beside(root: impl AsRef<Path>, others: &[&str]) {
    let root = root.as_ref();
    let texts: BTreeMap<Lang, BTreeMap<String, String>> =
        Lang::ALL.into_iter().map(|lang| (lang, keys(&root.join("locales").join(lang.code())))).collect();
    let mut faults = compare(&texts);
    let source: String =
        ["src", "templates"].iter().flat_map(|folder| files_under(&root.join(folder))).map(|(_, text)| text).collect();
    faults.extend(unused(&texts[&Lang::Fr], &source));
    let mut known = keys(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../platform/locales/fr"));
    known.extend(others.iter().flat_map(|other| keys(&root.join(other).join("locales/fr"))));
    faults.extend(missing(&texts[&Lang::Fr], &known, &source));
    faults.extend(unnamed(&texts[&Lang::Fr], &source));
    assert!(faults.is_empty(), "the texts of {}:\n{}", root.display(), faults.join("\n"));
}

fn compare(texts: &BTreeMap<Lang, BTreeMap<String, String>>) -> Vec<String> {
    let all: BTreeSet<&String> = texts.values().flat_map(BTreeMap::keys).collect();
    let mut faults = Vec::new();
    for key in all {
        let variables: BTreeSet<Vec<String>> =
            texts.values().filter_map(|keys| keys.get(key)).map(|text| variables(text)).collect();
        if variables.len() > 1 {
            faults.push(format!("{key}: filled by different values in different languages: {variables:?}"));
        }
        for (lang, keys) in texts {
            match keys.get(key) {
                None => faults.push(format!("{key}: missing in {lang}")),
                Some(text) if text.trim().is_empty() => faults.push(format!("{key}: empty in {lang}")),
                Some(_) => {}
            }
        }
    }
    faults
}

/// What is written in the audit trail and has no words there: `audit-room-verb` for the verb `room.verb`.
fn unnamed(keys: &BTreeMap<String, String>, source: &str) -> Vec<String> {
    let literal = |call: &str| {
        let (_, rest) = call.split_once(',')?;
        Some(rest.trim_start().strip_prefix('"')?.split('"').next()?.to_owned())
    };
    let verbs: BTreeSet<String> = source.split(".audit(").skip(1).filter_map(literal).collect();
    let key = |verb: &String| format!("audit-{}", verb.replace('.', "-"));
    verbs
        .iter()
        .map(key)
        .filter(|key| !keys.contains_key(key))
        .map(|key| format!("{key}: missing everywhere"))
        .collect()
}

/// Keys that the source never says: neither as a literal, nor as the end of a `format!("head-{…}")`; those of the audit
/// trail are said by their verb.
fn unused(keys: &BTreeMap<String, String>, source: &str) -> Vec<String> {
    let says = |source: &str, key: &str| {
        let mut heads = source.split("format!(\"").skip(1).filter_map(|rest| rest.split(['{', '"']).next());
        source.contains(&format!("\"{key}\""))
            || heads.any(|head| head.len() >= 3 && head.ends_with('-') && key.starts_with(head))
    };
    let verbs = source.replace('.', "-");
    let is_verb = |key: &str| key.strip_prefix("audit-").is_some_and(|verb| says(&verbs, verb));
    keys.keys().filter(|key| !says(source, key) && !is_verb(key)).map(|key| format!("{key}: said nowhere")).collect()
}

/// The calls that say a key, and the place of the key among what they are given.
const SAYING: [(&str, usize); 6] = [
    ("say(", 0),
    (".wrong(", 1),
    (".wrong_in(", 2),
    ("Refusal::new(", 1),
    ("Refusal::forbidden(", 1),
    (".telling(", 1),
];

/// Keys that the source says and nobody has written.
fn missing(keys: &BTreeMap<String, String>, known: &BTreeMap<String, String>, source: &str) -> Vec<String> {
    let said = SAYING.iter().flat_map(|(call, place)| {
        source.split(call).skip(1).filter_map(|rest| literal(arguments(rest).into_iter().nth(*place)?))
    });
    said.filter(|key| !keys.contains_key(*key) && !known.contains_key(*key))
        .map(|key| format!("{key}: said in the source, written nowhere"))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// What a call is given, from behind its opening parenthesis to the one that closes it.
fn arguments(call: &str) -> Vec<&str> {
    let (mut all, mut from, mut depth, mut quoted, mut before) = (Vec::new(), 0, 0_u32, false, ' ');
    for (at, c) in call.char_indices() {
        match c {
            '"' if before != '\\' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ')' | ',' if depth == 0 => {
                all.push(call[from..at].trim());
                from = at + 1;
                if c == ')' {
                    return all;
                }
            }
            _ => {}
        }
        before = c;
    }
    all
}

/// A text that stands in the source as it is.
fn literal(argument: &str) -> Option<&str> {
    argument.strip_prefix('"')?.strip_suffix('"').filter(|text| !text.contains(['"', '{']))
}

/// Every key under a folder of Fluent files, with its text.
fn keys(folder: &Path) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    for (_, text) in files_under(folder) {
        let mut current = None;
        for line in text.lines() {
            if line.starts_with(char::is_whitespace) || line.starts_with('}') {
                if let Some(text) = current.as_ref().and_then(|key: &String| keys.get_mut(key)) {
                    *text = format!("{text}\n{line}");
                }
            } else if let Some((key, text)) = line.split_once(" =").filter(|_| !line.starts_with('#')) {
                keys.insert(key.to_owned(), text.to_owned());
                current = Some(key.to_owned());
            }
        }
    }
    keys
}

fn variables(text: &str) -> Vec<String> {
    let names: BTreeSet<String> = text
        .split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect())
        .collect();
    names.into_iter().collect()
}

/// Every file under a folder, with its text.
pub(crate) fn files_under(folder: &Path) -> Vec<(PathBuf, String)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files = Vec::new();
    for entry in entries.filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            files.extend(files_under(&path));
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            files.push((path, text));
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_said_in_any_way_is_written_somewhere() {
        let keys = |all: &[&str]| all.iter().map(|key| ((*key).to_owned(), String::new())).collect();
        let source = r#"
            t.say("a"); t.say(format!("head-{x}")); t.say(if x { "b" } else { "c" });
            form.wrong(&format!("name-{}", at(1)), "d"); form.wrong("field", "form-needed"); form.wrong(field, key);
            form.wrong_in("field", &WORDS, "e");
            Refusal::new(
                &WORDS,
                "f",
            ).with("x", "y"); Refusal::forbidden(&platform::WORDS, "g"); Refusal::new(words(", \"("), key);
            ctx.go("/").telling("accounts", "h").ok()
        "#;
        let all: Vec<String> = missing(&keys(&["h"]), &keys(&["form-needed"]), source);
        let found: Vec<&str> = all.iter().filter_map(|fault| fault.split(':').next()).collect();
        assert_eq!(found, ["a", "d", "e", "f", "g"]);
    }
}
