use council::rules::NotNoted;

/// Why something of a motion is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// The session is over, or will not be.
    #[error("session-over")]
    SessionOver,
    /// The item was withdrawn, or is not on the agenda of this session.
    #[error("no-such-item")]
    NoSuchItem,
    /// The time until which this was taken has passed.
    #[error("term-passed")]
    TermPassed,
    /// It is a draft: it was not tabled.
    #[error("not-tabled")]
    NotTabled,
    /// It was tabled: its text changes by amendments, and by words in a language that lags.
    #[error("text-tabled")]
    TextTabled,
    /// It is put to the vote, or was decided or withdrawn.
    #[error("no-longer-open")]
    NoLongerOpen,
    /// A title is needed.
    #[error("no-title")]
    NoTitle,
    /// One to four languages are authentic.
    #[error("no-language")]
    NoLanguage,
    /// A motion has at least one clause.
    #[error("no-clause")]
    NoClause,
    /// A clause is written in no authentic language.
    #[error("blank-clause")]
    BlankClause,
    /// There is no such clause.
    #[error("no-such-clause")]
    NoSuchClause,
    /// The text has as many clauses as it can.
    #[error("too-many-clauses")]
    TooManyClauses,
    /// Nothing is written in a language in which it is written already.
    #[error("words-needed")]
    WordsNeeded,
    /// The amendment would change nothing.
    #[error("changes-nothing")]
    ChangesNothing,
    /// A reason is needed.
    #[error("no-reason")]
    NoReason,
    /// The seat for which a text was tabled does not sign it a second time.
    #[error("own-text")]
    OwnText,
    /// The seat supports it already.
    #[error("signed-already")]
    SignedAlready,
    /// The seat does not support it.
    #[error("not-signed")]
    NotSigned,
    /// Amendments to it are open still.
    #[error("amendments-open")]
    AmendmentsOpen,
    /// Amendments before it, at the same place, are open still.
    #[error("others-first")]
    OthersFirst,
    /// Another was adopted where it would be: both cannot be in the text.
    #[error("adopted-there")]
    AdoptedThere,
    /// Another was taken over where it would be.
    #[error("accepted-there")]
    AcceptedThere,
    /// Another is put to the vote where it would be.
    #[error("put-there")]
    PutThere,
    /// An amendment to it is put to the vote, or was decided by one: no language is added.
    #[error("voted-on")]
    VotedOn,
    /// An amendment to it is put to the vote.
    #[error("amendment-put")]
    AmendmentPut,
    /// Experts were asked about the agreement and have not answered.
    #[error("opinions-awaited")]
    OpinionsAwaited,
    /// The order is not one of the amendments at that place.
    #[error("not-an-order")]
    NotAnOrder,
    /// The day has passed already.
    #[error("day-passed")]
    DayPassed,
    /// No such expert can be asked.
    #[error("no-such-expert")]
    NoSuchExpert,
    /// An answer comes after it was asked for, and not in days to come.
    #[error("day-out-of-place")]
    DayOutOfPlace,
    /// What did not come in writing is noted with something that shows it.
    #[error("nothing-shown")]
    NothingShown,
    /// It was answered, or is asked no more.
    #[error("not-asked")]
    NotAsked,
    /// In writing an amendment is not put to a vote of its own.
    #[error("not-in-writing")]
    NotInWriting,
    /// It does not sit now: votes are taken while the session is open.
    #[error("no-vote-now")]
    NoVoteNow,
}

impl From<NotNoted> for Refusal {
    fn from(not: NotNoted) -> Self {
        match not {
            NotNoted::DayOutOfPlace => Self::DayOutOfPlace,
            NotNoted::NothingShown => Self::NothingShown,
        }
    }
}
