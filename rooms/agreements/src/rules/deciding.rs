use kernel::Day;
use serde::{Deserialize, Serialize};

use super::{
    Agreement, AgreementId, By, Change, EndReason, Event, Joined, Kind, Others, Outcome, Party, Refusal, Stage,
    StageName, Track, TrackStep, Verb, What, agreement::reason, choosing::enters_for_all, may, may_choose,
};

/// What was decided when the agreement above had ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AfterParent {
    /// The agreement that ended.
    pub parent: AgreementId,
    /// When it was decided.
    pub on: Day,
    /// Whether this one goes on, on its own.
    pub choice: Others,
    /// Why.
    pub reason: String,
}

impl Agreement {
    /// Ends it by agreement of its parties. The secretary enters it, so that no party ends alone what binds all.
    ///
    /// # Errors
    /// Refused without a reason, and for a day to come or before the signature.
    pub fn end(mut self, by: &By<'_>, on: Day, why: &str) -> Outcome {
        may(by.actor, Verb::End, &self)?;
        by.past(on)?;
        let reason = reason(why)?;
        if self.stage.signed().is_some_and(|signed| on < signed.on) {
            return Err(Refusal::DaysReversed);
        }
        let events = self.finish(by, on, EndReason::Mutual { reason });
        Ok((self, events))
    }

    /// Of these agreements, the specific conventions that stand under this one and wait for a decision, now that it
    /// has ended.
    pub fn conventions_to_decide<'a>(&self, all: impl IntoIterator<Item = &'a Self>) -> Vec<&'a Self> {
        if self.stage.name() != StageName::Ended {
            return Vec::new();
        }
        let under = |other: &&Self| matches!(&other.kind, Kind::SpecificConvention { parent } if *parent == self.id);
        let over = |other: &Self| matches!(other.stage.name(), StageName::Ended | StageName::Abandoned);
        all.into_iter().filter(under).filter(|other| !over(other) && other.after_parent.is_none()).collect()
    }

    /// Says, for a party, what becomes of this convention now that the agreement above has ended; the secretary enters what
    /// all have said. It goes on as soon as one says so and ends once all have. One that was not signed yet is decided at
    /// once, as anyone in it may abandon it.
    ///
    /// # Errors
    /// Refused without a reason, while the agreement above stands, once it is decided, and to a party that has said so
    /// already.
    pub fn decide_after_parent(mut self, by: &By<'_>, parent: &Self, choice: Others, why: &str) -> Outcome {
        may_choose(by.actor, Verb::DecideAfterParent, &self, None, by.today)?;
        if self.kind.parent() != Some(&parent.id) {
            return Err(Refusal::NoParent);
        }
        let ended_on = parent.stage.ended_on().ok_or(Refusal::ParentNotEnded)?;
        if self.after_parent.is_some() {
            return Err(Refusal::AlreadyDecided);
        }
        let reason = reason(why)?;
        if !self.chooses_after_parent() || enters_for_all(by) {
            return Ok(self.decided_after_parent(by, parent, choice, reason, Vec::new()));
        }
        let asked: Vec<Party> = self.staying(by.today).cloned().collect();
        let choices = self.parent_choices.about(ended_on);
        let news = choices.say(by, &asked, Verb::DecideAfterParent, choice)?;
        let follows = choices.follows(&asked);
        let go_on = choice == Others::GoOn;
        let said = |party| by.event(by.today, What::ParentChoiceSaid { party, go_on, reason: reason.clone() });
        let events = news.into_iter().map(said).collect();
        match follows {
            Some(choice) => Ok(self.decided_after_parent(by, parent, choice, reason, events)),
            None => Ok((self, events)),
        }
    }

    fn decided_after_parent(
        mut self,
        by: &By<'_>,
        parent: &Self,
        choice: Others,
        reason: String,
        mut events: Vec<Event>,
    ) -> (Self, Vec<Event>) {
        let go_on = choice == Others::GoOn;
        self.after_parent =
            Some(AfterParent { parent: parent.id.clone(), on: by.today, choice, reason: reason.clone() });
        let decided = What::ParentDecided { parent: parent.id.clone(), go_on, reason: reason.clone() };
        events.push(by.event(by.today, decided));
        if !go_on && self.stage.signed().is_some() {
            events.extend(self.finish(by, by.today, EndReason::ParentEnded { parent: parent.id.clone() }));
        } else if !go_on {
            self.stage = Stage::Abandoned { on: by.today, reason: reason.clone() };
            events.push(by.event(by.today, What::Abandoned { reason }));
        }
        (self, events)
    }

    /// Takes in an addendum that came into force: the parties that accede join, changed terms hold from then on. The
    /// consolidated text is made beside ([`super::consolidate`]); the original and its hash stay.
    ///
    /// # Errors
    /// Refused where the addendum changes another agreement, is not in force, was taken in, or lacks a party bound here.
    pub fn amend(mut self, by: &By<'_>, addendum: &Self) -> Outcome {
        may(by.actor, Verb::Amend, &self)?;
        let Kind::Addendum { to, changes } = &addendum.kind else { return Err(Refusal::AddendumNotInForce) };
        if *to != self.id || addendum.stage.name() != StageName::InForce {
            return Err(Refusal::AddendumNotInForce);
        }
        if self.amended_by.contains(&addendum.id) {
            return Err(Refusal::AlreadyAmended);
        }
        if !self.bound().all(|party| addendum.bound().any(|signing| signing.entity == party.entity)) {
            return Err(Refusal::AddendumParties);
        }
        let on = addendum.stage.since();
        self.amended_by.push(addendum.id.clone());
        let mut events = vec![by.event(on, What::Amended { addendum: addendum.id.clone() })];
        for change in changes {
            match change {
                Change::Accession { entity } => {
                    let joining = addendum.bound().find(|party| party.entity == *entity);
                    let party = joining.ok_or(Refusal::AddendumParties)?.clone();
                    self.join(party, addendum, on)?;
                    let id = self.parties.last().map(|party| party.id.clone()).ok_or(Refusal::UnknownParty)?;
                    events.push(by.event(on, What::PartyJoined { party: id, addendum: addendum.id.clone() }));
                }
                Change::Terms { terms } => {
                    if let Some(force) = self.stage.force_mut() {
                        force.reckon(terms.months);
                    }
                    self.terms = Some(terms.clone());
                }
                Change::Replace { .. } | Change::Insert { .. } | Change::Delete { .. } => {}
            }
        }
        Ok((self, events))
    }

    fn join(&mut self, mut party: Party, addendum: &Self, on: Day) -> Result<(), Refusal> {
        let same = |known: &Party| known.id == party.id || (known.is_bound() && known.entity == party.entity);
        if self.parties.iter().any(same) {
            return Err(Refusal::SameEntityTwice);
        }
        let mut track = addendum.track(&party.id)?.clone();
        // What was given on the addendum was given to accede: from now on it stands on the agreement's own text.
        let on_it = |step: &&mut TrackStep| step.is_taken() && step.on_text.as_ref() == addendum.text_ref();
        for step in track.steps.iter_mut().filter(on_it) {
            step.on_text = self.text_ref().cloned();
        }
        let signed_on = addendum.signature_of(&party.id).map(|signature| signature.on);
        party.joined = Some(Joined { by: addendum.id.clone(), on, signed_on });
        self.tracks.push(Track { party: party.id.clone(), ..track });
        self.parties.push(party);
        Ok(())
    }
}
