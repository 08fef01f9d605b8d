//! The one-page documents.

use kernel::Lang;
use press::Texts;

use crate::{
    MOST_BYTES, keep,
    samples::{record, summary},
};

#[test]
fn a_record_sheet_is_one_small_page_in_each_language() {
    for lang in Lang::ALL {
        let pdf = press::record_sheet(&record(lang)).unwrap();
        keep(&pdf, &format!("record-{lang}"));
        assert_eq!((pdf.pages, pdf.bytes.len() < MOST_BYTES), (1, true));
    }
}

#[test]
fn a_summary_is_one_small_page_in_each_language() {
    for lang in Lang::ALL {
        let pdf = press::summary(&summary(lang)).unwrap();
        keep(&pdf, &format!("summary-{lang}"));
        assert_eq!((pdf.pages, pdf.bytes.len() < MOST_BYTES), (1, true));
    }
}

#[test]
fn however_much_there_is_to_say_a_sheet_keeps_to_its_page() {
    let mut full = record(Lang::Fr);
    let long = Texts::one(Lang::Fr, "Très long intitulé ".repeat(80));
    full.sheet.title = long.clone();
    full.sheet.standing = long.clone();
    full.sheet.fields = vec![long; 60];
    full.sheet.parties = vec![full.sheet.parties[0].clone(); 40];
    full.sheet.dates = vec![full.sheet.dates[0].clone(); 40];
    full.sources = vec![full.sources[0].clone(); 40];
    let pdf = press::record_sheet(&full).unwrap();
    keep(&pdf, "record-full");
    assert_eq!(pdf.pages, 1);
}

#[test]
fn a_sheet_with_little_to_say_is_printed_too() {
    let mut bare = record(Lang::Es);
    bare.sheet.parties.clear();
    bare.sheet.dates.clear();
    bare.sheet.fields.clear();
    bare.sheet.entry = None;
    bare.sources.clear();
    let pdf = press::record_sheet(&bare).unwrap();
    keep(&pdf, "record-bare");
    assert_eq!(pdf.pages, 1);
}

#[test]
fn hostile_text_is_only_text() {
    let mut hostile = summary(Lang::Ar);
    hostile.object = Texts::one(Lang::Ar, "#panic() \u{202E} 113-14 [U] *x* 😀");
    hostile.sheet.title = Texts::default();
    hostile.sheet.club = Texts::default();
    hostile.sheet.reference = "x".repeat(300);
    let pdf = press::summary(&hostile).unwrap();
    keep(&pdf, "summary-hostile");
    assert_eq!(pdf.pages, 1);
}
