//! A vote whose ballots are lost while it waits for a lot.

use votes::{Ending, Kind, Said, State, Vote};

use super::{Hall, election, hidden, refused};

/// An election in which two are equal, and the count waits for a lot.
async fn waiting(hall: &Hall) -> Vote {
    let vote = hall.opened(election("host", &["Smara", "Agadez", "Tombouctou"], 1)).await;
    for (seat, marked) in [vec![0], vec![0], vec![1], vec![1], vec![2], vec![]].into_iter().enumerate() {
        let _ = hall.cast(&vote, seat, Said::Marks(marked)).await.expect("it is taken");
    }
    let vote = hall.close(&vote, Ending::Count).await;
    assert!(matches!(vote.state, State::Counting(..)));
    vote
}

#[tokio::test]
async fn a_vote_whose_key_is_lost_while_a_lot_is_awaited_is_declared_void_with_its_reason_and_repeated() {
    let hall = Hall::open(6, 6).await;
    let vote = waiting(&hall).await;
    let page = format!("/fr{}", vote.address());
    let void = format!("{page}/steps/void");
    assert!(!hall.secretary().get(&page).await.ok().text().contains("steps/void"), "it can be counted still");
    let early = hall.secretary().get(&void).await.ok();
    assert!(early.shows("Cette étape n’est pas possible maintenant."));
    let version = hidden(&early, "version");
    let early = hall.secretary().submit(&void, &[("version", &version), ("reason-fr", "Autre chose")]).await;
    assert!(early.shows("Les bulletins de ce scrutin peuvent être comptés"));

    hall.lose_keys();
    let lot = format!("{page}/steps/lot");
    hall.secretary().get(&lot).await.ok();
    let stuck = hall.secretary().submit(&lot, &[("version", &version), ("drawn", "1")]).await;
    assert!(stuck.shows("déclarez-le nul"), "{}", stuck.text());
    assert_eq!(hall.trail("vote.key-gone").await, ["1"]);
    assert!(hall.secretary().get(&page).await.ok().text().contains("steps/void"));
    assert_eq!(hall.mayor(1).get(&void).await.status, 403);
    let form = hall.secretary().get(&void).await.ok();
    assert!(form.shows("le scrutin peut être refait"));
    let silent = hall.secretary().submit(&void, &[("version", &version)]).await;
    assert!(silent.shows("Un motif est nécessaire."));
    let sent = [("version", version.as_str()), ("reason-fr", "Disque perdu")];
    hall.secretary().submit(&void, &sent).await.done();

    assert_eq!(hall.trail("vote.void").await, ["1"]);
    assert_eq!(hall.lying().await, "", "what cannot be opened is taken out");
    let stands = hall.vote(&vote).await;
    let State::Withdrawn(Some(_), end) = &stands.state else { panic!("{stands:?}") };
    assert_eq!(end.counted.as_ref(), vote.closing(), "what had been counted stays with it");
    assert!(
        stands.elected().is_empty()
            && stands.closing().is_none()
            && votes::result_lines(&stands, votes::WORDS.words(kernel::Lang::Fr)).is_empty()
    );
    let shown = hall.it.house.visitor().get(&page).await.ok();
    assert!(shown.shows("Ce scrutin est déclaré nul") && shown.shows("Disque perdu"));
    assert!(shown.shows("Ce qui était dépouillé, sans effet") && shown.shows("Smara\u{a0}: 2 voix."));

    let again = hall.secretary().get(&page).await.ok();
    let link = again.text();
    let link = link.split("href=\"").find(|part| part.contains("votes/new?item=") && part.contains("like=")).unwrap();
    let link = link.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
    let form = hall.secretary().get(&link).await.ok();
    assert!(form.shows("Tombouctou"), "the same is asked, of the same");
    let fields = [
        ("question-fr", "Où, de nouveau ?"),
        ("matter", "host"),
        ("way", "secret"),
        ("kind", "election"),
        ("candidates-fr", "Smara\nAgadez\nTombouctou"),
        ("agreed", "yes"),
        ("seats", "1"),
    ];
    let second = hall.secretary().submit(&link, &fields).await.done().location().to_owned();
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    let second = votes::vote(&mut reader, second.rsplit('/').next().unwrap()).await.unwrap().unwrap();
    assert!(matches!(&second.said.kind, Kind::Election { candidates, .. } if candidates.len() == 3));
    assert_eq!((second.number, &second.item), (2, &vote.item));
}

#[tokio::test]
async fn of_a_vote_that_is_void_nothing_more_is_done() {
    let hall = Hall::open(6, 6).await;
    let vote = waiting(&hall).await;
    hall.lose_keys();
    let app = &hall.it.house.app;
    let program = kernel::Actor::system();
    let mut tx = app.db.begin().await.unwrap();
    let void = votes::void_vote(app, &mut tx, &program, vote.clone(), assembly::fr("Disque perdu")).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let mut tx = app.db.begin().await.unwrap();
    let again = votes::void_vote(app, &mut tx, &program, void.clone(), assembly::fr("Encore")).await;
    assert_eq!(refused(again), "vote-refused-awaits-nothing");
    assert_eq!(refused(votes::draw_lot(app, &mut tx, &program, void.clone(), 1).await), "vote-refused-awaits-nothing");
    let withdrawn = votes::withdraw_vote(app, &mut tx, &program, void, assembly::fr("Encore")).await;
    assert_eq!(refused(withdrawn), "vote-refused-over");
    drop(tx);
    let late = hall.cast(&vote, 0, Said::Marks(vec![0])).await;
    assert_eq!(refused(late), "ballot-refused-closed");
}
