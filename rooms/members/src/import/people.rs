//! The people of a body, where the list has columns for them and the club knows of nobody yet.

use atlas::Entity;
use gazetteer::fold;
use kernel::{Id, Localised};
use platform::db::Tx;

use super::{List, Said, Stop, derived};
use crate::{
    actions::{self, MandateInput},
    rules::{FocalPoint, Office, Person, PersonId},
    store,
};

impl List<'_> {
    /// Enters who heads the body, by what mandate, and through whom it is reached; says whether it did. What the club knows of
    /// people stays as it is.
    pub(super) async fn people(&self, tx: &mut Tx, said: &Said, entity: &Entity) -> Result<bool, Stop> {
        let (it, key) = (&said.person, entity.id.as_str());
        let (app, actor) = (self.work.app, self.actor);
        let named = !it.name.is_empty() || !it.name_ar.is_empty();
        let held = it.from.is_some() || it.until.is_some();
        let reached = !it.email.is_empty() || !it.phone.is_empty();
        if !named && !held && !reached {
            return Ok(false);
        }
        let office = self.office(tx, said, entity).await?;
        let mut spoken = false;
        let (people, mandates) = (store::people(tx, key).await?, store::mandates(tx, key).await?);
        if people.is_empty() && mandates.is_empty() {
            let person: Option<PersonId> = if named {
                let id = Id::new(derived(&format!("person {key} {} {}", fold(&it.name), fold(&it.name_ar))));
                let person = Person {
                    id,
                    entity: entity.id.clone(),
                    name_ar: it.name_ar.clone(),
                    name_passport: it.name.clone(),
                    gender: it.gender,
                    public: false,
                    version: 1,
                };
                Some(actions::edit_person(app, tx, actor, person).await?.id)
            } else {
                None
            };
            if held {
                self.mandate(tx, said, entity, (&office, person)).await?;
            }
            spoken = named || held;
        }
        if reached && store::focal_points(tx, key).await?.1 == 0 {
            let name = if it.name.is_empty() { &it.name_ar } else { &it.name };
            let point =
                FocalPoint { office: office.key, name: name.clone(), email: it.email.clone(), phone: it.phone.clone() };
            actions::set_focal_points(app, tx, actor, &entity.id, [Some(point), None], 0).await?;
            spoken = true;
        }
        Ok(spoken)
    }

    async fn mandate(
        &self,
        tx: &mut Tx,
        said: &Said,
        entity: &Entity,
        (office, person): (&Office, Option<PersonId>),
    ) -> Result<(), Stop> {
        let it = &said.person;
        let way = match (it.way, office.ways.as_slice()) {
            (Some(way), _) => way,
            (None, [only]) => *only,
            (None, _) => return Err(Stop::row("no-way", &office.key)),
        };
        let input = MandateInput {
            entity: entity.id.clone(),
            office: office.key.clone(),
            person,
            way,
            from: it.from,
            until: it.until,
            instrument: String::new(),
            sources: Vec::new(),
            note: Localised::default(),
        };
        let id = Id::new(derived(&format!("mandate {} {}", entity.id, office.key)));
        actions::add_mandate_as(self.work.app, tx, self.actor, id, input).await?;
        Ok(())
    }

    /// The office that the row means: as it says, as the head of its column says, as the body's own, or the only one that there
    /// is to head a body. Never a guess between several.
    async fn office(&self, tx: &mut Tx, said: &Said, entity: &Entity) -> Result<Office, Stop> {
        let offices = store::offices(tx).await?;
        let called = |words: &str| {
            let words = fold(words);
            let bears = |office: &&Office| {
                let titles = office.masculine.iter().chain(office.feminine.iter());
                fold(&office.key) == words || titles.into_iter().any(|(_, title)| fold(title) == words)
            };
            let mut found = offices.iter().filter(bears);
            found.next().filter(|_| !words.is_empty() && found.next().is_none()).cloned()
        };
        let keys = || offices.iter().map(|office| office.key.clone()).collect();
        if !said.person.office.is_empty() {
            let unknown = || Stop::Row("unknown-office", said.person.office.clone(), keys());
            return called(&said.person.office).ok_or_else(unknown);
        }
        let own = entity.head_office.as_deref().and_then(called);
        let heads: Vec<&Office> = offices.iter().filter(|office| office.heads_a_body()).collect();
        let only = || match heads.as_slice() {
            [only] => Some((*only).clone()),
            _ => None,
        };
        own.or_else(|| called(&said.person.headed))
            .or_else(only)
            .ok_or_else(|| Stop::Row("unknown-office", said.person.headed.clone(), keys()))
    }
}
