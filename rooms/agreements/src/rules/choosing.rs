use std::collections::BTreeMap;

use kernel::{Day, Role};
use serde::{Deserialize, Serialize};

use super::{Agreement, By, Kind, Party, PartyId, Refusal, StageName, Verb};

/// What a party that stays bound chooses, or what all of them have chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Others {
    /// It goes on.
    GoOn,
    /// It ends.
    End,
}

/// What each party has said so far, when the parties choose together. No party ends alone what binds all: it goes on as
/// soon as one says so, and ends once all have said that it ends.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Choices(BTreeMap<PartyId, Others>);

impl Choices {
    /// What this party has said, if it has.
    pub fn of(&self, party: &PartyId) -> Option<Others> {
        self.0.get(party).copied()
    }

    /// Keeps what the actor says for the parties it acts for, of those that choose; gives back for which it was news.
    ///
    /// # Errors
    /// Refused to who acts for none of them, and where all of them had said so already, unless something follows by now
    /// from what was said: then it is said again, and done.
    pub(super) fn say(
        &mut self,
        by: &By<'_>,
        asked: &[Party],
        verb: Verb,
        said: Others,
    ) -> Result<Vec<PartyId>, Refusal> {
        let own: Vec<&Party> = asked.iter().filter(|party| by.actor.belongs_to(&party.entity)).collect();
        if own.is_empty() {
            return Err(Refusal::NotYours { verb });
        }
        let news = own.into_iter().filter(|party| self.of(&party.id) != Some(said));
        let news: Vec<PartyId> = news.map(|party| party.id.clone()).collect();
        if news.is_empty() && self.follows(asked).is_none() {
            return Err(Refusal::AlreadySaid);
        }
        self.0.extend(news.iter().map(|party| (party.clone(), said)));
        Ok(news)
    }

    /// What follows from what was said; none while it still depends on who has not answered.
    pub(super) fn follows(&self, asked: &[Party]) -> Option<Others> {
        let mut said = asked.iter().map(|party| self.of(&party.id));
        if said.clone().any(|said| said == Some(Others::GoOn)) {
            return Some(Others::GoOn);
        }
        said.all(|said| said == Some(Others::End)).then_some(Others::End)
    }
}

/// What the parties have said since the agreement above ended. It answers that end, known by its day, and no other: an end
/// that is undone takes with it what was said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ParentChoices {
    ended_on: Option<Day>,
    choices: Choices,
}

impl ParentChoices {
    /// What was said of the end of this day, if anything was.
    pub fn of(&self, ended_on: Day) -> Option<&Choices> {
        (self.ended_on == Some(ended_on) && self.choices != Choices::default()).then_some(&self.choices)
    }

    /// The same, to be said of the end of this day: of another, what was said is gone.
    pub(super) fn about(&mut self, ended_on: Day) -> &mut Choices {
        if self.ended_on != Some(ended_on) {
            *self = Self { ended_on: Some(ended_on), choices: Choices::default() };
        }
        &mut self.choices
    }
}

/// A choice that the parties have before them.
#[derive(Debug)]
pub struct Awaited<'a> {
    /// The party that leaves; none where the agreement above has ended.
    pub leaving: Option<&'a Party>,
    /// What each that stays has said; none of who still owes its answer.
    pub said: Vec<(&'a Party, Option<Others>)>,
}

impl Agreement {
    /// The parties that stay: bound, and no notice of theirs has taken effect.
    pub fn staying(&self, today: Day) -> impl Iterator<Item = &Party> {
        let leaves = move |party: &Party| party.withdrawal.as_ref().is_some_and(|notice| notice.effective_on <= today);
        self.bound().filter(move |party| !leaves(party))
    }

    /// The choices that wait for answers: for each notice in effect whether the others go on; once a party has spoken after
    /// the end of the agreement above, whether this one does.
    pub fn choices_awaited(&self, today: Day) -> Vec<Awaited<'_>> {
        if !self.chooses(today) || self.stage.name() == StageName::Ended {
            return Vec::new();
        }
        let leaves = self.bound().filter_map(|party| {
            let notice = party.withdrawal.as_ref().filter(|notice| notice.effective_on <= today)?;
            Some(Awaited { leaving: Some(party), said: self.said(&notice.choices, today) })
        });
        let begun =
            self.after_parent.is_none() && self.parent_ended.is_some_and(|on| self.parent_choices.of(on).is_some());
        leaves.chain(begun.then(|| self.said_after_parent(today))).collect()
    }

    /// What each party has said since the agreement above ended.
    pub fn said_after_parent(&self, today: Day) -> Awaited<'_> {
        let nothing = Choices::default();
        let choices = self.parent_ended.and_then(|on| self.parent_choices.of(on)).unwrap_or(&nothing);
        Awaited { leaving: None, said: self.said(choices, today) }
    }

    fn said<'a>(&'a self, choices: &Choices, today: Day) -> Vec<(&'a Party, Option<Others>)> {
        self.staying(today).map(|party| (party, choices.of(&party.id))).collect()
    }

    /// Whether two or more stay, so that there is something to choose.
    pub(super) fn chooses(&self, today: Day) -> bool {
        self.staying(today).nth(1).is_some()
    }

    /// What follows from what those who stay have said of this party's notice; none while it depends on who has not answered.
    pub(super) fn follows_from_choices(&self, leaving: &PartyId, today: Day) -> Option<Others> {
        let asked: Vec<Party> = self.staying(today).cloned().collect();
        self.party(leaving).ok()?.withdrawal.as_ref()?.choices.follows(&asked)
    }

    /// Whether the end of the agreement above leaves the parties a choice to make together: once they have signed.
    pub(super) fn chooses_after_parent(&self) -> bool {
        matches!(self.kind, Kind::SpecificConvention { .. }) && self.stage.signed().is_some()
    }
}

/// Whether the actor enters what all have said rather than saying it for a party.
pub(super) fn enters_for_all(by: &By<'_>) -> bool {
    by.actor.is(Role::Secretary)
}
