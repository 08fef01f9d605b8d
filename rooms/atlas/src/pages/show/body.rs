//! What is known of the legal entity that governs a place, or that an institution is.

use platform::{
    i18n::Words,
    parts::{Html, escape, shown},
};

use crate::{
    rules::{Entity, Source},
    view::{entity_kind, identity_word, known, organ_word, paragraph, sources},
};

/// A legal entity as a page describes it.
pub(super) struct Body {
    pub name: Html,
    pub pairs: Vec<(String, Html)>,
    pub note: Html,
}

pub(super) fn describe(it: &Entity, t: Words) -> Body {
    let with_sources =
        |word: String, list: &[Source]| Html::trusted(format!("<p>{}</p>{}", escape(&word), sources(list, t)));
    let mut pairs =
        vec![(t.say("identity").to_string(), with_sources(identity_word(it.identity, t), &it.identity_sources))];
    if it.place.is_some() {
        pairs.insert(0, (t.say("kind").to_string(), known(Some(entity_kind(it.kind, t)), t)));
        pairs.push((t.say("organ").to_string(), with_sources(organ_word(it.organ, t), &it.organ_sources)));
    }
    Body { name: shown(&it.name, t.lang), pairs, note: paragraph(&it.note, t) }
}
