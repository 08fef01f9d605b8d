//! The room's texts in four languages, the wall around its rules, the words that storage knows, the drawing of the states.

use minutes::rules::State;

#[test]
fn every_text_is_there_in_four_languages_and_used() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn rules_stay_pure() {
    testkit::pure::check(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules"));
}

#[test]
fn storage_knows_every_state() {
    let migration = include_str!("../../../migrations/0065_minutes.sql");
    for word in State::WORDS {
        assert!(migration.contains(&format!("('{word}')")), "{word}");
    }
}
