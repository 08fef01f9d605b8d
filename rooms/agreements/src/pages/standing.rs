//! Where an agreement stands, what comes next, who owes it; and the line of its stages.

use kernel::Day;
use platform::{
    i18n::Words,
    parts::{Stage as Drawn, Standing, StepState},
};

use super::choices;
use crate::{
    rules::{Agreement, Gate, Next, Owes, PartyId, Stage, StageName, TextState, Track},
    view,
};

/// The head of the file.
pub(super) fn standing(agreement: &Agreement, today: Day, t: Words) -> Standing {
    let (next, owed_by, since) = match choices::owed_by(agreement, today, t) {
        Some((next, owed_by)) => (Some(t.say(next).to_string()), Some(owed_by), agreement.stage.since()),
        None => {
            let (next, owed_by) = next(agreement, t);
            (next, owed_by, since(agreement))
        }
    };
    Standing { at: view::standing_in_file(agreement, t), next, owed_by, since: Some(since) }
}

/// Since when what comes next is owed: the earliest day that a track gives for what it waits for before a signature, to
/// come or past; the day on which the stage began where no track waits.
fn since(agreement: &Agreement) -> Day {
    if matches!(agreement.stage, Stage::Approach { .. } | Stage::Draft { .. } | Stage::Abandoned { .. }) {
        return agreement.stage.since();
    }
    let text = agreement.text();
    let tracks = agreement.bound().filter_map(|party| agreement.track(&party.id).ok());
    let days = tracks.filter(|track| awaits(track, text)).filter_map(|track| match track.next(text) {
        Next::Step { since, .. } | Next::Refused { since, .. } => Some(since),
        Next::Done => None,
    });
    days.min().unwrap_or_else(|| agreement.stage.since())
}

/// Whether a track still waits for what is due before a signature.
fn awaits(track: &Track, text: TextState<'_>) -> bool {
    track.steps.iter().any(|step| step.gate == Gate::BeforeSignature && !step.settled(text))
}

/// What comes next and who owes it; nothing when it is over.
fn next(agreement: &Agreement, t: Words) -> (Option<String>, Option<String>) {
    let all = || Some(t.say("owed-by-parties").to_string());
    let says = |key: &'static str| Some(t.say(key).to_string());
    match &agreement.stage {
        Stage::Approach { .. } => (says("next-begin-draft"), all()),
        Stage::Draft { .. } => (says("next-settle"), all()),
        Stage::Settled { text, .. } => {
            let waiting = before_signature(agreement, t);
            if !waiting.is_empty() {
                return (says("next-approvals"), Some(t.list(waiting)));
            }
            let signed = |party: &PartyId| {
                agreement.signatures.iter().any(|it| it.party == *party && it.text.as_ref() == Some(text))
            };
            let unsigned = agreement.bound().filter(|party| !signed(&party.id));
            let names = unsigned.map(|party| view::short_name(party).shown(t.lang).text);
            (says("next-sign"), Some(t.list(names)))
        }
        _ if !agreement.documents_to_file().is_empty() => {
            let documents = agreement.documents_to_file();
            let mut owing: Vec<&str> = Vec::new();
            for party in agreement.bound() {
                if documents.iter().any(|(id, _)| **id == party.id) {
                    owing.push(view::short_name(party).shown(t.lang).text);
                }
            }
            (Some(t.say("next-file-documents").with("n", documents.len()).to_string()), Some(t.list(owing)))
        }
        Stage::Signed { .. } if agreement.terms.is_none() => (says("next-state-terms"), all()),
        Stage::Signed { .. } => (says("next-enter-into-force"), all()),
        Stage::InForce { force, .. } => match force.until {
            Some(until) => (Some(t.say("next-renew").with("day", t.day(until)).to_string()), all()),
            None => (None, None),
        },
        Stage::Suspended { .. } => (says("next-resume"), all()),
        Stage::Dormant { .. } => (says("next-wake"), all()),
        Stage::Ended { .. } | Stage::Abandoned { .. } => (None, None),
    }
}

/// Who still owes something before all can sign: parties, authorities, experts.
fn before_signature(agreement: &Agreement, t: Words) -> Vec<String> {
    let text = agreement.text();
    let mut waiting = Vec::new();
    for party in agreement.bound() {
        let Ok(track) = agreement.track(&party.id) else { continue };
        if !awaits(track, text) {
            continue;
        }
        let name = view::short_name(party).shown(t.lang).text.to_owned();
        waiting.push(match track.next(text) {
            Next::Step { step, owes: Owes::Authority, .. } if !step.authority.is_empty() => {
                step.authority.shown(t.lang).text.to_owned()
            }
            Next::Step { owes: Owes::Expert, .. } => t.say("an-expert-for").with("party", name).to_string(),
            _ => name,
        });
    }
    waiting
}

/// The line of its stages: what is behind, proven or not, and what is ahead.
pub(super) fn stages(agreement: &Agreement, t: Words) -> Vec<Drawn> {
    let here = agreement.stage.name();
    let signed_elsewhere = agreement.stage.signed().is_some_and(|signed| signed.text.is_none());
    let day = |day: Option<Day>| day.map_or_else(|| t.say("line-ahead").to_string(), |day| t.day(day));
    let order = [StageName::Approach, StageName::Draft, StageName::Settled, StageName::Signed, StageName::InForce];
    let reached = reached(agreement);
    let mut line: Vec<Drawn> = order
        .into_iter()
        .enumerate()
        .map(|(place, stage)| {
            let (state, note) = if here == stage {
                let since = t.say("since-day").with("day", t.day(agreement.stage.since())).to_string();
                (if stage.after_signature() { StepState::Proven } else { StepState::Owed }, since)
            } else if place >= reached {
                (StepState::Ahead, t.say("line-ahead").to_string())
            } else if signed_elsewhere && place < 3 {
                (StepState::Unproven, t.shell().say("undocumented").to_string())
            } else {
                let on = match stage {
                    StageName::Signed => Some(day(agreement.stage.signed().map(|signed| signed.on))),
                    StageName::InForce => Some(day(agreement.stage.force().map(|force| force.since))),
                    _ => None,
                };
                (StepState::Proven, on.unwrap_or_else(|| t.say("line-behind").to_string()))
            };
            Drawn { name: t.say(format!("line-{}", stage.word())).to_string(), note, state }
        })
        .collect();
    if matches!(here, StageName::Suspended | StageName::Dormant | StageName::Ended | StageName::Abandoned) {
        line.push(Drawn {
            name: view::standing_word(agreement, t),
            note: t.say("since-day").with("day", t.day(agreement.stage.since())).to_string(),
            state: StepState::Unproven,
        });
    }
    line
}

/// How many of the five stages lie behind or are reached.
fn reached(agreement: &Agreement) -> usize {
    match agreement.stage.name() {
        StageName::Approach => 1,
        StageName::Draft => 2,
        StageName::Settled => 3,
        StageName::Abandoned => 3_usize.min(1 + agreement.settled_texts.len() * 2),
        _ if agreement.stage.force().is_none() => 4,
        _ => 5,
    }
}
