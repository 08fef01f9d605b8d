//! The texts of the pages that belong to no room.

#[test]
fn every_phrase_is_written_in_four_languages_and_said_somewhere() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}
