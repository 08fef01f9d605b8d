//! What the file of an agreement says when one of its parties cannot be reached, which the members room knows.

use agreements::{By, Proposed, propose, rules::Kind};
use atlas::{AuthorityInput, EntityId, LocalityInput, Organ};
use kernel::{Actor, Lang, Localised, Role};
use testkit::House;

use crate::case::day;

async fn commune(house: &House, name: &str) -> EntityId {
    let program = Actor::system();
    let mut tx = house.app.db.begin().await.unwrap();
    let place = LocalityInput::named(atlas::Kind::Commune, Localised::one(Lang::Fr, name), "MA");
    let place = atlas::add_locality(&house.app, &mut tx, &program, place).await.unwrap();
    let name = Localised::one(Lang::Fr, format!("Commune de {name}"));
    let input = AuthorityInput { organ: Organ::ElectedCouncil, ..AuthorityInput::named(atlas::Kind::Commune, name) };
    let entity = atlas::add_authority(&house.app, &mut tx, &program, &place, input).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    entity.id
}

#[tokio::test]
async fn when_the_clocks_of_a_party_stop_and_go_on_stands_in_the_file_of_its_agreements_once() {
    let house = House::new(vec![register::room(), atlas::room(), members::room(), agreements::room()]).await;
    let (smara, amgala) = (commune(&house, "Smara").await, commune(&house, "Amgala").await);
    let secretary = House::actor(Role::Secretary, None);
    let by = By { app: &house.app, actor: &secretary, lang: Lang::Fr };
    let proposed = Proposed {
        kind: Kind::Twinning,
        entities: vec![smara.to_string(), amgala.to_string()],
        title: Localised::one(Lang::Fr, "Jumelage"),
        fields: Default::default(),
    };
    let slug = propose(by, proposed).await.unwrap().slug;
    let told = async |words: &str| {
        let file =
            house.signed_in(Role::Officer, Some(amgala.as_str())).get(&format!("/fr/agreements/{slug}")).await.ok();
        file.text().replace(['\u{2068}', '\u{2069}'], "").matches(words).count()
    };
    let since = house.app.today();
    let mut tx = house.app.db.begin().await.unwrap();
    members::mark_unreachable(&house.app, &mut tx, &secretary, &smara, since, "Coupure du réseau").await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    house.work().await;
    house.work().await;
    assert_eq!(told("ses délais s’arrêtent").await, 1);
    assert_eq!(told("ses délais reprennent").await, 0);
    house.on(day("2026-11-30"));
    let mut tx = house.app.db.begin().await.unwrap();
    members::lift_unreachable(&house.app, &mut tx, &secretary, &smara, day("2026-11-29")).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    house.work().await;
    assert_eq!((told("ses délais s’arrêtent").await, told("ses délais reprennent").await), (1, 1));
    assert_eq!(told("Coupure du réseau").await, 0, "the reason stays in the member's own file");
    for lang in ["ar", "en", "es"] {
        let file = house.signed_in(Role::Secretary, None).get(&format!("/{lang}/agreements/{slug}")).await.ok();
        assert!(!file.text().contains('⟦'), "{lang}: {}", file.text());
    }
}
