//! What becomes of a text: amendments in their order, settled by votes, and how it stands then.

use kernel::{Id, Lang, Localised};
use motions::{
    Amendment, AmendmentState, Asks,
    rules::{Fell, SetOrder, order, settle, standing},
};

use super::scene::{amendment, at, motion};

fn adopted(number: i64, asks: Asks, words: &str) -> Amendment {
    amendment(number, asks, words, AmendmentState::Adopted(format!("v{number}")))
}

fn after(key: &str) -> Asks {
    Asks::Insert(Some(key.into()))
}

/// The text as it stands, in French; what was struck is a dash.
fn text(amendments: &[Amendment], set: &[SetOrder]) -> Vec<String> {
    let motion = motion();
    let ranks: Vec<usize> =
        order(&motion, amendments, set).iter().flat_map(|it| &it.order).map(|placed| placed.at).collect();
    let says = |it: &motions::Passage| it.now.get(&Lang::Fr).cloned().unwrap_or_else(|| "–".into());
    standing(&motion, amendments, &ranks).iter().map(says).collect()
}

#[test]
fn a_clause_is_struck_and_another_comes_after_it() {
    let all = [adopted(1, Asks::Strike("c2".into()), ""), adopted(2, after("c2"), "Deux bis.")];
    assert_eq!(text(&all, &[]), ["Un.", "–", "Deux bis.", "Trois."]);
}

#[test]
fn new_clauses_at_one_place_come_in_the_order_in_which_they_are_voted() {
    let taken_over = amendment(1, after("c2"), "Deux bis.", AmendmentState::Accepted);
    let all = [taken_over, adopted(2, after("c2"), "Deux ter.")];
    let worked_out = text(&all, &[]);
    let set = |places: [&str; 2]| SetOrder {
        clause: "c2".into(),
        after: true,
        places: places.map(Id::new).into(),
        reason: Localised::one(Lang::Fr, "Parce que"),
        name: String::new(),
        at: at(),
    };
    assert_eq!(text(&all, &[set(["a2", "a1"])]), ["Un.", "Deux.", "Deux ter.", "Deux bis.", "Trois."]);
    assert_eq!(text(&all, &[set(["a1", "a2"])]), ["Un.", "Deux.", "Deux bis.", "Deux ter.", "Trois."]);
    assert!(worked_out.len() == 5, "and none is lost where nobody set it: {worked_out:?}");
}

#[test]
fn what_is_adopted_shuts_out_what_waits_at_its_clause_and_what_was_taken_over() {
    let asks = || Asks::Replace("c1".into());
    let all = [
        amendment(1, asks(), "Un, repris.", AmendmentState::Accepted),
        amendment(2, asks(), "Un, voté.", AmendmentState::Put("v".into())),
        amendment(3, asks(), "Un,  voté.", AmendmentState::Tabled),
        amendment(4, asks(), "Un, écarté.", AmendmentState::Tabled),
        amendment(5, after("c1"), "Un bis.", AmendmentState::Tabled),
    ];
    let settled = settle(&motion(), &all, &all[1].id, ("v", Some(true)), at());
    let state = |nth: usize| settled.iter().find(|it| it.id == all[nth].id).map(|it| it.state.clone());
    let fallen = Some(AmendmentState::Fallen(Fell::Excluded(all[1].id.clone())));
    assert_eq!((state(0), state(3)), (fallen.clone(), fallen));
    assert_eq!(state(2), Some(AmendmentState::Adopted("v".into())), "the very same shares its fate");
    assert_eq!(state(4), None, "a new clause stands beside it");
    assert_eq!(text(&settled, &[])[0], "Un, voté.");
    let rejected = settle(&motion(), &all, &all[1].id, ("v", Some(false)), at());
    assert_eq!(rejected.len(), 2, "the two that asked it, and nobody else");
}

#[test]
fn two_are_rivals_at_a_clause_or_where_they_ask_the_very_same() {
    let (motion, open) = (motion(), AmendmentState::Tabled);
    let it = |number, asks, words| amendment(number, asks, words, open.clone());
    let one = it(1, Asks::Replace("c1".into()), "Une.");
    assert!(one.rivals(&it(2, Asks::Strike("c1".into()), ""), &motion));
    assert!(!one.rivals(&it(2, Asks::Strike("c2".into()), ""), &motion));
    assert!(!one.rivals(&one, &motion), "none is its own");
    let new = it(3, after("c1"), "Un bis.");
    assert!(!one.rivals(&new, &motion) && !new.rivals(&it(4, after("c1"), "Un ter."), &motion));
    assert!(new.rivals(&it(4, after("c1"), "Un  bis."), &motion), "one clause is not asked for twice");
}
