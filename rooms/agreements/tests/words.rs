//! The room's texts in four languages.

#[test]
fn every_text_is_there_in_four_languages_and_used() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}
