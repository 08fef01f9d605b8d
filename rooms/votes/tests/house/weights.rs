use kernel::Lang;
use suffrage::{Choice, Way, Weights};
use votes::{Ending, Said};

use super::{Hall, election, lines, proposal, refused};

/// Six seats, the first of which weighs three.
async fn unequal() -> Hall {
    let hall = Hall::under(6, 6, |rules| rules.ballots.weights = Weights::Given).await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let organ = hall.it.gathered(&mut tx).await.composed.organ.clone();
    let heavier = [(hall.seat(0).clone(), 3)];
    votes::set_weights(app, &mut tx, &kernel::Actor::system(), &organ, &heavier).await.expect("they are set");
    tx.commit(app.now()).await.expect("it holds");
    hall
}

#[tokio::test]
async fn where_the_rules_give_weights_the_secretary_says_them_and_they_count() {
    let hall = Hall::under(4, 4, |rules| rules.ballots.weights = Weights::Given).await;
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    let organ = hall.it.gathered(&mut reader).await.composed.organ.clone();
    drop(reader);
    let weights = format!("/fr{}/weights", organ.address());
    assert!(hall.secretary().get(&hall.it.address).await.ok().shows("Poids des sièges"));
    assert_eq!(hall.mayor(0).get(&weights).await.status, 403);
    hall.secretary().get(&weights).await.ok();
    let fields: Vec<(String, &str)> =
        (0..4).map(|seat| format!("weight-{}", hall.at(seat))).zip(["5", "1", "1", "2"]).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let wrong: Vec<(&str, &str)> = fields.iter().map(|(name, _)| (*name, "0")).collect();
    assert_eq!(hall.secretary().submit(&weights, &wrong).await.status, 422);
    hall.secretary().submit(&weights, &fields).await.done();

    let app = &hall.it.house.app;
    let it = hall.it.gathered(&mut app.db.read().await.unwrap()).await;
    let hands = proposal("decision", Way::ShowOfHands);
    let actor = &hall.it.seats[0].actor;
    let mut tx = app.db.begin().await.unwrap();
    let done = votes::prepare_vote(app, &mut tx, actor, (&it, hall.it.item.as_str()), hands).await;
    assert_eq!(refused(done), "vote-refused-not-by-hands");
    drop(tx);

    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let _ = hall.cast(&vote, 0, Said::Choice(Choice::Yes)).await.unwrap();
    for seat in 1..4 {
        let _ = hall.cast(&vote, seat, Said::Choice(Choice::No)).await.unwrap();
    }
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(
        lines(&vote)[1..],
        [
            "4 sièges ont voté, sur 4 qui le pouvaient.",
            "Ensemble\u{a0}: 1 pour, 3 contre, aucune abstention (en voix pondérées\u{a0}: 5 pour, 4 contre, aucune abstention)",
            "Plus de la moitié de 9 suffrages exprimés\u{a0}: 5\u{a0}; 5 pour\u{a0}: adopté.",
            "Les voix sont pondérées\u{a0}: le résultat se compte en poids.",
        ]
    );
    let page = hall.it.house.visitor().get(&hall.it.address).await.ok();
    let result = "Plus de la moitié de 9 suffrages exprimés\u{a0}: 5\u{a0}; 5 pour\u{a0}: adopté.";
    assert!(page.shows(result) && !page.shows("Les voix sont pondérées"), "{}", page.text());
}

#[tokio::test]
async fn unequal_weights_publish_totals_alone() {
    let hall = unequal().await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    hall.all_say(&vote, (5, 1, 0)).await;
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(vote.adopted(), Some(true));
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    assert_eq!(votes::papers(&mut reader, &vote.id).await.unwrap(), []);
}

#[tokio::test]
async fn with_unequal_weights_a_secret_count_by_transfers_tells_no_stage() {
    let hall = unequal().await;
    let vote = hall.opened(election("bureau", &["Awa", "Brahim", "Carmen"], 1)).await;
    for (seat, first) in [0, 0, 0, 1, 1, 2].into_iter().enumerate() {
        let _ = hall.cast(&vote, seat, Said::Ranking(vec![first, (first + 1) % 3])).await.unwrap();
    }
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(votes::stage_lines(&vote, votes::WORDS.words(Lang::Fr)), [""; 0]);
    assert_eq!(
        lines(&vote)[2..],
        [
            "Bulletins valables\u{a0}: 8\u{a0}; quota\u{a0}: 5 voix.",
            "Siège attribué\u{a0}: Awa.",
            "Les voix sont pondérées\u{a0}: le résultat se compte en poids.",
        ]
    );
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(!page.shows("étape par étape"), "{}", page.text());
}
