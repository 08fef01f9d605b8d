//! The printed original.

use kernel::{Day, Lang};
use press::{Approval, Deed, Pdf, PressError, Signing, Status, Texts};

use crate::{
    MOST_BYTES, count, holds, keep,
    samples::{deed, four, tag},
};

fn print(name: &str, deed: &Deed) -> Pdf {
    let pdf = press::deed(deed).expect("the sample prints");
    keep(&pdf, name);
    pdf
}

#[test]
fn two_languages_stand_side_by_side_in_a_small_archival_file() {
    let pdf = print("fr-ar", &deed(&["fr", "ar"], 12));
    assert!(pdf.bytes.starts_with(b"%PDF-1.5"));
    assert!(holds(&pdf, "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"));
    assert_eq!(count(&pdf, "/Type/Page/"), pdf.pages);
    assert!(pdf.bytes.len() < MOST_BYTES, "{} bytes", pdf.bytes.len());
}

#[test]
fn the_file_says_its_title_and_language() {
    let pdf = print("ar-fr", &deed(&["ar", "fr"], 1));
    assert!(holds(&pdf, "/Lang(ar)"));
    assert!(holds(&pdf, "توأمة بين السمارة وتمبكتو"), "the title is not in the metadata");
}

#[test]
fn the_same_deed_gives_the_same_bytes() {
    let deed = deed(&["en", "es"], 3);
    assert_eq!(press::deed(&deed).unwrap(), print("en-es", &deed));
}

#[test]
fn each_copy_is_printed_as_a_file_of_its_own() {
    let ours = deed(&["fr"], 1);
    let theirs = Deed { first: 1, ..ours.clone() };
    let (ours, theirs) = (print("fr-first", &ours), print("fr-second", &theirs));
    assert_eq!(ours.pages, theirs.pages);
    assert_ne!(ours.bytes, theirs.bytes);
}

#[test]
fn three_languages_follow_in_pairs() {
    let pages = |languages: &[&str], name: &str| print(name, &deed(languages, 4)).pages;
    assert!(pages(&["fr", "ar", "es"], "fr-ar-es") > pages(&["fr", "ar"], "fr-ar-4"));
}

#[test]
fn a_draft_is_another_file_than_the_settled_text() {
    let settled = deed(&["ar"], 4);
    let mut draft = Deed { status: Status::Draft { version: 3 }, done: None, ..settled.clone() };
    assert_ne!(print("ar", &settled).bytes, print("ar-draft", &draft).bytes);
    draft.languages = vec![tag("fr"), tag("ar")];
    draft.clauses[1].text = Texts::one(Lang::Fr, "Seul le français est écrit.");
    print("fr-ar-draft", &draft);
}

#[test]
fn a_transcription_is_to_be_read_and_leaves_no_room_to_sign() {
    let settled = deed(&["fr", "ar"], 1);
    let read = Deed { status: Status::Transcribed, ..settled.clone() };
    let (settled, read) = (print("to-sign", &settled), print("transcribed", &read));
    assert_ne!(settled.bytes, read.bytes);
    assert!(read.pages <= settled.pages);
}

#[test]
fn parties_that_sign_apart_have_a_place_and_a_date_each() {
    let mut apart = deed(&["fr", "ar"], 1);
    let signing =
        Signing { place: four("Tombouctou", "تمبكتو", "Timbuktu", "Tombuctú"), on: Day::constant(2026, 3, 1) };
    apart.done = None;
    apart.parties[1].signed = Some(signing);
    let common = print("together", &deed(&["fr", "ar"], 1));
    assert_ne!(print("apart", &apart).bytes, common.bytes);
}

#[test]
fn forty_clauses_stay_small_in_two_languages_and_in_four() {
    for (name, languages) in [("forty", &["fr", "ar"][..]), ("forty-in-four", &["fr", "ar", "en", "es"])] {
        let pdf = print(name, &deed(languages, 40));
        assert!(pdf.bytes.len() < MOST_BYTES, "{name}: {} bytes", pdf.bytes.len());
    }
}

#[test]
fn tifinagh_and_devanagari_are_printed_and_a_script_without_font_is_refused() {
    let mut amazigh = deed(&["fr", "zgh"], 1);
    amazigh.clauses[0].text = amazigh.clauses[0].text.clone().with(tag("zgh"), "ⵜⴰⵎⵙⵓⵏⵜ ⵏ ⵜⵎⵏⴰⴹⵜ");
    assert!(holds(&print("fr-zgh", &amazigh), "NotoSansTifinagh"));
    let mut hindi = deed(&["fr", "hi"], 1);
    hindi.clauses[0].text =
        hindi.clauses[0].text.clone().with(tag("hi"), "यह समझौता दोनों नगरों के बीच सहयोग स्थापित करता है।");
    assert!(holds(&print("fr-hi", &hindi), "NotoSansDevanagari"));
    let mut chinese = deed(&["fr", "zh"], 1);
    chinese.clauses[0].text = Texts::one(tag("zh"), "昆明市與加爾各答市");
    assert!(matches!(press::deed(&chinese), Err(PressError::NoFont(language)) if language == tag("zh")));
}

#[test]
fn a_deed_without_party_or_language_is_refused() {
    let nobody = Deed { first: 2, ..deed(&["fr"], 1) };
    assert!(matches!(press::deed(&nobody), Err(PressError::NoParty)));
    assert!(matches!(press::deed(&deed(&[], 1)), Err(PressError::NoLanguage)));
}

#[test]
fn a_deed_of_more_than_four_hundred_pages_is_refused_before_it_costs_anything() {
    let mut endless = deed(&["fr"], 1);
    endless.clauses[0].text = Texts::one(Lang::Fr, "a\n\n".repeat(20_000));
    assert!(matches!(press::deed(&endless), Err(PressError::TooLong)));
}

#[test]
fn every_font_is_embedded() {
    let pdf = print("fonts", &deed(&["fr", "ar"], 2));
    for font in ["+NotoSerif-Regular", "+NotoSerif-Bold", "+Amiri-Regular", "+Amiri-Bold"] {
        assert!(holds(&pdf, font), "{font} is not in the file");
    }
    assert_eq!(count(&pdf, "/FontFile2 ") + count(&pdf, "/FontFile3 "), count(&pdf, "/Type/FontDescriptor"));
}

#[test]
fn hostile_text_is_only_text() {
    let attack = "#eval(\"panic()\") #read(\"/etc/passwd\") $x$ *b* `raw` <label> @ref \\u{41} // c /* c */ #include \"x\" ]}) <script>";
    let mut hostile = deed(&["fr", "ar"], 1);
    hostile.title = Texts::one(Lang::Fr, attack).with(Lang::Ar, "اتفاق\u{202E}113-14");
    hostile.reference = attack.into();
    hostile.text_hash = "é".repeat(41);
    hostile.clauses[0].number = attack.into();
    hostile.clauses[0].text =
        Texts::one(Lang::Fr, format!("{attack}\n\n{}\n\n\u{0}\u{FEFF}😀 {}", "x".repeat(5000), "e\u{301}".repeat(50)));
    hostile.parties[0].name = Texts::one(Lang::Fr, "W".repeat(900));
    hostile.parties[1].person = Texts::one(Lang::Ar, attack);
    hostile.approvals = vec![Approval { reference: "9".repeat(300), ..Approval::default() }];
    let pdf = print("hostile", &hostile);
    assert!(pdf.pages > 3);
    assert!(pdf.bytes.len() < MOST_BYTES);
}
