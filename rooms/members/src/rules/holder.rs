use kernel::Localised;

use super::{Mandate, Office, Person};

/// A mandate as anyone may know of it: the office, and a name only where its bearer agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The mandate.
    pub mandate: Mandate,
    /// The title of the office, for this holder where they are named.
    pub title: Localised,
    /// The holder's name, where it is public.
    pub name: Option<Localised>,
}

/// A mandate as anyone may know of it; nothing for an office that is not on the club's list.
pub fn holder(offices: &[Office], people: &[Person], mandate: Mandate) -> Option<Holder> {
    let office = offices.iter().find(|it| it.key == mandate.office)?;
    let person = mandate.person.as_ref().and_then(|id| people.iter().find(|it| it.id == *id));
    let (title, name) = office.held_by(person);
    Some(Holder { title: title.clone(), name, mandate })
}
