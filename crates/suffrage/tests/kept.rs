//! Results as they are kept: read back, they are equal; the words they are kept by are for ever.

use suffrage::{
    Attendance, Bar, Base, Body, Choice, Counts, Figures, Fraction, Majority, Outcome, QuorumReckoning, Reckoning,
    Slip, Threshold, Tie,
    election::{Ranking, Transferable, transferable},
};

fn kept<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(it: &T) -> String {
    let text = serde_json::to_string(it).expect("it is JSON");
    assert_eq!(&serde_json::from_str::<T>(&text).expect("it reads back"), it);
    text
}

#[test]
fn a_majority_is_kept_by_words() {
    let there = Attendance { college: "elected".into(), seats: 31, filled: 20, present: 18, represented: 0 };
    let votes = Counts { yes: 13, no: 4, abstain: 1 };
    let two_thirds = Threshold::AtLeast(Fraction::new(2, 3).unwrap());
    let majority = Majority {
        key: "two-thirds".into(),
        threshold: two_thirds,
        of: Base::Cast,
        abstentions: false,
        tie: None,
        double: None,
    };
    let reckoning: Reckoning = majority.reckon(&[Figures { there, votes }]).unwrap();
    assert_eq!(
        kept(&reckoning),
        r#"{"whole":{"threshold":{"at-least":"2/3"},"of":"cast","base":17,"needed":12,"votes":{"yes":13,"no":4,"abstain":1},"reached":true},"by_college":null,"outcome":"adopted"}"#
    );
    assert_eq!(
        kept(&Outcome::Settled { by: Tie::StatusQuo, adopted: false }),
        r#"{"settled":{"by":"status-quo","adopted":false}}"#
    );
    assert_eq!(kept(&Choice::Abstain), r#""abstain""#);
}

#[test]
fn a_quorum_is_kept_by_words() {
    let bar = Bar::Share(Threshold::MoreThan(Fraction::new(1, 2).unwrap()), Body::Seats);
    let met = suffrage::Met { asked: bar, base: 31, needed: 16, there: 18, reached: true };
    let quorum = QuorumReckoning { second: false, whole: Some(met), colleges: Vec::new(), there: 18, met: true };
    assert_eq!(
        kept(&quorum),
        r#"{"second":false,"whole":{"asked":{"share":[{"more-than":"1/2"},"seats"]},"base":31,"needed":16,"there":18,"reached":true},"colleges":[],"there":18,"met":true}"#
    );
}

#[test]
fn a_count_is_kept_to_its_last_decimal() {
    let slip = |order: Vec<usize>| Slip {
        college: "c".into(),
        weight: 1,
        by_proxy: false,
        choice: Ranking::new(order, 3).unwrap(),
    };
    let slips: Vec<_> = (0..7).map(|_| slip(vec![0, 1])).chain((0..3).map(|_| slip(vec![2]))).collect();
    let count: Transferable = transferable(2, 3, &slips, &[]).unwrap();
    assert!(kept(&count).contains(r#""act":{"surplus":0},"votes":["400000","#), "{}", kept(&count));
}
