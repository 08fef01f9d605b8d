//! What the rulebook finds of an agreement, by what its file shows.

use agreements::{
    rules::{Agreement, Content, Kind, PastSignature},
    screening::{Known, screen},
};
use rulebook::Verdict;

use crate::fixtures::*;

/// What a rule says about a party, as things are known on that day.
fn verdict(agreement: &Agreement, known: &Known, of: &str, rule: &str) -> Option<Verdict> {
    let screened = screen(agreement, known, day(30));
    let one = screened.iter().find(|one| one.party.id == id(of))?;
    one.findings.iter().find(|finding| finding.rule.id == rule).map(|finding| finding.verdict)
}

#[test]
fn who_signed_elsewhere_meets_what_the_law_asks_of_a_signatory_once_it_is_said() {
    let past = PastSignature { on: day(9), place: String::new(), source: "almoujtamaa.ma".into() };
    let proposal = proposal("ten", Kind::Twinning, &["smara", "timbuktu"]);
    let program = kernel::Actor::system();
    let agreement = Agreement::record_signed(&on(&program, 24), proposal, past, None).unwrap().0;
    let known = Known::default();
    assert_eq!(verdict(&agreement, &known, "smara", "MA-05"), Some(Verdict::Missing));
    let named = agreement.name_signatory(&on(&officer("smara"), 25), &id("smara"), signatory()).unwrap().0;
    assert_eq!(verdict(&named, &known, "smara", "MA-05"), Some(Verdict::ToBeConfirmed), "an expert has the last word");
}

#[test]
fn a_treaty_word_in_a_heading_is_found_like_one_in_the_words_below_it() {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let mut words = text(&agreement, &[("object", "Les communes se jumellent.")]);
    let known = |content| Known { text: Some((content, false)), ..Known::default() };
    assert_eq!(verdict(&agreement, &known(Content::of(&words)), "smara", "INT-01"), Some(Verdict::Met));
    words.clauses[0].words.get_mut(&tag("fr")).unwrap().wording.heading = "Ratification".into();
    assert_eq!(verdict(&agreement, &known(Content::of(&words)), "smara", "INT-01"), Some(Verdict::Breached));
}
