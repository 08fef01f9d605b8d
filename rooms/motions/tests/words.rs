//! The room's texts in four languages, the wall around its rules, and the words that storage knows.

use council::rules::Channel;
use motions::rules::{AmendmentState, Asks, MotionState, Opinion};

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
    let migration = include_str!("../../../migrations/0062_motions.sql");
    let words = MotionState::WORDS.into_iter().chain(AmendmentState::WORDS).chain(Asks::WORDS);
    for word in words.chain(Opinion::ALL.iter().map(|it| it.as_str())) {
        assert!(migration.contains(&format!("('{word}')")), "{word}");
    }
    let support = include_str!("../../../migrations/0069_motions_support.sql");
    let more = include_str!("../../../migrations/0076_council_channels.sql");
    for channel in Channel::NOTED {
        let word = format!("('{}')", channel.as_str());
        assert!(support.contains(&word) || more.contains(&word), "{channel:?}");
    }
}
