//! What seats answer, who is there, and the quorum.

use council::rules::{
    Answer, Answering, Chair, Channel, Presence, Reply, SeatAt, Session, SessionRefusal, Unanswered, WayIn, quorum,
};
use kernel::{Actor, Grant, Id, Localised, Role, Time};
use suffrage::ProxyRefusal;

use super::{DAY, before, convene, prepared, rules, said, ten};

fn seat(number: i64) -> SeatAt {
    SeatAt { college: Id::new("elected"), number }
}

fn chair(number: i64) -> Chair {
    Chair {
        at: seat(number),
        key: Some("elected".into()),
        entity: format!("body-{number}"),
        accounts: vec![format!("account-{number}")],
        headed: false,
        sits: true,
    }
}

fn someone(account: &str, role: Role) -> Actor {
    let grants = vec![Grant { role, body: None, until: None }];
    Actor { account: Some(Id::new(account)), name: account.into(), grants }
}

fn convened() -> Session {
    convene(prepared(said(DAY)), before(DAY, 90), Localised::default()).expect("the story holds")
}

/// Answers beside those given, a week before; gives the answer, or why not.
fn answered(
    given: &[Answer],
    actor: &Actor,
    number: i64,
    reply: Reply,
    channel: Channel,
) -> Result<Answer, Unanswered> {
    let (session, rules) = (convened(), rules());
    let chairs: Vec<Chair> = (1..=5).map(chair).collect();
    let proxies = rules.proxies.as_ref();
    let by = Answering { session: &session, proxies, chairs: &chairs, answers: given, now: before(DAY, 7) };
    by.answer(actor, &seat(number), reply, (channel, String::new()))
}

fn own(given: &[Answer], number: i64, reply: Reply) -> Result<Answer, Unanswered> {
    answered(given, &someone(&format!("account-{number}"), Role::Reader), number, reply, Channel::Own)
}

fn why(outcome: Result<Answer, Unanswered>) -> Vec<ProxyRefusal<SeatAt>> {
    match outcome {
        Err(Unanswered::Proxy(why)) => why,
        _ => Vec::new(),
    }
}

#[test]
fn a_holder_answers_for_their_own_seat_and_the_secretary_says_how_the_answer_came() {
    let refused = |outcome| matches!(outcome, Err(Unanswered::Refused(SessionRefusal::NotYours)));
    assert!(own(&[], 1, Reply::Excused).is_ok());
    let neighbour = someone("account-2", Role::Reader);
    assert!(refused(answered(&[], &neighbour, 1, Reply::Present, Channel::Own)));
    let secretary = someone("s", Role::Secretary);
    let by_telephone = answered(&[], &secretary, 1, Reply::Present, Channel::Telephone).unwrap();
    assert_eq!(by_telephone.name, "s");
    let by_nobody = answered(&[], &secretary, 1, Reply::Present, Channel::Own);
    assert!(matches!(by_nobody, Err(Unanswered::Refused(SessionRefusal::NoChannel))));
}

#[test]
fn a_proxy_is_given_by_the_rules_and_refused_with_the_reason() {
    let to = |number| Reply::Proxy(seat(number));
    assert_eq!(why(own(&[], 1, to(1))), [ProxyRefusal::OwnVote]);
    assert_eq!(why(own(&[], 1, to(9))), [ProxyRefusal::HolderNotAMember]);
    let first = own(&[], 1, to(2)).unwrap();
    let back = why(own(std::slice::from_ref(&first), 2, to(1)));
    assert!(back.contains(&ProxyRefusal::Circular), "{back:?}");
    let passed_on = why(own(std::slice::from_ref(&first), 2, to(3)));
    assert_eq!(passed_on, [ProxyRefusal::GiverHolds { of: seat(1) }]);
    let again = own(std::slice::from_ref(&first), 1, to(3));
    assert!(again.is_ok(), "who answers again takes their first answer back");
}

#[test]
fn an_answer_is_taken_between_the_convocation_and_the_opening() {
    let (rules, chairs) = (rules(), [chair(1)]);
    let open = convened().open(&Actor::system(), None, ten(DAY)).unwrap();
    for session in [prepared(said(DAY)), open] {
        let proxies = rules.proxies.as_ref();
        let by = Answering { session: &session, proxies, chairs: &chairs, answers: &[], now: ten(DAY) };
        let outcome =
            by.answer(&someone("account-1", Role::Reader), &seat(1), Reply::Present, (Channel::Own, "".into()));
        assert!(matches!(outcome, Err(Unanswered::Refused(SessionRefusal::NotConvened))));
    }
}

fn in_hall(number: i64, there: &[Presence], at: Time) -> Result<Presence, SessionRefusal> {
    let actor = someone("s", Role::Secretary);
    let id = Id::new(format!("p{}", there.len()));
    Presence::check_in(&actor, (id, &convened()), &chair(number), WayIn::Name, there, at)
}

#[test]
fn a_seat_is_there_once_at_a_time_and_its_comings_and_goings_are_kept() {
    let first = in_hall(1, &[], ten(DAY)).unwrap();
    assert_eq!(in_hall(1, std::slice::from_ref(&first), ten(DAY)), Err(SessionRefusal::ThereAlready));
    let gone = first.check_out(&someone("account-1", Role::Reader), &chair(1), ten(DAY)).unwrap();
    assert!(in_hall(1, std::slice::from_ref(&gone), ten(DAY)).is_ok());
    let twice = gone.check_out(&someone("s", Role::Secretary), &chair(1), ten(DAY));
    assert_eq!(twice, Err(SessionRefusal::NotThere));
    let barred = Chair { sits: false, ..chair(1) };
    let session = convened();
    let pass = Presence::check_in(&Actor::visitor(), (Id::new("p"), &session), &barred, WayIn::Pass, &[], ten(DAY));
    assert_eq!(pass, Err(SessionRefusal::NoSuchSeat));
    let stranger = someone("account-2", Role::Secretary);
    let remote = Presence::check_in(&stranger, (Id::new("p"), &session), &chair(1), WayIn::Remote, &[], ten(DAY));
    assert_eq!(remote, Err(SessionRefusal::NotYours), "presence at a distance is its holder's own word");
}

#[test]
fn the_quorum_counts_who_is_there_in_all_and_by_college() {
    let rules = rules();
    let chairs: Vec<Chair> = (1..=15).map(chair).collect();
    let colleges = [("elected".to_owned(), 15), ("partners".to_owned(), 9), ("experts".to_owned(), 7)];
    let mut there: Vec<Presence> = Vec::new();
    for number in 1..=15 {
        there.push(in_hall(number, &there, ten(DAY)).unwrap());
    }
    let reckoned = quorum(&rules, false, &colleges, &chairs, (&[], &there)).unwrap();
    let whole = reckoned.whole.unwrap();
    assert_eq!((whole.there, whole.needed, whole.reached), (15, 16, false), "15 of 31 seats, quorum 16 not met");
    let second = quorum(&rules, true, &colleges, &chairs, (&[], &there)).unwrap();
    assert!(second.met, "a second convocation asks a third");
    there.truncate(14);
    let without = quorum(&rules, false, &colleges, &chairs, (&[], &there)).unwrap();
    assert_eq!(without.there, 14);
}
