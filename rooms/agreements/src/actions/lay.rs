use kernel::{Lang, Localised};
use platform::{Result, db::Reader};
use rulebook::Rulebook;

use super::{By, known::legal};
use crate::{
    WORDS,
    rules::{self, Agreement, Event, PartyId, StepKind, Track, TrackStep, What},
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
    let today = by.app.today();
    let days = (today, agreement.owed_since(&party.id, today));
    let law = Rulebook::embedded().jurisdiction(&party.country).map(|one| one.jurisdiction.clone());
    Ok((law.unwrap_or_default(), screening::track(party, kind, days, authority)))
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
        bound.filter(|id| agreement.track(id).is_ok_and(Track::is_bare)).cloned().collect()
    };
    for party in bare(&agreement) {
        let (law, steps) = track(by, reader, &agreement, &party).await?;
        let laid = agreement.lay_track(&program, &party, &law, steps).map_err(|refusal| by.refuse(&refusal))?;
        agreement = laid.0;
        events.extend(laid.1);
    }
    Ok((weighed(by, reader, &agreement).await?.unwrap_or(agreement), events))
}

/// The agreement with its conditional steps weighed by what is known today, where that changes anything.
///
/// # Errors
/// When the database fails.
pub(crate) async fn weighed(by: By<'_>, reader: &mut Reader, agreement: &Agreement) -> Result<Option<Agreement>> {
    if !agreement.tracks.iter().flat_map(|track| &track.steps).any(|step| step.conditional) {
        return Ok(None);
    }
    let known = super::known::known(reader, agreement).await?;
    let weighed = screening::weighed(agreement, &known, by.app.today());
    Ok(Some(weighed).filter(|weighed| weighed != agreement))
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

/// The authority as someone named it, or as a step of this kind usually names it.
pub(super) fn named_or_usual(named: &str, lang: Lang, kind: Option<StepKind>) -> Localised {
    match kind {
        Some(kind) if named.is_empty() => authority(kind),
        _ => Localised::one(lang, named),
    }
}

/// The parties whose track would be another if it were laid now, each with that track.
///
/// # Errors
/// When the database fails.
pub(crate) async fn relaid(by: By<'_>, reader: &mut Reader, agreement: &Agreement) -> Result<Vec<(PartyId, Track)>> {
    let mut other = Vec::new();
    for party in agreement.bound() {
        let Ok(now) = agreement.track(&party.id) else { continue };
        let (law, steps) = track(by, reader, agreement, &party.id).await?;
        let laid = now.laid(&law, steps);
        if laid != *now {
            other.push((party.id.clone(), laid));
        }
    }
    Ok(other)
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
