use votes::{Count, Ending, Kind, Said, State, VoteResult};

use super::{Hall, election, hidden, lines, refused};

#[tokio::test]
async fn a_first_round_that_nobody_wins_is_followed_by_a_second_in_which_the_most_votes_elect() {
    let hall = Hall::open(7, 7).await;
    let first = hall.opened(election("presidency", &["Awa", "Brahim", "Carmen"], 1)).await;
    for (seat, one) in [0, 0, 0, 1, 1, 2].into_iter().enumerate() {
        let _ = hall.cast(&first, seat, Said::Marks(vec![one])).await.unwrap();
    }
    let _ = hall.cast(&first, 6, Said::Marks(Vec::new())).await.unwrap();
    let first = hall.close(&first, Ending::Count).await;
    assert_eq!(
        lines(&first)[2..],
        [
            "Bulletins valables\u{a0}: 6\u{a0}; il faut 4 voix pour être élu au premier tour.",
            "Bulletins blancs\u{a0}: 1.",
            "Awa\u{a0}: 3 voix.",
            "Brahim\u{a0}: 2 voix.",
            "Carmen\u{a0}: une voix.",
            "Aucun siège n’est pourvu.",
            "Second tour entre\u{a0}: Awa et Brahim.",
        ]
    );
    let session = hall.it.house.visitor().get(&hall.it.address).await.ok();
    assert!(session.shows("Aucun siège n’est pourvu. Second tour entre\u{a0}: Awa et Brahim."), "{}", session.text());
    let page = format!("/fr{}", first.address());
    assert!(hall.secretary().get(&page).await.ok().shows("Préparer le second tour"));
    let second = hall.secretary().submit(&format!("{page}/second-round"), &[]).await.done().location().to_owned();
    assert!(!hall.secretary().get(&page).await.ok().shows("Préparer le second tour"), "it is prepared once");
    let open = hall.secretary().get(&format!("{second}/steps/open")).await.ok();
    hall.secretary().submit(&format!("{second}/steps/open"), &[("version", &hidden(&open, "version"))]).await.done();
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    let second = votes::vote(&mut reader, second.rsplit('/').next().unwrap()).await.unwrap().unwrap();
    drop(reader);
    let Kind::Election { candidates, seats } = &second.said.kind else { panic!("{second:?}") };
    assert_eq!((candidates.len(), *seats, second.first.as_ref()), (2, 1, Some(&first.id)));
    for (seat, one) in [0, 1, 1, 1].into_iter().enumerate() {
        let _ = hall.cast(&second, seat, Said::Marks(vec![one])).await.unwrap();
    }
    let second = hall.close(&second, Ending::Count).await;
    assert_eq!(second.elected(), [1]);
    assert_eq!(lines(&second).last().unwrap(), "Siège attribué\u{a0}: Brahim.");
}

#[tokio::test]
async fn equals_wait_for_a_lot_drawn_by_hand_while_the_ballots_stay_sealed() {
    let hall = Hall::open(6, 6).await;
    let vote = hall.opened(election("host", &["Smara", "Agadez", "Tombouctou"], 1)).await;
    for (seat, marked) in [vec![0, 1], vec![0, 1], vec![0], vec![1], vec![2], vec![]].into_iter().enumerate() {
        let _ = hall.cast(&vote, seat, Said::Marks(marked)).await.unwrap();
    }
    let vote = hall.close(&vote, Ending::Count).await;
    assert!(matches!(vote.state, State::Counting(..)) && vote.elected().is_empty());
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_sealed").await, 6);
    platform::jobs::once(&hall.it.house.app).await.unwrap();
    let steps = hall.secretary().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(!steps.text().contains("steps/withdraw"), "what was counted is not taken back");
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let again = votes::withdraw_vote(app, &mut tx, &kernel::Actor::system(), vote.clone(), assembly::fr("Non")).await;
    assert_eq!(refused(again), "vote-refused-counted");
    drop(tx);
    let lot = format!("/fr{}/steps/lot", vote.address());
    let form = hall.secretary().get(&lot).await.ok();
    assert!(form.shows("Smara") && form.shows("Agadez") && !form.text().contains(r#"name="drawn" value="2""#));
    let version = hidden(&form, "version");
    let wrong = hall.secretary().submit(&lot, &[("version", &version), ("drawn", "2")]).await;
    assert!(wrong.shows("Le tirage au sort est entre d’autres candidatures."));
    hall.secretary().submit(&lot, &[("version", &version), ("drawn", "1")]).await.done();
    let vote = hall.vote(&vote).await;
    assert_eq!((vote.elected(), vote.is_closed()), (vec![1], true));
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_sealed").await, 0);
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_papers").await, 6);
    let late = hall.cast(&vote, 0, Said::Marks(vec![0])).await;
    assert_eq!(refused(late), "ballot-refused-closed");
}

/// Eleven papers for two seats: quota 4. Awa has 6 and 2 over; each of her papers goes on at 2 × 1 ÷ 6 = 0.33333: five to
/// Brahim, one to Carmen. Nobody has 4, Carmen has fewest and is excluded, Brahim is left. Worked out by hand from rules 45 to 52.
#[tokio::test]
async fn a_transferable_vote_is_shown_stage_by_stage() {
    let hall = Hall::open(11, 11).await;
    let vote = hall.opened(election("bureau", &["Awa", "Brahim", "Carmen"], 2)).await;
    let ballots = format!("/fr/council/ballots/{}", vote.id);
    let orders = [(5, vec![0, 1]), (1, vec![0, 2]), (2, vec![1]), (3, vec![2])];
    let orders = orders.into_iter().flat_map(|(n, order)| std::iter::repeat_n(order, n));
    for (seat, order) in orders.enumerate() {
        let page = hall.mayor(seat).get(&ballots).await.ok();
        let (at, number) = (hall.at(seat), hidden(&page, "number"));
        let ranks =
            order.iter().enumerate().map(|(place, one)| (format!("said-{at}-{one:02}"), format!("{:02}", place + 1)));
        let fields: Vec<(String, String)> =
            [("seat".to_owned(), at.clone()), ("number".to_owned(), number)].into_iter().chain(ranks).collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        hall.mayor(seat).submit(&ballots, &fields).await.ok();
    }
    let vote = hall.close(&vote, Ending::Count).await;
    let VoteResult::Elected(Count::Transferable(count)) = &vote.closing().unwrap().result else { panic!("{vote:?}") };
    assert_eq!((count.quota, vote.elected()), (4, vec![0, 1]));
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    for shown in [
        "Excédent\u{a0}: Awa",
        "3,66665",
        "3,33333",
        "Élimination\u{a0}: Carmen",
        "Bulletins valables\u{a0}: 11\u{a0}; quota\u{a0}: 4 voix.",
    ] {
        assert!(page.shows(shown), "{shown}");
    }
}

#[tokio::test]
async fn an_order_with_a_gap_or_a_number_twice_is_no_ballot() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(election("bureau", &["Awa", "Brahim", "Carmen"], 2)).await;
    let ballots = format!("/fr/council/ballots/{}", vote.id);
    let (at, number) = (hall.at(0), super::number("o"));
    let wrong = [
        &[("00", "01"), ("01", "01")][..],
        &[("00", "01"), ("01", "03")],
        &[("00", "04")],
        &[("00", "xx")],
        &[("00", "--"), ("01", "--"), ("02", "--")],
        &[],
    ];
    for ranks in wrong {
        let named: Vec<(String, &str)> = ranks.iter().map(|(one, rank)| (format!("said-{at}-{one}"), *rank)).collect();
        let mut fields = vec![("seat", at.as_str()), ("number", number.as_str())];
        fields.extend(named.iter().map(|(name, rank)| (name.as_str(), *rank)));
        let sent = hall.mayor(0).submit(&ballots, &fields).await;
        assert!(sent.shows("Ce bulletin ne peut être lu"), "{ranks:?}");
    }
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_voted").await, 0);
}
