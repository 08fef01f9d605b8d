//! The printed original, from the bytes that leave the press.

mod common;

use common::{deed, tag};
use kernel::Lang;
use press::{Pdf, PressError, Status, Texts};

const MOST_BYTES: usize = 300 * 1024;

fn print(deed: &press::Deed) -> Pdf {
    let pdf = press::deed(deed).unwrap();
    keep(&pdf, &format!("deed-{}-{}-{:?}", deed.languages.len(), deed.clauses.len(), deed.status));
    pdf
}

/// Leaves a copy to look at, in the folder that `PRESS_KEEP` names.
fn keep(pdf: &Pdf, name: &str) {
    if let Ok(folder) = std::env::var("PRESS_KEEP") {
        let plain: String = name.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
        std::fs::write(std::path::Path::new(&folder).join(format!("{plain}.pdf")), &pdf.bytes).unwrap();
    }
}

fn holds(pdf: &Pdf, what: &str) -> bool {
    pdf.bytes.windows(what.len()).any(|window| window == what.as_bytes())
}

#[test]
fn two_languages_stand_side_by_side_in_a_small_archival_file() {
    let pdf = print(&deed(&["fr", "ar"], 12));
    assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
    assert!(holds(&pdf, "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"));
    assert!(pdf.pages >= 4, "{} pages", pdf.pages);
    assert!(pdf.bytes.len() < MOST_BYTES, "{} bytes", pdf.bytes.len());
}

#[test]
fn the_same_deed_gives_the_same_bytes() {
    let deed = deed(&["en", "es"], 3);
    assert_eq!(press::deed(&deed).unwrap(), print(&deed));
}

#[test]
fn each_copy_names_another_party_first() {
    let ours = deed(&["fr"], 1);
    let mut theirs = ours.clone();
    theirs.first = 1;
    let (ours, theirs) = (print(&ours), press::deed(&theirs).unwrap());
    assert_eq!(ours.pages, theirs.pages);
    assert_ne!(ours.bytes, theirs.bytes);
}

#[test]
fn three_languages_follow_in_pairs() {
    let two = print(&deed(&["fr", "ar"], 4));
    let three = print(&deed(&["fr", "ar", "es"], 4));
    assert!(three.pages > two.pages);
}

#[test]
fn a_draft_says_so_and_arabic_stands_alone_as_well() {
    let mut draft = deed(&["ar"], 4);
    draft.status = Status::Draft { version: 3 };
    draft.done = None;
    print(&draft);
    draft.languages = vec![tag("fr"), tag("ar")];
    draft.clauses[1].text = Texts::one(Lang::Fr, "Seul le français est écrit.");
    print(&draft);
}

#[test]
fn forty_clauses_stay_small() {
    let pdf = print(&deed(&["fr", "ar"], 40));
    assert!(pdf.bytes.len() < MOST_BYTES, "{} bytes", pdf.bytes.len());
}

#[test]
fn tifinagh_and_portuguese_are_printed_and_a_script_without_font_is_refused() {
    let mut amazigh = deed(&["fr", "zgh"], 1);
    amazigh.clauses[0].text = amazigh.clauses[0].text.clone().with(tag("zgh"), "ⵜⴰⵎⵙⵓⵏⵜ ⵏ ⵜⵎⵏⴰⴹⵜ");
    print(&amazigh);
    let mut chinese = deed(&["fr", "zh"], 1);
    chinese.clauses[0].text = Texts::one(tag("zh"), "昆明市與加爾各答市");
    assert!(matches!(press::deed(&chinese), Err(PressError::NoFont(language)) if language == tag("zh")));
}

#[test]
fn a_deed_without_party_or_language_is_refused() {
    let mut nobody = deed(&["fr"], 1);
    nobody.first = 2;
    assert!(matches!(press::deed(&nobody), Err(PressError::NoParty)));
    assert!(matches!(press::deed(&deed(&[], 1)), Err(PressError::NoLanguage)));
}

#[test]
fn every_font_is_embedded() {
    let pdf = print(&deed(&["fr", "ar"], 2));
    for font in ["NotoSerif", "Amiri"] {
        assert!(holds(&pdf, font), "{font} is not in the file");
    }
}

#[test]
fn hostile_text_is_only_text() {
    let mut hostile = deed(&["fr", "ar"], 1);
    let attack = "#eval(\"panic()\") #read(\"/etc/passwd\") $x$ *b* `raw` <label> @ref \\u{41} // c /* c */ #include \"x\" ]}) {{7*7}} <script>";
    hostile.title = Texts::one(Lang::Fr, attack).with(Lang::Ar, "اتفاق\u{202E}113-14");
    hostile.reference = attack.into();
    hostile.text_hash = "é".repeat(40);
    hostile.clauses[0].number = attack.into();
    hostile.clauses[0].text =
        Texts::one(Lang::Fr, format!("{attack}\n\n{}\n\n\u{0}\u{FEFF}😀 {}", "x".repeat(5000), "e\u{301}".repeat(50)));
    hostile.parties[0].name = Texts::one(Lang::Fr, "W".repeat(900));
    hostile.parties[1].person = Texts::one(Lang::Ar, attack);
    hostile.approvals[0].reference = "9".repeat(300);
    let pdf = print(&hostile);
    assert!(pdf.pages > 3);
    assert!(!holds(&pdf, "root:x"));
}
