//! What happens while a session sits, told to the rules alone.

mod course;
mod drawing;
mod list;

use std::collections::BTreeSet;

use chamber::{
    Request, Sort,
    rules::{ChamberRefusal, Sitting},
};
use council::{
    Manner, Session, SessionInput, SessionKind,
    rules::{Chair, Convocation, Item, ItemInput, ItemKind, Opened, SeatAt, State},
};
use kernel::{Actor, Grant, Id, Lang, Localised, Role, Time};

/// An instant of the session's morning, by the seconds since its opening.
fn at(seconds: i64) -> Time {
    Time::from_second(1_800_000_000 + seconds).expect("an instant of this century")
}

fn text(words: &str) -> Localised {
    Localised::one(Lang::Fr, words)
}

fn session(state: State) -> Session {
    Session {
        id: Id::new("s"),
        slug: "session".into(),
        organ: Id::new("o"),
        said: SessionInput {
            kind: SessionKind::Ordinary,
            manner: Manner::Mixed,
            title: Localised::default(),
            place: text("Salle"),
            joining: String::new(),
            times: None,
            zone: "UTC".into(),
            second_of: None,
            announced: false,
            example: false,
        },
        state,
        uid: "s@here".into(),
        sequence: 0,
        moved: 0,
        changed: at(0),
        untold: false,
        version: 1,
    }
}

fn opened() -> Opened {
    let convocation = Convocation { rules: 1, at: at(-86_400), urgency: Localised::default() };
    Opened { convocation, at: at(0), quorum: None, reached: true }
}

fn open() -> Session {
    session(State::Open(opened()))
}

fn seat(number: i64) -> SeatAt {
    SeatAt { college: Id::new("elected"), number }
}

fn chair(number: i64) -> Chair {
    Chair {
        at: seat(number),
        key: None,
        holding: Id::new(format!("holding-{number}")),
        entity: format!("body-{number}"),
        accounts: vec![format!("account-{number}")],
        headed: false,
        presides: number == 1,
        sits: true,
    }
}

fn someone(number: i64) -> Actor {
    let name = format!("account-{number}");
    Actor {
        account: Some(Id::new(name.as_str())),
        name,
        grants: vec![Grant { role: Role::Reader, body: None, until: None }],
    }
}

/// Whoever presides: the holder of the first seat.
fn presides() -> Actor {
    someone(1)
}

fn item(id: &str) -> Item {
    let said = ItemInput { title: text(id), kind: ItemKind::Debate, matter: String::new(), minutes: 0, begins: None };
    let (changed, withdrawn, added, urgency) = (false, false, None, Localised::default());
    Item { id: Id::new(id), session: Id::new("s"), place: 1, said, changed, withdrawn, added, urgency, version: 1 }
}

/// Judges by a session with three seats, all there, at an instant.
fn judged<T>(session: &Session, now: i64, with: impl FnOnce(&Sitting) -> T) -> T {
    let seats: Vec<Chair> = (1..=3).map(chair).collect();
    let there: BTreeSet<SeatAt> = (1..=3).map(seat).collect();
    with(&Sitting { session, seats: &seats, there: &there, now: at(now) })
}

fn ask(all: &[Request], number: i64, sort: Sort, now: i64) -> Result<Request, ChamberRefusal> {
    let id = Id::new(format!("r{}", all.len()));
    judged(&open(), now, |it| Request::ask(&someone(number), (id, it), (&seat(number), sort), all, None))
}

fn call(it: Request, all: &[Request], seconds: Option<i64>, now: i64) -> Result<Request, ChamberRefusal> {
    judged(&open(), now, |at| it.call(&presides(), at, all, seconds))
}
