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
    rules::{Held, Holding, Organ},
    seating::{Bench, Seat},
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

/// Draws the list; `acting` says whether the reader composes.
pub(super) fn draw(bench: &Bench, organ: &Organ, acting: bool, (today, t): (Day, Words)) -> platform::Result<Html> {
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
            one(seat, bench, organ, acting, (today, t))
        });
    }
    Html::of(&Seats { t, title: bench.college.said.name.shown(t.lang).text.to_owned(), lines, acting })
}

/// Several vacant seats.
fn row(first: i64, last: i64, bench: &Bench, acting: bool, t: Words) -> Line {
    let seat = t.say("seats-from-to").with("first", first).with("last", last).to_string();
    let vacant = t.say("vacant-several").with("n", last - first + 1).to_string();
    let acts = acting.then(|| fill(first, "fill-seat", None, bench, t)).into_iter().collect();
    Line { seat, who: state(Tone::None, vacant), term: String::new(), acts }
}

fn one(seat: &Seat, bench: &Bench, organ: &Organ, acting: bool, (today, t): (Day, Words)) -> Line {
    let number = t.say("seat-number").with("n", seat.number).to_string();
    let number = match seat.function {
        Some(function) => format!("{number} · {}", named::function(function, t)),
        None => number,
    };
    let who = Html::trusted(format!("{}{}", now(seat, bench, (today, t)), ahead(seat, t)));
    let term = seat.now.map(|(holding, sitter, _)| (holding, holding.last_day(&sitter.bearer, organ)));
    let acts = if acting { acts(seat, bench, term.and_then(|(_, last)| last), (today, t)) } else { Vec::new() };
    let term = term.map(|(holding, last)| named::term(holding.since, last, t)).unwrap_or_default();
    Line { seat: number, who, term, acts }
}

/// Who sits today, and who stands in; or that nobody does.
fn now(seat: &Seat, bench: &Bench, (today, t): (Day, Words)) -> Html {
    let Some((holding, sitter, held)) = seat.now else { return state(Tone::None, t.say("vacant")) };
    let mut who = format!("<p>{}</p>", named::called(sitter, t));
    if held == Held::Barred {
        who.push_str(&format!("<p>{}</p>", state(Tone::Confirm, t.say("barred"))));
    }
    if let Some(stands_in) = bench.stands_in(holding, today) {
        let word = escape(&t.say("substitute-label").to_string());
        who.push_str(&format!("<p class=\"small\">{word} {}</p>", named::called(stands_in, t)));
    }
    Html::trusted(who)
}

/// Who will sit from a later day on.
fn ahead(seat: &Seat, t: Words) -> Html {
    let Some((holding, sitter)) = seat.ahead else { return Html::default() };
    let from = t.say("from-then").with("day", t.day(holding.since)).to_string();
    Html::trusted(format!("<p class=\"small\">{} {}</p>", escape(&from), named::called(sitter, t)))
}

/// What the secretary can do with a seat; `last` is the last day of whoever sits, where one is known.
fn acts(seat: &Seat, bench: &Bench, last: Option<Day>, (today, t): (Day, Words)) -> Vec<Link> {
    let of = |holding: &Holding, key: &str, end: &str| {
        Link::new(t.say(key.to_owned()), format!("/{}/council/holdings/{}/{end}", t.lang, holding.id))
    };
    let mut acts = Vec::new();
    if let Some((holding, ..)) = seat.now {
        acts.extend([of(holding, "set-substitute", "substitute"), of(holding, "end-holding", "end")]);
        acts.extend(holding.is_young(today).then(|| of(holding, "take-back-holding", "take-back")));
    }
    match (seat.now, last, seat.ahead) {
        (None, ..) => acts.push(fill(seat.number, "fill-seat", None, bench, t)),
        (Some(_), Some(last), None) => {
            acts.extend(last.tomorrow().ok().map(|day| fill(seat.number, "name-successor", Some(day), bench, t)));
        }
        _ => {}
    }
    if let Some((holding, _)) = seat.ahead {
        acts.extend([of(holding, "end-ahead", "end"), of(holding, "take-back-ahead", "take-back")]);
    }
    acts
}

fn fill(seat: i64, key: &'static str, since: Option<Day>, bench: &Bench, t: Words) -> Link {
    let since = since.map(|day| format!("&since={day}")).unwrap_or_default();
    Link::new(t.say(key), format!("/{}/council/colleges/{}/fill?seat={seat}{since}", t.lang, bench.college.id))
}
