//! The room's texts in four languages, the wall around its rules, and the words that storage knows.

use suffrage::Way;
use votes::rules::{Kind, Stand, State};

#[test]
fn every_text_is_there_in_four_languages_and_used() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn rules_stay_pure() {
    testkit::pure::check(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules"));
}

#[test]
fn storage_knows_every_word() {
    let migration = include_str!("../../../migrations/0061_votes.sql");
    let words = Kind::WORDS.into_iter().chain(State::WORDS).chain(Stand::WORDS);
    for word in words.chain(Way::ALL.iter().map(|way| way.word())) {
        assert!(migration.contains(&format!("('{word}')")), "{word}");
    }
}

#[test]
fn every_reason_why_a_ballot_is_not_taken_has_its_words() {
    let texts = include_str!("../locales/fr/refused.ftl");
    for word in votes::rules::Untaken::WORDS {
        assert!(texts.contains(&format!("\nballot-refused-{word} = ")), "{word}");
    }
}
