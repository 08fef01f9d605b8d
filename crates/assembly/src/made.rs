//! What an assembly is made of: its organ, the office of those who sit, its members.

use atlas::{AuthorityInput, Entity, Kind, LocalityInput};
use council::{CollegeInput, Function, OrganInput, OrganKind, Sits};
use kernel::{Actor, Day, Localised, Role};
use members::{Admission, MandateId, MandateInput, PersonInput, Quality, Since, Way};
use platform::db::Tx;

use super::{all, fr};

/// An organ of one college of so many seats, its chair in the first.
pub(super) async fn organ(app: &platform::App, tx: &mut Tx, seats: usize) -> (council::Organ, council::College) {
    let program = Actor::system();
    let since = Some(Day::constant(2026, 1, 1));
    let input =
        OrganInput { name: all("Conseil du Club"), purpose: fr("Il délibère."), place: 1, example: false, since };
    let organ = council::add_organ(app, tx, &program, OrganKind::Council, input).await.expect("constituted");
    let input = CollegeInput {
        name: fr("Élus des communes jumelées"),
        seats: i64::try_from(seats).expect("a small number"),
        sits: Sits::Officials,
        offices: [].into(),
        functions: [(1, Function::Chair)].into(),
        place: 1,
    };
    let college = council::add_college(app, tx, &program, &organ, input).await.expect("a college");
    (organ, college)
}

/// The office of mayor.
pub async fn office(app: &platform::App, tx: &mut Tx) {
    let office = members::Office {
        key: "mayor".into(),
        role: Some(Role::Mayor),
        masculine: fr("Le maire"),
        feminine: fr("La maire"),
        ways: vec![Way::Elected],
        version: 1,
    };
    members::add_office(app, tx, &Actor::system(), &office).await.expect("the office is new");
}

/// A town that is to be a member, and its mayor.
#[derive(Debug, Clone, Copy)]
pub struct Town<'a> {
    /// Its name.
    pub name: &'a str,
    /// ISO 3166-1 alpha-2.
    pub country: &'a str,
    /// Its mayor's name.
    pub mayor: &'a str,
    /// Whether that is public.
    pub public: bool,
    /// The last day of the mayor's mandate.
    pub until: Day,
}

/// A member admitted on the first day of 2026, with its mayor's mandate from that day on.
pub async fn member(app: &platform::App, tx: &mut Tx, it: Town<'_>) -> (Entity, MandateId) {
    let (program, name) = (Actor::system(), it.name);
    let place = LocalityInput::named(Kind::Commune, fr(name), it.country);
    let place = atlas::add_locality(app, tx, &program, place).await.expect("the place is new");
    let input = AuthorityInput {
        organ: atlas::Organ::ElectedCouncil,
        ..AuthorityInput::named(Kind::Commune, fr(&format!("Commune de {name}")))
    };
    let entity = atlas::add_authority(app, tx, &program, &place, input).await.expect("an authority");
    let since = Since::on(Day::constant(2026, 1, 1), fr("Décision"));
    let admission = || Admission { quality: Quality::Full, documented: true, note: Localised::default() };
    let candidate = members::propose(app, tx, &program, &entity, admission(), since.clone()).await.expect("proposed");
    let _ = members::admit(app, tx, &program, candidate, admission(), since).await.expect("admitted");
    let person = PersonInput {
        entity: entity.id.clone(),
        name_ar: String::new(),
        name_passport: it.mayor.to_owned(),
        gender: Some(members::Gender::Feminine),
        public: it.public,
    };
    let person = members::add_person(app, tx, &program, person).await.expect("a person");
    let mandate = MandateInput {
        entity: entity.id.clone(),
        office: "mayor".into(),
        person: Some(person.id),
        way: Way::Elected,
        from: Some(Day::constant(2026, 1, 1)),
        until: Some(it.until),
        instrument: String::new(),
        sources: Vec::new(),
        note: Localised::default(),
    };
    let mandate = members::add_mandate(app, tx, &program, mandate).await.expect("a mandate");
    (entity, mandate.id)
}
