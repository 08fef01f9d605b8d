//! The atlas's texts in four languages, and the wall around its rules.

#[test]
fn every_text_is_there_in_four_languages_and_used() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn rules_stay_pure() {
    testkit::pure::check(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules"));
}
