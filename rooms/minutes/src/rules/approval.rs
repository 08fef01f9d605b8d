use council::{
    ItemKind,
    rules::{Item, ItemId, Session, SessionId, State as Held},
};
use kernel::{Actor, Day, Time};

use super::{Minutes, Refusal, State, Verb, may};

/// That minutes were approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The session that did it.
    pub by: SessionId,
    /// The item of its agenda, where one says so.
    pub item: Option<ItemId>,
    /// On which day.
    pub on: Day,
    /// SHA-256 of the text as it was then.
    pub digest: String,
}

/// What an approval is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Approving<'a> {
    /// The session whose minutes they are.
    pub session: &'a Session,
    /// The session that approves.
    pub by: &'a Session,
    /// The item of its agenda.
    pub item: Option<&'a Item>,
    /// Whether the last vote that it took on them carried; nothing where it took none.
    pub carried: Option<bool>,
    /// Whether a vote on them is not over.
    pub voting: bool,
    /// Whether a vote under its item was lost of which nobody said that they were approved all the same.
    pub doubted: bool,
    /// How many corrections that were asked for have no answer.
    pub open: usize,
    /// Now.
    pub now: Time,
}

/// Whether a session may approve the minutes of that one: it is the same organ's, was opened after that one ended, and was not
/// cancelled.
pub fn may_approve_in(by: &Session, session: &Session) -> bool {
    let ended = match &session.state {
        Held::Closed(_, at) => Some(*at),
        _ => None,
    };
    let opened = by.state.opened().map(|it| it.at);
    by.organ == session.organ && by.id != session.id && opened.zip(ended).is_some_and(|(opened, ended)| opened >= ended)
}

/// Whether it is an item of this session under which minutes are approved.
pub fn is_for_minutes(item: &Item, by: &Session) -> bool {
    item.session == by.id && item.said.kind == ItemKind::Minutes && !item.withdrawn
}

impl Minutes {
    /// That they may be put to the vote of a later session under an item of it; `waits` where a vote on them is prepared or not over.
    ///
    /// # Errors
    /// When this is not the actor's to do; they were not sent to those who sat, or are approved; that session is none that may, has no
    /// such item, or has such a vote already.
    pub fn may_be_put(
        &self,
        actor: &Actor,
        (session, by): (&Session, &Session),
        (item, waits): (&Item, bool),
    ) -> Result<(), Refusal> {
        may(actor, Verb::Approve, &[])?;
        match self.state {
            State::Proposed(_) => {}
            State::Drafted => return Err(Refusal::NotProposed),
            State::Approved(..) => return Err(Refusal::ApprovedAlready),
        }
        if !may_approve_in(by, session) {
            return Err(Refusal::NoSuchSession);
        }
        if !is_for_minutes(item, by) {
            return Err(Refusal::NoSuchItem);
        }
        if waits { Err(Refusal::VoteWaits) } else { Ok(()) }
    }

    /// Records that a later session approved them, on a day on which it sat; `digest` is that of the text.
    ///
    /// # Errors
    /// When this is not the actor's to do; they were not sent to those who sat, or are approved; corrections that were asked for
    /// have no answer; that session is none that may, has no such item, is voting, voted and did not approve, or lost a vote under that item of
    /// which nobody says that it did all the same; or it did not sit that day.
    pub fn approve(self, actor: &Actor, it: &Approving, (on, digest): (Day, String)) -> Result<Self, Refusal> {
        may(actor, Verb::Approve, &[])?;
        let sent = match self.state {
            State::Proposed(at) => at,
            State::Drafted => return Err(Refusal::NotProposed),
            State::Approved(..) => return Err(Refusal::ApprovedAlready),
        };
        if it.open > 0 {
            return Err(Refusal::RequestsOpen);
        }
        if !may_approve_in(it.by, it.session) {
            return Err(Refusal::NoSuchSession);
        }
        if it.item.is_some_and(|item| !is_for_minutes(item, it.by)) {
            return Err(Refusal::NoSuchItem);
        }
        if it.voting {
            return Err(Refusal::VoteWaits);
        }
        if it.carried == Some(false) {
            return Err(Refusal::VotedDown);
        }
        if it.doubted {
            return Err(Refusal::VotesLost);
        }
        let first = it.by.state.opened().map(|opened| it.by.day_of(opened.at));
        let last = match &it.by.state {
            Held::Closed(_, at) => it.by.day_of(*at),
            _ => it.by.day_of(it.now),
        };
        if first.is_none_or(|first| on < first) || on > last || on > it.by.day_of(it.now) {
            return Err(Refusal::NoSuchDay);
        }
        let approval = Approval { by: it.by.id.clone(), item: it.item.map(|item| item.id.clone()), on, digest };
        Ok(Self { state: State::Approved(sent, approval), ..self })
    }
}
