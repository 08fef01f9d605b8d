use std::collections::BTreeSet;

use kernel::{Actor, Day, Id, Localised, Time, clean_line, clean_text, slug};
use serde::{Deserialize, Serialize};

use super::{
    AfterParent, Ceremony, Event, Kind, Manner, Party, PartyId, PastSignature, Refusal, Reservation, Scan, Signature,
    Signed, Stage, StageName, Terms, TextRef, Track, Verb, What, may, may_propose,
};

/// Which agreement.
pub type AgreementId = Id<Agreement>;
/// What a step gives back: the agreement as it now is and its lines for the timeline; or why not.
pub type Outcome = Result<(Agreement, Vec<Event>), Refusal>;

/// Who takes a step, and when.
#[derive(Debug, Clone, Copy)]
pub struct By<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// The instant, for the timeline.
    pub at: Time,
    /// The civil date at the club's seat, for the law.
    pub today: Day,
}

impl By<'_> {
    /// A line for the timeline about something of the day `on`.
    pub fn event(&self, on: Day, what: What) -> Event {
        Event { at: self.at, on, by: self.actor.name.clone(), account: self.actor.account.clone(), what }
    }

    /// The day given, unless it is still to come.
    pub(super) fn past(&self, day: Day) -> Result<Day, Refusal> {
        if day > self.today { Err(Refusal::StillToCome { day }) } else { Ok(day) }
    }
}

/// Which text counts now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextState<'a> {
    /// None yet: it is being drafted.
    Drafting,
    /// It was signed, and the club holds no text of it.
    NotHeld,
    /// This settled text.
    Settled(&'a TextRef),
}

/// An agreement between two or more parties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Its identity.
    pub id: AgreementId,
    /// Its address in every language; permanent.
    pub slug: String,
    /// Its title.
    pub title: Localised,
    /// What sort of text it is.
    pub kind: Kind,
    /// Its parties, in the order in which they came.
    pub parties: Vec<Party>,
    /// Each party's own way to signature.
    pub tracks: Vec<Track>,
    /// Where it stands.
    pub stage: Stage,
    /// Fields of cooperation, by the club's words for them.
    pub fields: BTreeSet<String>,
    /// How it comes into force, how long it lasts, how it is renewed; none while nobody said.
    pub terms: Option<Terms>,
    /// Every text that was settled, in order.
    pub settled_texts: Vec<TextRef>,
    /// Every signature given, on any text.
    pub signatures: Vec<Signature>,
    /// When and where it is to be signed.
    pub ceremony: Option<Ceremony>,
    /// Scans of the signed original, oldest first.
    pub scans: Vec<Scan>,
    /// The experts asked, who see the file.
    pub experts: BTreeSet<Id<Actor>>,
    /// The parties that consent to the publication of the text.
    pub consents: BTreeSet<PartyId>,
    /// Addenda in force that changed it, in order.
    pub amended_by: Vec<AgreementId>,
    /// What was decided when the agreement it stands under ended.
    pub after_parent: Option<AfterParent>,
    /// Counts saves; whoever saves over a change is told.
    pub version: i64,
}

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

/// The most parties.
pub const PARTIES_MOST: usize = 30;
/// The longest reason, in characters.
pub const REASON_MOST: usize = 2_000;

impl Agreement {
    /// Opens an agreement: the parties talk. `parent` is the agreement that it stands under or changes, if any.
    ///
    /// # Errors
    /// Refused with fewer than two parties, one entity twice, no title or address, or a parent that cannot carry it.
    pub fn propose(by: &By<'_>, proposal: Proposal, parent: Option<&Self>) -> Outcome {
        may_propose(by.actor, &proposal.parties)?;
        if let Some(parent) = parent
            && super::sight(by.actor, parent) != super::Sight::File
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
        super::policy::may_record_signed(by.actor)?;
        by.past(past.on)?;
        let source = line(&past.source).map_err(|_| Refusal::SourceMissing)?;
        let mut agreement = Self::new(by.today, proposal, parent)?;
        let reservation =
            Reservation { by: by.actor.name.clone(), on: by.today, reason: source.clone(), rules: Vec::new() };
        agreement.signatures = agreement
            .parties
            .iter()
            .map(|party| Signature {
                party: party.id.clone(),
                on: past.on,
                place: past.place.clone(),
                manner: Manner::InPerson,
                signatory: None,
                text: None,
                entered_by: by.actor.name.clone(),
                reservation: Some(reservation.clone()),
            })
            .collect();
        agreement.stage = Stage::Signed { signed: Signed { on: past.on, text: None } };
        let events =
            vec![by.event(by.today, What::EnteredAsSigned { source }), by.event(past.on, What::Signed { text: None })];
        Ok((agreement, events))
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
            version: 0,
        })
    }

    /// Begins the drafting.
    ///
    /// # Errors
    /// Refused to outsiders and past the approach.
    pub fn begin_draft(mut self, by: &By<'_>) -> Outcome {
        may(by.actor, Verb::BeginDraft, &self)?;
        self.stage = Stage::Draft { since: by.today };
        Ok((self, vec![by.event(by.today, What::DraftBegun)]))
    }

    /// Changes the title and the fields.
    ///
    /// # Errors
    /// Refused without a title, and once the text is settled.
    pub fn describe(mut self, by: &By<'_>, title: Localised, fields: BTreeSet<String>) -> Outcome {
        may(by.actor, Verb::Describe, &self)?;
        if title.is_empty() {
            return Err(Refusal::Untitled);
        }
        (self.title, self.fields) = (title, fields);
        Ok((self, vec![by.event(by.today, What::Described)]))
    }

    /// Gives it up before it is signed.
    ///
    /// # Errors
    /// Refused without a reason, and once every party has signed.
    pub fn abandon(mut self, by: &By<'_>, why: &str) -> Outcome {
        may(by.actor, Verb::Abandon, &self)?;
        let reason = reason(why)?;
        self.stage = Stage::Abandoned { on: by.today, reason: reason.clone() };
        Ok((self, vec![by.event(by.today, What::Abandoned { reason })]))
    }

    /// Opens the file to an expert.
    ///
    /// # Errors
    /// Refused to outsiders, and where the expert was asked already.
    pub fn ask_expert(mut self, by: &By<'_>, expert: Id<Actor>) -> Outcome {
        may(by.actor, Verb::AskExpert, &self)?;
        if !self.experts.insert(expert.clone()) {
            return Err(Refusal::AlreadyAsked);
        }
        Ok((self, vec![by.event(by.today, What::ExpertAsked { expert })]))
    }

    /// Which text counts now.
    pub fn text(&self) -> TextState<'_> {
        match (&self.stage, self.stage.signed()) {
            (Stage::Settled { text, .. }, _) => TextState::Settled(text),
            (_, Some(Signed { text: Some(text), .. })) => TextState::Settled(text),
            (_, Some(Signed { text: None, .. })) => TextState::NotHeld,
            _ => TextState::Drafting,
        }
    }

    /// The settled or signed text, when there is one.
    pub fn text_ref(&self) -> Option<&TextRef> {
        match self.text() {
            TextState::Settled(text) => Some(text),
            TextState::Drafting | TextState::NotHeld => None,
        }
    }

    /// The parties that are bound: all who have not left.
    pub fn bound(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.is_bound())
    }

    /// The party of this id.
    ///
    /// # Errors
    /// When the agreement has no such party.
    pub fn party(&self, id: &PartyId) -> Result<&Party, Refusal> {
        self.parties.iter().find(|party| party.id == *id).ok_or(Refusal::UnknownParty)
    }

    /// The track of this party.
    ///
    /// # Errors
    /// When the agreement has no such party.
    pub fn track(&self, id: &PartyId) -> Result<&Track, Refusal> {
        self.tracks.iter().find(|track| track.party == *id).ok_or(Refusal::UnknownParty)
    }

    /// Whether the public may read the text: signed, held, and every bound party consents.
    pub fn text_is_public(&self) -> bool {
        self.stage.signed().is_some_and(|signed| signed.text.is_some())
            && self.bound().all(|party| self.consents.contains(&party.id))
    }

    pub(super) fn party_mut(&mut self, id: &PartyId) -> Result<&mut Party, Refusal> {
        self.parties.iter_mut().find(|party| party.id == *id).ok_or(Refusal::UnknownParty)
    }
}

/// Whether the parent can carry what is proposed.
fn under(proposal: &Proposal, parent: Option<&Agreement>) -> Result<(), Refusal> {
    let Some(wanted) = proposal.kind.parent() else { return Ok(()) };
    let parent = parent.filter(|parent| parent.id == *wanted).ok_or(Refusal::NoParent)?;
    if !matches!(parent.stage.name(), StageName::Signed | StageName::InForce | StageName::Suspended) {
        return Err(Refusal::ParentNotStanding);
    }
    let Kind::Addendum { changes, .. } = &proposal.kind else { return Ok(()) };
    if changes.is_empty() {
        return Err(Refusal::NothingChanged);
    }
    for change in changes {
        if let super::Change::Terms { terms } = change {
            terms.check()?;
        }
    }
    let signs = |entity: &str| proposal.parties.iter().any(|party| party.entity == entity);
    let all_sign = parent.bound().all(|party| signs(&party.entity));
    let all_join = changes.iter().all(|change| match change {
        super::Change::Accession { entity } => signs(entity) && parent.bound().all(|party| party.entity != *entity),
        _ => true,
    });
    if all_sign && all_join { Ok(()) } else { Err(Refusal::AddendumParties) }
}

/// A reason, cleaned; refused when there is none.
pub(super) fn reason(text: &str) -> Result<String, Refusal> {
    let reason = clean_text(text, REASON_MOST).map_err(|why| Refusal::Unfit { why })?;
    if reason.is_empty() { Err(Refusal::ReasonMissing) } else { Ok(reason) }
}

/// A line, cleaned; refused when it is empty.
pub(super) fn line(text: &str) -> Result<String, Refusal> {
    let line = clean_line(text, 300).map_err(|why| Refusal::Unfit { why })?;
    if line.is_empty() { Err(Refusal::ReferenceMissing) } else { Ok(line) }
}
