//! The order in which amendments are voted on, and the draft that comes of it.

use suffrage::amendment::{Change, Conflict, Contest, Distance, Place, UnfitChange, amended, order};

fn draft() -> Vec<String> {
    ["The council meets twice a year in the host city.", "It sends its minutes to each member."]
        .map(str::to_owned)
        .into()
}

fn replace(clause: usize, text: &str) -> Change {
    Change::Replace { clause, text: text.into() }
}

fn insert(after: usize, text: &str) -> Change {
    Change::Insert { after, text: text.into() }
}

/// The contests as a table: clause, whether after it, and the amendments of each question.
fn table(contests: &[Contest<u32>]) -> Vec<(usize, bool, Vec<Vec<u32>>)> {
    let row = |contest: &Contest<u32>| {
        let questions = contest.questions.iter().map(|question| question.amendments.clone()).collect();
        (contest.place.clause, contest.place.after, questions)
    };
    contests.iter().map(row).collect()
}

#[test]
fn the_farthest_from_the_text_is_voted_on_first_clause_by_clause() {
    let amendments = [
        (1, insert(1, "It may meet remotely.")),
        (2, replace(1, "The council meets three times a year in the host city.")),
        (3, replace(1, "The council meets when its president calls it.")),
        (4, Change::Strike { clause: 1 }),
        (5, Change::Strike { clause: 2 }),
        (6, insert(0, "This is the council's charter.")),
    ];
    let (contests, unfit) = order(&draft(), &amendments);
    assert_eq!(unfit, []);
    assert_eq!(
        table(&contests),
        [
            (0, true, vec![vec![6]]),
            (1, false, vec![vec![4], vec![3], vec![2]]),
            (1, true, vec![vec![1]]),
            (2, false, vec![vec![5]]),
        ]
    );
    let exclusive: Vec<_> = contests.iter().map(|contest| contest.exclusive).collect();
    assert_eq!(exclusive, [false, true, false, true]);
    // "twice" becomes "three times": three words of ten and eleven.
    assert_eq!(contests[1].questions[2].distance, Distance { changed: 3, of: 21 });
}

/// Of two that change every word, the striking comes first, and then the one of more words; of equals, the first that came.
#[test]
fn a_striking_comes_before_other_words_that_go_as_far() {
    let amendments = [
        (1, replace(2, "Nothing remains.")),
        (2, replace(2, "Nothing remains here.")),
        (3, Change::Strike { clause: 2 }),
        (4, replace(2, "Nothing lasts ever.")),
    ];
    let (contests, _) = order(&draft(), &amendments);
    assert_eq!(table(&contests), [(2, false, vec![vec![3], vec![2], vec![4], vec![1]])]);
}

#[test]
fn amendments_that_ask_for_the_very_same_are_put_once() {
    let same = replace(2, "It publishes its minutes.");
    let amendments = [(1, same.clone()), (2, Change::Strike { clause: 2 }), (3, same)];
    let (contests, _) = order(&draft(), &amendments);
    assert_eq!(table(&contests), [(2, false, vec![vec![2], vec![1, 3]])]);
}

#[test]
fn what_changes_nothing_or_names_no_clause_is_not_put_to_the_vote() {
    let amendments = [
        (1, replace(2, " It sends its minutes  to each member.")),
        (2, replace(3, "More.")),
        (3, Change::Strike { clause: 0 }),
        (4, insert(3, "More.")),
        (5, insert(2, "  ")),
    ];
    let (contests, unfit) = order(&draft(), &amendments);
    assert_eq!(contests, []);
    let missing = UnfitChange::NoSuchClause;
    assert_eq!(
        unfit,
        [(1, UnfitChange::Nothing), (2, missing(3)), (3, missing(0)), (4, missing(3)), (5, UnfitChange::Nothing)]
    );
}

#[test]
fn what_is_adopted_makes_the_new_text() {
    let adopted = [insert(0, "Charter."), replace(1, "It meets."), insert(1, "Once."), insert(1, "Or twice.")];
    let adopted = [&adopted[..], &[Change::Strike { clause: 2 }]].concat();
    assert_eq!(amended(&draft(), &adopted).unwrap(), ["Charter.", "It meets.", "Once.", "Or twice."]);
    assert_eq!(amended(&draft(), &[]).unwrap(), draft());
}

#[test]
fn two_that_exclude_each_other_are_never_both_adopted() {
    let both = [replace(1, "It meets."), Change::Strike { clause: 1 }];
    assert_eq!(amended(&draft(), &both), Err(Conflict(Place { clause: 1, after: false })));
}
