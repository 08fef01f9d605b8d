use kernel::{Actor, Day, Role};

use super::{Agreement, Kind, Party, PartyId, Refusal, StageName, TextState, Verb, Who};

/// How much of an agreement someone may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// Not even that it exists: its pages, files and search hits answer that nothing is here.
    Nothing,
    /// What is public: that it was signed, by whom, when, in which fields; the text if every party consents.
    Public,
    /// The file: draft, tracks, findings, delays, reservations.
    File,
}

/// How much of this agreement this person may see.
///
/// A file is for its parties, the secretary and the experts asked. A party that left while the others go on sees what
/// the public sees, then and for ever; once it has ended, those whom it bound to its last day see its file. The
/// administrator keeps the machine and sees what the public sees.
pub fn sight(actor: &Actor, agreement: &Agreement) -> Sight {
    let in_the_file = actor.is(Role::Secretary)
        || is_program(actor)
        || agreement.bound_to_the_end().any(|party| actor.belongs_to(&party.entity))
        || is_expert_asked(actor, agreement);
    if in_the_file {
        Sight::File
    } else if agreement.stage.name().after_signature() {
        Sight::Public
    } else {
        Sight::Nothing
    }
}

/// Whether this person may do this now. For one party's own step, whether they may for some party.
///
/// # Errors
/// [`Refusal::NotFound`] where they may not even see the file, [`Refusal::NotYours`] where others may,
/// [`Refusal::WrongStage`] where it is not the time.
pub fn may(actor: &Actor, verb: Verb, agreement: &Agreement) -> Result<(), Refusal> {
    allowed(actor, verb, agreement, None)
}

/// Whether this person may do this now, where it is this party's step.
///
/// # Errors
/// As [`may`]; and for a party that is unknown or has left.
pub fn may_for(actor: &Actor, verb: Verb, agreement: &Agreement, party: &PartyId) -> Result<(), Refusal> {
    if sight(actor, agreement) < Sight::File {
        return Err(Refusal::NotFound);
    }
    let party = agreement.party(party)?;
    allowed(actor, verb, agreement, Some(party))?;
    if party.is_bound() { Ok(()) } else { Err(Refusal::PartyLeft) }
}

/// Whether this person may say today what follows the notice of the party `leaving`, or, without one, the end of the agreement
/// above: those who stay choose, each for itself, and the secretary enters it. The program chooses nothing: it ends what no two are
/// left to go on with, and does what follows from what was said.
///
/// # Errors
/// As [`may_for`]; and to whoever leaves, where others choose.
pub fn may_choose(
    actor: &Actor,
    verb: Verb,
    agreement: &Agreement,
    leaving: Option<&PartyId>,
    today: Day,
) -> Result<(), Refusal> {
    match leaving {
        Some(party) => may_for(actor, verb, agreement, party)?,
        None => may(actor, verb, agreement)?,
    }
    let chosen = match leaving {
        Some(_) => agreement.chooses(today),
        None => agreement.chooses_after_parent(),
    };
    let settled = leaving.is_some_and(|party| agreement.follows_from_choices(party, today).is_some());
    let stays = || agreement.staying(today).any(|party| actor.belongs_to(&party.entity));
    if !chosen || actor.is(Role::Secretary) || stays() {
        Ok(())
    } else if is_program(actor) {
        let refused = Refusal::WrongStage { verb, stage: agreement.stage.name() };
        if settled { Ok(()) } else { Err(refused) }
    } else {
        Err(Refusal::NotYours { verb })
    }
}

/// Whether this person may open an agreement between these parties: the secretary, and a mayor or officer of one.
///
/// # Errors
/// [`Refusal::NotYours`].
pub fn may_propose(actor: &Actor, parties: &[Party]) -> Result<(), Refusal> {
    if actor.is(Role::Secretary) || parties.iter().any(|party| actor.belongs_to(&party.entity)) {
        Ok(())
    } else {
        Err(Refusal::NotYours { verb: Verb::Propose })
    }
}

/// Whether this person may enter an agreement that was signed elsewhere: the secretary, and the program's imports.
pub(super) fn may_record_signed(actor: &Actor) -> Result<(), Refusal> {
    if actor.is(Role::Secretary) || is_program(actor) {
        Ok(())
    } else {
        Err(Refusal::NotYours { verb: Verb::RecordSignature })
    }
}

fn allowed(actor: &Actor, verb: Verb, agreement: &Agreement, party: Option<&Party>) -> Result<(), Refusal> {
    if sight(actor, agreement) < Sight::File {
        return Err(Refusal::NotFound);
    }
    if !verb.who().iter().any(|who| stands_as(actor, *who, agreement, party)) {
        return Err(Refusal::NotYours { verb });
    }
    let stage = agreement.stage.name();
    let fits = match verb {
        // The terms of a text that was settled here are in it; those of one signed elsewhere are said afterwards.
        Verb::StateTerms if stage == StageName::Signed => {
            agreement.text() == TextState::NotHeld || agreement.terms.is_none()
        }
        // Afterwards it is only said who held the pen, where nobody has said it yet.
        Verb::NameSignatory if stage.after_signature() => match party {
            Some(party) => agreement.signed_by_whom_unsaid(&party.id),
            None => agreement.bound().any(|party| agreement.signed_by_whom_unsaid(&party.id)),
        },
        // What was signed elsewhere is transcribed; what was filed waits, untouched, for the two declarations.
        Verb::Write | Verb::FileText if stage != StageName::Draft => {
            agreement.text() == TextState::NotHeld && agreement.text_awaited().is_none()
        }
        // The program follows the atlas until someone has signed; afterwards a person says it, by a source.
        Verb::IdentifyParty if is_program(actor) => !agreement.is_signed_by_any(),
        // Only an end that its term brought by itself is undone by a renewal made in time.
        Verb::RenewExpressly if stage == StageName::Ended => agreement.ended_by_its_term(),
        // Whoever consents knows to which words.
        Verb::Consent => matches!(agreement.text(), TextState::Settled(_)),
        Verb::DecideAfterParent => matches!(agreement.kind, Kind::SpecificConvention { .. }),
        _ => true,
    };
    if fits && verb.stages().contains(&stage) { Ok(()) } else { Err(Refusal::WrongStage { verb, stage }) }
}

fn stands_as(actor: &Actor, who: Who, agreement: &Agreement, party: Option<&Party>) -> bool {
    let of_some = || agreement.bound().any(|party| actor.belongs_to(&party.entity));
    match (who, party) {
        (Who::Secretary, _) => actor.is(Role::Secretary),
        (Who::SecretaryForSilent, Some(party)) => actor.is(Role::Secretary) && !party.has_account,
        (Who::SecretaryForSilent, None) => {
            actor.is(Role::Secretary) && agreement.bound().any(|party| !party.has_account)
        }
        (Who::Party, Some(party)) => party.is_bound() && actor.belongs_to(&party.entity),
        (Who::Others, Some(party)) if agreement.bound().count() > 2 => {
            agreement.bound().any(|other| other.id != party.id && actor.belongs_to(&other.entity))
        }
        (Who::Party, None) | (Who::AnyParty | Who::Others, _) => of_some(),
        (Who::Expert, _) => is_expert_asked(actor, agreement),
        (Who::Program, _) => is_program(actor),
    }
}

fn is_expert_asked(actor: &Actor, agreement: &Agreement) -> bool {
    actor.is(Role::Expert) && actor.account.as_ref().is_some_and(|account| agreement.experts.contains(account))
}

/// The program's own actor has no account; an administrator who signed in has one.
pub(super) fn is_program(actor: &Actor) -> bool {
    *actor == Actor::system()
}
