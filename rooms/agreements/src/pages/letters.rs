//! Languages of a text that the press has no letters for: said early, and in the way of nothing.

use platform::{
    i18n::Words,
    parts::{Html, notice},
};

use crate::{reading, rules::Content, tongue};

/// A warning where this text, as it stands, could not be printed in one of its languages; nothing where it can.
pub(super) fn warning(text: &Content, t: Words) -> Option<Html> {
    let names: Vec<String> = reading::unprinted(text).iter().map(|lang| tongue::name(lang, t)).collect();
    (!names.is_empty()).then(|| notice(t.say("no-letters").with("langs", t.list(names))))
}
