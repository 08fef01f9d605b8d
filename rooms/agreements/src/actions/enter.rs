use platform::{App, Result, db::Tx};
use register::{Act, ActKind, Names, Party, SubjectRef};

use crate::rules::{Agreement, Event, Seat};

/// Enters in the register what of these lines is a formal act.
///
/// # Errors
/// When the register does not take it: a fault of ours.
pub async fn enter_acts(app: &App, tx: &mut Tx, agreement: &Agreement, events: &[Event]) -> Result<()> {
    for formal in events.iter().filter_map(Event::act) {
        let Some(kind) = kind(formal.kind) else { continue };
        let subject = SubjectRef {
            kind: "agreement".to_owned(),
            id: agreement.id.to_string(),
            slug: agreement.slug.clone(),
            name: Names::from(&agreement.title),
        };
        let mut act = Act::new(kind, subject, formal.on, app.now());
        for party in &agreement.parties {
            let id = match &party.seat {
                Seat::Registration { register, number } => Some(format!("{register} {number}")),
                Seat::Locality { .. } => None,
            };
            act = act.party(Party {
                country: Some(party.country.clone()),
                kind: party.entity_kind.clone(),
                name: Names::from(&party.name),
                id,
            });
        }
        if let Some(text) = formal.text {
            act = act.text(text.hash);
        }
        register::enter(app, tx, act).await?;
    }
    Ok(())
}

fn kind(word: &str) -> Option<ActKind> {
    match word {
        "agreement-party-left" => Some(ActKind::PartyWithdrew),
        "agreement-party-joined" => Some(ActKind::AgreementAmended),
        word => ActKind::from_word(&word.replacen('-', ".", 1)),
    }
}
