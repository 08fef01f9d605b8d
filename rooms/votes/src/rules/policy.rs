use council::rules::Chair;
use kernel::{Actor, Role};

/// What can be done with a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteVerb {
    /// Prepare a vote, change it, open and close it, withdraw it, record what was reserved, say what the chair or a lot decided.
    Conduct,
    /// Enter what a seat said aloud in the hall.
    EnterAloud,
    /// Say what seats weigh.
    SetWeights,
    /// See a vote that is being prepared, and how many have voted.
    Follow,
    /// Cast the ballot of a seat.
    Vote,
    /// Reserve, or object, for a seat.
    Reserve,
    /// Say for a member whether it stands by a declaration.
    Adhere,
    /// Enter how a member stands to a declaration, as it said by another way than here.
    EnterAdherence,
}

impl VoteVerb {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Conduct,
        Self::EnterAloud,
        Self::SetWeights,
        Self::Follow,
        Self::Vote,
        Self::Reserve,
        Self::Adhere,
        Self::EnterAdherence,
    ];
}

/// Whether the actor may do this. The secretary conducts, and whoever holds the seat that presides; each seat votes for itself; whoever
/// acts for a member says whether it adheres. `seats` are all that the organ has, or the one it is about.
pub fn may_in_vote(actor: &Actor, verb: VoteVerb, seats: &[Chair]) -> bool {
    use VoteVerb::{Adhere, Conduct, EnterAdherence, EnterAloud, Follow, Reserve, SetWeights, Vote};
    let secretary = actor.is(Role::Secretary) || *actor == Actor::system();
    let holds = |it: &Chair| it.sits && it.is_of(actor);
    match verb {
        EnterAloud | EnterAdherence | SetWeights => secretary,
        Conduct => secretary || seats.iter().any(|it| it.presides && holds(it)),
        Follow => secretary || seats.iter().any(|it| it.is_of(actor) || actor.belongs_to(&it.entity)),
        Vote => seats.iter().any(holds),
        Reserve => secretary || seats.iter().any(holds),
        Adhere => seats.iter().any(|it| may_adhere(actor, &it.entity)),
    }
}

/// Whether the actor says for a member, by its id in the atlas, whether it stands by a declaration.
pub fn may_adhere(actor: &Actor, entity: &str) -> bool {
    actor.belongs_to(entity)
}

/// Whether the actor sees what shows the word of a member that the secretary entered: the secretary, and whoever acts for that member.
pub fn may_see_evidence(actor: &Actor, entity: &str) -> bool {
    actor.is(Role::Secretary) || may_adhere(actor, entity)
}

#[cfg(test)]
mod tests {
    use council::rules::SeatAt;
    use kernel::{Grant, Id};

    use super::*;

    fn chair(presides: bool) -> Chair {
        Chair {
            at: SeatAt { college: Id::new("c"), number: 1 },
            key: None,
            holding: Id::new("h"),
            entity: "smara".into(),
            accounts: vec!["substitute".into()],
            headed: true,
            presides,
            sits: true,
        }
    }

    fn actor(account: &str, role: Role, body: Option<&str>) -> Actor {
        Actor {
            account: Some(Id::new(account)),
            name: account.into(),
            grants: vec![Grant { role, body: body.map(str::to_owned), until: None }],
        }
    }

    fn everyone() -> Vec<(String, Actor)> {
        let mut all: Vec<(String, Actor)> = vec![("visitor".into(), Actor::visitor())];
        for role in Role::ALL {
            match role.needs_body() {
                false => all.push((role.as_str().to_owned(), actor("x", role, None))),
                true => {
                    for (body, of) in [("smara", "of the body that sits"), ("timbuktu", "of another")] {
                        all.push((format!("{} {of}", role.as_str()), actor("x", role, Some(body))));
                    }
                }
            }
        }
        all.push(("holder's or substitute's account".into(), actor("substitute", Role::Reader, None)));
        all.push(("program".into(), Actor::system()));
        all
    }

    #[test]
    fn who_may_do_what_with_a_vote() {
        let mut table = String::new();
        for (says, seat) in [("of a seat that presides", chair(true)), ("of any other seat", chair(false))] {
            table.push_str(&format!("{says}\n"));
            for verb in VoteVerb::ALL {
                let everyone = everyone();
                let who = everyone.iter().filter(|(_, it)| may_in_vote(it, verb, std::slice::from_ref(&seat)));
                let who: Vec<&str> = who.map(|(name, _)| name.as_str()).collect();
                table.push_str(&format!("  {verb:?}: {}\n", who.join(", ")));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn nobody_votes_nor_presides_while_the_rights_of_their_member_are_suspended() {
        let barred = Chair { sits: false, ..chair(true) };
        let holder = actor("substitute", Role::Reader, None);
        for verb in [VoteVerb::Vote, VoteVerb::Conduct, VoteVerb::Reserve] {
            assert!(!may_in_vote(&holder, verb, std::slice::from_ref(&barred)), "{verb:?}");
        }
    }
}
