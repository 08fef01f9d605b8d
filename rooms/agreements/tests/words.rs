//! The room's texts in four languages.

#[test]
fn every_text_is_there_in_four_languages_and_used() {
    testkit::words::check(env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn every_line_of_a_timeline_has_its_words_in_the_audit_trail() {
    let t = agreements::WORDS.words(kernel::Lang::Fr);
    let keys = include_str!("../src/rules/event.rs").split('"').filter(|key| key.starts_with("timeline-"));
    let missing: Vec<&str> = keys.filter(|key| !t.knows(&format!("audit-{key}"))).collect();
    assert_eq!(missing, [""; 0]);
}
