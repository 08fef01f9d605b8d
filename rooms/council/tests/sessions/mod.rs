//! Sessions from their preparation to their end, told to the rules alone.

mod again;
mod agenda;
mod convening;
mod presiding;
mod proxies;
mod running;
mod sitting;
mod steps;

use council::rules::{
    Chair, Convening, Item, ItemInput, ItemKind, Law, Manner, Organ, OrganInput, OrganKind, QuorumThen, SeatAt,
    Session, SessionInput, SessionKind, SessionRefusal, Times,
};
use jiff::civil::{date, time};
use kernel::{Actor, Day, Id, Lang, Localised, Time};
use suffrage::Rules;

/// The day of the session.
const DAY: Day = date(2027, 3, 1);
const MET: QuorumThen = QuorumThen { there: 16, met: true };
const MISSED: QuorumThen = QuorumThen { there: 3, met: false };

fn text(words: &str) -> Localised {
    Localised::one(Lang::Fr, words)
}

fn rules() -> Rules {
    Rules::read(include_str!("../../../../crates/suffrage/data/example.toml")).expect("the example is right")
}

fn organ() -> Organ {
    let input =
        OrganInput { name: text("Conseil"), purpose: text("Il délibère."), place: 1, example: true, since: None };
    Organ::constitute(&Actor::system(), (Id::new("o"), "conseil".into()), OrganKind::Council, input, DAY)
        .expect("an example needs no first day")
}

/// From ten o'clock to one of a day in Casablanca.
fn times(day: Day) -> Times {
    let at = |hour| day.to_datetime(time(hour, 0, 0, 0));
    Times::between(at(10), at(13), "Africa/Casablanca").expect("the clocks do not change then")
}

/// Ten o'clock of a day in Casablanca.
fn ten(day: Day) -> Time {
    times(day).opens
}

fn minutes(n: i64) -> jiff::SignedDuration {
    jiff::SignedDuration::from_mins(n)
}

/// So many days after a day, or before it.
fn after(day: Day, days: i64) -> Day {
    day.checked_add(jiff::Span::new().days(days)).expect("it is a day of this century")
}

fn before(day: Day, days: i64) -> Time {
    ten(after(day, -days))
}

fn said(day: Day) -> SessionInput {
    SessionInput {
        kind: SessionKind::Ordinary,
        manner: Manner::Mixed,
        title: Localised::default(),
        place: text("Salle des fêtes"),
        joining: "https://visio.example.org/abc".into(),
        times: Some(times(day)),
        zone: "Africa/Casablanca".into(),
        second_of: None,
        announced: false,
        example: false,
    }
}

/// A written procedure that stays open so many days from the day of the session on.
fn written(days: i64) -> SessionInput {
    let times = Times { ends: ten(after(DAY, days)), ends_at: times(after(DAY, days)).opens_at, ..times(DAY) };
    SessionInput { manner: Manner::Written, times: Some(times), ..said(DAY) }
}

fn prepared(said: SessionInput) -> Session {
    let (program, address) = (Actor::system(), (Id::new("s"), "session".into()));
    Session::prepare(&program, address, &organ(), said, before(DAY, 120)).expect("what is said of it holds")
}

fn seat(number: i64) -> SeatAt {
    SeatAt { college: Id::new("elected"), number }
}

fn chair(number: i64) -> Chair {
    Chair {
        at: seat(number),
        key: Some("elected".into()),
        holding: Id::new(format!("holding-{number}")),
        entity: format!("body-{number}"),
        accounts: vec![format!("account-{number}")],
        headed: false,
        presides: false,
        sits: true,
    }
}

/// An item on which nothing is decided.
fn debate(id: &str) -> Item {
    let input = ItemInput { title: text(id), kind: ItemKind::Debate, matter: String::new(), minutes: 30, begins: None };
    let session = prepared(SessionInput { times: None, ..said(DAY) });
    let added = Item::add(
        &Actor::system(),
        (Id::new(id), session),
        &[],
        Law::default(),
        (input, Localised::default()),
        before(DAY, 100),
    );
    added.expect("the agenda is empty").0
}

/// What a convocation is judged by, where it is not the usual: one seat that is held, one item, colleges that fit.
#[derive(Default)]
struct Other<'a> {
    colleges: Option<&'a [(Option<String>, i64)]>,
    chairs: Option<&'a [Chair]>,
    items: Option<&'a [Item]>,
    first: Option<(&'a Session, &'a [Item])>,
    called_again: bool,
}

/// The colleges of the organ, as the example rules have them.
fn composed() -> Vec<(Option<String>, i64)> {
    let colleges = rules().colleges;
    colleges.into_iter().map(|it| (Some(it.key), it.seats.unwrap_or_default().into())).collect()
}

/// Convenes under the example rules.
fn convened_by(it: Session, now: Time, urgency: Localised, other: Other) -> Result<Session, SessionRefusal> {
    let (rules, chairs, items, colleges) = (rules(), [chair(1)], [debate("i")], composed());
    let convening = Convening {
        rules: (1, &rules),
        colleges: other.colleges.unwrap_or(&colleges),
        chairs: other.chairs.unwrap_or(&chairs),
        items: other.items.unwrap_or(&items),
        first: other.first,
        called_again: other.called_again,
        now,
    };
    it.convene(&Actor::system(), &convening, urgency)
}

fn convene(it: Session, now: Time, urgency: Localised) -> Result<Session, SessionRefusal> {
    convened_by(it, now, urgency, Other::default())
}

/// A session that was convened three months before.
fn convened(said: SessionInput) -> Session {
    convene(prepared(said), before(DAY, 90), Localised::default()).expect("the notice is kept")
}
