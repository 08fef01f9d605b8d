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

/// Beside Arabic letters the parts of such a number change places (Unicode bidirectional algorithm, W2), and what is typed as it is shown is not
/// found.
#[test]
fn a_number_that_is_to_be_typed_is_set_apart_in_arabic() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/ar");
    let (mut numbers, mut bare) = (0, Vec::new());
    for file in std::fs::read_dir(folder).unwrap() {
        for line in std::fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            let part =
                |word: &&str| word.len() > 4 && word.contains('-') && word.starts_with(|c: char| c.is_ascii_digit());
            let found: Vec<&str> = line.split(|c: char| !c.is_ascii_digit() && c != '-').filter(part).collect();
            numbers += found.len();
            let apart = |number: &&str| line.contains(&format!("\u{2066}{number}\u{2069}"));
            bare.extend(found.iter().filter(|number| !apart(number)).map(ToString::to_string));
        }
    }
    assert_eq!((numbers, bare), (3, Vec::<String>::new()));
}
