//! The speakers' list, as each one sees it: the reader's own seats and what they can ask, and who waits.

use council::{SatSeat, address_of, rules::Chair};
use platform::{
    parts::Html,
    web::{Ctx, button},
};

use super::{
    address,
    said::{Both, who},
};
use crate::{
    chamber::Chamber,
    rules::{Request, Sort, Stand},
};

/// One of the reader's own seats.
pub(super) struct Own {
    pub who: String,
    /// Where it stands in the list, or that it speaks; why nothing can be asked.
    pub says: Vec<String>,
    pub acts: Vec<Html>,
}

/// One who waits.
pub(super) struct Waits {
    pub who: String,
    pub order: bool,
    pub says: String,
}

/// Those who wait, for whoever follows the session.
pub(super) fn list(chamber: &Chamber, words: Both) -> Vec<Waits> {
    let line = |it: &Request| Waits {
        who: who(chamber, it, words),
        order: it.sort == Sort::Order,
        says: asked(chamber, it, words),
    };
    chamber.waiting().into_iter().map(line).collect()
}

/// When it asked, and that it is not there any more where that is so.
pub(super) fn asked(chamber: &Chamber, it: &Request, words: Both) -> String {
    let hour = council::session_words::hour(it.asked, &chamber.it.session);
    let asked = words.t.say("asked-at").with("hour", hour).to_string();
    match chamber.it.there(&it.seat) {
        Some(_) => asked,
        None => format!("{asked} · {}", words.t.say("not-there-now")),
    }
}

/// The reader's own seats.
pub(super) fn own(ctx: &Ctx, chamber: &Chamber, words: Both) -> Vec<Own> {
    let theirs = |it: &&Chair| chamber.is_on() && it.sits && it.is_of(&ctx.actor);
    let own = chamber.it.chairs_there().iter().filter(theirs).filter_map(|it| chamber.it.at(&it.at));
    own.map(|seat| mine(ctx, chamber, seat, words)).collect()
}

fn mine(ctx: &Ctx, chamber: &Chamber, seat: &SatSeat, words: Both) -> Own {
    let (t, at) = (words.t, &seat.chair.at);
    let there = chamber.it.there(at).is_some();
    let (mut says, mut acts) = (Vec::new(), Vec::new());
    if !there {
        says.push(t.say("you-are-not-there").to_string());
    }
    for sort in [Sort::Floor, Sort::Order] {
        let mine = chamber.requests.iter().filter(|it| it.seat == *at && it.sort == sort);
        let mine = mine.rev().find(|it| matches!(it.stand, Stand::Waiting | Stand::Speaking(_)));
        let act = |act: &str, (name, value): (&str, &str), key: &'static str, class: &str| {
            let href = ctx.href(&address(chamber, &format!("live/{act}")));
            button(t, href, &[(name, value)], &t.say(key).to_string(), class)
        };
        match mine {
            Some(it) if it.stand == Stand::Waiting => {
                says.push(place(chamber, it, words));
                let key = if sort == Sort::Floor { "withdraw-floor" } else { "withdraw-order" };
                acts.push(act("withdraw", ("id", it.id.as_str()), key, "button second"));
            }
            Some(it) => {
                let key = if sort == Sort::Floor { "you-have-the-floor" } else { "you-speak-on-order" };
                says.push(t.say(key).to_string());
                acts.push(act("finish", ("id", it.id.as_str()), "finish", "button"));
            }
            None if there => {
                let seat = address_of(at);
                let (word, key, class) = match sort {
                    Sort::Floor => ("ask", "ask-floor", "button"),
                    Sort::Order => ("order", "raise-order", "button second"),
                };
                acts.push(act(word, ("seat", &seat), key, class));
            }
            None => {}
        }
    }
    Own { who: council::seat_label(seat, words.council), says, acts }
}

/// Where one that waits stands in the list.
fn place(chamber: &Chamber, it: &Request, words: Both) -> String {
    if it.sort == Sort::Order {
        return words.t.say("your-order-waits").to_string();
    }
    let list: Vec<&Request> = chamber.waiting().into_iter().filter(|it| it.sort == Sort::Floor).collect();
    let place = list.iter().position(|other| other.id == it.id).map_or(0, |at| at + 1);
    words.t.say("your-place").with("n", place).with("all", list.len()).to_string()
}
