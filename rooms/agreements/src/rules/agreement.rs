use std::collections::BTreeSet;

use kernel::{Actor, Day, Id, Localised, Time, clean_line, clean_text};
use serde::{Deserialize, Serialize};

use super::{
    AfterParent, Ceremony, Event, Kind, ParentChoices, Party, PartyId, Refusal, Scan, Signature, Signed, Stage, Terms,
    TextRef, Track, Verb, What, may,
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
    /// What each party has said of it, until it is decided.
    #[serde(default)]
    pub parent_choices: ParentChoices,
    /// The day on which the agreement it stands under ended, as is known by now; none while that stands. The caller
    /// refreshes this.
    #[serde(skip)]
    pub parent_ended: Option<Day>,
    /// Parties taken out before the signature, with what they had filed: nothing is destroyed, and it is theirs again where
    /// they come back.
    #[serde(default)]
    pub removed: Vec<Removed>,
    /// Counts saves; whoever saves over a change is told.
    pub version: i64,
}

/// A party that was taken out while the text was not settled, with what it had filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// Who.
    pub party: Party,
    /// Its track.
    pub track: Track,
    /// Its signatures, each on the text it was given on.
    pub signatures: Vec<Signature>,
}

/// The most parties.
pub const PARTIES_MOST: usize = 30;
/// The longest reason, in characters.
pub const REASON_MOST: usize = 2_000;

impl Agreement {
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

    /// Closes the file to an expert who was asked.
    ///
    /// # Errors
    /// Refused to outsiders, and where the expert was not asked.
    pub fn release_expert(mut self, by: &By<'_>, expert: &Id<Actor>) -> Outcome {
        may(by.actor, Verb::ReleaseExpert, &self)?;
        if !self.experts.remove(expert) {
            return Err(Refusal::NotAsked);
        }
        Ok((self, vec![by.event(by.today, What::ExpertReleased { expert: expert.clone() })]))
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

    /// The parties it binds; once it has ended, those whom it bound to its last day. Who had left before is not among them.
    pub fn bound_to_the_end(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| self.binds_to_the_end(party))
    }

    /// Whether it binds this party, or bound it to its last day.
    pub fn binds_to_the_end(&self, party: &Party) -> bool {
        let left = party.withdrawal.as_ref().map(|notice| notice.effective_on);
        party.is_bound() || matches!(&self.stage, Stage::Ended { on, .. } if left == Some(*on))
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
