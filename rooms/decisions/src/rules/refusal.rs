/// Why something is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// It rests on no vote and no consensus that was recorded.
    #[error("no-vote")]
    NoVote,
    /// The vote is not closed.
    #[error("vote-open")]
    VoteOpen,
    /// The vote did not adopt it.
    #[error("not-adopted")]
    NotAdopted,
    /// The vote carries another decision already.
    #[error("vote-taken")]
    VoteTaken,
    /// It is made: its text stays.
    #[error("made")]
    AlreadyMade,
    /// It is not made yet.
    #[error("not-made")]
    NotMade,
    /// An opinion is about an agreement.
    #[error("no-agreement")]
    NoAgreement,
    /// Only an opinion is about an agreement.
    #[error("agreement-of-no-opinion")]
    AgreementOfNoOpinion,
    /// The vote was about an agreement: what rests on it is an opinion on that one.
    #[error("agreement-of-the-vote")]
    AgreementOfTheVote,
    /// No language is said in which it was adopted.
    #[error("no-authentic")]
    NoAuthentic,
    /// A language in which it was adopted has no title or no text.
    #[error("authentic-missing")]
    AuthenticMissing,
    /// A language has a title without a text, or a text without a title.
    #[error("half-a-translation")]
    HalfATranslation,
    /// It would end itself, or one decision twice.
    #[error("ends-twice")]
    EndsTwice,
    /// It would end a decision that is no more, or was never made.
    #[error("ends-nothing")]
    EndsNothing,
    /// It would end a decision that was taken after it.
    #[error("ends-a-later")]
    EndsALater,
    /// It would end the decision of another organ.
    #[error("ends-another-organs")]
    EndsAnotherOrgans,
    /// The language is one in which it was adopted: that text stays.
    #[error("authentic-stays")]
    AuthenticStays,
    /// Nothing is said otherwise.
    #[error("nothing-changed")]
    NothingChanged,
    /// A reason is needed.
    #[error("no-reason")]
    NoReason,
    /// The day has not come.
    #[error("in-the-future")]
    InTheFuture,
    /// The day is before the decision was taken.
    #[error("before-the-decision")]
    BeforeTheDecision,
    /// The commitment was done or given up.
    #[error("not-open")]
    NotOpen,
    /// The commitment is open.
    #[error("open-already")]
    OpenAlready,
    /// A decision has as many commitments as it can.
    #[error("too-many-commitments")]
    TooManyCommitments,
    /// There is nobody who could do it: the body is no member, the organ was dissolved.
    #[error("no-bearer")]
    NoBearer,
    /// Whoever would commit may not know of the agreement that the opinion is about.
    #[error("bearer-kept-out")]
    BearerKeptOut,
    /// The axis ends before it begins.
    #[error("ends-before-it-begins")]
    EndsBeforeItBegins,
    /// An axis of the club needs its first day.
    #[error("no-first-day")]
    NoFirstDay,
    /// An axis says what adopted it: a decision, or another source.
    #[error("no-source")]
    NoSource,
    /// An example was adopted by nothing.
    #[error("adopted-example")]
    AdoptedExample,
    /// No address can be made of the title.
    #[error("no-address")]
    NoAddress,
    /// Another axis has this title.
    #[error("title-taken")]
    TitleTaken,
    /// The axis does not hold today: nothing more is attached to it.
    #[error("axis-over")]
    AxisOver,
}
