//! What a deed's template is given to set: the printed bytes cannot say it, for they are compressed.

use kernel::{Day, Lang};
use serde_json::Value;

use super::view;
use crate::{Clause, Deed, Party, Signing, Status, Texts};

fn party(name: &str) -> Party {
    Party {
        name: Texts::one(Lang::Fr, name),
        office: Texts::one(Lang::Fr, format!("Maire de {name}")),
        ..Party::default()
    }
}

/// A settled deed of three parties in French, signed by all in one place.
fn deed() -> Deed {
    Deed {
        status: Status::Settled,
        kind: Texts::one(Lang::Fr, "Jumelage"),
        title: Texts::one(Lang::Fr, "Jumelage"),
        reference: "smara".into(),
        club: Texts::one(Lang::Fr, "Club"),
        languages: vec![Lang::Fr.into()],
        parties: ["Smara", "Tombouctou", "Agadez"].map(party).into(),
        first: 0,
        clauses: vec![Clause {
            number: "1".into(),
            text: Texts::one(Lang::Fr, "Elles coopèrent."),
            ..Clause::default()
        }],
        done: Some(signing("Laâyoune", 31)),
        approvals: Vec::new(),
        text_hash: "ab".repeat(32),
        url: "https://club.example".into(),
        made: Day::constant(2025, 10, 31),
    }
}

fn signing(place: &str, day: i8) -> Signing {
    Signing { place: Texts::one(Lang::Fr, place), on: Day::constant(2025, 10, day) }
}

/// The texts of a list of what is said, each as it is printed.
fn said(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["t"].as_str().unwrap()).collect()
}

fn of_each<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().flat_map(|one| said(&one[key])).collect()
}

#[test]
fn each_copy_names_its_own_party_first_on_its_cover_in_its_text_and_at_its_signatures() {
    for (first, order) in [
        (0, ["Smara", "Tombouctou", "Agadez"]),
        (1, ["Tombouctou", "Smara", "Agadez"]),
        (2, ["Agadez", "Smara", "Tombouctou"]),
    ] {
        let view = view(&Deed { first, ..deed() }).unwrap();
        let cover: Vec<&str> = view["names"].as_array().unwrap().iter().flat_map(said).collect();
        assert_eq!(cover, order, "the cover of copy {first}");
        assert_eq!(of_each(&view["blocks"], "names"), order, "the signatures of copy {first}");
        assert_eq!(of_each(&view["blocks"], "offices"), order.map(|name| format!("Maire de {name}")));
        let text = view["parts"][0]["parties"].as_array().unwrap();
        let text: Vec<&str> = text.iter().map(|row| row[0]["name"]["t"].as_str().unwrap()).collect();
        assert_eq!(text, order, "the text of copy {first}");
    }
}

#[test]
fn a_draft_says_on_every_page_that_it_is_one_and_a_settled_text_does_not() {
    let of = |status| view(&Deed { status, ..deed() }).unwrap();
    let draft = of(Status::Draft { version: 3 });
    assert_eq!((&draft["draft"], &draft["to_sign"]), (&Value::Bool(true), &Value::Bool(true)));
    assert_eq!(said(&draft["status"]), ["Projet, version\u{a0}3 – non signé"]);
    let settled = of(Status::Settled);
    assert_eq!((&settled["draft"], said(&settled["status"]).len()), (&Value::Bool(false), 1));
    assert_ne!(settled["status"], draft["status"]);
    let read = of(Status::Transcribed);
    assert_eq!((&read["draft"], &read["to_sign"]), (&Value::Bool(false), &Value::Bool(false)));
}

#[test]
fn parties_that_sign_apart_have_a_place_and_a_day_each_and_the_others_room_to_write_theirs() {
    let mut apart = Deed { done: None, ..deed() };
    apart.parties[1].signed = Some(signing("Tombouctou", 12));
    let apart = view(&apart).unwrap();
    assert_eq!(apart["done"], Value::Null);
    let blanks: Vec<bool> =
        apart["blocks"].as_array().unwrap().iter().map(|block| block["blanks"].as_bool().unwrap()).collect();
    assert_eq!(blanks, [true, false, true]);
    let lines = said(&apart["blocks"][1]["done"]);
    assert!(
        matches!(lines[..], [line] if line.contains("Tombouctou") && line.contains("12 octobre 2025")),
        "{lines:?}"
    );
    let together = view(&deed()).unwrap();
    let line = said(&together["done"]);
    assert!(matches!(line[..], [line] if line.contains("Laâyoune") && line.contains("31 octobre 2025")), "{line:?}");
    assert!(together["blocks"].as_array().unwrap().iter().all(|block| block["blanks"] == Value::Bool(false)));
}
