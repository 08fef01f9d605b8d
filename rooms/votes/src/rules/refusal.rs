use council::rules::{NotNoted, SeatAt};
use suffrage::{BallotRefusal, Implausible};

/// Why something of a vote is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VoteRefusal {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// The session was not convened, or is over.
    #[error("no-session-now")]
    NoSessionNow,
    /// The session does not sit.
    #[error("session-not-open")]
    SessionNotOpen,
    /// The item was withdrawn.
    #[error("item-withdrawn")]
    ItemWithdrawn,
    /// The rules know no such matter.
    #[error("no-such-matter")]
    NoSuchMatter,
    /// The matter is not voted on in this way.
    #[error("no-such-way")]
    NoSuchWay,
    /// The matter is an election, and no candidates stand; or it is none, and some do.
    #[error("other-kind")]
    OtherKind,
    /// A declaration needs its text.
    #[error("no-text")]
    NoText,
    /// So many candidates cannot stand for so many seats.
    #[error("candidates-and-seats")]
    CandidatesAndSeats,
    /// Two candidates have the same name.
    #[error("same-candidate")]
    SameCandidate,
    /// Without ballots nobody is elected where more stand than there are seats.
    #[error("more-than-seats")]
    MoreThanSeats,
    /// Hands are not counted for persons, nor where seats have weights.
    #[error("not-by-hands")]
    NotByHands,
    /// In writing nobody raises a hand.
    #[error("no-hands-in-writing")]
    NoHandsInWriting,
    /// It is not being prepared.
    #[error("not-prepared")]
    NotPrepared,
    /// It is not open.
    #[error("not-open")]
    NotOpen,
    /// It does not wait for the chair or a lot.
    #[error("awaits-nothing")]
    AwaitsNothing,
    /// The lot is between others.
    #[error("wrong-lot")]
    WrongLot,
    /// It is over.
    #[error("over")]
    Over,
    /// It was counted, and waits for the chair or a lot alone.
    #[error("counted")]
    Counted,
    /// The item was convened for another matter.
    #[error("other-matter")]
    OtherMatter,
    /// Nothing is decided under the item but on procedure.
    #[error("decides-nothing")]
    DecidesNothing,
    /// The end of the written procedure has come.
    #[error("end-past")]
    EndPast,
    /// The written procedure would be open for fewer days than the rules ask, or than was said.
    #[error("too-few-days")]
    TooFewDays,
    /// The seat has no vote on this matter, or its holder may not sit.
    #[error("no-vote-there")]
    NoVoteThere,
    /// The seat was not checked in.
    #[error("not-there")]
    NotThere,
    /// The colleges of the organ are not those of its rules.
    #[error("other-colleges")]
    OtherColleges,
    /// No seat of the colleges that vote is held by anyone who may sit.
    #[error("nobody-votes")]
    NobodyVotes,
    /// The quorum is not met.
    #[error("no-quorum")]
    NoQuorum {
        /// How many are there.
        there: u64,
    },
    /// The figures cannot be: the first reason.
    #[error("implausible")]
    Implausible(Implausible),
    /// It is to be closed in the way in which it is taken.
    #[error("other-ending")]
    OtherEnding,
    /// A written procedure takes ballots until its end.
    #[error("end-ahead")]
    EndAhead,
    /// The key of a secret vote is not on this machine.
    #[error("key-gone")]
    KeyGone,
    /// The key of a secret vote that is to open cannot be kept on this machine.
    #[error("key-not-kept")]
    KeyNotKept,
    /// A ballot does not open with the key of its vote.
    #[error("ballot-broken")]
    BallotBroken,
    /// Its ballots can be read: it is counted, and not declared void.
    #[error("countable")]
    Countable,
    /// A reason is needed.
    #[error("no-reason")]
    NoReason,
    /// Members reserve only where it is adopted without a vote, and while it is open.
    #[error("no-reservation-now")]
    NoReservationNow,
    /// Nobody sits there.
    #[error("no-such-seat")]
    NoSuchSeat,
    /// There is no declaration that was adopted.
    #[error("no-declaration")]
    NoDeclaration,
    /// The body is not in the club.
    #[error("not-a-member")]
    NotAMember,
    /// Whoever reserves says on what.
    #[error("nothing-reserved")]
    NothingReserved,
    /// The member said itself how it stands: nothing is entered over it.
    #[error("own-word")]
    OwnWord,
    /// The word of a member came after the declaration was adopted, and not in days to come.
    #[error("day-out-of-place")]
    DayOutOfPlace,
    /// What did not come in writing is entered with something that shows it.
    #[error("nothing-shown")]
    NothingShown,
    /// There is no second round, or it was prepared.
    #[error("no-second-round")]
    NoSecondRound,
}

/// Why a ballot is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Untaken {
    /// As every assembly would refuse it.
    Ballot(BallotRefusal<SeatAt>),
    /// No ballots are cast in this way of voting, or not by anyone else than the seat.
    NoBallots,
    /// The session does not sit.
    NotSitting,
    /// Whoever casts it was not checked in.
    NotThere,
    /// The key of the secret vote is not on this machine.
    KeyGone,
    /// The proxy does not stand any more: whoever carries it no longer holds the seat to which it was given, or the giver may not sit.
    ProxyLapsed,
    /// The seat has cast a ballot itself: nothing that was said aloud is entered over it.
    OwnBallot,
}

impl Untaken {
    /// The word for it in texts and in the audit trail.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Ballot(BallotRefusal::NotYet { .. }) => "not-yet",
            Self::Ballot(BallotRefusal::Closed { .. }) => "closed",
            Self::Ballot(BallotRefusal::NotAMember) => "not-a-member",
            Self::Ballot(BallotRefusal::NoProxy) => "no-proxy",
            Self::Ballot(BallotRefusal::GivenAway { .. }) => "given-away",
            Self::Ballot(BallotRefusal::Replayed) => "replayed",
            Self::Ballot(BallotRefusal::Malformed) => "malformed",
            Self::Ballot(BallotRefusal::Second { .. }) => "second",
            Self::NoBallots => "no-ballots",
            Self::NotSitting => "not-sitting",
            Self::NotThere => "not-there",
            Self::KeyGone => "key-gone",
            Self::ProxyLapsed => "proxy-lapsed",
            Self::OwnBallot => "own-ballot",
        }
    }

    /// The words that stand for the reasons.
    pub const WORDS: [&str; 14] = [
        "not-yet",
        "closed",
        "not-a-member",
        "no-proxy",
        "given-away",
        "replayed",
        "malformed",
        "second",
        "no-ballots",
        "not-sitting",
        "not-there",
        "key-gone",
        "proxy-lapsed",
        "own-ballot",
    ];
}

impl From<NotNoted> for VoteRefusal {
    fn from(not: NotNoted) -> Self {
        match not {
            NotNoted::DayOutOfPlace => Self::DayOutOfPlace,
            NotNoted::NothingShown => Self::NothingShown,
        }
    }
}

impl From<BallotRefusal<SeatAt>> for Untaken {
    fn from(refusal: BallotRefusal<SeatAt>) -> Self {
        Self::Ballot(refusal)
    }
}
