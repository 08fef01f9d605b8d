//! Languages, durations and terms, named to a reader.

use kernel::LangTag;
use platform::i18n::Words;

use crate::rules::{Entry, RenewalClause, Terms};

/// The name of a language in the reader's: "arabe"; its tag where we have no name for it.
pub fn name(tag: &LangTag, t: Words) -> String {
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
        None => press::endonym(tag),
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

/// A name and what it is, on one line: "durée : 3 ans".
pub(crate) fn pair(name: &str, value: &str, t: Words) -> String {
    t.say("draft-pair").with("name", name).with("value", value).to_string()
}

/// Terms in words, each with its name.
pub(crate) fn terms_in_lines(it: &Terms, t: Words) -> Vec<String> {
    terms(it, t).iter().map(|(name, value)| pair(name, value, t)).collect()
}

/// Terms in words, each with its name.
pub(crate) fn terms(terms: &Terms, t: Words) -> Vec<(String, String)> {
    let entry = match terms.entry {
        Entry::LastSignature => t.say("draft-entry-last-signature").to_string(),
        Entry::LastApproval => t.say("draft-entry-last-approval").to_string(),
        Entry::On { day } => t.day(day),
    };
    let renewal = match terms.renewal {
        RenewalClause::Tacit { months: again, notice_months } => t
            .say("draft-tacit-of")
            .with("months", months(Some(again), t))
            .with("notice", months(Some(notice_months), t))
            .to_string(),
        RenewalClause::Express => t.say("draft-renewal-express").to_string(),
        RenewalClause::None => t.say("draft-renewal-none").to_string(),
    };
    vec![
        (t.say("draft-entry").to_string(), entry),
        (t.say("draft-duration").to_string(), months(terms.months, t)),
        (t.say("draft-renewal").to_string(), renewal),
        (t.say("draft-notice").to_string(), months(Some(terms.notice_months), t)),
    ]
}
