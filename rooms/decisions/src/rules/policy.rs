use kernel::{Actor, Role};

use super::Refusal;

/// What can be done in this room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// See drafts, draft a decision, change it, throw it away, and say what it commits to.
    Draft,
    /// Make it: give it its number, enter it in the register, publish it.
    Make,
    /// Mend a translation of one that is made.
    Translate,
    /// See how each commitment stands, those past their day among them.
    Follow,
    /// Say that a commitment is done, or given up.
    Report,
    /// Open a commitment again that was said to be done or given up.
    Reopen,
    /// Add an axis, say otherwise what it is.
    SetAxes,
    /// Say which axes an agreement serves.
    AttachAgreement,
    /// Say which axes a decision serves.
    AttachDecision,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::Make,
        Self::Translate,
        Self::Follow,
        Self::Report,
        Self::Reopen,
        Self::SetAxes,
        Self::AttachAgreement,
        Self::AttachDecision,
    ];
}

/// Whether the actor may do this. `theirs` says that it is about a thing of theirs: they sit in the organ (to follow), act for whoever
/// committed to it (to follow, to report), act for a party of the agreement (to attach it).
///
/// # Errors
/// [`Refusal::NotYours`].
pub fn may(actor: &Actor, verb: Verb, theirs: bool) -> Result<(), Refusal> {
    let shared = matches!(verb, Verb::Follow | Verb::Report | Verb::AttachAgreement);
    let secretary = actor.is(Role::Secretary) || *actor == Actor::system();
    if secretary || (shared && theirs && actor.signed_in()) { Ok(()) } else { Err(Refusal::NotYours) }
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, Id};

    use super::*;

    #[test]
    fn who_may_do_what() {
        let actor = |role: Role| Actor {
            account: Some(Id::new("a")),
            name: role.as_str().to_owned(),
            grants: vec![Grant { role, body: role.needs_body().then(|| "smara".to_owned()), until: None }],
        };
        let mut everyone = vec![("visitor".to_owned(), Actor::visitor())];
        everyone.extend(Role::ALL.map(|role| (role.as_str().to_owned(), actor(role))));
        everyone.push(("program".to_owned(), Actor::system()));
        let mut table = String::new();
        for verb in Verb::ALL {
            let mut who: Vec<String> = Vec::new();
            for (name, actor) in &everyone {
                match (may(actor, verb, false).is_ok(), may(actor, verb, true).is_ok()) {
                    (true, _) => who.push(name.clone()),
                    (false, true) => who.push(format!("{name} for theirs")),
                    (false, false) => {}
                }
            }
            table.push_str(&format!("{verb:?}: {}\n", who.join(", ")));
        }
        insta::assert_snapshot!(table);
    }
}
