//! Where a vote stands, and what may be voted on there and when.

use council::rules::{Chair, Item, Manner, Session, State as SessionState};
use kernel::{Actor, Time};
use suffrage::Rules;

use super::{VoteRefusal, VoteVerb, may_in_vote};

/// The matter of the rules that is voted on under items that decide nothing: the agenda, and how to proceed.
pub const PROCEDURE: &str = "agenda";

/// Where a vote stands.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The session.
    pub session: &'a Session,
    /// The item.
    pub item: &'a Item,
    /// The rules under which the session sits.
    pub rules: Option<&'a Rules>,
    /// The seats that are held.
    pub chairs: &'a [Chair],
    /// Now.
    pub now: Time,
}

impl Setting<'_> {
    pub(super) fn conducts(&self, actor: &Actor) -> Result<(), VoteRefusal> {
        if may_in_vote(actor, VoteVerb::Conduct, self.chairs) { Ok(()) } else { Err(VoteRefusal::NotYours) }
    }

    /// Whether a vote on a matter may be taken under the item: on its own where it was convened for one, on any where it decides and
    /// names none; where it decides nothing, on procedure alone.
    ///
    /// # Errors
    /// Why not.
    pub fn fits(&self, matter: &str) -> Result<(), VoteRefusal> {
        let item = &self.item.said;
        match item.kind.decides() {
            true if item.matter.is_empty() || item.matter == matter => Ok(()),
            true => Err(VoteRefusal::OtherMatter),
            false if matter == PROCEDURE => Ok(()),
            false => Err(VoteRefusal::DecidesNothing),
        }
    }

    /// That a vote by written procedure has time: its end is ahead, and as many days are left as the rules ask, or as was said.
    pub(super) fn leaves_time(&self) -> Result<(), VoteRefusal> {
        if self.is_ended() {
            return Err(VoteRefusal::EndPast);
        }
        self.session.must_leave_days(self.rules, self.now).map_err(|_| VoteRefusal::TooFewDays)
    }

    /// Whether it is a written procedure of which the end has come.
    pub fn is_ended(&self) -> bool {
        let ends = self.session.said.times.filter(|_| self.session.said.manner == Manner::Written);
        ends.is_some_and(|times| self.now >= times.ends)
    }

    /// That votes may be prepared: the session was convened and is not over, and its item stands.
    pub(super) fn prepares(&self, actor: &Actor) -> Result<(), VoteRefusal> {
        self.conducts(actor)?;
        let state = &self.session.state;
        if !matches!(state, SessionState::Convened(_) | SessionState::Open(_) | SessionState::Suspended(..)) {
            return Err(VoteRefusal::NoSessionNow);
        }
        if self.item.withdrawn { Err(VoteRefusal::ItemWithdrawn) } else { Ok(()) }
    }
}
