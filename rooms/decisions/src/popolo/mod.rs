//! Who sits, in which organ, through which mandate, and how they voted, as Popolo (https://www.popoloproject.com): what any page says to
//! anyone, and nothing more. Nobody is named who did not agree; of a secret vote there are totals.

mod ballots;
mod sitting;
mod voting;

use std::collections::BTreeMap;

use council::{Organ, Session};
use kernel::{Lang, Localised};
use platform::{App, Result, db::Reader, i18n::plain};
use serde_json::{Value, json};

/// The identity of the club among the organizations.
const CLUB: &str = "club";

/// The whole file, names in a language and beside them in the others. Examples are left out: an organ's with all its sessions.
pub(crate) async fn whole(app: &App, reader: &mut Reader, lang: Lang) -> Result<Value> {
    let mut organs = BTreeMap::new();
    for organ in council::organs(reader).await?.into_iter().filter(|organ| !organ.example) {
        organs.insert(organ.id.clone(), council::composed(reader, organ).await?);
    }
    let mut seated = sitting::seated(app, &organs, lang);
    let (mut events, mut motions, mut vote_events) = (Vec::new(), Vec::new(), Vec::new());
    for session in council::sessions(reader).await?.iter().filter(|it| it.is_public() && !it.said.example) {
        let Some(organ) = organs.get(&session.organ) else { continue };
        events.push(event((session, &organ.organ), lang));
        let voted = voting::of_session(app, reader, session, lang).await?;
        motions.extend(voted.motions);
        vote_events.extend(voted.vote_events);
        seated.people.extend(voted.people);
    }
    let persons: Vec<Value> = seated.people.iter().map(|(id, name)| sitting::person(id, name, lang)).collect();
    Ok(json!({
        "organizations": seated.organizations,
        "posts": seated.posts,
        "persons": persons,
        "memberships": seated.memberships,
        "events": events,
        "motions": motions,
        "vote_events": vote_events,
    }))
}

/// A session as an event.
fn event((it, organ): (&Session, &Organ), lang: Lang) -> Value {
    let times = it.said.times;
    let t = council::WORDS.words(lang);
    without_nulls(json!({
        "id": it.id.as_str(),
        "name": plain(&council::session_words::title(it, organ, t)),
        "classification": "session",
        "organization_id": it.organ.as_str(),
        "start_date": times.map(|times| second(times.opens)),
        "end_date": times.map(|times| second(times.ends)),
        "location": Some(it.said.place.shown(lang).text).filter(|place| !place.is_empty()),
        "status": it.state.word(),
    }))
}

/// An instant to the second, as Popolo writes one.
fn second(at: kernel::Time) -> String {
    kernel::Time::from_second(at.as_second()).unwrap_or(at).to_string()
}

/// A name in a language, and the others that it has, each with its language as a note.
fn names(name: &Localised, lang: Lang) -> (String, Vec<Value>) {
    let shown = name.shown(lang);
    let others = name.iter().filter(|(other, text)| *other != shown.lang && *text != shown.text);
    let others = others.map(|(other, text)| json!({ "name": text, "note": other.code() })).collect();
    (shown.text.to_owned(), others)
}

/// What is absent has no key.
fn without_nulls(mut it: Value) -> Value {
    if let Value::Object(keys) = &mut it {
        keys.retain(|_, value| !value.is_null());
    }
    it
}
