//! The rules of an organ in their versions: stories told to the rules alone.

use council::rules::{Adopted, AdoptedInput, NotAdopted, Organ, OrganInput, OrganKind, Refusal, in_force};
use jiff::civil::date;
use kernel::{Actor, Day, Id, Lang, Localised, Time};

const EXAMPLE: &str = include_str!("../../../crates/suffrage/data/example.toml");
const TODAY: Day = date(2026, 11, 23);

fn own() -> String {
    EXAMPLE.replace("example = true", "example = false")
}

fn organ() -> Organ {
    let name = Localised::one(Lang::Fr, "Conseil");
    let input = OrganInput { purpose: name.clone(), name, place: 1, example: false };
    Organ::constitute(&Actor::system(), (Id::new("o"), "conseil".into()), OrganKind::Council, input)
        .expect("the program may")
}

fn input(text: &str, act: &str, adopted: Day, valid_from: Day) -> AdoptedInput {
    AdoptedInput { text: text.into(), act: act.into(), note: Localised::default(), adopted, valid_from }
}

fn adopt(before: &[Adopted], input: AdoptedInput) -> Result<Adopted, NotAdopted> {
    Adopted::adopt(&Actor::system(), &organ(), before, input, (TODAY, Time::UNIX_EPOCH))
}

fn refused(outcome: Result<Adopted, NotAdopted>) -> Option<Refusal> {
    match outcome {
        Err(NotAdopted::Refused(refusal)) => Some(refusal),
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
    assert_eq!(refused(adopt(&[], input(&own(), "", TODAY, TODAY))), Some(Refusal::NoAct));
    let example = adopt(&[], input(EXAMPLE, "", TODAY, TODAY)).unwrap();
    assert!(example.example && example.act.is_empty());
    assert!(!adopt(&[], input(&own(), "D-1", TODAY, TODAY)).unwrap().example);
}

#[test]
fn rules_hold_neither_before_their_act_nor_before_those_that_they_follow() {
    let tomorrow = date(2026, 11, 24);
    assert_eq!(refused(adopt(&[], input(&own(), "D", tomorrow, tomorrow))), Some(Refusal::InTheFuture));
    let early = input(&own(), "D", TODAY, date(2026, 11, 22));
    assert_eq!(refused(adopt(&[], early)), Some(Refusal::ValidBeforeAdopted));
    let first = adopt(&[], input(&own(), "D-1", date(2026, 1, 10), tomorrow)).unwrap();
    let before = input(&own(), "D-2", date(2026, 1, 11), TODAY);
    assert_eq!(refused(adopt(&[first], before)), Some(Refusal::ValidBeforeTheLast));
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
