//! What happened, in words: from the facts of a session the sections of its minutes, in the four languages. The same facts give
//! the same words.

mod attendance;
mod facts;
mod item;
mod opening;

use council::session_words;
use kernel::{Lang, Localised, Time};
use platform::i18n::Words;

pub(crate) use facts::{Attended, Event, Facts, ItemFacts, Outcome, Reckoned, Told};

use crate::{
    WORDS,
    rules::{Line, Section, What, Who},
};

/// The sections of the minutes, in order.
pub(crate) fn sections(it: &Facts) -> Vec<Section> {
    let mut all = vec![opening::section(it), attendance::section(it), attendance::quorum(it)];
    all.extend(it.items.iter().map(|item| item::section(it, item)));
    if !it.besides.is_empty() {
        all.push(item::besides(it));
    }
    if !it.rests.is_empty() {
        all.push(opening::suspensions(it));
    }
    all.push(opening::closing(it));
    all
}

/// What is said in each language; a line, without marks that a page needs and a text that is kept does not.
pub(crate) fn each(says: impl Fn(Words) -> String) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, line(&says(WORDS.words(lang)))))
}

/// A text in one line; spaces that do not break a line stay.
fn line(text: &str) -> String {
    let parts = plain(text);
    let parts = parts.split([' ', '\t', '\n', '\r']).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// The same text without the marks by which a page isolates what fills a phrase (FSI to PDI): those that somebody wrote stay.
pub(crate) fn plain(text: &str) -> String {
    let (mut open, mut kept) = (Vec::new(), String::with_capacity(text.len()));
    for c in text.chars() {
        let stays = match c {
            '\u{2066}' | '\u{2067}' => {
                open.push(true);
                true
            }
            '\u{2068}' => {
                open.push(false);
                false
            }
            '\u{2069}' => open.pop().unwrap_or(false),
            _ => true,
        };
        kept.extend(stays.then_some(c));
    }
    kept
}

/// A line that says something and is no more than that.
pub(crate) fn plainly(says: impl Fn(Words) -> String) -> Line {
    Line::plain(each(says))
}

pub(crate) fn a(what: What, says: impl Fn(Words) -> String) -> Line {
    Line { what, text: each(says) }
}

/// What begins a line of a list.
pub(crate) const DASH: &str = "– ";

/// The same line in a list, under the line that it belongs to.
pub(crate) fn listed(line: Line) -> Line {
    let text = line.text.iter().fold(Localised::default(), |all, (lang, text)| all.with(lang, format!("{DASH}{text}")));
    Line { text, ..line }
}

/// What a session is called, with its day.
pub(crate) fn session_of_day(it: &council::Gathered, t: Words) -> String {
    let title = session_words::title(&it.session, it.organ(), council::WORDS.words(t.lang));
    let day = it.session.day().map(|day| t.day(day)).unwrap_or_default();
    t.say("minutes-of-day").with("session", title).with("day", day).to_string()
}

/// The title of a section, by its key among the words.
fn titled(key: &'static str) -> Localised {
    each(|t| t.say(key).to_string())
}

/// Who sits there, as a line names them: office, name where it is public, body.
pub(crate) fn named(who: &Who, t: Words) -> String {
    let name = who.name.as_ref().map(|name| name.shown(t.lang).text);
    let parts = [Some(who.office.shown(t.lang).text), name, Some(who.body.shown(t.lang).text)];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let line = parts.join(" · ");
    match &who.stands_in_for {
        Some(holder) => session_words::standing_in(line, named(holder, t), council::WORDS.words(t.lang)),
        None => line,
    }
}

/// Several who sit, as a line names them.
pub(crate) fn all_named(all: &[Who], t: Words) -> String {
    all.iter().map(|who| named(who, t)).collect::<Vec<_>>().join(&t.say("between").to_string())
}

/// The hour of an instant, with its day where that is not the session's.
fn hour(it: &Facts, at: Time, t: Words) -> String {
    session_words::hour_then(at, &it.session, council::WORDS.words(t.lang))
}

/// The day and the hour of an instant.
fn moment(it: &Facts, at: Time, t: Words) -> String {
    session_words::moment(at, &it.session, council::WORDS.words(t.lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_the_marks_and_spaces_that_somebody_wrote_and_no_end_of_line() {
        let text = "رقم \u{2068}القانون \u{2066}113-14\u{2069}\u{2069}\nPrésents\u{a0}: 2";
        assert_eq!(line(text), "رقم القانون \u{2066}113-14\u{2069} Présents\u{a0}: 2");
    }
}
