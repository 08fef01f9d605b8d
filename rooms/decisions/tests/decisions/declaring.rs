//! A decision that is a declaration says who adheres to it; a motion that was put twice is one motion for programs.

use assembly::{Assembly, all};
use council::ItemKind;
use decisions::{DecisionInput, rules::Kind};
use kernel::Actor;
use suffrage::Way;
use votes::{Ending, VoteInput};

use super::{closed, drafted, made, rooms, said};

#[tokio::test]
async fn its_page_shows_who_adheres_who_reserves_and_who_abstains() {
    let it = Assembly::prepared(rooms(), 4).await;
    let item = it.item("Déclaration sur l’eau", ItemKind::Decision, "declaration").await;
    it.opened(4).await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let gathered = it.gathered(&mut tx).await;
    let input = VoteInput {
        question: all("Adopter la déclaration sur l’eau"),
        matter: "declaration".into(),
        way: Way::Acclamation,
        kind: votes::Kind::Declaration { text: all("L’eau est un droit.") },
        about: None,
    };
    let program = Actor::system();
    let vote = votes::prepare_vote(app, &mut tx, &program, (&gathered, &item), input).await.unwrap();
    let vote = votes::open_vote(app, &mut tx, &program, vote).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let id = vote.id.clone();
    let basis = closed(&it, vote, Ending::Unopposed).await;
    let input = DecisionInput { kind: Kind::Declaration, ..said("Déclaration sur l’eau") };
    let decision = drafted(&it, &basis, input).await.expect("drafted");
    let decision = made(&it, decision).await.expect("made");
    let page = format!("/fr{}", decision.address());
    let shown = it.house.visitor().get(&page).await.ok();
    assert!(shown.shows("Être membre du Club ne vaut jamais adhésion") && shown.shows("Aucune adhésion"));
    let mut tx = app.db.begin().await.unwrap();
    let reserves = votes::Stand::Reserves(all("Sauf l’article 3."));
    for (seat, stand) in [(0, votes::Stand::Adheres), (1, reserves), (2, votes::Stand::Abstains)] {
        let held = &it.seats[seat];
        let over = (held.entity.id.as_str(), stand);
        let _ = votes::adhere(app, &mut tx, &held.actor, &id, over).await.expect("said");
    }
    tx.commit(app.now()).await.unwrap();
    let shown = it.house.visitor().get(&page).await.ok();
    assert!(shown.shows("Une adhésion\u{a0}; une adhésion avec réserve\u{a0}; une abstention."));
    assert!(shown.shows("Ville 1") && shown.shows("Sauf l’article 3. (fr)") && shown.shows("Ville 3"));
    assert!(!shown.shows("Ville 4"), "who said nothing is not there");
    let act = format!("/fr/council/votes/{id}/adherence");
    assert!(it.seats[3].mayor.get(&page).await.ok().text().contains(&act), "from here a member says how it stands");
}

#[tokio::test]
async fn of_any_other_decision_nothing_is_said_of_adherence() {
    let it = super::sitting().await;
    let decision = super::decision(&it, "Feuille de route").await;
    let shown = it.house.visitor().get(&format!("/fr{}", decision.address())).await.ok();
    assert!(!shown.shows("Adhésions à la déclaration"), "{}", shown.text());
}

/// Puts a motion to the vote by consensus, and ends that so.
async fn put(it: &Assembly, motion: &str, ending: Ending) {
    let (app, program) = (&it.house.app, Actor::system());
    let mut tx = app.db.begin().await.expect("the database is there");
    let version = motions::motion(&mut tx, motion).await.expect("read").expect("tabled").motion.version;
    let put = motions::Put { version, way: Way::Consensus, declares: false };
    let vote = motions::put_motion(app, &mut tx, &program, motion, put).await.expect("put");
    let vote = votes::open_vote(app, &mut tx, &program, vote).await.expect("opened");
    tx.commit(app.now()).await.expect("it holds");
    let _ = closed(it, vote, ending).await;
}

#[tokio::test]
async fn a_motion_that_was_put_twice_stands_once_with_its_last_result() {
    let it = Assembly::prepared(rooms(), 3).await;
    let motion = super::standing::tabled(&it).await;
    it.opened(3).await;
    put(&it, &motion, Ending::Opposed).await;
    it.house.work().await;
    put(&it, &motion, Ending::Unopposed).await;
    let whole = super::exporting::popolo(&it, "").await;
    let motions: Vec<(&str, &str)> = whole["motions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["id"].as_str().unwrap(), it["result"].as_str().unwrap()))
        .collect();
    assert_eq!(motions, [(motion.as_str(), "pass")]);
    let votes: Vec<&str> =
        whole["vote_events"].as_array().unwrap().iter().filter_map(|it| it["result"].as_str()).collect();
    assert_eq!(votes, ["fail", "pass"], "both votes are there");
}
