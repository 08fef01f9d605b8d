use decisions::rules::{Bearer, Kind, Reported, State, TieKind};

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
    let migration = include_str!("../../../../migrations/0063_decisions.sql");
    let words = Kind::ALL.iter().map(|it| it.as_str()).chain(Reported::ALL.iter().map(|it| it.as_str()));
    let words = words.chain(TieKind::ALL.iter().map(|it| it.as_str())).chain(State::WORDS).chain(Bearer::WORDS);
    for word in words {
        assert!(migration.contains(&format!("('{word}')")), "{word}");
    }
}
