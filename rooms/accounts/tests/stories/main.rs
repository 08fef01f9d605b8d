//! The room's stories, told through its pages on a real database.

mod common;
mod forgetting;
mod hostile;
mod invitation;
mod life;
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
fn every_text_is_there_in_four_languages_and_used() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}
