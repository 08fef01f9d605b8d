use kernel::Lang;

use super::*;
use crate::Problem;

const FILE: &str = r#"
jurisdiction = "XX"
name = { fr = "Essai", ar = "تجربة", en = "Trial", es = "Prueba" }
[[track]]
step = "visa"
rules = ["XX-01"]
[[rule]]
id = "XX-01"
version = "2016"
applies = 'party.kind == "commune"'
evidence = 'approval.visa.filed'
check = 'approval.visa.holds'
severity = "B"
confidence = "T"
source = "https://example.org/law"
instrument = { fr = "Loi 1-2", ar = "القانون \u20661-2\u2069", en = "Law 1-2", es = "Ley 1-2" }
requirement = { fr = "Un visa.", ar = "تأشير.", en = "A visa.", es = "Un visto bueno." }
to_do = { fr = "Demander.", ar = "الطلب.", en = "Ask.", es = "Pedir." }
"#;

/// The problems of the file above once something in it is replaced.
fn problems(from: &str, to: &str) -> Vec<Problem> {
    assert!(FILE.contains(from), "the file does not say {from:?}");
    let text = FILE.replace(from, to);
    let faults = match Rulebook::parse(&[("xx.toml", &text)]) {
        Ok(book) => book.check(),
        Err(faults) => faults,
    };
    faults.into_iter().map(|fault| fault.problem).collect()
}

#[test]
fn a_file_in_order_has_no_fault() {
    assert_eq!(problems("A visa.", "The visa."), []);
}

#[test]
fn a_text_left_in_three_languages_is_a_fault() {
    let missing = Problem::Untranslated { field: "to_do", lang: Lang::Es };
    assert_eq!(problems(r#", es = "Pedir.""#, ""), [missing]);
}

#[test]
fn a_law_number_that_an_arabic_line_would_turn_is_a_fault() {
    let turned = Problem::Unisolated { field: "instrument", lang: Lang::Ar };
    assert_eq!(problems(r"\u20661-2\u2069", "1-2"), std::slice::from_ref(&turned));
    assert_eq!(problems(r"\u20661-2\u2069", r"\u20661-2"), [turned]);
}

#[test]
fn a_rule_without_a_source_must_say_so() {
    assert_eq!(problems("https://example.org/law", "none"), [Problem::Unsourced]);
    assert_eq!(problems("https://example.org/law", "someone told me"), [Problem::Unsourced]);
}

#[test]
fn a_version_is_a_date_or_owns_that_it_is_not() {
    assert_eq!(problems(r#""2016""#, r#""the new one""#), [Problem::Version("the new one".into())]);
    assert_eq!(problems(r#""2016""#, r#""undated""#), [Problem::Version("undated".into())]);
}

#[test]
fn a_rule_that_ends_before_it_begins_is_a_fault() {
    let dates = "valid_from = \"2025-01-02\"\nvalid_to = \"2025-01-01\"\nseverity =";
    assert_eq!(problems("severity =", dates), [Problem::DatesReversed]);
}

#[test]
fn a_condition_that_names_what_no_fact_holds_is_a_fault() {
    let found = problems("approval.visa.filed", "approval.vsia.filed");
    assert!(found.contains(&Problem::UnknownName { condition: "evidence", name: "approval.vsia.filed".into() }));
    let word = Problem::UnknownName { condition: "applies", name: "comune".into() };
    assert_eq!(problems(r#""commune""#, r#""comune""#), [word]);
}

#[test]
fn a_condition_that_answers_neither_yes_nor_no_is_a_fault() {
    let found = problems("'approval.visa.holds'", "'approval.visa.days'");
    assert!(found.iter().all(|one| matches!(one, Problem::NotEvaluable { condition: "check", .. })), "{found:?}");
    assert_eq!(found.len(), 3);
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    for (from, to) in
        [("'approval.visa.holds'", "'approval.visa.holds &&'"), (r#""B""#, r#""X""#), ("check =", "chek =")]
    {
        let found = problems(from, to);
        assert!(matches!(&found[..], [Problem::Unreadable(_)]), "{to}: {found:?}");
    }
}

#[test]
fn two_rules_never_share_an_id_and_a_track_names_no_stranger() {
    let book = |first: &str, second: &str| Rulebook::parse(&[("a.toml", first), ("b.toml", second)]).unwrap().check();
    let twice = book(FILE, FILE);
    assert_eq!(
        twice.iter().map(|fault| (&*fault.file, &fault.problem)).collect::<Vec<_>>(),
        [("b.toml", &Problem::DuplicateId)]
    );
    assert_eq!(problems(r#"["XX-01"]"#, r#"["XX-02"]"#), [Problem::NoSuchRule]);
}

#[test]
fn a_fault_reads_as_a_sentence() {
    let text = FILE.replace("https://example.org/law", "none");
    let faults = Rulebook::parse(&[("xx.toml", &text)]).unwrap().check();
    assert_eq!(faults[0].to_string(), "xx.toml, XX-01: it has no source, and no note says so");
}

#[test]
fn a_rule_that_would_be_met_by_saying_so_is_a_fault_unless_it_only_informs() {
    assert_eq!(problems("'approval.visa.holds'", "'true'"), [Problem::AlwaysMet]);
    assert_eq!(problems("check = 'approval.visa.holds'", "check = 'true'\ninforms = true"), []);
}

#[test]
fn a_time_that_would_run_from_another_day_than_the_receipt_is_not_read() {
    let time = |from: &str| {
        format!(
            "deadline = {{ approval = \"visa\", days = 20, working_days = false, from = \"{from}\", on_silence = \"legal-review\" }}\nsource"
        )
    };
    assert_eq!(problems("source", &time("received_on")), []);
    assert!(matches!(problems("source", &time("sent_on"))[..], [Problem::Unreadable(_)]));
}
