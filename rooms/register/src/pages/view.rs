//! How acts are put before a reader.

use kernel::Direction;
use platform::i18n::Words;

use crate::rules::{ActKind, Entry, Hash, Names};

/// A name in the language it is in.
pub(super) struct Name {
    pub text: String,
    pub lang: String,
    pub dir: Direction,
}

pub(super) fn name(names: &Names, t: Words) -> Option<Name> {
    let (tag, text) = names.shown(t.lang)?;
    Some(Name { text: text.to_owned(), lang: tag.to_string(), dir: tag.direction() })
}

/// What an act is about: its name, and its page when it has one.
pub(super) struct Topic {
    pub name: Name,
    pub href: Option<String>,
}

/// Nothing when it is under seal.
pub(super) fn topic(entry: &Entry, t: Words) -> Option<Topic> {
    let subject = entry.open_subject()?;
    let href = match subject.kind.as_str() {
        "agreement" => Some(format!("/{}/agreements/{}", t.lang, subject.slug)),
        "member" => Some(format!("/{}/members/{}", t.lang, subject.slug)),
        "organ" | "seat" => Some(format!("/{}/council/organs/{}", t.lang, subject.slug)),
        "session" => Some(format!("/{}/council/sessions/{}", t.lang, subject.slug)),
        "vote" => Some(format!("/{}/council/votes/{}", t.lang, subject.slug)),
        "decision" => Some(format!("/{}/council/decisions/{}", t.lang, subject.slug)),
        _ => None,
    };
    let unnamed = || Name { text: subject.slug.clone(), lang: "zxx".to_owned(), dir: Direction::Ltr };
    Some(Topic { name: name(&subject.name, t).unwrap_or_else(unnamed), href })
}

pub(super) fn parties(entry: &Entry, t: Words) -> Vec<Name> {
    entry.parties.iter().filter_map(|party| name(&party.name, t)).collect()
}

/// The word for a kind of act.
pub(super) fn act_word(kind: ActKind, t: Words) -> String {
    t.say(format!("act-{}", kind.as_str().replace('.', "-"))).to_string()
}

pub(super) fn hex(hash: &Hash) -> String {
    hash.0.iter().map(|byte| format!("{byte:02x}")).collect()
}
