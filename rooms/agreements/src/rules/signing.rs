use kernel::Day;
use serde::{Deserialize, Serialize};

use super::{
    Agreement, By, Event, Outcome, PartyId, Refusal, Signatory, Signed, Stage, TextRef, TextState, Verb, What,
    agreement::{line, reason},
    may, may_for,
};

/// How a signature was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// Before the others, or at a ceremony.
    InPerson,
    /// On an original that travelled.
    ByCourier,
}

/// A signature to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// Who signs.
    pub party: PartyId,
    /// On which day.
    pub on: Day,
    /// Where.
    pub place: String,
    /// How.
    pub manner: Manner,
}

/// A signature known from elsewhere, on a text that the club does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastSignature {
    /// The day on which all had signed.
    pub on: Day,
    /// Where; empty when it is not known.
    pub place: String,
    /// By which it is known: an address, a newspaper, a letter.
    pub source: String,
}

/// What an officer notes under their own name when they record a signature that a rule stood against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reservation {
    /// Their name or function.
    pub by: String,
    /// The day of the note.
    pub on: Day,
    /// What they reserve.
    pub reason: String,
    /// The rules that stood against it, by id. Their findings stay.
    pub rules: Vec<String>,
}

/// A signature given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Whose.
    pub party: PartyId,
    /// On which day.
    pub on: Day,
    /// Where.
    pub place: String,
    /// How.
    pub manner: Manner,
    /// Who held the pen, as it stood that day; none where it is not known.
    pub signatory: Option<Signatory>,
    /// The text signed; none where the club holds none.
    pub text: Option<TextRef>,
    /// Who entered it here.
    pub entered_by: String,
    /// What was noted against it. Never public.
    pub reservation: Option<Reservation>,
}

/// Something that stands against a signature: a finding of severity B that is missing, breached or to be confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Whose finding; none where it concerns the agreement as a whole.
    pub party: Option<PartyId>,
    /// The rule, by id.
    pub rule: String,
    /// What it found: `missing`, `breached` or `to-be-confirmed`.
    pub finding: String,
}

/// When and where an agreement is to be signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ceremony {
    /// The day.
    pub on: Day,
    /// The place.
    pub place: String,
}

impl Agreement {
    /// Says when and where it is to be signed.
    ///
    /// # Errors
    /// Refused without a place, and once all have signed.
    pub fn plan_ceremony(mut self, by: &By<'_>, ceremony: Ceremony) -> Outcome {
        may(by.actor, Verb::PlanCeremony, &self)?;
        let place = line(&ceremony.place)?;
        let what = What::CeremonyPlanned { place: place.clone() };
        let event = by.event(ceremony.on, what);
        self.ceremony = Some(Ceremony { on: ceremony.on, place });
        Ok((self, vec![event]))
    }

    /// Enters a party's signature. The last one makes the agreement *signed* and, where its text says so, brings it
    /// into force. `blocks` is what the rulebook has against it now.
    ///
    /// # Errors
    /// Refused where the party has signed this text, nobody is named to sign or their powers do not hold on that day
    /// (as written down, or as the members room knows them by now), the text was settled later, the party's track ended in a refusal, or findings stand in the way.
    pub fn sign(self, by: &By<'_>, signing: Signing, blocks: &[Block]) -> Outcome {
        may_for(by.actor, Verb::Sign, &self, &signing.party)?;
        let Stage::Settled { since, .. } = &self.stage else { return Err(Refusal::NotSettled) };
        if signing.on < *since {
            return Err(Refusal::BeforeSettled { settled: *since });
        }
        self.unsigned(by, &signing)?;
        let Some(signatory) = &self.party(&signing.party)?.signatory else { return Err(Refusal::NoSignatory) };
        if !signatory.powers.cover(signing.on) {
            return Err(Refusal::NoPowers { on: signing.on });
        }
        if signatory.lacks_by_now(signing.on) {
            return Err(Refusal::PowersGone { on: signing.on });
        }
        if let Some(step) = self.track(&signing.party)?.refused() {
            return Err(Refusal::TrackRefused { party: signing.party, step: step.key.clone() });
        }
        let blocks = self.against(&signing.party, blocks);
        if !blocks.is_empty() {
            return Err(Refusal::Blocked { blocks });
        }
        let what = What::PartySigned { party: signing.party.clone(), place: line(&signing.place)? };
        self.enter(by, signing, None, what)
    }

    /// Records a signature that took place though something stood against it: software cannot stop a pen. The
    /// reservation stays under the name of whoever records it, and the findings stay.
    ///
    /// # Errors
    /// Refused without a reservation, for a day to come, and where the party has signed this text.
    pub fn record_signature(self, by: &By<'_>, signing: Signing, blocks: &[Block], why: &str) -> Outcome {
        may_for(by.actor, Verb::RecordSignature, &self, &signing.party)?;
        self.unsigned(by, &signing)?;
        let why = reservation(why)?;
        let rules: Vec<String> = self.against(&signing.party, blocks).into_iter().map(|block| block.rule).collect();
        let what = What::SignatureRecorded {
            party: signing.party.clone(),
            place: line(&signing.place)?,
            reservation: why.clone(),
            rules: rules.clone(),
        };
        let reservation = Reservation { by: by.actor.name.clone(), on: by.today, reason: why, rules };
        self.enter(by, signing, Some(reservation), what)
    }

    /// The party's signature on the text that counts now.
    pub fn signature_of(&self, party: &PartyId) -> Option<&Signature> {
        self.signatures.get(self.signature_at(party)?)
    }

    pub(super) fn signature_mut(&mut self, party: &PartyId) -> Option<&mut Signature> {
        let at = self.signature_at(party)?;
        self.signatures.get_mut(at)
    }

    fn signature_at(&self, party: &PartyId) -> Option<usize> {
        let on_it = |text: &Option<TextRef>| match self.text() {
            TextState::Drafting => false,
            TextState::NotHeld => text.is_none(),
            TextState::Settled(now) => text.as_ref().is_some_and(|text| text.hash == now.hash),
        };
        self.signatures.iter().position(|signature| signature.party == *party && on_it(&signature.text))
    }

    /// Who signs for a party, or signed: once its signature is there, only the hand that gave it counts.
    pub fn signatory_of(&self, party: &PartyId) -> Option<&Signatory> {
        match self.signature_of(party) {
            Some(signature) => signature.signatory.as_ref(),
            None => self.party(party).ok()?.signatory.as_ref(),
        }
    }

    /// Whether a party has signed and nobody has said whose hand it was: so for what was signed elsewhere.
    pub fn signed_by_whom_unsaid(&self, party: &PartyId) -> bool {
        self.signature_of(party).is_some_and(|signature| signature.signatory.is_none())
    }

    /// The parties whose signature is awaited.
    pub fn to_sign(&self) -> Vec<&PartyId> {
        let wanted = self.bound().filter(|party| party.joined.is_none());
        wanted.map(|party| &party.id).filter(|party| self.signature_of(party).is_none()).collect()
    }

    fn unsigned(&self, by: &By<'_>, signing: &Signing) -> Result<(), Refusal> {
        by.past(signing.on)?;
        if self.signature_of(&signing.party).is_some() { Err(Refusal::AlreadySigned) } else { Ok(()) }
    }

    /// What stands against this signature: findings on the party and on the whole; for the last to sign also those on
    /// the others, but for what was recorded with a reservation.
    fn against(&self, party: &PartyId, blocks: &[Block]) -> Vec<Block> {
        let last = self.to_sign() == [party];
        let reserved =
            |other: &PartyId| self.signature_of(other).is_some_and(|signature| signature.reservation.is_some());
        let stands = |block: &&Block| match &block.party {
            None => true,
            Some(other) if other == party => true,
            Some(other) => last && !reserved(other),
        };
        blocks.iter().filter(stands).cloned().collect()
    }

    fn enter(mut self, by: &By<'_>, signing: Signing, reservation: Option<Reservation>, what: What) -> Outcome {
        let mut events = vec![by.event(signing.on, what)];
        let signature = Signature {
            signatory: self.party(&signing.party)?.signatory.clone(),
            text: self.text_ref().cloned(),
            party: signing.party,
            on: signing.on,
            place: line(&signing.place)?,
            manner: signing.manner,
            entered_by: by.actor.name.clone(),
            reservation,
        };
        self.signatures.push(signature);
        self.finish_signing(by, &mut events);
        Ok((self, events))
    }

    /// Makes a settled agreement *signed* where nobody's signature is awaited any more, on the day of the last, and
    /// brings it into force where its text says so.
    fn finish_signing(&mut self, by: &By<'_>, events: &mut Vec<Event>) {
        if !matches!(self.stage, Stage::Settled { .. }) || !self.to_sign().is_empty() {
            return;
        }
        let days = self.bound().filter_map(|party| self.signature_of(&party.id)).map(|signature| signature.on);
        let on = days.max().unwrap_or(by.today);
        let text = self.text_ref().cloned();
        events.push(by.event(on, What::Signed { text: text.clone() }));
        self.stage = Stage::Signed { signed: Signed { on, text } };
        self.advance(by, events);
    }
}

/// A reservation, cleaned; refused when there is none.
pub(super) fn reservation(why: &str) -> Result<String, Refusal> {
    reason(why).map_err(|refusal| match refusal {
        Refusal::ReasonMissing => Refusal::ReservationMissing,
        other => other,
    })
}
