//! Hands that are raised for others, elections on the wall.

use council::{
    AnswerInput, ItemKind, Step,
    rules::{Channel, Given, Reply},
};
use kernel::Actor;
use suffrage::Way;
use votes::{Ending, Kind, VoteInput};

use super::{at, press, rooms, shown};
use assembly::Assembly;

/// A session of five seats whose first item is on, the fourth voted for by the first, with a vote that is open under the item of this matter.
async fn open(matter: &str, way: Way, kind: Kind) -> Assembly {
    let it = Assembly::prepared(rooms(), 5).await;
    let item = match matter {
        "decision" => it.item.clone(),
        matter => it.item("Élection", ItemKind::Election, matter).await,
    };
    it.house.at("2026-12-01T09:00:00Z");
    it.convened().await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let gathered = it.gathered(&mut tx).await;
    let carrier = &gathered.at(&it.seats[0].at).expect("it is held").chair;
    let session = &gathered.session;
    let given = AnswerInput {
        seat: it.seats[3].at.clone(),
        reply: Reply::Proxy(vec![Given::to(carrier, vec![suffrage::Covers::Session])]),
        channel: Channel::Own,
        note: String::new(),
        moved: session.moved,
    };
    council::answer(app, &mut tx, &it.seats[3].actor, &session.id, given).await.expect("given");
    tx.commit(app.now()).await.expect("it holds");
    it.house.at(assembly::SITS);
    for seat in &it.seats[..3] {
        it.check_in(seat).await;
    }
    it.step(Step::Open).await;
    let mut tx = app.db.begin().await.expect("the database is there");
    let gathered = it.gathered(&mut tx).await;
    let said = VoteInput { question: assembly::all("Qui ?"), matter: matter.into(), way, kind, about: None };
    let program = Actor::system();
    let vote = votes::prepare_vote(app, &mut tx, &program, (&gathered, &item), said).await.expect("prepared");
    let _ = votes::open_vote(app, &mut tx, &program, vote).await.expect("opened");
    tx.commit(app.now()).await.expect("it holds");
    it
}

#[tokio::test]
async fn hands_raised_for_others_are_counted_apart_on_the_console() {
    let it = open("decision", Way::ShowOfHands, Kind::Proposal).await;
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    let console = it.secretary.get(&at(&it, "console")).await.ok();
    assert!(console.shows("Pour, par procuration"), "{}", console.text());
    let own = [("yes-elected", "2"), ("no-elected", "1"), ("abstain-elected", "0")];
    let wrong: Vec<(&str, &str)> = own.into_iter().chain([("proxy-yes-elected", "un")]).collect();
    let refused = press(&it, &it.secretary, "console/vote-hands", &wrong).await;
    assert!(refused.shows("Inscrivez un nombre de mains") && refused.text().contains("value=\"un\""));
    let most: Vec<(&str, &str)> = own.into_iter().chain([("proxy-no-elected", "2")]).collect();
    let refused = press(&it, &it.secretary, "console/vote-hands", &most).await;
    assert!(refused.shows("présents ou représentés"), "one is voted for, not two: {}", refused.text());
    let counted: Vec<(&str, &str)> = own.into_iter().chain([("proxy-no-elected", "1")]).collect();
    let _ = press(&it, &it.secretary, "console/vote-hands", &counted).await.done();
    let page = shown(&it.house.visitor(), &at(&it, "live")).await;
    assert!(page.contains("dont par procuration") && page.contains("2 pour, 2 contre"), "{page}");
}

#[tokio::test]
async fn the_wall_names_who_stands_while_an_election_is_open_and_says_where_it_filled_no_seat() {
    let names = ["Smara", "Agadez"].map(assembly::fr).to_vec();
    let it = open("host", Way::Secret, Kind::Election { candidates: names, seats: 1 }).await;
    let wall = it.house.visitor().get(&at(&it, "screen")).await.ok();
    for says in ["Candidatures\u{a0}: Smara · Agadez", "Candidates: Smara · Agadez", "Candidaturas: Smara · Agadez"]
    {
        assert!(wall.shows(says), "{says}: {}", wall.text());
    }
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let session = it.gathered(&mut tx).await.session;
    let vote = votes::of_session(&mut tx, &session.id).await.unwrap().remove(0);
    let vote = votes::close_vote(app, &mut tx, &Actor::system(), vote, Ending::Count).await.expect("closed");
    tx.commit(app.now()).await.unwrap();
    assert!(vote.elected().is_empty(), "nobody voted");
    let wall = it.house.visitor().get(&at(&it, "screen")).await.ok();
    assert!(wall.shows("Aucun siège pourvu") && wall.shows("No seat filled") && !wall.shows("Candidates:"));
    let text = wall.text();
    let vote = text.split("class=\"wall-vote\"").nth(1).and_then(|rest| rest.split("</p>").next());
    assert!(!vote.expect("a vote on the wall").contains("state met"), "{vote:?}");
}
