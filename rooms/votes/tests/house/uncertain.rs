//! Ballots whose unit of work breaks off at its end.

use platform::db::sql;
use suffrage::Way;

use super::{Hall, hidden, proposal};

/// Has every unit of work break off at its end in which a ballot arrived: what is owed then to a table that has nothing is found missing.
async fn break_off(hall: &Hall) {
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let mut run = async |text: &'static str| tx.run(sql(text)).await.expect("it is made");
    run("CREATE TABLE never (id TEXT PRIMARY KEY)").await;
    run("CREATE TABLE owed (id TEXT NOT NULL REFERENCES never (id) DEFERRABLE INITIALLY DEFERRED)").await;
    if app.db.name().starts_with("SQLite") {
        run("CREATE TRIGGER breaks_off AFTER INSERT ON vote_seen BEGIN INSERT INTO owed VALUES ('x'); END").await;
    } else {
        run("CREATE FUNCTION owe() RETURNS trigger AS $$ BEGIN INSERT INTO owed VALUES ('x'); RETURN NEW; END $$
             LANGUAGE plpgsql")
        .await;
        run("CREATE TRIGGER breaks_off AFTER INSERT ON vote_seen FOR EACH ROW EXECUTE FUNCTION owe()").await;
    }
    tx.commit(app.now()).await.expect("it holds");
}

async fn mend(hall: &Hall) {
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let drop = if app.db.name().starts_with("SQLite") {
        "DROP TRIGGER breaks_off"
    } else {
        "DROP TRIGGER breaks_off ON vote_seen"
    };
    tx.run(sql(drop)).await.expect("it is taken away");
    tx.commit(app.now()).await.expect("it holds");
}

#[tokio::test]
async fn a_ballot_that_did_not_come_to_hold_is_said_not_to_be_in_the_count_and_is_kept_to_send_again() {
    for (matter, way) in [("decision", Way::Named), ("removal", Way::Secret)] {
        let hall = Hall::open(3, 3).await;
        let vote = hall.opened(proposal(matter, way)).await;
        break_off(&hall).await;
        let ballots = format!("/fr/council/ballots/{}", vote.id);
        let page = hall.mayor(0).get(&ballots).await.ok();
        let (at, number) = (hall.at(0), hidden(&page, "number"));
        let said = format!("said-{at}");
        let fields = [("seat", at.as_str()), ("number", number.as_str()), (said.as_str(), "y")];
        let broken = hall.mayor(0).submit(&ballots, &fields).await;
        assert!(broken.shows("votre bulletin n’est pas reçu. Envoyez-le de nouveau."), "{}", broken.text());
        assert!(broken.text().contains(" checked"), "what was chosen is kept");
        mend(&hall).await;
        let again = hall.mayor(0).submit(&ballots, &fields).await;
        assert!(again.status.is_success() || again.status.is_redirection(), "{}", again.text());
        hall.all_say(&vote, (3, 0, 0)).await;
        let vote = hall.close(&vote, votes::Ending::Count).await;
        assert_eq!(vote.adopted(), Some(true), "nothing is missing, and nothing is there twice");
    }
}
