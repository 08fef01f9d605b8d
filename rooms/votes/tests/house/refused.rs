//! Bad input: refused in words, and in the audit trail.

use assembly::SITS;
use kernel::Role;
use suffrage::{Choice, SecondBallot, Way};
use testkit::House;
use votes::{BallotInput, Ending, Said};

use super::{Hall, hidden, number, proposal, refused};

fn yes(hall: &Hall, seat: usize, n: &str) -> BallotInput {
    let said = Some(Said::Choice(Choice::Yes));
    BallotInput { number: number(n), seat: hall.seat(seat).clone(), said, aloud: false }
}

#[tokio::test]
async fn a_ballot_by_name_that_should_not_be_is_refused_in_words_and_written_in_the_trail() {
    what_should_not_be_is_refused("decision", Way::Named).await;
}

#[tokio::test]
async fn a_secret_ballot_that_should_not_be_is_refused_in_words_and_written_in_the_trail() {
    what_should_not_be_is_refused("removal", Way::Secret).await;
}

async fn what_should_not_be_is_refused(matter: &str, way: Way) {
    let hall = Hall::open(5, 4).await;
    let app = &hall.it.house.app;
    let prepared = hall.prepare(proposal(matter, way)).await;
    let mayor = &hall.it.seats[0].actor;
    let cast = |actor, vote, input| votes::cast(app, actor, vote, input);
    assert_eq!(refused(cast(mayor, &prepared.id, yes(&hall, 0, "1")).await), "ballot-refused-not-yet");
    let vote = hall.opened(proposal(matter, way)).await;
    let id = &vote.id;
    let stranger = House::actor(Role::Mayor, Some("elsewhere"));
    assert_eq!(refused(cast(&stranger, id, yes(&hall, 0, "2")).await), "ballot-refused-not-a-member");
    assert_eq!(refused(cast(mayor, id, yes(&hall, 1, "3")).await), "ballot-refused-no-proxy");
    let absent = &hall.it.seats[4].actor;
    assert_eq!(refused(cast(absent, id, yes(&hall, 4, "4")).await), "ballot-refused-not-there");
    let blank = BallotInput { said: None, ..yes(&hall, 0, "5") };
    assert_eq!(refused(cast(mayor, id, blank).await), "ballot-refused-malformed");
    let marked = BallotInput { said: Some(Said::Marks(vec![0])), ..yes(&hall, 0, "6") };
    assert_eq!(refused(cast(mayor, id, marked).await), "ballot-refused-malformed");
    let _ = cast(mayor, id, yes(&hall, 0, "7")).await.expect("it is taken");
    assert_eq!(refused(cast(mayor, id, yes(&hall, 0, "7")).await), "ballot-refused-replayed");
    let nowhere = council::rules::SeatAt { college: hall.seat(0).college.clone(), number: 99 };
    let done = cast(mayor, id, BallotInput { seat: nowhere, ..yes(&hall, 0, "8") }).await;
    assert_eq!(refused(done), "ballot-refused-not-a-member");
    let aloud = BallotInput { aloud: true, ..yes(&hall, 0, "9") };
    let no_aloud = if way == Way::Secret { "no-ballots" } else { "not-a-member" };
    assert_eq!(refused(cast(mayor, id, aloud).await), format!("ballot-refused-{no_aloud}"));
    let _ = hall.close(&vote, Ending::Count).await;
    assert_eq!(refused(cast(mayor, id, yes(&hall, 1, "10")).await), "ballot-refused-closed");
    let at = |seat| hall.at(seat);
    let mut trail = vec![
        format!("1 {} not-yet", at(0)),
        format!("2 {} closed", at(1)),
        format!("2 {} malformed", at(0)),
        format!("2 {} malformed", at(0)),
        format!("2 {} no-proxy", at(1)),
        format!("2 {} not-a-member", at(0)),
        format!("2 {} {no_aloud}", at(0)),
        "2 ? not-a-member".to_owned(),
        format!("2 {} not-there", at(4)),
        format!("2 {} replayed", at(0)),
    ];
    trail.sort();
    let mut written = hall.trail("vote.ballot-refused").await;
    written.sort();
    assert_eq!(written, trail);
    let taken = if way == Way::Secret { "2".to_owned() } else { format!("2 {}", at(0)) };
    assert_eq!(hall.trail("vote.ballot").await, [taken]);
}

#[tokio::test]
async fn where_the_rules_take_one_ballot_alone_the_second_is_refused() {
    let hall = Hall::under(3, 3, |rules| rules.ballots.second = SecondBallot::Refused).await;
    for (matter, way) in [("decision", Way::Named), ("removal", Way::Secret)] {
        let vote = hall.opened(proposal(matter, way)).await;
        let _ = hall.cast(&vote, 0, Said::Choice(Choice::Yes)).await.unwrap();
        let again = hall.cast(&vote, 0, Said::Choice(Choice::No)).await;
        assert_eq!(refused(again), "ballot-refused-second", "{matter}");
        let vote = hall.close(&vote, Ending::Count).await;
        assert_eq!(vote.adopted(), Some(true), "the first counts");
    }
}

#[tokio::test]
async fn a_page_says_why_a_ballot_was_not_taken_and_keeps_what_was_chosen() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let ballots = format!("/fr/council/ballots/{}", vote.id);
    let (seat, said) = (hall.at(0), format!("said-{}", hall.at(0)));
    let page = hall.mayor(0).get(&ballots).await.ok();
    let number = hidden(&page, "number");
    let empty = hall.mayor(0).submit(&ballots, &[("seat", &seat), ("number", &number)]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.shows("Ce bulletin ne peut être lu"));
    assert_ne!(hidden(&empty, "number"), number, "the next ballot is another");
    let both = [("seat", seat.as_str()), ("number", &number), (&said, "y"), (&said, "n")];
    let nobodys = [("number", number.as_str()), (&said, "y")];
    for malformed in [both.as_slice(), &nobodys] {
        let refused = hall.mayor(0).submit(&ballots, malformed).await;
        assert!(refused.shows("Ce bulletin ne peut être lu"), "it says two things, or no seat");
    }
    assert_eq!(hall.trail("vote.ballot-refused").await.iter().filter(|it| it.ends_with("malformed")).count(), 3);
    let foreign = hall.mayor(1).submit(&ballots, &[("seat", &seat), ("number", &number), (&said, "y")]).await;
    assert!(foreign.shows("Ce siège ne vous a pas donné procuration"));
    let short = hall.mayor(0).submit(&ballots, &[("seat", &seat), ("number", "1"), (&said, "y")]).await;
    assert!(short.shows("Ce bulletin ne peut être lu"), "a number that anyone guesses is none");
    let suspended = {
        hall.it.step(council::Step::Suspend).await;
        hall.mayor(0).submit(&ballots, &[("seat", &seat), ("number", &number), (&said, "n")]).await
    };
    assert!(suspended.shows("La session ne siège pas en ce moment"));
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_named").await, 0);
}

#[tokio::test]
async fn a_visitor_is_shown_the_way_in_and_their_ballot_is_put_away_nowhere() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    let ballots = format!("/fr/council/ballots/{}", vote.id);
    let said = format!("said-{}", hall.at(0));
    let number = number("v");
    let fields = [("seat", hall.at(0)), ("number", number), (said.as_str(), "y".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let sent = hall.it.house.visitor().submit(&ballots, &fields).await;
    assert!(sent.done().location().starts_with("/fr/sign-in"));
    assert_eq!(
        hall.trail("vote.ballot-refused").await,
        ["1 ? not-signed-in"],
        "the trail says that one came, and no more"
    );
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM parked_forms").await, 0);
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_voted").await, 0);
}

#[tokio::test]
async fn what_is_no_form_is_refused_in_words_and_written_in_the_trail() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    let ballots = format!("/fr/council/ballots/{}", vote.id);
    let sent = [
        ("application/json", b"{\"said\": \"yes\"}".as_slice()),
        ("", b"yes"),
        ("multipart/form-data; boundary=x", b"--y"),
        ("application/x-www-form-urlencoded", b"said=%FF&a\0b=c"),
    ];
    for (kind, body) in sent {
        let refused = hall.mayor(0).submit_raw(&ballots, &[("content-type", kind)], body.to_vec()).await;
        assert_eq!(refused.status, 400, "{}", String::from_utf8_lossy(body));
        assert!(refused.text().contains("<h1"), "a page says so");
    }
    assert_eq!(hall.trail("vote.ballot-refused").await, ["1 ? no-form"; 4]);
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_voted").await, 0);
    let taken = hall.cast(&vote, 0, Said::Choice(Choice::Yes)).await;
    assert!(taken.is_ok(), "who sent it votes all the same");
}

#[tokio::test]
async fn only_who_conducts_prepares_opens_and_closes_and_only_what_the_rules_allow() {
    let hall = Hall::open(3, 3).await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let it = hall.it.gathered(&mut tx).await;
    let item = hall.it.item.as_str();
    let try_as = async |seat: usize, input| {
        let mut tx = app.db.begin().await.unwrap();
        votes::prepare_vote(app, &mut tx, &hall.it.seats[seat].actor, (&it, item), input).await
    };
    drop(tx);
    assert_eq!(refused(try_as(1, proposal("decision", Way::Named)).await), "vote-refused-not-yours");
    assert!(try_as(0, proposal("decision", Way::Named)).await.is_ok(), "the first seat presides");
    assert_eq!(refused(try_as(0, proposal("removal", Way::Named)).await), "vote-refused-no-such-way");
    assert_eq!(refused(try_as(0, proposal("nothing", Way::Named)).await), "vote-refused-no-such-matter");
    assert_eq!(refused(try_as(0, proposal("bureau", Way::Secret)).await), "vote-refused-other-kind");
    let two = super::election("bureau", &["Awa", "Awa"], 1);
    assert_eq!(refused(try_as(0, two).await), "vote-refused-same-candidate");
    let many = super::election("bureau", &["Awa"], 2);
    assert_eq!(refused(try_as(0, many).await), "vote-refused-candidates-and-seats");
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    for step in ["close", "withdraw", "open"] {
        let address = format!("/fr{}/steps/{step}", vote.address());
        assert_eq!(hall.mayor(1).get(&address).await.status, 403, "{step}");
    }
    hall.it.house.at(SITS);
}

#[tokio::test]
async fn whoever_saves_over_a_change_is_told() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.prepare(proposal("decision", Way::Named)).await;
    let edit = format!("/fr{}/edit", vote.address());
    let fields = |version: &'static str, question: &'static str| {
        [
            ("version", version),
            ("question-fr", question),
            ("matter", "decision"),
            ("way", "named"),
            ("kind", "proposal"),
        ]
    };
    hall.secretary().get(&edit).await.ok();
    hall.secretary().submit(&edit, &fields("1", "Première ?")).await.done();
    let stale = hall.secretary().submit(&edit, &fields("1", "Seconde ?")).await;
    assert_eq!(stale.status, 422);
    assert!(stale.shows("Seconde ?"), "what was typed is kept");
    assert_eq!(hall.vote(&vote).await.said.question.get(kernel::Lang::Fr), Some("Première ?"));
}
