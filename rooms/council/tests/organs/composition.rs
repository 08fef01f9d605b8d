//! Who may sit where, once, and for how long: what the rules refuse, told to them alone.

use council::rules::{
    Bearer, Benches, College, CollegeInput, Function, Held, Holding, HoldingId, Organ, OrganKind, Refusal, Rights, Sits,
};
use jiff::civil::date;
use kernel::{Actor, Day, Id};
use members::Way;

use super::{TODAY, college, college_of, elected, input, organ, other, said, smara, text};

/// What was seated so far.
#[derive(Default)]
struct Seated {
    held: Vec<(Holding, Bearer)>,
    stand_ins: Vec<(HoldingId, Bearer)>,
}

impl Seated {
    fn judged<T>(&self, college: &College, with: impl FnOnce(&Benches) -> T) -> T {
        with(&Benches { organ: &organ(), college, held: &self.held, stand_ins: &self.stand_ins })
    }

    fn fill(&self, college: &College, seat: i64, by: &Bearer, term: (Day, Option<Day>)) -> Result<Holding, Refusal> {
        let id = Id::new(format!("{}-{seat}", college.id));
        self.judged(college, |benches| benches.fill(&Actor::system(), (id, seat), by, term))
    }

    fn seat(&mut self, college: &College, seat: i64, by: &Bearer, term: (Day, Option<Day>)) -> Holding {
        let holding = self.fill(college, seat, by, term).expect("the seat is free");
        self.held.push((holding.clone(), by.clone()));
        holding
    }

    fn stands_in(&self, college: &College, of: &Holding, by: &Bearer) -> Result<Holding, Refusal> {
        let holder = self.held.iter().find(|(it, _)| it.id == of.id).map(|(_, by)| by).expect("it was seated");
        self.judged(college, |benches| benches.substitute(&Actor::system(), (of.clone(), holder), Some(by), TODAY))
    }
}

#[test]
fn one_person_holds_one_seat_of_an_organ_whatever_the_mandate_and_the_college() {
    let (elected, anyone) = (elected(), college("Tous", Sits::Anyone, &[]).unwrap());
    let mut seated = Seated::default();
    let _ = seated.seat(&elected, 1, &smara(), (TODAY, None));
    assert_eq!(seated.fill(&anyone, 1, &smara(), (TODAY, None)), Err(Refusal::SitsAlready));
    let same_person = Bearer { person: smara().person, ..other("delegate") };
    assert_eq!(seated.fill(&anyone, 1, &same_person, (TODAY, None)), Err(Refusal::SitsAlready));
    assert!(seated.fill(&anyone, 1, &other("delegate"), (TODAY, None)).is_ok());
}

#[test]
fn a_substitute_is_of_the_same_body_holds_no_seat_and_stands_in_once() {
    let elected = elected();
    let mut seated = Seated::default();
    let first = seated.seat(&elected, 1, &smara(), (TODAY, None));
    let second = seated.seat(&elected, 2, &other("second"), (TODAY, None));
    let stranger = Bearer { entity: "agadez".into(), ..other("stranger") };
    assert_eq!(seated.stands_in(&elected, &first, &stranger), Err(Refusal::OfAnotherBody));
    assert_eq!(seated.stands_in(&elected, &first, &other("second")), Err(Refusal::SitsAlready));
    let self_again = Bearer { person: smara().person, ..other("other-hat") };
    assert_eq!(seated.stands_in(&elected, &first, &self_again), Err(Refusal::StandsInForSelf));
    let deputy = other("deputy");
    assert!(seated.stands_in(&elected, &first, &deputy).is_ok());
    seated.stand_ins.push((first.id.clone(), deputy.clone()));
    assert!(seated.stands_in(&elected, &first, &deputy).is_ok(), "the same again changes nothing");
    assert_eq!(seated.stands_in(&elected, &second, &deputy), Err(Refusal::StandsInAlready));
    assert_eq!(seated.fill(&elected, 3, &deputy, (TODAY, None)), Err(Refusal::StandsInAlready));
}

#[test]
fn officials_are_elected_or_delegated_or_head_their_body_and_a_college_may_name_offices() {
    let elected = elected();
    let administrator = Bearer { way: Way::Appointed, ..other("administrator") };
    assert_eq!(elected.admits(&administrator), Err(Refusal::ByAnotherMandate));
    assert_eq!(elected.admits(&Bearer { heads: true, ..administrator.clone() }), Ok(()), "an appointed head");
    assert_eq!(elected.admits(&Bearer { way: Way::SpecialDelegation, ..administrator.clone() }), Ok(()));
    assert_eq!(elected.admits(&Bearer { territorial: false, ..smara() }), Err(Refusal::OfAnotherCollege));
    let experts =
        college_of(CollegeInput { offices: ["law-expert".to_owned()].into(), ..said("Experts", Sits::Experts) }, &[])
            .unwrap();
    assert_eq!(experts.admits(&administrator), Err(Refusal::ByAnotherMandate));
    assert_eq!(experts.admits(&Bearer { office: "law-expert".into(), ..administrator }), Ok(()));
}

#[test]
fn what_had_ended_before_it_began_never_was() {
    let elected = elected();
    let holding = Seated::default().fill(&elected, 1, &smara(), (TODAY, None)).unwrap();
    let left_that_day = Bearer { rights: Rights::Out, left: vec![TODAY], ..smara() };
    for day in [date(2026, 11, 22), TODAY, date(2026, 11, 24)] {
        assert_eq!(holding.on(&left_that_day, &organ(), day), Held::Never);
    }
}

#[test]
fn a_seating_by_mistake_is_taken_back_before_it_began_and_for_thirty_days() {
    let elected = elected();
    let holding = Seated::default().fill(&elected, 1, &smara(), (TODAY, None)).unwrap();
    let take_back = |day| holding.take_back(&Actor::system(), &organ(), day);
    assert_eq!([take_back(date(2026, 11, 1)), take_back(date(2026, 12, 23))], [Ok(()); 2]);
    assert_eq!(take_back(date(2026, 12, 24)), Err(Refusal::TooLateToTakeBack));
    assert_eq!(holding.take_back(&Actor::visitor(), &organ(), TODAY), Err(Refusal::NotYours));
}

#[test]
fn an_interim_holder_sits_to_a_day_before_the_next() {
    let elected = elected();
    let mut seated = Seated::default();
    let _ = seated.seat(&elected, 1, &smara(), (date(2027, 1, 1), None));
    let interim = other("interim");
    let to = |day| seated.fill(&elected, 1, &interim, (TODAY, Some(day)));
    assert_eq!(to(date(2027, 1, 1)), Err(Refusal::SeatTaken));
    assert_eq!(to(date(2026, 12, 31)).unwrap().until, Some(date(2026, 12, 31)));
    assert_eq!(to(date(2026, 11, 22)), Err(Refusal::EndsBeforeItBegins));
    assert_eq!(to(date(2028, 1, 1)), Err(Refusal::EndsWithTheMandate));
    assert_eq!(seated.fill(&elected, 1, &interim, (TODAY, None)), Err(Refusal::SeatTaken), "without a last day");
}

#[test]
fn nobody_sits_before_the_organ_or_the_member_nor_ends_after_the_mandate() {
    let elected = elected();
    let long = Bearer { from: None, ..smara() };
    let since = |by: &Bearer, day| Seated::default().fill(&elected, 1, by, (day, None));
    assert_eq!(since(&long, date(2025, 12, 31)), Err(Refusal::BeforeTheOrgan));
    assert_eq!(since(&long, date(2026, 1, 31)), Err(Refusal::BeforeTheMember));
    assert!(
        since(&Bearer { admitted: vec![None], ..long.clone() }, date(2026, 1, 31)).is_ok(),
        "its admission is not dated"
    );
    let holding = since(&long, TODAY).unwrap();
    let late = holding.end(&Actor::system(), (&organ(), &long), date(2028, 1, 1), text("Démission"), TODAY);
    assert_eq!(late, Err(Refusal::EndsWithTheMandate));
}

#[test]
fn an_organ_has_a_first_day_and_is_not_dissolved_before_someone_who_sat() {
    let program = Actor::system();
    let constitute = |slug: &str, since| {
        Organ::constitute(&program, (Id::new("o"), slug.into()), OrganKind::Council, input(since), TODAY)
    };
    assert_eq!(constitute("conseil", None), Err(Refusal::NoFirstDay));
    assert_eq!(constitute("conseil", Some(date(2026, 11, 24))), Err(Refusal::InTheFuture));
    assert_eq!(constitute("new", Some(TODAY)), Err(Refusal::AddressKept));
    assert_eq!(constitute("", Some(TODAY)), Err(Refusal::NoAddress));
    let began = [date(2026, 11, 20), date(2027, 1, 1)];
    let on = |day| organ().dissolve(&program, (day, text("Réforme")), &began, TODAY);
    assert_eq!(on(date(1999, 1, 1)), Err(Refusal::EndsBeforeItBegins));
    assert_eq!(on(date(2026, 11, 19)), Err(Refusal::SeatedThen));
    assert!(on(date(2026, 11, 20)).is_ok(), "whoever is ahead will never be");
    let later = organ().edit(&program, input(Some(date(2026, 11, 21))), &began, TODAY);
    assert_eq!(later, Err(Refusal::SeatedBefore));
}

#[test]
fn an_organ_has_one_chair_and_its_colleges_names_of_their_own() {
    let chaired = |name: &str, others: &[College]| {
        let input = CollegeInput { functions: [(1, Function::Chair)].into(), ..said(name, Sits::Anyone) };
        College::add(&Actor::system(), Id::new(name), &organ(), others, input)
    };
    let first = [chaired("Élus", &[]).unwrap()];
    assert_eq!(chaired("Experts", &first), Err(Refusal::TwoChairs));
    assert_eq!(college("élus ", Sits::Anyone, &first), Err(Refusal::NameTaken));
    let both = CollegeInput {
        functions: [(1, Function::Chair), (2, Function::Chair)].into(),
        ..said("Experts", Sits::Anyone)
    };
    assert_eq!(College::add(&Actor::system(), Id::new("c"), &organ(), &[], both), Err(Refusal::TwoChairs));
}

#[test]
fn who_may_sit_is_not_changed_under_whoever_sits_or_stands_in() {
    let anyone = college("Tous", Sits::Anyone, &[]).unwrap();
    let mut seated = Seated::default();
    let first = seated.seat(&anyone, 1, &smara(), (TODAY, None));
    let edit = |seated: &Seated, input: CollegeInput, day| {
        let all = [anyone.clone()];
        seated.judged(&anyone, |benches| anyone.clone().edit(&Actor::system(), benches, &all, input, day))
    };
    assert_eq!(edit(&seated, said("Tous", Sits::Institutions), TODAY), Err(Refusal::ExcludesAHolder));
    assert!(edit(&seated, said("Tous", Sits::Officials), TODAY).is_ok());
    assert!(edit(&seated, said("Tous", Sits::Institutions), date(2028, 1, 1)).is_ok(), "nobody sits there any more");
    seated.stand_ins.push((first.id, Bearer { way: Way::Appointed, ..other("deputy") }));
    assert_eq!(edit(&seated, said("Tous", Sits::Officials), TODAY), Err(Refusal::ExcludesAHolder));
}
