//! What nobody gets round: a closed vote, a ballot that is not theirs, a key, a row.

use assembly::fr;
use kernel::{Actor, Id};
use platform::{App, Clock, Site, db::sql};
use suffrage::{Base, Choice, Fraction, Threshold, Way};
use votes::{BallotInput, Ending, Said, State, Vote};

use super::{Hall, election, hidden, number, proposal, refused};

fn yes(hall: &Hall, seat: usize, aloud: bool) -> BallotInput {
    let said = Some(Said::Choice(Choice::Yes));
    BallotInput { number: hall.it.house.app.random(24), seat: hall.seat(seat).clone(), said, aloud }
}

#[tokio::test]
async fn whoever_read_a_vote_while_it_was_open_takes_nothing_back_once_it_is_closed() {
    let hall = Hall::open(6, 6).await;
    for (matter, way) in [("decision", Way::Named), ("removal", Way::Secret)] {
        let open = hall.opened(proposal(matter, way)).await;
        hall.all_say(&open, (6, 0, 0)).await;
        let closed = hall.close(&open, Ending::Count).await;
        // The version that is typed is the one that stands, but the vote was read before.
        let over = Vote { version: closed.version, ..open };
        let (app, system) = (&hall.it.house.app, Actor::system());
        let mut tx = app.db.begin().await.unwrap();
        let done = votes::withdraw_vote(app, &mut tx, &system, over.clone(), fr("Non")).await;
        assert_eq!(refused(done), "vote-refused-over");
        let done = votes::edit_vote(app, &mut tx, &system, over.clone(), proposal(matter, way)).await;
        assert_eq!(refused(done), "vote-refused-not-prepared");
        let done = votes::open_vote(app, &mut tx, &system, over.clone()).await;
        assert_eq!(refused(done), "vote-refused-not-prepared");
        drop(tx);
        assert_eq!(refused(hall.try_close(&over, Ending::Count).await), "vote-refused-not-open");
        assert_eq!(hall.vote(&closed).await.state, closed.state);
    }
}

#[tokio::test]
async fn an_account_votes_for_a_seat_only_while_it_is_tied_to_whoever_holds_it() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let app = &hall.it.house.app;
    let account = Actor { account: Some(Id::new("x")), name: "Un compte".into(), grants: Vec::new() };
    let cast = async || votes::cast(app, &account, &vote.id, yes(&hall, 1, false)).await;
    assert_eq!(refused(cast().await), "ballot-refused-not-a-member");
    let mut tx = app.db.begin().await.unwrap();
    let person = members::holder(&mut tx, hall.it.seats[1].mandate.as_str()).await.unwrap().unwrap();
    let tied = sql("INSERT INTO accounts (id, email, name, lang, person, made) VALUES ('x', 'x@x', 'x', 'fr', $1, $2)");
    tx.run(tied.with(&person.mandate.person.unwrap()).with(app.now())).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert!(cast().await.is_ok(), "from the ballot after it was tied");
    let mut tx = app.db.begin().await.unwrap();
    tx.run(sql("UPDATE accounts SET person = NULL WHERE id = 'x'")).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert_eq!(refused(cast().await), "ballot-refused-not-a-member", "and to the one before it was untied");
}

#[tokio::test]
async fn nothing_is_said_aloud_but_in_a_hall_by_who_is_there_and_never_over_a_ballot_of_ones_own() {
    let hall = Hall::open(4, 3).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let app = &hall.it.house.app;
    let secretary = testkit::House::actor(kernel::Role::Secretary, None);
    let cast = async |seat| votes::cast(app, &secretary, &vote.id, yes(&hall, seat, true)).await;
    assert_eq!(refused(cast(3).await), "ballot-refused-not-there");
    let _ = hall.cast(&vote, 0, Said::Choice(Choice::No)).await.unwrap();
    assert_eq!(refused(cast(0).await), "ballot-refused-own-ballot");
    let _ = cast(1).await.unwrap();
    let _ = cast(1).await.expect("what was entered wrongly is entered again");
    let _ = hall.cast(&vote, 1, Said::Choice(Choice::No)).await.expect("the seat itself has the last word");
    assert_eq!(hall.trail("vote.ballot-aloud").await, [format!("1 {}", hall.at(1)), format!("1 {}", hall.at(1))]);
    let form = hall.secretary().get(&format!("/fr{}/aloud", vote.address())).await.ok();
    assert!(form.shows("vote inscrit") && !form.shows("— Non"), "what they said is for the closing");
}

#[tokio::test]
async fn ballots_by_name_are_told_once_they_were_counted_and_of_a_withdrawn_vote_never() {
    let hall = Hall::open(3, 3).await;
    let app = &hall.it.house.app;
    let named = async |vote: &Vote| votes::named(&mut app.db.read().await.unwrap(), &vote.id).await.unwrap().len();
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&vote, (2, 0, 0)).await;
    assert_eq!(named(&vote).await, 0);
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(named(&vote).await, 2);
    let other = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&other, (2, 0, 0)).await;
    let mut tx = app.db.begin().await.unwrap();
    let _ = votes::withdraw_vote(app, &mut tx, &Actor::system(), other.clone(), fr("Erreur")).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert_eq!(named(&other).await, 0);
}

#[tokio::test]
async fn a_lot_goes_on_from_what_was_counted_whoever_came_since() {
    let hall = Hall::under(12, 9, |rules| {
        let first = rules.majorities.iter_mut().find(|it| it.key == "first-round").unwrap();
        let third = Threshold::AtLeast(Fraction::new(1, 3).unwrap());
        (first.threshold, first.of, first.tie) = (third, Base::Present, None);
    })
    .await;
    let vote = hall.opened(election("presidency", &["Awa", "Brahim"], 1)).await;
    for (seat, one) in [0, 0, 0, 1, 1, 1].into_iter().enumerate() {
        let _ = hall.cast(&vote, seat, Said::Marks(vec![one])).await.unwrap();
    }
    let counting = hall.close(&vote, Ending::Count).await;
    assert!(matches!(counting.state, State::Counting(..)), "three of nine there are a third");
    for seat in &hall.it.seats[9..] {
        hall.it.check_in(seat).await;
    }
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let closed = votes::draw_lot(app, &mut tx, &Actor::system(), counting, 1).await.expect("still between both");
    assert_eq!(closed.elected(), [1]);
}

#[tokio::test]
async fn a_sealed_ballot_that_was_taken_out_or_blotted_is_noticed_and_nothing_is_closed() {
    for tampered in [
        "DELETE FROM vote_sealed WHERE id = (SELECT MIN(id) FROM vote_sealed)",
        "UPDATE vote_sealed SET sealed = (SELECT sealed FROM vote_sealed WHERE id = (SELECT MAX(id) FROM vote_sealed))
         WHERE id = (SELECT MIN(id) FROM vote_sealed)",
        "DELETE FROM vote_voted WHERE seat = 1",
    ] {
        let hall = Hall::open(5, 5).await;
        let vote = hall.opened(proposal("removal", Way::Secret)).await;
        hall.all_say(&vote, (5, 0, 0)).await;
        let app = &hall.it.house.app;
        let mut tx = app.db.begin().await.unwrap();
        tx.run(sql(tampered)).await.unwrap();
        tx.commit(app.now()).await.unwrap();
        let done = hall.try_close(&vote, Ending::Count).await;
        assert_eq!(refused(done), "vote-refused-ballot-broken", "{tampered}");
        assert!(hall.vote(&vote).await.is_open());
    }
}

#[tokio::test]
async fn a_secret_ballot_takes_the_place_of_a_blank_and_the_trail_does_not_say_for_which_seat() {
    let hall = Hall::open(5, 5).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_sealed").await, 5, "before anybody has voted");
    hall.all_say(&vote, (2, 0, 0)).await;
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_sealed").await, 5);
    assert_eq!(hall.trail("vote.ballot").await, ["1", "1"]);
}

#[tokio::test]
async fn a_ballot_on_which_nobody_is_marked_is_blank_only_where_it_says_so() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(election("host", &["Smara", "Agadez", "Tombouctou"], 1)).await;
    let ballots = format!("/fr/council/ballots/{}", vote.id);
    let at = hall.at(0);
    let send = async |n: &str, said: [&str; 4]| {
        let number = number(n);
        let names = ["00", "01", "02", "--"].map(|one| format!("said-{at}-{one}"));
        let mut fields = vec![("seat", at.as_str()), ("number", number.as_str())];
        fields.extend(names.iter().map(String::as_str).zip(said).filter(|(_, said)| !said.is_empty()));
        hall.mayor(0).submit(&ballots, &fields).await
    };
    for (n, wrong) in
        [("1", ["n", "n", "n", "n"]), ("2", ["y", "n", "n", "y"]), ("5", ["", "", "", ""]), ("6", ["y", "", "n", "n"])]
    {
        assert!(send(n, wrong).await.shows("Ce bulletin ne peut être lu"), "{wrong:?}");
    }
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_voted").await, 0);
    send("3", ["n", "n", "n", "y"]).await.ok();
    send("4", ["y", "n", "y", "n"]).await.ok();
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_voted").await, 1);
}

#[tokio::test]
async fn a_key_goes_only_with_its_own_vote_and_an_opening_that_is_refused_leaves_none() {
    let hall = Hall::open(5, 2).await;
    let (app, folder) = (&hall.it.house.app, hall.it.house.app.site.ballot_keys.clone());
    let prepared = hall.prepare(proposal("removal", Way::Secret)).await;
    let mut tx = app.db.begin().await.unwrap();
    let done = votes::open_vote(app, &mut tx, &Actor::system(), prepared).await;
    assert_eq!(refused(done), "vote-refused-no-quorum");
    drop(tx);
    assert!(!folder.exists(), "no key is made for it");
    std::fs::create_dir_all(&folder).unwrap();
    let foreign = folder.join("0190-of-another-database.k");
    std::fs::write(&foreign, "a key").unwrap();
    platform::jobs::once(app).await.unwrap();
    assert!(foreign.exists(), "it may be that of another database");
    let old = std::time::SystemTime::UNIX_EPOCH;
    std::fs::File::options().write(true).open(&foreign).unwrap().set_modified(old).unwrap();
    hall.it.house.at("2026-12-15T09:40:00Z");
    platform::jobs::once(app).await.unwrap();
    assert!(!foreign.exists(), "for a day");
}

#[tokio::test]
async fn a_vote_whose_key_cannot_be_kept_is_not_opened_in_words_and_nothing_of_it_is_written() {
    let hall = Hall::open(5, 5).await;
    let (app, folder) = (&hall.it.house.app, hall.it.house.app.site.ballot_keys.clone());
    let prepared = hall.prepare(proposal("removal", Way::Secret)).await;
    let prepared = hall.vote(&prepared).await;
    std::fs::write(&folder, "a file").unwrap();
    let says = [
        ("fr", "Le serveur ne peut pas conserver la clé de ce scrutin secret"),
        ("ar", "لا يستطيع الخادم حفظ مفتاح هذا الاقتراع السري"),
        ("en", "The server cannot keep the key of this secret vote"),
        ("es", "El servidor no puede guardar la clave de esta votación secreta"),
    ];
    for (lang, says) in says {
        let page = format!("/{lang}{}/steps/open", prepared.address());
        let version = hidden(&hall.secretary().get(&page).await.ok(), "version");
        let refused = hall.secretary().submit(&page, &[("version", &version)]).await;
        assert!(refused.shows(says) && refused.shows("jumelage doctor"), "{lang}: {}", refused.text());
    }
    let under = Site { ballot_keys: folder.join("keys"), ..app.site.clone() };
    let under = App::new(app.db.clone(), app.files.clone(), app.rooms.clone(), under, Clock::at(app.now()));
    let mut tx = app.db.begin().await.unwrap();
    let done = votes::open_vote(&under, &mut tx, &Actor::system(), prepared.clone()).await;
    assert_eq!(refused(done), "vote-refused-key-not-kept");
    tx.commit(app.now()).await.unwrap();
    assert_eq!(hall.vote(&prepared).await, prepared, "whoever goes on has written nothing of it");
    let written = "SELECT (SELECT COUNT(*) FROM vote_roll) + (SELECT COUNT(*) FROM vote_sealed) AS n";
    assert_eq!((hall.count(written).await, hall.trail("vote.open").await), (0, Vec::new()));
    assert_eq!(std::fs::read_to_string(&folder).unwrap(), "a file");
    std::fs::remove_file(&folder).unwrap();
    let page = format!("/fr{}/steps/open", prepared.address());
    let version = hidden(&hall.secretary().get(&page).await.ok(), "version");
    hall.secretary().submit(&page, &[("version", &version)]).await.done();
    assert!(matches!(hall.vote(&prepared).await.state, State::Open(_)), "once it can be kept");
}
