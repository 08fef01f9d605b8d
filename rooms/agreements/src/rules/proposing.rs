use std::collections::BTreeSet;

use kernel::{Day, Localised, slug};

use super::{
    Agreement, AgreementId, By, Change, Event, Kind, Manner, Outcome, PARTIES_MOST, ParentChoices, Party, PartyId,
    PastSignature, Refusal, Reservation, Sight, Signature, Signed, Stage, Track, Verb, What, agreement::line, may,
    may_propose, policy::may_record_signed, sight, signing::reservation,
};

/// What is said of an agreement when it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// An id made by the application.
    pub id: AgreementId,
    /// Its address.
    pub slug: String,
    /// Its title.
    pub title: Localised,
    /// What sort of text.
    pub kind: Kind,
    /// Its parties, each [`Party::identified`].
    pub parties: Vec<Party>,
    /// Fields of cooperation.
    pub fields: BTreeSet<String>,
}

impl Agreement {
    /// Opens an agreement: the parties talk. `parent` is the agreement that it stands under or changes, if any.
    ///
    /// # Errors
    /// Refused with fewer than two parties, one entity twice, no title or address, or a parent that cannot carry it.
    pub fn propose(by: &By<'_>, proposal: Proposal, parent: Option<&Self>) -> Outcome {
        may_propose(by.actor, &proposal.parties)?;
        if let Some(parent) = parent
            && sight(by.actor, parent) != Sight::File
        {
            return Err(Refusal::NotYours { verb: Verb::Propose });
        }
        let agreement = Self::new(by.today, proposal, parent)?;
        let what = What::Opened { kind: agreement.kind.word().to_owned() };
        Ok((agreement, vec![by.event(by.today, what)]))
    }

    /// Enters an agreement that was signed outside this program, of which the club holds no text. It stays *signed*:
    /// whether and when it came into force was not learnt.
    ///
    /// # Errors
    /// As [`Agreement::propose`]; and without the source by which the signature is known.
    pub fn record_signed(by: &By<'_>, proposal: Proposal, past: PastSignature, parent: Option<&Self>) -> Outcome {
        may_record_signed(by.actor)?;
        let mut agreement = Self::new(by.today, proposal, parent)?;
        let source = line(&past.source).map_err(|_| Refusal::SourceMissing)?;
        let events = agreement.signed_elsewhere(by, past, source.clone(), source)?;
        Ok((agreement, events))
    }

    /// Records that all parties have signed another text than the one that was drafted here, or none that was. The
    /// agreement is *signed*, on a text that the club does not hold; its terms must be said anew. The secretary enters it,
    /// since it speaks for every party and makes the agreement public.
    ///
    /// # Errors
    /// Refused without a source or a reservation, for a day to come, and once it is signed.
    pub fn record_elsewhere(mut self, by: &By<'_>, past: PastSignature, why: &str) -> Outcome {
        may(by.actor, Verb::RecordElsewhere, &self)?;
        let source = line(&past.source).map_err(|_| Refusal::SourceMissing)?;
        let events = self.signed_elsewhere(by, past, source, reservation(why)?)?;
        Ok((self, events))
    }

    fn signed_elsewhere(
        &mut self,
        by: &By<'_>,
        past: PastSignature,
        source: String,
        reason: String,
    ) -> Result<Vec<Event>, Refusal> {
        by.past(past.on)?;
        let reservation = Reservation { by: by.actor.name.clone(), on: by.today, reason, rules: Vec::new() };
        let parties: Vec<PartyId> = self.bound().map(|party| party.id.clone()).collect();
        self.signatures.extend(parties.into_iter().map(|party| Signature {
            party,
            on: past.on,
            place: past.place.clone(),
            manner: Manner::InPerson,
            signatory: None,
            text: None,
            entered_by: by.actor.name.clone(),
            reservation: Some(reservation.clone()),
        }));
        self.terms = None;
        self.stage = Stage::Signed { signed: Signed { on: past.on, text: None } };
        let mut events =
            vec![by.event(by.today, What::EnteredAsSigned { source }), by.event(past.on, What::Signed { text: None })];
        events.extend(self.drop_consents(by));
        Ok(events)
    }

    fn new(today: Day, proposal: Proposal, parent: Option<&Self>) -> Result<Self, Refusal> {
        if proposal.title.is_empty() || proposal.slug.is_empty() || slug(&proposal.slug) != proposal.slug {
            return Err(Refusal::Untitled);
        }
        if proposal.parties.len() < 2 {
            return Err(Refusal::TooFewParties);
        }
        if proposal.parties.len() > PARTIES_MOST {
            return Err(Refusal::TooMany { most: PARTIES_MOST });
        }
        let entities: BTreeSet<&str> = proposal.parties.iter().map(|party| party.entity.as_str()).collect();
        let ids: BTreeSet<&PartyId> = proposal.parties.iter().map(|party| &party.id).collect();
        if entities.len() < proposal.parties.len() || ids.len() < proposal.parties.len() {
            return Err(Refusal::SameEntityTwice);
        }
        under(&proposal, parent)?;
        let track = |party: &Party| Track { party: party.id.clone(), law: String::new(), steps: Vec::new() };
        Ok(Self {
            tracks: proposal.parties.iter().map(track).collect(),
            id: proposal.id,
            slug: proposal.slug,
            title: proposal.title,
            kind: proposal.kind,
            parties: proposal.parties,
            stage: Stage::Approach { since: today },
            fields: proposal.fields,
            terms: None,
            settled_texts: Vec::new(),
            signatures: Vec::new(),
            ceremony: None,
            scans: Vec::new(),
            experts: BTreeSet::new(),
            consents: BTreeSet::new(),
            amended_by: Vec::new(),
            after_parent: None,
            parent_choices: ParentChoices::default(),
            parent_ended: None,
            removed: Vec::new(),
            version: 0,
        })
    }
}

/// Whether the parent can carry what is proposed.
fn under(proposal: &Proposal, parent: Option<&Agreement>) -> Result<(), Refusal> {
    let Some(wanted) = proposal.kind.parent() else { return Ok(()) };
    let parent = parent.filter(|parent| parent.id == *wanted).ok_or(Refusal::NoParent)?;
    if !parent.stage.name().carries() {
        return Err(Refusal::ParentNotStanding);
    }
    let Kind::Addendum { changes, .. } = &proposal.kind else { return Ok(()) };
    if changes.is_empty() {
        return Err(Refusal::NothingChanged);
    }
    for change in changes {
        if let Change::Terms { terms } = change {
            terms.check()?;
        }
    }
    let signs = |entity: &str| proposal.parties.iter().any(|party| party.entity == entity);
    let all_sign = parent.bound().all(|party| signs(&party.entity));
    let all_join = changes.iter().all(|change| match change {
        Change::Accession { entity } => signs(entity) && parent.bound().all(|party| party.entity != *entity),
        _ => true,
    });
    if all_sign && all_join { Ok(()) } else { Err(Refusal::AddendumParties) }
}
