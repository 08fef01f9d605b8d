//! The room's texts in four languages, the wall around its rules, and the diagram of its README.

use members::rules::{Member, Quality, Since, State, Verb};

#[test]
fn every_text_is_there_in_four_languages_and_used() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn rules_stay_pure() {
    testkit::pure::check(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules"));
}

#[test]
fn storage_knows_every_state_and_quality() {
    let migration = [
        include_str!("../../../migrations/0005_members_club.sql"),
        include_str!("../../../migrations/0010_given_up_candidacies.sql"),
    ]
    .concat();
    let words = State::ALL.iter().map(|it| it.as_str()).chain(Quality::ALL.iter().map(|it| it.as_str()));
    for word in words.chain(members::Way::ALL.iter().map(|it| it.as_str())) {
        assert!(migration.contains(&format!("('{word}')")), "{word}");
    }
}

#[test]
fn the_diagram_shows_the_steps_that_can_follow_and_no_others() {
    let readme = include_str!("../README.md");
    let steps = [
        (Verb::Admit, "admit", State::Admitted),
        (Verb::Suspend, "suspend", State::Suspended),
        (Verb::Reinstate, "reinstate", State::Admitted),
        (Verb::Withdraw, "withdraw", State::Withdrawn),
        (Verb::Propose, "propose", State::Candidate),
    ];
    for state in State::ALL {
        let since = Since::on(jiff::civil::date(2026, 11, 1), kernel::Localised::default());
        let member = Member {
            id: kernel::Id::new("m"),
            entity: kernel::Id::new("e"),
            slug: "smara".into(),
            quality: Quality::Full,
            documented: true,
            quality_note: kernel::Localised::default(),
            standing: state.since(since),
            former: None,
            version: 1,
        };
        for (verb, word, to) in steps {
            let drawn = readme.lines().any(|line| {
                line.starts_with(state.as_str()) && line.contains(&format!("--{word}-->")) && line.contains(to.as_str())
            });
            assert_eq!(drawn, member.can(verb), "{} --{word}-->", state.as_str());
        }
    }
}
