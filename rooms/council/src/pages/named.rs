//! How whoever sits is called on a page: the office first, then a name only where its bearer agreed, then the body.

use kernel::Day;
use members::Office;
use platform::{
    i18n::Words,
    parts::{Html, escape, shown},
};

use crate::{
    rules::{College, Function, Organ, OrganKind},
    seating::Sitter,
};

/// The office, the name where it is public, and the body with the way to its page.
pub(super) fn called(it: &Sitter, t: Words) -> Html {
    let name = it
        .holder
        .name
        .as_ref()
        .map_or_else(String::new, |name| format!(" <bdi>{}</bdi>", escape(name.shown(t.lang).text)));
    Html::trusted(format!("<b>{}</b>{name} {}", shown(&it.holder.title, t.lang), body(it, t)))
}

/// The body, with the way to its page.
pub(super) fn body(it: &Sitter, t: Words) -> Html {
    let name = shown(it.entity.short_name(), t.lang);
    Html::trusted(match &it.member {
        Some(address) => format!(r#"<a href="/{}{}">{name}</a>"#, t.lang, escape(address)),
        None => format!("<span>{name}</span>"),
    })
}

/// The same in one line of text: "Mayor · Smara". `t` are the words of this room.
pub fn line(it: &Sitter, t: Words) -> String {
    let title = it.holder.title.shown(t.lang);
    let body = it.entity.short_name().shown(t.lang);
    let name = it.holder.name.as_ref().map(|name| name.shown(t.lang).text);
    let parts: Vec<&str> = [Some(title.text), name, Some(body.text)].into_iter().flatten().collect();
    parts.join(" · ")
}

/// A function's word.
pub(super) fn function(it: Function, t: Words) -> String {
    t.say(format!("function-{}", it.as_str())).to_string()
}

/// A kind's word.
pub(super) fn kind(it: OrganKind, t: Words) -> String {
    t.say(format!("kind-{}", it.as_str())).to_string()
}

/// Who may sit in a college, in words: for which bodies, by which offices where some are named.
pub(super) fn sits(it: &College, offices: &[Office], t: Words) -> String {
    let sits = t.say(format!("sits-{}", it.said.sits.as_str())).to_string();
    let named = offices.iter().filter(|office| it.said.offices.contains(&office.key));
    let named: Vec<String> = named.map(|office| office.title(None).shown(t.lang).text.to_owned()).collect();
    match named.is_empty() {
        true => sits,
        false => t.say("sits-by-office").with("sits", sits).with("offices", t.list(named)).to_string(),
    }
}

/// From when to when, in words.
pub(super) fn term(since: Day, last: Option<Day>, t: Words) -> String {
    match last {
        Some(last) => t.say("from-until").with("from", t.day(since)).with("until", t.day(last)).to_string(),
        None => t.say("since").with("day", t.day(since)).to_string(),
    }
}

/// That an organ's seats and rules are an example; nothing where they are the club's own.
pub(super) fn example(it: &Organ, t: Words) -> Html {
    if it.example { platform::parts::notice(t.say("example-organ")) } else { Html::default() }
}
