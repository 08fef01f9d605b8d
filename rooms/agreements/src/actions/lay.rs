use kernel::{Lang, Localised};
use platform::{Result, db::Reader};
use rulebook::Rulebook;

use super::{By, known::legal};
use crate::{
    WORDS,
    rules::{self, Agreement, Event, PartyId, StepKind, TrackStep, What},
    screening, store,
};

/// The steps that the law of a party asks for today, and the rulebook's word for that law; empty where it has none.
///
/// # Errors
/// When the database fails.
pub(crate) async fn track(
    by: By<'_>,
    reader: &mut Reader,
    agreement: &Agreement,
    party: &PartyId,
) -> Result<(String, Vec<TrackStep>)> {
    let party = agreement.party(party).map_err(|refusal| by.refuse(&refusal))?;
    let kind = legal(reader, party).await?.kind;
    let law = Rulebook::embedded().jurisdiction(&party.country).map(|one| one.jurisdiction.clone());
    Ok((law.unwrap_or_default(), screening::track(party, kind, by.app.today(), authority)))
}

/// Lays the tracks that nobody has laid yet, by the program: when the drafting begins, and where a text was signed
/// elsewhere, so that its parties see which documents to file.
///
/// # Errors
/// When the database fails.
pub(crate) async fn lay_missing(
    by: By<'_>,
    reader: &mut Reader,
    mut agreement: Agreement,
) -> Result<(Agreement, Vec<Event>)> {
    let system = kernel::Actor::system();
    let program = rules::By { actor: &system, at: by.app.now(), today: by.app.today() };
    let mut events = Vec::new();
    let bare = |agreement: &Agreement| -> Vec<PartyId> {
        let bound = agreement.bound().map(|party| &party.id);
        bound.filter(|id| agreement.track(id).is_ok_and(|track| track.steps.is_empty())).cloned().collect()
    };
    for party in bare(&agreement) {
        let (law, steps) = track(by, reader, &agreement, &party).await?;
        let laid = agreement.lay_track(&program, &party, &law, steps).map_err(|refusal| by.refuse(&refusal))?;
        agreement = laid.0;
        events.extend(laid.1);
    }
    Ok((agreement, events))
}

/// The same agreement and lines with the tracks laid, where these lines say that the drafting has begun.
///
/// # Errors
/// When the database fails.
pub(super) async fn where_due(
    by: By<'_>,
    reader: &mut Reader,
    agreement: &Agreement,
    events: &[Event],
) -> Result<Option<(Agreement, Vec<Event>)>> {
    if !events.iter().any(|event| matches!(event.what, What::DraftBegun)) {
        return Ok(None);
    }
    let (laid, more) = lay_missing(by, reader, agreement.clone()).await?;
    Ok(Some((laid, events.iter().cloned().chain(more).collect())))
}

/// Who gives a step of this kind, in every language; a party names it more exactly by its reference.
fn authority(kind: StepKind) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |name, lang| {
        name.with(lang, WORDS.words(lang).say(format!("authority-{}", kind.word())).to_string())
    })
}

/// What stands against a signature of this agreement now.
///
/// # Errors
/// When the database fails.
pub(crate) async fn blocks(by: By<'_>, reader: &mut Reader, agreement: &Agreement) -> Result<Vec<rules::Block>> {
    let known = super::known::known(reader, agreement).await?;
    Ok(screening::blocks(&screening::screen(agreement, &known, by.app.today())))
}

/// The agreement that this one stands under or changes, where it does.
///
/// # Errors
/// When the database fails.
pub(crate) async fn parent(reader: &mut Reader, agreement: &Agreement) -> Result<Option<Agreement>> {
    match agreement.kind.parent() {
        Some(parent) => store::by_id(reader, parent).await,
        None => Ok(None),
    }
}
