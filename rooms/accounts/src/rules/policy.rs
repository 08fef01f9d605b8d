//! Who may do what with accounts.

use kernel::{Actor, Day, Grant, Role};

/// Why something about an account is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody gives the mayor's role: a mandate does.
    #[error("a mayor's role comes from a mandate")]
    ByMandate,
    /// The role means nothing without a member.
    #[error("this role is held for a member")]
    NeedsMember,
    /// The role is the whole club's, not a member's.
    #[error("this role is not held for a member")]
    NeedsNoMember,
    /// Not the actor's to give or take.
    #[error("not yours to give")]
    NotYours,
    /// One does not close one's own account, nor take one's own administration away.
    #[error("not on one's own account")]
    OwnAccount,
    /// Nobody gives themselves a role.
    #[error("nobody gives themselves a role")]
    OwnRole,
    /// The account is closed.
    #[error("the account is closed")]
    Closed,
    /// The account is tied to a person already.
    #[error("the account is tied to a person")]
    TiedAlready,
    /// The account holds this role already.
    #[error("this role is held already")]
    AlreadyHeld,
    /// A link was sent to this mailbox just now.
    #[error("a link was sent just now")]
    TooSoon,
    /// The actor sent many invitations in a short time.
    #[error("many invitations in a short time")]
    TooMany,
}

/// Whether the actor sees every account: the administrator and the secretary.
pub fn may_see_accounts(actor: &Actor) -> bool {
    actor.is(Role::Administrator) || actor.is(Role::Secretary)
}

/// Whether the actor reads the audit trail and the mail tray.
pub fn may_read_trail(actor: &Actor) -> bool {
    actor.is(Role::Administrator)
}

/// Whether the actor invites anyone at all.
pub fn may_invite(actor: &Actor) -> bool {
    may_see_accounts(actor) || actor.bodies().next().is_some()
}

/// Whether the actor gives an account (`to`, where it is known already) a role, for a legal entity where it is held for one.
///
/// # Errors
/// [`Refusal`]; [`Refusal::OwnRole`] on one's own account, whoever one is: who administers does not thereby read drafts.
pub fn may_give(actor: &Actor, to: Option<&str>, role: Role, body: Option<&str>) -> Result<(), Refusal> {
    match (role, body) {
        (Role::Mayor, _) => Err(Refusal::ByMandate),
        (Role::Officer, None) => Err(Refusal::NeedsMember),
        (Role::Administrator | Role::Secretary | Role::Expert, Some(_)) => Err(Refusal::NeedsNoMember),
        _ if to.is_some_and(|to| is_own(actor, to)) => Err(Refusal::OwnRole),
        (Role::Administrator | Role::Secretary, None) => allowed(actor.is(Role::Administrator)),
        (Role::Expert | Role::Reader, _) => allowed(may_see_accounts(actor)),
        (Role::Officer, Some(body)) => allowed(may_see_accounts(actor) || actor.belongs_to(body)),
    }
}

/// Whether the actor ties an account (`of`, where it is known already, with what it holds) to a person, whose mandates then
/// give it roles, or unties it.
///
/// # Errors
/// As [`may_manage`]; [`Refusal::OwnAccount`] for their own: nobody makes themselves a mayor.
pub fn may_tie_person(actor: &Actor, of: Option<&str>, held: &[Grant]) -> Result<(), Refusal> {
    if of.is_some_and(|of| is_own(actor, of)) { Err(Refusal::OwnAccount) } else { may_manage(actor, held) }
}

/// The last day of a role that the actor gives: a member's own people give none for longer than they act for it themselves.
pub fn term(actor: &Actor, body: Option<&str>, until: Option<Day>) -> Option<Day> {
    if may_see_accounts(actor) {
        return until;
    }
    let own = actor.grants.iter().filter(|grant| grant.role.needs_body() && grant.body.as_deref() == body);
    let own = own.map(|grant| grant.until.unwrap_or(Day::MAX)).max().filter(|until| *until < Day::MAX);
    match (until, own) {
        (Some(until), Some(own)) => Some(until.min(own)),
        (until, own) => until.or(own),
    }
}

/// Whether the actor takes a role away from an account.
///
/// # Errors
/// [`Refusal`].
pub fn may_take(actor: &Actor, of: &str, role: Role, body: Option<&str>) -> Result<(), Refusal> {
    if role == Role::Administrator && is_own(actor, of) {
        return Err(Refusal::OwnAccount);
    }
    match role {
        Role::Mayor => Err(Refusal::ByMandate),
        Role::Administrator | Role::Secretary => allowed(actor.is(Role::Administrator)),
        Role::Officer => allowed(may_see_accounts(actor) || body.is_some_and(|body| actor.is_for(Role::Mayor, body))),
        Role::Expert | Role::Reader => allowed(may_see_accounts(actor)),
    }
}

/// Whether the actor sends an invitation or a reset again, or opens a closed account.
///
/// # Errors
/// [`Refusal::NotYours`]: the secretary does not touch the accounts of administrators and secretaries.
pub fn may_manage(actor: &Actor, held: &[Grant]) -> Result<(), Refusal> {
    let high = held.iter().any(|grant| matches!(grant.role, Role::Administrator | Role::Secretary));
    allowed(actor.is(Role::Administrator) || (actor.is(Role::Secretary) && !high))
}

/// Whether the actor closes an account.
///
/// # Errors
/// As [`may_manage`], and one's own is not closed by oneself.
pub fn may_close(actor: &Actor, of: &str, held: &[Grant]) -> Result<(), Refusal> {
    if is_own(actor, of) { Err(Refusal::OwnAccount) } else { may_manage(actor, held) }
}

fn is_own(actor: &Actor, account: &str) -> bool {
    actor.account.as_ref().is_some_and(|own| own.as_str() == account)
}

fn allowed(yes: bool) -> Result<(), Refusal> {
    if yes { Ok(()) } else { Err(Refusal::NotYours) }
}
