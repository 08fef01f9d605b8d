use council::rules::{Chair, SessionVerb, may_in_session};
use kernel::Actor;

/// What can be done in the chamber.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChamberVerb {
    /// Open and end items, give the floor and take it, rule on points of order, put the list in order.
    Conduct,
    /// Ask for the floor for a seat, raise a point of order, take that back, end its speech.
    Speak,
}

impl ChamberVerb {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Conduct, Self::Speak];
}

/// Why something of the chamber is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChamberRefusal {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// The session does not sit, or in writing.
    #[error("not-sitting")]
    NotSitting,
    /// The session rests.
    #[error("resting")]
    Resting,
    /// There is no such item on the agenda, or it was withdrawn.
    #[error("no-such-item")]
    NoSuchItem,
    /// The item is on already.
    #[error("on-already")]
    OnAlready,
    /// No item is on.
    #[error("no-item-on")]
    NoItemOn,
    /// Nobody holds that seat, or they may not sit.
    #[error("no-such-seat")]
    NoSuchSeat,
    /// The seat is not there.
    #[error("not-there")]
    NotThere,
    /// The seat waits already.
    #[error("asked-already")]
    AskedAlready,
    /// The seat has the floor.
    #[error("has-the-floor")]
    HasTheFloor,
    /// It was called, withdrawn or passed over meanwhile.
    #[error("no-longer-waiting")]
    NoLongerWaiting,
    /// It does not speak, or no more.
    #[error("not-speaking")]
    NotSpeaking,
    /// A point of order goes before.
    #[error("order-first")]
    OrderFirst,
    /// Of a point of order that is not taken the chair says why, in a word.
    #[error("no-ruling")]
    NoRuling,
    /// The speech has no limit.
    #[error("no-limit")]
    NoLimit,
    /// A vote is open: the session is not closed over it.
    #[error("vote-open")]
    VoteOpen,
}

/// Whether the actor may do this. The secretary conducts, and whoever sits in the seat that presides; a seat speaks by its holder
/// or their substitute, and whoever conducts enters in the list those who raise their hand in the hall. `seats` are all that the
/// organ has, `own` the one it is about.
///
/// # Errors
/// [`ChamberRefusal::NotYours`].
pub fn may(actor: &Actor, verb: ChamberVerb, seats: &[Chair], own: Option<&Chair>) -> Result<(), ChamberRefusal> {
    let conducts = may_in_session(actor, SessionVerb::Conduct, seats).is_ok();
    let may = match verb {
        ChamberVerb::Conduct => conducts,
        ChamberVerb::Speak => conducts || own.is_some_and(|seat| seat.sits && seat.is_of(actor)),
    };
    if may { Ok(()) } else { Err(ChamberRefusal::NotYours) }
}

#[cfg(test)]
mod tests {
    use council::rules::SeatAt;
    use kernel::{Grant, Id, Role};

    use super::*;

    #[test]
    fn who_may_do_what_in_the_chamber() {
        let chair = |number: i64, body: &str, presides: bool| Chair {
            at: SeatAt { college: Id::new("c"), number },
            key: None,
            holding: Id::new(format!("h{number}")),
            entity: body.into(),
            accounts: vec![format!("substitute of {body}")],
            headed: true,
            presides,
            sits: true,
        };
        let seats = [chair(1, "smara", true), chair(2, "agadez", false)];
        let barred = Chair { sits: false, ..seats[1].clone() };
        let actor = |account: &str, role: Role, body: &str| Actor {
            account: Some(Id::new(account)),
            name: account.into(),
            grants: vec![Grant { role, body: role.needs_body().then(|| body.to_owned()), until: None }],
        };
        let mut everyone: Vec<(String, Actor)> = vec![("visitor".into(), Actor::visitor())];
        for role in Role::ALL {
            let bodies = if role.needs_body() { vec!["smara", "agadez", "timbuktu"] } else { vec![""] };
            everyone.extend(bodies.into_iter().map(|body| {
                let says = match body {
                    "" => role.as_str().to_owned(),
                    "smara" => format!("{} of the body that presides", role.as_str()),
                    "agadez" => format!("{} of the seat's body", role.as_str()),
                    _ => format!("{} of another", role.as_str()),
                };
                (says, actor("x", role, body))
            }));
        }
        everyone.push(("substitute of the seat".into(), actor("substitute of agadez", Role::Reader, "")));
        everyone.push(("substitute of the seat that presides".into(), actor("substitute of smara", Role::Reader, "")));
        everyone.push(("program".into(), Actor::system()));
        let mut table = String::new();
        let mut line = |says: String, verb: ChamberVerb, own: &Chair| {
            let who = everyone.iter().filter(|(_, it)| may(it, verb, &seats, Some(own)).is_ok());
            let who: Vec<&str> = who.map(|(name, _)| name.as_str()).collect();
            table.push_str(&format!("{says}: {}\n", who.join(", ")));
        };
        for verb in ChamberVerb::ALL {
            line(format!("{verb:?}"), verb, &seats[1]);
        }
        line("Speak, for a seat whose holder is barred".into(), ChamberVerb::Speak, &barred);
        insta::assert_snapshot!(table);
    }
}
