use kernel::{Actor, Day, Role};

use super::Member;

/// What can be done in this room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Propose a candidate.
    Propose,
    /// Admit a candidate.
    Admit,
    /// Suspend a member's rights.
    Suspend,
    /// Give a suspended member its rights again.
    Reinstate,
    /// Enter that a member left, or that a candidate gave up.
    Withdraw,
    /// Correct what was entered of a member: its quality, or the day since which it stands so.
    Correct,
    /// See what is not public: names, contacts, mandates' notes, powers, times without contact.
    SeeFile,
    /// Add or correct a person.
    KeepPerson,
    /// Add an office to the club's list, or correct its titles.
    KeepOffice,
    /// Enter a mandate, or correct one: with it, what lengthens it.
    KeepMandate,
    /// Enter that a mandate ends.
    EndMandate,
    /// Enter powers or a delegation of signature, or correct them.
    KeepPowers,
    /// Say through whom a member is reached.
    SetFocalPoints,
    /// Mark a member unreachable, or reachable again.
    MarkUnreachable,
    /// Open or close a campaign that asks members about their relations, and see who has answered.
    KeepCampaign,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Propose,
        Self::Admit,
        Self::Suspend,
        Self::Reinstate,
        Self::Withdraw,
        Self::Correct,
        Self::SeeFile,
        Self::KeepPerson,
        Self::KeepOffice,
        Self::KeepMandate,
        Self::EndMandate,
        Self::KeepPowers,
        Self::SetFocalPoints,
        Self::MarkUnreachable,
        Self::KeepCampaign,
    ];
}

/// Why the room does not take something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// It is a candidate or a member already.
    #[error("already-there")]
    AlreadyThere,
    /// The step does not follow from where it stands.
    #[error("wrong-state")]
    WrongState,
    /// Every step has a reason.
    #[error("no-reason")]
    NoReason,
    /// The day has not come.
    #[error("in-the-future")]
    InTheFuture,
    /// The day lies before the step that this one follows.
    #[error("before-the-last-step")]
    BeforeTheLastStep,
    /// The last day lies before the first.
    #[error("ends-before-it-begins")]
    EndsBeforeItBegins,
    /// One does not come to this office in this way.
    #[error("wrong-way")]
    WrongWay,
    /// The mandate has ended already.
    #[error("already-ended")]
    AlreadyEnded,
    /// The person or mandate is another body's.
    #[error("of-another-body")]
    OfAnotherBody,
    /// It is marked so already, or is not marked.
    #[error("already-marked")]
    AlreadyMarked,
    /// An office of this key is there already.
    #[error("office-taken")]
    OfficeTaken,
    /// A campaign is open already.
    #[error("campaign-open")]
    CampaignOpen,
    /// The campaign was closed already.
    #[error("campaign-closed")]
    CampaignClosed,
    /// This year has had its campaign.
    #[error("year-taken")]
    YearTaken,
    /// Only the secretary says that a body could not be reached on a day that has passed.
    #[error("marks-from-today")]
    MarksFromToday,
    /// No day would be left to answer.
    #[error("deadline-too-soon")]
    DeadlineTooSoon,
    /// A name is needed from which an address can be made.
    #[error("no-address")]
    NoAddress,
}

/// Whether the actor may do this, for the body it concerns. Steps of membership are the secretary's; a member's officer
/// keeps its focal points, says when a mandate ends and whether it can be reached; its mayor sees its file. Nobody enters,
/// lengthens or corrects a mandate or powers of their own body: the secretary does.
///
/// # Errors
/// [`Refusal::NotYours`].
pub fn may(actor: &Actor, verb: Verb, entity: Option<&str>) -> Result<(), Refusal> {
    let everything = actor.is(Role::Secretary) || *actor == Actor::system();
    let officer = entity.is_some_and(|entity| actor.is_for(Role::Officer, entity));
    let own = entity.is_some_and(|entity| actor.belongs_to(entity));
    let allowed = everything
        || match verb {
            Verb::SeeFile => own,
            Verb::SetFocalPoints | Verb::EndMandate | Verb::MarkUnreachable => officer,
            _ => false,
        };
    if allowed { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Whether the actor may say that a body cannot be reached since this day. Its own officer, who can be reached, says it from today on:
/// the clocks of its agreements do not stop in the past by the hand of whom they bind. The secretary may say any day that has come.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::InTheFuture`], [`Refusal::MarksFromToday`].
pub fn may_mark(actor: &Actor, entity: &str, since: Day, today: Day) -> Result<(), Refusal> {
    may(actor, Verb::MarkUnreachable, Some(entity))?;
    let anyone = actor.is(Role::Secretary) || *actor == Actor::system();
    match since {
        since if since > today => Err(Refusal::InTheFuture),
        since if since < today && !anyone => Err(Refusal::MarksFromToday),
        _ => Ok(()),
    }
}

/// Whether the actor may know that this member is there.
pub fn may_see(actor: &Actor, member: &Member) -> bool {
    member.is_public() || may(actor, Verb::SeeFile, Some(member.entity.as_str())).is_ok()
}

/// What the actor may do now with this member: the buttons of its page.
pub fn offered(actor: &Actor, member: &Member) -> Vec<Verb> {
    let entity = member.entity.as_str();
    Verb::ALL.into_iter().filter(|verb| member.can(*verb) && may(actor, *verb, Some(entity)).is_ok()).collect()
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, Id};

    use super::*;

    fn holding(role: Role, of: &str) -> Actor {
        let body = role.needs_body().then(|| of.to_owned());
        Actor {
            account: Some(Id::new("a")),
            name: role.as_str().into(),
            grants: vec![Grant { role, body, until: None }],
        }
    }

    #[test]
    fn a_member_marks_itself_unreachable_from_today_on_and_the_secretary_since_any_day_that_has_come() {
        let day = |n| Day::constant(2026, 11, n);
        let (today, officer, secretary) = (23, holding(Role::Officer, "smara"), holding(Role::Secretary, ""));
        for (who, since, wanted) in [
            (&officer, today, Ok(())),
            (&officer, today - 1, Err(Refusal::MarksFromToday)),
            (&officer, today + 1, Err(Refusal::InTheFuture)),
            (&secretary, 1, Ok(())),
            (&secretary, today + 1, Err(Refusal::InTheFuture)),
            (&Actor::system(), 1, Ok(())),
            (&holding(Role::Officer, "timbuktu"), today, Err(Refusal::NotYours)),
            (&holding(Role::Mayor, "smara"), today, Err(Refusal::NotYours)),
        ] {
            assert_eq!(may_mark(who, "smara", day(since), day(today)), wanted, "{} since {since}", who.name);
        }
    }

    #[test]
    fn who_may_do_what() {
        let mut table = String::new();
        for verb in Verb::ALL {
            let allowed = |actor: &Actor| may(actor, verb, Some("smara")).is_ok();
            let mut who: Vec<String> = Vec::new();
            who.extend(allowed(&Actor::visitor()).then(|| "visitor".to_owned()));
            for role in Role::ALL {
                who.extend(allowed(&holding(role, "smara")).then(|| role.as_str().to_owned()));
                let elsewhere = role.needs_body() && allowed(&holding(role, "timbuktu"));
                who.extend(elsewhere.then(|| format!("{} of another member", role.as_str())));
            }
            who.extend(allowed(&Actor::system()).then(|| "program".to_owned()));
            table.push_str(&format!("{verb:?}: {}\n", who.join(", ")));
        }
        insta::assert_snapshot!(table);
    }
}
