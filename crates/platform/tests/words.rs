//! The shell's own texts.

#[test]
fn every_phrase_of_the_shell_is_written_in_four_languages_and_said_somewhere() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}
