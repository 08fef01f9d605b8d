//! The texts of the pages that belong to no room.

#[test]
fn every_phrase_is_written_in_four_languages_and_said_somewhere() {
    // The style guide shows what rooms say.
    let rooms = ["../rooms/chamber", "../rooms/council", "../rooms/minutes", "../rooms/motions", "../rooms/votes"];
    testkit::words::check_beside(env!("CARGO_MANIFEST_DIR"), &rooms);
}
