//! What of an organ's life the register has, from its constitution to the seat that is left.

use assembly::{Assembly, DAY, fr};
use council::{Holding, Step};
use kernel::Day;
use serde_json::Value;

use super::{decision, secretary};

/// The acts of the log, in order.
async fn acts(it: &Assembly) -> Vec<Value> {
    let entries = it.house.app.db.read().await.expect("read").entries(0, 1000).await.expect("read");
    entries.iter().map(|entry| serde_json::from_slice(&entry.bytes).expect("an entry is JSON")).collect()
}

fn words(acts: &[Value]) -> Vec<&str> {
    acts.iter().filter_map(|act| act["act"].as_str()).collect()
}

/// The holding of the last seat.
async fn held(it: &Assembly) -> Holding {
    let mut reader = it.house.app.db.read().await.expect("read");
    let composed = it.gathered(&mut reader).await.composed;
    let holdings = composed.benches.iter().flat_map(|bench| &bench.held).map(|(holding, _)| holding.clone());
    holdings.max_by_key(|holding| holding.seat).expect("three seats are held")
}

/// A council whose rules are its own, with a session that is prepared.
async fn ruled() -> Assembly {
    Assembly::with(super::rooms(), 3, |rules, _| rules.example = false).await
}

#[tokio::test]
async fn from_its_constitution_to_a_seat_that_is_left() {
    let it = ruled().await;
    it.opened(3).await;
    let _ = decision(&it, "Feuille de route").await;
    it.step(Step::Close).await;
    let app = &it.house.app;
    for until in [DAY, Day::constant(2026, 12, 10)] {
        let mut tx = app.db.begin().await.unwrap();
        let over = held(&it).await;
        let _ = council::end_holding(app, &mut tx, &secretary(), over, until, fr("Démission")).await.unwrap();
        tx.commit(app.now()).await.unwrap();
    }
    let acts = acts(&it).await;
    let mut wanted = vec!["register.opened", "organ.constituted"];
    wanted.extend(["member.admitted", "seat.filled"].repeat(3));
    wanted.extend(["rules.adopted", "session.convened", "session.opened", "vote.closed", "decision.made"]);
    wanted.extend(["session.closed", "seat.vacated", "correction"]);
    let mut found = words(&acts);
    // The first act of all opens the register, whatever it is.
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let of = |word: &str| acts.iter().find(|act| act["act"] == word).unwrap();
    assert_eq!(of("seat.filled")["parties"][0]["name"]["fr"], "Commune de Ville 1");
    assert_eq!(of("session.opened")["facts"]["there"], "3");
    assert_eq!(
        (&of("vote.closed")["facts"]["result"], &of("vote.closed")["facts"]["way"]),
        (&"adopted".into(), &"consensus".into())
    );
    let vacated = acts.iter().position(|act| act["act"] == "seat.vacated").unwrap();
    assert_eq!(of("correction")["corrects"], vacated);
    let log: String = acts.iter().map(ToString::to_string).collect();
    assert!(!log.contains("Personne") && !log.contains("Démission") && !log.contains("Feuille de route"));
}

#[tokio::test]
async fn an_organ_that_is_an_example_no_more_is_entered_with_its_rules_and_its_seats() {
    let it = ruled().await;
    let edit = |example: bool| {
        let it = &it;
        async move {
            let app = &it.house.app;
            let mut tx = app.db.begin().await.unwrap();
            let organ = it.gathered(&mut tx).await.organ().clone();
            let input = council::OrganInput {
                name: organ.name.clone(),
                purpose: organ.purpose.clone(),
                place: organ.place,
                example,
                since: organ.since,
            };
            let _ = council::edit_organ(app, &mut tx, &secretary(), organ, input).await.unwrap();
            tx.commit(app.now()).await.unwrap();
        }
    };
    let before = acts(&it).await.len();
    edit(true).await;
    assert_eq!(acts(&it).await.len(), before, "nothing is entered of an example");
    edit(false).await;
    let after = acts(&it).await;
    let mut wanted = vec!["organ.constituted", "rules.adopted"];
    wanted.extend(["seat.filled"; 3]);
    assert_eq!(words(&after[before..]), wanted);
}
