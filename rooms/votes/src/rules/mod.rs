//! Votes of the club's organs: what is asked, who may vote, which ballots are taken, what comes of them. Pure.

mod asked;
mod attendance;
mod ballot;
mod choice;
mod closing;
mod count;
mod declared;
mod often;
mod opening;
mod policy;
mod refusal;
mod setting;
mod steps;
mod vote;

pub use asked::{CANDIDATES_MOST, DECLARATION, suits};
pub use attendance::{Cast, Measure};
pub use ballot::{BallotInput, Judge, Standing, TakenBallot};
pub use choice::{Malformed, Paper, Said};
pub use closing::{Closing, CollegeVotes, Count, VoteResult, Voted};
pub use count::{Counting, FEW, has_few, may_publish};
pub use declared::{Adherence, Reservation, Stand};
pub use often::{Bound, Line, Refused};
pub use opening::{Elector, Opening, VotingCollege};
pub use policy::{VoteVerb, may_adhere, may_in_vote, may_see_evidence};
pub use refusal::{Untaken, VoteRefusal};
pub use setting::{PROCEDURE, Setting};
pub use vote::{About, Kind, State, Vote, VoteId, VoteInput, Withdrawn, is_tacit, way_of};
