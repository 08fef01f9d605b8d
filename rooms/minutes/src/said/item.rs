//! What happened under an item, and besides.

use kernel::Time;
use platform::i18n::Words;

use super::{Event, Facts, ItemFacts, Outcome, Told, a, each, hour, named, plainly, titled};
use crate::rules::{Line, Section, What, Who};

/// What the item was, the documents that were before the session, and what happened, in order.
pub(super) fn section(it: &Facts, item: &ItemFacts) -> Section {
    let title = each(|t| {
        let title = item.item.said.title.shown(t.lang).text;
        t.say("section-item").with("n", item.number).with("title", title).to_string()
    });
    let mut lines = vec![plainly(|t| kind(item, t))];
    if item.item.withdrawn {
        lines.push(plainly(|t| t.say("say-withdrawn").to_string()));
    }
    lines.extend(documents(item));
    let happened: Vec<Line> = item.events.iter().flat_map(|event| of(it, event)).collect();
    if happened.is_empty() && !item.item.withdrawn {
        lines.push(plainly(|t| t.say("say-nothing").to_string()));
    }
    lines.extend(happened);
    Section { key: format!("item-{}", item.item.id), title, lines }
}

/// What happened under no item.
pub(super) fn besides(it: &Facts) -> Section {
    let lines = it.besides.iter().flat_map(|event| of(it, event)).collect();
    Section { key: "besides".into(), title: titled("section-besides"), lines }
}

fn kind(item: &ItemFacts, t: Words) -> String {
    let key = format!("item-kind-{}", item.item.said.kind.as_str());
    let kind = council::WORDS.words(t.lang).say(key).to_string();
    let matter = item.matter.as_ref().map(|matter| matter.shown(t.lang).text);
    match matter.filter(|matter| *matter != kind) {
        Some(matter) => format!("{kind} · {matter}."),
        None => format!("{kind}."),
    }
}

fn documents(item: &ItemFacts) -> Vec<Line> {
    let mut lines = Vec::new();
    if !item.documents.is_empty() {
        let names = item.documents.join(" · ");
        lines.push(a(What::Document, |t| t.say("say-documents").with("names", names.as_str()).to_string()));
    }
    if item.private > 0 {
        lines.push(a(What::Document, |t| t.say("say-documents-private").with("n", item.private).to_string()));
    }
    lines
}

fn of(it: &Facts, event: &Event) -> Vec<Line> {
    let at = |t: Words| event.at.map(|at| hour(it, at, t)).unwrap_or_default();
    match &event.told {
        Told::On(until) => vec![plainly(|t| match until {
            Some(until) => t.say("say-taken").with("from", at(t)).with("until", hour(it, *until, t)).to_string(),
            None => t.say("say-taken-from").with("from", at(t)).to_string(),
        })],
        Told::Speech(who, until) => event.at.map(|from| speech(it, who, (from, *until))).into_iter().collect(),
        Told::Order(who, outcome, ruling) => {
            let key = match outcome {
                Outcome::Heard => "say-order-heard",
                Outcome::NotTaken => "say-order-not-taken",
                Outcome::Withdrawn => "say-order-withdrawn",
                Outcome::Open => "say-order-open",
            };
            let mut lines = vec![plainly(|t| t.say(key).with("at", at(t)).with("who", named(who, t)).to_string())];
            if !ruling.is_empty() {
                lines.push(plainly(|t| t.say("say-ruling").with("says", ruling.shown(t.lang).text).to_string()));
            }
            lines
        }
        Told::Lines(lines) => lines.clone(),
    }
}

fn speech(it: &Facts, who: &Who, (from, until): (Time, Option<Time>)) -> Line {
    a(What::Speech { who: who.clone(), from, until }, |t| {
        let (at, who) = (hour(it, from, t), named(who, t));
        match until {
            Some(until) => {
                t.say("say-speech").with("from", at).with("until", hour(it, until, t)).with("who", who).to_string()
            }
            None => t.say("say-speech-from").with("from", at).with("who", who).to_string(),
        }
    })
}
