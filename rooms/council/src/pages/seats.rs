//! The seats of a college as a list: who sits; vacant ones in a row are one line.

use askama::Template;
use kernel::Day;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, Tone, escape, state},
};

use super::named;
use crate::{
    rules::{Held, Organ},
    seating::{Bench, Seat, Sitter},
};

/// A line of the list.
struct Line {
    seat: String,
    who: Html,
    term: String,
    acts: Vec<Link>,
}

#[derive(Template)]
#[template(path = "seats.html")]
struct Seats {
    t: Words,
    title: String,
    lines: Vec<Line>,
    acting: bool,
}

/// Draws the list; `substitutes` are those of its holdings, and `acting` says whether the reader composes.
pub(super) fn draw(
    bench: &Bench,
    organ: &Organ,
    substitutes: &[(String, Sitter)],
    acting: bool,
    (today, t): (Day, Words),
) -> platform::Result<Html> {
    let mut lines = Vec::new();
    let seats = bench.seats(organ, today);
    let mut seats = seats.iter().peekable();
    while let Some(seat) = seats.next() {
        let blank = |seat: &Seat| seat.now.is_none() && seat.ahead.is_none() && seat.function.is_none();
        let mut last = seat.number;
        while blank(seat) && seats.peek().is_some_and(|next| blank(next)) {
            last = seats.next().map_or(last, |next| next.number);
        }
        lines.push(if last > seat.number {
            row(seat.number, last, bench, acting, t)
        } else {
            one(seat, bench, organ, substitutes, acting, t)
        });
    }
    Html::of(&Seats { t, title: bench.college.name.shown(t.lang).text.to_owned(), lines, acting })
}

/// Several vacant seats.
fn row(first: i64, last: i64, bench: &Bench, acting: bool, t: Words) -> Line {
    let seat = t.say("seats-from-to").with("first", first).with("last", last).to_string();
    let vacant = t.say("vacant-several").with("n", last - first + 1).to_string();
    Line { seat, who: state(Tone::None, vacant), term: String::new(), acts: fill(first, bench, acting, t) }
}

fn one(seat: &Seat, bench: &Bench, organ: &Organ, substitutes: &[(String, Sitter)], acting: bool, t: Words) -> Line {
    let number = t.say("seat-number").with("n", seat.number).to_string();
    let number = match seat.function {
        Some(function) => format!("{number} · {}", named::function(function, t)),
        None => number,
    };
    let Some((holding, sitter, held)) = seat.now else {
        let ahead = seat.ahead.map_or_else(String::new, |(holding, sitter)| {
            let from = t.say("from-then").with("day", t.day(holding.since)).to_string();
            format!("<p class=\"small\">{} {}</p>", escape(&from), named::called(sitter, t))
        });
        let vacant = state(Tone::None, t.say("vacant"));
        let who = Html::trusted(format!("{vacant}{ahead}"));
        return Line { seat: number, who, term: String::new(), acts: fill(seat.number, bench, acting, t) };
    };
    let mut who = format!("<p>{}</p>", named::called(sitter, t));
    if held == Held::Barred {
        who.push_str(&format!("<p>{}</p>", state(Tone::Confirm, t.say("barred"))));
    }
    if let Some((_, stands_in)) = substitutes.iter().find(|(id, _)| id == holding.id.as_str()) {
        let word = escape(&t.say("substitute-label").to_string());
        who.push_str(&format!("<p class=\"small\">{word} {}</p>", named::called(stands_in, t)));
    }
    let act = |key: &str, end: &str| {
        let words = t.say(key).to_string();
        Link::new(words, format!("/{}/council/holdings/{}/{end}", t.lang, holding.id))
    };
    let acts = if acting { vec![act("set-substitute", "substitute"), act("end-holding", "end")] } else { Vec::new() };
    let term = named::term(holding.since, holding.last_day(&sitter.bearer, organ), t);
    Line { seat: number, who: Html::trusted(who), term, acts }
}

fn fill(seat: i64, bench: &Bench, acting: bool, t: Words) -> Vec<Link> {
    let href = format!("/{}/council/colleges/{}/fill?seat={seat}", t.lang, bench.college.id);
    acting.then(|| Link::new(t.say("fill-seat"), href)).into_iter().collect()
}
