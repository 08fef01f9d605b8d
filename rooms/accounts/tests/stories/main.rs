//! The room's stories, told through its pages on a real database.

mod common;
mod invitation;
mod policy;
mod reset;
mod roles;
mod sign_in;
mod trail;

#[test]
fn rules_stay_pure() {
    testkit::pure::check(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules"));
}

#[test]
fn the_readme_draws_how_an_account_stands() {
    use accounts::rules::Standing;
    let readme = include_str!("../../README.md");
    let drawing = readme.split("```").nth(1).expect("a drawing");
    let steps = [
        (Standing::of(false, false), "invites again"),
        (Standing::of(true, false), "accepts"),
        (Standing::of(true, true), "closes"),
        (Standing::of(true, false), "opens"),
    ];
    for (standing, step) in steps {
        assert!(drawing.contains(standing.as_str()) && drawing.contains(step), "{standing:?} by {step}");
    }
}

#[test]
fn every_text_is_there_in_four_languages_and_used() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}
