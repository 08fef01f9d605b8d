use kernel::{Actor, Role};

/// What can be done in this room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Constitute an organ.
    AddOrgan,
    /// Say otherwise what an organ is called and what it is for.
    EditOrgan,
    /// Dissolve one.
    DissolveOrgan,
    /// Give an organ its colleges, their seats, and the seats their functions.
    SetColleges,
    /// Seat someone.
    FillSeat,
    /// Enter that a holding ends.
    EndHolding,
    /// Say who stands in for a holder.
    SetSubstitute,
    /// Take back a seating that was entered by mistake.
    TakeBackHolding,
    /// Say whose turn it is to be host.
    SetTurn,
    /// Take back a turn that has not begun.
    TakeBackTurn,
    /// Enter rules that were adopted.
    AdoptRules,
    /// See vacant seats and holdings that end soon.
    SeeAhead,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::AddOrgan,
        Self::EditOrgan,
        Self::DissolveOrgan,
        Self::SetColleges,
        Self::FillSeat,
        Self::EndHolding,
        Self::SetSubstitute,
        Self::TakeBackHolding,
        Self::SetTurn,
        Self::TakeBackTurn,
        Self::AdoptRules,
        Self::SeeAhead,
    ];
}

/// Why the room does not take something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// A name is needed from which an address can be made.
    #[error("no-address")]
    NoAddress,
    /// An organ of this name is there already.
    #[error("address-taken")]
    AddressTaken,
    /// The address that the name gives is that of a page of the room.
    #[error("address-kept")]
    AddressKept,
    /// The first day of an organ is needed; only an example has none.
    #[error("no-first-day")]
    NoFirstDay,
    /// Someone sat in the organ, or was host, on that day or later.
    #[error("seated-then")]
    SeatedThen,
    /// Someone sat in the organ, or was host, before that day.
    #[error("seated-before")]
    SeatedBefore,
    /// The organ was not there on that day.
    #[error("before-the-organ")]
    BeforeTheOrgan,
    /// The body was not in the club on that day.
    #[error("before-the-member")]
    BeforeTheMember,
    /// The organ was dissolved.
    #[error("dissolved")]
    Dissolved,
    /// A reason is needed.
    #[error("no-reason")]
    NoReason,
    /// The day has not come.
    #[error("in-the-future")]
    InTheFuture,
    /// The host city has turns and no seats.
    #[error("no-seats-there")]
    NoSeatsThere,
    /// Only the host city has turns.
    #[error("no-turns-there")]
    NoTurnsThere,
    /// The organ has as many colleges as there can be.
    #[error("too-many-colleges")]
    TooManyColleges,
    /// Another college of the organ has this name.
    #[error("name-taken")]
    NameTaken,
    /// A session of the organ is convened or sits: it would be judged by other colleges.
    #[error("session-called")]
    SessionCalled,
    /// An organ has one chair.
    #[error("two-chairs")]
    TwoChairs,
    /// Someone who holds a seat of the college, or stands in there, could not any more.
    #[error("excludes-a-holder")]
    ExcludesAHolder,
    /// Someone sits, or sat, in a seat that would go.
    #[error("seat-in-use")]
    SeatInUse,
    /// The college has no such seat.
    #[error("no-such-seat")]
    NoSuchSeat,
    /// The seat is held within that time.
    #[error("seat-taken")]
    SeatTaken,
    /// Whoever holds the mandate has a seat of this organ.
    #[error("sits-already")]
    SitsAlready,
    /// Whoever holds the mandate stands in for someone in this organ.
    #[error("stands-in-already")]
    StandsInAlready,
    /// The mandate does not run on that day.
    #[error("no-mandate-then")]
    NoMandateThen,
    /// The body is not in the club, or its rights are suspended.
    #[error("not-a-member")]
    NotAMember,
    /// Such a body does not sit in this college.
    #[error("of-another-college")]
    OfAnotherCollege,
    /// Such a mandate does not let anyone sit in this college.
    #[error("by-another-mandate")]
    ByAnotherMandate,
    /// Whoever stands in is of the holder's body.
    #[error("of-another-body")]
    OfAnotherBody,
    /// Nobody stands in for themselves.
    #[error("stands-in-for-self")]
    StandsInForSelf,
    /// The holding has ended already.
    #[error("already-ended")]
    AlreadyEnded,
    /// The last day lies before the first.
    #[error("ends-before-it-begins")]
    EndsBeforeItBegins,
    /// An earlier last day was entered.
    #[error("ends-later")]
    EndsLater,
    /// The mandate, the membership or the organ ends before that day.
    #[error("ends-with-the-mandate")]
    EndsWithTheMandate,
    /// It began too long ago to have been a mistake.
    #[error("too-late-to-take-back")]
    TooLateToTakeBack,
    /// The turn has begun.
    #[error("turn-has-begun")]
    TurnHasBegun,
    /// Two turns have a day in common.
    #[error("turns-meet")]
    TurnsMeet,
}

/// Whether the actor may do this. The secretary composes; whoever acts for a body that holds a seat, and the club's experts,
/// see what is ahead. `seated` are the bodies that hold a seat today, by their id in the atlas.
///
/// # Errors
/// [`Refusal::NotYours`].
pub fn may(actor: &Actor, verb: Verb, seated: &[&str]) -> Result<(), Refusal> {
    let everything = actor.is(Role::Secretary) || *actor == Actor::system();
    let concerned = actor.is(Role::Expert) || seated.iter().any(|body| actor.belongs_to(body));
    if everything || (verb == Verb::SeeAhead && concerned) { Ok(()) } else { Err(Refusal::NotYours) }
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, Id};

    use super::*;

    fn holding(role: Role, body: &str) -> Actor {
        let body = role.needs_body().then(|| body.to_owned());
        Actor {
            account: Some(Id::new("a")),
            name: role.as_str().to_owned(),
            grants: vec![Grant { role, body, until: None }],
        }
    }

    #[test]
    fn who_may_do_what() {
        let mut table = String::new();
        for verb in Verb::ALL {
            let allowed = |actor: &Actor| may(actor, verb, &["smara"]).is_ok();
            let mut who: Vec<String> = Vec::new();
            who.extend(allowed(&Actor::visitor()).then(|| "visitor".to_owned()));
            for role in Role::ALL {
                who.extend(allowed(&holding(role, "smara")).then(|| match role.needs_body() {
                    true => format!("{} of a member that sits", role.as_str()),
                    false => role.as_str().to_owned(),
                }));
                let elsewhere = role.needs_body() && allowed(&holding(role, "timbuktu"));
                who.extend(elsewhere.then(|| format!("{} of another member", role.as_str())));
            }
            who.extend(allowed(&Actor::system()).then(|| "program".to_owned()));
            table.push_str(&format!("{verb:?}: {}\n", who.join(", ")));
        }
        insta::assert_snapshot!(table);
    }
}
