use kernel::Day;
use serde::Deserialize;

use crate::{ApprovalKind, INTERNATIONAL, PartyKind, Rule, Rulebook};

/// One step of a track as a rule file gives it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrackLine {
    /// The approval.
    pub step: ApprovalKind,
    /// The kinds of party whose track holds it: every local government, where the file names none.
    #[serde(default = "every_local")]
    pub kinds: Vec<PartyKind>,
    /// The ids of the rules that ask for it; they may be international ones.
    pub rules: Vec<String>,
    /// Whether the rules ask for it only of some agreements.
    #[serde(default)]
    pub conditional: bool,
}

fn every_local() -> Vec<PartyKind> {
    PartyKind::LOCAL.to_vec()
}

impl TrackLine {
    /// Whether the track of such a party holds it. Of a party whose kind is not settled, those steps are known that its law
    /// asks of every local government.
    fn is_of(&self, kind: Option<PartyKind>) -> bool {
        match kind {
            Some(kind) => self.kinds.contains(&kind),
            None => PartyKind::LOCAL.iter().all(|kind| self.kinds.contains(kind)),
        }
    }
}

/// One step of a party's own way to signature under its own law.
#[derive(Debug, Clone)]
pub struct TrackStep<'a> {
    /// The approval to obtain.
    pub step: ApprovalKind,
    /// The rules that ask for it; none on the cautious track of a party whose law the rulebook does not know.
    pub rules: Vec<&'a Rule>,
    /// Whether they ask for it only of some agreements: their findings say of which.
    pub conditional: bool,
}

impl TrackStep<'_> {
    /// Whether no rule is known to ask for it: it stands by caution, to be confirmed.
    pub fn is_by_caution(&self) -> bool {
        self.rules.is_empty()
    }

    /// Whether one of the rules that ask for it was seen in its own wording.
    pub fn is_verified(&self) -> bool {
        self.rules.iter().any(|rule| rule.confidence.is_verified())
    }

    /// The warnings that its rules carry, such as `no-elected-deliberation`.
    pub fn flags(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().filter_map(|rule| rule.flag.as_deref())
    }
}

/// The track of a party whose law the rulebook does not know: a deliberation of its council, then a notification.
const BY_CAUTION: [ApprovalKind; 2] = [ApprovalKind::Deliberation, ApprovalKind::Notification];

impl Rulebook {
    /// The approvals that a party's own track holds, in order, each with the rules that ask for it on that day.
    ///
    /// Where the rulebook knows nothing of the country, or nothing of such a party there, the track is the cautious one.
    pub fn track_for(&self, country: &str, kind: Option<PartyKind>, on: Day) -> Vec<TrackStep<'_>> {
        let lines = self.jurisdiction(country).filter(|_| country != INTERNATIONAL).map(|one| &one.track);
        let steps: Vec<_> = lines
            .into_iter()
            .flatten()
            .filter(|line| line.is_of(kind))
            .map(|line| TrackStep {
                step: line.step,
                rules: line.rules.iter().filter_map(|id| self.rule(id)).filter(|rule| rule.holds_on(on)).collect(),
                conditional: line.conditional,
            })
            .filter(|step| !step.rules.is_empty())
            .collect();
        if steps.is_empty() {
            return BY_CAUTION.map(|step| TrackStep { step, rules: Vec::new(), conditional: false }).into();
        }
        steps
    }
}
