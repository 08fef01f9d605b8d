use suffrage::{Choice, CollegeTally, Counts, Outcome, Way};
use votes::{BallotInput, Ending, Said, VoteResult};

use super::{Hall, hidden, lines, proposal, refused};

#[tokio::test]
async fn a_vote_by_name_goes_from_its_form_to_its_result_through_pages_alone() {
    let hall = Hall::open(5, 4).await;
    let chair = hall.mayor(0);
    let address = format!("{}/votes/new?item={}", hall.it.address, hall.it.item);
    let form = chair.get(&address).await.ok();
    assert!(form.shows("Vote par appel nominal"));
    let fields = [("question-fr", "Adopter ?"), ("matter", "decision"), ("way", "named"), ("kind", "proposal")];
    let prepared = chair.submit(&address, &fields).await.done();
    let vote = prepared.location().to_owned();
    assert!(!hall.it.house.visitor().get(&vote).await.status.is_success(), "nobody else sees what is prepared");
    let open = format!("{vote}/steps/open");
    let page = chair.get(&open).await.ok();
    assert!(page.shows("4 sur 5 sièges, quorum 3 atteint."));
    chair.submit(&open, &[("version", &hidden(&page, "version"))]).await.done();
    assert!(hall.it.house.visitor().get(&vote).await.ok().shows("Ouvert"));

    let ballots = vote.replace("/votes/", "/ballots/");
    for (seat, choice) in ["y", "n", "y", "a"].into_iter().enumerate() {
        let page = hall.mayor(seat).get(&vote).await.ok();
        let (number, at) = (hidden(&page, "number"), hall.at(seat));
        assert_eq!(hidden(&page, "seat"), at);
        let said = format!("said-{at}");
        let fields = [("seat", at.as_str()), ("number", &number), ("back", &vote[3..]), (said.as_str(), choice)];
        let done = hall.mayor(seat).submit(&ballots, &fields).await.done();
        assert_eq!(done.location(), vote);
    }
    let page = hall.mayor(1).get(&vote).await.ok();
    assert!(page.shows("Vote enregistré\u{a0}: Non."));
    let (number, said) = (hidden(&page, "number"), format!("said-{}", hall.at(1)));
    let fields = [("seat", hall.at(1)), ("number", number), (said.as_str(), "y".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    hall.mayor(1).submit(&ballots, &fields).await.done();
    assert!(
        hall.mayor(1).get(&vote).await.ok().shows("Vote enregistré\u{a0}: Oui."),
        "a second ballot replaces the first"
    );

    let close = format!("{vote}/steps/close");
    let page = hall.secretary().get(&close).await.ok();
    assert!(page.shows("4 sur 5 ont voté."));
    hall.secretary().submit(&close, &[("version", &hidden(&page, "version"))]).await.done();
    let page = hall.it.house.visitor().get(&vote).await.ok();
    for line in [
        "4 sur 5 sièges, quorum 3 atteint.",
        "4 sièges ont voté, sur 5 qui le pouvaient.",
        "Ensemble\u{a0}: 3 pour, 0 contre, une abstention",
        "Plus de la moitié de 3 suffrages exprimés\u{a0}: 2\u{a0}; 3 pour\u{a0}: adopté.",
    ] {
        assert!(page.shows(line), "{line}");
    }
    assert!(page.shows("Personne 2"), "by name, since its bearer agreed");
}

#[tokio::test]
async fn what_was_said_aloud_in_the_hall_is_entered_by_the_secretary_and_recorded_as_such() {
    let hall = Hall::open(3, 2).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let aloud = format!("/fr{}/aloud", vote.address());
    let at = hall.at(1);
    hall.secretary().get(&aloud).await.ok();
    hall.secretary().submit(&aloud, &[("seat", &at), ("said-aloud", "n")]).await.done();
    let again = hall.secretary().submit(&aloud, &[("seat", &at)]).await;
    assert!(again.shows("Choisissez le vote qui a été dit."));
    let other = hall.secretary().submit(&aloud, &[("seat", &at), ("said-aloud", "x")]).await;
    assert!(other.shows("ce qui est arrivé n’est pas ce que le formulaire propose."), "{}", other.text());
    assert!(!hall.mayor(0).get(&aloud).await.status.is_success(), "nobody else enters votes");
    let vote = hall.close(&vote, Ending::Count).await;
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("Dit à voix haute, inscrit par le secrétariat"));
    assert_eq!(vote.adopted(), Some(false));
}

#[tokio::test]
async fn hands_are_entered_by_college_and_what_cannot_be_is_refused() {
    let hall = Hall::open(5, 4).await;
    let vote = hall.opened(proposal("decision", Way::ShowOfHands)).await;
    let hands = |yes, no, abstain| {
        let own = Counts { yes, no, abstain };
        vec![CollegeTally { college: "elected".into(), own, by_proxy: Counts::default(), weighed: own }]
    };
    let done = hall.try_close(&vote, Ending::Hands(hands(4, 1, 0))).await;
    assert_eq!(refused(done), "vote-refused-votes-above-there");
    assert_eq!(refused(hall.try_close(&vote, Ending::Count).await), "vote-refused-other-ending");
    let vote = hall.close(&vote, Ending::Hands(hands(2, 2, 0))).await;
    assert_eq!(vote.adopted(), None, "the chair decides where as many are for as against");
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let vote = votes::settle_vote(app, &mut tx, &hall.it.seats[0].actor, vote, true).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert_eq!(vote.adopted(), Some(true));
    let end = "Plus de la moitié de 4 suffrages exprimés\u{a0}: 3\u{a0}; 2 pour\u{a0}: à égalité, adopté par la voix prépondérante de la présidence.";
    assert_eq!(lines(&vote).last().unwrap(), end);
    let again = votes::settle_vote(app, &mut app.db.begin().await.unwrap(), &hall.it.seats[0].actor, vote, false).await;
    assert_eq!(refused(again), "vote-refused-awaits-nothing", "and never otherwise afterwards");
}

#[tokio::test]
async fn what_was_recorded_at_the_closing_stays_whoever_comes_and_goes_afterwards() {
    let hall = Hall::open(5, 4).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&vote, (2, 1, 0)).await;
    let closed = hall.close(&vote, Ending::Count).await;
    let before = lines(&closed);
    for seat in &hall.it.seats[..4] {
        hall.it.check_out(seat).await;
    }
    let after = hall.vote(&vote).await;
    assert_eq!((lines(&after), after.state), (before, closed.state));
}

#[tokio::test]
async fn who_voted_and_left_was_there_and_who_only_left_was_not() {
    let hall = Hall::open(5, 4).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let _ = hall.cast(&vote, 0, Said::Choice(Choice::Yes)).await.unwrap();
    hall.it.check_out(&hall.it.seats[0]).await;
    hall.it.check_out(&hall.it.seats[1]).await;
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(lines(&vote)[0], "3 sur 5 sièges, quorum 3 atteint.");
    let VoteResult::Counted { reckoning, .. } = &vote.closing().unwrap().result else { panic!("{vote:?}") };
    assert_eq!(reckoning.outcome, Outcome::Adopted);
}

#[tokio::test]
async fn without_a_quorum_no_vote_is_opened_and_none_decides() {
    let hall = Hall::open(5, 2).await;
    let prepared = hall.prepare(proposal("decision", Way::Named)).await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let opened = votes::open_vote(app, &mut tx, &hall.it.seats[0].actor, prepared).await;
    assert_eq!(refused(opened), "vote-refused-no-quorum");
    drop(tx);
    hall.it.check_in(&hall.it.seats[2]).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    for seat in &hall.it.seats[..3] {
        hall.it.check_out(seat).await;
    }
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(vote.adopted(), Some(false));
    assert_eq!(lines(&vote).last().unwrap(), "Sans quorum, rien n’est décidé.");
}

#[tokio::test]
async fn a_seat_is_voted_for_by_the_holder_of_its_proxy_and_counted_apart() {
    let hall = Hall { it: assembly::Assembly::prepared(vec![votes::room()], 5).await };
    hall.it.house.at("2026-12-01T09:00:00Z");
    hall.it.convened().await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let it = hall.it.gathered(&mut tx).await;
    let (carrier, session) = (&it.at(hall.seat(0)).unwrap().chair, &it.session);
    let whole = council::rules::Given::to(carrier, vec![suffrage::Covers::Session]);
    let given = council::AnswerInput {
        seat: hall.seat(3).clone(),
        reply: council::rules::Reply::Proxy(vec![whole]),
        channel: council::rules::Channel::Own,
        note: String::new(),
        moved: session.moved,
    };
    council::answer(app, &mut tx, &hall.it.seats[3].actor, &session.id, given).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    hall.it.house.at(assembly::SITS);
    for seat in &hall.it.seats[..3] {
        hall.it.check_in(seat).await;
    }
    hall.it.step(council::Step::Open).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let page = hall.mayor(0).get(&format!("/fr/council/ballots/{}", vote.id)).await.ok();
    assert!(page.shows("Vous votez pour ce siège par procuration."));
    let _ = hall.cast_for(&vote, (3, 0), Said::Choice(Choice::No)).await.unwrap();
    let done = hall.cast(&vote, 3, Said::Choice(Choice::Yes)).await;
    assert_eq!(refused(done), "ballot-refused-given-away");
    let done = hall.cast_for(&vote, (3, 1), Said::Choice(Choice::Yes)).await;
    assert_eq!(refused(done), "ballot-refused-no-proxy");
    hall.all_say(&vote, (2, 0, 0)).await;
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(
        lines(&vote)[1..],
        [
            "3 sièges ont voté, dont un par procuration, sur 5 qui le pouvaient.",
            "Ensemble\u{a0}: 2 pour, 1 contre, aucune abstention (dont par procuration\u{a0}: 0 pour, 1 contre, aucune abstention)",
            "Plus de la moitié de 3 suffrages exprimés\u{a0}: 2\u{a0}; 2 pour\u{a0}: adopté.",
        ]
    );
    let input = BallotInput { number: app.random(24), seat: hall.seat(0).clone(), said: None, aloud: false };
    assert_eq!(refused(votes::cast(app, &hall.it.seats[0].actor, &vote.id, input).await), "ballot-refused-closed");
}
