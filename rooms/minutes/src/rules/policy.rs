use council::rules::{Chair, SessionVerb, may_in_session};
use kernel::{Actor, Role};

use super::State;

/// What can be done with minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Have them written, correct them.
    Write,
    /// Send them to those who sat.
    Propose,
    /// Answer a correction that was asked for.
    Answer,
    /// Put them to the vote of a later session, record that it approved them.
    Approve,
    /// Note what was found wrong afterwards.
    Note,
    /// Ask for a correction, for a seat.
    Ask,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Write, Self::Propose, Self::Answer, Self::Approve, Self::Note, Self::Ask];
}

/// What somebody sees of minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// That there are some, not what they say.
    Nothing,
    /// The text.
    Text,
    /// The text and the corrections that were asked for.
    File,
}

/// Why something of minutes is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// The session has not ended.
    #[error("not-closed")]
    NotClosed,
    /// They are approved: they do not change.
    #[error("approved-already")]
    ApprovedAlready,
    /// Those who sat were sent them already.
    #[error("proposed-already")]
    ProposedAlready,
    /// Those who sat were not sent them, or they are approved.
    #[error("not-proposed")]
    NotProposed,
    /// They are not approved yet: what is wrong is corrected, not noted.
    #[error("not-approved")]
    NotApproved,
    /// They have no such section, or it was not corrected.
    #[error("no-such-section")]
    NoSuchSection,
    /// Nothing is said.
    #[error("nothing-said")]
    NothingSaid,
    /// Nobody sits there, or not whoever asks.
    #[error("no-such-seat")]
    NoSuchSeat,
    /// The seat has asked as often as it can.
    #[error("asked-too-often")]
    AskedTooOften,
    /// It was answered already.
    #[error("answered-already")]
    AnsweredAlready,
    /// Corrections that were asked for are not answered.
    #[error("requests-open")]
    RequestsOpen,
    /// That session is another organ's, was not held after this one, or has not begun.
    #[error("no-such-session")]
    NoSuchSession,
    /// That item is none of that session under which minutes are approved.
    #[error("no-such-item")]
    NoSuchItem,
    /// That session did not sit on that day, or the day has not come.
    #[error("no-such-day")]
    NoSuchDay,
    /// A vote of that session on it is prepared or not over.
    #[error("vote-waits")]
    VoteWaits,
    /// That session voted on it and did not approve.
    #[error("voted-down")]
    VotedDown,
    /// A vote under that item was lost, and it is not said that they were approved all the same.
    #[error("votes-lost")]
    VotesLost,
}

/// Whether the actor may do this; of a seat, `seats` are those it is about.
///
/// # Errors
/// [`Refusal::NotYours`].
pub fn may(actor: &Actor, verb: Verb, seats: &[Chair]) -> Result<(), Refusal> {
    let secretary = actor.is(Role::Secretary) || *actor == Actor::system();
    let may = match verb {
        Verb::Write | Verb::Propose | Verb::Answer | Verb::Approve | Verb::Note => secretary,
        Verb::Ask => seats.iter().any(|it| it.sits && it.is_of(actor)),
    };
    if may { Ok(()) } else { Err(Refusal::NotYours) }
}

/// What the actor sees of minutes that have come so far, of a session with these seats.
pub fn sight(actor: &Actor, state: &State, seats: &[Chair]) -> Sight {
    let follows = may_in_session(actor, SessionVerb::Follow, seats).is_ok();
    match (follows, state) {
        (true, _) => Sight::File,
        (false, State::Approved(..)) => Sight::Text,
        (false, State::Drafted | State::Proposed(_)) => Sight::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Day, Grant, Id, Time};

    use super::*;
    use crate::rules::Approval;

    fn everyone() -> Vec<(String, Actor)> {
        let actor = |account: &str, role: Role, body: &str| Actor {
            account: Some(Id::new(account)),
            name: account.into(),
            grants: vec![Grant { role, body: role.needs_body().then(|| body.to_owned()), until: None }],
        };
        let mut everyone = vec![("visitor".to_owned(), Actor::visitor())];
        for role in Role::ALL {
            let bodies: &[&str] = if role.needs_body() { &["smara", "timbuktu"] } else { &[""] };
            everyone.extend(bodies.iter().map(|body| match *body {
                "" => (role.as_str().to_owned(), actor("x", role, body)),
                "smara" => (format!("{} of the body that sat", role.as_str()), actor("x", role, body)),
                _ => (format!("{} of another", role.as_str()), actor("x", role, body)),
            }));
        }
        everyone.push(("holder's or substitute's account".into(), actor("substitute", Role::Reader, "")));
        everyone.push(("program".into(), Actor::system()));
        everyone
    }

    #[test]
    fn who_may_do_what_with_minutes_and_who_sees_them() {
        let chair = Chair {
            at: council::rules::SeatAt { college: Id::new("c"), number: 1 },
            key: None,
            holding: Id::new("h"),
            entity: "smara".into(),
            accounts: vec!["substitute".into()],
            headed: true,
            presides: false,
            sits: true,
        };
        let now = Time::UNIX_EPOCH;
        let approval =
            Approval { by: Id::new("next"), item: None, on: Day::constant(2027, 5, 3), digest: String::new() };
        let states = [State::Drafted, State::Proposed(now), State::Approved(now, approval)];
        let seats = std::slice::from_ref(&chair);
        let mut table = String::new();
        for verb in Verb::ALL {
            let all = everyone();
            let who: Vec<&str> =
                all.iter().filter(|(_, it)| may(it, verb, seats).is_ok()).map(|(name, _)| name.as_str()).collect();
            table.push_str(&format!("{verb:?}: {}\n", who.join(", ")));
        }
        for state in states {
            for sees in [Sight::File, Sight::Text, Sight::Nothing] {
                let all = everyone();
                let who: Vec<&str> = all
                    .iter()
                    .filter(|(_, it)| sight(it, &state, seats) == sees)
                    .map(|(name, _)| name.as_str())
                    .collect();
                table.push_str(&format!("{} seen as {sees:?}: {}\n", state.word(), who.join(", ")));
            }
        }
        insta::assert_snapshot!(table);
    }
}
