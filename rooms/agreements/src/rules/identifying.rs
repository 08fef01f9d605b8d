use super::{Agreement, By, NewParty, Outcome, Party, PartyId, Refusal, Verb, What, agreement::line, may_for};

impl Party {
    /// Whether this is another identity than the one it stands under here: country, kind, official name or seat.
    pub fn differs_from(&self, identity: &NewParty) -> bool {
        (&self.country, &self.entity_kind, &self.name) != (&identity.country, &identity.entity_kind, &identity.name)
            || Some(&self.seat) != identity.seat.as_ref()
    }
}

impl Agreement {
    /// Whether anyone has put their hand to it: from then on a party's identity changes by someone's word only, and by a source.
    pub fn is_signed_by_any(&self) -> bool {
        self.stage.signed().is_some() || !self.signatures.is_empty()
    }

    /// Gives a party the identity that is settled of its legal entity by now. The entity stays the same one: who is bound does not
    /// change, only how exactly they are named. What was settled or signed keeps its words.
    ///
    /// # Errors
    /// Refused where it changes nothing, without a source once someone has signed, and for an identity that names no entity.
    pub fn identify(mut self, by: &By<'_>, party: &PartyId, identity: NewParty, source: &str) -> Outcome {
        may_for(by.actor, Verb::IdentifyParty, &self, party)?;
        let source = match line(source) {
            Ok(source) => Some(source),
            Err(Refusal::ReferenceMissing) if !self.is_signed_by_any() => None,
            Err(Refusal::ReferenceMissing) => return Err(Refusal::SourceMissing),
            Err(refusal) => return Err(refusal),
        };
        let known = self.party_mut(party)?;
        if known.entity != identity.entity || !known.differs_from(&identity) {
            return Err(Refusal::IdentityUnchanged);
        }
        let Party { country, entity_kind, name, seat, .. } = Party::identified(identity)?;
        let former = std::mem::replace(&mut known.name, name);
        (known.country, known.entity_kind, known.seat) = (country, entity_kind, seat);
        let what = What::PartyIdentified { party: party.clone(), former, source };
        Ok((self, vec![by.event(by.today, what)]))
    }
}
