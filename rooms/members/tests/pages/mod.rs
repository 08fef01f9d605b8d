//! The room as its readers, a member's officer and the secretary meet it.

mod many;
mod people;
mod standing;

use atlas::{AuthorityInput, Entity, Kind, LocalityInput, Organ};
use kernel::{Actor, Lang, Localised, Role};
use testkit::{Client, House};

struct Club {
    house: House,
    secretary: Client,
    smara: Entity,
}

/// A club with one office and the authority of Smara in its atlas, not yet a member.
async fn open() -> Club {
    let house = House::new(vec![register::room(), atlas::room(), members::room()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let mut tx = house.app.db.begin().await.expect("the database is there");
    let smara = authority(&house, &mut tx, "Smara", "MA").await;
    let title = |word: &str| Localised::one(Lang::Fr, word);
    let office = members::Office {
        key: "communal-council-president".into(),
        role: Some(Role::Mayor),
        masculine: title("Président du conseil communal"),
        feminine: title("Présidente du conseil communal"),
        ways: vec![members::Way::Elected],
        version: 1,
    };
    members::add_office(&house.app, &mut tx, &Actor::system(), &office).await.expect("the office is new");
    tx.commit(house.app.now()).await.expect("it holds");
    Club { house, secretary, smara }
}

async fn authority(house: &House, tx: &mut platform::db::Tx, name: &str, country: &str) -> Entity {
    let place = LocalityInput::named(Kind::Commune, Localised::one(Lang::Fr, name), country);
    let program = Actor::system();
    let place = atlas::add_locality(&house.app, tx, &program, place).await.expect("the place is new");
    let input = AuthorityInput {
        organ: Organ::ElectedCouncil,
        head_office: Some("communal-council-president".into()),
        ..AuthorityInput::named(Kind::Commune, Localised::one(Lang::Fr, format!("Commune de {name}")))
    };
    atlas::add_authority(&house.app, tx, &program, &place, input).await.expect("the place has no authority yet")
}

/// A decision's day and reason, as a form sends them.
fn decided(day: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![("on-day", day), ("on-month", "11"), ("on-year", "2026"), ("reason-fr", "Décision du Conseil")]
}

fn with<'a>(mut fields: Vec<(&'a str, &'a str)>, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.extend_from_slice(more);
    fields
}

impl Club {
    async fn propose(&self) {
        let fields =
            with(decided("1"), &[("entity", self.smara.id.as_str()), ("quality", "full"), ("documented", "yes")]);
        let done = self.secretary.submit("/fr/members/new", &fields).await.done();
        assert_eq!(done.location(), "/fr/members/smara");
    }

    async fn admit(&self) {
        self.propose().await;
        let fields = with(decided("2"), &[("quality", "founding"), ("documented", "yes"), ("version", "1")]);
        let _ = self.secretary.submit("/fr/members/smara/admit", &fields).await.done();
    }

    /// Admits the member, enters its president's mandate, and gives the mandate's id.
    async fn mandated(&self) -> String {
        self.admit().await;
        let mandate = [("office", "communal-council-president"), ("way", "elected")];
        let _ = self.secretary.submit("/fr/members/smara/mandates/new", &mandate).await.done();
        let form = self.secretary.get("/fr/members/smara/powers/new").await.ok().text();
        let mandate = form.split("<option value=\"").nth(2).and_then(|option| option.split('"').next());
        mandate.expect("the form offers the mandate").to_owned()
    }

    fn officer(&self) -> Client {
        self.house.signed_in(Role::Officer, Some(self.smara.id.as_str()))
    }
}
