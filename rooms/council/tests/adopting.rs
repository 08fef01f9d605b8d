//! The rules of an organ in their versions: stories told to the rules alone.

use council::{
    CollegeInput, Sits,
    rules::{
        Adopted, AdoptedInput, NotAdopted, Organ, OrganInput, OrganKind, Unfit, example_for, in_force, seats_differ,
    },
};
use jiff::civil::date;
use kernel::{Actor, Day, Id, Lang, Localised, Time};
use suffrage::Rules;

const EXAMPLE: &str = include_str!("../../../crates/suffrage/data/example.toml");
const TODAY: Day = date(2026, 11, 23);

fn own() -> String {
    EXAMPLE.replace("example = true", "example = false")
}

fn organ() -> Organ {
    let name = Localised::one(Lang::Fr, "Conseil");
    let input = OrganInput { purpose: name.clone(), name, place: 1, example: true, since: None };
    Organ::constitute(&Actor::system(), (Id::new("o"), "conseil".into()), OrganKind::Council, input, date(2026, 11, 23))
        .expect("the program may")
}

fn input(text: &str, act: &str, adopted: Day, valid_from: Day) -> AdoptedInput {
    AdoptedInput { text: text.into(), act: act.into(), note: Localised::default(), adopted, valid_from }
}

fn adopt(before: &[Adopted], input: AdoptedInput) -> Result<Adopted, NotAdopted> {
    Adopted::adopt(&Actor::system(), &organ(), before, input, (TODAY, Time::UNIX_EPOCH))
}

fn unfit(outcome: Result<Adopted, NotAdopted>) -> Option<Unfit> {
    match outcome {
        Err(NotAdopted::Unfit(unfit)) => Some(unfit),
        _ => None,
    }
}

#[test]
fn the_version_in_force_is_the_last_of_those_that_hold_by_then() {
    let first = adopt(&[], input(&own(), "D-1", date(2026, 1, 10), date(2026, 2, 1))).unwrap();
    let second = adopt(std::slice::from_ref(&first), input(&own(), "D-2", TODAY, date(2027, 1, 1))).unwrap();
    let both = [first, second];
    let number = |day| in_force(&both, day).map(|it| it.number);
    assert_eq!(number(date(2026, 1, 31)), None);
    assert_eq!(number(date(2026, 2, 1)), Some(1));
    assert_eq!(number(date(2026, 12, 31)), Some(1));
    assert_eq!(number(date(2027, 1, 1)), Some(2));
}

#[test]
fn rules_have_an_act_and_only_an_example_has_none() {
    assert_eq!(unfit(adopt(&[], input(&own(), "", TODAY, TODAY))), Some(Unfit::NoAct));
    assert_eq!(unfit(adopt(&[], input(EXAMPLE, "D-1", TODAY, TODAY))), Some(Unfit::ActOfAnExample));
    let example = adopt(&[], input(EXAMPLE, "", TODAY, TODAY)).unwrap();
    assert!(example.example && example.act.is_empty());
    assert!(!adopt(&[], input(&own(), "D-1", TODAY, TODAY)).unwrap().example);
}

#[test]
fn rules_hold_neither_before_their_act_nor_long_after_it() {
    let tomorrow = date(2026, 11, 24);
    assert_eq!(unfit(adopt(&[], input(&own(), "D", tomorrow, tomorrow))), Some(Unfit::ActAhead));
    let early = input(&own(), "D", TODAY, date(2026, 11, 22));
    assert_eq!(unfit(adopt(&[], early)), Some(Unfit::ValidBeforeAct));
    let of_2026 = |valid_from| adopt(&[], input(&own(), "D", date(2026, 2, 1), valid_from));
    assert!(of_2026(date(2028, 2, 1)).is_ok(), "two years after its act");
    assert_eq!(unfit(of_2026(date(2028, 2, 2))), Some(Unfit::ValidTooFarAhead));
    assert_eq!(unfit(of_2026(date(2199, 1, 1))), Some(Unfit::ValidTooFarAhead));
}

#[test]
fn a_version_that_holds_far_ahead_keeps_no_other_out() {
    let far = adopt(&[], input(&own(), "D-1", TODAY, date(2028, 11, 1))).unwrap();
    let sooner = adopt(std::slice::from_ref(&far), input(&own(), "D-2", TODAY, date(2027, 1, 1))).unwrap();
    let both = [far, sooner];
    let number = |day| in_force(&both, day).map(|it| it.number);
    assert_eq!(
        (number(date(2026, 12, 31)), number(date(2027, 1, 1)), number(date(2029, 1, 1))),
        (None, Some(2), Some(2))
    );
    assert_eq!(both[0].holds(&both, None), None, "the second holds before it, and stays the highest");
    assert_eq!(both[1].holds(&both, None), Some((date(2027, 1, 1), None)));
}

#[test]
fn a_version_holds_up_to_the_day_before_the_next_or_the_last_of_its_organ() {
    let first = adopt(&[], input(&own(), "D-1", date(2026, 1, 10), date(2026, 2, 1))).unwrap();
    let second = adopt(std::slice::from_ref(&first), input(&own(), "D-2", TODAY, date(2027, 1, 1))).unwrap();
    let both = [first, second];
    assert_eq!(both[0].holds(&both, None), Some((date(2026, 2, 1), Some(date(2026, 12, 31)))));
    let dissolved = Some(date(2026, 11, 30));
    assert_eq!(both[0].holds(&both, dissolved), Some((date(2026, 2, 1), dissolved)));
    assert_eq!(both[1].holds(&both, dissolved), None);
}

#[test]
fn the_seats_of_an_organ_are_those_of_its_rules_in_whatever_order_or_it_is_said() {
    let rules = Rules::read(EXAMPLE).unwrap();
    assert_eq!(seats_differ(vec![7, 15, 9], &rules), None);
    assert_eq!(seats_differ(vec![], &rules), None, "nothing is composed yet");
    assert_eq!(seats_differ(vec![7, 15, 8], &rules), Some((vec![15, 8, 7], vec![15, 9, 7])));
    assert_eq!(seats_differ(vec![15, 9], &rules), Some((vec![15, 9], vec![15, 9, 7])));
    let open = Rules::read(&EXAMPLE.replacen("seats = 7\n", "", 1)).unwrap();
    assert_eq!(seats_differ(vec![15, 9, 40], &open), None, "a college without a number has as many as it has members");
    assert_eq!(seats_differ(vec![15, 40, 7], &open), Some((vec![40, 15, 7], vec![15, 9])));
}

#[test]
fn a_text_with_faults_is_not_taken_and_each_fault_has_its_line() {
    let wrong = own().replace("scopes = [", "scope = [");
    match adopt(&[], input(&wrong, "D", TODAY, TODAY)) {
        Err(NotAdopted::Faulty(faults)) => {
            let line = wrong.lines().position(|line| line.starts_with("scope = [")).unwrap() + 1;
            assert!(faults.iter().any(|fault| fault.line == u32::try_from(line).ok()), "{faults:?}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_organ_without_rules_starts_from_the_example_written_with_its_own_colleges() {
    assert_eq!(example_for(&[]), EXAMPLE, "nothing is composed yet");
    let college = |name: &str, seats| CollegeInput {
        name: Localised::one(Lang::Fr, name),
        seats,
        sits: Sits::Anyone,
        offices: [].into(),
        functions: [].into(),
        place: 1,
    };
    let all =
        [college("Élus", 3), college("Partenaires « proches »", 1), college("Experts", 2_500), college("Villes", 9)];
    for n in 1..=all.len() {
        let colleges: Vec<&CollegeInput> = all.iter().take(n).collect();
        let text = example_for(&colleges);
        let rules = Rules::read(&text).unwrap_or_else(|faults| panic!("{n} colleges: {faults:?}\n{text}"));
        let seats: Vec<i64> = colleges.iter().map(|it| it.seats).collect();
        assert_eq!(seats_differ(seats, &rules), None);
        assert_eq!(rules.colleges[0].title.get(Lang::Ar), Some("Élus"), "shown as its reader is shown it elsewhere");
        assert_eq!(rules.quorum.first.colleges.len(), if n == 1 { 0 } else { n });
        assert!(rules.matters.iter().all(|it| it.colleges.len() == n));
        assert!(adopt(&[], input(&text, "", TODAY, TODAY)).unwrap().example);
    }
}
