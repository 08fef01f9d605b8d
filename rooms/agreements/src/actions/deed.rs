use kernel::{Day, Localised};
use platform::{Failure, Result, db::Tx, files::Stored};

use super::{By, identify, keep, lay, seen, take_in_addendum, tell::tell_others};
use crate::{
    rules::{
        self, AddedStep, Agreement, Answer, Block, Calendar, Ceremony, Channel, Conclusion, Conformity, Event,
        Evidence, ExpressRenewal, Gate, Manner, NewParty, Notice, Others, Outcome, PartyId, PastSignature, Receipt,
        Refusal, Signing, StageName, StepKind, TrackStep, Verb,
    },
    store,
};

/// What was said of a deed. Each verb asks for some of it, and says for what it does not find.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// Whose deed it is, or whom it concerns.
    pub party: Option<PartyId>,
    /// Which step of that party's track.
    pub step: String,
    /// What sort of step is added.
    pub kind: Option<StepKind>,
    /// When it is expected.
    pub gate: Option<Gate>,
    /// On which day.
    pub on: Option<Day>,
    /// From which day it takes effect, or until when an answer is due.
    pub until: Option<Day>,
    /// Why; a reservation; what differs.
    pub reason: String,
    /// Which authority, named exactly.
    pub authority: String,
    /// By which act, under which number, with which stamp.
    pub reference: String,
    /// Where.
    pub place: String,
    /// By what it is known.
    pub source: String,
    /// For how many months.
    pub months: u16,
    /// How a signature was given.
    pub manner: Option<Manner>,
    /// By which way an answer came.
    pub channel: Option<Channel>,
    /// On which former version of the text an answer was given; none for the present one.
    pub on_version: Option<u32>,
    /// Yes: given, conform, tacitly given, goes on. No: refused, a deviation, to be asked again, ends.
    pub yes: bool,
    /// The hash that was seen and compared.
    pub hash: String,
    /// The officer in whose place the secretary declares.
    pub in_place_of: String,
    /// What shows it: the stored file and what it was called.
    pub file: Option<(Stored, String)>,
}

/// What a deed needs to know beside the agreement.
#[derive(Default)]
struct Beside {
    blocks: Vec<Block>,
    parent: Option<Agreement>,
    calendar: Calendar,
    track: (String, Vec<TrackStep>),
    authority: Localised,
    identity: Option<NewParty>,
}

/// Does one deed of an agreement's life or of a party's track, in one unit of work.
///
/// # Errors
/// As [`super::step`].
pub async fn act(by: By<'_>, slug: &str, version: Option<i64>, verb: Verb, said: Said) -> Result<Agreement> {
    let mut tx = by.app.db.begin().await?;
    let before = seen(by, &mut tx, slug, version).await?;
    let beside = beside(by, &mut tx, &before, verb, &said).await?;
    if let Some((stored, _)) = &said.file {
        tx.name_file(stored, by.app.now()).await?;
    }
    let done = naming(by, before.clone(), &said).and_then(|(it, named)| {
        let (after, events) = take(verb, said, beside, it, &by.now())?;
        Ok((after, named.into_iter().chain(events).collect::<Vec<_>>()))
    });
    let (after, events) = done.map_err(|refusal| by.refuse(&refusal))?;
    keep(by, &mut tx, &before, &after, &events).await?;
    if before.stage.name() != StageName::InForce {
        // What cannot be taken in yet keeps no signature from being entered: the clock tries again, the page says why.
        take_in_addendum(by, &mut tx, &after).await?;
    }
    for event in events.iter().filter(|event| event.concerns_the_others()) {
        tell_others(by, &mut tx, &after, event).await?;
    }
    tx.commit(by.app.now()).await?;
    Ok(after)
}

async fn beside(by: By<'_>, tx: &mut Tx, agreement: &Agreement, verb: Verb, said: &Said) -> Result<Beside> {
    let mut beside = Beside::default();
    let party = said.party.as_ref().and_then(|id| agreement.party(id).ok());
    match (verb, party) {
        (Verb::Sign | Verb::RecordSignature, _) => beside.blocks = lay::blocks(by, tx, agreement).await?,
        (Verb::DecideAfterParent, _) => beside.parent = lay::parent(tx, agreement).await?,
        (Verb::OpenReview, Some(party)) => beside.calendar = store::calendar(tx, &party.country).await?,
        (Verb::AddStep, _) => beside.authority = lay::named_or_usual(&said.authority, by.lang, said.kind),
        (Verb::IdentifyParty, Some(party)) => beside.identity = Some(identify::settled(by, tx, party).await?),
        (Verb::LayTrack, Some(party)) => beside.track = lay::track(by, tx, agreement, &party.id).await?,
        _ => {}
    }
    Ok(beside)
}

/// The same with the authority of the step named, where someone named it otherwise than it was known, and the line of it.
fn naming(by: By<'_>, it: Agreement, said: &Said) -> Result<(Agreement, Option<Event>), Refusal> {
    let named = !said.authority.is_empty() && !said.step.is_empty();
    let Some(party) = said.party.as_ref().filter(|_| named) else { return Ok((it, None)) };
    let step = it.track(party)?.steps.iter().find(|step| step.key == said.step).ok_or(Refusal::UnknownStep)?;
    if step.authority.shown(by.lang).text == said.authority {
        return Ok((it, None));
    }
    let (it, event) = it.before_authority(&by.now(), party, &said.step, Localised::one(by.lang, &said.authority))?;
    Ok((it, Some(event)))
}

fn take(verb: Verb, said: Said, beside: Beside, it: Agreement, by: &rules::By<'_>) -> Outcome {
    let on = said.on.unwrap_or(by.today);
    let party = || said.party.clone().ok_or(Refusal::UnknownParty);
    match verb {
        Verb::LayTrack => it.lay_track(by, &party()?, &beside.track.0, beside.track.1),
        Verb::AddStep => {
            let kind = said.kind.ok_or(Refusal::UnknownStep)?;
            let gate = said.gate.unwrap_or(Gate::BeforeSignature);
            it.add_step(by, &party()?, AddedStep { kind, authority: beside.authority, gate })
        }
        Verb::RemoveStep => it.remove_step(by, &party()?, &said.step),
        Verb::Send => it.send(by, &party()?, &said.step, on),
        Verb::Receive => it.receive(by, &party()?, &said.step, receipt(&said, on)),
        Verb::Answer if said.on_version.is_some() => {
            let why = Some(said.reason.as_str()).filter(|_| !said.yes);
            let version = said.on_version.unwrap_or_default();
            it.answer_former(by, &party()?, &said.step, version, answer(&said, on), why)
        }
        Verb::Answer if said.yes => it.give(by, &party()?, &said.step, answer(&said, on)),
        Verb::Answer => it.refuse(by, &party()?, &said.step, answer(&said, on), &said.reason),
        Verb::ReopenStep => it.reopen_step(by, &party()?, &said.step, &said.reason),
        Verb::Waive => it.waive(by, &party()?, &said.step, &said.reason),
        Verb::OpenReview => it.open_review(by, &party()?, &said.step, &beside.calendar),
        Verb::ConcludeReview => it.conclude_review(by, &party()?, &said.step, conclusion(&said, on)),
        Verb::PlanCeremony => it.plan_ceremony(by, Ceremony { on, place: said.place }),
        Verb::Sign => it.sign(by, signing(&said, party()?, on), &beside.blocks),
        Verb::RecordSignature => it.record_signature(by, signing(&said, party()?, on), &beside.blocks, &said.reason),
        Verb::RecordElsewhere => {
            it.record_elsewhere(by, PastSignature { on, place: said.place, source: said.source }, &said.reason)
        }
        Verb::EnterIntoForce => it.enter_into_force(by),
        Verb::FileScan => it.file_scan(by, evidence(&said).ok_or(Refusal::EvidenceMissing)?),
        Verb::DeclareScan => {
            let name = Some(said.in_place_of.as_str()).filter(|name| !name.is_empty());
            it.declare_scan(by, &party()?, conformity(&said), name)
        }
        Verb::RenewExpressly => {
            let evidence = evidence(&said);
            it.renew_expressly(by, ExpressRenewal { on, months: said.months, reference: said.reference, evidence })
        }
        Verb::IdentifyParty => {
            let identity = beside.identity.ok_or(Refusal::IdentityUnsettled)?;
            it.identify(by, &party()?, identity, &said.source)
        }
        Verb::RenewTacitly => it.renew_tacitly(by),
        Verb::Suspend => it.suspend(by, on, &said.reason),
        Verb::Resume => it.resume(by, on),
        Verb::DeclareDormant => it.declare_dormant(by, &said.reason),
        Verb::Wake => it.wake(by),
        Verb::GiveNotice => it.give_notice(
            by,
            Notice { party: party()?, notice_on: on, effective_on: said.until.unwrap_or(on), reason: said.reason },
        ),
        Verb::TakeBackNotice => it.take_back_notice(by, &party()?, &said.reason),
        Verb::ConcludeWithdrawal => it.conclude_withdrawal(by, &party()?, others(said.yes), &said.reason),
        Verb::DecideAfterParent => {
            let parent = beside.parent.ok_or(Refusal::NoParent)?;
            it.decide_after_parent(by, &parent, others(said.yes), &said.reason)
        }
        Verb::Expire => it.expire(by),
        Verb::End => it.end(by, on, &said.reason),
        other => Err(Refusal::NotYours { verb: other }),
    }
}

fn others(go_on: bool) -> Others {
    if go_on { Others::GoOn } else { Others::End }
}

fn receipt(said: &Said, on: Day) -> Receipt {
    let stamp = Some(said.reference.clone()).filter(|stamp| !stamp.is_empty());
    Receipt { on, stamp, due_on: said.until }
}

fn evidence(said: &Said) -> Option<Evidence> {
    said.file.as_ref().map(|(stored, name)| Evidence { sha256: stored.sha256.clone(), name: name.clone() })
}

fn answer(said: &Said, on: Day) -> Answer {
    Answer {
        on,
        reference: said.reference.clone(),
        channel: said.channel.unwrap_or(Channel::Letter),
        evidence: evidence(said),
        logged_by: String::new(),
    }
}

fn conclusion(said: &Said, on: Day) -> Conclusion {
    let reason = said.reason.clone();
    if said.yes { Conclusion::TacitlyGiven { on, reason } } else { Conclusion::AskAgain { reason } }
}

fn signing(said: &Said, party: PartyId, on: Day) -> Signing {
    Signing { party, on, place: said.place.clone(), manner: said.manner.unwrap_or(Manner::InPerson) }
}

fn conformity(said: &Said) -> Conformity {
    if said.yes {
        Conformity::Conform { hash: said.hash.clone() }
    } else {
        Conformity::DeviationNoted { what: said.reason.clone(), place: said.place.clone() }
    }
}

/// Whether this file is one that the agreement names.
///
/// # Errors
/// [`Failure::NotFound`] when it names no such file.
pub(crate) fn named<'a>(agreement: &'a Agreement, sha256: &str) -> Result<&'a Evidence> {
    agreement.files().find(|file| file.sha256 == sha256).ok_or(Failure::NotFound)
}
