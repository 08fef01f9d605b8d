//! The single transferable vote against a published count, and against what each rule of the Order says.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use suffrage::{
    Slip,
    election::{Act, LotFor, Ranking, Transferable, Votes, WrongLot, transferable},
};

/// Papers: how many, and their preferences, candidates numbered from 1.
fn papers(candidates: usize, rows: &[(u32, &[usize])]) -> Vec<Slip<Ranking>> {
    let slip = |(weight, row): &(u32, &[usize])| {
        let preferences = row.iter().map(|one| one - 1).collect();
        let choice = Ranking::new(preferences, candidates).unwrap();
        Slip { college: "all".into(), weight: *weight, by_proxy: false, choice }
    };
    rows.iter().map(slip).collect()
}

/// Papers from a file of test data.
fn file(candidates: usize, text: &str) -> Vec<Slip<Ranking>> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<Vec<usize>> = lines.map(|line| line.split(',').map(|n| n.parse().unwrap()).collect()).collect();
    let rows: Vec<_> = rows.iter().map(|row| (u32::try_from(row[0]).unwrap(), &row[1..])).collect();
    papers(candidates, &rows)
}

/// The stages as a table: what was done, each candidate's votes, those elected; candidates numbered from 1.
fn table(count: &Transferable) -> Vec<String> {
    let stage = |stage: &suffrage::election::Stage| {
        let act = match stage.act {
            Act::First => "first".to_owned(),
            Act::Surplus(of) => format!("surplus {}", of + 1),
            Act::Exclusion(of) => format!("exclusion {}", of + 1),
        };
        let votes: Vec<_> = stage.votes.iter().map(Votes::to_string).collect();
        let elected: Vec<_> = stage.elected.iter().map(|one| (one + 1).to_string()).collect();
        format!("{act}: {} -> {}", votes.join(" "), elected.join(" "))
    };
    count.stages.iter().map(stage).collect()
}

/// The count of Renfrewshire Council's ward 11 of 4 May 2017 as published, stage by stage, to five decimals
/// (github.com/gerrymulvenna/council17, 2017/SCO/renfrewshire/S13003085/ResultsJson.json at
/// 001d61bc641bbf0d9511b889b62ce8504e1ab3cd, taken from the council's results).
#[test]
fn the_published_count_of_a_scottish_ward_comes_out_stage_by_stage() {
    let papers = file(5, include_str!("data/renfrewshire-2017-ward-11.csv"));
    let count = transferable(3, 5, &papers, &[]).unwrap();
    assert_eq!((count.valid, count.quota), (5613, 1404));
    assert_eq!(
        table(&count),
        [
            "first: 1783.00000 212.00000 170.00000 2552.00000 896.00000 -> 4 1",
            "surplus 4: 1783.00000 537.68416 230.72840 1404.00000 1212.68736 -> ",
            "surplus 1: 1404.00000 578.49568 406.94064 1404.00000 1288.99640 -> ",
            "exclusion 3: 1404.00000 733.70360 0.00000 1404.00000 1407.34264 -> 5",
        ]
    );
    assert_eq!((count.elected, count.awaits), (vec![3, 0, 4], None));
}

/// The count of The Highland Council's ward 1 of 4 May 2017 as published (the same place, 2017/SCO/highland/S13002990/
/// ResultsJson.json at da362f7929f2e944d478e3980da78b641ce3b12a): nobody has the quota until five are excluded, and the first is
/// elected without it.
#[test]
fn the_published_count_of_a_ward_where_nobody_has_a_surplus_comes_out_too() {
    let papers = file(8, include_str!("data/highland-2017-ward-1.csv"));
    let count = transferable(3, 8, &papers, &[]).unwrap();
    assert_eq!((count.valid, count.quota), (2807, 702));
    let whole = table(&count).into_iter().map(|stage| stage.replace(".00000", "")).collect::<Vec<_>>();
    assert_eq!(
        whole,
        [
            "first: 311 556 473 504 52 89 265 557 -> ",
            "exclusion 5: 327 564 480 510 0 91 269 561 -> ",
            "exclusion 6: 341 571 521 521 0 0 274 565 -> ",
            "exclusion 7: 367 612 556 587 0 0 0 622 -> ",
            "exclusion 1: 0 681 669 671 0 0 0 658 -> ",
            "exclusion 8: 0 689 804 899 0 0 0 0 -> 4 3 2",
        ]
    );
}

/// 30 papers for 2 seats: the quota is 11. The first has 15, a surplus of 4; each paper is worth 4/15 cut to 0.26666, so 10 papers
/// for the second are 2.66660. Worked out by hand from rules 45 to 48.
#[test]
fn a_surplus_is_cut_to_five_decimals_and_what_is_cut_is_lost() {
    let papers = papers(3, &[(10, &[1, 2]), (5, &[1]), (8, &[2]), (7, &[3])]);
    let count = transferable(2, 3, &papers, &[]).unwrap();
    assert_eq!(
        table(&count),
        [
            "first: 15.00000 8.00000 7.00000 -> 1",
            "surplus 1: 11.00000 10.66660 7.00000 -> ",
            "exclusion 3: 11.00000 10.66660 0.00000 -> 2",
        ]
    );
    assert_eq!(count.stages[1].lost.to_string(), "1.33340");
}

/// 36 papers for 3 seats: the quota is 10. The first has 20, so each of its papers goes on at 10/20; the second then has 16, so
/// those papers go on at a half of 6/16, which is 0.18750, and its own six at 6/16 (rule 48(3) and (4)).
#[test]
fn a_paper_that_was_transferred_carries_its_value_into_the_next_surplus() {
    let papers = papers(4, &[(20, &[1, 2, 4]), (6, &[2, 3]), (7, &[3]), (3, &[4])]);
    let count = transferable(3, 4, &papers, &[]).unwrap();
    assert_eq!(
        table(&count),
        [
            "first: 20.00000 6.00000 7.00000 3.00000 -> 1",
            "surplus 1: 10.00000 16.00000 7.00000 3.00000 -> 2",
            "surplus 2: 10.00000 10.00000 9.25000 6.75000 -> ",
            "exclusion 4: 10.00000 10.00000 9.25000 0.00000 -> 3",
        ]
    );
}

/// 30 papers for 3 seats: the quota is 8. The first has a surplus of 7 out of 15, which is 0.46666 for each of its papers.
#[test]
fn a_surplus_passes_over_those_who_are_elected_already() {
    let papers = papers(4, &[(15, &[1, 2, 4]), (10, &[2, 4]), (5, &[3])]);
    let count = transferable(3, 4, &papers, &[]).unwrap();
    assert_eq!(
        table(&count),
        [
            "first: 15.00000 10.00000 5.00000 0.00000 -> 1 2",
            "surplus 1: 8.00000 10.00000 5.00000 6.99990 -> ",
            "surplus 2: 8.00000 8.00000 5.00000 8.99990 -> 4",
        ]
    );
}

#[test]
fn the_last_vacancies_go_to_those_who_are_left_without_a_further_transfer() {
    let papers = papers(3, &[(6, &[1]), (5, &[2, 3]), (4, &[3])]);
    let count = transferable(2, 3, &papers, &[]).unwrap();
    assert_eq!(table(&count), ["first: 6.00000 5.00000 4.00000 -> 1", "exclusion 3: 6.00000 5.00000 0.00000 -> 2"]);
    let more_seats_than_candidates = transferable(5, 4, &papers, &[]).unwrap();
    assert_eq!(table(&more_seats_than_candidates), ["first: 6.00000 5.00000 4.00000 0.00000 -> 1 2 3 4"]);
}

/// The third and the fourth have 4 each after the fifth is excluded; before, the fourth had 3: the fourth goes (rule 51(2)(a)).
#[test]
fn of_two_who_are_last_the_one_who_had_fewer_before_is_excluded() {
    let papers = papers(5, &[(10, &[1]), (9, &[2]), (4, &[3]), (3, &[4]), (1, &[5, 4])]);
    let count = transferable(1, 5, &papers, &[]).unwrap();
    let acts: Vec<_> = count.stages.iter().map(|stage| stage.act).collect();
    assert_eq!(&acts[..3], [Act::First, Act::Exclusion(4), Act::Exclusion(3)]);
}

/// The first and the second have both a surplus of 2, and were equal at every stage: a lot says whose goes first (rule 49(3)).
#[test]
fn those_who_were_equal_at_every_stage_wait_for_a_lot_drawn_by_hand() {
    let tied = papers(4, &[(10, &[1, 3]), (10, &[2, 4]), (2, &[3]), (1, &[4])]);
    let count = transferable(3, 4, &tied, &[]).unwrap();
    assert_eq!((count.quota, count.awaits), (6, Some((LotFor::Surplus, vec![0, 1]))));
    let drawn = transferable(3, 4, &tied, &[1]).unwrap();
    assert_eq!(drawn.stages[1].act, Act::Surplus(1));
    assert_eq!(drawn.awaits, None);
    assert_eq!(transferable(3, 4, &tied, &[2]), Err(WrongLot { drawn: 2, between: vec![0, 1] }));

    let last = papers(3, &[(5, &[1]), (2, &[2]), (2, &[3])]);
    let count = transferable(2, 3, &last, &[]).unwrap();
    assert_eq!(count.awaits, Some((LotFor::Exclusion, vec![1, 2])));
    assert_eq!(transferable(2, 3, &last, &[1]).unwrap().elected, [0, 2]);
}

#[test]
fn a_ballot_of_weight_three_is_three_papers() {
    let heavy = papers(3, &[(3, &[1, 2]), (2, &[2]), (2, &[3])]);
    let light = papers(3, &[(1, &[1, 2]), (1, &[1, 2]), (1, &[1, 2]), (2, &[2]), (2, &[3])]);
    assert_eq!(transferable(1, 3, &heavy, &[2]), transferable(1, 3, &light, &[2]));
}

#[test]
fn nobody_is_elected_without_a_paper_whatever_the_seats() {
    for seats in 1..=4 {
        let count = transferable(seats, 3, &[], &[]).unwrap();
        assert_eq!((count.valid, count.elected.as_slice(), count.awaits), (0, [].as_slice(), None), "{seats} seats");
        assert_eq!(count.stages.len(), 1, "the first preferences were counted: there were none");
    }
}
