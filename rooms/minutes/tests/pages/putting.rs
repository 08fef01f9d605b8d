//! Minutes are put to the vote of a later session.

use std::sync::Arc;

use kernel::{Actor, Lang};
use suffrage::Way;
use votes::Ending;

use super::{
    approval, at,
    doing::{closed, done, question},
    happening::held,
    later, send,
};
use assembly::Assembly;

#[tokio::test]
async fn minutes_are_put_to_the_vote_and_only_what_was_voted_on_them_counts() {
    let it = held().await;
    let _ = send(&it, "propose", &[]).await.done();
    let (by, item) = later(&it).await;
    let gathered = attended(&it, &by).await;
    // Votes under the item about anything else say nothing of the minutes.
    procedure(&it, (&gathered, &item)).await;
    let over = format!("{by}.{item}");
    put(&it, (&by, &over), Ending::Opposed).await;
    for form in [over.as_str(), by.as_str()] {
        let refused = send(&it, "approve", &approval(form)).await;
        assert!(refused.shows("Cette session a voté, et n’a pas approuvé."), "{form}: {}", refused.text());
    }
    put(&it, (&by, &over), Ending::Unopposed).await;
    procedure(&it, (&gathered, &item)).await;
    let _ = send(&it, "approve", &approval(&over)).await.done();
}

/// A session with every seat checked in.
pub async fn attended(it: &Assembly, by: &str) -> Arc<council::Gathered> {
    let (program, id) = (Actor::system(), council::rules::SessionId::new(by));
    for seat in &it.seats {
        let over = (&seat.at, council::rules::WayIn::Name);
        done!(it, |app, tx| council::check_in(app, &mut tx, &program, &id, over));
    }
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    let session = council::session_by_id(&mut reader, by).await.expect("read").expect("there");
    council::gather(&mut reader, session, it.house.app.now()).await.expect("read")
}

/// A vote about nothing of another room, that is lost.
async fn procedure(it: &Assembly, (gathered, item): (&council::Gathered, &str)) {
    let program = Actor::system();
    let input = question(("Lever la séance ?", "decision"), Way::Consensus);
    let vote = done!(it, |app, tx| votes::prepare_vote(app, &mut tx, &program, (gathered, item), input));
    let vote = done!(it, |app, tx| votes::open_vote(app, &mut tx, &program, vote));
    closed(it, vote, Ending::Opposed).await;
}

/// Puts the minutes to the vote from their page, and ends it so; meanwhile nothing is put again nor recorded.
async fn put(it: &Assembly, (by, over): (&str, &str), ending: Ending) {
    let (program, how) = (Actor::system(), [("how", "decision.consensus")]);
    let _ = send(it, "vote", &how).await.done();
    let again = send(it, "vote", &how).await;
    assert!(again.shows("Un vote sur ce procès-verbal est préparé ou n’est pas fini"), "{}", again.text());
    let vote = {
        let mut reader = it.house.app.db.read().await.expect("the database is there");
        let votes = votes::about(&mut reader, "minutes", &it.session).await.expect("read");
        votes.into_iter().next_back().expect("it is prepared")
    };
    assert_eq!(vote.session.as_str(), by);
    assert!(vote.said.question.shown(Lang::Fr).text.contains("Procès-verbal"), "{:?}", vote.said.question);
    let vote = done!(it, |app, tx| votes::open_vote(app, &mut tx, &program, vote));
    let refused = send(it, "approve", &approval(over)).await;
    assert!(refused.shows("Un vote sur ce procès-verbal est préparé ou n’est pas fini"), "{}", refused.text());
    closed(it, vote, ending).await;
}

#[tokio::test]
async fn minutes_are_put_to_the_vote_by_the_secretary_once_a_later_session_sits() {
    let it = held().await;
    let _ = send(&it, "propose", &[]).await.done();
    let early = it.secretary.get(&at(&it, "/vote")).await.ok();
    assert!(early.shows("Aucune session ultérieure du même organe ne siège"), "{}", early.text());
    let _ = later(&it).await;
    assert!(it.secretary.get(&at(&it, "")).await.ok().text().contains("/minutes/vote\""));
    let form = it.secretary.get(&at(&it, "/vote")).await.ok();
    assert!(form.shows("La présidence l’ouvre."), "{}", form.text());
    let refused = send(&it, "vote", &[("how", "none.none")]).await;
    assert_eq!(refused.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    let mayor = it.seats[0].mayor.get(&at(&it, "/vote")).await;
    assert_eq!(mayor.status, axum::http::StatusCode::FORBIDDEN);
}
