//! The room's texts in four languages, the wall around its rules, and the diagram of its README.

use std::collections::BTreeSet;

use kernel::{Actor, Id, Lang, Localised};
use members::rules::{Admission, Former, Member, Quality, Since, State, Verb};

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

/// Every step from every state, and from that of a former member that is a candidate again: both ways, what is drawn and what is taken.
#[test]
fn the_readme_draws_the_steps_that_the_rules_take_and_no_others() {
    let (program, day) = (Actor::system(), jiff::civil::date(2026, 11, 1));
    let since = || Since::on(day, Localised::one(Lang::Fr, "Décision du Conseil"));
    let admission = || Admission { quality: Quality::Full, documented: true, note: Localised::default() };
    let ids = || (Id::new("m"), Id::new("e"), "smara".to_owned());
    let former = Former { quality: Quality::Full, documented: true, note: Localised::default(), since: since() };
    let first = Member::propose(&program, ids(), None, admission(), (since(), day));
    let mut taken = BTreeSet::from([("nowhere", "propose", first.unwrap().standing.state().as_str())]);
    let stands = State::ALL.into_iter().map(|state| (state, None));
    for (state, former) in stands.chain([(State::Candidate, Some(former))]) {
        let it = || Member {
            id: Id::new("m"),
            entity: Id::new("e"),
            slug: "smara".into(),
            quality: Quality::Full,
            documented: true,
            quality_note: Localised::default(),
            standing: state.since(since()),
            former: former.clone(),
            version: 1,
        };
        for (verb, word, to) in [
            (Verb::Propose, "propose", Member::propose(&program, ids(), Some(it()), admission(), (since(), day))),
            (Verb::Admit, "admit", it().admit(&program, admission(), since(), day)),
            (Verb::Suspend, "suspend", it().suspend(&program, since(), day)),
            (Verb::Reinstate, "reinstate", it().reinstate(&program, since(), day)),
            (Verb::Withdraw, "withdraw", it().withdraw(&program, since(), day).map(|(it, _)| it)),
        ] {
            assert_eq!(it().can(verb), to.is_ok(), "what a page offers of {word} from {}", state.as_str());
            taken.extend(to.ok().map(|to| (state.as_str(), word, to.standing.state().as_str())));
        }
    }
    assert_eq!(testkit::drawing::steps(include_str!("../README.md")), taken);
}
