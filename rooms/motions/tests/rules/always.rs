//! What holds of every text, whoever did what to it in whatever order.

use std::collections::BTreeMap;

use kernel::{Actor, Id, Lang, Localised};
use motions::{
    Amendment, AmendmentInput, AmendmentState, Asks, Mover, Passage,
    rules::{Fell, Refusal, Scene, order, settle, standing},
};
use proptest::prelude::*;

use super::scene::{item, motion, session, sitting};

/// Something that is done to the amendments; each is named by its place in their list.
#[derive(Debug, Clone)]
enum Act {
    Table(Asks, usize),
    Accept(usize),
    Withdraw(usize),
    SetAside(usize),
    Put(usize),
    /// The vote on the one that was put is over: adopted, rejected, or none was held.
    Vote(Option<bool>),
}

fn asked() -> impl Strategy<Value = Asks> {
    let key = (1..=3_usize).prop_map(|n| format!("c{n}"));
    prop_oneof![
        key.clone().prop_map(Asks::Replace),
        key.clone().prop_map(Asks::Strike),
        prop::option::of(key).prop_map(Asks::Insert),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (asked(), 0..3_usize).prop_map(|(asks, words)| Act::Table(asks, words)),
        2 => (0..12_usize).prop_map(Act::Accept),
        1 => (0..12_usize).prop_map(Act::Withdraw),
        1 => (0..12_usize).prop_map(Act::SetAside),
        4 => (0..12_usize).prop_map(Act::Put),
        4 => prop_oneof![5 => Just(Some(true)), 2 => Just(Some(false)), 1 => Just(None)].prop_map(Act::Vote),
    ]
}

/// What an amendment asks for is one of three texts, so that some ask the same. A striking has none.
fn words(asks: &Asks, nth: usize) -> Localised {
    match asks {
        Asks::Strike(_) => Localised::default(),
        _ => Localised::one(Lang::Fr, format!("Texte {nth}.")),
    }
}

/// The amendments after these acts: what the rules refuse is not done.
fn after(acts: &[Act]) -> Vec<Amendment> {
    let (motion, session, item) = (motion(), session(), item());
    let (sitting, system, scene) = (sitting(&session, &item), Actor::system(), Scene::default());
    let over = (&motion, &sitting);
    let mut all: Vec<Amendment> = Vec::new();
    for act in acts {
        let done: Result<Amendment, Refusal> = match act {
            Act::Table(asks, nth) => {
                let (id, number) = (Id::new(format!("a{}", all.len())), all.len() as i64 + 1);
                let input = AmendmentInput {
                    asks: asks.clone(),
                    lang: Lang::Fr,
                    words: words(asks, *nth),
                    note: Localised::default(),
                };
                let drafted = Amendment::draft(&system, (id, Mover::Secretariat), &scene, over, input);
                drafted.and_then(|it| it.table(&system, &scene, over, (&all, number)))
            }
            Act::Vote(adopted) => {
                let put = all.iter().find(|it| matches!(it.state, AmendmentState::Put(_))).cloned();
                if let Some(put) = put {
                    let vote = put.state.vote().expect("it was put to one");
                    for settled in settle(&motion, &all, &put.id, (vote, *adopted), sitting.now) {
                        keep(&mut all, settled);
                    }
                }
                continue;
            }
            Act::Accept(at) | Act::Withdraw(at) | Act::SetAside(at) | Act::Put(at) => {
                let Some(it) = all.get(*at).cloned() else { continue };
                match act {
                    Act::Accept(_) => it.accept(&system, &scene, over, &all),
                    Act::Withdraw(_) => it.withdraw(&system, &scene, over, Localised::default()),
                    Act::SetAside(_) => it.set_aside(&system, &scene, &sitting, Localised::one(Lang::Fr, "Sans objet")),
                    _ => {
                        let vote = format!("v{}", it.id);
                        it.put(&system, &scene, over, (&all, &[]), vote)
                    }
                }
            }
        };
        if let Ok(it) = done {
            keep(&mut all, it);
        }
    }
    all
}

fn keep(all: &mut Vec<Amendment>, it: Amendment) {
    match all.iter_mut().find(|there| there.id == it.id) {
        Some(there) => *there = it,
        None => all.push(it),
    }
}

/// The text as it stands, the amendments given in this list.
fn text(all: &[Amendment]) -> Vec<Passage> {
    let motion = motion();
    let ranks: Vec<usize> = order(&motion, all, &[]).iter().flat_map(|it| &it.order).map(|placed| placed.at).collect();
    standing(&motion, all, &ranks)
}

/// Whether what an amendment asks for is in the text, by itself or by another that asks the very same.
fn is_in(it: &Amendment, all: &[Amendment], text: &[Passage]) -> bool {
    text.iter().any(|passage| {
        let by = passage.by.as_ref().and_then(|by| all.iter().find(|it| it.id == *by));
        by.is_some_and(|by| by.id == it.id || by.asks_the_same(it))
            && match &it.asks {
                Asks::Strike(key) => passage.is_struck() && passage.clause.as_ref() == Some(key),
                Asks::Replace(key) => {
                    passage.clause.as_ref() == Some(key)
                        && passage.now.get(&Lang::Fr).map(String::as_str) == it.words.get(Lang::Fr)
                }
                Asks::Insert(_) => {
                    passage.clause.is_none() && passage.now.get(&Lang::Fr).map(String::as_str) == it.words.get(Lang::Fr)
                }
            }
    })
}

fn is_adopted(it: &Amendment) -> bool {
    matches!(it.state, AmendmentState::Adopted(_))
}

/// Where a passage stands: after which clause of the motion.
fn places(text: &[Passage]) -> BTreeMap<String, usize> {
    text.iter().enumerate().filter_map(|(at, it)| Some((it.clause.clone()?, at))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_adopted_or_taken_over_is_in_the_text_and_nothing_else_is(
        acts in prop::collection::vec(act(), 0..40),
    ) {
        let all = after(&acts);
        let text = text(&all);
        for it in &all {
            let stands = is_adopted(it) || it.state == AmendmentState::Accepted;
            let by = text.iter().any(|passage| passage.by.as_ref() == Some(&it.id));
            prop_assert!(!stands || is_in(it, &all, &text), "{it:?} is lost from {text:?}");
            prop_assert!(stands || !by, "{it:?} is in {text:?}");
        }
    }

    #[test]
    fn each_clause_stands_once_and_in_its_place_and_new_ones_right_after_the_clause_that_they_name(
        acts in prop::collection::vec(act(), 0..40),
    ) {
        let all = after(&acts);
        let text = text(&all);
        let places = places(&text);
        prop_assert_eq!(text.iter().filter(|it| it.clause.is_some()).count(), 3);
        prop_assert!(places["c1"] < places["c2"] && places["c2"] < places["c3"]);
        for (at, passage) in text.iter().enumerate().filter(|(_, it)| it.clause.is_none()) {
            let by = all.iter().find(|it| Some(&it.id) == passage.by.as_ref()).expect("a new clause came with one");
            let before = text[..at].iter().rev().find_map(|it| it.clause.clone());
            prop_assert_eq!(before.as_deref(), by.asks.clause());
        }
    }

    #[test]
    fn what_is_adopted_at_a_clause_has_no_rival_that_stands_or_waits(acts in prop::collection::vec(act(), 0..40)) {
        let (all, motion) = (after(&acts), motion());
        for one in all.iter().filter(|it| is_adopted(it)) {
            for other in all.iter().filter(|it| it.rivals(one, &motion)) {
                let stands = is_adopted(other) || other.is_open() || other.state == AmendmentState::Accepted;
                // Those that asked the very same were adopted by the same vote.
                let shares = other.asks_the_same(one) && other.state == one.state
                    || other.asks_the_same(one) && other.state == AmendmentState::Accepted;
                prop_assert!(!stands || shares, "{one:?} and {other:?}");
            }
            let fell = |it: &&Amendment| it.state == AmendmentState::Fallen(Fell::Excluded(one.id.clone()));
            prop_assert!(all.iter().filter(fell).all(|it| it.asks.place(&motion) == one.asks.place(&motion)));
        }
    }

    #[test]
    fn the_text_and_the_order_of_the_votes_do_not_depend_on_what_amendments_are_called(
        acts in prop::collection::vec(act(), 0..40),
        turn in any::<u64>(),
    ) {
        let all = after(&acts);
        // Other identities, in another alphabetical order; the numbers, by which they were tabled, stay.
        let name = |id: &str| Id::new(format!("{:016x}", kernel::sha256_hex(format!("{turn}{id}")).bytes().fold(turn, |sum, byte| {
            sum.rotate_left(5) ^ u64::from(byte)
        })));
        let renamed: Vec<Amendment> = all.iter().map(|it| Amendment { id: name(it.id.as_str()), ..it.clone() }).collect();
        let said = |text: &[Passage]| -> Vec<_> {
            text.iter().map(|it| (it.clause.clone(), it.was.clone(), it.now.clone())).collect()
        };
        prop_assert_eq!(said(&text(&all)), said(&text(&renamed)));
        let ranks = |all: &[Amendment]| -> Vec<Vec<usize>> {
            order(&motion(), all, &[]).iter().map(|it| it.order.iter().map(|placed| placed.at).collect()).collect()
        };
        prop_assert_eq!(ranks(&all), ranks(&renamed));
    }
}

#[test]
fn where_one_was_taken_over_and_a_rival_adopted_the_steps_refuse_and_the_vote_lets_it_fall() {
    let replace = |words| Act::Table(Asks::Replace("c1".into()), words);
    let all = after(&[replace(0), replace(1), Act::Accept(0), Act::Accept(1), Act::Put(1), Act::Vote(Some(true))]);
    assert!(matches!(all[0].state, AmendmentState::Fallen(Fell::Excluded(_))), "taken over, then shut out");
    assert!(is_adopted(&all[1]), "which could not be taken over beside it, and was put");
    let all = after(&[replace(0), Act::Put(0), Act::Vote(Some(true)), replace(1), Act::Accept(1), Act::Put(1)]);
    assert_eq!(all.len(), 1, "nothing is tabled where one was adopted");
}
