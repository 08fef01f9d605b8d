//! What becomes of an amendment: drafted, tabled, withdrawn, taken over by the mover, put to the vote, set aside.

use council::rules::Manner;
use kernel::{Actor, Localised};

use super::{
    Amendment, AmendmentId, AmendmentInput, AmendmentState, Asks, Fell, Motion, Mover, Refusal, Scene, Signature,
    Sitting, Verb, cosigning, may, motion_steps::must_vote,
};

impl Amendment {
    /// Begins an amendment to a motion that was tabled.
    ///
    /// # Errors
    /// When this is not the actor's to do for that author, amendments are not taken any more, the motion is not open, or it asks
    /// for nothing that could be put to a vote.
    pub fn draft(
        actor: &Actor,
        (id, author): (AmendmentId, Mover),
        scene: &Scene,
        (motion, sitting): (&Motion, &Sitting),
        input: AmendmentInput,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::WriteAmendment, &Scene { author: Some(&author), ..*scene })?;
        sitting.takes_amendments()?;
        motion.must_be_tabled()?;
        input.check(motion)?;
        let words = kept(&input);
        Ok(Self {
            id,
            motion: motion.id.clone(),
            number: None,
            author,
            asks: input.asks,
            lang: input.lang,
            words,
            note: input.note,
            state: AmendmentState::Draft,
            since: sitting.now,
            tabled: None,
            measured: None,
            version: 1,
        })
    }

    /// Says it otherwise. Once tabled, words are added in languages in which it has none; the others stay as they were tabled.
    ///
    /// # Errors
    /// As [`Amendment::draft`], and when what was tabled would change.
    pub fn edit(
        self,
        actor: &Actor,
        scene: &Scene,
        (motion, sitting): (&Motion, &Sitting),
        input: AmendmentInput,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::WriteAmendment, &Scene { author: Some(&self.author), ..*scene })?;
        sitting.goes_on()?;
        motion.must_be_tabled()?;
        input.check(motion)?;
        match self.state {
            AmendmentState::Draft => {}
            AmendmentState::Tabled | AmendmentState::Accepted => {
                let stays = self.words.iter().all(|(lang, words)| input.words.get(lang) == Some(words));
                if !stays || input.asks != self.asks || input.lang != self.lang || !adds(&self.note, &input.note) {
                    return Err(Refusal::TextTabled);
                }
            }
            _ => return Err(Refusal::NoLongerOpen),
        }
        let words = kept(&input);
        Ok(Self { asks: input.asks, lang: input.lang, words, note: input.note, measured: None, ..self })
    }

    /// Tables it, under a number of its motion; `all` are the amendments to it.
    ///
    /// # Errors
    /// When this is not the actor's to do, amendments are not taken any more, the motion is not open, it is no draft, or one that it
    /// cannot stand beside was adopted.
    pub fn table(
        self,
        actor: &Actor,
        scene: &Scene,
        (motion, sitting): (&Motion, &Sitting),
        (all, number): (&[Self], i64),
    ) -> Result<Self, Refusal> {
        may(actor, Verb::TableAmendment, &Scene { author: Some(&self.author), ..*scene })?;
        sitting.takes_amendments()?;
        motion.must_be_tabled()?;
        if self.state != AmendmentState::Draft {
            return Err(Refusal::TextTabled);
        }
        self.input().check(motion)?;
        self.must_find_room(motion, all)?;
        let now = sitting.now;
        Ok(Self { state: AmendmentState::Tabled, number: Some(number), since: now, tabled: Some(now), ..self })
    }

    /// Withdraws it before it is put to the vote, with or without a reason; one that the mover took over, before the motion is.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session is over, the motion is not open, it is a draft, or was put to the vote or settled.
    pub fn withdraw(
        self,
        actor: &Actor,
        scene: &Scene,
        (motion, sitting): (&Motion, &Sitting),
        reason: Localised,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::WithdrawAmendment, &Scene { author: Some(&self.author), ..*scene })?;
        sitting.lasts()?;
        motion.must_be_tabled()?;
        match self.state {
            AmendmentState::Draft => Err(Refusal::NotTabled),
            AmendmentState::Tabled | AmendmentState::Accepted => {
                Ok(Self { state: AmendmentState::Withdrawn(reason), since: sitting.now, ..self })
            }
            _ => Err(Refusal::NoLongerOpen),
        }
    }

    /// Whether a draft may be thrown away.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it was tabled.
    pub fn discard(&self, actor: &Actor, scene: &Scene) -> Result<(), Refusal> {
        may(actor, Verb::WriteAmendment, &Scene { author: Some(&self.author), ..*scene })?;
        if self.state == AmendmentState::Draft { Ok(()) } else { Err(Refusal::TextTabled) }
    }

    /// Supports it, for the actor's own seat, until it is put to the vote; `signed` are those that do.
    ///
    /// # Errors
    /// When the actor has no seat, it is that of the author or supports it already, or the amendment or its motion does not wait for a
    /// vote.
    pub fn sign(
        &self,
        actor: &Actor,
        scene: &Scene,
        (motion, signed): (&Motion, &[Signature]),
        sitting: &Sitting,
    ) -> Result<Signature, Refusal> {
        let open = motion.must_be_tabled().and_then(|()| self.must_be_tabled());
        cosigning::sign(actor, scene, (&self.author, signed), (sitting, open))
    }

    /// Takes the support of the actor's own seat back: gives what is taken back.
    ///
    /// # Errors
    /// When the actor has no seat, it does not support the amendment, the session is over, or the amendment or its motion does not wait
    /// for a vote.
    pub fn unsign(
        &self,
        actor: &Actor,
        scene: &Scene,
        (motion, signed): (&Motion, &[Signature]),
        sitting: &Sitting,
    ) -> Result<Signature, Refusal> {
        let open = motion.must_be_tabled().and_then(|()| self.must_be_tabled());
        cosigning::unsign(actor, scene, signed, (sitting, open))
    }

    /// The mover takes it over: it is part of the text without a vote. `all` are the amendments to the motion.
    ///
    /// # Errors
    /// When this is not the actor's to do, the motion is not open, it does not wait for a vote, or one that it cannot stand beside was
    /// adopted, is put to the vote, or was taken over and asks for something else.
    pub fn accept(
        self,
        actor: &Actor,
        scene: &Scene,
        (motion, sitting): (&Motion, &Sitting),
        all: &[Self],
    ) -> Result<Self, Refusal> {
        may(actor, Verb::AcceptAmendment, &Scene { mover: Some(&motion.mover), ..*scene })?;
        sitting.goes_on()?;
        motion.must_be_tabled()?;
        self.must_be_tabled()?;
        self.must_find_room(motion, all)?;
        self.must_not_meet_a_vote(motion, all)?;
        let taken = |it: &&Self| it.state == AmendmentState::Accepted && it.rivals(&self, motion);
        if all.iter().filter(taken).any(|it| !it.asks_the_same(&self)) {
            return Err(Refusal::AcceptedThere);
        }
        Ok(Self { state: AmendmentState::Accepted, since: sitting.now, ..self })
    }

    /// Puts it to a vote: `all` are the amendments to the motion, `before` those that come before it at its place, in the order of the
    /// votes.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session does not sit or is held in writing, the motion is not open, it does not wait for a
    /// vote, one before it does, one that it cannot stand beside was adopted or is put to the vote, or the very same was taken over.
    pub fn put(
        self,
        actor: &Actor,
        scene: &Scene,
        (motion, sitting): (&Motion, &Sitting),
        (all, before): (&[Self], &[&Self]),
        vote: String,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Preside, scene)?;
        sitting.goes_on()?;
        must_vote(sitting)?;
        motion.must_be_tabled()?;
        self.must_be_tabled()?;
        if sitting.session.said.manner == Manner::Written {
            return Err(Refusal::NotInWriting);
        }
        if before.iter().any(|it| it.is_open()) {
            return Err(Refusal::OthersFirst);
        }
        self.must_find_room(motion, all)?;
        self.must_not_meet_a_vote(motion, all)?;
        if all.iter().any(|it| it.id != self.id && it.state == AmendmentState::Accepted && it.asks_the_same(&self)) {
            return Err(Refusal::AcceptedThere);
        }
        Ok(Self { state: AmendmentState::Put(vote), since: sitting.now, ..self })
    }

    /// Sets it aside without a vote, with the reason: nobody moved it.
    ///
    /// # Errors
    /// When this is not the actor's to do, it does not wait for a vote, or no reason is given.
    pub fn set_aside(
        self,
        actor: &Actor,
        scene: &Scene,
        sitting: &Sitting,
        reason: Localised,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Preside, scene)?;
        sitting.goes_on()?;
        self.must_be_tabled()?;
        if reason.is_empty() {
            return Err(Refusal::NoReason);
        }
        Ok(Self { state: AmendmentState::Fallen(Fell::SetAside(reason)), since: sitting.now, ..self })
    }

    fn must_be_tabled(&self) -> Result<(), Refusal> {
        match self.state {
            AmendmentState::Draft => Err(Refusal::NotTabled),
            AmendmentState::Tabled => Ok(()),
            _ => Err(Refusal::NoLongerOpen),
        }
    }

    /// What was adopted stays: nothing else comes to its place, nor the very same a second time.
    fn must_find_room(&self, motion: &Motion, all: &[Self]) -> Result<(), Refusal> {
        let adopted = |it: &Self| matches!(it.state, AmendmentState::Adopted(_)) && it.rivals(self, motion);
        if all.iter().any(adopted) { Err(Refusal::AdoptedThere) } else { Ok(()) }
    }

    /// One question at a time at a place, and no question twice.
    fn must_not_meet_a_vote(&self, motion: &Motion, all: &[Self]) -> Result<(), Refusal> {
        let put = |it: &Self| matches!(it.state, AmendmentState::Put(_)) && it.rivals(self, motion);
        if all.iter().any(put) { Err(Refusal::PutThere) } else { Ok(()) }
    }

    fn input(&self) -> AmendmentInput {
        let (asks, words, note) = (self.asks.clone(), self.words.clone(), self.note.clone());
        AmendmentInput { asks, lang: self.lang, words, note }
    }
}

/// The words that are kept: a striking has none.
fn kept(input: &AmendmentInput) -> Localised {
    if matches!(input.asks, Asks::Strike(_)) { Localised::default() } else { input.words.clone() }
}

/// Whether a text only gained languages.
pub(super) fn adds(before: &Localised, after: &Localised) -> bool {
    before.iter().all(|(lang, text)| after.get(lang) == Some(text))
}
