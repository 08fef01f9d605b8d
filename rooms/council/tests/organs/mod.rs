//! The club's organs, their colleges and who sits there, told to the rules alone.

mod composition;
mod drawing;
mod seating;

pub(crate) use drawing::SEATS;

use std::collections::{BTreeMap, BTreeSet};

use council::rules::{Bearer, College, CollegeInput, Organ, OrganInput, OrganKind, Refusal, Rights, Sits};
use jiff::civil::date;
use kernel::{Actor, Day, Id, Lang, Localised};
use members::Way;

const TODAY: Day = date(2026, 11, 23);

fn text(words: &str) -> Localised {
    Localised::one(Lang::Fr, words)
}

fn input(since: Option<Day>) -> OrganInput {
    OrganInput { name: text("Conseil"), purpose: text("Délibérer"), place: 1, example: false, since }
}

/// An organ that is there since the first day of 2026.
fn organ_of(kind: OrganKind) -> Organ {
    let address = (Id::new("o"), "conseil".to_owned());
    Organ::constitute(&Actor::system(), address, kind, input(Some(date(2026, 1, 1))), TODAY).expect("the program may")
}

fn organ() -> Organ {
    organ_of(OrganKind::Council)
}

fn said(name: &str, sits: Sits) -> CollegeInput {
    CollegeInput { name: text(name), seats: 3, sits, offices: BTreeSet::new(), functions: BTreeMap::new(), place: 1 }
}

fn college_of(said: CollegeInput, others: &[College]) -> Result<College, Refusal> {
    College::add(&Actor::system(), Id::new(said.name.shown(Lang::Fr).text), &organ(), others, said.clone())
}

fn college(name: &str, sits: Sits, others: &[College]) -> Result<College, Refusal> {
    college_of(said(name, sits), others)
}

/// A college of three elected officials, the organ's first.
fn elected() -> College {
    college("Élus", Sits::Officials, &[]).expect("the organ has none yet")
}

/// Whoever heads Smara from 1 January 2026 to 31 December 2027, a member since 1 February 2026.
fn smara() -> Bearer {
    Bearer {
        mandate: Id::new("smara"),
        person: Some(Id::new("aicha")),
        office: "mayor".into(),
        way: Way::Elected,
        heads: true,
        entity: "smara".into(),
        from: Some(date(2026, 1, 1)),
        until: Some(date(2027, 12, 31)),
        territorial: true,
        rights: Rights::Full,
        admitted: vec![Some(date(2026, 2, 1))],
        left: Vec::new(),
    }
}

/// Whoever heads Agadez, with no last day.
fn agadez() -> Bearer {
    Bearer {
        mandate: Id::new("agadez"),
        person: Some(Id::new("ousmane")),
        entity: "agadez".into(),
        until: None,
        ..smara()
    }
}

/// Another of Smara, who does not head it.
fn other(mandate: &str) -> Bearer {
    Bearer { mandate: Id::new(mandate), person: Some(Id::new(mandate)), heads: false, ..smara() }
}
