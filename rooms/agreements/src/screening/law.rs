use kernel::{Day, Localised};
use rulebook::{ApprovalKind, PartyKind, Rulebook};

use crate::rules::{Count, Due, Gate, Party, Seat, StepKind, TrackStep};

/// What the atlas's word for a legal entity is to the rulebook, where it is settled and the rulebook has a word for it.
pub fn party_kind(word: &str, country: &str) -> Option<PartyKind> {
    match word {
        "commune" | "city" | "municipality" => Some(PartyKind::Commune),
        "province" if country == "MA" => Some(PartyKind::PrefectureProvince),
        "region" => Some(PartyKind::Region),
        "department" => Some(PartyKind::Department),
        "metropolis" => Some(PartyKind::Metropolis),
        "district" | "province" | "area-council" => Some(PartyKind::OtherTerritory),
        "chamber" | "university" | "school" | "hospital" | "network" | "institution" => Some(PartyKind::Institution),
        "association" => Some(PartyKind::Association),
        _ => None,
    }
}

/// The steps of a party's own track under its own law, as the rulebook has them today, owed since the second day.
/// `authority` words who gives a step of a kind.
pub fn track(
    party: &Party,
    kind: Option<PartyKind>,
    (today, since): (Day, Day),
    authority: impl Fn(StepKind) -> Localised,
) -> Vec<TrackStep> {
    let book = Rulebook::embedded();
    let mut steps: Vec<TrackStep> = Vec::new();
    for line in book.track_for(&party.country, kind, today) {
        let Some(kind) = StepKind::from_word(line.step.as_str()) else { continue };
        let earlier = steps.iter().filter(|step| step.kind == kind).count();
        let key = if earlier == 0 { kind.word().to_owned() } else { format!("{}-{}", kind.word(), earlier + 1) };
        let gate = if line.rules.iter().any(|rule| follows_signature(rule, line.step)) {
            Gate::AfterSignature
        } else {
            Gate::BeforeSignature
        };
        let due = book.deadline_for(&party.country, line.step).map(|(_, deadline)| Due {
            days: deadline.days,
            count: if deadline.working_days { Count::Working } else { Count::Calendar },
        });
        steps.push(TrackStep {
            rules: line.rules.iter().map(|rule| rule.id.clone()).collect(),
            conditional: line.conditional,
            due,
            ..TrackStep::awaited(key, kind, authority(kind), gate, since)
        });
    }
    steps
}

/// Whether a rule asks for an approval only once the party has signed.
fn follows_signature(rule: &rulebook::Rule, approval: ApprovalKind) -> bool {
    let asked = format!("!signed || approval.{}.", approval.as_str().replace('-', "_"));
    rule.evidence.source().contains(&asked)
}

/// Whether a party is a place's authority, so that its Wikidata id can be asked of the atlas.
pub fn locality(party: &Party) -> Option<&str> {
    match &party.seat {
        Seat::Locality { id, .. } => Some(id),
        Seat::Registration { .. } => None,
    }
}
