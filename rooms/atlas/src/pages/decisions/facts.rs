//! Facts on which one decides, in the reader's words: what stands, and what a source says.

use platform::{
    i18n::Words,
    parts::{Html, escape},
};
use serde_json::Value;

use crate::{
    pages::relations::{attributions, relation_kind, relation_status, since_words},
    rules::{Attribution, Countries, Kind, Relation, RelationKind, Since, Status},
    view::entity_kind,
};

/// A label and what is said.
type Fact = (String, Html);

/// What a source says of a relation: its sort, since when, whether it lives, who says so.
pub(super) fn of_relation(record: &Value, t: Words) -> Vec<Fact> {
    let text = |name: &str| record.get(name).and_then(Value::as_str);
    let said = [
        ("kind", text("kind").and_then(RelationKind::from_word).map(|it| relation_kind(it, t))),
        ("since", text("since").and_then(Since::parse).map(|it| since_words(it, t))),
        ("status", text("status").and_then(Status::from_word).map(|it| relation_status(it, t))),
    ];
    let said = said.into_iter().filter_map(|(fact, said)| Some((label(fact, t), Html::trusted(escape(&said?)))));
    said.chain(who_says(record, t)).collect()
}

/// What stands of a relation beside what a source says, and who says so.
pub(super) fn of_differing_relation(it: &Relation, record: &Value, t: Words) -> Vec<Fact> {
    let text = |name: &str| record.get(name).and_then(Value::as_str);
    let since = text("since").and_then(Since::parse).filter(|since| it.since != Some(*since));
    let status = text("status").and_then(Status::from_word);
    let status = status.filter(|status| *status != Status::Unknown && it.status != *status);
    let ours = it.since.map(|since| since_words(since, t));
    let since = since.map(|theirs| both("since", ours, since_words(theirs, t), t));
    let ours = Some(relation_status(it.status, t));
    let status = status.map(|theirs| both("status", ours, relation_status(theirs, t), t));
    since.into_iter().chain(status).chain(who_says(record, t)).collect()
}

fn who_says(record: &Value, t: Words) -> Option<Fact> {
    let sources: Vec<Attribution> = serde_json::from_value(record.get("sources")?.clone()).ok()?;
    (!sources.is_empty()).then(|| (label("sources", t), attributions(&sources, t)))
}

/// What stands and what the source says, fact by fact.
pub(super) fn differing(record: &Value, countries: &Countries, t: Words) -> Vec<Fact> {
    let facts = record.as_object().into_iter().flatten();
    facts
        .filter_map(|(fact, said)| {
            let theirs = said.get("theirs")?;
            let ours = said.get("ours").filter(|ours| !ours.is_null()).map(|ours| shown(fact, ours, countries, t));
            Some(both(fact, ours, shown(fact, theirs, countries, t), t))
        })
        .collect()
}

/// How facts stand and what they become, on one line: "Population : 84 208 → 90 000".
pub(in crate::pages) fn changes(record: &Value, countries: &Countries, t: Words) -> String {
    let facts = record.as_object().into_iter().flatten().filter_map(|(fact, said)| {
        let of = |whose: &str| said.get(whose).filter(|it| !it.is_null()).map(|it| shown(fact, it, countries, t));
        // What becomes nothing else is no fact with a label: the record says beside the changes which tie it is of.
        let theirs = of("theirs")?;
        let ours = of("ours").unwrap_or_else(|| t.say("fact-nothing").to_string());
        let words = t.say("fact-from-to").with("fact", label(fact, t)).with("ours", ours).with("theirs", theirs);
        Some(words.to_string())
    });
    facts.collect::<Vec<_>>().join(" · ")
}

/// What a row says of a tie, on one line: its sort, since when, and whether it lives where it says so.
pub(in crate::pages) fn tie(record: &Value, t: Words) -> Option<String> {
    let text = |name: &str| record.get(name).and_then(Value::as_str);
    let kind = relation_kind(text("kind").and_then(RelationKind::from_word)?, t);
    let said = match text("since").and_then(Since::parse) {
        Some(since) => t.say("relation-short").with("kind", kind).with("since", since_words(since, t)).to_string(),
        None => kind,
    };
    let status = text("status").and_then(Status::from_word).filter(|status| *status != Status::Unknown);
    Some(status.map_or_else(|| said.clone(), |status| format!("{said} ({})", relation_status(status, t))))
}

fn both(fact: &str, ours: Option<String>, theirs: String, t: Words) -> Fact {
    let ours = ours.unwrap_or_else(|| t.say("fact-nothing").to_string());
    let words = t.say("ours-and-theirs").with("ours", ours).with("theirs", theirs);
    (label(fact, t), Html::trusted(escape(&words.to_string())))
}

fn label(fact: &str, t: Words) -> String {
    match fact {
        "kind" | "division-first" | "division-second" => t.say(fact.to_owned()).to_string(),
        fact => t.say(format!("fact-{fact}")).to_string(),
    }
}

fn shown(fact: &str, value: &Value, countries: &Countries, t: Words) -> String {
    match (fact, value) {
        ("country", Value::String(code)) => countries.name(code, t.lang).unwrap_or(code).to_owned(),
        ("kind", Value::String(word)) => Kind::from_word(word).map_or_else(|| word.clone(), |it| entity_kind(it, t)),
        ("since", Value::String(text)) => Since::parse(text).map_or_else(|| text.clone(), |it| since_words(it, t)),
        ("status", Value::String(word)) => {
            Status::from_word(word).map_or_else(|| word.clone(), |it| relation_status(it, t))
        }
        ("population", Value::Number(count)) => count.as_i64().map_or_else(|| count.to_string(), |n| t.number(n)),
        (_, Value::String(text)) => text.clone(),
        (_, Value::Bool(yes)) => if *yes { "✓" } else { "–" }.to_owned(),
        (_, Value::Array(parts)) => {
            parts.iter().map(|part| shown("", part, countries, t)).collect::<Vec<_>>().join(", ")
        }
        (_, other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    use kernel::Lang;
    use serde_json::json;
    use tracing::{
        Event, Metadata, Subscriber,
        span::{Attributes, Id, Record},
        subscriber::with_default,
    };

    use super::*;
    use crate::WORDS;

    /// Counts what is complained of.
    struct Complaints(Arc<AtomicUsize>);

    impl Subscriber for Complaints {
        fn enabled(&self, _: &Metadata<'_>) -> bool {
            true
        }
        fn new_span(&self, _: &Attributes<'_>) -> Id {
            Id::from_u64(1)
        }
        fn record(&self, _: &Id, _: &Record<'_>) {}
        fn record_follows_from(&self, _: &Id, _: &Id) {}
        fn event(&self, event: &Event<'_>) {
            if *event.metadata().level() == tracing::Level::ERROR {
                self.0.fetch_add(1, Ordering::Relaxed);
            }
        }
        fn enter(&self, _: &Id) {}
        fn exit(&self, _: &Id) {}
    }

    #[test]
    fn the_changes_of_a_tie_are_told_and_no_phrase_is_missing() {
        let record = json!({
            "tie": { "kind": "twinning", "since": "1964" },
            "since": { "ours": "1964", "theirs": "1964-05-08" },
            "status": { "ours": null, "theirs": "active" },
        });
        let complaints = Arc::new(AtomicUsize::new(0));
        for lang in Lang::ALL {
            let t = WORDS.words(lang);
            let said = with_default(Complaints(Arc::clone(&complaints)), || {
                let said = changes(&record, &Countries::default(), t);
                assert!(tie(&record["tie"], t).is_some());
                said
            });
            assert_eq!(said.matches('·').count(), 1, "two facts and not the tie: {said}");
        }
        assert_eq!(complaints.load(Ordering::Relaxed), 0);
        with_default(Complaints(Arc::clone(&complaints)), || {
            let _ = label("tie", WORDS.words(Lang::Fr));
        });
        assert_eq!(complaints.load(Ordering::Relaxed), 1, "and one that is missing would be heard of");
    }
}
