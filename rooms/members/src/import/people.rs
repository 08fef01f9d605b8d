//! The people of a body, where the list has columns for them and the club knows of nobody yet. What of them cannot be taken
//! is left out and told; the member is taken all the same.

use atlas::Entity;
use gazetteer::fold;
use kernel::{Id, Localised};
use platform::{db::Tx, import::Rejected};

use super::{List, Said, Stop, derived, row::SaidPerson, told::digits, words};
use crate::{
    actions::{self, MandateInput},
    rules::{FocalPoint, Mandate, Office, Person, PersonId},
    store,
};

impl List<'_> {
    /// Enters who heads the body, by what mandate, and through whom it is reached; says whether it did, and which cells it
    /// left out. What the club knows of people stays as it is.
    pub(super) async fn people(
        &self,
        tx: &mut Tx,
        said: &Said,
        entity: &Entity,
    ) -> Result<(bool, Vec<Rejected>), Stop> {
        let (it, key) = (&said.person, entity.id.as_str());
        let (app, actor) = (self.work.app, self.actor);
        let (mut spoken, mut left) = (false, Vec::new());
        let leave = |reason: &str, cell: &str| Rejected::because(self.path, said.line, reason, cell);
        if !it.is_named() && !it.is_held() && !it.is_reached() {
            return Ok((spoken, left));
        }
        let offices = store::offices(tx).await?;
        let office = office(&offices, it, entity);
        let (people, mandates) = (store::people(tx, key).await?, store::mandates(tx, key).await?);
        let own: PersonId = Id::new(derived(&format!("person {key} {} {}", fold(&it.name), fold(&it.name_ar))));
        // The person may be there from a list whose office nobody knew yet.
        let is_free = mandates.is_empty() && people.iter().all(|person| it.is_named() && person.id == own);
        if is_free {
            if it.is_named() && people.is_empty() {
                actions::edit_person(app, tx, actor, it.person(own.clone(), entity)).await?;
                spoken = true;
            }
            if let (true, Some(office)) = (it.is_held(), &office) {
                match self.mandate(tx, said, entity, (office, it.is_named().then_some(own))).await? {
                    None => spoken = true,
                    Some(reason) => left.push(leave(&reason, &it.held())),
                }
            }
        } else if let Some(cell) = it.unknown_among(&people, &mandates) {
            left.push(leave("contact-known", &cell));
        }
        let (points, version) = store::focal_points(tx, key).await?;
        if it.is_reached() && version == 0 {
            let name = if it.name.is_empty() { &it.name_ar } else { &it.name };
            let office = office.as_ref().map(|office| office.key.clone()).unwrap_or_default();
            let point = FocalPoint { office, name: name.clone(), email: it.email.clone(), phone: it.phone.clone() };
            actions::set_focal_points(app, tx, actor, &entity.id, [Some(point), None], 0).await?;
            spoken = true;
        } else if let Some(cell) = it.not_reached_by(&points) {
            left.push(leave("contact-known", cell));
        }
        // What should say the office and does not is left out, and without an office the time for which it is held.
        let cell = if it.office.is_empty() && is_free { it.held() } else { it.office.clone() };
        if office.is_none() && !cell.is_empty() {
            let keys = offices.iter().map(|office| office.key.clone()).collect();
            left.push(leave("unknown-office", &cell).among(keys));
        }
        Ok((spoken, left))
    }

    /// Enters the mandate of a row; else says why it is left out.
    async fn mandate(
        &self,
        tx: &mut Tx,
        said: &Said,
        entity: &Entity,
        (office, person): (&Office, Option<PersonId>),
    ) -> Result<Option<String>, Stop> {
        let it = &said.person;
        let way = match (it.way, office.ways.as_slice()) {
            (Some(way), _) => way,
            (None, [only]) => *only,
            (None, _) => return Ok(Some("no-way".to_owned())),
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
        match actions::add_mandate_as(self.work.app, tx, self.actor, id, input).await.map_err(Stop::from) {
            Ok(_) => Ok(None),
            Err(Stop::Refused(reason)) => Ok(Some(reason)),
            Err(stop) => Err(stop),
        }
    }
}

impl SaidPerson {
    fn is_named(&self) -> bool {
        !self.name.is_empty() || !self.name_ar.is_empty()
    }

    fn is_held(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }

    fn is_reached(&self) -> bool {
        !self.email.is_empty() || !self.phone.is_empty()
    }

    /// The days of the mandate, as reports repeat them.
    fn held(&self) -> String {
        let days: Vec<String> = [self.from, self.until].into_iter().flatten().map(|day| day.to_string()).collect();
        days.join(" – ")
    }

    fn person(&self, id: PersonId, entity: &Entity) -> Person {
        Person {
            id,
            entity: entity.id.clone(),
            name_ar: self.name_ar.clone(),
            name_passport: self.name.clone(),
            gender: self.gender,
            public: false,
            version: 1,
        }
    }

    /// What is said of a person or a mandate and is not as the club knows it. A name that it does not know in these letters, and
    /// nobody, contradict nothing.
    fn unknown_among(&self, people: &[Person], mandates: &[Mandate]) -> Option<String> {
        let same = |said: &str, known: &str| said.is_empty() || known.is_empty() || fold(said) == fold(known);
        let is_it = |it: &Person| same(&self.name, &it.name_passport) && same(&self.name_ar, &it.name_ar);
        if self.is_named() && !people.is_empty() && !people.iter().any(is_it) {
            return Some([&*self.name, &*self.name_ar].into_iter().find(|name| !name.is_empty())?.to_owned());
        }
        let runs = |it: &Mandate| {
            self.from.is_none_or(|day| it.from == Some(day)) && self.until.is_none_or(|day| it.until == Some(day))
        };
        (self.is_held() && !mandates.iter().any(runs)).then(|| self.held())
    }

    /// The address or the number that is said and that none of these has, where there is one.
    fn not_reached_by(&self, points: &[FocalPoint]) -> Option<&str> {
        let mail = |it: &FocalPoint| it.email.eq_ignore_ascii_case(&self.email);
        let phone = |it: &FocalPoint| digits(&it.phone) == digits(&self.phone);
        if points.is_empty() {
            return None;
        }
        if !self.email.is_empty() && !points.iter().any(mail) {
            return Some(&self.email);
        }
        (!self.phone.is_empty() && !points.iter().any(phone)).then_some(&self.phone)
    }
}

/// The office that the row means: as it says, as the body's own, as the head of its column says, or the only one that there
/// is to head a body. Never a guess between several.
fn office(offices: &[Office], said: &SaidPerson, entity: &Entity) -> Option<Office> {
    if !said.office.is_empty() {
        return called(offices, &said.office);
    }
    let mut heads = offices.iter().filter(|office| office.heads_a_body());
    let own = entity.head_office.as_deref().and_then(|key| called(offices, key));
    let only = heads.next().filter(|_| heads.next().is_none()).cloned();
    own.or_else(|| called(offices, &said.headed)).or(only)
}

/// The one office that a title means, as the club or another language writes it, for a man, a woman or both.
fn called(offices: &[Office], title: &str) -> Option<Office> {
    let one = |title: &str| {
        let title = fold(title);
        let bears = |office: &&Office| {
            let titles = office.masculine.iter().chain(office.feminine.iter());
            fold(&office.key) == title || titles.into_iter().any(|(_, other)| fold(other) == title)
        };
        let mut found = offices.iter().filter(bears);
        found.next().filter(|_| !title.is_empty() && found.next().is_none()).cloned()
    };
    let forms = words::for_a_man(title);
    let is_mayor = || forms.iter().any(|form| words::is_mayor(form));
    forms.iter().find_map(|form| one(form)).or_else(|| is_mayor().then(|| one("mayor")).flatten())
}
