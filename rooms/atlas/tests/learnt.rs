//! An atlas that knows enough relations learns its weights from them, behind the pages.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;

use atlas::{Rejected, RelationsInput, Watch, import_localities, import_relations};
use kernel::{Actor, Role};
use testkit::House;

struct Quiet;

impl Watch for Quiet {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &Rejected) {
        panic!("everything is taken: {rejected:?}");
    }
}

/// How many cities there are, half of them in either country.
const CITIES: u32 = 70;

/// Cities of Morocco and Mali as GeoNames writes them.
fn cities() -> String {
    (1..=CITIES).fold(String::new(), |mut table, n| {
        let (country, latitude) = if n % 2 == 0 { ("MA", 32) } else { ("ML", 13) };
        let (east, people) = (f64::from(n) / 20.0, 20_000 + n * 1_000);
        let zone = if n % 2 == 0 { "Africa/Casablanca" } else { "Africa/Bamako" };
        writeln!(
            table,
            "{n}\tCity{n}\tCity{n}\t\t{latitude}.5\t-{east}\tP\tPPL\t{country}\t\t01\t\t\t\t{people}\t\t200\t{zone}\t2024-01-01"
        )
        .unwrap();
        table
    })
}

/// Each city of one country with all of the other but the last ten.
fn relations() -> String {
    let pairs = (1..=CITIES).step_by(2).flat_map(|one| (2..=CITIES - 10).step_by(2).map(move |two| (one, two)));
    pairs.fold("a.geonames,b.geonames\n".to_owned(), |mut table, (one, two)| {
        writeln!(table, "{one},{two}").unwrap();
        table
    })
}

#[tokio::test]
async fn weights_are_learnt_from_the_atlas_s_own_relations_once_it_knows_enough() {
    let house = House::new(vec![atlas::room()]).await;
    let (places, ties) = (house.app.site.data.join("cities.txt"), house.app.site.data.join("ties.csv"));
    std::fs::write(&places, cities()).unwrap();
    std::fs::write(&ties, relations()).unwrap();
    import_localities(&house.app, &Actor::system(), &[places], &mut Quiet).await.unwrap();
    let page = "/fr/localities/city70/suggestions";
    assert!(house.visitor().get(page).await.ok().shows("Poids fournis avec le logiciel"));
    import_relations(&house.app, &Actor::system(), &[ties], RelationsInput::default(), &mut Quiet).await.unwrap();
    house.at("2026-11-24T12:00:00Z");
    house.work().await;

    let learnt = "Poids appris le 24 novembre 2026 de 1\u{202f}050 relations connues de cet atlas.";
    let suggestions = house.visitor().get(page).await.ok();
    assert!(suggestions.shows(learnt), "{}", suggestions.text());
    assert!(house.visitor().get("/fr/atlas/suggestions").await.ok().shows(learnt));
    let text = suggestions.text();
    let first = text.split("<li><article>").nth(1).unwrap();
    assert!(first.contains("Mali") && first.contains("Les deux pays travaillent déjà ensemble"), "{first}");

    // A relation more is learnt from at the next work, and no sooner.
    let secretary = house.signed_in(Role::Secretary, None);
    let typed = [("other", "City69"), ("kind", "twinning"), ("status", "active"), ("source-1", "Wikidata")];
    let _ = secretary.submit("/fr/relations/new?with=city70", &typed).await.done();
    assert!(house.visitor().get(page).await.ok().shows(learnt));
    house.at("2026-11-25T12:00:00Z");
    house.work().await;
    assert!(house.visitor().get(page).await.ok().shows("appris le 25 novembre 2026 de 1\u{202f}051 relations"));
}
