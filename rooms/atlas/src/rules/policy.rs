use kernel::{Actor, Role};

/// What can be done in the atlas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Add a place.
    AddLocality,
    /// Correct what is known of a place.
    EditLocality,
    /// Say which authority governs a place.
    AddAuthority,
    /// Correct what is known of a legal entity.
    EditEntity,
    /// Add an institution without territory.
    AddInstitution,
    /// Settle how the club names countries.
    SetToponymy,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::AddLocality,
        Self::EditLocality,
        Self::AddAuthority,
        Self::EditEntity,
        Self::AddInstitution,
        Self::SetToponymy,
    ];
}

/// Why the atlas does not take something.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not the actor's to do.
    #[error("not-yours")]
    NotYours,
    /// The club withholds this country code, or it is none.
    #[error("country-not-offered")]
    CountryNotOffered,
    /// Another place has this identifier.
    #[error("identifier-taken")]
    IdentifierTaken,
    /// The place has an authority already.
    #[error("already-governed")]
    AlreadyGoverned,
    /// A place is governed by an authority, and an institution has no territory.
    #[error("wrong-kind")]
    WrongKind,
    /// The name has no letter from which an address could be made, in any language.
    #[error("no-address")]
    NoAddress,
}

/// Whether the actor may do this. The secretary writes the atlas; imports and the command line do it as the program.
///
/// # Errors
/// [`Refusal::NotYours`] for anyone else.
pub fn may(actor: &Actor, verb: Verb) -> Result<(), Refusal> {
    let allowed = match verb {
        Verb::AddLocality
        | Verb::EditLocality
        | Verb::AddAuthority
        | Verb::EditEntity
        | Verb::AddInstitution
        | Verb::SetToponymy => actor.is(Role::Secretary) || is_program(actor),
    };
    if allowed { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Whether this is the program itself: timed work, imports and the command line.
pub fn is_program(actor: &Actor) -> bool {
    *actor == Actor::system()
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, Id};

    use super::*;

    fn holding(role: Role) -> Actor {
        let body = role.needs_body().then(|| "smara".to_owned());
        Actor {
            account: Some(Id::new("a")),
            name: role.as_str().into(),
            grants: vec![Grant { role, body, until: None }],
        }
    }

    #[test]
    fn who_may_do_what() {
        let mut table = String::new();
        for verb in Verb::ALL {
            let mut who: Vec<&str> = Vec::new();
            who.extend(may(&Actor::visitor(), verb).is_ok().then_some("visitor"));
            who.extend(Role::ALL.into_iter().filter(|role| may(&holding(*role), verb).is_ok()).map(Role::as_str));
            who.extend(may(&Actor::system(), verb).is_ok().then_some("program"));
            table.push_str(&format!("{verb:?}: {}\n", who.join(", ")));
        }
        insta::assert_snapshot!(table);
    }
}
