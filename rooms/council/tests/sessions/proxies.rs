//! Proxies for some items.

use council::rules::{Answer, Chair, Given, Reply, Session, SessionRefusal, Unanswered, carriers};
use kernel::Id;
use suffrage::{Covers, ProxyRefusal, Scope};

use super::{
    DAY, chair, convened, said, seat,
    sitting::{for_items, in_hall, own, proxy, reckoned, to_items, why},
    ten,
};

#[test]
fn a_proxy_for_some_items_is_cast_under_these_alone_and_stands_beside_others() {
    let session = convened(said(DAY));
    let chairs: Vec<Chair> = (1..=5).map(chair).collect();
    let first = for_items(&[], (1, 2), &["i", "j"]).unwrap();
    let carried = |given: &[Answer], item: &str| {
        let all = carriers(&session, &chairs, given, (&Id::new(item), "decision"));
        all.into_iter().map(|(giver, holder)| (giver.number, holder.number)).collect::<Vec<_>>()
    };
    let given = [first.clone()];
    assert_eq!(carried(&given, "i"), [(1, 2)]);
    assert_eq!(carried(&given, "j"), [(1, 2)]);
    assert_eq!(carried(&given, "another"), []);
    let limit = why(for_items(&given, (3, 2), &["j"]));
    assert_eq!(limit, [ProxyRefusal::LimitPassed { most: 1 }], "under that item seat 2 carries one already");
    let whole = own(&[], 3, proxy(4)).unwrap();
    assert_eq!(carried(&[first, whole], "j"), [(1, 2), (3, 4)]);
}

#[test]
fn one_answer_gives_several_proxies_each_for_something_else() {
    let session = convened(said(DAY));
    let chairs: Vec<Chair> = (1..=5).map(chair).collect();
    let give = |given: &[Answer], all: Vec<Given>| own(given, 1, Reply::Proxy(all));
    let both = give(&[], vec![to_items(2, &["i"]), to_items(3, &["j"])]).unwrap();
    let carried = |item: &str| carriers(&session, &chairs, std::slice::from_ref(&both), (&Id::new(item), "decision"));
    assert_eq!(carried("i"), [(seat(1), seat(2))].into());
    assert_eq!(carried("j"), [(seat(1), seat(3))].into());
    assert!(!both.is_whole() && !both.stays_away(&session), "it comes for what else there is");
    let twice = why(give(&[], vec![to_items(2, &["i"]), to_items(3, &["j", "i"])]));
    assert_eq!(twice, [ProxyRefusal::AlreadyGiven { holder: seat(2) }], "one vote, two who would cast it");
    let excused = [own(&[], 3, Reply::Excused).unwrap()];
    let refused = give(&excused, vec![to_items(2, &["i"]), to_items(3, &["j"])]);
    assert!(matches!(refused, Err(Unanswered::Refused(SessionRefusal::HolderExcused))), "the second is judged too");
    let carries = own(std::slice::from_ref(&both), 3, Reply::Excused);
    assert!(matches!(carries, Err(Unanswered::Carries(seats)) if seats == [seat(1)]));
    let former = Given { holding: Id::new("former"), ..to_items(2, &["i"]) };
    assert_eq!(why(give(&[], vec![former])), [ProxyRefusal::HolderNotAMember], "it was meant for who sat there before");
    let without = chairs.iter().filter(|it| it.at != seat(3)).cloned().collect::<Vec<_>>();
    let left = carriers(&session, &without, std::slice::from_ref(&both), (&Id::new("i"), "decision"));
    assert_eq!(left, [(seat(1), seat(2))].into(), "of two the one stands though the other lapsed");
}

#[test]
fn a_proxy_is_for_what_is_there_and_what_the_rules_let_it_be_for() {
    let nothing = |outcome| matches!(outcome, Err(Unanswered::Refused(SessionRefusal::NothingCovered)));
    assert!(nothing(for_items(&[], (1, 2), &[])), "for nothing");
    assert!(nothing(for_items(&[], (1, 2), &["i", "unknown"])));
    assert!(nothing(for_items(&[], (1, 2), &["k"])), "it was withdrawn");
    let matter = |key: &str| own(&[], 1, Reply::Proxy(vec![Given::to(&chair(2), vec![Covers::Matter(key.into())])]));
    assert!(nothing(matter("of-mars")));
    assert_eq!(why(matter("budget")), [ProxyRefusal::Scope { given: Scope::Matter }]);
}

#[test]
fn whoever_gave_a_proxy_for_an_item_is_not_represented_in_the_quorum_of_the_session() {
    let (session, chairs): (Session, Vec<Chair>) = (convened(said(DAY)), (1..=5).map(chair).collect());
    let there = [in_hall(2, &[], ten(DAY)).unwrap()];
    let counted = |given: Answer| reckoned(&session, &chairs, (&[given], &there)).there;
    assert_eq!(counted(own(&[], 1, proxy(2)).unwrap()), 2);
    assert_eq!(counted(for_items(&[], (1, 2), &["i"]).unwrap()), 1);
}
