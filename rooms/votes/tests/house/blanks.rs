//! Blank ballots: each election tells how many there were.

use votes::{Ending, Said, State, Vote};

use super::{Hall, election, lines};

/// Casts what the first seats mark, in their order, and closes the vote.
async fn counted<const N: usize>(hall: &Hall, vote: &Vote, marked: [Vec<usize>; N]) -> Vote {
    for (seat, marked) in marked.into_iter().enumerate() {
        let _ = hall.cast(vote, seat, Said::Marks(marked)).await.expect("taken");
    }
    hall.close(vote, Ending::Count).await
}

#[tokio::test]
async fn where_abstentions_count_a_first_round_says_that_blank_ballots_are_in_what_it_is_a_share_of() {
    let hall = Hall::under(6, 6, |rules| {
        let majority = rules.majorities.iter_mut().find(|it| it.key == "first-round").expect("the example has it");
        majority.abstentions = true;
    })
    .await;
    let first = hall.opened(election("presidency", &["Awa", "Brahim", "Carmen"], 1)).await;
    let first = counted(&hall, &first, [vec![0], vec![0], vec![1], vec![], vec![], vec![]]).await;
    assert_eq!(
        lines(&first)[1..],
        [
            "6 bulletins sur 6 sièges qui pouvaient voter.",
            "Bulletins, blancs compris\u{a0}: 6\u{a0}; il faut 4 voix pour être élu au premier tour.",
            "Bulletins blancs\u{a0}: 3.",
            "Awa\u{a0}: 2 voix.",
            "Brahim\u{a0}: une voix.",
            "Carmen\u{a0}: aucune voix.",
            "Aucun siège n’est pourvu.",
            "Second tour entre\u{a0}: Awa et Brahim.",
        ]
    );
}

#[tokio::test]
async fn a_second_round_and_an_election_by_approval_tell_their_blank_ballots() {
    let hall = Hall::open(6, 6).await;
    let first = hall.opened(election("presidency", &["Awa", "Brahim"], 1)).await;
    let first = counted(&hall, &first, [vec![0], vec![1]]).await;
    let page = format!("/fr{}", first.address());
    hall.secretary().get(&page).await.ok();
    let second = hall.secretary().submit(&format!("{page}/second-round"), &[]).await.done().location().to_owned();
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let second = votes::vote(&mut tx, second.rsplit('/').next().unwrap()).await.unwrap().unwrap();
    let second = votes::open_vote(app, &mut tx, &kernel::Actor::system(), second).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let second = counted(&hall, &second, [vec![0], vec![1], vec![]]).await;
    assert!(matches!(second.state, State::Counting(..)), "they are equal");
    assert_eq!(
        lines(&second)[1..4],
        ["3 bulletins sur 6 sièges qui pouvaient voter.", "Bulletins blancs\u{a0}: 1.", "Awa\u{a0}: une voix."]
    );
    let approved = hall.opened(election("host", &["Smara", "Agadez"], 1)).await;
    let approved = counted(&hall, &approved, [vec![0, 1], vec![0], vec![]]).await;
    assert_eq!(
        lines(&approved)[1..],
        [
            "3 bulletins sur 6 sièges qui pouvaient voter.",
            "Bulletins blancs\u{a0}: 1.",
            "Smara\u{a0}: 2 voix.",
            "Agadez\u{a0}: une voix.",
            "Siège attribué\u{a0}: Smara.",
        ]
    );
}
