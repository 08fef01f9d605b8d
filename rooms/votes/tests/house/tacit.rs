use assembly::fr;
use suffrage::Way;
use votes::{Ending, Said, VoteResult};

use super::{Hall, hidden, lines, proposal, refused};

#[tokio::test]
async fn what_nobody_objects_to_is_adopted_and_reservations_stand_by_name_of_the_member() {
    let hall = Hall::open(5, 4).await;
    let vote = hall.opened(proposal("decision", Way::Consensus)).await;
    let reserve = format!("/fr{}/reserve", vote.address());
    hall.mayor(1).get(&reserve).await.ok();
    let at = hall.at(1);
    let fields = [("seat", at.as_str()), ("how", "reserve"), ("text-fr", "Sous réserve du vote du budget.")];
    hall.mayor(1).submit(&reserve, &fields).await.done();
    let other = hall.at(2);
    let foreign = hall.mayor(1).submit(&reserve, &[("seat", &other), ("how", "reserve"), ("text-fr", "x")]).await;
    assert_eq!(foreign.status, 422, "nobody reserves for another");
    hall.mayor(0).submit(&reserve, &[("seat", &other), ("how", "reserve"), ("text-fr", "Dit en séance.")]).await.done();
    let ballot = hall.cast(&vote, 0, Said::Choice(suffrage::Choice::Yes)).await;
    assert_eq!(refused(ballot), "ballot-refused-no-ballots");
    let vote = hall.close(&hall.vote(&vote).await, Ending::Unopposed).await;
    assert_eq!(vote.adopted(), Some(true));
    assert_eq!(
        lines(&vote),
        ["4 sur 5 sièges, quorum 3 atteint.", "Adopté par consensus\u{a0}: personne ne s’y est opposé."]
    );
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("Sous réserve du vote du budget.") && page.shows("Ville 2") && page.shows("Dit en séance."));
    let late = hall.mayor(1).submit(&reserve, &fields).await;
    assert!(!late.status.is_success() && !late.status.is_redirection());
}

#[tokio::test]
async fn one_objection_ends_the_consensus_and_the_same_is_put_to_the_vote_otherwise() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("decision", Way::Consensus)).await;
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let silent = votes::object(app, &mut tx, &hall.it.seats[2].actor, &vote.id, (hall.seat(2), fr(""))).await;
    assert_eq!(refused(silent), "vote-refused-no-reason");
    drop(tx);
    let reserve = format!("/fr{}/reserve", vote.address());
    let at = hall.at(2);
    hall.mayor(2).submit(&reserve, &[("seat", &at), ("how", "object"), ("text-fr", "Non.")]).await.done();
    let vote = hall.vote(&vote).await;
    assert_eq!(vote.closing().unwrap().result, VoteResult::Opposed);
    assert_eq!(vote.adopted(), Some(false));
    let page = hall.secretary().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("Objections et réserves") && page.shows("Mettre aux voix autrement"));
    let otherwise = format!("{}/votes/new?item={}&like={}", hall.it.address, hall.it.item, vote.id);
    let form = hall.secretary().get(&otherwise).await.ok();
    assert!(form.text().contains(r#"value="show-of-hands" checked"#), "the first way that is left");
    assert!(form.shows("Adopter la feuille de route ? (fr)"));
}

#[tokio::test]
async fn acclamation_says_its_own_words_and_an_election_needs_no_ballots_where_nobody_else_stands() {
    let hall = Hall::under(3, 3, |rules| {
        let matter = rules.matters.iter_mut().find(|matter| matter.key == "presidency").unwrap();
        matter.ways.push(Way::Acclamation);
        rules.ballots.secret_on_persons = false;
    })
    .await;
    let vote = hall.opened(proposal("declaration", Way::Acclamation)).await;
    let vote = hall.close(&vote, Ending::Unopposed).await;
    assert_eq!(lines(&vote)[1], "Adopté par acclamation.");
    let one = votes::VoteInput { way: Way::Acclamation, ..super::election("presidency", &["La maire de Smara"], 1) };
    let vote = hall.opened(one).await;
    let form = hall.secretary().get(&format!("/fr{}/steps/close", vote.address())).await.ok();
    let fields = [("version", hidden(&form, "version")), ("ending", "unopposed".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    hall.secretary().submit(&format!("/fr{}/steps/close", vote.address()), &fields).await.done();
    let vote = hall.vote(&vote).await;
    assert_eq!(vote.elected(), [0]);
    assert_eq!(lines(&vote)[1], "Sans opposition\u{a0}; sièges attribués\u{a0}: La maire de Smara.");
}

#[tokio::test]
async fn a_reservation_that_is_taken_back_is_told_as_such_and_an_empty_one_takes_back_nothing() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("decision", Way::Consensus)).await;
    let (reserve, page) = (format!("/fr{}/reserve", vote.address()), format!("/fr{}", vote.address()));
    let at = hall.at(1);
    let send = async |text: &str| {
        let version = hidden(&hall.mayor(1).get(&reserve).await.ok(), "version");
        let fields = [("seat", at.as_str()), ("how", "reserve"), ("text-fr", text), ("version", &version)];
        hall.mayor(1).submit(&reserve, &fields).await
    };
    let nothing = send("").await;
    assert_eq!(nothing.status, 422);
    assert!(nothing.shows("Dites sur quoi porte la réserve."), "{}", nothing.text());
    let done = send("Sous réserve du budget.").await.done();
    let shown = hall.mayor(1).after(&done).get(&page).await.ok();
    assert!(shown.shows("La réserve est enregistrée.") && shown.shows("Sous réserve du budget."), "{}", shown.text());
    let done = send("").await.done();
    let shown = hall.mayor(1).after(&done).get(&page).await.ok();
    assert!(shown.shows("La réserve est retirée.") && !shown.shows("Sous réserve du budget."), "{}", shown.text());
    assert_eq!(hall.trail("vote.reserve").await, [format!("1 {at}")]);
    assert_eq!(hall.trail("vote.reservation-taken-back").await, [format!("1 {at}")]);
}
