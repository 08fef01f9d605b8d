//! The clauses of a motion, written in its languages.

use std::collections::{BTreeMap, BTreeSet};

use agreements::rules::{Clause, Reach, Wording, Written};
use kernel::{Actor, Lang, LangTag};

use super::{CLAUSES_MOST, Motion, MotionState, Refusal, Scene, Sitting, Verb, may};

/// What a clause shall say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseInput {
    /// Its words, in each authentic language; blank where there are none.
    pub words: BTreeMap<Lang, String>,
    /// How far it reaches.
    pub reach: Reach,
    /// Languages that say the same as what is saved, though their words do not change.
    pub level: BTreeSet<Lang>,
}

/// Where a clause goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Out.
    Out,
}

impl Motion {
    /// Adds a clause at the end.
    ///
    /// # Errors
    /// When this is not the actor's to do, it was tabled, the text is full, or nothing is written.
    pub fn add_clause(
        mut self,
        actor: &Actor,
        scene: &Scene,
        sitting: &Sitting,
        input: ClauseInput,
    ) -> Result<Self, Refusal> {
        self.writes(actor, scene, sitting)?;
        if self.state != MotionState::Draft {
            return Err(Refusal::TextTabled);
        }
        if self.clauses.len() >= CLAUSES_MOST {
            return Err(Refusal::TooManyClauses);
        }
        if input.words.values().all(|words| words.is_empty()) {
            return Err(Refusal::WordsNeeded);
        }
        let last = self.clauses.iter().filter_map(|it| it.key.strip_prefix('c')?.parse::<u32>().ok()).max();
        let mut clause = Clause { key: format!("c{}", last.unwrap_or(0) + 1), words: BTreeMap::new() };
        let words = input.words.iter().filter(|(_, words)| !words.is_empty());
        for (lang, words) in words {
            let (wording, by) = (Wording { heading: String::new(), body: words.clone() }, actor.name.clone());
            let written = Written { wording, version: 1, round: 1, by, at: sitting.now };
            clause.words.insert((*lang).into(), written);
        }
        self.clauses.push(clause);
        Ok(self)
    }

    /// Writes a clause. A change of meaning makes the languages lag in which nothing changed, but for those said to be level; a
    /// language that lagged and is written comes level. Once tabled, only what lags is written.
    ///
    /// # Errors
    /// When this is not the actor's to do, there is no such clause, words would be taken away, or the text was tabled.
    pub fn write_clause(
        mut self,
        actor: &Actor,
        scene: &Scene,
        sitting: &Sitting,
        (key, input): (&str, &ClauseInput),
    ) -> Result<Self, Refusal> {
        self.writes(actor, scene, sitting)?;
        let tabled = self.state != MotionState::Draft;
        let lagging: Vec<LangTag> =
            self.lags().into_iter().filter(|lag| lag.clause == key).map(|lag| lag.lang).collect();
        let tags: Vec<(Lang, LangTag)> = self.languages.iter().map(|lang| (*lang, LangTag::from(*lang))).collect();
        let clause = self.clauses.iter_mut().find(|it| it.key == key).ok_or(Refusal::NoSuchClause)?;
        for (lang, tag) in &tags {
            let words = input.words.get(lang).map(String::as_str).unwrap_or_default();
            let before = clause.words.get(tag);
            if before.map_or("", |it| it.wording.body.as_str()) == words {
                continue;
            }
            if words.is_empty() && clause.written(tag).is_some() {
                return Err(Refusal::WordsNeeded);
            }
            if tabled && !lagging.contains(tag) {
                return Err(Refusal::TextTabled);
            }
            let reach = if tabled { Reach::Meaning } else { input.reach };
            let (round, version) = (clause.round_after(tag, reach), before.map_or(0, |it| it.version));
            let (wording, by) = (Wording { heading: String::new(), body: words.to_owned() }, actor.name.clone());
            let written = Written { wording, version: version + 1, round, by, at: sitting.now };
            clause.words.insert(tag.clone(), written);
        }
        let round = clause.round();
        for (_, tag) in tags.iter().filter(|(lang, _)| input.level.contains(lang)) {
            if let Some(written) = clause.words.get_mut(tag) {
                written.round = round;
            }
        }
        Ok(self)
    }

    /// Moves a clause one place, or takes it out; at the end of the text it stays where it is.
    ///
    /// # Errors
    /// When this is not the actor's to do, there is no such clause, or the text was tabled.
    pub fn move_clause(
        mut self,
        actor: &Actor,
        scene: &Scene,
        sitting: &Sitting,
        (key, to): (&str, Moved),
    ) -> Result<Self, Refusal> {
        self.writes(actor, scene, sitting)?;
        if self.state != MotionState::Draft {
            return Err(Refusal::TextTabled);
        }
        let at = self.clauses.iter().position(|it| it.key == key).ok_or(Refusal::NoSuchClause)?;
        match to {
            Moved::Up if at > 0 => self.clauses.swap(at - 1, at),
            Moved::Down if at + 1 < self.clauses.len() => self.clauses.swap(at, at + 1),
            Moved::Out => {
                self.clauses.remove(at);
            }
            Moved::Up | Moved::Down => {}
        }
        Ok(self)
    }

    fn writes(&self, actor: &Actor, scene: &Scene, sitting: &Sitting) -> Result<(), Refusal> {
        may(actor, Verb::WriteMotion, &Scene { mover: Some(&self.mover), ..*scene })?;
        sitting.goes_on()?;
        match self.state {
            MotionState::Draft | MotionState::Tabled => Ok(()),
            _ => Err(Refusal::NoLongerOpen),
        }
    }
}
