//! Proxies for some items.

use council::rules::{Answer, Chair, Channel, Reply, Session, SessionRefusal, Unanswered, carriers};
use kernel::{Id, Role};
use suffrage::{Covers, ProxyRefusal, Scope};

use super::{
    DAY, chair, convened, said, seat,
    sitting::{covered, for_items, in_hall, own, reckoned, someone, why},
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
    let whole = own(&[], 3, Reply::Proxy(seat(4))).unwrap();
    assert_eq!(carried(&[first, whole], "j"), [(1, 2), (3, 4)]);
}

#[test]
fn a_proxy_is_for_what_is_there_and_what_the_rules_let_it_be_for() {
    let nothing = |outcome| matches!(outcome, Err(Unanswered::Refused(SessionRefusal::NothingCovered)));
    assert!(nothing(for_items(&[], (1, 2), &[])), "for nothing");
    assert!(nothing(for_items(&[], (1, 2), &["i", "unknown"])));
    assert!(nothing(for_items(&[], (1, 2), &["k"])), "it was withdrawn");
    let matter = |key: &str| {
        let reply = (Reply::Proxy(seat(2)), vec![Covers::Matter(key.into())]);
        covered(&convened(said(DAY)), &[], &someone("account-1", Role::Reader), (1, reply, Channel::Own))
    };
    assert!(nothing(matter("of-mars")));
    assert_eq!(why(matter("budget")), [ProxyRefusal::Scope { given: Scope::Matter }]);
}

#[test]
fn whoever_gave_a_proxy_for_an_item_is_not_represented_in_the_quorum_of_the_session() {
    let (session, chairs): (Session, Vec<Chair>) = (convened(said(DAY)), (1..=5).map(chair).collect());
    let there = [in_hall(2, &[], ten(DAY)).unwrap()];
    let counted = |given: Answer| reckoned(&session, &chairs, (&[given], &there)).there;
    assert_eq!(counted(own(&[], 1, Reply::Proxy(seat(2))).unwrap()), 2);
    assert_eq!(counted(for_items(&[], (1, 2), &["i"]).unwrap()), 1);
}
