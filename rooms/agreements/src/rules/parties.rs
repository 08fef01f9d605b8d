use kernel::Day;

use super::{
    Absence, Agreement, By, Kind, Outcome, Party, PartyId, Refusal, Signatory, Track, Verb, What,
    agreement::PARTIES_MOST, calendar::day_before, may, may_for,
};

impl Agreement {
    /// Adds a party while the text is not settled. Later comers accede by addendum.
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
        let id = party.id.clone();
        self.tracks.push(Track { party: id.clone(), law: String::new(), steps: Vec::new() });
        self.parties.push(party);
        Ok((self, vec![by.event(by.today, What::PartyAdded { party: id })]))
    }

    /// Takes a party out while the text is not settled.
    ///
    /// # Errors
    /// Refused when fewer than two would be left, once the text is settled, and in an addendum: whoever is bound by
    /// what it changes signs it.
    pub fn remove_party(mut self, by: &By<'_>, party: &PartyId) -> Outcome {
        may(by.actor, Verb::RemoveParty, &self)?;
        if matches!(self.kind, Kind::Addendum { .. }) {
            return Err(Refusal::AddendumParties);
        }
        let name = self.party(party)?.name.clone();
        if self.parties.len() <= 2 {
            return Err(Refusal::TooFewParties);
        }
        self.parties.retain(|known| known.id != *party);
        self.tracks.retain(|track| track.party != *party);
        self.signatures.retain(|signature| signature.party != *party);
        self.consents.remove(party);
        Ok((self, vec![by.event(by.today, What::PartyRemoved { name })]))
    }

    /// Names the person who signs for a party, with office and dated powers.
    ///
    /// # Errors
    /// Refused without a name, an office or the reference of the powers, and once the party has signed.
    pub fn name_signatory(mut self, by: &By<'_>, party: &PartyId, signatory: Signatory) -> Outcome {
        may_for(by.actor, Verb::NameSignatory, &self, party)?;
        if self.signature_of(party).is_some() {
            return Err(Refusal::AlreadySigned);
        }
        if signatory.name.is_empty() || signatory.office.is_empty() || signatory.powers.reference.trim().is_empty() {
            return Err(Refusal::ReferenceMissing);
        }
        if signatory.powers.until.is_some_and(|until| until < signatory.powers.from) {
            return Err(Refusal::DaysReversed);
        }
        self.party_mut(party)?.signatory = Some(signatory);
        Ok((self, vec![by.event(by.today, What::SignatoryNamed { party: party.clone() })]))
    }

    /// Says that a party consents to the publication of the text, or no longer does.
    ///
    /// # Errors
    /// Refused where it changes nothing, and to anyone but the party (the secretary where nobody can sign in for it).
    pub fn consent(mut self, by: &By<'_>, party: &PartyId, publish: bool) -> Outcome {
        may_for(by.actor, Verb::Consent, &self, party)?;
        let changed = if publish { self.consents.insert(party.clone()) } else { self.consents.remove(party) };
        if !changed {
            return Err(Refusal::ConsentUnchanged);
        }
        let party = party.clone();
        let what = if publish { What::Consented { party } } else { What::ConsentWithdrawn { party } };
        Ok((self, vec![by.event(by.today, what)]))
    }

    /// Marks a party as unreachable since a day: its clocks stop.
    ///
    /// # Errors
    /// Refused where it is unreachable already, for a day to come, or one within an earlier absence.
    pub fn mark_unreachable(mut self, by: &By<'_>, party: &PartyId, since: Day) -> Outcome {
        may_for(by.actor, Verb::MarkUnreachable, &self, party)?;
        by.past(since)?;
        let absences = &mut self.party_mut(party)?.absences;
        match absences.last() {
            Some(Absence { until: None, .. }) => return Err(Refusal::ReachUnchanged),
            Some(Absence { until: Some(until), .. }) if since <= *until => return Err(Refusal::DaysReversed),
            _ => absences.push(Absence { since, until: None }),
        }
        Ok((self, vec![by.event(since, What::Unreachable { party: party.clone() })]))
    }

    /// Marks a party as reachable again from a day on: its clocks run.
    ///
    /// # Errors
    /// Refused where it was not unreachable, and for a day to come or before the absence.
    pub fn mark_reachable(mut self, by: &By<'_>, party: &PartyId, from: Day) -> Outcome {
        may_for(by.actor, Verb::MarkReachable, &self, party)?;
        by.past(from)?;
        let absence = self.party_mut(party)?.absences.last_mut().filter(|absence| absence.until.is_none());
        let absence = absence.ok_or(Refusal::ReachUnchanged)?;
        if from <= absence.since {
            return Err(Refusal::DaysReversed);
        }
        absence.until = Some(day_before(from));
        Ok((self, vec![by.event(from, What::ReachableAgain { party: party.clone() })]))
    }
}
