use kernel::{Actor, Localised, Role};

use super::Chair;

/// What can be done with a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionVerb {
    /// Prepare a session, its agenda, and change them.
    Prepare,
    /// Call those who sit.
    Convene,
    /// Open it, suspend it, resume it, close it: the secretary, and whoever presides.
    Conduct,
    /// Cancel it.
    Cancel,
    /// Check seats in and out, and make their passes.
    KeepRoll,
    /// See it before anyone may, who answered what and who is there.
    Follow,
    /// Know how to join it at a distance.
    Join,
    /// Answer the convocation for a seat.
    Answer,
    /// Say of a seat that it is there at a distance.
    DeclareRemote,
}

impl SessionVerb {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Prepare,
        Self::Convene,
        Self::Conduct,
        Self::Cancel,
        Self::KeepRoll,
        Self::Follow,
        Self::Join,
        Self::Answer,
        Self::DeclareRemote,
    ];
}

/// Why something of a session is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SessionRefusal {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// The organ was dissolved, or has turns.
    #[error("no-such-organ")]
    NoSuchOrgan,
    /// An address is needed.
    #[error("no-address")]
    NoAddress,
    /// A session of this address is there already.
    #[error("address-taken")]
    AddressTaken,
    /// No such time zone.
    #[error("no-such-zone")]
    NoSuchZone,
    /// The clocks were put forward over that hour.
    #[error("no-such-hour")]
    NoSuchHour,
    /// It ends before it opens.
    #[error("ends-before-it-opens")]
    EndsBeforeItOpens,
    /// Its kind, its date, and whether it is in writing stay once it is convened.
    #[error("fixed-by-convocation")]
    FixedByConvocation,
    /// A convened session is not brought forward.
    #[error("brought-forward")]
    BroughtForward,
    /// A written procedure that was convened does not close sooner, nor stays open for less than the rules ask.
    #[error("closes-sooner")]
    ClosesSooner,
    /// It was not opened before its end: another end alone does not make it one to come.
    #[error("end-alone")]
    EndAlone,
    /// A written procedure would stay open for less than the rules ask, or than was said.
    #[error("too-few-days-left")]
    TooFewDaysLeft,
    /// A written procedure is not suspended.
    #[error("never-suspended")]
    NeverSuspended,
    /// The seat that is to carry a proxy is excused.
    #[error("holder-excused")]
    HolderExcused,
    /// It sits in a hall, and has no place.
    #[error("no-place")]
    NoPlace,
    /// It is joined at a distance, and does not say how.
    #[error("no-joining")]
    NoJoining,
    /// It is an example: nobody is called.
    #[error("only-an-example")]
    OnlyAnExample,
    /// No seat is held by anyone who may sit.
    #[error("nobody-to-call")]
    NobodyToCall,
    /// The rules do not know the matters of the items of these numbers.
    #[error("unknown-matters")]
    UnknownMatters(Vec<usize>),
    /// A second convocation decides what was not on the agenda of the first: the items of these numbers.
    #[error("beyond-the-first")]
    BeyondTheFirst(Vec<usize>),
    /// The session that it calls again is another organ's, is not over, or had its quorum.
    #[error("had-its-quorum")]
    HadItsQuorum,
    /// Another session calls that one again already.
    #[error("called-again")]
    CalledAgain,
    /// Its end has passed.
    #[error("end-passed")]
    EndPassed,
    /// Its end has not come.
    #[error("end-ahead")]
    EndAhead,
    /// It was opened or cancelled.
    #[error("no-longer-changed")]
    NoLongerChanged,
    /// It is not being prepared.
    #[error("not-prepared")]
    NotPrepared,
    /// It has no date.
    #[error("no-date")]
    NoDate,
    /// Its date has passed.
    #[error("date-passed")]
    DatePassed,
    /// Its agenda is empty.
    #[error("no-agenda")]
    NoAgenda,
    /// Its organ has no rules in force then.
    #[error("no-rules")]
    NoRules,
    /// The colleges of the organ are not those of its rules.
    #[error("other-colleges")]
    OtherColleges,
    /// The organ has no college that its rules have.
    #[error("college-missing")]
    CollegeMissing {
        /// Its name in the rules.
        college: Localised,
    },
    /// A college has another number of seats than the rules say.
    #[error("seats-differ")]
    SeatsDiffer {
        /// Its name in the rules.
        college: Localised,
        /// Its seats in the composition.
        here: i64,
        /// Its seats in the rules.
        ruled: i64,
    },
    /// What is added decides, the notice has run, and it is not said why it is urgent.
    #[error("urgency-needed")]
    UrgencyNeeded,
    /// A proxy is for nothing, or for what is not there.
    #[error("nothing-covered")]
    NothingCovered,
    /// Nobody stands in for the holder.
    #[error("nobody-stands-in")]
    NobodyStandsIn,
    /// The notice that the rules ask is not kept.
    #[error("notice-too-short")]
    NoticeTooShort,
    /// It was not convened, or was opened since.
    #[error("not-convened")]
    NotConvened,
    /// Its hour is still far.
    #[error("too-early")]
    TooEarly,
    /// It does not sit.
    #[error("not-open")]
    NotOpen,
    /// It is not suspended.
    #[error("not-suspended")]
    NotSuspended,
    /// A reason is needed.
    #[error("no-reason")]
    NoReason,
    /// The rules know no such matter.
    #[error("no-such-matter")]
    NoSuchMatter,
    /// The kinds of the items of these numbers are not those of their matters: an election where something is voted on, or the reverse.
    #[error("kinds-differ")]
    KindsDiffer(Vec<usize>),
    /// The item would begin before the opening, or before the end of what stands above it.
    #[error("begins-too-early")]
    BeginsTooEarly,
    /// The item is on the agenda: it was not withdrawn.
    #[error("not-withdrawn")]
    NotWithdrawn,
    /// The agenda has as many items as it can.
    #[error("too-many-items")]
    TooManyItems,
    /// The item has as many documents as it can.
    #[error("too-many-documents")]
    TooManyDocuments,
    /// Such an answer is not one to this session.
    #[error("no-such-reply")]
    NoSuchReply,
    /// The answer came through nobody's channel.
    #[error("no-channel")]
    NoChannel,
    /// Nobody sits there.
    #[error("no-such-seat")]
    NoSuchSeat,
    /// The seat is there already.
    #[error("there-already")]
    ThereAlready,
    /// The pass was made for whoever held the seat before.
    #[error("pass-of-another")]
    PassOfAnother,
    /// The seat is not there.
    #[error("not-there")]
    NotThere,
    /// Nobody is there in such a session, or not yet, or no longer.
    #[error("no-roll-now")]
    NoRollNow,
}

/// Whether the actor may do this. The secretary prepares, calls and keeps the roll; whoever sits in the seat that presides conducts
/// beside them; those who sit follow, and act for their own seats. `seats` are all that the organ has, or the one it is about.
///
/// # Errors
/// [`SessionRefusal::NotYours`].
pub fn may_in_session(actor: &Actor, verb: SessionVerb, seats: &[Chair]) -> Result<(), SessionRefusal> {
    use SessionVerb::{Answer, Cancel, Conduct, Convene, DeclareRemote, Follow, Join, KeepRoll, Prepare};
    let secretary = actor.is(Role::Secretary) || *actor == Actor::system();
    let may = match verb {
        Prepare | Convene | Cancel | KeepRoll => secretary,
        Conduct => secretary || seats.iter().any(|it| it.presides && it.sits && it.is_of(actor)),
        Follow => secretary || seats.iter().any(|it| it.is_of(actor) || actor.belongs_to(&it.entity)),
        Join => secretary || seats.iter().any(|it| it.sits && it.is_of(actor)),
        Answer => secretary || seats.iter().any(|it| it.is_of(actor)),
        DeclareRemote => seats.iter().any(|it| it.is_of(actor)),
    };
    if may { Ok(()) } else { Err(SessionRefusal::NotYours) }
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, Id};

    use super::*;
    use crate::rules::SeatAt;

    #[test]
    fn who_may_do_what_with_a_session() {
        let chair = Chair {
            at: SeatAt { college: Id::new("c"), number: 1 },
            key: None,
            holding: Id::new("h"),
            entity: "smara".into(),
            accounts: vec!["substitute".into()],
            headed: true,
            presides: false,
            sits: true,
        };
        let actor = |account: &str, role: Role, body: &str| Actor {
            account: Some(Id::new(account)),
            name: account.into(),
            grants: vec![Grant { role, body: role.needs_body().then(|| body.to_owned()), until: None }],
        };
        let mut everyone: Vec<(String, Actor)> = vec![("visitor".into(), Actor::visitor())];
        for role in Role::ALL {
            let bodies = if role.needs_body() { vec!["smara", "timbuktu"] } else { vec![""] };
            everyone.extend(bodies.into_iter().map(|body| match body {
                "" => (role.as_str().to_owned(), actor("x", role, body)),
                "smara" => (format!("{} of the body that sits", role.as_str()), actor("x", role, body)),
                _ => (format!("{} of another", role.as_str()), actor("x", role, body)),
            }));
        }
        everyone.push(("holder's or substitute's account".into(), actor("substitute", Role::Reader, "")));
        everyone.push(("program".into(), Actor::system()));
        let presiding = Chair { presides: true, ..chair.clone() };
        let barred = Chair { sits: false, ..presiding.clone() };
        let mut table = String::new();
        for verb in SessionVerb::ALL {
            let who = everyone.iter().filter(|(_, it)| may_in_session(it, verb, std::slice::from_ref(&chair)).is_ok());
            let who: Vec<&str> = who.map(|(name, _)| name.as_str()).collect();
            table.push_str(&format!("{verb:?}: {}\n", who.join(", ")));
        }
        for (seat, it) in [("the seat that presides", &presiding), ("the same, barred", &barred)] {
            let conducts =
                |actor: &Actor| may_in_session(actor, SessionVerb::Conduct, std::slice::from_ref(it)).is_ok();
            let who: Vec<&str> =
                everyone.iter().filter(|(_, it)| conducts(it)).map(|(name, _)| name.as_str()).collect();
            table.push_str(&format!("Conduct, of {seat}: {}\n", who.join(", ")));
        }
        insta::assert_snapshot!(table);
    }
}
