//! Any sound rules.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use kernel::{Lang, Localised, clean_line};
use proptest::{collection::vec, option, prelude::*, sample::select, sample::subsequence};
use suffrage::{
    Asked, Ballots, Bar, Base, Body, College, Decided, Double, Fraction, Majority, Matter, Method, Notice, Proxies,
    Quorum, Rules, Scope, SecondBallot, SecondCall, Threshold, Tie, Way, Weights,
};

/// Any text in four languages, with what would break a file that does not quote well.
fn text() -> impl Strategy<Value = Localised> {
    vec("[a-zé\"'\\\\#=\\[\\]{}سمارة]{1,12}( [a-z]{1,6})?", 4).prop_map(|texts| {
        let texts = Lang::ALL.into_iter().zip(texts);
        texts.fold(Localised::default(), |text, (lang, one)| text.with(lang, clean_line(&one, 500).unwrap()))
    })
}

fn threshold() -> impl Strategy<Value = Threshold> {
    (1..=7_u32, 0..7_u32, any::<bool>()).prop_map(|(below, above, strict)| match strict {
        true => Threshold::MoreThan(Fraction::new(above % below, below).unwrap()),
        false => Threshold::AtLeast(Fraction::new(above % below + 1, below).unwrap()),
    })
}

fn bar(seats: u32) -> impl Strategy<Value = Bar> {
    let share = (threshold(), select(Body::ALL)).prop_map(|(threshold, of)| Bar::Share(threshold, of));
    prop_oneof![(1..=seats).prop_map(Bar::Number), share]
}

const NAMES: [&str; 3] = ["c0", "c1", "c2"];
/// No college of these rules has fewer seats.
const FEWEST: u32 = 3;

fn asked() -> impl Strategy<Value = Asked> {
    let college = |name: &'static str| bar(FEWEST).prop_map(move |bar| (name.to_owned(), bar));
    let some = subsequence(NAMES.to_vec(), 0..=3);
    (bar(FEWEST), some.prop_flat_map(move |names| names.into_iter().map(college).collect::<Vec<_>>()))
        .prop_map(|(whole, colleges)| Asked { whole, colleges })
}

fn quorum() -> impl Strategy<Value = Quorum> {
    let second = prop_oneof![Just(SecondCall::TheSame), Just(SecondCall::Nothing), asked().prop_map(SecondCall::Less)];
    (any::<bool>(), asked(), second).prop_map(|(proxies, first, second)| Quorum { proxies, first, second })
}

fn majority(key: &'static str, double: bool) -> impl Strategy<Value = Majority> {
    let twice = (threshold(), select(Base::ALL), option::of(Just(1_u32)));
    let twice = twice.prop_map(|(threshold, of, colleges)| Double { threshold, of, colleges });
    (threshold(), select(Base::ALL), any::<bool>(), select(Tie::ALL), twice).prop_map(
        move |(threshold, of, abstentions, tie, twice)| {
            let double = double.then_some(twice);
            let tie = threshold.is_more_than_half().then_some(tie);
            Majority { key: key.into(), threshold, of, abstentions, tie, double }
        },
    )
}

fn matter(at: usize) -> impl Strategy<Value = Matter> {
    let decided = select(vec![
        Decided::Vote("plain".into()),
        Decided::Vote("twice".into()),
        Decided::Election(Method::TwoRounds("plain".into())),
        Decided::Election(Method::Approval),
        Decided::Election(Method::Transferable),
    ]);
    let ways = subsequence(Way::ALL.to_vec(), 1..=5).prop_shuffle();
    // Hands alone weigh nothing, and these rules may give weights.
    let ways = ways.prop_map(|ways| if ways == [Way::ShowOfHands] { vec![Way::Named] } else { ways });
    let colleges = subsequence(NAMES.to_vec(), 1..=3).prop_shuffle();
    (text(), colleges, ways, any::<bool>(), decided).prop_map(move |(title, colleges, ways, persons, decided)| {
        let persons = persons || matches!(decided, Decided::Election(_));
        Matter {
            key: format!("m{at}"),
            title,
            colleges: colleges.into_iter().map(str::to_owned).collect(),
            ways: if persons { vec![Way::Secret] } else { ways },
            persons,
            decided,
        }
    })
}

fn conduct() -> impl Strategy<Value = (Option<Proxies>, Ballots, Notice)> {
    let scopes = subsequence(Scope::ALL.to_vec(), 1..=3);
    let proxies =
        (1..9_u32, scopes, 0..200_u32, any::<bool>()).prop_map(|(per_holder, scopes, deadline_hours, same_college)| {
            Proxies { per_holder, scopes, deadline_hours, same_college }
        });
    let ballots = (select(SecondBallot::ALL), select(Weights::ALL), any::<bool>())
        .prop_map(|(second, weights, secret_on_persons)| Ballots { second, weights, secret_on_persons });
    let notice = (1..90_u32, 1..90_u32, 1..90_u32, 0..90_u32)
        .prop_map(|(ordinary, extraordinary, written, second)| Notice { ordinary, extraordinary, written, second });
    (option::of(proxies), ballots, notice)
}

/// Any rules of an organ of three colleges.
pub fn rules() -> impl Strategy<Value = Rules> {
    let college = |key: &'static str| {
        (text(), option::of(FEWEST..40)).prop_map(move |(title, seats)| College { key: key.into(), title, seats })
    };
    let colleges = NAMES.map(college);
    let majorities = (majority("plain", false), majority("twice", true));
    let matters = (1..4_usize).prop_flat_map(|matters| (0..matters).map(matter).collect::<Vec<_>>());
    (any::<bool>(), text(), colleges, quorum(), majorities, matters, conduct()).prop_map(
        |(example, source, colleges, quorum, (plain, twice), matters, (proxies, ballots, notice))| Rules {
            example,
            source,
            colleges: colleges.into(),
            quorum,
            majorities: vec![plain, twice],
            matters,
            proxies,
            ballots,
            notice,
        },
    )
}
