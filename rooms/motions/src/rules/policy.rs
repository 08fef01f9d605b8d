use council::rules::{Chair, Session};
use kernel::{Actor, Id, Role};

use super::{Amendment, HeldSeat, Motion, Mover, Refusal};

/// What can be done with motions, amendments and referrals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Write a motion, bring its languages in line.
    WriteMotion,
    /// Table it.
    TableMotion,
    /// Withdraw it.
    WithdrawMotion,
    /// Support it, or take that back, for one's own seat.
    Sign,
    /// Write an amendment.
    WriteAmendment,
    /// Table it.
    TableAmendment,
    /// Withdraw it.
    WithdrawAmendment,
    /// Take an amendment over without a vote.
    AcceptAmendment,
    /// Put to the vote, say in which order, set aside.
    Preside,
    /// Ask an expert, or ask no more.
    Refer,
    /// Answer what one was asked.
    Answer,
    /// Note an expert's answer that came by another way.
    NoteAnswer,
    /// Say until when what is tabled, which agreement an item is about; move a tabled motion, add languages to it.
    SetTerms,
    /// See a motion before it is public, referrals and answers.
    Follow,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::WriteMotion,
        Self::TableMotion,
        Self::WithdrawMotion,
        Self::Sign,
        Self::WriteAmendment,
        Self::TableAmendment,
        Self::WithdrawAmendment,
        Self::AcceptAmendment,
        Self::Preside,
        Self::Refer,
        Self::Answer,
        Self::NoteAnswer,
        Self::SetTerms,
        Self::Follow,
    ];
}

/// What someone's part is judged by.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scene<'a> {
    /// The seats that are held.
    pub chairs: &'a [Chair],
    /// The mover of the motion.
    pub mover: Option<&'a Mover>,
    /// The author of the amendment.
    pub author: Option<&'a Mover>,
    /// The experts who are asked about the motion or its agreement, or who were and answered.
    pub experts: &'a [Id<Actor>],
}

/// Whether the actor may do this. A seat's holder, or who stands in for them, acts for it; whoever acts for its body writes for it; the
/// secretary writes for anyone and tables its own; whoever presides puts to the vote; an expert answers what they were asked.
///
/// # Errors
/// [`Refusal::NotYours`].
pub fn may(actor: &Actor, verb: Verb, scene: &Scene) -> Result<(), Refusal> {
    let secretary = actor.is(Role::Secretary) || *actor == Actor::system();
    let sits = |it: &&Chair| it.sits && it.is_of(actor);
    let holds = |mover: Option<&Mover>| match mover {
        Some(Mover::Secretariat) => secretary,
        Some(Mover::Seat(seat)) => seat.chair(scene.chairs).filter(sits).is_some(),
        None => scene.chairs.iter().any(|it| sits(&it)),
    };
    let writes = |mover: Option<&Mover>| {
        let of_body = |seat: &HeldSeat| actor.belongs_to(&seat.entity) && seat.chair(scene.chairs).is_some();
        secretary
            || holds(mover)
            || mover.is_some_and(|it| it.seat().is_some_and(of_body))
            || mover.is_none() && scene.chairs.iter().any(|it| it.sits && actor.belongs_to(&it.entity))
    };
    let asked = actor.is(Role::Expert)
        && actor.account.as_ref().is_some_and(|account| scene.experts.iter().any(|it| it == account));
    let may = match verb {
        Verb::WriteMotion => writes(scene.mover),
        Verb::TableMotion | Verb::WithdrawMotion | Verb::AcceptAmendment => holds(scene.mover),
        Verb::Sign => scene.chairs.iter().any(|it| sits(&it)),
        Verb::WriteAmendment => writes(scene.author),
        Verb::TableAmendment | Verb::WithdrawAmendment => holds(scene.author),
        Verb::Preside | Verb::Refer => secretary || scene.chairs.iter().any(|it| it.presides && sits(&it)),
        Verb::Answer => asked,
        Verb::SetTerms | Verb::NoteAnswer => secretary,
        Verb::Follow => {
            let concerned = |it: &Chair| it.is_of(actor) || actor.belongs_to(&it.entity);
            secretary || asked || scene.chairs.iter().any(concerned)
        }
    };
    if may { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Whether the actor may see a motion: a draft whoever may write it; one that was tabled those who follow the session, and anyone once
/// the session was convened.
pub fn sees(actor: &Actor, motion: &Motion, session: &Session, scene: &Scene) -> bool {
    if !motion.is_tabled() {
        return may(actor, Verb::WriteMotion, &Scene { mover: Some(&motion.mover), ..*scene }).is_ok();
    }
    session.state.convocation().is_some() || may(actor, Verb::Follow, scene).is_ok()
}

/// The same of an amendment to a motion that they see.
pub fn sees_amendment(actor: &Actor, amendment: &Amendment, scene: &Scene) -> bool {
    amendment.is_tabled()
        || may(actor, Verb::WriteAmendment, &Scene { author: Some(&amendment.author), ..*scene }).is_ok()
}

#[cfg(test)]
mod tests {
    use council::rules::SeatAt;
    use kernel::Grant;

    use super::*;

    fn chair(number: i64, entity: &str, account: &str, presides: bool) -> Chair {
        Chair {
            at: SeatAt { college: Id::new("c"), number },
            key: None,
            holding: Id::new(entity),
            entity: entity.into(),
            accounts: vec![account.into()],
            headed: true,
            presides,
            sits: true,
        }
    }

    #[test]
    fn who_may_do_what_with_a_motion_of_smara_that_agadez_amends() {
        let chairs = [chair(1, "timbuktu", "t", true), chair(2, "smara", "s", false), chair(3, "agadez", "a", false)];
        let (mover, author) = (Mover::Seat(HeldSeat::of(&chairs[1])), Mover::Seat(HeldSeat::of(&chairs[2])));
        let experts = [Id::new("asked")];
        let scene = Scene { chairs: &chairs, mover: Some(&mover), author: Some(&author), experts: &experts };
        let actor = |account: &str, role: Role, body: &str| Actor {
            account: Some(Id::new(account)),
            name: account.into(),
            grants: vec![Grant { role, body: role.needs_body().then(|| body.to_owned()), until: None }],
        };
        let everyone = [
            ("visitor", Actor::visitor()),
            ("administrator", actor("x", Role::Administrator, "")),
            ("secretary", actor("x", Role::Secretary, "")),
            ("who presides", actor("x", Role::Mayor, "timbuktu")),
            ("mover", actor("x", Role::Mayor, "smara")),
            ("substitute of the mover", actor("s", Role::Reader, "")),
            ("officer of the mover", actor("x", Role::Officer, "smara")),
            ("author", actor("x", Role::Mayor, "agadez")),
            ("officer of the author", actor("x", Role::Officer, "agadez")),
            ("mayor of a body without a seat", actor("x", Role::Mayor, "niamey")),
            ("expert asked", actor("asked", Role::Expert, "")),
            ("other expert", actor("x", Role::Expert, "")),
            ("reader", actor("x", Role::Reader, "")),
        ];
        let mut table = String::new();
        for verb in Verb::ALL {
            let who = everyone.iter().filter(|(_, it)| may(it, verb, &scene).is_ok());
            let who: Vec<&str> = who.map(|(name, _)| *name).collect();
            table.push_str(&format!("{verb:?}: {}\n", who.join(", ")));
        }
        insta::assert_snapshot!(table);
    }
}
