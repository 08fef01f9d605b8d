//! Languages and durations, named to a reader.

use kernel::LangTag;
use platform::i18n::Words;

/// The name of a language in the reader's: "arabe"; its tag where we have no name for it.
pub(crate) fn name(tag: &LangTag, t: Words) -> String {
    let key = format!("draft-lang-{}", tag.as_str().to_lowercase());
    let known = |key: &str| t.knows(key).then(|| t.say(key.to_owned()).to_string());
    let variety = || {
        let lang = tag.interface()?;
        let whole = tag.as_str() == lang.code();
        known(&format!("draft-lang-{lang}")).map(|name| if whole { name } else { format!("{name} ({tag})") })
    };
    known(&key).or_else(variety).unwrap_or_else(|| tag.to_string())
}

/// The language's own name for itself, for a switch between texts.
pub(crate) fn own_name(tag: &LangTag) -> String {
    match tag.interface() {
        Some(lang) if tag.as_str() == lang.code() => lang.endonym().to_owned(),
        Some(lang) => format!("{} ({tag})", lang.endonym()),
        None => tag.to_string(),
    }
}

/// A number of months in words; none when there is no end.
pub(crate) fn months(months: Option<u16>, t: Words) -> String {
    match months {
        None => t.say("draft-no-end").to_string(),
        Some(months) if months > 0 && months % 12 == 0 => t.say("draft-years").with("n", months / 12).to_string(),
        Some(months) => t.say("draft-months").with("n", months).to_string(),
    }
}
