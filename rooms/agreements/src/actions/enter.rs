use kernel::{Day, Lang, Localised};
use platform::{
    App, Result,
    db::{Reader, Tx},
};
use register::{Act, ActKind, Names, SubjectRef};

use crate::{
    WORDS,
    rules::{Agreement, Event, Party, ScanState, Seat, What},
};

/// Enters in the register what of these lines is a formal act.
///
/// # Errors
/// When the register does not take it: a fault of ours.
pub async fn enter_acts(app: &App, tx: &mut Tx, agreement: &Agreement, events: &[Event]) -> Result<()> {
    for event in events {
        if let Some(formal) = event.act()
            && let Some(kind) = kind(formal.kind)
        {
            let parties = between(agreement, event);
            let mut act = begun(app, tx, agreement, kind, formal.on, &parties).await?;
            if let Some(text) = formal.text {
                act = act.text(text.hash);
            }
            if kind == ActKind::AgreementSigned {
                act = signed_by(act, agreement, &parties);
            }
            register::enter(app, tx, act).await?;
        }
        if let What::EndUndone { .. } = event.what {
            undo_end(app, tx, agreement, event).await?;
        }
        if let Some(kind) = of_the_file(agreement, event) {
            let mut act = begun(app, tx, agreement, kind, event.on, &between(agreement, event)).await?;
            if !matches!(kind, ActKind::AgreementDormant | ActKind::AgreementWoken) {
                act = agreement.text_to_compare().into_iter().fold(act, |act, text| act.text(text.hash.clone()));
                act =
                    agreement.scans.last().into_iter().fold(act, |act, scan| act.attachment(scan.file.sha256.clone()));
            }
            register::enter(app, tx, act).await?;
        }
    }
    Ok(())
}

/// Enters that the end which stands in the register did not take place, and why. An end that no machine has signed yet is
/// not there to be corrected: the renewal entered after it says that the agreement goes on.
async fn undo_end(app: &App, tx: &mut Tx, agreement: &Agreement, event: &Event) -> Result<()> {
    let acts = register::acts_of(tx, "agreement", agreement.id.as_str()).await?;
    let Some(ended) = acts.iter().rev().find(|act| act.kind == ActKind::AgreementEnded) else { return Ok(()) };
    let act = begun(app, tx, agreement, ActKind::Correction, event.on, &between(agreement, event)).await?;
    let why = |lang| WORDS.words(lang).say("register-end-undone").to_string();
    let act = Lang::ALL.into_iter().fold(act, |act, lang| act.kept(&format!("reason.{lang}"), why(lang)));
    register::enter(app, tx, act.corrects(ended.leaf)).await
}

/// Whom an act names: the party that left, in its own act; else those bound by the agreement, and once it has ended
/// those whom it bound to its last day.
fn between<'a>(agreement: &'a Agreement, event: &Event) -> Vec<&'a Party> {
    let named = |party: &&Party| match &event.what {
        What::PartyLeft { party: left } => party.id == *left,
        _ => agreement.binds_to_the_end(party),
    };
    agreement.parties.iter().filter(named).collect()
}

/// An act on this agreement, between these parties of it.
async fn begun(
    app: &App,
    reader: &mut Reader,
    agreement: &Agreement,
    kind: ActKind,
    on: Day,
    parties: &[&Party],
) -> Result<Act> {
    let subject = SubjectRef {
        kind: "agreement".to_owned(),
        id: agreement.id.to_string(),
        slug: agreement.slug.clone(),
        name: Names::from(&agreement.title),
    };
    let mut act = Act::new(kind, subject, on, app.now());
    for party in parties {
        act = act.party(register::Party {
            country: Some(party.country.clone()),
            kind: party.entity_kind.clone(),
            name: Names::from(&party.name),
            id: told_apart(reader, party).await?,
        });
    }
    Ok(act)
}

/// What tells a party from a namesake. One that the atlas does not know is what it was entered as.
async fn told_apart(reader: &mut Reader, party: &Party) -> Result<Option<String>> {
    match (atlas::entity(reader, &party.entity).await?, &party.seat) {
        (Some(entity), _) => members::told_apart(reader, &entity).await,
        (None, Seat::Registration { register: book, number }) => {
            Ok(register::Party::id_of(Some((book.as_str(), number.as_str())), None, None))
        }
        (None, Seat::Locality { .. }) => Ok(None),
    }
}

/// The same with the name, under commitment, of whoever held the pen for each party, as far as it is known:
/// `signatory.1` signed for the first party.
fn signed_by(act: Act, agreement: &Agreement, parties: &[&Party]) -> Act {
    let named = parties.iter().enumerate().filter_map(|(place, party)| {
        let signatory = agreement.signature_of(&party.id)?.signatory.as_ref()?;
        Some((format!("signatory.{}", place + 1), written_forms(&signatory.name)))
    });
    named.filter(|(_, name)| !name.is_empty()).fold(act, |act, (field, name)| act.kept(&field, name))
}

/// A person's name in each form in which it is written, each once, one a line.
fn written_forms(name: &Localised) -> String {
    let mut forms: Vec<&str> = Vec::new();
    for (_, form) in name.iter() {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms.join("\n")
}

/// What the register is told of a line that the public does not see: that a scan was found conform by two hands, and,
/// under seal, that a deviation was noted, or that the agreement was declared dormant or lives again.
fn of_the_file(agreement: &Agreement, event: &Event) -> Option<ActKind> {
    let scan = agreement.scans.last();
    match &event.what {
        What::DeclaredDormant { .. } => Some(ActKind::AgreementDormant),
        What::Woken => Some(ActKind::AgreementWoken),
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
        word => ActKind::from_word(&word.replacen('-', ".", 1)),
    }
}
