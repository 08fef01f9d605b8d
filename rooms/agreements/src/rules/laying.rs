use kernel::Localised;

use super::{
    Agreement, By, Gate, Outcome, PartyId, Refusal, StepKind, StepState, Track, TrackStep, Verb, What, may_for,
    tracking::closed,
};

/// The most steps of a track.
pub const STEPS_MOST: usize = 40;

/// How the keys of added steps begin.
pub const ADDED: &str = "added-";

/// A step that someone adds to a party's track, since its own law or practice asks for it and no rule here does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddedStep {
    /// What sort of act.
    pub kind: StepKind,
    /// Who gives it.
    pub authority: Localised,
    /// When it is expected.
    pub gate: Gate,
}

impl Agreement {
    /// Lays a party's track: the steps that its law asks for, as [`Track::laid`] takes them.
    ///
    /// # Errors
    /// Refused where two steps have one key, and for steps that are not awaited: nothing is given by being laid.
    pub fn lay_track(mut self, by: &By<'_>, party: &PartyId, law: &str, steps: Vec<TrackStep>) -> Outcome {
        may_for(by.actor, Verb::LayTrack, &self, party)?;
        let law = kernel::clean_line(law, 60).map_err(|why| Refusal::Unfit { why })?;
        for (at, step) in steps.iter().enumerate() {
            if steps[..at].iter().any(|earlier| earlier.key == step.key) {
                return Err(Refusal::StepKnown { step: step.key.clone() });
            }
            if !matches!(step.state, StepState::Awaited { .. }) {
                return Err(closed(&step.state));
            }
        }
        let track = self.track_mut(party)?;
        *track = track.laid(&law, steps);
        Ok((self, vec![by.event(by.today, What::TrackLaid { party: party.clone(), law })]))
    }

    /// Adds a step to a party's track, in its usual place. Laying the track again leaves it.
    ///
    /// # Errors
    /// Refused without the authority that gives it, and past [`STEPS_MOST`].
    pub fn add_step(mut self, by: &By<'_>, party: &PartyId, added: AddedStep) -> Outcome {
        may_for(by.actor, Verb::AddStep, &self, party)?;
        if added.authority.is_empty() {
            return Err(Refusal::ReferenceMissing);
        }
        let track = self.track_mut(party)?;
        if track.steps.len() >= STEPS_MOST {
            return Err(Refusal::TooMany { most: STEPS_MOST });
        }
        let key = track.free_key(added.kind);
        let step = TrackStep::awaited(key.clone(), added.kind, added.authority, added.gate, by.today);
        track.steps.insert(usual_place(&track.steps, added.kind), TrackStep { added: true, ..step });
        Ok((self, vec![by.event(by.today, What::StepAdded { party: party.clone(), step: key })]))
    }

    /// Takes away a step that was added by mistake, before anyone has done anything about it.
    ///
    /// # Errors
    /// Refused for a step that a law asks for, and for one that someone has taken.
    pub fn remove_step(mut self, by: &By<'_>, party: &PartyId, key: &str) -> Outcome {
        may_for(by.actor, Verb::RemoveStep, &self, party)?;
        let track = self.track_mut(party)?;
        let at = track.steps.iter().position(|step| step.key == key).ok_or(Refusal::UnknownStep)?;
        let step = &track.steps[at];
        if !step.added {
            return Err(Refusal::StepOfTheLaw);
        }
        if step.is_touched() {
            return Err(closed(&step.state));
        }
        track.steps.remove(at);
        let (party, step) = (party.clone(), key.to_owned());
        let mut events = vec![by.event(by.today, What::StepRemoved { party, step })];
        self.advance(by, &mut events);
        Ok((self, events))
    }

    fn track_mut(&mut self, party: &PartyId) -> Result<&mut Track, Refusal> {
        self.tracks.iter_mut().find(|track| track.party == *party).ok_or(Refusal::UnknownParty)
    }
}

impl Track {
    /// The track as it would be laid from these steps. What someone has taken, set aside or added stays as it is; what
    /// is still awaited is awaited since the same day, and falls where it is not among them.
    #[must_use]
    pub fn laid(&self, law: &str, steps: Vec<TrackStep>) -> Self {
        let mut kept = self.steps.clone();
        let mut laid: Vec<TrackStep> = Vec::new();
        for step in steps {
            let known = kept.iter().position(|known| known.key == step.key).map(|at| kept.remove(at));
            laid.push(match known {
                // What someone has taken or added stays as it is.
                Some(known) if known.is_touched() || known.added => known,
                Some(known) => TrackStep { state: known.state, not_owed: known.not_owed && step.conditional, ..step },
                None => step,
            });
        }
        for step in kept.into_iter().filter(|step| step.is_touched() || step.added) {
            laid.insert(usual_place(&laid, step.kind), step);
        }
        Self { party: self.party.clone(), law: law.to_owned(), steps: laid }
    }

    /// A key for one more step of this kind, which no step of a law bears: `added-commission`, `added-commission-2`.
    fn free_key(&self, kind: StepKind) -> String {
        let word = format!("{ADDED}{}", kind.word());
        let others = (2..).map(|n| format!("{word}-{n}"));
        let mut keys = std::iter::once(word.clone()).chain(others);
        keys.find(|key| self.steps.iter().all(|step| step.key != *key)).unwrap_or_default()
    }
}

impl TrackStep {
    /// Whether anything was ever done about it.
    pub fn is_touched(&self) -> bool {
        !matches!(self.state, StepState::Awaited { .. }) || !self.former.is_empty()
    }
}

/// Where a step of this kind usually stands among these: after the last that does not come later.
fn usual_place(steps: &[TrackStep], kind: StepKind) -> usize {
    steps.iter().rposition(|step| step.kind.order() <= kind.order()).map_or(0, |at| at + 1)
}
