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
    /// Say whose turn it is to be host.
    SetTurn,
    /// Enter rules that were adopted.
    AdoptRules,
    /// See vacant seats and holdings that end soon.
    SeeAhead,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::AddOrgan,
        Self::EditOrgan,
        Self::DissolveOrgan,
        Self::SetColleges,
        Self::FillSeat,
        Self::EndHolding,
        Self::SetSubstitute,
        Self::SetTurn,
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
    /// An organ of this address is there already.
    #[error("address-taken")]
    AddressTaken,
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
    /// Someone sits, or sat, in a seat that would go.
    #[error("seat-in-use")]
    SeatInUse,
    /// The college has no such seat.
    #[error("no-such-seat")]
    NoSuchSeat,
    /// The seat is held then, or later.
    #[error("seat-taken")]
    SeatTaken,
    /// The mandate holds a seat of this college.
    #[error("sits-already")]
    SitsAlready,
    /// The mandate does not run on that day.
    #[error("no-mandate-then")]
    NoMandateThen,
    /// The body is not in the club, or its rights are suspended.
    #[error("not-a-member")]
    NotAMember,
    /// Such a body does not sit in this college.
    #[error("of-another-college")]
    OfAnotherCollege,
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
    /// Two turns have a day in common.
    #[error("turns-meet")]
    TurnsMeet,
    /// Rules are adopted by an act, or are an example.
    #[error("no-act")]
    NoAct,
    /// Rules do not hold before the act that adopts them.
    #[error("valid-before-adopted")]
    ValidBeforeAdopted,
    /// Rules do not hold before those that they follow.
    #[error("valid-before-the-last")]
    ValidBeforeTheLast,
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
