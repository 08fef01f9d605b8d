//! What votes made of motions and amendments.

use kernel::Time;
use platform::{Result, db::Reader};
use votes::{State, VoteResult};

/// That a vote is over.
pub(crate) struct Over {
    /// Whether what was asked is adopted; none where nothing was decided: it was withdrawn, there was no quorum, or no consensus.
    pub adopted: Option<bool>,
    /// When.
    pub at: Time,
}

/// How a vote ended; nothing while it goes on.
pub(crate) async fn over(reader: &mut Reader, vote: &str) -> Result<Option<Over>> {
    let Some(vote) = votes::vote(reader, vote).await? else { return Ok(None) };
    Ok(match &vote.state {
        State::Closed(_, closing) => {
            let decided = closing.quorum.met && !matches!(closing.result, VoteResult::Opposed);
            Some(Over { adopted: vote.adopted().filter(|_| decided), at: closing.at })
        }
        State::Withdrawn(_, withdrawn) => Some(Over { adopted: None, at: withdrawn.at }),
        State::Prepared | State::Open(_) | State::Counting(..) => None,
    })
}
