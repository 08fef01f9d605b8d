use kernel::{Actor, Role};

use super::Entity;

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
    /// Settle how the club names countries and places.
    SetToponymy,
    /// Write down a known relation.
    AddRelation,
    /// Correct what is known of a relation.
    CorrectRelation,
    /// Decide what an import could not settle.
    Decide,
    /// Make one place of two records of it, or say that they are two.
    Merge,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::AddLocality,
        Self::EditLocality,
        Self::AddAuthority,
        Self::EditEntity,
        Self::AddInstitution,
        Self::SetToponymy,
        Self::AddRelation,
        Self::CorrectRelation,
        Self::Decide,
        Self::Merge,
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
    /// The actor speaks for neither of a relation's two places.
    #[error("not-your-place")]
    NotYourPlace,
    /// The atlas knows no such place.
    #[error("no-such-place")]
    NoSuchPlace,
    /// A relation ties two places.
    #[error("same-place")]
    SamePlace,
    /// A relation of this kind between these places is there already.
    #[error("already-known")]
    AlreadyKnown,
    /// A relation rests on a source.
    #[error("no-source")]
    NoSource,
    /// It cannot have begun after today.
    #[error("not-begun")]
    NotBegun,
    /// Whoever contests a relation says why.
    #[error("no-reason")]
    NoReason,
    /// This side has said nothing that could be taken back.
    #[error("no-word")]
    NoWord,
    /// The name has no letter from which an address could be made, in any language.
    #[error("no-address")]
    NoAddress,
    /// What an authority seeks is its own to say, or the secretary's.
    #[error("not-your-notice")]
    NotYourNotice,
    /// A notice says what is sought or offered; one that says nothing is none.
    #[error("empty-notice")]
    EmptyNotice,
    /// The last day of a notice is past before it is published.
    #[error("past-day")]
    PastDay,
    /// Nobody has said yet which authority governs the place.
    #[error("ungoverned")]
    Ungoverned,
    /// Both places have an authority, and two authorities are never made one.
    #[error("both-governed")]
    BothGoverned,
    /// The question is asked no more: its source says otherwise by now, or its places became one.
    #[error("no-longer-asked")]
    NoLongerAsked,
    /// A place that has an authority is the one that is kept: members and agreements bear its address.
    #[error("governed-goes")]
    GovernedGoes,
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
        | Verb::SetToponymy
        | Verb::AddRelation
        | Verb::CorrectRelation
        | Verb::Decide
        | Verb::Merge => actor.is(Role::Secretary) || is_program(actor),
    };
    if allowed { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Whether the actor may write what this legal entity seeks in a partner: its mayor, its officer, the secretary; an import
/// does it as the program.
///
/// # Errors
/// [`Refusal::NotYourNotice`] for anyone else.
pub fn may_seek(actor: &Actor, entity: &str) -> Result<(), Refusal> {
    let allowed = actor.belongs_to(entity) || actor.is(Role::Secretary) || is_program(actor);
    if allowed { Ok(()) } else { Err(Refusal::NotYourNotice) }
}

/// Whether the actor may say, for the authority of one of a relation's two places, that it is so or not: its mayor and its
/// officers may, and nobody else in their place.
///
/// # Errors
/// [`Refusal::NotYourPlace`].
pub fn may_say(actor: &Actor, authority: &Entity) -> Result<(), Refusal> {
    let own = authority.place.is_some() && actor.belongs_to(authority.id.as_str());
    if own { Ok(()) } else { Err(Refusal::NotYourPlace) }
}

/// Whether the actor may know what each side of a relation said, when and why, and that it is dormant: who acts for one of
/// the two authorities, and the secretary. Anyone may know how many sides confirm it.
pub fn may_hear<'a>(actor: &Actor, authorities: impl IntoIterator<Item = &'a Entity>) -> bool {
    actor.is(Role::Secretary) || authorities.into_iter().any(|authority| may_say(actor, authority).is_ok())
}

/// Whether this is the program itself: timed work, imports and the command line.
pub fn is_program(actor: &Actor) -> bool {
    *actor == Actor::system()
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, Id, Localised};

    use super::*;
    use crate::rules::{Identity, Kind, Organ, Place};

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
            table.push_str(&format!("{verb:?}: {}\n", those_who(|actor| may(actor, verb))));
        }
        table.push_str(&format!(
            "Say what it seeks, for its own authority: {}\n",
            those_who(|it| may_seek(it, "smara"))
        ));
        table.push_str(&format!("Say what it seeks, for another: {}\n", those_who(|it| may_seek(it, "timbuktu"))));
        insta::assert_snapshot!(table);
    }

    fn those_who(may: impl Fn(&Actor) -> Result<(), Refusal>) -> String {
        let mut who: Vec<&str> = Vec::new();
        who.extend(may(&Actor::visitor()).is_ok().then_some("visitor"));
        who.extend(Role::ALL.into_iter().filter(|role| may(&holding(*role)).is_ok()).map(Role::as_str));
        who.extend(may(&Actor::system()).is_ok().then_some("program"));
        who.join(", ")
    }

    fn authority_of(id: &str) -> Entity {
        Entity {
            id: Id::new(id),
            slug: id.into(),
            place: Some(Place { id: Id::new(id), name: Localised::default() }),
            country: None,
            kind: Kind::Commune,
            name: Localised::default(),
            in_text: Localised::default(),
            registration: None,
            identity: Identity::Named,
            identity_sources: Vec::new(),
            organ: Organ::NotDocumented,
            organ_sources: Vec::new(),
            head_office: None,
            note: Localised::default(),
            version: 1,
        }
    }

    #[test]
    fn who_speaks_for_one_side_of_a_relation_and_who_hears() {
        let (here, there) = (authority_of("smara"), authority_of("timbuktu"));
        let mut table = String::new();
        let mut line = |verb: &str, allowed: &dyn Fn(&Actor) -> bool| {
            let mut who: Vec<String> = Vec::new();
            who.extend(allowed(&Actor::visitor()).then(|| "visitor".to_owned()));
            for role in Role::ALL {
                who.extend(allowed(&holding(role)).then(|| role.as_str().to_owned()));
                for (body, of) in [("timbuktu", "the other place"), ("agadez", "another place")] {
                    let grants = vec![Grant { role, body: Some(body.to_owned()), until: None }];
                    let elsewhere = role.needs_body() && allowed(&Actor { grants, ..holding(role) });
                    who.extend(elsewhere.then(|| format!("{} of {of}", role.as_str())));
                }
            }
            who.extend(allowed(&Actor::system()).then(|| "program".to_owned()));
            table.push_str(&format!("{verb}: {}\n", who.join(", ")));
        };
        line("SayForItsPlace", &|actor| may_say(actor, &here).is_ok());
        line("HearWords", &|actor| may_hear(actor, [&here, &there]));
        insta::assert_snapshot!(table);
    }
}
