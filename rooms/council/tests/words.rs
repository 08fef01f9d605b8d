//! The room's texts in four languages, the wall around its rules, and the words that storage knows.

use council::rules::{Channel, Function, ItemKind, Manner, OrganKind, Reply, SessionKind, Sits, State, WayIn};

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
    let migration = include_str!("../../../migrations/0050_council_composition.sql");
    let words = OrganKind::ALL.iter().map(|it| it.as_str()).chain(Sits::ALL.iter().map(|it| it.as_str()));
    for word in words.chain(Function::ALL.iter().map(|it| it.as_str())) {
        assert!(migration.contains(&format!("('{word}')")), "{word}");
    }
}

#[test]
fn storage_knows_every_word_of_sessions() {
    let migration = include_str!("../../../migrations/0051_council_sessions.sql");
    let words = SessionKind::ALL.iter().map(|it| it.as_str()).chain(Manner::ALL.iter().map(|it| it.as_str()));
    let words =
        words.chain(ItemKind::ALL.iter().map(|it| it.as_str())).chain(Channel::ALL.iter().map(|it| it.as_str()));
    let more = include_str!("../../../migrations/0076_council_channels.sql");
    for word in words.chain(WayIn::ALL.iter().map(|it| it.as_str())).chain(State::WORDS).chain(Reply::WORDS) {
        let word = format!("('{word}')");
        assert!(migration.contains(&word) || more.contains(&word), "{word}");
    }
}
