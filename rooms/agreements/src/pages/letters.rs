//! Languages of a text that the press has no letters for: said early, and in the way of nothing.

use std::collections::BTreeMap;

use kernel::LangTag;
use platform::{
    i18n::Words,
    parts::{Html, notice},
};

use crate::{rules::Content, tongue};

/// A warning where this text, as it stands, could not be printed in one of its languages; nothing where it can.
pub(super) fn warning(text: &Content, t: Words) -> Option<Html> {
    let mut written: BTreeMap<&LangTag, Vec<&str>> = text.languages.iter().map(|lang| (lang, Vec::new())).collect();
    for (lang, words) in text.clauses.iter().flat_map(|clause| &clause.words) {
        written.entry(lang).or_default().extend([words.heading.as_str(), words.body.as_str()]);
    }
    let lacking = written.into_iter().filter(|(lang, written)| !press::prints(lang, written.iter().copied()));
    let names: Vec<String> = lacking.map(|(lang, _)| tongue::name(lang, t)).collect();
    (!names.is_empty()).then(|| notice(t.say("no-letters").with("langs", t.list(names))))
}
