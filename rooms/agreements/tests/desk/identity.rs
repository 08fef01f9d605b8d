//! What the atlas settles of a party, and what the agreement says of it from then on.

use atlas::Kind;
use kernel::{Actor, Lang, Localised};
use platform::db::sql;

use crate::desk::table::{Table, open};

const FILE: &str = "/fr/agreements/smara-agadez";

/// The atlas learns that the authority of Agadez is an urban commune, or only presumes it.
async fn renamed(table: &Table, settled: bool) {
    let program = Actor::system();
    let mut tx = table.house.app.db.begin().await.expect("a unit of work");
    let mut entity = atlas::entity(&mut tx, &table.entities[1]).await.expect("the atlas is read").expect("an entity");
    entity.name = Localised::one(Lang::Fr, "Commune urbaine d’Agadez");
    entity.kind = Kind::Municipality;
    entity.identity = if settled { atlas::Identity::Named } else { atlas::Identity::ToBeConfirmed };
    let _ = atlas::edit_entity(&table.house.app, &mut tx, &program, entity).await.expect("it is kept");
    tx.commit(table.house.app.now()).await.expect("it holds");
}

async fn name(table: &Table) -> String {
    let agreement = table.agreement("smara-agadez").await;
    agreement.parties[1].name.shown(Lang::Fr).text.to_owned()
}

#[tokio::test]
async fn until_someone_signs_a_party_follows_what_the_atlas_settles_and_the_file_says_so() {
    let table = open().await;
    renamed(&table, false).await;
    table.house.work().await;
    assert_eq!(name(&table).await, "Commune de Agadez", "what is only presumed changes nothing");
    renamed(&table, true).await;
    table.house.work().await;
    table.house.on(kernel::Day::constant(2026, 11, 24));
    table.house.work().await;
    assert_eq!(name(&table).await, "Commune urbaine d’Agadez");
    for lang in ["fr", "ar", "en", "es"] {
        let file = table.smara.get(&format!("/{lang}/agreements/smara-agadez")).await.ok();
        assert!(!file.text().contains('⟦'), "{lang}: {}", file.text());
    }
    let file = table.smara.get(FILE).await.ok();
    assert!(file.shows("Identité établie") && file.shows("auparavant"), "{}", file.text());
    let mut reader = table.house.app.db.read().await.unwrap();
    let lines = sql("SELECT COUNT(*) AS n FROM agreement_timeline WHERE event LIKE '%party-identified%'");
    assert_eq!(reader.one(lines).await.unwrap().get::<i64>("n").unwrap(), 1, "once");
}

#[tokio::test]
async fn once_signed_a_person_says_by_which_source_who_the_party_is() {
    let table = Table::stated().await;
    let _ = table.settle().await;
    table.sign("smara-agadez").await;
    renamed(&table, true).await;
    table.house.on(kernel::Day::constant(2026, 11, 24));
    table.house.work().await;
    assert_eq!(name(&table).await, "Commune de Agadez", "no clock renames who has signed");
    let at = format!("{FILE}/identify-party");
    assert!(table.smara.get(FILE).await.ok().text().contains(&at), "the file offers it");
    for lang in ["fr", "ar", "en", "es"] {
        let form = table.agadez.get(&format!("/{lang}/agreements/smara-agadez/identify-party")).await.ok();
        assert!(form.shows("Commune urbaine d’Agadez") && !form.text().contains('⟦'), "{lang}: {}", form.text());
    }
    let party = table.agreement("smara-agadez").await.parties[1].id.to_string();
    let said = |source: &'static str| [("party", party.clone()), ("source", source.to_owned())];
    let submit = async |source| {
        let said = said(source);
        let said: Vec<(&str, &str)> = said.iter().map(|(key, value)| (*key, value.as_str())).collect();
        table.agadez.submit(&at, &said).await
    };
    assert_eq!(submit("").await.status, 422, "a source is asked");
    assert_eq!(table.outsider.get(&at).await.status, 404);
    let _ = submit("Ordonnance portant création de la commune urbaine").await.done();
    assert_eq!(name(&table).await, "Commune urbaine d’Agadez");
    assert!(table.smara.get(FILE).await.ok().shows("Ordonnance portant création"));
    assert!(!table.house.visitor().get(FILE).await.ok().shows("Ordonnance portant création"));
    assert_eq!(submit("Encore").await.status, 422, "it bears that identity already");
}
