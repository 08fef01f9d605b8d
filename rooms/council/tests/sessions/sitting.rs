//! What seats answer, who is there, and the quorum.

use council::rules::{
    Answer, Answering, Chair, Channel, Given, Item, Presence, Reply, SeatAt, Session, SessionInput, SessionRefusal,
    StandIn, Unanswered, WayIn, quorum,
};
use kernel::{Actor, Grant, Id, Role, Time};
use suffrage::{Covers, ProxyRefusal, QuorumReckoning};

use super::{DAY, MET, after, before, chair, convened, debate, minutes, prepared, rules, said, seat, ten};

pub(super) fn someone(account: &str, role: Role) -> Actor {
    let grants = vec![Grant { role, body: None, until: None }];
    Actor { account: Some(Id::new(account)), name: account.into(), grants }
}

/// Answers beside those given, a week before; gives the answer, or why not.
fn answered(
    given: &[Answer],
    actor: &Actor,
    number: i64,
    reply: Reply,
    channel: Channel,
) -> Result<Answer, Unanswered> {
    answered_in(&convened(said(DAY)), given, actor, (number, reply, channel))
}

fn answered_in(
    session: &Session,
    given: &[Answer],
    actor: &Actor,
    (number, reply, channel): (i64, Reply, Channel),
) -> Result<Answer, Unanswered> {
    let rules = rules();
    let chairs: Vec<Chair> = (1..=5).map(chair).collect();
    let items = [debate("i"), debate("j"), Item { withdrawn: true, ..debate("k") }];
    let by =
        Answering { session, rules: Some(&rules), items: &items, chairs: &chairs, answers: given, now: before(DAY, 7) };
    by.answer(actor, &seat(number), reply, (channel, String::new()))
}

/// A proxy of this seat for that one, for these items.
pub(super) fn for_items(given: &[Answer], (number, to): (i64, i64), items: &[&str]) -> Result<Answer, Unanswered> {
    own(given, number, Reply::Proxy(vec![to_items(to, items)]))
}

/// A proxy to this seat for these items.
pub(super) fn to_items(to: i64, items: &[&str]) -> Given {
    Given::to(&chair(to), items.iter().map(|id| Covers::Item((*id).to_owned())).collect())
}

/// A proxy to this seat for the whole session.
pub(super) fn proxy(to: i64) -> Reply {
    Reply::Proxy(vec![Given::to(&chair(to), vec![Covers::Session])])
}

pub(super) fn own(given: &[Answer], number: i64, reply: Reply) -> Result<Answer, Unanswered> {
    answered(given, &someone(&format!("account-{number}"), Role::Reader), number, reply, Channel::Own)
}

pub(super) fn why(outcome: Result<Answer, Unanswered>) -> Vec<ProxyRefusal<SeatAt>> {
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
    let to = proxy;
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
    let open = convened(said(DAY)).open(&Actor::system(), &[], Some(MET), ten(DAY)).unwrap();
    for session in [prepared(said(DAY)), open] {
        let rules = Some(&rules);
        let by = Answering { session: &session, rules, items: &[], chairs: &chairs, answers: &[], now: ten(DAY) };
        let outcome =
            by.answer(&someone("account-1", Role::Reader), &seat(1), Reply::Present, (Channel::Own, "".into()));
        assert!(matches!(outcome, Err(Unanswered::Refused(SessionRefusal::NotConvened))));
    }
}

#[test]
fn whoever_presides_conducts_the_session_beside_the_secretary() {
    let presiding = Chair { presides: true, ..chair(1) };
    let (seats, now) = ([presiding.clone(), chair(2)], ten(DAY) + minutes(5));
    let (presides, sits) = (someone("account-1", Role::Reader), someone("account-2", Role::Reader));
    let open = |actor: &Actor, seats: &[Chair]| convened(said(DAY)).open(actor, seats, Some(MET), ten(DAY));
    assert_eq!(open(&sits, &seats).unwrap_err(), SessionRefusal::NotYours);
    let barred = [Chair { sits: false, ..presiding }, chair(2)];
    assert_eq!(open(&presides, &barred).unwrap_err(), SessionRefusal::NotYours, "their rights are suspended");
    let open = open(&presides, &seats).unwrap();
    assert_eq!(open.clone().suspend(&sits, &seats, now).unwrap_err(), SessionRefusal::NotYours);
    let (open, _) = open.suspend(&presides, &seats, now).unwrap().resume(&presides, &seats, now).unwrap();
    assert!(open.close(&presides, &seats, now).is_ok());
}

pub(super) fn in_hall(number: i64, there: &[Presence], at: Time) -> Result<Presence, SessionRefusal> {
    let actor = someone("s", Role::Secretary);
    let id = Id::new(format!("p{}", there.len()));
    Presence::check_in(&actor, (id, &convened(said(DAY))), &chair(number), WayIn::Name, there, at)
}

#[test]
fn a_seat_is_there_once_at_a_time_and_its_comings_and_goings_are_kept() {
    let first = in_hall(1, &[], ten(DAY)).unwrap();
    assert_eq!(in_hall(1, std::slice::from_ref(&first), ten(DAY)), Err(SessionRefusal::ThereAlready));
    let gone = first
        .clone()
        .check_out(&someone("account-1", Role::Reader), &convened(said(DAY)), &chair(1), ten(DAY))
        .unwrap();
    assert!(in_hall(1, std::slice::from_ref(&gone), ten(DAY)).is_ok());
    let twice = gone.check_out(&someone("s", Role::Secretary), &convened(said(DAY)), &chair(1), ten(DAY));
    assert_eq!(twice, Err(SessionRefusal::NotThere));
    let former = Presence { holding: Id::new("former"), ..first };
    assert!(in_hall(1, &[former], ten(DAY)).is_ok(), "whoever sat there until yesterday bars nobody");
    let barred = Chair { sits: false, ..chair(1) };
    let session = convened(said(DAY));
    let pass = Presence::check_in(&Actor::visitor(), (Id::new("p"), &session), &barred, WayIn::Pass, &[], ten(DAY));
    assert_eq!(pass, Err(SessionRefusal::NoSuchSeat));
    let stranger = someone("account-2", Role::Secretary);
    let remote = Presence::check_in(&stranger, (Id::new("p"), &session), &chair(1), WayIn::Remote, &[], ten(DAY));
    assert_eq!(remote, Err(SessionRefusal::NotYours), "presence at a distance is its holder's own word");
}

pub(super) fn reckoned(session: &Session, chairs: &[Chair], heard: (&[Answer], &[Presence])) -> QuorumReckoning {
    let colleges = [("elected".to_owned(), 15), ("partners".to_owned(), 9), ("experts".to_owned(), 7)];
    let mut rules = rules();
    rules.quorum.proxies = true;
    quorum(&rules, session, &colleges, chairs, heard).expect("no more are there than sit")
}

#[test]
fn the_quorum_counts_who_is_there_in_all_and_by_college() {
    let (session, chairs): (Session, Vec<Chair>) = (convened(said(DAY)), (1..=15).map(chair).collect());
    let mut there: Vec<Presence> = Vec::new();
    for number in 1..=15 {
        there.push(in_hall(number, &there, ten(DAY)).unwrap());
    }
    let whole = reckoned(&session, &chairs, (&[], &there)).whole.unwrap();
    assert_eq!((whole.there, whole.needed, whole.reached), (15, 16, false), "15 of 31 seats, quorum 16 not met");
    let again = Session { said: SessionInput { second_of: Some(Id::new("first")), ..said(DAY) }, ..session.clone() };
    assert!(reckoned(&again, &chairs, (&[], &there)).met, "a second convocation asks a third");
    there.truncate(14);
    assert_eq!(reckoned(&session, &chairs, (&[], &there)).there, 14);
}

#[test]
fn a_seat_is_checked_in_from_an_hour_before_the_session_whatever_the_way() {
    let (session, early) = (convened(said(DAY)), ten(DAY) - minutes(61));
    let ways = [(WayIn::Name, someone("s", Role::Secretary)), (WayIn::Pass, Actor::visitor())];
    for (way, actor) in ways.into_iter().chain([(WayIn::Remote, someone("account-1", Role::Reader))]) {
        let check_in = |at| Presence::check_in(&actor, (Id::new("p"), &session), &chair(1), way, &[], at);
        assert_eq!(check_in(early), Err(SessionRefusal::TooEarly), "{way:?}");
        assert!(check_in(early + minutes(1)).is_ok(), "{way:?}");
    }
    assert!(!session.checks_in(early) && session.checks_in(early + minutes(1)));
}

#[test]
fn whoever_is_there_when_the_session_closes_was_there_until_then_and_leaves_it_no_more() {
    let (secretary, end) = (someone("s", Role::Secretary), ten(DAY) + minutes(90));
    let there = in_hall(1, &[], ten(DAY)).unwrap();
    let session = convened(said(DAY)).open(&secretary, &[], Some(MET), ten(DAY)).unwrap();
    let gone = there.clone().check_out(&secretary, &session, &chair(1), ten(DAY) + minutes(5)).unwrap();
    let ended = Presence::closing(&[there.clone(), gone], &secretary, end);
    assert_eq!(ended.iter().map(|it| it.until.clone()).collect::<Vec<_>>(), [Some((end, "s".to_owned()))]);
    let closed = session.close(&secretary, &[], end).unwrap();
    assert_eq!(there.check_out(&secretary, &closed, &chair(1), end), Err(SessionRefusal::NoRollNow));
}

#[test]
fn whoever_carries_proxies_is_not_excused_unknown_to_those_who_gave_them() {
    let given = [own(&[], 1, proxy(2)).unwrap()];
    let carries = own(&given, 2, Reply::Excused);
    assert!(matches!(carries, Err(Unanswered::Carries(seats)) if seats == [seat(1)]));
    assert!(own(&given, 2, Reply::Remote).is_ok());
}

#[test]
fn a_proxy_is_not_given_to_whoever_is_excused() {
    let excused = own(&[], 2, Reply::Excused).unwrap();
    let to_them = |given: &[Answer]| own(given, 1, proxy(2));
    let refused = to_them(std::slice::from_ref(&excused));
    assert!(matches!(refused, Err(Unanswered::Refused(SessionRefusal::HolderExcused))), "{refused:?}");
    let former = Answer { holding: Id::new("former"), ..excused.clone() };
    assert!(to_them(&[former]).is_ok(), "it was whoever held that seat before who is excused");
    let put_off = Session { moved: excused.sequence + 1, ..convened(said(DAY)) };
    assert!(!excused.excuses(&put_off, &chair(2)), "it was for another day");
}

#[test]
fn nobody_is_checked_in_to_a_session_that_was_not_opened_before_its_end() {
    let end = ten(DAY) + minutes(180);
    assert!(in_hall(1, &[], end - minutes(1)).is_ok());
    assert_eq!(in_hall(1, &[], end), Err(SessionRefusal::NoRollNow));
    let open = convened(said(DAY)).open(&Actor::system(), &[], Some(MET), ten(DAY)).unwrap();
    assert!(!convened(said(DAY)).checks_in(end) && open.checks_in(end), "one that sits goes on past it");
}

/// How many are there or represented under rules that count proxies, where seats 2 and 3 are there and seat 1 gave its proxy to seat 2.
fn counted(session: &Session, chairs: &[Chair]) -> u64 {
    let given = [own(&[], 1, proxy(2)).expect("the rules let it be given")];
    let there = [2, 3].map(|number| in_hall(number, &[], ten(DAY)).expect("it is the hour of the roll"));
    reckoned(session, chairs, (&given, &there)).there
}

#[test]
fn a_proxy_and_a_presence_are_those_of_whoever_holds_the_seat_and_may_sit() {
    let session = convened(said(DAY));
    let chairs = |change: fn(&mut Chair), number: usize| {
        let mut chairs: Vec<Chair> = (1..=5).map(chair).collect();
        change(&mut chairs[number - 1]);
        chairs
    };
    assert_eq!(counted(&session, &chairs(|_| {}, 1)), 3);
    let barred = |it: &mut Chair| it.sits = false;
    let another = |it: &mut Chair| it.holding = Id::new("later");
    for (change, why) in [(barred as fn(&mut Chair), "may not sit"), (another, "holds the seat no more")] {
        assert_eq!(counted(&session, &chairs(change, 2)), 1, "who carries it {why}");
        assert_eq!(counted(&session, &chairs(change, 1)), 2, "who gave it {why}");
        assert_eq!(counted(&session, &chairs(change, 3)), 2, "who is there {why}");
    }
}

#[test]
fn what_was_answered_before_a_session_was_put_off_is_asked_again() {
    let put_off =
        convened(said(DAY)).edit(&Actor::system(), said(after(DAY, 7)), Some(&rules()), before(DAY, 9)).unwrap();
    let given = own(&[], 1, proxy(2)).unwrap();
    assert!(given.is_outdated(&put_off) && !given.is_outdated(&convened(said(DAY))));
    let chairs: Vec<Chair> = (1..=5).map(chair).collect();
    assert_eq!(counted(&put_off, &chairs), 2, "a proxy for another day does not stand");
    let actor = someone("account-2", Role::Reader);
    let excused = (2, Reply::Excused, Channel::Own);
    let again = answered_in(&put_off, std::slice::from_ref(&given), &actor, excused).unwrap();
    assert!(!again.is_outdated(&put_off));
}

#[test]
fn whoever_stands_in_is_known_by_their_own_account() {
    let stand_in = StandIn { mandate: Id::new("m"), accounts: vec!["deputy".into()] };
    assert!(stand_in.is(&someone("deputy", Role::Reader)) && !stand_in.is(&someone("account-1", Role::Reader)));
    let there = in_hall(1, &[], ten(DAY)).unwrap().stood_in_by(&stand_in);
    assert_eq!(there.substitute, Some(Id::new("m")));
    assert!(there.is_of(&chair(1)), "the seat is there, by whoever sits in it");
}
