use super::{
    Agreement, By, Event, Kind, Outcome, Party, PartyId, Refusal, Removed, Signatory, Track, Verb, What,
    agreement::PARTIES_MOST, may, may_for,
};

impl Agreement {
    /// Adds a party while the text is not settled. One that had been taken out comes back with what it had filed. Later
    /// comers accede by addendum.
    ///
    /// # Errors
    /// Refused for an entity that is a party already, and once the text is settled.
    pub fn add_party(mut self, by: &By<'_>, party: Party) -> Outcome {
        may(by.actor, Verb::AddParty, &self)?;
        if self.parties.iter().any(|known| known.entity == party.entity || known.id == party.id) {
            return Err(Refusal::SameEntityTwice);
        }
        if self.parties.len() >= PARTIES_MOST {
            return Err(Refusal::TooMany { most: PARTIES_MOST });
        }
        let known = self.removed.iter().position(|removed| removed.party.entity == party.entity);
        let (party, track) = match known.map(|at| self.removed.remove(at)) {
            Some(Removed { party: before, track, signatures }) => {
                self.signatures.extend(signatures);
                (Party { id: before.id, signatory: before.signatory, ..party }, track)
            }
            None => {
                let track = Track { party: party.id.clone(), law: String::new(), steps: Vec::new() };
                (party, track)
            }
        };
        let id = party.id.clone();
        self.tracks.push(track);
        self.parties.push(party);
        Ok((self, vec![by.event(by.today, What::PartyAdded { party: id })]))
    }

    /// Takes a party out while the text is not settled. What it had filed is kept aside.
    ///
    /// # Errors
    /// Refused when fewer than two would be left, once the text is settled, and in an addendum: whoever is bound by
    /// what it changes signs it.
    pub fn remove_party(mut self, by: &By<'_>, party: &PartyId) -> Outcome {
        may(by.actor, Verb::RemoveParty, &self)?;
        if matches!(self.kind, Kind::Addendum { .. }) {
            return Err(Refusal::AddendumParties);
        }
        let (leaving, track) = (self.party(party)?.clone(), self.track(party)?.clone());
        if self.parties.len() <= 2 {
            return Err(Refusal::TooFewParties);
        }
        let name = leaving.name.clone();
        self.parties.retain(|known| known.id != *party);
        self.tracks.retain(|track| track.party != *party);
        let (signatures, others) = self.signatures.into_iter().partition(|signature| signature.party == *party);
        self.signatures = others;
        self.consents.remove(party);
        self.removed.push(Removed { party: leaving, track, signatures });
        Ok((self, vec![by.event(by.today, What::PartyRemoved { name })]))
    }

    /// Names the person who signs for a party, with office and dated powers; or who signed for it, with office and
    /// powers as they stood that day, where its signature is known and nobody has said whose hand it was.
    ///
    /// # Errors
    /// Refused without a name, an office or the reference of the powers, and once it is known who signed.
    pub fn name_signatory(mut self, by: &By<'_>, party: &PartyId, signatory: Signatory) -> Outcome {
        may_for(by.actor, Verb::NameSignatory, &self, party)?;
        if self.signature_of(party).is_some() && !self.signed_by_whom_unsaid(party) {
            return Err(Refusal::AlreadySigned);
        }
        if signatory.name.is_empty() || signatory.office.is_empty() || signatory.powers.reference.trim().is_empty() {
            return Err(Refusal::ReferenceMissing);
        }
        if signatory.powers.until.is_some_and(|until| until < signatory.powers.from) {
            return Err(Refusal::DaysReversed);
        }
        match self.signature_mut(party) {
            Some(signature) => signature.signatory = Some(signatory),
            None => self.party_mut(party)?.signatory = Some(signatory),
        }
        Ok((self, vec![by.event(by.today, What::SignatoryNamed { party: party.clone() })]))
    }

    /// Says that a party consents to the publication of the settled text, or no longer does. `hash` is that of the text
    /// it read: it is a consent to these words, and falls when they are reopened, and when another text turns out to have
    /// been signed.
    ///
    /// # Errors
    /// Refused where no text is settled or held, where another text counts by now, where it changes nothing, and to
    /// anyone but the party (the secretary where nobody can sign in for it).
    pub fn consent(mut self, by: &By<'_>, party: &PartyId, publish: bool, hash: &str) -> Outcome {
        may_for(by.actor, Verb::Consent, &self, party)?;
        if self.text_ref().is_none_or(|text| text.hash != hash) {
            return Err(Refusal::OtherWords);
        }
        let changed = if publish { self.consents.insert(party.clone()) } else { self.consents.remove(party) };
        if !changed {
            return Err(Refusal::ConsentUnchanged);
        }
        let party = party.clone();
        let what = if publish { What::Consented { party } } else { What::ConsentWithdrawn { party } };
        Ok((self, vec![by.event(by.today, what)]))
    }

    /// Lets every consent to publication fall, each with its line: it was given to other words.
    pub(super) fn drop_consents(&mut self, by: &By<'_>) -> Vec<Event> {
        let fallen = std::mem::take(&mut self.consents).into_iter();
        fallen.map(|party| by.event(by.today, What::ConsentFell { party })).collect()
    }
}
