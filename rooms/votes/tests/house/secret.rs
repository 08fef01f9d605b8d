use std::{collections::BTreeSet, os::unix::fs::PermissionsExt as _};

use platform::db::sql;
use suffrage::{Choice, Way};
use votes::{Ending, Said, State};

use super::{Hall, hidden, lines, proposal, refused};

impl Hall {
    /// The files of the keys, and of what is beside each.
    fn of_keys(&self) -> Vec<std::path::PathBuf> {
        let folder = self.it.house.app.site.ballot_keys.clone();
        let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
        files.map(|file| file.expect("read").path()).collect()
    }

    fn keys(&self) -> Vec<std::path::PathBuf> {
        self.of_keys().into_iter().filter(|file| file.extension() != Some("sum".as_ref())).collect()
    }

    /// The files of what the sealed ballots sum up to.
    pub(super) fn sums(&self) -> Vec<std::path::PathBuf> {
        self.of_keys().into_iter().filter(|file| file.extension() == Some("sum".as_ref())).collect()
    }

    /// Loses every key, as a disk that breaks would.
    pub(super) fn lose_keys(&self) {
        for file in self.of_keys() {
            std::fs::remove_file(file).expect("taken away");
        }
    }

    /// Everything that the tables of ballots hold, as one text.
    pub(super) async fn lying(&self) -> String {
        let mut reader = self.it.house.app.db.read().await.expect("the database is there");
        let mut all = String::new();
        for row in reader.all(sql("SELECT id, sealed FROM vote_sealed ORDER BY id")).await.expect("read") {
            let (id, sealed): (String, String) = (row.get("id").expect("text"), row.get("sealed").expect("text"));
            all.push_str(&format!("{id} {sealed}\n"));
        }
        all
    }
}

#[tokio::test]
async fn while_a_secret_vote_is_open_its_ballots_lie_sealed_alike_and_name_nobody() {
    let hall = Hall::open(7, 6).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    let [key] = hall.keys().try_into().expect("one key for the vote");
    assert_eq!(votes::sealed_now(&mut hall.it.house.app.db.read().await.unwrap()).await.unwrap(), 1);
    assert_eq!(std::fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(std::fs::metadata(key.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    hall.all_say(&vote, (4, 1, 1)).await;
    let lying = hall.lying().await;
    let lengths: BTreeSet<usize> = lying.lines().map(str::len).collect();
    assert_eq!((lying.lines().count(), lengths.len()), (7, 1), "all as long, whether cast or not");
    for seat in 0..6 {
        assert!(!lying.contains(hall.seat(seat).college.as_str()));
    }
    assert!(!lying.contains("yes") && !lying.contains("elected"));
    let secret = std::fs::read_to_string(&key).unwrap();
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    let opening: String =
        reader.one(sql("SELECT opening FROM votes WHERE state = 'open'")).await.unwrap().get("opening").unwrap();
    assert!(!opening.contains(&secret), "the key is in no table");
}

#[tokio::test]
async fn closing_publishes_the_shuffled_ballots_in_which_each_receipt_finds_its_own_and_destroys_the_key() {
    let hall = Hall::open(7, 6).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    let choices = [Choice::Yes, Choice::Yes, Choice::Yes, Choice::Yes, Choice::No, Choice::Abstain];
    let mut receipts = Vec::new();
    for (seat, choice) in choices.into_iter().enumerate() {
        let _ = hall.cast(&vote, seat, Said::Choice(Choice::Abstain)).await.unwrap();
        let done = hall.cast(&vote, seat, Said::Choice(choice)).await.unwrap();
        assert!(done.replaces);
        receipts.push((done.receipt.unwrap(), Said::Choice(choice)));
    }
    let page = format!("/fr{}/steps/close", vote.address());
    let form = hall.secretary().get(&page).await.ok();
    hall.secretary().submit(&page, &[("version", &hidden(&form, "version"))]).await.done();
    assert_eq!(hall.of_keys(), [""; 0].map(std::path::PathBuf::from), "the key is gone, and what was beside it");
    assert_eq!(hall.lying().await, "");
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_seen").await, 0);
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    let papers = votes::papers(&mut reader, &vote.id).await.unwrap();
    let mut published: Vec<(String, Said)> = papers.into_iter().map(|paper| (paper.receipt, paper.said)).collect();
    published.sort();
    receipts.sort();
    assert_eq!(published, receipts, "the last ballot of each seat, and no other");
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(receipts.iter().all(|(receipt, _)| page.shows(receipt)));
    let closed = hall.vote(&vote).await;
    assert_eq!(
        lines(&closed)[1..],
        [
            "6 bulletins sur 7 sièges qui pouvaient voter.",
            "Ensemble\u{a0}: 4 pour, 1 contre, une abstention",
            "Deux tiers de 5 suffrages exprimés\u{a0}: 4\u{a0}; 4 pour\u{a0}: adopté.",
        ]
    );
}

#[tokio::test]
async fn a_receipt_is_shown_once_and_again_only_to_whoever_sends_the_very_same_ballot() {
    let hall = Hall::open(5, 5).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    let ballots = format!("/fr/council/ballots/{}", vote.id);
    let page = hall.mayor(0).get(&ballots).await.ok();
    let (number, said) = (hidden(&page, "number"), format!("said-{}", hall.at(0)));
    let fields = [("seat", hall.at(0)), ("number", number), (said.as_str(), "y".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let taken = hall.mayor(0).submit(&ballots, &fields).await.ok();
    let text = taken.text();
    let from = text.find(r#"<bdi dir="ltr">"#).unwrap() + 15;
    let receipt = &text[from..from + 12];
    let again = hall.mayor(0).submit(&ballots, &fields).await;
    assert_eq!(again.status, 422);
    assert!(again.shows("Ce bulletin était déjà arrivé") && again.shows(receipt));
    let page = hall.mayor(0).get(&ballots).await.ok();
    assert!(page.shows("Un bulletin est déjà enregistré pour ce siège.") && !page.shows(receipt));
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_voted").await, 1);
}

#[tokio::test]
async fn where_few_voted_totals_alone_are_published() {
    let hall = Hall::open(6, 6).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    hall.all_say(&vote, (3, 1, 0)).await;
    let vote = hall.close(&vote, Ending::Count).await;
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    assert_eq!(votes::papers(&mut reader, &vote.id).await.unwrap(), []);
    assert_eq!(hall.lying().await, "");
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("Seuls les totaux sont publiés"));
}

#[tokio::test]
async fn a_vote_whose_key_is_lost_is_not_counted_and_has_to_be_repeated() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    hall.all_say(&vote, (2, 0, 0)).await;
    hall.lose_keys();
    assert_eq!(refused(hall.cast(&vote, 2, Said::Choice(Choice::Yes)).await), "ballot-refused-key-gone");
    let close = format!("/fr{}/steps/close", vote.address());
    let form = hall.secretary().get(&close).await.ok();
    let refused = hall.secretary().submit(&close, &[("version", &hidden(&form, "version"))]).await;
    assert!(refused.shows("les bulletins ne peuvent être comptés"));
    assert_eq!(hall.trail("vote.key-gone").await, ["1"]);
    assert!(hall.vote(&vote).await.is_open(), "nothing is closed");
    let withdraw = format!("/fr{}/steps/withdraw", vote.address());
    let form = hall.secretary().get(&withdraw).await.ok();
    let fields = [("version", hidden(&form, "version")), ("reason-fr", "Clé perdue".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    hall.secretary().submit(&withdraw, &fields).await.done();
    assert!(matches!(hall.vote(&vote).await.state, State::Withdrawn(Some(_), _)));
    assert_eq!(hall.lying().await, "", "what cannot be opened is taken out");
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("Clé perdue"));
}

#[tokio::test]
async fn a_key_that_was_left_behind_is_destroyed_by_the_clock() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    hall.all_say(&vote, (3, 0, 0)).await;
    let _ = hall.close(&vote, Ending::Count).await;
    assert_eq!(hall.keys().len(), 1, "whoever closes by an action leaves it to the clock");
    platform::jobs::once(&hall.it.house.app).await.unwrap();
    assert_eq!(hall.of_keys().len(), 0);
}

#[tokio::test]
async fn nobody_enters_a_secret_ballot_for_another() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    let app = &hall.it.house.app;
    let secretary = testkit::House::actor(kernel::Role::Secretary, None);
    let said = Some(Said::Choice(Choice::Yes));
    let input = votes::BallotInput { number: app.random(24), seat: hall.seat(0).clone(), said, aloud: true };
    assert_eq!(refused(votes::cast(app, &secretary, &vote.id, input).await), "ballot-refused-no-ballots");
    assert!(!hall.secretary().get(&format!("/fr{}/aloud", vote.address())).await.status.is_success());
}

#[tokio::test]
async fn whoever_opens_a_secret_vote_is_told_in_each_language_that_its_key_would_lie_among_the_data() {
    let hall = Hall::open(5, 5).await;
    let says = [
        ("fr", "Sur ce serveur, les clés des scrutins secrets se trouvent dans le dossier des données"),
        ("ar", "تُحفظ مفاتيح الاقتراعات السرية على هذا الخادم داخل مجلد البيانات"),
        ("en", "On this server the keys of secret votes lie in the data folder"),
        ("es", "En este servidor, las claves de las votaciones secretas están en la carpeta de los datos"),
    ];
    for (matter, way, told) in [("removal", Way::Secret, true), ("decision", Way::Named, false)] {
        let vote = hall.prepare(proposal(matter, way)).await;
        for (lang, says) in says {
            let page = hall.secretary().get(&format!("/{lang}{}/steps/open", vote.address())).await.ok();
            assert_eq!(page.shows(says), told, "{matter} {lang}");
            let sent = format!(r#"action="/{lang}{}/steps/open"#, vote.address());
            assert!(page.text().contains(&sent), "it is not barred: {}", page.text());
        }
    }
}

#[tokio::test]
async fn nobody_is_warned_where_keys_lie_elsewhere() {
    let (hall, elsewhere) = (Hall::open(5, 5).await, tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(elsewhere.path(), &hall.it.house.app.site.ballot_keys).unwrap();
    let vote = hall.prepare(proposal("removal", Way::Secret)).await;
    let page = hall.secretary().get(&format!("/fr{}/steps/open", vote.address())).await.ok();
    assert!(page.shows("Une clé propre à ce scrutin") && !page.shows("dossier des données"));
}
