//! What can be done in this room, one file per verb. Each works inside the unit of work it is given; ballots alone have one of their own.

mod adhere;
mod cast;
mod close_vote;
mod draw_lot;
mod edit_vote;
mod enter;
mod judging;
mod object;
mod often;
mod open_vote;
mod prepare_vote;
mod reserve;
mod second_round;
mod set_weights;
mod settle_vote;
mod urn;
mod void_vote;
mod withdraw_vote;

use std::sync::Arc;

use council::Gathered;
use platform::{
    Failure, Result,
    db::{Reader, Tx},
};
use suffrage::Implausible;

use crate::{
    WORDS,
    rules::{Malformed, Untaken, Vote, VoteId, VoteRefusal},
    setting, store,
};

pub use adhere::{adhere, enter_adherence};
pub use cast::{Acknowledged, cast, turnout};
pub use close_vote::{Ending, close_vote};
pub(crate) use close_vote::{close_due, is_countable};
pub use draw_lot::draw_lot;
pub use edit_vote::edit_vote;
use enter::entered;
pub use object::object;
pub(crate) use object::object_over;
pub(crate) use often::{unjudged, write_down};
pub use open_vote::open_vote;
pub use prepare_vote::prepare_vote;
pub use reserve::reserve;
pub(crate) use reserve::{Over, Recorded, record};
pub use second_round::second_round;
pub use set_weights::set_weights;
pub use settle_vote::settle_vote;
pub use void_vote::void_vote;
pub use withdraw_vote::withdraw_vote;

impl From<VoteRefusal> for platform::Refusal {
    fn from(refusal: VoteRefusal) -> Self {
        let key = format!("vote-refused-{refusal}");
        match refusal {
            VoteRefusal::NotYours => Self::forbidden(&WORDS, key),
            VoteRefusal::NoQuorum { there } => Self::new(&WORDS, key).with("there", there),
            VoteRefusal::Implausible(what) => implausible(&what),
            _ => Self::new(&WORDS, key),
        }
    }
}

impl From<Untaken> for Failure {
    fn from(why: Untaken) -> Self {
        Self::Refused(platform::Refusal::new(&WORDS, format!("ballot-refused-{}", why.word())))
    }
}

impl From<Malformed> for platform::Refusal {
    fn from(why: Malformed) -> Self {
        let key = match why {
            Malformed::Unreadable => "ballot-refused-malformed",
            Malformed::Nothing => "ballot-malformed-nothing",
            Malformed::TooMany { n, most } => {
                return Self::new(&WORDS, "ballot-malformed-too-many").with("n", n).with("most", most);
            }
            Malformed::BlankAndName => "ballot-malformed-blank",
            Malformed::Skipped => "ballot-malformed-skipped",
            Malformed::Twice => "ballot-malformed-twice",
        };
        Self::new(&WORDS, key)
    }
}

/// Why figures cannot be.
fn implausible(what: &Implausible) -> platform::Refusal {
    let (key, n, most) = match what {
        Implausible::VotesAboveThere { votes, there, .. } => ("vote-refused-votes-above-there", votes, there),
        Implausible::ThereAboveFilled { there, filled, .. } => ("vote-refused-there-above-filled", there, filled),
        Implausible::FilledAboveSeats { filled, seats, .. } => ("vote-refused-filled-above-seats", filled, seats),
        Implausible::Twice { .. } => return platform::Refusal::new(&WORDS, "vote-refused-other-colleges"),
    };
    platform::Refusal::new(&WORDS, key).with("n", n).with("most", most)
}

/// Takes a vote in hand, as it is now: whoever else writes under it waits. Gives it with its session.
async fn held(tx: &mut Tx, id: &VoteId, now: kernel::Time) -> Result<(Vote, Arc<Gathered>)> {
    if !store::hold(tx, id).await? {
        return Err(Failure::NotFound);
    }
    let vote = store::vote_now(tx, id).await?.ok_or(Failure::NotFound)?;
    let it = setting::gathered(tx, &vote.session, now).await?;
    Ok((vote, it))
}

/// The same of a vote as it was read, unless someone changed it since: what it is judged by is what stands, whatever was read.
async fn held_as_read(tx: &mut Tx, read: &Vote, now: kernel::Time) -> Result<(Vote, Arc<Gathered>)> {
    let (vote, it) = held(tx, &read.id, now).await?;
    if vote.version == read.version { Ok((vote, it)) } else { Err(Failure::Stale) }
}

/// Saves a vote, and gives it as it stands then.
async fn keep(tx: &mut Tx, vote: Vote) -> Result<Vote> {
    if !store::save_vote(tx, &vote).await? {
        return Err(Failure::Stale);
    }
    tx.touch_passing();
    Ok(Vote { version: vote.version + 1, ..vote })
}

/// What the audit trail names: the session by its address, the vote by its number.
pub(crate) fn subject(it: &Gathered, vote: &Vote) -> String {
    called(&it.session, vote)
}

/// The same, by the session.
pub(crate) fn called(session: &council::Session, vote: &Vote) -> String {
    format!("{} · {}", session.slug, vote.number)
}

/// Tells other rooms what became of a vote.
fn tell(tx: &mut Tx, kind: &'static str, vote: &Vote) {
    tx.tell_passing(kind, &serde_json::json!({ "vote": vote.id.as_str(), "session": vote.session.as_str() }));
}

/// Who is on the roll of a vote, and by whom ballots were cast for whom.
pub(crate) async fn cast_so_far(reader: &mut Reader, vote: &Vote) -> Result<crate::rules::Cast> {
    if vote.said.way == suffrage::Way::Secret {
        return Ok(store::voted(reader, &vote.id).await?);
    }
    let named = store::named(reader, &vote.id).await?;
    Ok(named.into_iter().map(|it| (it.seat, it.by)).collect())
}
