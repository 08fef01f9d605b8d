//! How the atlas's facts are put before a reader.

use kernel::{Lang, Localised, Time};
use platform::{
    i18n::Words,
    parts::{Html, escape, shown, undocumented},
};

use crate::{
    WORDS,
    rules::{Identity, Kind, Licence, Locality, Organ, Source, Theme, clock_at, distance_km, heading, offset_text},
};

/// Sources as links, on a line of their own, each with its licence where it is known; nothing when there are none.
pub fn sources(sources: &[Source], t: Words) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    let link = |source: &Source| {
        let name = escape(&source.name);
        let source_link = match &source.url {
            Some(url) => format!(r#"<a href="{}"><bdi>{name}</bdi></a>"#, escape(url)),
            None => format!("<bdi>{name}</bdi>"),
        };
        let licence = source.licence().map(|licence| format!(" ({})", licence_link(licence, t)));
        format!("{source_link}{}", licence.unwrap_or_default())
    };
    let links: Vec<String> = sources.iter().map(link).collect();
    Html::trusted(format!(r#"<p class="source">{} {}</p>"#, t.shell().say("source"), links.join(" · ")))
}

fn licence_link(licence: Licence, t: Words) -> String {
    match licence.text() {
        Some((name, url)) => format!(r#"<a href="{url}" rel="license"><bdi>{name}</bdi></a>"#),
        None => escape(&WORDS.words(t.lang).say("public-domain").to_string()),
    }
}

/// The word for what places work on together.
pub fn theme_word(theme: Theme, t: Words) -> String {
    WORDS.words(t.lang).say(format!("theme-{}", theme.as_str())).to_string()
}

/// Themes in the reader's words, joined as the language joins them.
pub(crate) fn theme_words(themes: &[Theme], t: Words) -> String {
    t.list(themes.iter().map(|theme| theme_word(*theme, t)))
}

/// How far another place lies and which way, in words; nothing where either position is not documented.
pub(crate) fn way(from: &Locality, to: &Locality, t: Words) -> Option<String> {
    let (from, to) = (from.position.as_ref()?, to.position.as_ref()?);
    let way = t.say(format!("way-{}", heading(from, to).as_str())).to_string();
    Some(t.say("distance-way").with("distance", kilometres(distance_km(from, to), t)).with("way", way).to_string())
}

/// A distance in whole kilometres.
pub(crate) fn kilometres(km: f64, t: Words) -> String {
    if km < 1.0 {
        t.say("under-a-kilometre").to_string()
    } else {
        t.say("kilometres").with("n", km.round()).to_string()
    }
}

/// A number with so many digits after the mark that the language has.
pub(crate) fn decimal(number: f64, digits: usize, t: Words) -> String {
    let text = format!("{number:.digits$}").replace('-', "−");
    if t.lang == Lang::En { text } else { text.replace('.', ",") }
}

/// Points that speak for or against something, with their sign; what rounds to nothing has none.
pub(crate) fn points(points: f32, t: Words) -> String {
    let rounded = (f64::from(points) * 10.0).round() / 10.0;
    let text = decimal(rounded.abs(), 1, t);
    match rounded {
        rounded if rounded > 0.0 => format!("+{text}"),
        rounded if rounded < 0.0 => format!("−{text}"),
        _ => text,
    }
}

/// What is written from left to right in every language: signs, numbers.
pub(crate) fn ltr(text: &str) -> Html {
    Html::trusted(format!(r#"<bdi dir="ltr">{}</bdi>"#, escape(text)))
}

/// By how much the clocks of a zone are ahead of universal time, run left to right.
pub(crate) fn offset(minutes: i32) -> String {
    format!(r#"<bdi dir="ltr">{}</bdi>"#, offset_text(minutes))
}

/// What the clocks of a zone say, for who reads without scripts. A page may be kept a while: what it says of an hour is
/// of a moment that it names.
pub(crate) fn said_at(zone: &str, now: Time, t: Words) -> Option<String> {
    let (there, here) = (clock_at(zone, now)?, clock_at("UTC", now)?);
    let day = t.day(now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date());
    let at = t.say("time-at").with("there", there).with("here", here).with("day", day).to_string();
    Some(format!("<noscript><p>{}</p></noscript>", escape(&at)))
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
