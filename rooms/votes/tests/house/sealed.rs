//! What lies sealed is what was written, and nothing older.

use platform::db::sql;
use suffrage::{Choice, Way};
use votes::{Ending, Said, Vote};

use super::{Hall, proposal, refused};

impl Hall {
    /// What lies in each row now.
    async fn rows(&self) -> Vec<(String, String)> {
        let lying = self.lying().await;
        let pair = |line: &str| line.split_once(' ').map(|(id, sealed)| (id.to_owned(), sealed.to_owned()));
        lying.lines().filter_map(pair).collect()
    }

    /// Puts this in the place of what lies in a row, as whoever writes in the database can.
    async fn put(&self, (id, sealed): &(String, String)) {
        let app = &self.it.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let update = sql("UPDATE vote_sealed SET sealed = $2 WHERE id = $1");
        assert_eq!(tx.run(update.with(id).with(sealed)).await.expect("it is put"), 1);
        tx.commit(app.now()).await.expect("it holds");
    }

    /// The two sums of the vote's file.
    fn summed(&self) -> (String, String) {
        let [file] = self.sums().try_into().expect("one vote is open");
        let text = std::fs::read_to_string(file).expect("it is read");
        let mut lines = text.lines().map(str::to_owned);
        (lines.next().expect("what was before"), lines.next().expect("what is after"))
    }

    fn write_summed(&self, before: &str, after: &str) {
        let [file] = self.sums().try_into().expect("one vote is open");
        std::fs::write(file, format!("{before}\n{after}\n")).expect("it is written");
    }
}

async fn opened(hall: &Hall) -> Vote {
    hall.opened(proposal("removal", Way::Secret)).await
}

#[tokio::test]
async fn an_older_sealed_ballot_put_back_in_the_place_of_its_successor_is_noticed() {
    let hall = Hall::open(5, 5).await;
    let vote = opened(&hall).await;
    hall.all_say(&vote, (5, 0, 0)).await;
    let before = hall.rows().await;
    let _ = hall.cast(&vote, 0, Said::Choice(Choice::No)).await.unwrap();
    let changed = hall.rows().await.into_iter().find(|row| !before.contains(row)).unwrap();
    let older = before.into_iter().find(|(id, _)| *id == changed.0).unwrap();
    hall.put(&older).await;
    assert_eq!(refused(hall.try_close(&vote, Ending::Count).await), "vote-refused-ballot-broken");
    hall.put(&changed).await;
    let _ = hall.cast(&vote, 1, Said::Choice(Choice::No)).await.unwrap();
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(vote.adopted(), Some(false), "three of five are no two thirds");
}

#[tokio::test]
async fn what_was_put_back_is_noticed_too_where_others_vote_after_it() {
    let hall = Hall::open(5, 5).await;
    let vote = opened(&hall).await;
    hall.all_say(&vote, (5, 0, 0)).await;
    let before = hall.rows().await;
    let _ = hall.cast(&vote, 0, Said::Choice(Choice::No)).await.unwrap();
    for row in &before {
        hall.put(row).await;
    }
    let _ = hall.cast(&vote, 1, Said::Choice(Choice::No)).await.expect("who votes meanwhile knows nothing of it");
    assert_eq!(refused(hall.try_close(&vote, Ending::Count).await), "vote-refused-ballot-broken");
}

#[tokio::test]
async fn beside_a_ballot_others_are_sealed_anew_so_that_nobody_sees_whose_row_changed() {
    let hall = Hall::open(40, 40).await;
    let vote = opened(&hall).await;
    let mut changed = Vec::new();
    for seat in 0..6 {
        let before = hall.rows().await;
        let _ = hall.cast(&vote, seat, Said::Choice(Choice::Yes)).await.unwrap();
        let now = hall.rows().await;
        assert_eq!(now.len(), 40);
        changed.push(now.iter().filter(|row| !before.contains(row)).count());
    }
    assert!(changed.iter().all(|rows| (2..=9).contains(rows)), "that of the ballot and others: {changed:?}");
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(vote.adopted(), Some(true), "what was sealed anew says what it said");
}

#[tokio::test]
async fn what_another_machine_wrote_of_the_sum_since_is_not_written_over() {
    let hall = Hall::open(5, 5).await;
    let vote = opened(&hall).await;
    hall.all_say(&vote, (2, 0, 0)).await;
    let (_, sum) = hall.summed();
    let other = "1".repeat(64);
    hall.write_summed(&other, &sum);
    let _ = hall.cast(&vote, 2, Said::Choice(Choice::Yes)).await.unwrap();
    let (before, after) = hall.summed();
    assert!(before == after && before != sum, "what was under way is over");
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(vote.adopted(), Some(true));
}

#[tokio::test]
async fn a_whole_state_of_the_ballots_put_back_from_a_copy_is_noticed() {
    let hall = Hall::open(5, 5).await;
    let vote = opened(&hall).await;
    hall.all_say(&vote, (3, 0, 0)).await;
    let copy = hall.rows().await;
    let _ = hall.cast(&vote, 3, Said::Choice(Choice::No)).await.unwrap();
    for row in &copy {
        hall.put(row).await;
    }
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let forget = sql("DELETE FROM vote_voted WHERE college = $1 AND seat = $2");
    tx.run(forget.with(&hall.seat(3).college).with(hall.seat(3).number)).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert_eq!(refused(hall.try_close(&vote, Ending::Count).await), "vote-refused-ballot-broken");
}

#[tokio::test]
async fn a_program_that_stopped_between_the_sum_and_its_ballots_goes_on_and_counts() {
    let other = "0".repeat(64);
    for holds in [true, false] {
        let hall = Hall::open(5, 5).await;
        let vote = opened(&hall).await;
        hall.all_say(&vote, (2, 0, 0)).await;
        let (before, after) = hall.summed();
        assert_eq!(before, after, "nothing is under way");
        // As it is left where the machine stopped: before its unit of work held, or after.
        if holds {
            hall.write_summed(&other, &after)
        } else {
            hall.write_summed(&before, &other)
        }
        let _ = hall.cast(&vote, 2, Said::Choice(Choice::No)).await.unwrap();
        let (before, after) = hall.summed();
        assert_eq!(before, after);
        if holds {
            hall.write_summed(&other, &after)
        } else {
            hall.write_summed(&before, &other)
        }
        let vote = hall.close(&vote, Ending::Count).await;
        assert_eq!(vote.adopted(), Some(true), "two of three are two thirds");
    }
}

#[tokio::test]
async fn without_the_sum_beside_its_key_a_vote_is_not_counted() {
    let hall = Hall::open(5, 5).await;
    let vote = opened(&hall).await;
    hall.all_say(&vote, (3, 0, 0)).await;
    let [file] = hall.sums().try_into().unwrap();
    std::fs::remove_file(file).unwrap();
    assert_eq!(refused(hall.cast(&vote, 3, Said::Choice(Choice::Yes)).await), "ballot-refused-key-gone");
    assert_eq!(refused(hall.try_close(&vote, Ending::Count).await), "vote-refused-key-gone");
}
