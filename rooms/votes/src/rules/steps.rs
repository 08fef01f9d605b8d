//! The steps of a vote, from its preparation to its end.

use council::rules::{Manner, SessionId, State as SessionState};
use kernel::{Actor, Localised};
use suffrage::{Outcome, Way};

use super::{
    Closing, Kind, Opening, Setting, State, Vote, VoteId, VoteInput, VoteRefusal, VoteResult, Withdrawn, is_tacit,
};

impl Vote {
    /// Prepares a vote under an item.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session was not convened or is over, the item was withdrawn or is about another matter, or
    /// the rules do not let it be asked so.
    pub fn prepare(
        actor: &Actor,
        (id, number): (VoteId, i64),
        setting: Setting,
        said: VoteInput,
        first: Option<VoteId>,
    ) -> Result<Self, VoteRefusal> {
        setting.prepares(actor)?;
        said.holds(setting.rules, setting.session.said.manner)?;
        setting.fits(&said.matter)?;
        let (session, item): (SessionId, _) = (setting.session.id.clone(), setting.item.id.clone());
        Ok(Self { id, session, item, number, said, first, prepared: setting.now, state: State::Prepared, version: 1 })
    }

    /// Says otherwise what is asked; of a second round who stands and for how many seats stays.
    ///
    /// # Errors
    /// As [`Vote::prepare`], and when it was opened or withdrawn.
    pub fn edit(self, actor: &Actor, setting: Setting, said: VoteInput) -> Result<Self, VoteRefusal> {
        setting.prepares(actor)?;
        if self.state != State::Prepared {
            return Err(VoteRefusal::NotPrepared);
        }
        let said = match &self.first {
            Some(_) => VoteInput { kind: self.said.kind.clone(), matter: self.said.matter.clone(), ..said },
            None => said,
        };
        said.holds(setting.rules, setting.session.said.manner)?;
        setting.fits(&said.matter)?;
        Ok(Self { said, ..self })
    }

    /// Opens it, with what is fixed then.
    ///
    /// # Errors
    /// When this is not the actor's to do, it is not prepared, the session does not sit, a written procedure has no time left for it, nobody
    /// of the colleges that vote holds a seat, or the quorum is not met.
    pub fn open(
        self,
        actor: &Actor,
        setting: Setting,
        (opening, electors): (Opening, usize),
    ) -> Result<Self, VoteRefusal> {
        setting.prepares(actor)?;
        if self.state != State::Prepared {
            return Err(VoteRefusal::NotPrepared);
        }
        if !matches!(setting.session.state, SessionState::Open(_)) {
            return Err(VoteRefusal::SessionNotOpen);
        }
        setting.leaves_time()?;
        self.said.holds(setting.rules, setting.session.said.manner)?;
        setting.fits(&self.said.matter)?;
        if electors == 0 {
            return Err(VoteRefusal::NobodyVotes);
        }
        if let Some(quorum) = opening.quorum.as_ref().filter(|quorum| !quorum.met) {
            return Err(VoteRefusal::NoQuorum { there: quorum.there });
        }
        Ok(Self { state: State::Open(opening), ..self })
    }

    /// That it may be closed now: a written procedure not before the end that was said, unless every seat of the roll has voted.
    ///
    /// # Errors
    /// When this is not the actor's to do, it is not open, or its end has not come.
    pub fn may_close(&self, actor: &Actor, setting: Setting, all_voted: bool) -> Result<(), VoteRefusal> {
        setting.conducts(actor)?;
        if !self.is_open() {
            return Err(VoteRefusal::NotOpen);
        }
        let written = setting.session.said.manner == Manner::Written;
        let goes_on = setting.session.said.times.is_some_and(|times| setting.now < times.ends);
        if written && goes_on && !all_voted { Err(VoteRefusal::EndAhead) } else { Ok(()) }
    }

    /// Closes it with what came of it. Where that waits for the chair or a lot, it is being counted.
    ///
    /// # Errors
    /// When it is not open.
    pub fn close(self, closing: Closing) -> Result<Self, VoteRefusal> {
        let State::Open(opening) = self.state else { return Err(VoteRefusal::NotOpen) };
        Ok(Self { state: counted(opening, closing), ..self })
    }

    /// Objects, for a seat: there is no consensus.
    ///
    /// # Errors
    /// When it is not open, or not taken without a ballot.
    pub fn objected(self, closing: Closing) -> Result<Self, VoteRefusal> {
        if !is_tacit(self.said.way) {
            return Err(VoteRefusal::NoReservationNow);
        }
        self.close(Closing { result: VoteResult::Opposed, ..closing })
    }

    /// Says what the chair, or the lot that was drawn, decided where votes were equal.
    ///
    /// # Errors
    /// When this is not the actor's to do, or nothing is to be decided.
    pub fn settle(self, actor: &Actor, setting: Setting, adopted: bool) -> Result<Self, VoteRefusal> {
        setting.conducts(actor)?;
        let State::Counting(opening, closing) = self.state else { return Err(VoteRefusal::AwaitsNothing) };
        let VoteResult::Counted { tallies, reckoning } = closing.result else { return Err(VoteRefusal::AwaitsNothing) };
        let reckoning = reckoning.settle(adopted);
        if !matches!(reckoning.outcome, Outcome::Settled { .. }) {
            return Err(VoteRefusal::AwaitsNothing);
        }
        let closing = Closing { result: VoteResult::Counted { tallies, reckoning }, ..closing };
        Ok(Self { state: counted(opening, closing), ..self })
    }

    /// Says for which candidate a lot was drawn: the lots with it. The count then goes on ([`Vote::recount`]).
    ///
    /// # Errors
    /// When this is not the actor's to do, no lot is awaited, or it is between others.
    pub fn lots_with(&self, actor: &Actor, setting: Setting, drawn: usize) -> Result<Vec<usize>, VoteRefusal> {
        setting.conducts(actor)?;
        let State::Counting(_, closing) = &self.state else { return Err(VoteRefusal::AwaitsNothing) };
        let VoteResult::Elected(count) = &closing.result else { return Err(VoteRefusal::AwaitsNothing) };
        let (among, _) = count.awaits().ok_or(VoteRefusal::AwaitsNothing)?;
        if !among.contains(&drawn) {
            return Err(VoteRefusal::WrongLot);
        }
        Ok(closing.lots.iter().copied().chain([drawn]).collect())
    }

    /// The same once it was counted again with more lots; of a secret vote no more is told than was before.
    ///
    /// # Errors
    /// When it was not being counted.
    pub fn recount(self, result: VoteResult, lots: Vec<usize>) -> Result<Self, VoteRefusal> {
        let State::Counting(opening, closing) = self.state else { return Err(VoteRefusal::AwaitsNothing) };
        let closing = Closing { result, lots, ..closing };
        let closing = if self.said.way == Way::Secret { closing.veiled(opening.weighted) } else { closing };
        Ok(Self { state: counted(opening, closing), ..self })
    }

    /// Withdraws it before it is counted; what was cast counts for nothing. Of what was counted the result is known: nobody takes it back.
    ///
    /// # Errors
    /// When this is not the actor's to do, no reason is given, or it was counted or is over.
    pub fn withdraw(self, actor: &Actor, setting: Setting, reason: Localised) -> Result<Self, VoteRefusal> {
        setting.conducts(actor)?;
        if reason.is_empty() {
            return Err(VoteRefusal::NoReason);
        }
        let opening = match self.state {
            State::Prepared => None,
            State::Open(opening) => Some(opening),
            State::Counting(..) => return Err(VoteRefusal::Counted),
            State::Closed(..) | State::Withdrawn(..) => return Err(VoteRefusal::Over),
        };
        let withdrawn = Withdrawn { at: setting.now, reason, counted: None };
        Ok(Self { state: State::Withdrawn(opening, withdrawn), ..self })
    }

    /// Declares it void while it waits for the chair or a lot: its ballots are lost, so that it is counted no further. What had been counted
    /// stays with it, and decides nothing. `countable` says whether its ballots can be read.
    ///
    /// # Errors
    /// When this is not the actor's to do, no reason is given, it waits for nothing, or its ballots can be counted.
    pub fn void(
        self,
        actor: &Actor,
        setting: Setting,
        (reason, countable): (Localised, bool),
    ) -> Result<Self, VoteRefusal> {
        setting.conducts(actor)?;
        let State::Counting(opening, closing) = self.state else { return Err(VoteRefusal::AwaitsNothing) };
        if countable {
            return Err(VoteRefusal::Countable);
        }
        if reason.is_empty() {
            return Err(VoteRefusal::NoReason);
        }
        let withdrawn = Withdrawn { at: setting.now, reason, counted: Some(closing) };
        Ok(Self { state: State::Withdrawn(Some(opening), withdrawn), ..self })
    }

    /// The second round that follows a first: who stands in it, for the seats left.
    ///
    /// # Errors
    /// When there is none.
    pub fn second_round(&self) -> Result<VoteInput, VoteRefusal> {
        let State::Closed(_, closing) = &self.state else { return Err(VoteRefusal::NoSecondRound) };
        let VoteResult::Elected(count) = &closing.result else { return Err(VoteRefusal::NoSecondRound) };
        if count.next().is_empty() || !closing.quorum.met {
            return Err(VoteRefusal::NoSecondRound);
        }
        let candidates = self.said.kind.candidates();
        let candidates = count.next().iter().filter_map(|at| candidates.get(*at).cloned()).collect();
        let seats = self.said.kind.seats().saturating_sub(count.elected().len());
        Ok(VoteInput { kind: Kind::Election { candidates, seats }, ..self.said.clone() })
    }
}

fn counted(opening: Opening, closing: Closing) -> State {
    // Without quorum nothing is decided: no chair and no lot is waited for.
    if closing.result.awaits() && closing.quorum.met {
        State::Counting(opening, closing)
    } else {
        State::Closed(opening, closing)
    }
}
