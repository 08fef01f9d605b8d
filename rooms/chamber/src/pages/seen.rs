//! What anyone sees of the session: the item that is on, who speaks, the agenda with what is done of it.

use council::rules::{Item, State, numbered};
use platform::parts::{Html, shown};

use super::said::{Both, left, since, stands, who};
use crate::{
    chamber::Chamber,
    rules::{Request, Sort, Stand},
};

/// What is on now.
pub(super) struct Seen {
    /// How far the session has come.
    pub state: Html,
    /// Since when it rests, or when it was closed.
    pub since: Option<String>,
    /// The item, where one is on.
    pub item: Option<ItemSeen>,
    /// Who speaks on a point of order.
    pub order: Option<Speaks>,
    /// Who has the floor.
    pub speaker: Option<Speaks>,
    /// How many wait for the floor.
    pub waiting: usize,
}

/// The item that is on.
pub(super) struct ItemSeen {
    /// Its number, in words.
    pub label: String,
    /// Its title.
    pub title: Html,
    /// What is done under it.
    pub says: String,
}

/// Who speaks, and what is left of their time.
pub(super) struct Speaks {
    pub who: String,
    pub left: Html,
}

/// An item of the agenda.
pub(super) struct Line {
    pub number: usize,
    pub title: Html,
    /// `on`, `done`, `ahead` or `withdrawn`.
    pub stand: &'static str,
    /// The same in a word, with its hours where it was on.
    pub says: String,
}

/// What is on now.
pub(super) fn seen(chamber: &Chamber, words: Both) -> Seen {
    let speaks = |it: &Request| Speaks { who: who(chamber, it, words), left: left(chamber, it, words) };
    let floor = |it: &&&Request| it.sort == Sort::Floor && it.stand == Stand::Waiting;
    Seen {
        state: stands(chamber, words),
        since: since(chamber, words),
        item: chamber.item_on().map(|(number, item)| item_seen(number, item, words)),
        order: chamber.speaking(Sort::Order).map(speaks),
        speaker: chamber.speaking(Sort::Floor).map(speaks),
        waiting: chamber.waiting().iter().filter(floor).count(),
    }
}

fn item_seen(number: usize, item: &Item, words: Both) -> ItemSeen {
    let mut says = vec![words.council.say(format!("item-kind-{}", item.said.kind.as_str())).to_string()];
    let planned = item.said.minutes;
    says.extend((planned > 0).then(|| words.t.say("planned").with("n", planned).to_string()));
    ItemSeen {
        label: words.t.say("item").with("n", number).to_string(),
        title: shown(&item.said.title, words.t.lang),
        says: says.join(" · "),
    }
}

/// The agenda, each item with what is done of it.
pub(super) fn agenda(chamber: &Chamber, words: Both) -> Vec<Line> {
    numbered(&chamber.it.items).map(|(number, item)| line(chamber, (number, item), words)).collect()
}

fn line(chamber: &Chamber, (number, item): (usize, &Item), words: Both) -> Line {
    let session = &chamber.it.session;
    let hour = |at| council::session_words::hour_then(at, session, words.council);
    let closed = match session.state {
        State::Closed(_, at) => Some(at),
        _ => None,
    };
    let on = chamber.now_on().filter(|on| on.item == item.id);
    let was: Vec<String> = chamber
        .on
        .iter()
        .filter(|it| it.item == item.id)
        .filter_map(|it| Some(format!("{}–{}", hour(it.since), hour(it.until.as_ref().map(|(at, _)| *at).or(closed)?))))
        .collect();
    let (stand, says) = match on {
        _ if item.withdrawn => ("withdrawn", words.t.say("item-withdrawn").to_string()),
        Some(on) => ("on", words.t.say("item-on-since").with("hour", hour(on.since)).to_string()),
        None if chamber.on.iter().any(|it| it.item == item.id) => {
            ("done", words.t.say("item-done").with("hours", words.t.list(&was)).to_string())
        }
        None => ("ahead", String::new()),
    };
    Line { number, title: shown(&item.said.title, words.t.lang), stand, says }
}
