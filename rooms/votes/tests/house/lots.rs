//! Lots, and what each is for: whoever draws one learns it before, and whoever reads the result afterwards.

use kernel::Lang;
use votes::{Count, Ending, Said, State, Vote, VoteResult};

use super::{Hall, election, hidden, lines};

/// An election by transferable vote on these orders of preference, counted.
async fn counted(hall: &Hall, seats: usize, names: &[&str], orders: &[(usize, &[usize])]) -> Vote {
    let vote = hall.opened(election("bureau", names, seats)).await;
    let orders = orders.iter().flat_map(|(n, order)| std::iter::repeat_n(order.to_vec(), *n));
    for (seat, order) in orders.enumerate() {
        let _ = hall.cast(&vote, seat, Said::Ranking(order)).await.expect("taken");
    }
    hall.close(&vote, Ending::Count).await
}

/// Enters a lot by its form.
async fn drawn(hall: &Hall, vote: &Vote, name: &str) -> Vote {
    let lot = format!("/fr{}/steps/lot", vote.address());
    let form = hall.secretary().get(&lot).await.ok();
    hall.secretary().submit(&lot, &[("version", &hidden(&form, "version")), ("drawn", name)]).await.done();
    hall.vote(vote).await
}

/// Seven papers for one seat: quota 4, which nobody has. Brahim and Carmen have the fewest, and were equal at every stage: the lot says who
/// of them is excluded (rule 51), and Awa is left in the end.
#[tokio::test]
async fn whoever_draws_a_lot_at_an_exclusion_reads_in_each_language_that_the_name_drawn_is_excluded() {
    let hall = Hall::open(7, 7).await;
    let vote = counted(&hall, 1, &["Awa", "Brahim", "Carmen"], &[(3, &[0]), (2, &[1]), (2, &[2])]).await;
    assert!(matches!(vote.state, State::Counting(..)));
    let says = [
        (
            Lang::Fr,
            "cette candidature est éliminée",
            "Nom tiré au sort\u{a0}: candidature éliminée",
            "obtient le siège",
        ),
        (Lang::Ar, "يُستبعد هذا الترشيح", "الاسم الذي خرج في القرعة: يُستبعد", "يُسند إليه المقعد"),
        (Lang::En, "that candidate is excluded", "Name drawn: is excluded", "gets the seat"),
        (Lang::Es, "esa candidatura queda eliminada", "Nombre sorteado: candidatura eliminada", "obtiene el puesto"),
    ];
    for (lang, means, field, other) in says {
        let form = hall.secretary().get(&format!("/{lang}{}/steps/lot", vote.address())).await.ok();
        assert!(form.shows(means) && form.shows(field) && !form.shows(other), "{lang}: {}", form.text());
        assert!(form.shows("Brahim") && !form.text().contains(r#"name="drawn" value="0""#), "{lang}");
    }
    let page = hall.secretary().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(
        page.shows("un tirage au sort, qui dira laquelle est éliminée"),
        "whoever conducts reads it on the page too"
    );
    let awaited = lines(&vote).pop().unwrap();
    assert_eq!(
        awaited,
        "Tirage au sort à faire pour savoir quelle candidature est éliminée, entre\u{a0}: Brahim et Carmen."
    );
    let vote = drawn(&hall, &vote, "2").await;
    assert_eq!(vote.elected(), [0], "the name drawn is out, and Awa is elected");
    assert_eq!(
        lines(&vote)[2..],
        [
            "Bulletins valables\u{a0}: 7\u{a0}; quota\u{a0}: 4 voix.",
            "Tirage au sort, candidature éliminée\u{a0}: Carmen.",
            "Siège attribué\u{a0}: Awa.",
        ]
    );
    let page = hall.it.house.visitor().get(&format!("/en{}", vote.address())).await.ok();
    assert!(page.shows("By lot, excluded: Carmen."), "anyone reads of the lot");
}

/// Twelve papers for three seats: quota 4. Awa and Brahim have 5 each, one over, and were equal at every stage: the lot says whose surplus is
/// transferred first (rule 49).
#[tokio::test]
async fn a_lot_between_those_who_have_a_seat_says_whose_surplus_goes_first() {
    let hall = Hall::open(12, 12).await;
    let names = ["Awa", "Brahim", "Carmen", "Driss"];
    let vote = counted(&hall, 3, &names, &[(5, &[0, 2]), (5, &[1, 2]), (1, &[2]), (1, &[3])]).await;
    let form = hall.secretary().get(&format!("/fr{}/steps/lot", vote.address())).await.ok();
    assert!(form.shows("son excédent est transféré en premier") && form.shows("a déjà un siège"));
    assert!(!form.shows("éliminée") && !form.shows("obtient le siège"));
    let vote = drawn(&hall, &vote, "1").await;
    assert!(lines(&vote).contains(&"Tirage au sort, excédent transféré en premier\u{a0}: Brahim.".to_owned()));
    assert_eq!(vote.elected()[..2], [0, 1]);
}

#[tokio::test]
async fn a_lot_that_was_drawn_for_a_seat_is_told_with_the_result() {
    let hall = Hall::open(4, 4).await;
    let vote = hall.opened(election("host", &["Smara", "Agadez"], 1)).await;
    for (seat, one) in [0, 0, 1, 1].into_iter().enumerate() {
        let _ = hall.cast(&vote, seat, Said::Marks(vec![one])).await.unwrap();
    }
    let vote = hall.close(&vote, Ending::Count).await;
    let form = hall.secretary().get(&format!("/fr{}/steps/lot", vote.address())).await.ok();
    assert!(form.shows("Nom tiré au sort\u{a0}: obtient le siège") && !form.shows("éliminée"));
    let vote = drawn(&hall, &vote, "1").await;
    let said = Lang::ALL.map(|lang| {
        let lines = votes::result_lines(&vote, votes::WORDS.words(lang));
        lines[lines.len() - 2..].join(" ").replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ")
    });
    assert_eq!(
        said,
        [
            "Tirage au sort, siège attribué : Agadez. Siège attribué : Agadez.",
            "القرعة، أُسند المقعد إلى: Agadez. أُسند المقعد إلى: Agadez.",
            "By lot, gets the seat: Agadez. Elected: Agadez.",
            "Por sorteo, puesto asignado: Agadez. Puesto asignado: Agadez.",
        ]
    );
    let page = hall.it.house.visitor().get(&format!("/fr{}", vote.address())).await.ok();
    assert!(page.shows("Tirage au sort, siège attribué\u{a0}: Agadez."));
}

/// The example of `elections.rs`, worked out by hand from rules 45 to 52: each stage in a sentence, its decimals as the language writes them.
#[tokio::test]
async fn a_count_is_told_stage_by_stage() {
    let hall = Hall::open(11, 11).await;
    let orders: [(usize, &[usize]); 4] = [(5, &[0, 1]), (1, &[0, 2]), (2, &[1]), (3, &[2])];
    let vote = counted(&hall, 2, &["Awa", "Brahim", "Carmen"], &orders).await;
    let said = |lang| {
        let lines = votes::stage_lines(&vote, votes::WORDS.words(lang)).join("\n");
        lines.replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ")
    };
    assert_eq!(
        said(Lang::Fr),
        "Premières préférences. Awa 6 (siège attribué) ; Brahim 2 ; Carmen 3.\n\
         Excédent : Awa. Awa 4 ; Brahim 3,66665 ; Carmen 3,33333 ; non transférables 0,00002.\n\
         Élimination : Carmen. Awa 4 ; Brahim 3,66665 (siège attribué) ; Carmen 0 ; non transférables 3,33335."
    );
    assert!(said(Lang::En).contains("Brahim 3.66665 (elected)"), "{}", said(Lang::En));
    assert!(said(Lang::Ar).contains("Brahim 3,66665 (أُسند المقعد)"), "{}", said(Lang::Ar));
    assert!(said(Lang::Es).contains("Brahim 3,66665 (puesto asignado)"), "{}", said(Lang::Es));
}

/// Four papers for one seat: quota 3. Brahim and Carmen have one each: the lot excludes Carmen, whose paper goes to Awa.
#[tokio::test]
async fn where_few_voted_in_secret_no_stage_is_told_nor_kept_and_a_lot_still_says_what_it_decided() {
    let hall = Hall::open(4, 4).await;
    let orders: [(usize, &[usize]); 3] = [(2, &[0]), (1, &[1, 0]), (1, &[2, 0])];
    let counting = counted(&hall, 1, &["Awa", "Brahim", "Carmen"], &orders).await;
    assert!(matches!(counting.state, State::Counting(..)));
    let closed = drawn(&hall, &counting, "2").await;
    for vote in [&counting, &closed] {
        assert_eq!(votes::stage_lines(vote, votes::WORDS.words(Lang::Fr)), [""; 0]);
        let VoteResult::Elected(Count::Transferable(count)) = &vote.closing().unwrap().result else {
            panic!("{vote:?}")
        };
        assert!(count.stages.iter().all(|stage| stage.votes.is_empty()), "{count:?}");
    }
    assert_eq!(
        lines(&closed)[2..],
        [
            "Bulletins valables\u{a0}: 4\u{a0}; quota\u{a0}: 3 voix.",
            "Tirage au sort, candidature éliminée\u{a0}: Carmen.",
            "Siège attribué\u{a0}: Awa.",
        ]
    );
    let page = hall.it.house.visitor().get(&format!("/fr{}", closed.address())).await.ok();
    assert!(page.shows("Seuls les totaux sont publiés") && !page.shows("étape par étape"), "{}", page.text());
}
