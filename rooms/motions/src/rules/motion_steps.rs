//! What becomes of a motion: drafted, tabled, supported, withdrawn, put to the vote, decided.

use council::rules::State;
use kernel::{Actor, Localised, Time};

use super::{
    Amendment, AmendmentState, Fell, Motion, MotionId, MotionInput, MotionState, Mover, Refusal, Scene, Signature,
    Sitting, Verb, amendment_steps::adds, cosigning, may,
};

impl Motion {
    /// Begins a motion.
    ///
    /// # Errors
    /// When this is not the actor's to do for that mover, motions are not taken any more, or it has no title or language.
    pub fn draft(
        actor: &Actor,
        (id, mover): (MotionId, Mover),
        scene: &Scene,
        sitting: &Sitting,
        input: MotionInput,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::WriteMotion, &Scene { mover: Some(&mover), ..*scene })?;
        sitting.takes_motions()?;
        input.check()?;
        Ok(Self {
            id,
            session: sitting.session.id.clone(),
            item: input.item,
            number: None,
            mover,
            title: input.title,
            languages: input.languages.into_iter().collect(),
            clauses: Vec::new(),
            state: MotionState::Draft,
            since: sitting.now,
            tabled: None,
            version: 1,
        })
    }

    /// Says otherwise what it is about. Once tabled, only the secretary moves it to another item, or adds languages and its
    /// title in others ([`Motion::takes_languages`]): none is taken away.
    ///
    /// # Errors
    /// When this is not the actor's to do, the item takes no motion, it would have no title or language, it was tabled and
    /// would lose one, or it would gain one after a vote.
    pub fn edit(
        self,
        actor: &Actor,
        scene: &Scene,
        (sitting, amendments): (&Sitting, &[Amendment]),
        input: MotionInput,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::WriteMotion, &Scene { mover: Some(&self.mover), ..*scene })?;
        sitting.goes_on()?;
        input.check()?;
        let languages = match self.state {
            MotionState::Draft => input.languages.into_iter().collect(),
            MotionState::Tabled => {
                may(actor, Verb::SetTerms, scene)?;
                if !adds(&self.title, &input.title) || self.languages.iter().any(|it| !input.languages.contains(it)) {
                    return Err(Refusal::TextTabled);
                }
                let added: Vec<_> = input.languages.into_iter().filter(|it| !self.languages.contains(it)).collect();
                if !added.is_empty() || input.title != self.title {
                    self.takes_languages(amendments)?;
                }
                [self.languages, added].concat()
            }
            _ => return Err(Refusal::NoLongerOpen),
        };
        Ok(Self { item: input.item, title: input.title, languages, ..self })
    }

    /// Whether languages may be added, though it was tabled: it is open, and no amendment to it was put to the vote.
    ///
    /// # Errors
    /// As [`Motion::must_be_tabled`], and when an amendment is put to the vote or was decided by one.
    pub fn takes_languages(&self, amendments: &[Amendment]) -> Result<(), Refusal> {
        self.must_be_tabled()?;
        if amendments.iter().any(|it| it.state.vote().is_some()) { Err(Refusal::VotedOn) } else { Ok(()) }
    }

    /// Tables it, under a number of its session.
    ///
    /// # Errors
    /// When this is not the actor's to do, motions are not taken any more, it is no draft, or a clause is missing or written nowhere.
    pub fn table(self, actor: &Actor, scene: &Scene, sitting: &Sitting, number: i64) -> Result<Self, Refusal> {
        may(actor, Verb::TableMotion, &Scene { mover: Some(&self.mover), ..*scene })?;
        sitting.takes_motions()?;
        if self.state != MotionState::Draft {
            return Err(Refusal::TextTabled);
        }
        if self.clauses.is_empty() {
            return Err(Refusal::NoClause);
        }
        let tags = self.tags();
        if self.clauses.iter().any(|clause| tags.iter().all(|tag| clause.written(tag).is_none())) {
            return Err(Refusal::BlankClause);
        }
        let now = sitting.now;
        Ok(Self { state: MotionState::Tabled, number: Some(number), since: now, tabled: Some(now), ..self })
    }

    /// Withdraws it, with a reason, before it is put to the vote: gives it with the amendments that fall with it.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session is over, it is a draft, was put to the vote or decided, an amendment to it is put
    /// to the vote, or no reason is given.
    pub fn withdraw(
        self,
        actor: &Actor,
        scene: &Scene,
        (sitting, amendments): (&Sitting, &[Amendment]),
        reason: Localised,
    ) -> Result<(Self, Vec<Amendment>), Refusal> {
        may(actor, Verb::WithdrawMotion, &Scene { mover: Some(&self.mover), ..*scene })?;
        sitting.lasts()?;
        self.must_be_tabled()?;
        if amendments.iter().any(|it| matches!(it.state, AmendmentState::Put(_))) {
            return Err(Refusal::AmendmentPut);
        }
        if reason.is_empty() {
            return Err(Refusal::NoReason);
        }
        let since = sitting.now;
        let falls = |it: &Amendment| Amendment { state: AmendmentState::Fallen(Fell::WithMotion), since, ..it.clone() };
        let fallen = amendments.iter().filter(|it| it.is_open()).map(falls).collect();
        Ok((Self { state: MotionState::Withdrawn(reason), since, ..self }, fallen))
    }

    /// Whether a draft may be thrown away.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it was tabled.
    pub fn discard(&self, actor: &Actor, scene: &Scene) -> Result<(), Refusal> {
        may(actor, Verb::WriteMotion, &Scene { mover: Some(&self.mover), ..*scene })?;
        if self.state == MotionState::Draft { Ok(()) } else { Err(Refusal::TextTabled) }
    }

    /// Supports it, for the actor's own seat; `signed` are those that do.
    ///
    /// # Errors
    /// When the actor has no seat, it is that of the mover or supports it already, or the motion is not open.
    pub fn sign(
        &self,
        actor: &Actor,
        scene: &Scene,
        signed: &[Signature],
        sitting: &Sitting,
    ) -> Result<Signature, Refusal> {
        cosigning::sign(actor, scene, (&self.mover, signed), (sitting, self.must_be_tabled()))
    }

    /// Takes the support of the actor's own seat back: gives what is taken back.
    ///
    /// # Errors
    /// When the actor has no seat, it does not support the motion, the session is over, or the motion is not open.
    pub fn unsign(
        &self,
        actor: &Actor,
        scene: &Scene,
        signed: &[Signature],
        sitting: &Sitting,
    ) -> Result<Signature, Refusal> {
        cosigning::unsign(actor, scene, signed, (sitting, self.must_be_tabled()))
    }

    /// Puts it to a vote, once every amendment to it is settled.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session does not sit, it is not open, or amendments are.
    pub fn put(
        self,
        actor: &Actor,
        scene: &Scene,
        sitting: &Sitting,
        amendments: &[Amendment],
        vote: String,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Preside, scene)?;
        sitting.goes_on()?;
        must_vote(sitting)?;
        self.must_be_tabled()?;
        if amendments.iter().any(Amendment::is_open) {
            return Err(Refusal::AmendmentsOpen);
        }
        Ok(Self { state: MotionState::Put(vote), since: sitting.now, ..self })
    }

    /// What its vote made of it: `adopted` is none where the vote will not be, and it is open again.
    pub fn decided(self, vote: &str, adopted: Option<bool>, at: Time) -> Self {
        if self.state != MotionState::Put(vote.to_owned()) {
            return self;
        }
        let vote = vote.to_owned();
        let state = match adopted {
            Some(true) => MotionState::Adopted(vote),
            Some(false) => MotionState::Rejected(vote),
            None => MotionState::Tabled,
        };
        Self { state, since: at, ..self }
    }

    /// Whether it is tabled and open.
    ///
    /// # Errors
    /// When it is a draft, or was put to the vote, decided or withdrawn.
    pub fn must_be_tabled(&self) -> Result<(), Refusal> {
        match self.state {
            MotionState::Draft => Err(Refusal::NotTabled),
            MotionState::Tabled => Ok(()),
            _ => Err(Refusal::NoLongerOpen),
        }
    }
}

impl MotionInput {
    fn check(&self) -> Result<(), Refusal> {
        if self.title.is_empty() {
            return Err(Refusal::NoTitle);
        }
        if self.languages.is_empty() { Err(Refusal::NoLanguage) } else { Ok(()) }
    }
}

/// Whether votes are taken now: the session sits.
pub(super) fn must_vote(sitting: &Sitting) -> Result<(), Refusal> {
    if matches!(sitting.session.state, State::Open(_)) { Ok(()) } else { Err(Refusal::NoVoteNow) }
}
