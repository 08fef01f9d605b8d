use kernel::{Day, Lang};
use platform::i18n::{Phrase, Words};
use rulebook::Verdict;

use super::{clause, end_reason, kind_word, step, step_key};
use crate::{
    WORDS,
    rules::{Agreement, EndReason, Event, PartyId, RenewalHow, What},
    tongue, view,
};

/// A line of the timeline in the reader's language. With `reveal`, for those in the file, its reason, reference, place
/// and the like follow; without, for the public, only what happened. Who entered it is not in the line.
pub fn event(event: &Event, agreement: &Agreement, lang: Lang, reveal: bool) -> String {
    let t = WORDS.words(lang);
    let mut line = vec![told(event, agreement, t).to_string()];
    line.extend(known_to_all(&event.what, t));
    if reveal {
        line.extend(known_in_file(&event.what, t));
    }
    line.join(" ")
}

/// What happened.
fn told<'a>(event: &'a Event, agreement: &Agreement, t: Words) -> Phrase<'a> {
    let mut phrase = t.say(event.key());
    if let Some(id) = event.party() {
        phrase = phrase.with("party", party(agreement, id, t));
    }
    let step = |key: &str| event.party().map_or_else(String::new, |id| act(agreement, id, key, t));
    match &event.what {
        What::Opened { kind } => phrase.with("kind", kind_word(t, kind)),
        What::PartyRemoved { name } => phrase.with("party", name.shown(t.lang).text.to_owned()),
        What::ClauseSaved { clause: key, lang, version } => {
            phrase.with("clause", clause(t, key)).with("lang", tongue::name(lang, t)).with_text("version", version)
        }
        What::ClauseAdded { clause: key } | What::ClauseMoved { clause: key } | What::ClauseRemoved { clause: key } => {
            phrase.with("clause", clause(t, key))
        }
        What::LanguageAdded { lang } | What::LanguageRemoved { lang } => phrase.with("lang", tongue::name(lang, t)),
        What::TextSettled { text }
        | What::TextReopened { text, .. }
        | What::TextFiled { text }
        | What::TextHeld { text } => phrase.with_text("version", text.version),
        What::AskedAgain { step: key, version, .. } | What::HoldsAgain { step: key, version, .. } => {
            phrase.with("step", step(key)).with_text("version", version)
        }
        What::AuthorityNamed { step: key, was, now, .. } => phrase
            .with("step", step(key))
            .with("was", was.shown(t.lang).text.to_owned())
            .with("now", now.shown(t.lang).text.to_owned()),
        What::StepAdded { step: key, .. }
        | What::StepRemoved { step: key, .. }
        | What::StepSent { step: key, .. }
        | What::StepReceived { step: key, .. }
        | What::StepGiven { step: key, .. }
        | What::StepRefused { step: key, .. }
        | What::StepReopened { step: key, .. }
        | What::StepWaived { step: key, .. } => phrase.with("step", step(key)),
        What::FormerAnswered { step: key, version, given, .. } => {
            let given = if *given { "given" } else { "refused" };
            phrase.with("step", step(key)).with_text("version", version).with("given", given)
        }
        What::RuleConfirmed { rule, met, .. } => phrase
            .with("rule", rule.as_str())
            .with("verdict", if *met { Verdict::Met } else { Verdict::NotApplicable }.as_str()),
        What::OpinionWithdrawn { rule, everywhere, .. } => {
            phrase.with("rule", rule.as_str()).with("reach", if *everywhere { "rule" } else { "agreement" })
        }
        What::FactsDeclared { party: None } => phrase.with("party", t.say("timeline-whole").to_string()),
        What::ClockStopped { since, .. } => phrase.with("day", t.day(since)),
        What::ClockGoesOn { until, .. } => phrase.with("day", t.day(until)),
        What::PartyIdentified { former, .. } => phrase.with("former", former.shown(t.lang).text),
        What::ReviewOpened { step: key, due_on, .. } => phrase.with("step", step(key)).with("day", t.day(due_on)),
        What::ReviewConcluded { step: key, given, .. } => {
            phrase.with("step", step(key)).with("given", if *given { "given" } else { "again" })
        }
        What::Renewed { how, .. } => phrase.with(
            "how",
            match how {
                RenewalHow::Tacit => "tacit",
                RenewalHow::Express => "express",
            },
        ),
        What::EndUndone { ended_on } => phrase.with("day", t.day(ended_on)),
        What::NoticeGiven { effective_on, .. } => phrase.with("day", t.day(effective_on)),
        What::ChoiceSaid { leaving, go_on, .. } | What::ChoiceEntered { leaving, go_on, .. } => {
            let choice = if *go_on { "go-on" } else { "end" };
            phrase.with("leaving", party(agreement, leaving, t)).with("choice", choice)
        }
        What::ParentDecided { go_on, .. } | What::ParentChoiceSaid { go_on, .. } => {
            phrase.with("choice", if *go_on { "go-on" } else { "end" })
        }
        _ => phrase,
    }
}

/// What more anyone may know: until when it lasts.
fn known_to_all(what: &What, t: Words) -> Option<String> {
    let until = |day: &Day| t.say("timeline-until").with("day", t.day(day)).to_string();
    match what {
        What::CameIntoForce { until: day } | What::Renewed { until: day, .. } => day.as_ref().map(until),
        _ => None,
    }
}

/// What more only the file tells.
fn known_in_file(what: &What, t: Words) -> Vec<String> {
    let one = |phrase: Phrase<'_>| vec![phrase.to_string()];
    let place = |place: &str| t.say("timeline-place").with_text("place", place).to_string();
    match what {
        What::EnteredAsSigned { source } | What::PartyIdentified { source: Some(source), .. } => {
            one(t.say("timeline-source").with("source", source.as_str()))
        }
        What::StepReceived { stamp: Some(stamp), .. } => one(t.say("timeline-stamp").with("stamp", stamp.as_str())),
        What::StepGiven { reference, .. } | What::FormerAnswered { reference, .. } => {
            one(t.say("timeline-reference").with("reference", reference.as_str()))
        }
        What::TextReopened { reason, .. }
        | What::StepRefused { reason, .. }
        | What::StepReopened { reason, .. }
        | What::StepWaived { reason, .. }
        | What::ReviewConcluded { reason, .. }
        | What::Suspended { reason }
        | What::DeclaredDormant { reason }
        | What::NoticeGiven { reason, .. }
        | What::OpinionWithdrawn { reason, .. }
        | What::NoticeTakenBack { reason, .. }
        | What::ParentDecided { reason, .. }
        | What::ParentChoiceSaid { reason, .. }
        | What::ChoiceSaid { reason: Some(reason), .. }
        | What::ChoiceEntered { reason: Some(reason), .. }
        | What::Abandoned { reason } => vec![because(reason, t)],
        What::RuleConfirmed { reason, source, .. } => {
            let source =
                source.as_deref().map(|source| t.say("timeline-source").with_text("source", source).to_string());
            [because(reason, t)].into_iter().chain(source).collect()
        }
        What::CeremonyPlanned { place: at } | What::PartySigned { place: at, .. } => vec![place(at)],
        What::SignatureRecorded { place: at, reservation, rules, .. } => {
            let mut more = vec![place(at)];
            if !rules.is_empty() {
                more.push(t.say("timeline-rules").with("rules", t.list(rules)).to_string());
            }
            more.push(t.say("timeline-reservation").with("reservation", reservation.as_str()).to_string());
            more
        }
        What::Signed { text: Some(text) } => one(t.say("timeline-version").with_text("version", text.version)),
        What::ScanDeviationNoted { what_differs, place: at, .. } => {
            let differs = t.say("timeline-deviation").with("what", what_differs.as_str()).to_string();
            vec![place(at), differs]
        }
        What::Ended { reason } => {
            let mut more = one(t.say("timeline-cause").with("why", end_reason(t, reason)));
            if let EndReason::Mutual { reason } = reason {
                more.push(because(reason, t));
            }
            more
        }
        _ => Vec::new(),
    }
}

fn because(reason: &str, t: Words) -> String {
    t.say("timeline-reason").with_text("reason", reason).to_string()
}

/// The party's official name; one that is no longer in the file is "a party".
fn party(agreement: &Agreement, id: &PartyId, t: Words) -> String {
    match agreement.party(id) {
        Ok(party) => party.name.shown(t.lang).text.to_owned(),
        Err(_) => t.say("timeline-a-party").to_string(),
    }
}

/// The act that a step of this name is on the party's track, to begin a line with.
fn act(agreement: &Agreement, id: &PartyId, key: &str, t: Words) -> String {
    let track = agreement.track(id).ok();
    let known = track.and_then(|track| track.steps.iter().find(|step| step.key == key));
    view::capital(&known.map_or_else(|| step_key(t, key), |known| step(t, known.kind)))
}
