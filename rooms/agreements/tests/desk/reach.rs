use kernel::{Day, Role};
use testkit::House;

use crate::desk::table::Table;

impl Table {
    /// Where Smara's visa stands, by its word.
    async fn visa(&self) -> &'static str {
        let agreement = self.agreement("smara-agadez").await;
        let party = agreement.parties.iter().find(|party| party.entity == self.entities[0]).expect("Smara");
        let track = agreement.track(&party.id).expect("its track");
        track.steps.iter().find(|step| step.key == "visa").expect("a visa").state.word()
    }
}

#[tokio::test]
async fn the_clocks_of_a_member_marked_unreachable_stand_still_until_the_mark_is_lifted() {
    let table = Table::stated().await;
    table.settle().await;
    let party = table.agreement("smara-agadez").await.parties[0].clone();
    let visa = format!("/fr/agreements/smara-agadez/tracks/{}/visa", party.id);
    let received = [("on", "2026-11-23"), ("reference", "417")];
    let _ = table.smara.submit(&format!("{visa}/receive"), &received).await.done();
    assert!(table.smara.get(&visa).await.ok().shows("13 décembre 2026"));

    let (app, entity) = (&table.house.app, kernel::Id::new(&party.entity));
    let secretary = House::actor(Role::Secretary, None);
    let mut tx = app.db.begin().await.unwrap();
    members::mark_unreachable(app, &mut tx, &secretary, &entity, app.today(), "Le réseau est coupé.").await.unwrap();
    tx.commit(app.now()).await.unwrap();
    table.house.on(Day::constant(2027, 3, 1));
    table.house.work().await;
    assert_eq!(table.visa().await, "received", "no legal review while its clocks stand still");
    assert!(table.smara.get(&visa).await.ok().shows("La partie est injoignable depuis le 23 novembre 2026"));
    let file = table.agadez.get("/fr/agreements/smara-agadez").await.ok();
    assert!(file.shows("Injoignable depuis le 23 novembre 2026"), "{}", file.text());

    let mut tx = app.db.begin().await.unwrap();
    members::lift_unreachable(app, &mut tx, &secretary, &entity, app.today()).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert!(table.smara.get(&visa).await.ok().shows("21 mars 2027"), "its twenty days run from now on");
    table.house.on(Day::constant(2027, 3, 22));
    table.house.work().await;
    assert_eq!(table.visa().await, "legal-review");
}
