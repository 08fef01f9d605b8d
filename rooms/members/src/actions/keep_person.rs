use atlas::EntityId;
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{Gender, Person, Verb, may},
    store,
};

/// What is known of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonInput {
    /// The body for which they are known.
    pub entity: EntityId,
    /// Their name in Arabic letters; may be blank.
    pub name_ar: String,
    /// Their name as their passport writes it; may be blank. Both blank: a person who is not named.
    pub name_passport: String,
    /// For titles.
    pub gender: Option<Gender>,
    /// Whether the name may stand on public pages.
    pub public: bool,
}

/// Adds a person.
///
/// # Errors
/// When this is not the actor's to do.
pub async fn add_person(app: &App, tx: &mut Tx, actor: &Actor, input: PersonInput) -> Result<Person> {
    let person = Person {
        id: app.id(),
        entity: input.entity,
        name_ar: input.name_ar,
        name_passport: input.name_passport,
        gender: input.gender,
        public: input.public,
        version: 1,
    };
    keep(app, tx, actor, person).await
}

/// Corrects what is known of a person: `person` is as it was read, with what changes put in.
///
/// # Errors
/// When this is not the actor's to do, or someone changed it since it was read.
pub async fn edit_person(app: &App, tx: &mut Tx, actor: &Actor, person: Person) -> Result<Person> {
    keep(app, tx, actor, person).await
}

async fn keep(app: &App, tx: &mut Tx, actor: &Actor, person: Person) -> Result<Person> {
    may(actor, Verb::KeepPerson, Some(person.entity.as_str()))?;
    if !store::save_person(tx, &person).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "members.person.keep", person.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(person)
}
