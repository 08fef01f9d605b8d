use kernel::Day;
use platform::{App, Result, db::Tx};
use register::{Act, ActKind, Names, Party, SubjectRef};

use crate::rules::{Agreement, Event, ScanState, Seat, What};

/// Enters in the register what of these lines is a formal act.
///
/// # Errors
/// When the register does not take it: a fault of ours.
pub async fn enter_acts(app: &App, tx: &mut Tx, agreement: &Agreement, events: &[Event]) -> Result<()> {
    for event in events {
        if let Some(formal) = event.act()
            && let Some(kind) = kind(formal.kind)
        {
            let mut act = begun(app, agreement, kind, formal.on);
            if let Some(text) = formal.text {
                act = act.text(text.hash);
            }
            register::enter(app, tx, act).await?;
        }
        if let Some(kind) = of_the_file(agreement, event) {
            let mut act = begun(app, agreement, kind, event.on);
            if kind != ActKind::AgreementDormant {
                act = agreement.text_to_compare().into_iter().fold(act, |act, text| act.text(text.hash.clone()));
                act =
                    agreement.scans.last().into_iter().fold(act, |act, scan| act.attachment(scan.file.sha256.clone()));
            }
            register::enter(app, tx, act).await?;
        }
    }
    Ok(())
}

/// An act on this agreement, between its parties.
fn begun(app: &App, agreement: &Agreement, kind: ActKind, on: Day) -> Act {
    let subject = SubjectRef {
        kind: "agreement".to_owned(),
        id: agreement.id.to_string(),
        slug: agreement.slug.clone(),
        name: Names::from(&agreement.title),
    };
    let mut act = Act::new(kind, subject, on, app.now());
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
    act
}

/// What the register is told of a line that the public does not see: that a scan was found conform by two hands, and,
/// under seal, that a deviation was noted or the agreement declared dormant.
fn of_the_file(agreement: &Agreement, event: &Event) -> Option<ActKind> {
    let scan = agreement.scans.last();
    match &event.what {
        What::DeclaredDormant { .. } => Some(ActKind::AgreementDormant),
        What::ScanDeviationNoted { .. } => Some(ActKind::DeviationNoted),
        What::ScanDeclaredConform { .. } => scan
            .filter(|scan| scan.state() == ScanState::Conform && scan.declarations.len() == 2)
            .map(|_| ActKind::ScanConform),
        _ => None,
    }
}

fn kind(word: &str) -> Option<ActKind> {
    match word {
        "agreement-party-left" => Some(ActKind::PartyWithdrew),
        "agreement-party-joined" => Some(ActKind::AgreementAmended),
        word => ActKind::from_word(&word.replacen('-', ".", 1)),
    }
}
