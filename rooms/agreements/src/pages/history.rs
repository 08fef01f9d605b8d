//! An agreement's history in words, for its file.

use platform::{i18n::Words, parts::History};

use crate::{
    rules::{Agreement, Event, PartyId},
    view, words,
};

/// The lines of the timeline as they come: what happened, why, and by whose hand it was entered.
pub(super) fn lines(agreement: &Agreement, events: &[Event], t: Words) -> Vec<History> {
    let says = |event: &Event| {
        let by = t.say("history-by").with("by", event.by.as_str());
        format!("{} {by}", words::event(event, agreement, t.lang, true))
    };
    events.iter().map(|event| History { on: event.on, says: says(event), proof: None }).collect()
}

/// The party's short name; a dash for one that was taken out since.
pub(super) fn party_name(agreement: &Agreement, party: &PartyId, t: Words) -> String {
    let known = agreement.party(party).map(|party| view::short_name(party).shown(t.lang).text.to_owned());
    known.unwrap_or_else(|_| "–".to_owned())
}
