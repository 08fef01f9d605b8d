//! How the atlas's facts are put before a reader.

use kernel::Localised;
use platform::{
    i18n::Words,
    parts::{Html, escape, shown, undocumented},
};

use crate::{
    WORDS,
    rules::{Identity, Kind, Organ, Source},
};

/// Sources as links, on a line of their own; nothing when there are none.
pub fn sources(sources: &[Source], t: Words) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    let link = |source: &Source| {
        let name = escape(&source.name);
        match &source.url {
            Some(url) => format!(r#"<a href="{}"><bdi>{name}</bdi></a>"#, escape(url)),
            None => format!("<bdi>{name}</bdi>"),
        }
    };
    let links: Vec<String> = sources.iter().map(link).collect();
    Html::trusted(format!(r#"<p class="source">{} {}</p>"#, t.shell().say("source"), links.join(" · ")))
}

/// The word for what a place or a body is.
pub fn entity_kind(kind: Kind, t: Words) -> String {
    WORDS.words(t.lang).say(format!("kind-{}", kind.as_str())).to_string()
}

/// How well it is known which legal entity is meant, in words.
pub fn identity_word(identity: Identity, t: Words) -> String {
    WORDS.words(t.lang).say(format!("identity-{}", identity.as_str())).to_string()
}

/// Which organ speaks for it, in words.
pub fn organ_word(organ: Organ, t: Words) -> String {
    WORDS.words(t.lang).say(format!("organ-{}", organ.as_str())).to_string()
}

/// A text that people wrote as a paragraph; nothing when nobody wrote any.
pub(crate) fn paragraph(text: &Localised, t: Words) -> Html {
    if text.is_empty() { Html::default() } else { Html::trusted(format!("<p>{}</p>", shown(text, t.lang))) }
}

/// A fact, or that nobody has published it.
pub(crate) fn known(fact: Option<String>, t: Words) -> Html {
    fact.map_or_else(|| undocumented(&t), |fact| Html::trusted(escape(&fact)))
}
