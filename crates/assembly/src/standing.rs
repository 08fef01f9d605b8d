//! Who sits beside the holders: a vice-chair, a substitute.

use council::{CollegeInput, Function, Holding};
use kernel::{Actor, Id};
use members::{MandateInput, PersonInput, Way};

use super::{Assembly, Held, fr};

impl Assembly {
    /// Makes a seat that of a vice-chair; its session is not convened yet.
    pub async fn vice_chair(&self, number: i64) {
        let app = &self.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let it = self.gathered(&mut tx).await;
        let college = it.composed.benches[0].college.clone();
        let functions = [(1, Function::Chair), (number, Function::ViceChair)].into();
        let input = CollegeInput { functions, ..college.said.clone() };
        let _ = council::edit_college(app, &mut tx, &Actor::system(), college, input).await.expect("edited");
        tx.commit(app.now()).await.expect("it holds");
    }

    /// Gives the holder of a seat a substitute with an account, named in public; gives them as an actor.
    pub async fn substitute(&self, seat: &Held) -> Actor {
        let app = &self.house.app;
        let (mut tx, program) = (app.db.begin().await.expect("the database is there"), Actor::system());
        let office = members::Office {
            key: "deputy".into(),
            role: None,
            masculine: fr("L’adjoint"),
            feminine: fr("L’adjointe"),
            ways: vec![Way::Elected],
            version: 1,
        };
        members::add_office(app, &mut tx, &program, &office).await.expect("the office is new");
        let person = PersonInput {
            entity: seat.entity.id.clone(),
            name_ar: String::new(),
            name_passport: "Suppléante".to_owned(),
            gender: Some(members::Gender::Feminine),
            public: true,
        };
        let person = members::add_person(app, &mut tx, &program, person).await.expect("a person");
        let mandate = MandateInput {
            entity: seat.entity.id.clone(),
            office: "deputy".into(),
            person: Some(person.id.clone()),
            way: Way::Elected,
            from: None,
            until: None,
            instrument: String::new(),
            sources: Vec::new(),
            note: kernel::Localised::default(),
        };
        let mandate = members::add_mandate(app, &mut tx, &program, mandate).await.expect("a mandate");
        let it = self.gathered(&mut tx).await;
        let held = &it.composed.benches[0].held;
        let holding: Holding = held.iter().find(|(it, _)| it.seat == seat.at.number).expect("it is held").0.clone();
        let set = council::set_substitute(app, &mut tx, &program, holding, Some(&mandate.id)).await;
        let _ = set.expect("they stand in");
        tx.commit(app.now()).await.expect("it holds");
        let seed = accounts::Seed {
            email: "deputy@example.org".to_owned(),
            name: "Deputy".to_owned(),
            lang: kernel::Lang::Fr,
            grants: Vec::new(),
            person: Some(person.id.to_string()),
            password: "a long and unguessable sentence".to_owned(),
        };
        accounts::ensure_account(app, seed).await.expect("the address is new");
        let mut reader = app.db.read().await.expect("the database is there");
        let known = accounts::by_person(&mut reader, &[person.id.as_str()]).await.expect("read");
        let account = known.values().flatten().next().expect("the account is there").account.to_string();
        Actor { account: Some(Id::new(account)), name: "deputy@example.org".into(), grants: Vec::new() }
    }

    /// Checks whoever stands in for the holder of a seat in.
    pub async fn check_in_substitute(&self, seat: &Held) {
        let app = &self.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let session = self.gathered(&mut tx).await.session;
        let done = council::check_in_substitute(app, &mut tx, &Actor::system(), &session.id, &seat.at).await;
        done.expect("checked in");
        tx.commit(app.now()).await.expect("it holds");
    }
}
