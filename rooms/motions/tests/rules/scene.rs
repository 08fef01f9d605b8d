//! A motion of three clauses in a session that sits, and what is asked of it.

use agreements::rules::{Clause, Wording, Written};
use council::rules::{
    Convocation, Item, ItemInput, ItemKind, Manner, Opened, Session, SessionInput, SessionKind, State,
};
use kernel::{Id, Lang, LangTag, Localised, Time};
use motions::{
    Amendment, AmendmentState, Asks, Motion, MotionState, Mover,
    rules::{Sitting, Terms},
};

pub(crate) fn at() -> Time {
    Time::UNIX_EPOCH
}

fn clause(key: &str, words: &str) -> Clause {
    let wording = Wording { heading: String::new(), body: words.to_owned() };
    let written = Written { wording, version: 1, round: 1, by: String::new(), at: at() };
    Clause { key: key.to_owned(), words: [(LangTag::from(Lang::Fr), written)].into() }
}

/// A motion of three clauses.
pub(crate) fn motion() -> Motion {
    Motion {
        id: Id::new("m"),
        session: Id::new("s"),
        item: Id::new("i"),
        number: Some(1),
        mover: Mover::Secretariat,
        title: Localised::one(Lang::Fr, "Feuille de route"),
        languages: vec![Lang::Fr],
        clauses: vec![clause("c1", "Un."), clause("c2", "Deux."), clause("c3", "Trois.")],
        state: MotionState::Tabled,
        since: at(),
        tabled: Some(at()),
        version: 1,
    }
}

pub(crate) fn amendment(number: i64, asks: Asks, words: &str, state: AmendmentState) -> Amendment {
    let words = if words.is_empty() { Localised::default() } else { Localised::one(Lang::Fr, words) };
    Amendment {
        id: Id::new(format!("a{number}")),
        motion: Id::new("m"),
        number: Some(number),
        author: Mover::Secretariat,
        asks,
        lang: Lang::Fr,
        words,
        note: Localised::default(),
        state,
        since: at(),
        tabled: Some(at()),
        measured: None,
        version: 1,
    }
}

/// A session that sits.
pub(crate) fn session() -> Session {
    let convocation = Convocation { rules: 1, at: at(), urgency: Localised::default() };
    Session {
        id: Id::new("s"),
        slug: "session".into(),
        organ: Id::new("o"),
        said: SessionInput {
            kind: SessionKind::Ordinary,
            manner: Manner::Hall,
            title: Localised::default(),
            place: Localised::default(),
            joining: String::new(),
            times: None,
            zone: "Africa/Casablanca".into(),
            second_of: None,
            announced: false,
            example: false,
        },
        state: State::Open(Opened { convocation, at: at(), quorum: None, reached: true }),
        uid: "uid".into(),
        sequence: 0,
        moved: 0,
        changed: at(),
        untold: false,
        version: 1,
    }
}

/// The item that the motion is for.
pub(crate) fn item() -> Item {
    Item {
        id: Id::new("i"),
        session: Id::new("s"),
        place: 1,
        said: ItemInput {
            title: Localised::one(Lang::Fr, "Feuille de route"),
            kind: ItemKind::Decision,
            matter: "decision".into(),
            minutes: 0,
            begins: None,
        },
        changed: false,
        withdrawn: false,
        added: None,
        urgency: Localised::default(),
        version: 1,
    }
}

/// The session and the item, now.
pub(crate) fn sitting<'a>(session: &'a Session, item: &'a Item) -> Sitting<'a> {
    Sitting { session, item: Some(item), terms: Terms::default(), now: at() }
}
